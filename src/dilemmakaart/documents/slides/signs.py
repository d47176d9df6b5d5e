"""The signs of one dilemma as shapes that can be changed: along an axis, and beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...drawing.lanes import POINTS, lanes, spans
from ...drawing.model import Gauge, Row
from ...drawing.pairs import ends
from ...drawing.stack import Stack
from ...views.result import ResultView
from .marks import decorative, described, headed
from .shapes import Deck, Look, Shape

HUSHED = 5.4
"""How high words are that stand where nothing may be drawn."""
UNITS = 3
"""So many units of a stack of dots in a millimetre, where signs are as on paper."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where an axis lies: the place of 0, from one point to the next, and how large signs are."""

    middle: float
    step: float
    y: float
    large: float
    stack: Stack
    numbers: bool = False
    """Whether the points of the scale are written below this very axis."""

    def at(self, point: float) -> float:
        """Return the place of a point."""
        return self.middle + point * self.step

    @property
    def reach(self) -> tuple[float, float]:
        """The ends of the axis."""
        return self.at(-3) - self.step * 0.4, self.at(3) + self.step * 0.4

    def aim(self, row: Row) -> float:
        """Return how far below the axis arrows begin."""
        return self.large * (2.9 + (0.9 if row.camps else 0)) + (6 if self.numbers else 0)


def stacked(rows: Sequence[Row], step: float, tall: float, large: float) -> Stack:
    """Return how dots are stacked, the same for all these dilemmas."""
    most = max((max(row.counts, default=0) for row in rows), default=0)
    return Stack.holding(most, step * 0.86 * UNITS / large, tall * UNITS / large)


def over(row: Row, plot: Plot) -> float:
    """Return how far above the axis the signs go, or the words in their place."""
    dots = plot.large * (plot.stack.tall(max(row.counts, default=0)) / UNITS + 1.4)
    return max(dots, HUSHED + plot.large * 0.5) if row.silence else dots


def below(row: Row, plot: Plot) -> float:
    """Return how far below the axis the signs go, or the words in their place."""
    if row.wanted_silence:
        return plot.aim(row) + HUSHED - plot.large
    deepest = plot.large * 2.5 * max(lanes(ends(row.now, row.wanted)), default=0)
    camps = 1.9 * plot.large + 5.2 if row.wanted_camps else 0
    return plot.aim(row) + max(deepest + 1.5 * plot.large, camps)


def along(deck: Deck, shapes: Shape, row: Row, plot: Plot) -> None:
    """Draw what stands along the axis, what lies behind it first."""
    for low, high in spans(row.counts, row.camps):
        left, right = plot.at(low) - plot.step * 0.45, plot.at(high) + plot.step * 0.45
        top = plot.y - over(row, plot)
        deck.shape(shapes, "RECTANGLE", (left, top, right - left, plot.y - top), fill="soft")
        if row.camps:
            bracket(deck, shapes, left, right, plot.y + 1.4 * plot.large, "ink", plot.large)
    axis(deck, shapes, plot)
    _dots(deck, shapes, row, plot)
    _wanted(deck, shapes, row, plot)
    wide = plot.reach[1] - plot.reach[0]
    quiet = Look(10 if plot.large < 2 else 12, 8, role="muted", align="CENTER", anchor="MIDDLE")  # noqa: PLR2004
    if row.silence:
        place = (plot.reach[0], plot.y - plot.large * 0.5 - HUSHED, wide, HUSHED)
        deck.words(shapes, place, [row.silence], quiet)
    if row.wanted_silence:
        place = (plot.reach[0], plot.y + plot.aim(row) - plot.large, wide, HUSHED)
        deck.words(shapes, place, [row.wanted_silence], quiet)


def axis(deck: Deck, shapes: Shape, plot: Plot) -> None:
    """Draw the line from pole to pole; the middle has a longer tick."""
    deck.line(shapes, [(plot.reach[0], plot.y), (plot.reach[1], plot.y)], "ink")
    for point in POINTS:
        tick = plot.large * (1.2 if point == 0 else 0.75)
        deck.line(shapes, [(plot.at(point), plot.y - tick), (plot.at(point), plot.y + tick)], "ink")
    if plot.numbers:
        numbers(deck, shapes, plot, plot.y + plot.large * 1.6)


def numbers(deck: Deck, shapes: Shape, plot: Plot, top: float) -> None:
    """Write the points of the scale."""
    wide = min(plot.step, 14)
    for point in POINTS:
        look = Look(12, role="muted", align="CENTER", anchor="MIDDLE")
        written = deck.say.number(point, signed=True)
        deck.words(shapes, (plot.at(point) - wide / 2, top, wide, 5.4), [written], look)


def _dots(deck: Deck, shapes: Shape, row: Row, plot: Plot) -> None:
    unit = plot.large / UNITS
    radius = plot.stack.radius * 0.88 * unit
    for point, count in zip(POINTS, row.counts, strict=False):
        for right, above in plot.stack.dots(count):
            x, y = plot.at(point) + right * unit, plot.y - plot.large - above * unit
            deck.shape(shapes, "OVAL", (x - radius, y - radius, 2 * radius, 2 * radius), fill="ink")


def _wanted(deck: Deck, shapes: Shape, row: Row, plot: Plot) -> None:
    aim, large = plot.y + plot.aim(row), plot.large
    for at, (low, high) in enumerate(() if row.shared else spans(row.wanted_counts, row.wanted_camps)):
        left, right = plot.at(low) - plot.step * 0.45, plot.at(high) + plot.step * 0.45
        if row.wanted_camps is None:
            place = (left, aim - 1.5 * large, right - left, 3 * large)
            deck.shape(shapes, "ROUNDED_RECTANGLE", place, edge="accent")
            continue
        bracket(deck, shapes, left, right, aim + 1.9 * large, "accent", large)
        look = Look(11, role="accent", align="CENTER")
        place = (left, aim + 2.1 * large, right - left, 5)
        deck.words(shapes, place, [str(row.wanted_camps[at])], look)
    pairs = ends(row.now, row.wanted)
    for (start, end), lane in zip(pairs, lanes(pairs), strict=True):
        down = aim + lane * 2.5 * large
        if start == end:
            ring(deck, shapes, plot.at(start), down, large)
        else:
            arrow(deck, shapes, plot.at(start), plot.at(end), down, large, dashed=not row.shared)


def ring(deck: Deck, shapes: Shape, x: float, y: float, large: float) -> None:
    """Draw that nothing has to move."""
    radius = 1.15 * large
    made = deck.shape(shapes, "OVAL", (x - radius, y - radius, 2 * radius, 2 * radius), "paper", "accent")
    made.line.width = round(made.line.width * 1.75)


def arrow(  # noqa: PLR0913, PLR0917 - from where to where, and how it looks
    deck: Deck, shapes: Shape, start: float, end: float, y: float, large: float, *, dashed: bool
) -> None:
    """Draw from now to wanted: a dot, a line and a head; open and dashed where a view is not shared."""
    headed(deck.line(shapes, [(start, y), (end, y)], "accent", 2), dashed=dashed)
    radius = 0.7 * large
    deck.shape(shapes, "OVAL", (start - radius, y - radius, 2 * radius, 2 * radius), fill="accent")


def bracket(  # noqa: PLR0913, PLR0917 - from where to where, and how it looks
    deck: Deck, shapes: Shape, left: float, right: float, y: float, role: str, large: float
) -> None:
    """Draw the bracket below a camp."""
    up = 0.9 * large
    deck.line(shapes, [(left, y - up), (left, y), (right, y), (right, y - up)], role, 1.25)


def badge(deck: Deck, shapes: Shape, found: ResultView, corner: tuple[float, float], side: float) -> None:
    """Draw the sign of a profile on its own colour."""
    fill = deck.style.colours.fills[found.profile_id]
    made = deck.shape(shapes, "ROUNDED_RECTANGLE", (*corner, side, side), fill=fill, edge="ink")
    described(made, found.profile)
    frame = made.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    size = side * 2
    deck.fill(made, [found.shape], Look(size, size, bold=True, align="CENTER"), (99, 99))


def gauge(deck: Deck, shapes: Shape, found: Gauge, place: tuple[float, float, float], look: Look) -> None:
    """Draw a track, filled as far as it strains, and the words beside it; or words that say why not."""
    x, y, wide = place
    track, high = wide * 0.3, 2.6
    if found.value is None:
        deck.words(shapes, (x, y - 4, wide, 8), [found.words], look)
        return
    decorative(deck.shape(shapes, "RECTANGLE", (x, y - high / 2, track, high), fill="paper", edge="muted"))
    if found.value:
        filled = track * found.value / 4
        decorative(deck.shape(shapes, "RECTANGLE", (x, y - high / 2, filled, high), fill="muted"))
    deck.words(shapes, (x + track + 3, y - 4, wide - track - 3, 8), [found.words], look)


def choices(deck: Deck, shapes: Shape, x: float, y: float, side: float) -> None:
    """Draw the five degrees of tension, one to be marked; `y` is the middle."""
    for degree in range(5):
        place = (x + degree * side * 1.25, y - side / 2, side, side)
        made = deck.shape(shapes, "OVAL", place, fill="paper", edge="muted")
        frame = made.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        deck.fill(made, [str(degree)], Look(12, 12, align="CENTER"), (99, 99))


def panel(deck: Deck, shapes: Shape, place: tuple[float, float, float, float], fill: str) -> None:
    """Draw a quiet surface behind words."""
    decorative(deck.shape(shapes, "RECTANGLE", place, fill=fill))
