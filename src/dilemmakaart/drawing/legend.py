"""What the signs on a picture mean: only those that are used."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ..style import Colours
from .block import Block
from .metrics import width_of, wrapped
from .model import Drawing, Gauge
from .rows import SIZE, WIDTH
from .shapes import circle, high, lines, text
from .signs import (
    MOST_GROUPS,
    arrow,
    band,
    camp,
    choices,
    choices_width,
    gauge,
    group,
    kept,
    ring,
    wanted_band,
)
from .stack import Stack
from .used import Sign, used

GAP = 18
"""Between two columns of the legend."""
SIGN = 34
"""The room that most signs take."""


class Entry(NamedTuple):
    """A sign, how wide it is, and what it means. It is drawn at a left edge and a middle."""

    draw: Callable[[float, float], Iterator[str]]
    words: str
    wide: float = SIGN


def legend(drawing: Drawing, stack: Stack, colours: Colours) -> Block:
    """Explain the signs in two columns, and the groups below them."""
    entries = list(_entries(drawing, stack, colours))
    half = (WIDTH - GAP) / 2
    left = -(-len(entries) // 2)
    parts = ((entries[:left], 0), (entries[left:], half + GAP))
    columns = [_column(part, x, half, colours) for part, x in parts]
    groups = _groups(drawing, colours)
    signs = max(column.tall for column in columns)

    def draw(top: float) -> Iterator[str]:
        for column in columns:
            yield from column.draw(top)
        yield from groups.draw(top + signs)

    return Block(signs + groups.tall, draw)


def _entries(drawing: Drawing, stack: Stack, colours: Colours) -> Iterator[Entry]:
    for sign, words in used(drawing, stack):
        wide = choices_width() + 2 if sign == "fill tension" else SIGN
        yield Entry(partial(_SIGNS[sign], colours), words, wide)


def _counted_camp(colours: Colours, x: float, y: float) -> Iterator[str]:
    yield from camp(x + 2, x + 32, y - 2, colours.accent)
    yield text(x + 17, y + 7.5, "9", colours.accent, anchor="middle")


def _dot(colours: Colours, x: float, y: float) -> Iterator[str]:
    yield circle(x + 17, y, 3, f'fill="{colours.ink}"')


def _arrow(colours: Colours, x: float, y: float) -> Iterator[str]:
    return arrow(x + 3, x + 31, y, colours)


def _ring(colours: Colours, x: float, y: float) -> Iterator[str]:
    yield ring(x + 17, y, colours)


def _dashed(colours: Colours, x: float, y: float) -> Iterator[str]:
    return arrow(x + 3, x + 31, y, colours, dashed=True)


_SIGNS: Mapping[Sign, Callable[[Colours, float, float], Iterator[str]]] = {
    "dot": _dot,
    "band": lambda colours, x, y: _one(band(x + 4, x + 30, y - 5, y + 5, colours)),
    "camps": lambda colours, x, y: camp(x + 2, x + 32, y + 2, colours.ink),
    "arrow": _arrow,
    "ring": _ring,
    "dashed": _dashed,
    "wanted band": lambda colours, x, y: _one(wanted_band(x + 2, x + 32, y, colours)),
    "wanted camps": _counted_camp,
    "moved now": _arrow,
    "kept now": _ring,
    "moved wanted": lambda colours, x, y: arrow(x + 3, x + 31, y, colours, square=True),
    "kept wanted": lambda colours, x, y: _one(kept(x + 17, y, colours)),
    "noise": _dashed,
    "tension": lambda colours, x, y: gauge(Gauge(2.5, ""), x + 2, y + 3.2, colours),
    "tension before": lambda colours, x, y: gauge(Gauge(2.5, "", 1.2), x + 2, y + 3.2, colours),
    "fill dot": _dot,
    "fill arrow": _arrow,
    "fill tension": lambda colours, x, y: choices(x, y, colours),
}
"""Every sign, at a left edge and a middle."""


def _column(entries: Sequence[Entry], x: float, wide: float, colours: Colours) -> Block:
    told = [wrapped(each.words, SIZE, wide - each.wide - 6) for each in entries]
    steps = [max(high(len(words)), 12) + 1.5 for words in told]

    def draw(top: float) -> Iterator[str]:
        for entry, words, step in zip(entries, told, steps, strict=True):
            middle = top + step / 2
            yield from entry.draw(x, middle)
            yield from lines(x + entry.wide + 6, middle - high(len(words)) / 2, words, colours.ink)
            top += step

    return Block(sum(steps), draw)


def _groups(drawing: Drawing, colours: Colours) -> Block:
    """Name the groups, one after the other, as many on a line as fit."""
    labels = drawing.groups
    if not any(row.groups for row in drawing.rows):
        return Block(0, lambda _: iter(()))
    asked = wrapped(drawing.legend.groups, SIZE, WIDTH)
    placed: list[tuple[float, int, int, Sequence[str]]] = []
    x, layer = 0.0, 0
    for number, label in enumerate(labels[:MOST_GROUPS]):
        words = wrapped(label, SIZE, WIDTH - 14)
        wide = 14 + max(width_of(each, SIZE) for each in words) + GAP
        if x and x + wide - GAP > WIDTH:
            x, layer = 0.0, layer + 1
        placed.append((x, layer, number, words))
        x, layer = (x + wide, layer) if len(words) == 1 else (0.0, layer + len(words))

    def draw(top: float) -> Iterator[str]:
        yield from lines(0, top + 4, asked, colours.muted)
        start = top + 4 + high(len(asked)) + 2
        for x, layer, number, words in placed:
            y = start + layer * 13
            yield group(number, x + 5, y + 5.5, colours)
            yield from lines(x + 14, y, words, colours.ink)

    last = max((layer + len(words) for _, layer, _, words in placed), default=0)
    return Block(6 + high(len(asked)) + last * 13, draw)


def _one(piece: str) -> Iterator[str]:
    yield piece
