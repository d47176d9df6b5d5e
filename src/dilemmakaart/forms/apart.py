"""Rows taken apart into answers and everything else, without a look at each answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .rows import Lines, Piece

BETWEEN = "\x1f"
"""What stands between the answers of rows that were split already; in a cell it makes a row not plain."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Rows of the right shape: where they stood, their answers as lines, and their other columns by place."""

    places: Sequence[int]
    answers: Lines
    others: Mapping[int, Sequence[str]]


def apart(piece: Piece, answers: Sequence[int], width: int) -> Apart:
    """Take rows of a table of this width apart; `answers` says where its columns with answers stand.

    Where they stand side by side in lines, they are cut off from what stands before and behind them; else
    they are picked from between the others.
    """
    if isinstance(piece, Lines) and answers[-1] - answers[0] + 1 == len(answers):
        return _cut(piece, answers[0], answers[-1], width)
    rows = list(piece.cells())
    places = [place for place, row in enumerate(rows) if len(row) == width]
    columns = _columns((rows[place] for place in places), width)
    between = piece.delimiter if isinstance(piece, Lines) else BETWEEN
    picked = zip(*(columns[at] for at in answers), strict=True)
    return Apart(places, _lines([between.join(each) for each in picked], between), dict(enumerate(columns)))


def _cut(lines: Lines, first: int, last: int, width: int) -> Apart:
    behind = width - 1 - last
    parts = [line.split(lines.delimiter, first) for line in lines.split()]
    if behind:
        for part in parts:
            part[-1:] = part[-1].rsplit(lines.delimiter, behind)
    places = [place for place, part in enumerate(parts) if len(part) == first + 1 + behind]
    columns = _columns((parts[place] for place in places), first + 1 + behind)
    others = dict(zip((*range(first), *range(last, width)), columns, strict=True))
    return Apart(places, _lines(columns[first], lines.delimiter), others)


def _columns(rows: Iterable[Sequence[str]], width: int) -> Sequence[Sequence[str]]:
    return list(zip(*rows, strict=True)) or [()] * width


def _lines(answers: Sequence[str], delimiter: str) -> Lines:
    """Put answers on one line each; a line end in a cell makes it not plain."""
    text = "".join(f"{each}\n" for each in answers)
    if text.count("\n") > len(answers):
        text = "".join(each.replace("\n", "x") + "\n" for each in answers)
    return Lines(text, delimiter)
