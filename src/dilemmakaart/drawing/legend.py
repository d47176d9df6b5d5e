"""What the signs on a picture mean: only those that are used."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..style import Colours
from .block import Block
from .metrics import width_of, wrapped
from .model import Drawing, Gauge, Row
from .pairs import ends
from .rows import SIZE, WIDTH
from .shapes import circle, high, lines, text
from .signs import MOST_GROUPS, arrow, band, camp, choices, choices_width, gauge, group, ring, wanted_band
from .stack import Stack

GAP = 18
"""Between two columns of the legend."""
SIGN = 34
"""The room that most signs take."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign, how wide it is, and what it means. It is drawn at a left edge and a middle."""

    draw: Callable[[float, float], Iterator[str]]
    words: str
    wide: float = SIGN


def legend(drawing: Drawing, stack: Stack, colours: Colours) -> Block:
    """Explain the signs in two columns, and the groups below them."""
    used = [entry for entry in _entries(drawing, stack, colours) if entry.words]
    half = (WIDTH - GAP) / 2
    left = -(-len(used) // 2)
    columns = [_column(part, x, half, colours) for part, x in ((used[:left], 0), (used[left:], half + GAP))]
    groups = _groups(drawing, colours)
    signs = max(column.tall for column in columns)

    def draw(top: float) -> Iterator[str]:
        for column in columns:
            yield from column.draw(top)
        yield from groups.draw(top + signs)

    return Block(signs + groups.tall, draw)


def _entries(drawing: Drawing, stack: Stack, colours: Colours) -> Iterator[Entry]:
    """Return what is used, in the order in which one reads a row."""
    said, rows = drawing.legend, drawing.rows
    if drawing.empty:
        yield from _to_fill_in(drawing, colours)
        return
    if any(map(_dots, rows)):
        words = said.dot if stack.each == 1 else said.many(stack.each)
        yield Entry(lambda x, y: _one(circle(x + 17, y, 3, f'fill="{colours.ink}"')), words)
    if any(sum(row.counts) > 1 and not row.camps for row in rows):
        yield Entry(lambda x, y: _one(band(x + 4, x + 30, y - 5, y + 5, colours)), said.band)
    if any(row.camps for row in rows):
        yield Entry(lambda x, y: camp(x + 2, x + 32, y + 2, colours.ink), said.camps)
    yield from _aims(drawing, colours)
    strains = [row.tension for row in rows if row.tension and row.tension.value is not None]
    if strains:
        yield Entry(lambda x, y: gauge(Gauge(2.5, ""), x + 2, y + 3.2, colours), said.tension)


def _aims(drawing: Drawing, colours: Colours) -> Iterator[Entry]:
    said, rows = drawing.legend, drawing.rows
    pairs = [(row, pair) for row in rows for pair in ends(row.now, row.wanted)]
    split = [row for row in rows if not row.shared]
    if any(start != end and row.shared for row, (start, end) in pairs):
        yield Entry(lambda x, y: arrow(x + 3, x + 31, y, colours), said.arrow)
    if any(start == end for _, (start, end) in pairs):
        yield Entry(lambda x, y: _one(ring(x + 17, y, colours)), said.ring)
    if any(not row.shared for row, _ in pairs):
        yield Entry(lambda x, y: arrow(x + 3, x + 31, y, colours, dashed=True), said.dashed)
    if any(sum(row.wanted_counts) > 1 and not row.wanted_camps for row in split):
        yield Entry(lambda x, y: _one(wanted_band(x + 2, x + 32, y, colours)), said.wanted_band)
    if any(row.wanted_camps for row in split):
        yield Entry(lambda x, y: _counted_camp(x, y, colours), said.wanted_camps)


def _counted_camp(x: float, y: float, colours: Colours) -> Iterator[str]:
    yield from camp(x + 2, x + 32, y - 2, colours.accent)
    yield text(x + 17, y + 7.5, "9", colours.accent, anchor="middle")


def _to_fill_in(drawing: Drawing, colours: Colours) -> Iterator[Entry]:
    said = drawing.legend
    yield Entry(lambda x, y: _one(circle(x + 17, y, 3, f'fill="{colours.ink}"')), said.fill_dot)
    yield Entry(lambda x, y: arrow(x + 3, x + 31, y, colours), said.fill_arrow)
    yield Entry(lambda x, y: choices(x, y, colours), said.fill_tension, choices_width() + 2)


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


def _dots(row: Row) -> bool:
    return any(row.counts)


def _one(piece: str) -> Iterator[str]:
    yield piece
