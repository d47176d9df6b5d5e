"""Which dilemma when: an easy one first, by urgency, and two that clash never in a row if that can be.

At every turn the most urgent dilemma is taken of those after which the rest can still be put in order.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..terms import Profile

AT_REST: Profile = "at-rest"

EASY: tuple[Profile, ...] = ("shared-task", AT_REST)
"""What a group begins with: it largely agrees, so a first success is near."""

PART_UNKNOWN = 3
"""Where there is no room for all, one talk in so many is about a dilemma that is not known yet."""

ONE_TALK = 60
MOST_TALKS = 3
"""A meeting has one talk for each whole hour, and no more than this."""


class Candidate(NamedTuple):
    """A dilemma that may get a place; `profile` is None without an assessment."""

    id: str
    profile: Profile | None = None
    rank: int | None = None

    @property
    def clashes(self) -> bool:
        """Whether the group wants different things: a hard talk."""
        return self.profile == "clash"

    @property
    def unknown(self) -> bool:
        """Whether too little is known about it for a place in the order."""
        return self.profile is not None and self.rank is None


def talks_in(minutes: int) -> int:
    """Return how many talks a meeting of so many minutes has room for."""
    return min(max(1, minutes // ONE_TALK), MOST_TALKS)


def spread(talks: int, meetings: int) -> tuple[int, ...]:
    """Return how many talks each meeting gets: the first, with most to explain, never more than others."""
    each, over = divmod(talks, meetings)
    return tuple(each + (1 <= number <= over) for number in range(meetings))


def worth_a_talk(candidates: Sequence[Candidate], meetings: int) -> tuple[Candidate, ...]:
    """Leave out what is at rest, which is best left alone: unless a meeting would have nothing to talk about.

    The most urgent of them stays where there is nothing else that is easy to begin with.
    """
    moving = [each for each in candidates if each.profile != AT_REST]
    resting = sorted((each for each in candidates if each.profile == AT_REST), key=_by_urgency)
    opener = not any(each.profile in EASY for each in moving)
    kept = {each.id for each in resting[: max(meetings - len(moving), opener)]}
    return tuple(each for each in candidates if each.profile != AT_REST or each.id in kept)


def arranged(candidates: Sequence[Candidate], talks: int) -> tuple[Candidate, ...]:
    """Return what every talk is about. Where there are fewer dilemmas than talks, they come back in turn."""
    placed: list[Candidate] = []
    while candidates and len(placed) < talks:
        placed += _in_order(_selected(candidates, talks - len(placed)), talks - len(placed), placed)
    return tuple(placed)


def _selected(candidates: Sequence[Candidate], talks: int) -> list[Candidate]:
    """Leave out dilemmas that are not known yet, where they would take the place of urgent ones."""
    known = [each for each in candidates if not each.unknown]
    unknown = [each for each in candidates if each.unknown]
    return [*known, *unknown[: max(talks // PART_UNKNOWN, talks - len(known), 1)]]


def _in_order(waiting: list[Candidate], talks: int, before: Sequence[Candidate]) -> Iterator[Candidate]:
    last = before[-1] if before else None
    for left in range(min(talks, len(waiting)), 0, -1):
        after = last is not None and last.clashes
        least = _least(waiting, left, after=after)
        first = last is None
        for each in sorted(waiting, key=_easy_first if first else _by_urgency):
            rest = [other for other in waiting if other is not each]
            if (after and each.clashes) + _least(rest, left - 1, after=each.clashes) == least:
                waiting, last = rest, each
                yield each
                break


def _least(waiting: Sequence[Candidate], talks: int, *, after: bool) -> int:
    """Return how often two that clash must follow each other in so many talks, however they are put."""
    clashing = sum(each.clashes for each in waiting)
    between = min(len(waiting) - clashing, talks)
    return max(0, min(talks, len(waiting)) - between - between - (not after))


def _by_urgency(each: Candidate) -> tuple[bool, int]:
    """Put what is not known yet first: look at it together, and it gets a place of its own later."""
    return not each.unknown, each.rank or 0


def _easy_first(each: Candidate) -> tuple[int, bool, int]:
    easy = EASY.index(each.profile) if each.profile in EASY else len(EASY)
    return easy, *_by_urgency(each)
