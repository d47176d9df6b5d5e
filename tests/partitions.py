"""Every way to divide a few people into groups: what the solver is held against."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dilemmakaart.mixing import Range
from dilemmakaart.mixing.alike import ORDER, alike, cost
from dilemmakaart.mixing.sizes import choices
from dilemmakaart.participants import Participant


def partitions(people: int, groups: int) -> Iterator[tuple[int, ...]]:
    """Yield every division once, whatever the groups are called."""

    def further(begun: tuple[int, ...], used: int) -> Iterator[tuple[int, ...]]:
        if len(begun) == people:
            if used == groups:
                yield begun
            return
        for group in range(min(used + 1, groups)):
            yield from further((*begun, group), max(used, group + 1))

    yield from further((), 0)


def best(people: Sequence[Participant], wanted: Range) -> tuple[int, tuple[int, ...]] | None:
    """Return the number of groups and the pairs by matter of the best division; None where there is none."""
    sets = alike(people)
    for groups in choices(len(people), wanted, sets):
        found = [pairs for each in partitions(len(people), groups) if (pairs := _pairs(people, each, wanted))]
        if found:
            return groups, min(found)
    return None


def _pairs(people: Sequence[Participant], groups: tuple[int, ...], wanted: Range) -> tuple[int, ...]:
    fits = all(wanted.low <= size <= wanted.high for size in Counter(groups).values())
    pairs = cost(alike(people), groups)
    return tuple(pairs[matter] for matter in ORDER) if fits and not pairs["apart"] else ()


def pairs_of(people: Sequence[Participant], groups: Sequence[Sequence[Participant]]) -> tuple[int, ...]:
    """Return the pairs by matter of a division that was made."""
    at = {person.key: number for number, group in enumerate(groups) for person in group}
    pairs = cost(alike(people), [at[person.key] for person in people])
    return tuple(pairs[matter] for matter in ORDER)
