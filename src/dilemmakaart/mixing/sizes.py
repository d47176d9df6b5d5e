"""How many groups, of which sizes: what fits, and what would fit instead."""

from collections.abc import Sequence
from typing import NamedTuple

from .alike import Alike, fewest


class Range(NamedTuple):
    """How many people a group may have."""

    low: int
    high: int

    def counts(self, people: int) -> range:
        """Return how many groups so many people can make."""
        return range(-(-people // self.high), people // self.low + 1)

    @property
    def middle(self) -> float:
        """The size in the middle."""
        return (self.low + self.high) / 2


def choices(people: int, wanted: Range, sets: Sequence[Alike]) -> tuple[int, ...]:
    """Return the numbers of groups that fit, the best first.

    That is the one in which the fewest of one organisation and the fewest competitors have to sit together;
    of equals the one with sizes nearest to the middle of the range, then the one with more groups.
    """

    def unwanted(groups: int) -> tuple[int, int, float, int]:
        found = {"organisation": 0, "competitors": 0}
        for each in sets:
            if each.matter in found:
                found[each.matter] += fewest(len(each.members), groups)
        off = abs(people / groups - wanted.middle)
        return found["organisation"], found["competitors"], round(off, 6), -groups

    return tuple(sorted((count for count in wanted.counts(people) if count), key=unwanted))


def nearest_sizes(people: int, wanted: Range) -> tuple[Range, ...]:
    """Return the sizes that would fit so many people: with one group fewer and with one more."""
    below = people // wanted.high
    found = dict.fromkeys(
        Range(people // groups, -(-people // groups)) for groups in (below, below + 1) if 0 < groups <= people
    )
    return tuple(each for each in found if each.low > 1)


def nearest_numbers(people: int, wanted: Range) -> tuple[int, ...]:
    """Return the numbers of people, one below and one above, that fit these sizes."""
    fits = [count for count in range(1, people + wanted.low + 1) if wanted.counts(count)]
    below = [count for count in fits if count < people][-1:]
    above = [count for count in fits if count > people][:1]
    return (*below, *above)
