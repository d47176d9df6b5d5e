"""Usage: what a list of levels, values or sources holds, something refers to."""

from collections.abc import Iterator, Mapping

from ..catalogue import Entry, Facts, definitions
from ..language import Text, text
from ..rulebook import Complaint, World, across

_UNUSED: Mapping[str, Text] = {
    "level": text("No dilemma has the level '{id}'."),
    "value": text("No dilemma has the value '{id}'."),
    "source": text("Nothing refers to the source '{id}'."),
}


def _gives_what_nobody_uses(facts: Facts, world: World) -> bool:
    return any(named[0] in _UNUSED for named in world.unused.intersection(facts.gives))


@across("DK206", "warning", _gives_what_nobody_uses)
def item_that_nothing_refers_to(entry: Entry, world: World) -> Iterator[Complaint]:
    """A level, value or source in a list is used somewhere.

    One that nothing refers to is often a leftover, or its id was misspelt where it should have been
    used. Only told where all files that may refer to it were seen: for a folder, or inside a network.

    Bad::

        # dilemmas/bronnen.yaml
        kind: sources
        items:
          - {id: oud-boek, title: Een oud boek}

    Good::

        # dilemmas/eigen.yaml
        kind: lens
        id: eigen
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
        sources: [redactie]
    """
    for found in definitions(entry):
        if found.what in _UNUSED and (found.what, found.id) in world.unused:
            words = _UNUSED[found.what]
            message = text(words.message, id=found.id)
            yield Complaint(found.route, message, text("Refer to it, or remove it."))
