"""What was not understood in a file of answers, and where."""

from dataclasses import dataclass

from ..language import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands in the way of scoring.

    `row` counts from 1, the header being row 1, as a spreadsheet shows it; 0 means the whole file.
    `column` is the letter of the column with its header, or "".
    """

    path: str
    row: int
    column: str
    message: Text
    hint: Text

    @property
    def order(self) -> tuple[str, int, str]:
        """The order in which problems are shown."""
        return self.path, self.row, self.column
