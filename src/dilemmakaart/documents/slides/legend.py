"""How to read the map, on one slide: the scale, the signs that it uses, and the kinds of conversation."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...drawing.model import Gauge
from ...drawing.used import Sign, used
from ...language import text
from ...views.map import MapView
from ...views.picture import drawn
from ...views.result import ResultView
from .house import FOOT, MARGIN, WIDE
from .shapes import Deck, Look, Shape
from .signs import Plot, arrow, axis, badge, bracket, choices, gauge, ring, stacked
from .whole import stack_of

HALF = WIDE / 2 - MARGIN - 6
RIGHT = WIDE / 2 + 6
TOP, END = 68.0, FOOT - 3


def explained(deck: Deck, view: MapView) -> None:
    """Add the slide."""
    drawing, say = drawn(view, deck.say), deck.say
    made = deck.slide(say(text("How to read the map")), "\n".join(view.caveats))
    _scale(deck, made.shapes, view)
    signs = [(sign, words) for sign, words in used(drawing, stack_of(view, say)) if sign in _SIGNS]
    deck.words(made.shapes, (MARGIN, TOP - 9, HALF, 7), [say(text("The signs"))], _HEAD)
    step = min((END - TOP) / max(len(signs), 1), 14)
    for at, (sign, words) in enumerate(signs):
        middle = TOP + step * (at + 0.5)
        with deck.group(made.shapes, words, words):
            _SIGNS[sign](deck, made.shapes, MARGIN, middle)
        place = (MARGIN + 30, middle - step / 2, HALF - 30, step - 0.5)
        deck.words(made.shapes, place, [words], Look(14, anchor="MIDDLE"))
    _kinds(deck, made.shapes, view)
    deck.end(made)


_HEAD = Look(14, bold=True, role="accent", anchor="MIDDLE")


def _scale(deck: Deck, shapes: Shape, view: MapView) -> None:
    """Draw an axis, and say what its ends are."""
    plot = Plot(WIDE / 2, 22, 32, 1.6, stacked([], 22, 5, 1.6), numbers=True)
    words = deck.say(
        text("The scale: −3 is fully the left pole, 0 is in between, +3 is fully the right pole.")
    )
    with deck.group(shapes, words, words):
        axis(deck, shapes, plot)
    look = Look(14, align="CENTER", anchor="MIDDLE")
    deck.words(shapes, (MARGIN, 40.5, WIDE - 2 * MARGIN, 6.5), [words], look)
    if view.caveats:
        deck.words(
            shapes, (MARGIN + 30, 47.5, WIDE - 2 * MARGIN - 60, 11), [view.caveats[0]], replace(look, size=13)
        )


def _kinds(deck: Deck, shapes: Shape, view: MapView) -> None:
    """Explain the kinds of conversation that are on this map."""
    kinds: dict[str, ResultView] = {}
    for each in view.dilemmas:
        if each.result:
            kinds.setdefault(each.result.profile_id, each.result)
    if not kinds:
        return
    heading = deck.say(text("The kind of conversation that a dilemma asks for"))
    deck.words(shapes, (RIGHT, TOP - 9, HALF, 7), [heading], _HEAD)
    step = min((END - TOP) / len(kinds), 20)
    for at, found in enumerate(kinds.values()):
        _kind(deck, shapes, found, (TOP + step * at, step))


def _kind(deck: Deck, shapes: Shape, found: ResultView, between: tuple[float, float]) -> None:
    top, step = between
    badge(deck, shapes, found, (RIGHT, top + 1.5), 9)
    deck.words(shapes, (RIGHT + 13, top, HALF - 13, 6.4), [found.profile], Look(14, bold=True))
    deck.words(shapes, (RIGHT + 13, top + 6.4, HALF - 13, step - 7), [found.means], Look(12.5))


Draw = Callable[[Deck, Shape, float, float], None]


def _band(deck: Deck, shapes: Shape, x: float, y: float) -> None:
    deck.shape(shapes, "RECTANGLE", (x + 3, y - 3, 18, 6), fill="soft")


def _dot(deck: Deck, shapes: Shape, x: float, y: float) -> None:
    deck.shape(shapes, "OVAL", (x + 10.2, y - 1.8, 3.6, 3.6), fill="ink")


def _counted(deck: Deck, shapes: Shape, x: float, y: float) -> None:
    bracket(deck, shapes, x + 2, x + 22, y - 1, "accent", 2)
    deck.words(shapes, (x + 2, y - 0.5, 20, 5), ["9"], Look(11, role="accent", align="CENTER"))


def _oval(deck: Deck, shapes: Shape, x: float, y: float) -> None:
    deck.shape(shapes, "ROUNDED_RECTANGLE", (x + 2, y - 2.6, 20, 5.2), edge="accent")


_SIGNS: Mapping[Sign, Draw] = {
    "dot": _dot,
    "band": _band,
    "camps": lambda deck, shapes, x, y: bracket(deck, shapes, x + 2, x + 22, y + 1, "ink", 2),
    "arrow": lambda deck, shapes, x, y: arrow(deck, shapes, x + 3, x + 21, y, 1.6, dashed=False),
    "ring": lambda deck, shapes, x, y: ring(deck, shapes, x + 12, y, 1.6),
    "dashed": lambda deck, shapes, x, y: arrow(deck, shapes, x + 3, x + 21, y, 1.6, dashed=True),
    "wanted band": _oval,
    "wanted camps": _counted,
    "tension": lambda deck, shapes, x, y: gauge(deck, shapes, Gauge(2.5, ""), (x + 2, y, 66), Look(10)),
    "fill dot": _dot,
    "fill arrow": lambda deck, shapes, x, y: arrow(deck, shapes, x + 3, x + 21, y, 1.6, dashed=False),
    "fill tension": lambda deck, shapes, x, y: choices(deck, shapes, x, y, 4.2),
}
"""Every sign that slides show, in a box of 24 mm at a left edge and a middle."""
