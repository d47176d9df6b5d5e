"""Lists that people read in a meeting: long enough to choose from, each item short enough to hear once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..catalogue import Entry, Pattern, peek, peek_lists, pick
from ..language import text
from ..rulebook import Complaint, rule
from ..scan import contains
from ..source import Route

FEW = 3
LONG = 20

_may_be_long = contains(rf"(?:[^ \x00]* ){{{LONG}}}|[^\S ]")
"""Whether any of the texts, with a NUL between them, holds as many spaces as it may have words.

Other white space is rare, and slow to count: where there is any, a text may be long.
"""

_LETTER = re.compile(r"\w")

_LISTS: Mapping[str, tuple[Pattern, ...]] = {
    "dilemma": (
        ("poles", "*", ("brings", "overdone", "warnings", "actions")),
        ("prompts", ("person", "organisation", "network")),
    ),
    "lens": (("prompts",),),
}
"""The lists that should hold three items or more, by kind of file."""

_SHORT: Mapping[str, tuple[Pattern, ...]] = {
    "dilemma": (*((*lists, "*") for lists in _LISTS["dilemma"]), ("insights", "*", "text")),
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
        if _may_be_long("\0".join(pick(data, *pattern))):  # type: ignore[arg-type] # whole files only
            yield from _too_long(peek(data, *pattern))


@rule("DK307", "warning", *_LISTS)
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
    for pattern in _LISTS[entry.kind]:
        if min(map(len, pick(data, *pattern)), default=FEW) < FEW:  # type: ignore[arg-type] # whole files only
            poles = [pole for pole in pick(data, "poles", ("a", "b")) if isinstance(pole, dict)]
            yield from _too_short(peek_lists(data, *pattern), poles)


def _too_long(items: Iterable[tuple[Route, str]]) -> Iterator[Complaint]:
    for route, item in items:
        count = sum(1 for word in item.split() if _LETTER.search(word))
        if count > LONG:
            message = text("This item has {count} words; {most} is the most.", count=count, most=LONG)
            yield Complaint(route, message, text("Shorten it, or make two items of it."))


def _too_short(
    lists: Iterable[tuple[Route, list[object]]], poles: Sequence[dict[str, Sequence[object]]]
) -> Iterator[Complaint]:
    for route, items in lists:
        key, count = route[-1], len(items)
        equal = route[0] != "poles" or len({len(pole.get(str(key), ())) for pole in poles}) == 1
        if count < FEW and equal:
            message = text("'{key}' has {count} of at least {few} items.", key=key, count=count, few=FEW)
            yield Complaint(route, message, text("Add what is missing, or leave the list out."))
