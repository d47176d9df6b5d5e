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

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*dilemmakaart:\s*(.*?)\s*$")
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

    def hushes(self, found: Diagnostic, code: str) -> bool:
        """Whether the comment silences a finding with one of its codes; an unreadable file never is."""
        return found.line == self.covers and found.code.startswith(code) and found.code[:3] != _UNREADABLE


def silences(document: Document) -> tuple[Silence, ...]:
    """Return the comments in one file that ask for silence."""
    return tuple(_silences(document)) if MARK in document.content else ()


def silenced(
    diagnostics: Iterable[Diagnostic], asked: Mapping[str, Sequence[Silence]]
) -> tuple[Diagnostic, ...]:
    """Leave out what was silenced, and add a warning for every code that silences nothing.

    `asked` has the comments of each file that is whole, by path.
    """
    kept, used = [], set()
    for found in diagnostics:
        hushing = [
            (found.path, comment, code)
            for comment in asked.get(found.path, ())
            for code in comment.codes
            if comment.hushes(found, code)
        ]
        used.update(hushing)
        if not hushing:
            kept.append(found)
    idle = (
        _idle(path, comment, code)
        for path, comments in asked.items()
        for comment in comments
        for code in comment.codes or ("",)
        if (path, comment, code) not in used
    )
    return (*kept, *idle)


def _silences(document: Document) -> Iterator[Silence]:
    rows = document.lines
    for number, row in enumerate(rows, start=1):
        comment = _COMMENT.search(row)
        if comment and not document.inside_text(number, comment.start() + 1):
            ignore = _IGNORE.match(comment[1])
            codes = tuple(re.split(r"\s*,\s*", ignore[1])) if ignore else ()
            alone = not row[: comment.start()].strip()
            covers = _next(rows, number) if alone else number
            yield Silence(number, comment.start() + 1, covers, codes, row)


def _next(rows: Sequence[str], number: int) -> int:
    """Return the number of the next line that holds more than a comment."""
    for later, row in enumerate(rows[number:], start=number + 1):
        if row.strip() and not row.lstrip().startswith("#"):
            return later
    return number


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
