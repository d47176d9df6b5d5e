"""Lines for a terminal: plain text first; each span may name a style.

Readable in black and white and in a pipe: nothing is said by colour alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal

Style = Literal["", "heading", "strong", "dim"]
NARROW, WIDE = 60, 100


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line in one style."""

    text: str
    style: Style = ""


Line = tuple[Span, ...]


def paragraph(
    content: str, width: int, indent: int = 0, style: Style = "", label: str = ""
) -> Iterator[Line]:
    """Break off a text at `width`, indented; `label` stands before its first line."""
    first = f"    {label}".ljust(indent) if label else " " * indent
    for line in wrap(content, width, initial_indent=first, subsequent_indent=" " * indent):
        yield (Span(line, style),)
