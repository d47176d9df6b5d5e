"""Comments that silence a finding: `# dilemmakaart: ignore[DK301]` behind a line, or on the line above it.

A comment that silences nothing is told itself: it would hide the next mistake in that place.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .diagnostics import Diagnostic
from .language import Text, text
from .source import Document

CODE = "DK312"
MARK = "dilemmakaart:"
"""Without this word in a file there is nothing to look for."""

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*dilemmakaart:\s*")
_IGNORE = re.compile(r"ignore\[\s*(DK[0-9]{1,3}(?:\s*,\s*DK[0-9]{1,3})*)\s*\]")
_UNREADABLE = "DK0"


class Silence(NamedTuple):
    """One comment: where it stands, the line that it covers, and the codes, or beginnings of codes."""

    line: int
    column: int
    covers: int
    codes: tuple[str, ...]
    excerpt: str


def silences(document: Document) -> tuple[Silence, ...]:
    """Return the comments in one file that ask for silence."""
    return tuple(_silences(document)) if MARK in document.content else ()


def silenced(
    diagnostics: Iterable[Diagnostic],
    asked: Mapping[str, Sequence[Silence]],
    whole: Collection[str],
    unsettled: Collection[str] = (),
) -> tuple[Diagnostic, ...]:
    """Leave out what was silenced, and add a warning for every code that silences nothing.

    `asked` has the comments of each file, by path. Only in files that are `whole` was everything judged
    that a comment may be about, and not by the codes that are `unsettled`.
    """
    listed = [(path, comment) for path, comments in asked.items() for comment in comments]
    silent = {(path, comment.covers, code) for path, comment in listed for code in comment.codes}
    kept: list[Diagnostic] = []
    used: set[tuple[str, int, str]] = set()
    for found in diagnostics:
        hushing = silent.intersection(_hushing(found))
        used |= hushing
        if not hushing:
            kept.append(found)
    idle = (
        _idle(path, comment, code)
        for path, comment in listed
        if path in whole
        for code in comment.codes or ("",)
        if (path, comment.covers, code) not in used and not _may_begin(code, unsettled)
    )
    return (*kept, *idle)


def _hushing(found: Diagnostic) -> Iterator[tuple[str, int, str]]:
    """Yield what would silence a finding, the beginnings of its code too; nothing does an unreadable file."""
    if not found.code.startswith(_UNREADABLE):
        for length in range(len(_UNREADABLE), len(found.code) + 1):
            yield found.path, found.line, found.code[:length]


def _may_begin(code: str, unsettled: Collection[str]) -> bool:
    return bool(code) and any(each.startswith(code) for each in unsettled)


def _silences(document: Document) -> Iterator[Silence]:
    rows = document.lines
    following = _following(rows)
    for number, row in enumerate(rows, start=1):
        for comment in _COMMENT.finditer(row):
            if not document.inside_text(number, comment.start() + 1):
                ignore = _IGNORE.match(row, comment.end())
                codes = tuple(re.split(r"\s*,\s*", ignore[1])) if ignore else ()
                covers = following[number] if _is_comment(document, number, row) else number
                yield Silence(number, comment.start() + 1, covers, codes, row)


def _following(rows: Sequence[str]) -> list[int]:
    """Return for each line the number of the next one that holds more than a comment, else its own."""
    numbers = list(range(len(rows) + 1))
    later = 0
    for number in range(len(rows), 0, -1):
        numbers[number] = later or number
        if (row := rows[number - 1].lstrip()) and not row.startswith("#"):
            later = number
    return numbers


def _is_comment(document: Document, number: int, row: str) -> bool:
    """Whether a line that holds a comment holds nothing else."""
    start = row.lstrip()
    return start.startswith("#") and not document.inside_text(number, len(row) - len(start) + 1)


def _idle(path: str, comment: Silence, code: str) -> Diagnostic:
    message, hint = _words(code)
    return Diagnostic(path, comment.line, comment.column, CODE, "warning", message, hint, comment.excerpt)


def _words(code: str) -> tuple[Text, Text]:
    if not code:
        message = text("This comment is not understood.")
        return message, text("Write '# dilemmakaart: ignore[DK301]', with the codes that it silences.")
    if code.startswith(_UNREADABLE):
        message = text("{code} cannot be silenced: it is about files that cannot be read.", code=code)
        return message, text("Remove the comment, or the code from it.")
    message = text("This silences nothing: no {code} is found here.", code=code)
    return message, text("Remove the comment, or the code from it.")
