"""CSV in, as a stream: comma, semicolon or tab."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from ..language import text
from .decoded import decoded, encoding
from .problems import Problem
from .rows import MOST_COLUMNS, Lines, Table, Unsplit

DELIMITERS = (",", ";", "\t")
SAMPLE = 100
LONGEST = 20_000_000
"""The longest line that is held, in characters."""


def split(path: str, source: Iterable[bytes], recognised: Callable[[Sequence[str]], int]) -> Table | Problem:
    """Split a file into rows; `source` yields its bytes, the same each time it is asked for an iterator.

    Of the delimiters the one under which most headers are known; of equals the one under which most rows
    have as many cells as the header, for a question may hold a comma too.
    """
    name = encoding(path, source)
    if isinstance(name, Problem):
        return name

    def fit(delimiter: str) -> tuple[int, int]:
        lines = _first_rows(_pieces(path, source, name), delimiter)
        width = len(lines[0]) if lines else 0
        if width > MOST_COLUMNS:
            return 1, width  # to be refused with its width
        return recognised(lines[0]) if lines else 0, sum(len(line) == width > 1 for line in lines)

    try:
        delimiter = max(DELIMITERS, key=fit)
        rows = _rows(path, _pieces(path, source, name), delimiter)
        header = next(rows, None)
        return Table([] if header is None or isinstance(header, Lines) else header, rows)
    except Unsplit as error:
        return error.problem


def _first_rows(pieces: Iterator[str], delimiter: str) -> list[list[str]]:
    lines = chain.from_iterable(io.StringIO(piece, newline="") for piece in pieces)
    try:
        return list(islice(csv.reader(lines, delimiter=delimiter), SAMPLE))
    except csv.Error:
        return []


def _pieces(path: str, source: Iterable[bytes], name: str) -> Iterator[str]:
    """Yield the text in pieces that end where a line ends, without a first line that names the separator."""
    pieces = _whole_lines(path, decoded(source, name))
    start = next(pieces, "")
    first, _, rest = start.partition("\n")
    start = rest if first.strip().strip('"').lower().startswith("sep=") else start
    return chain((start,) if start else (), pieces)


def _whole_lines(path: str, pieces: Iterable[str]) -> Iterator[str]:
    left = ""
    for piece in pieces:
        left += piece
        end = left.rfind("\n") + 1
        if not end and len(left) > csv.field_size_limit():
            end = left.rfind("\r", 0, -1) + 1  # the last may be half of a line end
        if end:
            yield left[:end]
            left = left[end:]
        if len(left) > LONGEST:
            message = text("A line is longer than {limit} million characters.", limit=LONGEST // 1_000_000)
            raise Unsplit(
                Problem(path, 0, "", message, text("Save the answers again, with a line for each row."))
            )
    if left:
        yield left


def _rows(path: str, pieces: Iterator[str], delimiter: str) -> Iterator[list[str] | Lines]:
    """Yield the rows: the header, then lines as they stand where no cell has a quote, the others one by one.

    A cell in quotes may go on in the next piece; then that piece is read row by row too.
    """
    feed = _Feed(pieces)
    number = 0
    try:
        feed.put(feed.rest())
        for row in islice(feed.rows(delimiter), 1):
            number += 1
            yield row
        while piece := feed.rest():
            plain = piece.replace("\r\n", "\n")
            if _is_plain(plain):
                lines = Lines(plain if plain.endswith("\n") else f"{plain}\n", delimiter)
                number += lines.count
                yield lines
                continue
            feed.put(piece)
            for row in feed.rows(delimiter):
                number += 1
                yield row
    except csv.Error as error:
        message = text("The row cannot be split into cells ({problem}).", problem=error)
        hint = text('Look for a quote (") that is not closed in or above this row.')
        raise Unsplit(Problem(path, number + 1, "", message, hint)) from error


def _is_plain(piece: str) -> bool:
    """Whether every line is a row and every separator ends a cell, and no cell is too large to be one."""
    if '"' in piece or "\r" in piece:
        return False
    limit = csv.field_size_limit()
    return len(piece) <= limit or max(map(len, piece.split("\n"))) <= limit


class _Feed:
    """The lines of a text for a reader of rows: those of one piece, and of the next inside a row only."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._at = io.StringIO(newline="")
        self._inside = False

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self._at.readline()
        if not line and self._inside:
            self.put(next(self._pieces))
            line = self._at.readline()
        if not line:
            raise StopIteration
        self._inside = True
        return line

    def put(self, piece: str) -> None:
        """Go on with this piece."""
        self._at = io.StringIO(piece, newline="")

    def rest(self) -> str:
        """Return what is left of this piece, or else the next; nothing at the end."""
        return self._at.read() or next(self._pieces, "")

    def rows(self, delimiter: str) -> Iterator[list[str]]:
        """Yield the rows that begin in this piece. Raises csv.Error."""
        reader = csv.reader(self, delimiter=delimiter, strict=True)
        while True:
            self._inside = False
            row = next(reader, None)
            if row is None:
                return
            yield row
