"""Lists that people read in a meeting: long enough to choose from, each item short enough to hear once."""

from collections.abc import Iterator, Mapping

from ..catalogue import Entry, peek, peek_lists
from ..language import text
from ..rulebook import Complaint, World, rule

FEW = 3
LONG = 20

_LAYERS = ("person", "organisation", "network")
_SIDES = ("brings", "overdone", "warnings", "actions")

_ITEMS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "dilemma": (
        *(("poles", "*", side) for side in _SIDES),
        *(("prompts", layer) for layer in _LAYERS),
    ),
    "lens": (("prompts",),),
}
"""The lists that should hold three items or more, by kind of file."""

_SHORT: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "dilemma": (*((*pattern, "*") for pattern in _ITEMS["dilemma"]), ("insights", "*", "text")),
    "lens": (("prompts", "*"),),
    "method": (("materials", "*"),),
    "values": (("items", "*", "readings", "*"),),
}
"""The texts that should be short, by kind of file."""


@rule("DK302", "warning")
def item_too_long(entry: Entry, _world: World) -> Iterator[Complaint]:
    """An item of a list has at most 20 words.

    Items are read out, or stand on a card. What takes longer is not heard to its end.

    Bad::

        kind: lens
        id: lang
        name: Een bril
        intro: Kijk hierdoor.
        prompts:
          - Wat ziet u?
          - Wat hoort u?
          - >-
            Wat zou u doen als u morgen zonder geld, zonder mensen en zonder tijd
            toch iets voor deze kinderen moest doen?

    Good::

        kind: lens
        id: kort
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]
    """
    for pattern in _SHORT.get(entry.kind, ()):
        for route, item in peek(entry.document.data, *pattern):
            count = len(item.split())
            if count > LONG:
                message = text("This item has {count} words; {most} is the most.", count=count, most=LONG)
                yield Complaint(route, message, text("Shorten it, or make two items of it."))


@rule("DK307", "warning")
def list_too_short(entry: Entry, _world: World) -> Iterator[Complaint]:
    """A list that is given has three items or more.

    With one or two items there is nothing to choose from. A list may be left out altogether. Where
    two poles differ, that is said instead (DK301).

    Bad::

        kind: lens
        id: kort
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?]

    Good::

        kind: lens
        id: kort
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]
    """
    for pattern in _ITEMS.get(entry.kind, ()):
        found = tuple(peek_lists(entry.document.data, *pattern))
        lengths = {len(items) for _, items in found}
        for route, items in found:
            if len(items) < FEW and len(lengths) == 1:
                message = text(
                    "'{key}' has {count} of at least {few} items.", key=route[-1], count=len(items), few=FEW
                )
                yield Complaint(route, message, text("Add what is missing, or leave the list out."))
