"""Which methods fit: by conversation profile, place and number of people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..assessment import Profile
from ..schema import Method, Step, Workshop


@dataclass(frozen=True, slots=True)
class Fit:
    """A method that fits; `rank` is 0 where the profile is the first that it suits.

    `groups` is how many groups work at once: more than one where all together are too many for it.
    """

    method: Method
    rank: int
    groups: int = 1

    @property
    def minutes(self) -> int:
        """How long it takes: as the method says, or its steps together where they take longer."""
        return max(self.method.minutes, sum(step.minutes for step in self.method.steps))


def fitting(methods: Iterable[Method], profile: Profile | None, workshop: Workshop) -> tuple[Fit, ...]:
    """Return the methods that fit, by id. Without a profile, what suits most profiles ranks first."""
    found = []
    for method in sorted(methods, key=lambda method: method.id):
        groups = _groups(method, workshop.people)
        if groups and workshop.place in method.place and (profile is None or profile in method.profiles):
            rank = -len(method.profiles) if profile is None else method.profiles.index(profile)
            found.append(Fit(method, rank, groups))
    return tuple(found)


def stretched(steps: Sequence[Step], minutes: int) -> tuple[int, ...]:
    """Return the minutes of each step, `minutes` together: the longest step gets what is over."""
    lengths = [step.minutes for step in steps]
    lengths[lengths.index(max(lengths))] += minutes - sum(lengths)
    return tuple(lengths)


def _groups(method: Method, people: int | None) -> int:
    """Return in how many groups of equal size so many people do this; 0 where they cannot."""
    size = method.group_size
    if people is None:
        return 1
    groups = -(-people // size.max)
    return groups if people // groups >= size.min else 0
