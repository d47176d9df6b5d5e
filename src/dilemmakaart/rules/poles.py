"""Poles are equals: as many items on both sides, and neither is named the good one."""

import re
from collections.abc import Iterator

from ..catalogue import Entry, peek, pick
from ..language import text
from ..rulebook import Complaint, rule

LISTS = ("brings", "overdone", "warnings", "actions", "values")
_WORDS = re.compile(r"\w+")
_JUDGEMENTS = frozenset(
    re.split(
        r"\s+",
        """best beste beter betere correct correcte effectief effectieve fout foute goede ideaal ideale
        juist juiste onjuist onjuiste onverstandig onverstandige ouderwets ouderwetse slecht slechte slechter
        slechtere verkeerd verkeerde verstandig verstandige zwak zwakke zwakker zwakkere
        better effective good ideal outdated weak worse worst wrong""",
    )
)


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
        a, b = (len(side.get(key, ())) for side in sides)
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
    for route, name in peek(entry.document.data, "poles", "*", "name"):
        judged = next((word for word in _WORDS.findall(name) if word.lower() in _JUDGEMENTS), None)
        if judged:
            message = text("The name of this pole judges: '{word}'.", word=judged)
            hint = text("Name what this side wants, so that someone could choose it with pride.")
            yield Complaint(route, message, hint)
