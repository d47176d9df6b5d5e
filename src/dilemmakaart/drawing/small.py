"""The map of one dilemma: the same signs, larger, with the groups below each other."""

from collections.abc import Iterator

from ..style import Colours, Style
from .block import Block
from .lanes import Scale, arrows, axis, numbers
from .metrics import wrapped
from .model import Group, Row, Small
from .rows import SIZE, along, below
from .shapes import high, line, lines, text
from .sheet import framed
from .signs import BADGE, badge, choices, choices_width, group, strain
from .stack import Stack

WIDTH = 270
"""As wide as half an A4: the smallest text is then as large as on the whole map."""
SCALE = Scale(middle=151, step=32)
NAMES = 10.5
TALL = 36
SEEN = 0.2
"""From so many points of the scale an arrow is longer than the mark that it starts from."""
LABELS = 42
"""The right side of the words before the axis."""


def small(view: Small, style: Style) -> str:
    """Draw one dilemma: an SVG text of fixed width."""
    row, colours = view.row._replace(groups=()), style.colours
    blocks = [_poles(row, colours), _along(view, row, colours)]
    for question, groups in view.parts:
        blocks.append(_question(question, colours))
        blocks += [
            _part(number, name, found, view.silence, colours) for number, (name, found) in enumerate(groups)
        ]
    blocks.append(_kind(row, colours))
    return framed(view, WIDTH, blocks, style)


def _poles(row: Row, colours: Colours) -> Block:
    room = WIDTH / 2 - 8
    pole_a, pole_b = (wrapped(name, NAMES, room, bold=True) for name in (row.pole_a, row.pole_b))

    def draw(top: float) -> Iterator[str]:
        yield from lines(0, top, pole_a, colours.accent, size=NAMES, bold=True)
        yield from lines(WIDTH, top, pole_b, colours.accent, size=NAMES, bold=True, anchor="end")

    return Block(high(max(len(pole_a), len(pole_b)), NAMES) + 4, draw)


def _along(view: Small, row: Row, colours: Colours) -> Block:
    stack = Stack.holding(max(row.counts, default=0), SCALE.step - 4, TALL)
    above, under = TALL + 8, below(row, SCALE)

    def draw(top: float) -> Iterator[str]:
        y = top + above
        yield from along(row, SCALE, y, stack, colours)
        if row.counts or not row.profile:
            yield text(LABELS, y - 3, view.now, colours.muted, anchor="end")
        if row.wanted or not row.profile:
            yield text(LABELS, y + 15, view.wanted, colours.muted, anchor="end")
        yield from numbers(SCALE, y + under + 12, colours)

    return Block(above + under + 16, draw)


def _question(question: str, colours: Colours) -> Block:
    words = wrapped(question, SIZE, WIDTH)

    def draw(top: float) -> Iterator[str]:
        yield line((0, top + 4), (WIDTH, top + 4), colours.line, width=0.8)
        yield from lines(0, top + 8, words, colours.muted)

    return Block(10 + high(len(words)), draw)


def _part(number: int, name: str, found: Group, silence: str, colours: Colours) -> Block:
    """Draw one group on a line of its own: its mark at now, and an arrow to wanted."""
    words = wrapped(name, SIZE, WIDTH - 14)
    y = high(len(words)) + 9

    def draw(top: float) -> Iterator[str]:
        yield group(number, 5, top + 5.5, colours)
        yield from lines(14, top, words, colours.ink)
        if found.now is None:
            yield text(SCALE.reach[0], top + y + 2, silence, colours.muted)
            return
        yield from axis(SCALE, top + y, colours)
        if found.wanted is not None and abs(found.wanted - found.now) >= SEEN:
            yield from arrows([(found.now, found.wanted)], SCALE, top + y, colours, dashed=False)
        yield group(number, SCALE.at(found.now), top + y, colours)

    return Block(y + 10, draw)


def _kind(row: Row, colours: Colours) -> Block:
    """Name the kind of conversation, and how much it strains."""
    if not row.profile:
        left = (WIDTH - choices_width()) / 2
        return Block(BADGE + 6, lambda top: choices(left, top + 4 + BADGE / 2, colours))
    words = wrapped(row.profile, NAMES, WIDTH - BADGE - 6, bold=True)
    remark = wrapped(row.remark, SIZE, WIDTH - BADGE - 6) if row.remark else []
    name = max(high(len(words), NAMES), BADGE)
    strained = strain(row.tension, BADGE + 6, WIDTH - BADGE - 6, colours)

    def draw(top: float) -> Iterator[str]:
        yield line((0, top + 4), (WIDTH, top + 4), colours.line, width=0.8)
        middle = top + 10 + name / 2
        yield from badge(row.profile_id, BADGE / 2, middle, colours)
        head = middle - high(len(words), NAMES) / 2
        yield from lines(BADGE + 6, head, words, colours.ink, size=NAMES, bold=True)
        yield from strained.draw(top + 10 + name)
        yield from lines(BADGE + 6, top + 10 + name + strained.tall + 2, remark, colours.muted)

    return Block(10 + name + strained.tall + 2 + high(len(remark)), draw)
