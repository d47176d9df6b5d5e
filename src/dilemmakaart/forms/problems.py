"""What was not understood in a file of answers, and where."""

from dataclasses import dataclass

from ..language import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands in the way of scoring.

    `row` counts from 1, the header being row 1, as a spreadsheet shows it; 0 means the whole file.
    `column` is the letter of the column with its header, or "". `seen` is what stands there, cut short, or
    what is the matter with it; `suggestion` is what may have been meant, and is never applied by itself.
    """

    path: str
    row: int
    column: str
    seen: Text | str
    expected: Text
    suggestion: Text | str = ""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The order in which problems are shown: as a reader finds them, column Z before column AA."""
        return self.path, self.row, len(self.column.partition(" ")[0]), self.column
