"""How wide the columns of a table are: no word is broken while there is another way.

All lengths are in points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...drawing.metrics import width_of
from ..paper import Inlines, Table, plain, subheading

PAD = 5.4
"""To the left and to the right of the words in a cell."""
SMALLEST = 6.5
"""Smaller letters than these nobody reads: then words are broken after all."""
STEP = 0.5
NARROWEST = 20
"""A column with a number or a box in it."""
OPEN, LONG = 110, 270
"""What an empty column would like, for a pen, and the most that a full one may ask for."""
_WORD = re.compile(r"[^\s-]*-|[^\s-]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The width of each column, and the size of the letters in them."""

    widths: tuple[float, ...]
    size: float


def columns(table: Table, room: float, size: float) -> Columns:
    """Return columns that take the room together; letters are made smaller where words would not fit."""
    if table.even:
        return Columns((room / 2, room / 2), size)
    while True:
        least, most = zip(*_wishes(table, size), strict=True)
        if sum(least) <= room or size - STEP < SMALLEST:
            break
        size -= STEP
    if table.narrow and sum(most) <= room:
        return Columns(tuple(most), size)
    shared = _shared(least, most, room) if sum(least) <= room else _squeezed(least, room)
    return Columns(tuple(shared), size)


def _wishes(table: Table, size: float) -> Iterator[tuple[float, float]]:
    """Yield for each column what it cannot do without, and what it would like; alike where these mirror."""
    wishes = [_wish(cells, size) for cells in zip(table.head, *table.rows, strict=True)]
    for at, align in enumerate(table.aligns):
        alike = [wishes[other] for other in _alike(table.aligns, at)] if align else [wishes[at]]
        yield max(least for least, _ in alike), max(most for _, most in alike)


def _alike(aligns: Sequence[str], at: int) -> Iterator[int]:
    """Yield the columns that are as wide as this one: all in the middle, or both beside these."""
    middle = [other for other, align in enumerate(aligns) if align == "center"]
    beside = {"right", "left"} if "center" in aligns else set()
    for other, align in enumerate(aligns):
        if other == at or (at in middle and other in middle) or {aligns[at], align} == beside:
            yield other


def _wish(cells: Sequence[Inlines], size: float) -> tuple[float, float]:
    head, *body = (plain(cell).replace("_", "") for cell in cells)
    bold = [True, *(subheading([cell]) for cell in cells[1:])]
    words = [(head, True), *zip(body, bold[1:], strict=True)]
    least = max(width_of(word, size, bold=strong) for cell, strong in words for word in _words(cell))
    most = max(width_of(cell, size, bold=strong) for cell, strong in words)
    wish = max(most, OPEN) if head and not any(body) else min(most, LONG)
    return max(least + 2 * PAD, NARROWEST), max(wish + 2 * PAD, least + 2 * PAD, NARROWEST)


def _words(cell: str) -> list[str]:
    return _WORD.findall(cell) or [""]


def _shared(least: Sequence[float], most: Sequence[float], room: float) -> Iterator[float]:
    """Divide what is left by what each would like to have more."""
    wishes = [high - low for low, high in zip(least, most, strict=True)]
    total = sum(wishes)
    for low, wish in zip(least, wishes, strict=True):
        yield low + (room - sum(least)) * (wish / total if total else 1 / len(least))


def _squeezed(least: Sequence[float], room: float) -> Iterator[float]:
    """Let the widest columns give in, all to the same width."""
    limit, left = 0.0, room
    for at, low in enumerate(sorted(least)):
        limit = left / (len(least) - at)
        if low >= limit:
            break
        left -= low
    yield from (min(low, limit) for low in least)
