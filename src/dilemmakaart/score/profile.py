"""From counts to a view per aspect and a conversation profile per dilemma (sections 4 and 5)."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..assessment import Camp, Mode, View
from ..measures import consensus, mean, split
from ..tally import POINTS, Counts, Tallied
from ..terms import Profile
from .thresholds import THRESHOLDS as T

POSITIONS = POINTS["now"]


Signs = tuple[bool, bool, bool, bool, bool]
"""Whether enough is known, now is a shared view, wanted is, it moves, and it strains."""


class Vectors(NamedTuple):
    """The four vectors of one dilemma, and how many respondents they come from."""

    now: Counts
    wanted: Counts
    tension: Counts
    shift: Counts
    respondents: int

    @property
    def by_aspect(self) -> Mapping[Tallied, Counts]:
        """The same four, by name."""
        return {"now": self.now, "wanted": self.wanted, "tension": self.tension, "shift": self.shift}


class Numbers(NamedTuple):
    """What a profile and its urgency rest on; a plain tuple, because every draw makes one."""

    respondents: int
    positions: float
    """How many stand somewhere, on now or on wanted, whichever is fewer."""
    now: float | None
    wanted: float | None
    """Consensus."""
    tension: float | None
    shift: float | None
    """Means."""


def numbers(vectors: Vectors) -> Numbers:
    """Measure the four vectors of one dilemma."""
    return Numbers(
        vectors.respondents,
        min(vectors.now.n, vectors.wanted.n),
        agreement(vectors.now.points),
        agreement(vectors.wanted.points),
        average(vectors.tension.points, "tension"),
        average(vectors.shift.points, "shift"),
    )


def agreement(points: tuple[int, ...]) -> float | None:
    """Return the consensus on a position."""
    return consensus(points, POSITIONS)


def average(points: tuple[int, ...], aspect: Tallied) -> float | None:
    """Return the mean of one vector."""
    return mean(points, POINTS[aspect])


@lru_cache(maxsize=1_000)
def camps(points: tuple[int, ...]) -> tuple[float, tuple[Camp, Camp] | None] | None:
    """Return the fit of the best cut in two, and the two camps where there is one best cut.

    None where all stand together. Remembered, because a view and what is shown of it both ask.
    """
    found = split(points, POSITIONS)
    if found is None:
        return None
    fit, cut = found
    if cut is None:
        return fit, None
    low, high = _camp(points[:cut], POSITIONS[:cut]), _camp(points[cut:], POSITIONS[cut:])
    return fit, (low, high)


def _camp(counts: tuple[int, ...], points: Sequence[int]) -> Camp:
    return Camp(sum(counts), round(mean(counts, points) or 0.0, 6) + 0.0)


def view(points: tuple[int, ...]) -> View | None:
    """Tell a shared view from two camps from spread; None for fewer than two positions."""
    agreed = agreement(points)
    if agreed is None:
        return None
    if is_shared(agreed):
        return "shared"
    n = sum(points)
    if n < T.camps_from:
        return "not-shared"
    return "two-camps" if _are_camps(points, n) else "spread"


def profile(found: Numbers, mode: Mode) -> Profile:
    """Return the first profile that fits. In joint mode agreement does not exist and is not asked."""
    if mode == "joint":
        return told_by((found.positions > 0, True, True, is_shift(found.shift), is_felt(found.tension)))
    known = is_known(found.positions, found.respondents)
    shared = is_shared(found.now), is_shared(found.wanted)
    return told_by((known, *shared, is_shift(found.shift), is_felt(found.tension)))


@cache
def told_by(signs: Signs) -> Profile:
    """Return the first profile that fits: the table of section 5."""
    known, now, wanted, shift, felt = signs
    if not known:
        return "unknown"
    if not wanted:
        return "clash"
    if not now:
        return "different-pictures"
    if shift:
        return "shared-task"
    return "live-tension" if felt else "at-rest"


def is_known(positions: float, respondents: int) -> bool:
    """Whether so many positions say enough; with fewer it never does."""
    without = respondents - positions
    return positions >= T.positions_from and without / respondents < T.unknown_share


def is_shared(agreed: float | None) -> bool:
    """Whether a consensus is that of a shared view."""
    return agreed is not None and agreed >= T.shared_consensus


def is_shift(mean: float | None) -> bool:
    """Whether a mean shift is a task."""
    return abs(mean or 0) >= T.shift


def is_felt(mean: float | None) -> bool:
    """Whether a mean tension is felt."""
    return (mean or 0) >= T.tension


def _are_camps(points: tuple[int, ...], n: int) -> bool:
    found = camps(points)
    if found is None or found[1] is None or found[0] < T.camps_fit:
        return False
    return all(camp.n >= T.camp_size and camp.n * T.camp_share >= n for camp in found[1])
