"""A network as a presentation: how to read its map, the map, what to talk about, and each dilemma.

All of it is shapes and words that can be changed.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ..language import Say, Text, text
from ..style import Style
from ..views.dilemma import DilemmaView
from ..views.pages import Offered
from . import slide_dilemma, slide_legend, slide_map
from .packed import repacked
from .slide_house import FOOT, HIGH, MARGIN, OPENING, WIDE
from .slide_signs import badge
from .slides import Deck, Look, Shape, decorative

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment that it says it was made: the same map gives the same bytes."""
ON_A_SLIDE = 9
"""So many dilemmas stand in one list."""
TOP, END, SIDE = 30.0, FOOT - 4, 262.0


def write(seen: Offered, style: Style, say: Say) -> bytes:
    """Write the presentation. Raises Lacking."""
    deck = Deck(say(text("Dilemma map {name}", name=seen.map.name)), style, say)
    properties = deck.made.core_properties
    properties.created = properties.modified = ALWAYS
    properties.last_modified_by, properties.language = "", say.language
    _opening(deck, seen)
    slide_legend.explained(deck, seen.map)
    slide_map.drawn(deck, seen.map)
    _agenda(deck, seen)
    for number, dilemma in enumerate(seen.first, start=1):
        slide_dilemma.shown(deck, dilemma, seen, number)
    others = [each for each in seen.deck if each not in seen.first]
    if seen.first and others:
        _listed(deck, text("The other dilemmas"), [Item(each) for each in others])
    for dilemma in others:
        slide_dilemma.shown(deck, dilemma, seen, 0)
    written = io.BytesIO()
    deck.made.save(written)
    return repacked(written.getvalue())


def _opening(deck: Deck, seen: Offered) -> None:
    """Begin: which network, when, and whose presentation it is."""
    say, style = deck.say, deck.style
    made = deck.slide(say(text("Dilemma map {name}", name=seen.map.name)), opening=True)
    told = [
        seen.workshop.invitation,
        seen.map.basis or say(text("An empty map, to fill in together.")),
        seen.network.purpose or "",
        style.organisation,
    ]
    deck.fill(
        made.placeholders[1], [each for each in told if each], Look(18, 11, role="muted"), OPENING[1][2:]
    )
    if style.logo:
        place = (MARGIN + 8, 20, 80, 28)
        deck.picture(made.shapes, style.logo, place, style.organisation or say(text("Logo")))
    decorative(deck.shape(made.shapes, "RECTANGLE", (0, 0, 7, HIGH), fill="accent"))
    deck.end(made)


@dataclass(frozen=True, slots=True)
class Item:
    """A dilemma in a list, with its number and its time where it has these."""

    dilemma: DilemmaView
    number: str = ""
    time: str = ""


def _agenda(deck: Deck, seen: Offered) -> None:
    """Tell what is talked about, in that order; without an order the group chooses from all."""
    programme = "\n".join(f"{each.time} {each.title}: {each.text}" for each in seen.workshop.blocks)
    lead = "" if seen.first else deck.say(text("Choose together where you begin."))
    talks = seen.workshop.by_dilemma if seen.workshop.starts else {}
    items = [
        Item(each, str(number), talks[each.id].time if each.id in talks else "")
        for number, each in enumerate(seen.first, start=1)
    ]
    _listed(deck, text("What we talk about"), items or [Item(each) for each in seen.chosen], programme, lead)


def _listed(deck: Deck, title: Text, items: Sequence[Item], notes: str = "", lead: str = "") -> None:
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
    deck.line(shapes, [(left, top + step - 2), (WIDE - MARGIN, top + step - 2)], "line")
