"""What every format of answers is read into: a header, and rows of cells as they come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .problems import Problem


@dataclass(frozen=True, slots=True)
class Lines:
    """Consecutive rows just as they stand in a text: one on each line, no cell with a quote or a line end.

    A reader that can tell cells apart so easily leaves it to whoever reads the rows, who may be faster. The
    last one ends with a line end too.
    """

    text: str
    delimiter: str

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.text.count("\n")

    def split(self) -> list[str]:
        """Return the lines."""
        return self.text.removesuffix("\n").split("\n")

    def cells(self, line: str) -> list[str]:
        """Return the cells of one of the lines."""
        return line.split(self.delimiter)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first row, and the others, one by one or many at once. They are read only once.

    Reading on raises Unsplit where the rest cannot be told apart.
    """

    header: Sequence[str]
    rows: Iterator[Sequence[str] | Lines]


class Unsplit(ValueError):  # noqa: N818 - it is not a fault of the program
    """A table that cannot be split into rows from some row on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.message)
        self.problem = problem
