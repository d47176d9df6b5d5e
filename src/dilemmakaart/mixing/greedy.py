"""People into groups one by one, each where it costs least, and then two at a time to each other's place.

This is where the solver begins: it proves, and mends what cannot be mended so.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from .alike import ORDER, Alike

_FIRST = 1_000_000
_WEIGHTS = {matter: _FIRST ** (len(ORDER) - number) for number, matter in enumerate(ORDER, start=1)}
"""A pair of one matter weighs more than all pairs of the next."""


def _shared(people: int, sets: Sequence[Alike]) -> list[dict[int, int]]:
    """Return for each person the numbers of their sets, with what a pair in it weighs."""
    found: list[dict[int, int]] = [{} for _ in range(people)]
    for number, each in enumerate(sets):
        for member in each.members:
            found[member][number] = _WEIGHTS[each.matter]
    return found


def greedy(people: int, sets: Sequence[Alike], groups: int) -> list[int]:
    """Return everybody's group. Who has most in common with others goes first; groups are filled evenly."""
    shared = _shared(people, sets)
    each, left = divmod(people, groups)
    found, sizes = [0] * people, [0] * groups
    inside: list[Counter[int]] = [Counter() for _ in range(groups)]
    crowd = [sum(weight * len(sets[number].members) for number, weight in mine.items()) for mine in shared]
    for person in sorted(range(people), key=lambda place: (-crowd[place], place)):
        full = each if sum(size > each for size in sizes) >= left else each + 1
        free = [group for group in range(groups) if sizes[group] < full]
        group = min(free, key=lambda group: (_price(shared[person], inside[group]), sizes[group], group))
        found[person] = group
        sizes[group] += 1
        inside[group].update(shared[person].keys())
    return found


def _price(mine: dict[int, int], inside: Counter[int]) -> int:
    return sum(weight * inside[number] for number, weight in mine.items())


def swapped(start: Sequence[int], sets: Sequence[Alike], groups: int) -> list[int]:
    """Let two people change places as long as that makes groups better."""
    found, shared = list(start), _shared(len(start), sets)
    inside: list[Counter[int]] = [Counter() for _ in range(groups)]
    for person, group in enumerate(found):
        inside[group].update(shared[person].keys())
    while True:
        before = list(found)
        for one, other in combinations(range(len(found)), 2):
            here, there = inside[found[one]], inside[found[other]]
            if found[one] != found[other] and _gain(shared[one], shared[other], here, there) > 0:
                _exchange(shared[one], shared[other], here, there)
                found[one], found[other] = found[other], found[one]
        if found == before:
            return found


def _gain(one: dict[int, int], other: dict[int, int], here: Counter[int], there: Counter[int]) -> int:
    """Return how much weight of pairs disappears when `one` goes there and `other` comes here."""
    left = sum(weight * (here[number] - 1 - there[number]) for number, weight in _alone(one, other))
    right = sum(weight * (there[number] - 1 - here[number]) for number, weight in _alone(other, one))
    return left + right


def _alone(one: dict[int, int], other: dict[int, int]) -> Iterator[tuple[int, int]]:
    return ((number, weight) for number, weight in one.items() if number not in other)


def _exchange(one: dict[int, int], other: dict[int, int], here: Counter[int], there: Counter[int]) -> None:
    for goes, comes, group in ((one, other, here), (other, one, there)):
        group.subtract(dict.fromkeys(goes, 1))
        group.update(dict.fromkeys(comes, 1))
