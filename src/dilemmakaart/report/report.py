"""What every format is given."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics import Diagnostic

if TYPE_CHECKING:
    from ..manual import Manual


class Report(NamedTuple):
    """What was found in how many files, by which version, and the manual where a format asks for it."""

    diagnostics: Sequence[Diagnostic]
    files: int = 0
    version: str = ""
    manuals: "Sequence[Manual]" = ()
