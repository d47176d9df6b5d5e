"""The whole map on slides: the levels below each other, on as few slides as stay legible."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...drawing.model import Row
from ...drawing.stack import Stack
from ...language import Say, text
from ...views.dilemma import DilemmaView
from ...views.map import MapView
from ...views.picture import row
from .fitted import height
from .house import FOOT, MARGIN, WIDE
from .marks import decorative
from .shapes import Deck, Look, Shape, even
from .signs import Plot, along, badge, below, choices, gauge, numbers, over, stacked

TOP, END = 28.0, FOOT - 0.5
HEADING = 6.2
STEP, MIDDLE = 11.5, 141.0
PLACE = 17.0
"""How wide the place of a dilemma in the order is."""
POLE_A, POLE_B, SIDE = (31.0, 64.0), (188.0, 64.0), 262.0
"""Where poles stand, from the left and how wide; and where begins what stands beside them."""
POLE_SIZE = 12.0
DOTS, LARGE = 4.2, 0.9
"""How high a stack of dots becomes, and how large signs are."""
BETWEEN = 0.6
LEAST, HUSHED, MOST = 9.0, 13.4, 17.0
"""How high a row is at least, where it says that tension is not shown, and where there is room."""
POLES = 15.0
"""How high the name of a pole makes a row at most; a longer one is written smaller."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the map: a dilemma, or the name of a level where there is none."""

    level: str
    tall: float = HEADING
    dilemma: tuple[DilemmaView, Row] | None = None


def drawn(deck: Deck, view: MapView) -> None:
    """Add the map, in the order of its levels."""
    every = [
        (level.name, each, row(each, view, deck.say)) for level in view.levels for each in level.dilemmas
    ]
    stack = stack_of(view, deck.say)
    lines = [Line(level, _tall(each, stack), (dilemma, each)) for level, dilemma, each in every]
    sheets = _divided(lines)
    for number, sheet in enumerate(sheets, start=1):
        title = text("The map")
        if len(sheets) > 1:
            title = text("The map ({number} of {total})", number=number, total=len(sheets))
        made = deck.slide(deck.say(title), "\n".join(view.caveats))
        _sheet(deck, made.shapes, sheet, stack)
        deck.end(made)


def stack_of(view: MapView, say: Say) -> Stack:
    """Return how dots are stacked on the map."""
    return stacked([row(each, view, say) for each in view.dilemmas], STEP, DOTS, LARGE)


def _tall(found: Row, stack: Stack) -> float:
    plot = Plot(MIDDLE, STEP, 0, LARGE, stack)
    poles = max(height([name], POLE_A[1], POLE_SIZE) for name in (found.pole_a, found.pole_b))
    signs = over(found, plot) + below(found, plot)
    return max(signs + BETWEEN, min(poles, POLES) + BETWEEN, HUSHED if _hushed(found) else LEAST)


def _hushed(found: Row) -> bool:
    """Whether words say why no tension is shown: two lines of them, where else there is a gauge."""
    return found.tension is not None and found.tension.value is None


def _divided(lines: Sequence[Line]) -> list[list[Line]]:
    """Divide lines over slides: as few as it takes, and these about as full."""
    most = END - TOP
    found = _filled(lines, most)
    room = sum(line.tall for line in lines) / len(found)
    while len(fuller := _filled(lines, min(room, most))) > len(found):
        room += 2
    return fuller


def _filled(lines: Sequence[Line], room: float) -> list[list[Line]]:
    """Fill slides one by one; a level that does not fit begins the next one, and goes on there."""
    sheets: list[list[Line]] = [[]]
    for name in dict.fromkeys(line.level for line in lines):
        level = [line for line in lines if line.level == name]
        if sheets[-1] and _high(sheets[-1]) + HEADING + _high(level) > room:
            sheets.append([])
        sheets[-1].append(Line(name))
        for line in level:
            if sheets[-1][-1].dilemma and _high(sheets[-1]) + line.tall > room:
                sheets.append([Line(name)])
            sheets[-1].append(line)
    return sheets


def _high(lines: Sequence[Line]) -> float:
    return sum(line.tall for line in lines)


def _sheet(deck: Deck, shapes: Shape, lines: Sequence[Line], stack: Stack) -> None:
    numbers(deck, shapes, Plot(MIDDLE, STEP, 0, LARGE, stack), TOP - 6.5)
    rows = [line for line in lines if line.dilemma]
    spare = (END - TOP - _high(lines)) / len(rows)
    more = max(0, min(spare, MOST - _high(rows) / len(rows)))
    top = TOP
    for line in lines:
        if line.dilemma is None:
            _heading(deck, shapes, line.level, top)
            top += HEADING
        else:
            _row(deck, shapes, line.dilemma, (top, line.tall + more), stack)
            top += line.tall + more


def _heading(deck: Deck, shapes: Shape, name: str, top: float) -> None:
    foot = top + HEADING - 0.5
    look = Look(13, bold=True, role="accent", anchor="BOTTOM")
    deck.words(shapes, (MARGIN, top, WIDE - 2 * MARGIN, HEADING - 1), [name], look)
    decorative(deck.line(shapes, [(MARGIN, foot), (WIDE - MARGIN, foot)], "line"))


def _row(
    deck: Deck,
    shapes: Shape,
    dilemma: tuple[DilemmaView, Row],
    between: tuple[float, float],
    stack: Stack,
) -> None:
    view, found = dilemma
    top, tall = between
    flat = Plot(MIDDLE, STEP, 0, LARGE, stack)
    y = top + (tall - over(found, flat) - below(found, flat)) / 2 + over(found, flat)
    if found.place:
        look = Look(11, 8, bold=True, role="accent", anchor="MIDDLE")
        deck.words(shapes, (MARGIN, top + tall / 2 - 4, PLACE, 8), [found.place], look)
    poles = ((found.pole_a, POLE_A), (found.pole_b, POLE_B))
    high = tall - BETWEEN
    size = even(Look(POLE_SIZE, 8, anchor="MIDDLE"), [([name], (wide, high)) for name, (_, wide) in poles])
    for name, (left, wide) in poles:
        look = replace(size, align="RIGHT" if left < MIDDLE else "LEFT")
        deck.words(shapes, (left, top, wide, high), [name], look)
        if left < MIDDLE:
            with deck.group(shapes, view.title, view.picture_text):
                along(deck, shapes, found, Plot(MIDDLE, STEP, y, LARGE, stack))
    _side(deck, shapes, view, found, top + tall / 2)


def _side(deck: Deck, shapes: Shape, view: DilemmaView, found: Row, y: float) -> None:
    """Write what kind of conversation it asks for, and how much it strains."""
    if view.result is None:
        words = deck.say(text("circle how much it strains: 0 is none, 4 is very much"))
        with deck.group(shapes, words, words):
            choices(deck, shapes, SIDE, y, 5.5)
        return
    badge(deck, shapes, view.result, (SIDE, y - 3.5), 7)
    wide = WIDE - MARGIN - SIDE - 9
    look = Look(11.5, 8, bold=True, anchor="BOTTOM" if found.tension else "MIDDLE")
    up = 6.8 if _hushed(found) else 5
    deck.words(shapes, (SIDE + 9, y - up, wide, 5), [view.result.profile], look)
    if found.tension:
        gauge(
            deck, shapes, found.tension, (SIDE + 9, y + 2.5, wide), Look(10, 7, role="muted", anchor="MIDDLE")
        )
