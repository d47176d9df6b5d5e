"""The line at the top by which an editor knows the schema of a file."""

import re

from ..characters import LINE_END
from ..source import Document
from .changes import Change

_MODELINE = re.compile(r"[ \t]*#[ \t]*yaml-language-server[ \t]*:")


def with_modeline(document: Document, *, schema: str | None) -> Change | None:
    """Add the line as the very first, unless there is one above the data already."""
    above = LINE_END.split(document.content[: document.span(()).start])
    if schema is None or any(is_modeline(line) for line in above):
        return None
    line = f"# yaml-language-server: $schema={schema}{line_end(document.content)}"
    return Change(line + document.content, document.data, 1)


def is_modeline(line: str) -> bool:
    """Whether a line tells an editor about the schema."""
    return bool(_MODELINE.match(line))


def line_end(content: str) -> str:
    """Return what ends a line in this text: what ends the first one."""
    found = LINE_END.search(content)
    return found[0] if found else "\n"
