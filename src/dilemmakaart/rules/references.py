"""References: every id that a file mentions exists."""

from collections.abc import Iterator, Mapping

from ..catalogue import MENTIONS, Entry, Facts, peek
from ..language import Text, text
from ..rulebook import Complaint, World, across
from ..suggest import did_you_mean

_MESSAGES: Mapping[str, Text] = {
    "level": text("Unknown level"),
    "value": text("Unknown value"),
    "source": text("Unknown source"),
    "dilemma": text("Unknown dilemma"),
    "method": text("Unknown method"),
}


def _mentions_what_is_unknown(facts: Facts, world: World) -> bool:
    return not world.unknown.isdisjoint(facts.mentions)


@across("DK203", "error", _mentions_what_is_unknown)
def unknown_reference(entry: Entry, world: World) -> Iterator[Complaint]:
    """Whatever a file refers to by id must exist: levels, values, sources, dilemmas and methods.

    Files that could not be read are given the benefit of the doubt: as long as one of them might
    hold the id, nothing is said.

    Bad::

        kind: network
        id: voorbeeld
        name: Voorbeeld
        dilemmas: [inclusief-eficient]

    Good::

        kind: network
        id: voorbeeld
        name: Voorbeeld
        dilemmas: [inclusief-efficient]
    """
    for what, pattern in MENTIONS.get(entry.kind, ()):
        if not world.certain(what):
            continue
        for route, id_ in peek(entry.document.data, *pattern):
            if (what, id_) not in world.given:
                message = text("{what} '{id}'.", what=_MESSAGES[what], id=id_)
                yield Complaint(route, message, _hint(what, id_, world))


def _hint(what: str, id_: str, world: World) -> Text:
    coded = world.given.get(("code", id_), ()) if what == "dilemma" else ()
    if coded:
        ids = [given for kind, given in coded[0].gives if kind == "dilemma"]
        return text("That is a code. Did you mean '{word}'?", word=ids[0]) if ids else text("That is a code.")
    known = world.known(what)
    few = 12
    listed = ", ".join(known[:few]) + (", …" if len(known) > few else "")
    nothing = text("No such thing is defined in the library or in these files.")
    choices = text("Known here: {keys}.", keys=listed) if known else nothing
    return did_you_mean(id_, known) or choices
