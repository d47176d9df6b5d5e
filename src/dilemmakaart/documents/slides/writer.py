"""A network as a presentation: how to read its map, the map, what to talk about, and each dilemma.

All of it is shapes and words that can be changed.
"""

import io
from datetime import UTC, datetime

from ...language import Say, text
from ...style import Style
from ...views.pages import Offered
from ..packed import repacked
from .agenda import Item, agenda, listed
from .dilemma import shown
from .house import HIGH, MARGIN, OPENING
from .legend import explained
from .marks import decorative
from .shapes import Deck, Look
from .whole import drawn

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment that it says it was made: the same map gives the same bytes."""


def write(seen: Offered, style: Style, say: Say) -> bytes:
    """Write the presentation. Raises Lacking."""
    deck = Deck(say(text("Dilemma map {name}", name=seen.map.name)), style, say)
    properties = deck.made.core_properties
    properties.created = properties.modified = ALWAYS
    properties.last_modified_by, properties.language = "", say.language
    _opening(deck, seen)
    explained(deck, seen.map)
    drawn(deck, seen.map)
    agenda(deck, seen)
    for number, dilemma in enumerate(seen.first, start=1):
        shown(deck, dilemma, seen, number)
    others = [each for each in seen.deck if each not in seen.first]
    if seen.first and others:
        listed(deck, text("The other dilemmas"), [Item(each) for each in others])
    for dilemma in others:
        shown(deck, dilemma, seen, 0)
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
