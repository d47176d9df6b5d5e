"""One dilemma on the whole map: code, pole, scale, pole, and what kind of conversation it asks for."""

from collections.abc import Iterator

from ..style import Colours
from .block import Block
from .lanes import AIM, LANE, Scale, arrows, axis, bands, dots, lanes, marks, wanted_bands
from .metrics import wrapped
from .model import Row
from .pairs import ends
from .shapes import high, lines, text
from .signs import BADGE, badge, choices, strain
from .stack import Stack

WIDTH = 566
SIZE = 9
"""The smallest text: 8 points where the map is 18 cm wide, as on A4 with margins of 15 mm."""
POLE_SIZE = 9.5
POLE_A = 142
POLE_WIDE = 108
SCALE = Scale(middle=223, step=22)
POLE_B = 304
SIDE = 424
SIDE_WIDE = WIDTH - SIDE
STACK_TALL = 20
STACK_WIDE = 19
TO_WRITE = 23
"""Above and below the axis of a map to fill in."""
AIR = 3.5
"""Between two rows."""


def row_block(row: Row, stack: Stack, colours: Colours, *, empty: bool) -> Block:
    """Lay out one dilemma around its axis."""
    pole_a, pole_b = (wrapped(name, POLE_SIZE, POLE_WIDE) for name in (row.pole_a, row.pole_b))
    poles = high(max(len(pole_a), len(pole_b)), POLE_SIZE)
    side = _side(row, colours, empty=empty)
    above = max(TO_WRITE if empty else over(row, SCALE, stack), poles / 2)
    under = max(TO_WRITE if empty else below(row, SCALE), poles / 2)
    tall = max(above + under, side.tall)
    above += (tall - above - under) / 2

    def draw(top: float) -> Iterator[str]:
        y = top + above
        yield text(0, y + 3.2, row.code, colours.muted)
        if row.place:
            yield text(0, y + 15, row.place, colours.accent, bold=True)
        for x, names, anchor in ((POLE_A, pole_a, "end"), (POLE_B, pole_b, "")):
            middle = y - high(len(names), POLE_SIZE) / 2
            yield from lines(x, middle, names, colours.ink, size=POLE_SIZE, anchor=anchor)
        yield from along(row, SCALE, y, stack, colours)
        yield from side.draw(top + (tall - side.tall) / 2)

    return Block(tall + AIR, draw)


def along(row: Row, scale: Scale, y: float, stack: Stack, colours: Colours) -> Iterator[str]:
    """Draw what stands along the axis."""
    room = over(row, scale, stack)
    yield from bands(row.counts, row.camps, scale, (y - room, y), colours)
    yield from axis(scale, y, colours)
    yield from dots(row.counts, scale, y, stack, colours)
    yield from marks(row.groups, scale, y, colours)
    aim = y + AIM + (3 if row.camps else 0)
    if not row.shared:
        yield from wanted_bands(row.wanted_counts, row.wanted_camps, scale, aim, colours)
    yield from arrows(ends(row.now, row.wanted), scale, aim, colours, dashed=not row.shared)
    silence = _silence(row.silence, scale)
    yield from lines(scale.middle, y - 6 - high(len(silence)), silence, colours.muted, anchor="middle")
    yield from lines(scale.middle, y + 6, _silence(row.wanted_silence, scale), colours.muted, anchor="middle")


def over(row: Row, scale: Scale, stack: Stack) -> float:
    """Return how far above the axis what stands along it goes."""
    return max(8, stack.tall(max(row.counts, default=0)) + 6, 8 + high(len(_silence(row.silence, scale))))


def below(row: Row, scale: Scale) -> float:
    """Return how far below the axis what stands along it goes."""
    if row.wanted_silence:
        return 8 + high(len(_silence(row.wanted_silence, scale)))
    aim = AIM + (3 if row.camps else 0)
    deepest = LANE * max(lanes(ends(row.now, row.wanted)), default=0)
    return aim + max(deepest + 6, 18 if row.wanted_camps else 0)


def _silence(words: str, scale: Scale) -> list[str]:
    return wrapped(words, SIZE, scale.reach[1] - scale.reach[0]) if words else []


def _side(row: Row, colours: Colours, *, empty: bool) -> Block:
    if empty:
        return Block(BADGE, lambda top: choices(SIDE, top + BADGE / 2, colours))
    words = wrapped(row.profile, SIZE, SIDE_WIDE - BADGE - 6, bold=True) if row.profile else []
    name = max(high(len(words)), BADGE if words else 0)
    remark = wrapped(row.remark, SIZE, SIDE_WIDE) if row.remark else []
    strained = strain(row.tension, SIDE, SIDE_WIDE, colours)

    def draw(top: float) -> Iterator[str]:
        if words:
            middle = top + name / 2
            yield from badge(row.profile_id, SIDE + BADGE / 2, middle, colours)
            head = middle - high(len(words)) / 2
            yield from lines(SIDE + BADGE + 6, head, words, colours.ink, bold=True)
        yield from strained.draw(top + name)
        yield from lines(SIDE, top + name + strained.tall + 1, remark, colours.muted)

    return Block(name + strained.tall + (high(len(remark)) + 1 if remark else 0), draw)
