"""Who is alike, and how many pairs of people who are alike sit together: the one measure of groups.

A pair counts once for each thing that it has in common: the same sector, the same region, the same role. The
fewer such pairs, the more mixed the groups. Per group and thing this is Σ n(n − 1)/2 over its values, where n
people have that value: the whole number above the line of Simpson's index, with which the mix of a group is
measured as 1 − Σ n(n − 1) / N(N − 1).

Source: Simpson 1949, Measurement of diversity, Nature 163, 688; for people in groups: Blau 1977, Inequality
and heterogeneity.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from ..participants import Participant

Matter = Literal["apart", "organisation", "size", "competitors", "mix"]
ORDER: tuple[Matter, ...] = ("apart", "organisation", "size", "competitors", "mix")
"""What goes first where not everything can be had: the last yields first.

Who may not sit with whom, and the range of sizes, never yield. Then come one person of each organisation,
groups of even size, no competitors together, and the mix.
"""

TRAITS = ("sector", "region", "role")
"""What groups are mixed by."""


class Alike(NamedTuple):
    """People who have something in common, by their places in the list; `values` says what that is."""

    matter: Matter
    values: tuple[str, ...]
    members: tuple[int, ...]


_Shared = Callable[[Participant], tuple[str, ...]]


def _of(trait: str) -> _Shared:
    return lambda person: (value,) if (value := getattr(person, trait)) else ()


_MATTERS: Mapping[Matter, tuple[_Shared, ...]] = {
    "apart": (),
    "organisation": (lambda person: (person.organisation,),),
    "size": (lambda _: ("",),),
    "competitors": (
        lambda person: (person.sector, person.region) if person.sector and person.region else (),
    ),
    "mix": tuple(map(_of, TRAITS)),
}


def alike(people: Sequence[Participant]) -> tuple[Alike, ...]:
    """Return everyone who has something in common, for each matter in order."""
    found = (
        Alike(matter, values, tuple(members))
        for matter in ORDER
        for shared in _MATTERS[matter]
        for values, members in _by(shared, people).items()
        if len(members) > 1
    )
    return (*_apart(people), *found)


def _apart(people: Sequence[Participant]) -> Iterator[Alike]:
    """Yield each two who may not sit together: one of them asking for it is enough."""
    places = {person.key: place for place, person in enumerate(people)}
    wanted = {
        tuple(sorted((place, places[key]))) for place, person in enumerate(people) for key in person.apart
    }
    for pair in sorted(wanted):
        yield Alike("apart", tuple(people[place].key for place in pair), pair)


def _by(shared: _Shared, people: Sequence[Participant]) -> Mapping[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        if values := shared(person):
            found[values].append(place)
    return found


def pairs(count: int) -> int:
    """Return how many pairs so many people make."""
    return count * (count - 1) // 2


def fewest(count: int, groups: int) -> int:
    """Return how many pairs stay together at least when so many people are spread over groups.

    >>> fewest(9, 5)
    4
    """
    each, left = divmod(count, groups)
    return left * pairs(each + 1) + (groups - left) * pairs(each)


def least(sets: Sequence[Alike], groups: int) -> int:
    """Return the pairs that no division over so many groups can do without."""
    return sum(fewest(len(each.members), groups) for each in sets)


def together(members: Sequence[int], groups: Sequence[int]) -> int:
    """Return how many pairs of these members are in one group; `groups` holds everybody's group."""
    return sum(pairs(count) for count in Counter(groups[member] for member in members).values())


def cost(sets: Sequence[Alike], groups: Sequence[int]) -> dict[Matter, int]:
    """Return the pairs that sit together, by matter."""
    found = dict.fromkeys(ORDER, 0)
    for each in sets:
        found[each.matter] += together(each.members, groups)
    return found


def by_chance(sets: Sequence[Alike], sizes: Sequence[int]) -> float:
    """Return how many alike pairs there would be if groups of these sizes were drawn by lot, on average."""
    people = sum(sizes)
    if people < 2:  # noqa: PLR2004 - a pair
        return 0.0
    share = sum(map(pairs, sizes)) / pairs(people)
    return share * sum(pairs(len(each.members)) for each in sets if each.matter == "mix")


def kinds_of(sets: Sequence[Alike], people: int) -> tuple[tuple[int, ...], ...]:
    """Return people by kind: those who are in the same sets may change places."""
    mine: list[list[int]] = [[] for _ in range(people)]
    for number, each in enumerate(sets):
        for member in each.members:
            mine[member].append(number)
    found: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for person, numbers in enumerate(mine):
        found[tuple(numbers)].append(person)
    return tuple(map(tuple, found.values()))
