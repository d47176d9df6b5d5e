"""How to read the map, on one slide: the scale, the signs that it uses, and the kinds of conversation."""

from dataclasses import replace

from ..drawing.used import used
from ..language import text
from ..views.dilemma import ResultView
from ..views.map import MapView
from ..views.picture import drawn
from .slide_house import FOOT, MARGIN, WIDE
from .slide_map import DOTS, LARGE, STEP
from .slide_signs import SIGNS, Plot, axis, badge, stacked
from .slides import Deck, Look, Shape

HALF = WIDE / 2 - MARGIN - 6
RIGHT = WIDE / 2 + 6
TOP, END = 66.0, FOOT - 3


def explained(deck: Deck, view: MapView) -> None:
    """Add the slide."""
    drawing, say = drawn(view, deck.say), deck.say
    stack = stacked(drawing.rows, STEP, DOTS, LARGE)
    made = deck.slide(say(text("How to read the map")), "\n".join(view.caveats))
    _scale(deck, made.shapes, view)
    signs = list(used(drawing, stack))
    deck.words(made.shapes, (MARGIN, TOP - 9, HALF, 7), [say(text("The signs"))], _HEAD)
    step = min((END - TOP) / max(len(signs), 1), 14)
    for at, (sign, words) in enumerate(signs):
        middle = TOP + step * (at + 0.5)
        group = deck.group(made.shapes, words, words)
        SIGNS[sign](deck, group.shapes, MARGIN, middle)
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
    group = deck.group(shapes, words, words)
    axis(deck, group.shapes, plot)
    look = Look(14, align="CENTER", anchor="MIDDLE")
    deck.words(shapes, (MARGIN, 40.5, WIDE - 2 * MARGIN, 6.5), [words], look)
    if view.caveats:
        deck.words(shapes, (MARGIN, 47, WIDE - 2 * MARGIN, 8), [view.caveats[0]], replace(look, size=13))


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
    group = deck.group(shapes, found.profile, found.profile)
    badge(deck, group.shapes, (found.profile_id, found.shape), RIGHT, top + 1.5, 9)
    deck.words(shapes, (RIGHT + 13, top, HALF - 13, 6.4), [found.profile], Look(14, bold=True))
    deck.words(shapes, (RIGHT + 13, top + 6.4, HALF - 13, step - 7), [found.means], Look(12.5))

