"""How wide the columns of a table are: no word is broken while there is another way.

All lengths are in points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...drawing.metrics import width_of
from ..paper import Inlines, Table, plain, subheading

PAD = 4.3
"""To the left and to the right of the words in a cell."""
SMALLEST = 6.5
"""Smaller letters than these nobody reads: then words are broken after all."""
STEP = 0.5
NARROWEST = 23
"""A column with a number or a box in it."""
OPEN, LONG = 110, 420
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
        cells = zip(table.head, *table.rows, strict=True)
        wishes = (_wish(column, size, strong=not at) for at, column in enumerate(cells))
        least, most = zip(*wishes, strict=True)
        if sum(least) <= room or size - STEP < SMALLEST:
            break
        size -= STEP
    if sum(least) > room:
        return Columns(tuple(_squeezed(least, room)), size)
    mirrored = _mirrored(table, least, most, room)
    if table.narrow and not mirrored and sum(most) <= room:
        return Columns(tuple(most), size)
    return Columns(tuple(mirrored or _shared(least, most, room)), size)


def _mirrored(table: Table, least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Return columns of a scale between two poles, which get the same room in every such table."""
    pair = [table.aligns.index(side) for side in ("right", "left") if side in table.aligns]
    others = sum(wish for at, wish in enumerate(most) if at not in pair)
    half = (room - others) / 2
    if len(pair) != 2 or "center" not in table.aligns or half < max(least[at] for at in pair):  # noqa: PLR2004
        return []
    return [half if at in pair else wish for at, wish in enumerate(most)]


def _wish(cells: Sequence[Inlines], size: float, *, strong: bool) -> tuple[float, float]:
    """Return what a column cannot do without, and what it would like; `strong` if all of it may be bold."""
    head, *body = (plain(cell).replace("_", "") for cell in cells)
    bold_too = (strong or subheading([cell]) for cell in cells[1:])
    words = [(head, True), *zip(body, bold_too, strict=True)]
    least = max(width_of(word, size, bold=bold) for cell, bold in words for word in _words(cell))
    most = max(width_of(cell, size, bold=bold) for cell, bold in words)
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
