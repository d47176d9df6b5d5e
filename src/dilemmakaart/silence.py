"""Comments that silence a finding: `# dilemmakaart: ignore[DK301]` behind a line, or on the line above it.

A comment that silences nothing is told itself: it would hide the next mistake in that place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .diagnostics import Diagnostic
from .language import Text, text
from .source import Document

CODE = "DK312"
MARK = "dilemmakaart:"
"""Without this word in a file there is nothing to look for."""

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*dilemmakaart:(.*)$")
_IGNORE = re.compile(r"ignore\[\s*(DK[0-9]{1,3}(?:\s*,\s*DK[0-9]{1,3})*)\s*\]")
_UNREADABLE = "DK0"


@dataclass(frozen=True, slots=True)
class Silence:
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
    diagnostics: Iterable[Diagnostic], asked: Mapping[str, Sequence[Silence]]
) -> tuple[Diagnostic, ...]:
    """Leave out what was silenced, and add a warning for every code that silences nothing.

    `asked` has the comments of each file that is whole, by path.
    """
    hushed = {
        (path, comment.covers, code)
        for path, comments in asked.items()
        for comment in comments
        for code in comment.codes
    }
    kept, used = [], set()
    for found in diagnostics:
        hushing = hushed and hushed.intersection(_names(found))
        used.update(hushing)
        if not hushing:
            kept.append(found)
    idle = (
        _idle(path, comment, code)
        for path, comments in asked.items()
        for comment in comments
        for code in comment.codes or ("",)
        if (path, comment.covers, code) not in used
    )
    return (*kept, *idle)


def _names(found: Diagnostic) -> Iterator[tuple[str, int, str]]:
    """Yield every way to name a finding in a comment; one of an unreadable file has none."""
    if not found.code.startswith(_UNREADABLE):
        for length in range(len("DK3"), len(found.code) + 1):
            yield found.path, found.line, found.code[:length]


def _silences(document: Document) -> Iterator[Silence]:
    rows = document.lines
    after = _next(rows)
    for number, row in enumerate(rows, start=1):
        comment = _COMMENT.search(row) if MARK in row else None
        if comment and not document.inside_text(number, comment.start() + 1):
            ignore = _IGNORE.match(comment[1].strip())
            codes = tuple(dict.fromkeys(code.strip() for code in ignore[1].split(","))) if ignore else ()
            alone = not row[: comment.start()].strip()
            covers = after[number] if alone else number
            yield Silence(number, comment.start() + 1, covers, codes, row)


def _next(rows: Sequence[str]) -> dict[int, int]:
    """Return for every line the next one that holds more than a comment; itself where there is none."""
    after: dict[int, int] = {}
    coming = None
    for number in range(len(rows), 0, -1):
        after[number] = coming or number
        row = rows[number - 1].lstrip()
        if row and not row.startswith("#"):
            coming = number
    return after


def _idle(path: str, comment: Silence, code: str) -> Diagnostic:
    message, hint = _words(code)
    return Diagnostic(path, comment.line, comment.column, CODE, "warning", message, hint, comment.excerpt)


def _words(code: str) -> tuple[Text, Text]:
    if not code:
        message = text("This comment is not understood.")
        return message, text("Write '# dilemmakaart: ignore[DK301]', with the codes that it silences.")
    if code.startswith(_UNREADABLE):
        message = text("{code} cannot be silenced: the file could not be read.", code=code)
        return message, text("Mend the file, and remove the comment.")
    message = text("This silences nothing: no {code} is found here.", code=code)
    return message, text("Remove the comment, or the code from it.")
