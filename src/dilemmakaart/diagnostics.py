"""What was found wrong: first by route (`Finding`), then by line and column (`Diagnostic`).

Both are values. Whoever judges yields findings; `locate` gives them a place; `report` writes them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .language import Text

if TYPE_CHECKING:
    # What was found before can be told without reading a file anew.
    from .source import Document, Fault

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """The least a judge knows: where in the data, at its key or its value, what, and what to do."""

    code: str
    route: tuple[str | int, ...]
    message: Text
    hint: Text
    at: Literal["key", "value"] = "value"
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Diagnostic:
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
    """Sort by path, line, column and code, and say nothing twice."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda found: found.order))
