"""What was found wrong: first by route (`Finding`), then by line and column (`Diagnostic`).

Both are values. Whoever judges yields findings; `locate` gives them a place; `report` writes them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from .language import Text, text

if TYPE_CHECKING:
    # What was found before can be told without reading a file anew.
    from .source import Document, Fault

Severity = Literal["error", "warning"]

MOST = 1_000
"""So many findings of one file are told: nobody mends more at once."""


class Finding(NamedTuple):
    """The least a judge knows: where in the data, at its key or its value, what, and what to do."""

    code: str
    route: tuple[str | int, ...]
    message: Text
    hint: Text
    at: Literal["key", "value"] = "value"
    severity: Severity = "error"


class Diagnostic(NamedTuple):
    """One finding in its place. Line and column count from 1; `excerpt` is the offending line."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: Text
    hint: Text
    excerpt: str = ""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The order in which diagnostics are always shown."""
        return self.path, self.line, self.column, self.code


def locate(path: str, document: "Document", finding: Finding) -> Diagnostic:
    """Give a finding its line and column."""
    place = document.place(finding.route, finding.at)
    return Diagnostic(
        path, place.line, place.column, finding.code, finding.severity,
        finding.message, finding.hint, document.line(place.line),
    )  # fmt: skip


def from_fault(path: str, document: "Document", fault: "Fault") -> Diagnostic:
    """Turn a fault of reading into a diagnostic."""
    line, column = fault.place.line, fault.place.column
    excerpt = document.line(line)
    return Diagnostic(path, line, column, fault.code, "error", fault.message, fault.hint, excerpt)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by path, line, column and code, say nothing twice, and of a flood in one file only the start."""
    ordered = sorted(dict.fromkeys(diagnostics), key=_order)
    return tuple(ordered if len(ordered) <= MOST else sorted(_without_floods(ordered), key=_order))


def _order(found: Diagnostic) -> tuple[str, int, int, str]:
    return found.order


def _without_floods(ordered: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    for _, each in groupby(ordered, key=lambda found: found.path):
        found = tuple(each)
        yield from found[:MOST]
        if len(found) > MOST:
            yield _more(found[MOST:])


def _more(rest: Sequence[Diagnostic]) -> Diagnostic:
    """Say that there is more, in place of the first that is left out."""
    severity: Severity = "error" if any(each.severity == "error" for each in rest) else "warning"
    message = text("More than {most} findings in this file; from here on they are left out.", most=MOST)
    hint = text("Mend the ones above first, and check again.")
    return rest[0]._replace(code="DK002", severity=severity, message=message, hint=hint)
