"""Where a text comes from: every dilemma, insight and quote names its source."""

from collections.abc import Iterator, Mapping

from ..catalogue import Entry, at, pick
from ..language import Text, text
from ..rulebook import Complaint, rule
from ..source import Route

_UNNAMED: Mapping[str, Text] = {
    "insights": text("This insight names no source."),
    "quotes": text("This quote names no source."),
}


@rule("DK308", "warning", "dilemma")
def dilemma_without_a_source(entry: Entry) -> Iterator[Complaint]:
    """A dilemma says where it comes from.

    Whoever reads it wants to know who says so. What you wrote yourself has the source `redactie`.

    Bad::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}

    Good::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}
        sources: [redactie]
    """
    data = entry.document.data
    if isinstance(data, dict) and not data.get("sources"):
        route: Route = ("sources",) if "sources" in data else ()
        message = text("This dilemma names no source.")
        yield Complaint(route, message, text("Add for example: sources: [redactie], for a text of your own."))


@rule("DK309", "warning", "dilemma")
def text_of_others_without_a_source(entry: Entry) -> Iterator[Complaint]:
    """An insight or a quote says whose it is.

    A quote without a source could be anyone's, and cannot be checked.

    Bad::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}
        insights:
          - {text: Wie eerst luistert wint later tijd.}
        sources: [redactie]

    Good::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}
        insights:
          - {text: Wie eerst luistert wint later tijd., source: redactie}
        sources: [redactie]
    """
    data = entry.document.data
    if not any(map(_names_no_source, pick(data, tuple(_UNNAMED), "*"))):
        return
    for route, item in at(data, tuple(_UNNAMED), "*"):
        if _names_no_source(item):
            yield Complaint(route, _UNNAMED[str(route[0])], text("Add 'source:' with the id of a source."))


def _names_no_source(item: object) -> bool:
    return isinstance(item, dict) and item.get("source") is None
