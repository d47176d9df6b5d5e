"""Poles are equals: as many items on both sides, and neither is named the good one."""

import re
from collections.abc import Iterator

from ..catalogue import Entry, at, peek
from ..language import text
from ..rulebook import Complaint, World, rule

LISTS = ("brings", "overdone", "warnings", "actions", "values")
_JUDGEMENTS = re.compile(
    r"\b(beste?|beter|correcte?|effectieve?|foute?|goede?|ideale?|ideaal|juiste?|ouderwetse?|slechte?|slechter"
    r"|verkeerde?|verstandige?|zwakke|zwak|bad|better|correct|effective|good|ideal|outdated|right|weak|worse|worst"
    r"|wrong)\b",
    re.IGNORECASE,
)


@rule("DK301", "warning")
def poles_of_unequal_length(entry: Entry, _world: World) -> Iterator[Complaint]:
    """Both poles have as many items in each of their lists.

    Poles are equals. Whoever reads three advantages of one side and two of the other is told which
    side to choose.

    Bad::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a:
            name: snel
            brings: [Het is vandaag klaar., Niemand wacht., Er blijft tijd over.]
          b:
            name: samen
            brings: [Iedereen doet mee., Niemand haakt af.]
        sources: [redactie]

    Good::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a:
            name: snel
            brings: [Het is vandaag klaar., Niemand wacht., Er blijft tijd over.]
          b:
            name: samen
            brings: [Iedereen doet mee., Niemand haakt af., Het houdt stand.]
        sources: [redactie]
    """
    data = entry.document.data if entry.kind == "dilemma" else None
    poles = {route[-1]: pole for route, pole in at(data, "poles", "*")}
    for key in LISTS:
        a, b = (_length(poles.get(pole), key) for pole in "ab")
        if a is not None and b is not None and a != b:
            short, few, many = ("a", a, b) if a < b else ("b", b, a)
            message = text(
                "Poles of unequal length: pole {pole} has {few} under '{key}', the other has {many}.",
                pole=short, few=few, many=many, key=key,
            )  # fmt: skip
            hint = text("Give both poles as many items, three or more.")
            yield Complaint(("poles", short, *([key] if few else [])), message, hint)


@rule("DK304", "warning")
def pole_named_by_a_judgement(entry: Entry, _world: World) -> Iterator[Complaint]:
    """The name of a pole does not say whether it is good or bad.

    A dilemma has two sides that are both worth something. A name such as "goede zorg" or "ouderwets"
    gives the answer before the question is asked.

    Bad::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: slechte afspraken}
          b: {name: samen}
        sources: [redactie]

    Good::

        kind: dilemma
        id: snel-samen
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: losse afspraken}
          b: {name: samen}
        sources: [redactie]
    """
    if entry.kind != "dilemma":
        return
    for route, name in peek(entry.document.data, "poles", "*", "name"):
        judged = _JUDGEMENTS.search(name)
        if judged:
            message = text("The name of this pole judges: '{word}'.", word=judged[0])
            hint = text("Name what this side wants, so that someone could choose it with pride.")
            yield Complaint(route, message, hint)


def _length(pole: object, key: str) -> int | None:
    """Return how many items a pole has in one of its lists; None where that cannot be told."""
    items = pole.get(key, []) if isinstance(pole, dict) else None
    return len(items) if isinstance(items, list) else None
