"""From counts to a view per aspect and a conversation profile per dilemma (sections 4 and 5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ..assessment import Camp, Mode, Profile, View
from ..measures import consensus, mean, split
from ..tally import POINTS, Counts, Tallied
from .thresholds import THRESHOLDS as T

POSITIONS = POINTS["now"]


@dataclass(frozen=True, slots=True)
class Vectors:
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
    if _is_shared(agreed):
        return "shared"
    n = sum(points)
    if n < T.camps_from:
        return "not-shared"
    return "two-camps" if _are_camps(points, n) else "spread"


def profile(found: Numbers, mode: Mode) -> Profile:
    """Return the first profile that fits. In joint mode agreement does not exist and is not asked."""
    if _is_unknown(found, mode):
        return "unknown"
    if mode == "individual":
        if not _is_shared(found.wanted):
            return "clash"
        if not _is_shared(found.now):
            return "different-pictures"
    if abs(found.shift or 0) >= T.shift:
        return "shared-task"
    if (found.tension or 0) >= T.tension:
        return "live-tension"
    return "at-rest"


def _is_unknown(found: Numbers, mode: Mode) -> bool:
    if mode == "joint":
        return found.positions == 0
    without = found.respondents - found.positions
    return found.positions < T.positions_from or without / found.respondents >= T.unknown_share


def _is_shared(agreed: float | None) -> bool:
    return agreed is not None and agreed >= T.shared_consensus


def _are_camps(points: tuple[int, ...], n: int) -> bool:
    found = camps(points)
    if found is None or found[1] is None or found[0] < T.camps_fit:
        return False
    return all(camp.n >= T.camp_size and camp.n * T.camp_share >= n for camp in found[1])
