"""Lists of dilemmas: what is talked about, in which order and when, and which others there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...language import Text, text
from ...views.dilemma import DilemmaView
from ...views.pages import Offered
from .house import FOOT, MARGIN, WIDE
from .marks import decorative
from .shapes import Deck, Look, Shape
from .signs import badge

ON_A_SLIDE = 9
"""So many dilemmas stand in one list."""
TOP, END, SIDE = 30.0, FOOT - 4, 262.0


@dataclass(frozen=True, slots=True)
class Item:
    """A dilemma in a list, with its number and its time where it has these."""

    dilemma: DilemmaView
    number: str = ""
    time: str = ""


def agenda(deck: Deck, seen: Offered) -> None:
    """Tell what is talked about, in that order; without an order the group chooses from all."""
    programme = "\n".join(f"{each.time} {each.title}: {each.text}" for each in seen.workshop.blocks)
    lead = "" if seen.first else deck.say(text("Choose together where you begin."))
    talks = seen.workshop.by_dilemma if seen.workshop.starts else {}
    items = [
        Item(each, str(number), talks[each.id].time if each.id in talks else "")
        for number, each in enumerate(seen.first, start=1)
    ]
    listed(deck, text("What we talk about"), items or [Item(each) for each in seen.chosen], programme, lead)


def listed(deck: Deck, title: Text, items: Sequence[Item], notes: str = "", lead: str = "") -> None:
    """Add a list, on as many slides as it takes, all about as full."""
    many = -(-len(items) // -(-len(items) // ON_A_SLIDE))
    for start in range(0, len(items), many):
        part = items[start : start + many]
        made = deck.slide(deck.say(title), notes)
        top = TOP + (12 if lead else 0)
        if lead:
            look = Look(18, anchor="MIDDLE")
            deck.words(made.shapes, (MARGIN, TOP - 4, WIDE - 2 * MARGIN, 12), [lead], look)
        step = min((END - top) / len(part), 38)
        for at, item in enumerate(part):
            _item(deck, made.shapes, item, (top + at * step, step))
        deck.end(made)


def _item(deck: Deck, shapes: Shape, item: Item, between: tuple[float, float]) -> None:
    """Write one dilemma of a list: its number, both poles, its question, and what kind it is."""
    view, (top, step) = item.dilemma, between
    left = MARGIN + (18 if item.number else 0)
    if item.number:
        look = Look(32, 14, bold=True, role="accent")
        deck.words(shapes, (MARGIN, top, 16, min(step - 2, 14)), [item.number], look)
    wide, name = SIDE - left - 6, min(step * 0.5, 15)
    deck.words(shapes, (left, top, wide, name), [view.title], Look(20, 10, bold=True))
    deck.words(shapes, (left, top + name, wide, step - name - 3), [view.question], Look(15, 9, role="muted"))
    words = [item.time] if item.time else []
    if view.result:
        badge(deck, shapes, view.result, (SIDE, top + 0.5), 8)
        words.insert(0, view.result.profile)
    if words:
        place = (SIDE + 11, top, WIDE - MARGIN - SIDE - 11, min(step - 2, 14))
        deck.words(shapes, place, words, Look(14, 8))
    decorative(deck.line(shapes, [(left, top + step - 2), (WIDE - MARGIN, top + step - 2)], "line"))
