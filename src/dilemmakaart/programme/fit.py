"""Which methods fit: by conversation profile, place and number of people; and which may be picked."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from ..schema import Method, Workshop
from ..terms import Profile

Lack = Literal["profile", "place", "people", "minutes"]

FIVE = 5
OPENING: tuple[Profile, ...] = (
    "unknown", "different-pictures", "live-tension", "clash", "at-rest", "shared-task",
)  # fmt: skip
"""Without a profile: what a method is best at, from telling experiences to agreeing on a step."""

OWN_MEETING = 120
"""A method that takes longer is a meeting of its own, with its own guests: it is named, never picked."""

MANY_GROUPS = 6
"""In more groups at once than this a method is only picked where there is none in fewer."""


class Fit(NamedTuple):
    """A method that fits; `rank` is 0 where the profile is the first that it suits.

    `groups` is how many groups work at once: more than one where all together are too many for it.
    `brief` is for a dilemma that should be kept short.
    """

    method: Method
    rank: int
    groups: int = 1
    brief: bool = False

    @property
    def minutes(self) -> int:
        """How long it takes: as the method says, or its steps together where they take longer."""
        return max(self.method.minutes, sum(step.minutes for step in self.method.steps))

    @property
    def lengths(self) -> range:
        """How long it may last: half of its time longer at most, in fives."""
        longer = 0 if self.brief else self.minutes // 2
        return range(self.minutes, self.minutes + longer + 1, FIVE)


class Offer(NamedTuple):
    """The methods for one talk: `fits` to pick from; `longer` and `smaller` are only named.

    `longer` take more time than a talk gets, `smaller` ask for a smaller group. `lack` is what stands in
    the way where there is nothing to pick from, or not enough time for it.
    """

    fits: tuple[Fit, ...]
    longer: tuple[Fit, ...]
    smaller: tuple[Method, ...]
    lack: Lack


def fitting(methods: Iterable[Method], profile: Profile | None, workshop: Workshop) -> tuple[Fit, ...]:
    """Return the methods that fit profile, place and people, by id."""
    found = []
    for method in sorted(methods, key=lambda method: method.id):
        groups = _groups(method, workshop.people)
        if groups and workshop.place in method.place and _suits(method, profile):
            found.append(Fit(method, _rank(method, profile), groups))
    return tuple(found)


def offer(methods: Iterable[Method], profile: Profile | None, workshop: Workshop) -> Offer:
    """Return what may be picked for a talk with this profile, and what else to name beside it."""
    suited = [each for each in methods if _suits(each, profile)]
    placed = [each for each in suited if workshop.place in each.place]
    found = fitting(placed, profile, workshop)
    most = max(MANY_GROUPS, min((fit.groups for fit in found), default=0))
    among = [fit for fit in found if fit.groups <= most]
    fits = [fit for fit in among if fit.minutes <= OWN_MEETING]
    if profile == "at-rest":
        least = min((fit.minutes for fit in fits), default=0)
        fits = [fit._replace(brief=True) for fit in fits if fit.minutes == least]
    together, picked = ({fit.method.id for fit in some} for some in (among, fits))
    return Offer(
        tuple(fits),
        tuple(fit for fit in among if fit.method.id not in picked),
        tuple(each for each in placed if each.id not in together and _too_many(each, workshop.people)),
        "profile" if not suited else "place" if not placed else "people" if not found else "minutes",
    )


def settled(offered: Offer, method: Method, workshop: Workshop) -> Offer:
    """Return an offer of which the method was chosen beforehand; what else would fit is still named."""
    known = next((fit for fit in (*offered.fits, *offered.longer) if fit.method.id == method.id), None)
    people, most = workshop.people or 1, method.group_size.max
    fit = known or Fit(method, 0, _groups(method, workshop.people) or -(-people // most))
    others = tuple(each for each in (*offered.fits, *offered.longer) if each is not known)
    return offered._replace(fits=(fit,), longer=others)


def _rank(method: Method, profile: Profile | None) -> int:
    if profile is not None:
        return method.profiles.index(profile)
    first, second = (OPENING.index(each) for each in (method.profiles * 2)[:2])
    return first * len(OPENING) + second


def _suits(method: Method, profile: Profile | None) -> bool:
    return profile is None or profile in method.profiles


def _too_many(method: Method, people: int | None) -> bool:
    return people is not None and people > method.group_size.max


def _groups(method: Method, people: int | None) -> int:
    """Return in how many groups of equal size so many people do this; 0 where they cannot."""
    size = method.group_size
    if people is None:
        return 1
    groups = -(-people // size.max)
    return groups if people // groups >= size.min else 0
