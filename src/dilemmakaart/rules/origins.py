"""Where a text comes from: every dilemma, insight and quote names its source."""

from collections.abc import Iterator

from ..catalogue import Entry, at
from ..language import text
from ..rulebook import Complaint, World, rule
from ..source import Route


@rule("DK308", "warning")
def dilemma_without_a_source(entry: Entry, _world: World) -> Iterator[Complaint]:
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
    if entry.kind == "dilemma" and isinstance(data, dict) and data.get("sources", []) == []:
        route: Route = ("sources",) if "sources" in data else ()
        message = text("This dilemma names no source.")
        yield Complaint(route, message, text("Add for example: sources: [redactie], for a text of your own."))


@rule("DK309", "warning")
def text_of_others_without_a_source(entry: Entry, _world: World) -> Iterator[Complaint]:
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
    data = entry.document.data if entry.kind == "dilemma" else None
    for key, message in (
        ("insights", text("This insight names no source.")),
        ("quotes", text("This quote names no source.")),
    ):
        for route, item in at(data, key, "*"):
            if isinstance(item, dict) and "source" not in item:
                yield Complaint(route, message, text("Add 'source:' with the id of a source."))
