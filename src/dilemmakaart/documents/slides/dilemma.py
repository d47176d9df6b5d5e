"""One dilemma on a slide: both poles with the scale between them, and below it what follows."""

from dataclasses import replace

from ...drawing.model import Row
from ...language import text
from ...schema import Pole
from ...views.dilemma import DilemmaView
from ...views.map import MapView
from ...views.pages import Offered
from ...views.picture import drawn, row
from ...views.result import ResultView
from .house import FOOT, MARGIN, WIDE
from .notes import notes
from .shapes import Deck, Look, Place, Shape, even
from .signs import Plot, along, badge, choices, gauge, panel, stacked
from .whole import stack_of

POLE = 78.0
"""How wide what stands about a pole is."""
UPPER, LOWER, END = 46.0, 122.0, FOOT - 4
PLOT = Plot(WIDE / 2, 16, 86, 2, stacked([], 16, 30, 2), numbers=True)
BESIDE = 2.5
"""From what words name beside the scale to these words."""
GAP = 5.0
INSIDE = 4.0
"""From the edge of a panel to its words."""
_HEAD = Look(12, bold=True, role="ink")


def shown(deck: Deck, view: DilemmaView, seen: Offered, number: int) -> None:
    """Add the slide of a dilemma; `number` is its place in what is talked about, 0 where it has none."""
    title = f"{number}. {view.title}" if number else view.title
    made = deck.slide(title, "\n".join(line for line in notes(deck.say, view, seen) if line))
    level = next(each.name for each in seen.map.levels if view in each.dilemmas)
    deck.words(made.shapes, (MARGIN, 23, WIDE - 2 * MARGIN, 5.5), [level], Look(12, role="muted"))
    question = Look(18, 11, anchor="MIDDLE")
    deck.words(made.shapes, (MARGIN, 29, WIDE - 2 * MARGIN, 15), [view.question], question)
    found = row(view, seen.map, deck.say)
    looks = _looks(deck, view)
    _pole(deck, made.shapes, view.a, MARGIN, looks)
    _plot(deck, made.shapes, view, found, seen.map)
    _pole(deck, made.shapes, view.b, WIDE - MARGIN - POLE, looks)
    if view.result:
        _result(deck, made.shapes, view.result, found, seen.map)
    else:
        _open(deck, made.shapes, view)
    deck.end(made)


NAME, BRINGS = (POLE, 19.0), (POLE, LOWER - UPPER - 25)
"""How much room there is for the name of a pole, and for what it brings."""


def _looks(deck: Deck, view: DilemmaView) -> tuple[Look, Look]:
    """Return how names of poles look, and what these bring: no pole is written larger than the other."""
    poles = (view.a, view.b)
    name = Look(18, 9, bold=True, role="accent", anchor="BOTTOM")
    return (
        even(name, [([pole.name], NAME) for pole in poles]),
        even(Look(14, 9), [(_brings(deck, pole), BRINGS) for pole in poles]),
    )


def _brings(deck: Deck, pole: Pole) -> list[str]:
    return (
        [deck.say(text("What it brings")), *(f"+ {each}" for each in pole.brings[:3])] if pole.brings else []
    )


def _pole(deck: Deck, shapes: Shape, pole: Pole, left: float, looks: tuple[Look, Look]) -> None:
    name, brings = looks
    deck.words(shapes, (left, UPPER, *NAME), [pole.name], name)
    if pole.brings:
        deck.words(shapes, (left, UPPER + 22, *BRINGS), _brings(deck, pole), brings)


def _plot(deck: Deck, shapes: Shape, view: DilemmaView, found: Row, whole: MapView) -> None:
    """Draw the scale with all that stands along it."""
    plot = replace(PLOT, stack=stacked([found], PLOT.step, 30, PLOT.large))
    with deck.group(shapes, view.title, view.picture_text):
        along(deck, shapes, found, plot)
    left, right = MARGIN + POLE + 1, plot.at(-3) - plot.step * 0.45 - BESIDE
    look = Look(11, 8, role="muted", align="RIGHT", anchor="MIDDLE")
    for words, y in ((text("now"), plot.y - 7), (text("wanted"), plot.y + plot.aim(found) - 3)):
        deck.words(shapes, (left, y, right - left, 6), [deck.say(words)], look)
    if found.counts:
        _dot(deck, shapes, plot, whole)


def _dot(deck: Deck, shapes: Shape, plot: Plot, whole: MapView) -> None:
    """Say for how many answers a dot stands, where that differs from the map."""
    if plot.stack.each == stack_of(whole, deck.say).each:
        return
    told = drawn(whole, deck.say).legend
    words = told.dot if plot.stack.each == 1 else told.many(plot.stack.each)
    look = Look(10, 8, role="muted", align="CENTER", anchor="BOTTOM")
    deck.words(shapes, (plot.reach[0], LOWER - 8, plot.reach[1] - plot.reach[0], 6), [words], look)


def _places(count: int) -> list[Place]:
    wide = (WIDE - 2 * MARGIN - (count - 1) * GAP) / count
    return [(MARGIN + at * (wide + GAP), LOWER, wide, END - LOWER) for at in range(count)]


def _inside(place: Place, top: float = 0) -> Place:
    left, up, wide, tall = place
    return left + INSIDE, up + INSIDE + top, wide - 2 * INSIDE, tall - 2 * INSIDE - top


def _result(deck: Deck, shapes: Shape, found: ResultView, row_: Row, whole: MapView) -> None:
    kind, facts, question = _places(3)
    panel(deck, shapes, kind, deck.style.colours.fills[found.profile_id])
    left, top, wide, _ = _inside(kind)
    badge(deck, shapes, found, (left, top), 11)
    name = Look(19, 11, bold=True, anchor="MIDDLE")
    deck.words(shapes, (left + 15, top, wide - 15, 11), [found.profile], name)
    deck.words(
        shapes,
        _inside(kind, 15),
        [each for each in (found.means, found.remark[:1].upper() + found.remark[1:]) if each],
        Look(14),
    )
    _facts(deck, shapes, found, row_, (facts, len(whole.dilemmas)))
    panel(deck, shapes, question, "soft")
    deck.words(shapes, _inside(question), [deck.say(text("Opening question"))], _HEAD)
    deck.words(shapes, _inside(question, 9), [found.opening], Look(19, 11))


def _facts(deck: Deck, shapes: Shape, found: ResultView, row_: Row, where: tuple[Place, int]) -> None:
    """Say its place in the order, how much it strains, and how sure all this is."""
    (place, total), say = where, deck.say
    left, top, wide, _ = _inside(place)
    order = text("no place in the order: too little is known")
    if found.rank is not None:
        order = text(
            "urgency {urgency}: no. {rank} of {total}", urgency=found.urgency, rank=found.rank, total=total
        )
    deck.words(shapes, (left, top, wide, 11), [say(order)], Look(15, 10, bold=True, anchor="MIDDLE"))
    if row_.tension:
        look = Look(14, 9, anchor="MIDDLE")
        with deck.group(shapes, row_.tension.words, row_.tension.words):
            gauge(deck, shapes, row_.tension, (left, top + 19, wide), look)
    if found.label:
        sure = say(text("how sure: {label}", label=found.label))
        deck.words(shapes, (left, top + 27, wide, 10), [sure], Look(14, 9, anchor="MIDDLE"))


def _open(deck: Deck, shapes: Shape, view: DilemmaView) -> None:
    """Leave room to fill in together, and say what there is to think about."""
    say = deck.say
    about, strain, question = _places(3)
    if view.dilemma.explanation:
        deck.words(shapes, _inside(about), [view.dilemma.explanation], Look(14, 9))
    words = say(text("circle how much it strains: 0 is none, 4 is very much"))
    left, top, wide, _ = _inside(strain)
    deck.words(shapes, (left, top, wide, 16), [words[:1].upper() + words[1:]], Look(14, 9))
    with deck.group(shapes, words, words):
        choices(deck, shapes, left, top + 26, 12)
    if view.dilemma.wicked_question:
        panel(deck, shapes, question, "soft")
        deck.words(shapes, _inside(question), [say(text("Wicked question"))], _HEAD)
        deck.words(shapes, _inside(question, 9), [view.dilemma.wicked_question], Look(19, 10))
