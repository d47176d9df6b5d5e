"""People into groups: as mixed as possible, and what goes first goes first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from ..participants import Participant
from .alike import ORDER, Alike, Matter, alike, by_chance, cost, fewest, together
from .greedy import greedy, swapped
from .sizes import Range, choices
from .solver import Answer, Task, solved

EVEN: frozenset[Matter] = frozenset({"organisation", "size", "competitors"})
"""What is spread evenly as long as that is possible."""


class Breach(NamedTuple):
    """People who have something in common and partly sit together, because there was no other way."""

    matter: Matter
    values: tuple[str, ...]
    people: int
    pairs: int
    needed: bool
    """Whether there are simply more of them than groups, and no more sit together than that asks for."""
    where: tuple[int, ...]
    """The numbers of the groups in which they sit together."""


class Division(NamedTuple):
    """The groups, and how good they are.

    `alike` counts the pairs that sit together and are alike in sector, region or role, `bound` how many of
    them no division has fewer than that keeps to the rest just as well, `chance` how many there would be by
    lot.
    """

    groups: tuple[tuple[Participant, ...], ...]
    alike: int
    bound: int
    chance: float
    breaches: tuple[Breach, ...] = ()
    uneven: bool = False
    """Whether sizes differ by more than one."""


def divided(people: Sequence[Participant], wanted: Range) -> Division | None:
    """Compose groups. None where no number of groups keeps those apart who may not sit together.

    In which order people come does not matter. Raises Lacking.
    """
    ordered = sorted(people, key=_place)
    sets = alike(ordered)
    for groups in choices(len(ordered), wanted, sets):
        found = _best(Task(len(ordered), sets, groups, wanted))
        if found:
            return _told(ordered, sets, groups, found)
    return None


def _place(person: Participant) -> tuple[str, ...]:
    return person.organisation, person.sector, person.region, person.role, person.key


def _best(task: Task) -> Answer | None:
    """Spread everything that goes before the mix evenly; where that cannot be, go down the order."""
    start = swapped(greedy(task.people, task.sets, task.groups), task.sets, task.groups)
    if answer := solved(replace(task, even=EVEN), start):
        return answer
    held: dict[Matter, int] = {}
    answer = None
    for matter in ORDER[1:]:
        answer = solved(replace(task, aim=matter, held=held), answer.groups if answer else start)
        if answer is None:
            return None
        held = {**held, matter: cost(task.sets, answer.groups)[matter]}
    return answer


def _told(people: Sequence[Participant], sets: Sequence[Alike], groups: int, answer: Answer) -> Division:
    """Number the groups by who comes first in the alphabet, and tell what became of them."""
    first: dict[int, str] = {}
    for person, group in sorted(zip(people, answer.groups, strict=True), key=lambda pair: pair[0].key):
        first.setdefault(group, person.key)
    order = sorted(first, key=first.__getitem__)
    numbers = [order.index(group) for group in answer.groups]
    seated = [
        tuple(sorted((people[place] for place, at in enumerate(numbers) if at == group), key=_called))
        for group in range(groups)
    ]
    sizes = [len(each) for each in seated]
    mix = [each for each in sets if each.matter == "mix"]
    return Division(
        groups=tuple(seated),
        alike=cost(mix, numbers)["mix"],
        bound=answer.bound,
        chance=by_chance(mix, sizes),
        breaches=tuple(_breaches(people, sets, groups, numbers)),
        uneven=max(sizes) - min(sizes) > 1,
    )


def _called(person: Participant) -> str:
    return person.key


def _breaches(
    people: Sequence[Participant], sets: Sequence[Alike], groups: int, numbers: Sequence[int]
) -> Iterator[Breach]:
    """Yield what was given up, in the order of what goes first."""
    for each in sets:
        if each.matter not in {"organisation", "competitors"}:
            continue
        found = [
            numbers[one]
            for one, other in combinations(each.members, 2)
            if numbers[one] == numbers[other]
            and (people[one].organisation == people[other].organisation) == (each.matter == "organisation")
        ]
        if found:
            count, where = len(each.members), sorted({group + 1 for group in found})
            needed = count > groups and together(each.members, numbers) == fewest(count, groups)
            yield Breach(each.matter, each.values, count, len(found), needed, tuple(where))


def knot(people: Sequence[Participant]) -> tuple[str, ...]:
    """Return people of whom no two may sit together: as many as are found, one by one, most wishes first."""
    apart = {person.key: set(person.apart) for person in people}
    for key, others in [(key, set(others)) for key, others in apart.items()]:
        for other in others:
            apart[other].add(key)
    busy = sorted(apart, key=lambda key: (-len(apart[key]), key))
    best: list[str] = []
    for start in busy:
        found = [start]
        for key in busy:
            if all(key in apart[other] for other in found):
                found.append(key)
        best = max(best, found, key=len)
    return tuple(sorted(best))
