"""What every format is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic

if TYPE_CHECKING:
    from ..manual import Manual


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in how many files, by which version, and the manual where a format asks for it."""

    diagnostics: Sequence[Diagnostic]
    files: int = 0
    version: str = ""
    manuals: "Sequence[Manual]" = ()
