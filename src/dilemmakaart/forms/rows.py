"""What every format of answers is read into: a header, and rows of cells as they come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..language import Text
from .problems import Problem

MOST_COLUMNS = 16_384
"""How many columns a table may have: as many as a spreadsheet."""

MANY = 1000
"""How many rows that come one by one are taken together."""


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

    def cells(self) -> Iterator[Sequence[str]]:
        """Return the cells of each line."""
        return (line.split(self.delimiter) for line in self.split())


@dataclass(frozen=True, slots=True)
class Rows:
    """Consecutive rows that came one by one."""

    rows: Sequence[Sequence[str]]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def cells(self) -> Iterator[Sequence[str]]:
        """Return the cells of each row."""
        return iter(self.rows)


Piece = Lines | Rows


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands for a user, in a sheet that has a row for each question."""

    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first row, and the others, one by one or many at once. They are read only once.

    Reading on raises Unsplit where the rest cannot be told apart.
    """

    header: Sequence[str]
    rows: Iterator[Sequence[str] | Lines]
    problems: tuple[Problem, ...] = ()
    """What its reader did not understand,"""
    spoiled: int = 0
    """in how many rows, which are not in the table,"""
    notes: tuple[Text, ...] = ()
    """and what else should be known."""
    first: int = 1
    """The row in the file that holds the header."""
    places: Mapping[int, Place] = field(default_factory=dict)
    """By column, where its cells stand in the file, if that has no such column."""


def pieces(rows: Iterable[Sequence[str] | Lines]) -> Iterator[Piece]:
    """Take rows that come one by one together, for many are read faster."""
    several: list[Sequence[str]] = []
    for row in rows:
        if isinstance(row, Lines) or len(several) == MANY:
            if several:
                yield Rows(several)
            several = []
        if isinstance(row, Lines):
            yield row
        else:
            several.append(row)
    if several:
        yield Rows(several)


class Unsplit(ValueError):  # noqa: N818 - it is not a fault of the program
    """A table that cannot be split into rows from some row on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.expected.message)
        self.problem = problem
