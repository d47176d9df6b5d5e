"""What every format is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ..diagnostics import Diagnostic, Severity


class Manual(Protocol):
    """The manual page of one code: in one sentence, and in full."""

    @property
    def code(self) -> str:
        """The code that the page is about."""

    @property
    def severity(self) -> Severity:
        """How bad a finding with this code is."""

    @property
    def summary(self) -> str:
        """What is wanted, in one sentence."""

    @property
    def text(self) -> str:
        """The whole page, examples included."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in how many files, by which version, and what the program can say of its codes."""

    diagnostics: Sequence[Diagnostic]
    files: int = 0
    version: str = ""
    manuals: Sequence[Manual] = ()
