"""Poles are equals: as many items on both sides, and neither is named the good one."""

import re
from collections.abc import Iterator

from ..catalogue import Entry, peek, pick
from ..language import text
from ..rulebook import Complaint, rule
from ..scan import contains

LISTS = ("brings", "overdone", "warnings", "actions", "values")
_WORDS = (
    r"(?i)\b(?:best|beste|betere?|correcte?|effectie[fv]e?|foute?|goede|ideaal|ideale|(?:on)?juiste?"
    r"|(?:on)?verstandige?|ouderwetse?|slechte?|slechtere?|verkeerde?|zwak|zwakke|zwakkere?"
    r"|better|effective|good|ideal|outdated|weak|worse|worst|wrong)\b"
)
_JUDGEMENT = re.compile(_WORDS)
_judges = contains(_WORDS)


@rule("DK301", "warning", "dilemma")
def poles_of_unequal_length(entry: Entry) -> Iterator[Complaint]:
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
    sides = [side for side in pick(entry.document.data, "poles", ("a", "b")) if isinstance(side, dict)]
    for key in LISTS:
        a, b = len(sides[0].get(key, ())), len(sides[1].get(key, ()))
        if a != b:
            short, few, many = ("a", a, b) if a < b else ("b", b, a)
            message = text(
                "Poles of unequal length: pole {pole} has {few} under '{key}', the other has {many}.",
                pole=short, few=few, many=many, key=key,
            )  # fmt: skip
            hint = text("Give both poles as many items, three or more.")
            yield Complaint(("poles", short, *([key] if few else [])), message, hint)


@rule("DK304", "warning", "dilemma")
def pole_named_by_a_judgement(entry: Entry) -> Iterator[Complaint]:
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
    data = entry.document.data
    if not _judges("\n".join(map(str, pick(data, "poles", "*", "name")))):
        return
    for route, name in peek(data, "poles", "*", "name"):
        judged = _JUDGEMENT.search(name)
        if judged:
            message = text("The name of this pole judges: '{word}'.", word=judged[0])
            hint = text("Name what this side wants, so that someone could choose it with pride.")
            yield Complaint(route, message, hint)
