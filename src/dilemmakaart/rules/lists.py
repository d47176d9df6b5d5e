"""Lists that people read in a meeting: long enough to choose from, each item short enough to hear once."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..catalogue import Entry, Pattern, peek, peek_lists, pick
from ..language import text
from ..rulebook import Complaint, rule
from ..source import Route

FEW = 3
LONG = 20

_WORD = re.compile(r"\S*\w\S*")

_SIDES = ("brings", "overdone", "warnings", "actions")
_LAYERS = ("person", "organisation", "network")

_POLES: Pattern = ("poles", "*", _SIDES)
_PROMPTS: Pattern = ("prompts", _LAYERS)

_SHORT: Mapping[str, tuple[Pattern, ...]] = {
    "dilemma": ((*_POLES, "*"), (*_PROMPTS, "*"), ("insights", "*", "text")),
    "lens": (("prompts", "*"),),
    "method": (("materials", "*"),),
    "values": (("items", "*", "readings", "*"),),
}
"""The texts that should be short, by kind of file."""


@rule("DK302", "warning", *_SHORT)
def item_too_long(entry: Entry) -> Iterator[Complaint]:
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
    data = entry.document.data
    for pattern in _SHORT[entry.kind]:
        if any(_may_be_long(item) for item in pick(data, *pattern)):
            yield from _too_long(peek(data, *pattern))


@rule("DK307", "warning", "dilemma", "lens")
def list_too_short(entry: Entry) -> Iterator[Complaint]:
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
    data = entry.document.data
    if entry.kind == "lens":
        yield from _too_short(peek_lists(data, "prompts"))
        return
    yield from _too_short(peek_lists(data, *_PROMPTS))
    poles = [pole for pole in pick(data, "poles", "*") if isinstance(pole, dict)]
    for side in _SIDES:
        if len({len(pole.get(side, ())) for pole in poles}) == 1:
            yield from _too_short(peek_lists(data, "poles", "*", side))


def _may_be_long(item: object) -> bool:
    return isinstance(item, str) and item.count(" ") + item.count("\n") >= LONG


def _too_long(items: Iterable[tuple[Route, str]]) -> Iterator[Complaint]:
    for route, item in items:
        count = len(_WORD.findall(item))
        if count > LONG:
            message = text("This item has {count} words; {most} is the most.", count=count, most=LONG)
            yield Complaint(route, message, text("Shorten it, or make two items of it."))


def _too_short(lists: Iterable[tuple[Route, list[object]]]) -> Iterator[Complaint]:
    for route, items in lists:
        count = len(items)
        if count < FEW:
            message = text(
                "'{key}' has {count} of at least {few} items.", key=route[-1], count=count, few=FEW
            )
            yield Complaint(route, message, text("Add what is missing, or leave the list out."))
