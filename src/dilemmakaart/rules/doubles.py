"""Doubles: what stands twice in one list adds nothing."""

from collections.abc import Iterator, Mapping

from ..catalogue import Entry, Pattern, peek_lists, pick
from ..language import text
from ..rulebook import Complaint, rule

_LISTS: Mapping[str, tuple[Pattern, ...]] = {
    "dilemma": (
        ("poles", "*", ("brings", "overdone", "warnings", "actions", "values")),
        ("prompts", ("person", "organisation", "network")),
        ("sources",),
    ),
    "values": (("items", "*", "readings"),),
    "sources": (("items", "*", "authors"),),
    "lens": ((("prompts", "sources", "audiences"),),),
    "method": ((("materials", "place", "profiles", "sources"),),),
}
"""The lists of texts and ids, by kind of file."""


@rule("DK313", "warning", *_LISTS)
def stands_twice_in_a_list(entry: Entry) -> Iterator[Complaint]:
    """An item stands in a list once.

    A text that is there twice is often one that was copied and still had to be changed. An id that is
    there twice makes a list look longer than it is.

    Bad::

        kind: lens
        id: dubbel
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?, Wat ziet u?]

    Good::

        kind: lens
        id: enkel
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?, Wat wilt u?]
    """
    data = entry.document.data
    for pattern in _LISTS[entry.kind]:
        if not any(map(_holds_one_twice, pick(data, *pattern))):
            continue
        for route, items in peek_lists(data, *pattern):
            for place, item in enumerate(items):
                if item in items[:place]:
                    message = text("This stands in the list twice.")
                    yield Complaint((*route, place), message, text("Remove it, or change it."))


def _holds_one_twice(items: object) -> bool:
    return isinstance(items, list) and len(set(items)) < len(items)
