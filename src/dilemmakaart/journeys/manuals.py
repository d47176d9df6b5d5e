"""The manual pages of the rules, for who reports on findings."""

from dataclasses import dataclass
from inspect import cleandoc

from ..diagnostics import Severity
from ..rules import rules


@dataclass(frozen=True, slots=True)
class Manual:
    """What one rule wants and why: in one sentence, and in full with its examples."""

    code: str
    severity: Severity
    summary: str
    text: str


def manuals() -> tuple[Manual, ...]:
    """Return the page of every rule, by code."""
    pages = [(rule, cleandoc(rule.manual)) for rule in rules()]
    return tuple(Manual(rule.code, rule.severity, text.partition("\n")[0], text) for rule, text in pages)
