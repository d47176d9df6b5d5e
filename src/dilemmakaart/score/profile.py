"""From counts to a view per aspect and a conversation profile per dilemma (sections 4 and 5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

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


@lru_cache(maxsize=100_000)
def agreement(points: tuple[int, ...]) -> float | None:
    """Return the consensus on a position; remembered, because draws repeat themselves."""
    return consensus(points, POSITIONS)


@lru_cache(maxsize=100_000)
def average(points: tuple[int, ...], aspect: Tallied) -> float | None:
    """Return the mean of one vector; remembered likewise."""
    return mean(points, POINTS[aspect])


def camps(points: tuple[int, ...]) -> tuple[float, tuple[Camp, Camp] | None] | None:
    """Return the fit of the best cut in two, and the two camps where there is one best cut.

    None where all stand together.
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
    if agreed >= T.shared_consensus:
        return "shared"
    n = sum(points)
    if n < T.camps_from:
        return "not-shared"
    return "two-camps" if _are_camps(points, n) else "spread"


def profile(vectors: Vectors, mode: Mode) -> Profile:
    """Return the first profile that fits. In joint mode agreement does not exist and is not asked."""
    if _is_unknown(vectors, mode):
        return "unknown"
    if mode == "individual":
        if not _is_shared(vectors.wanted):
            return "clash"
        if not _is_shared(vectors.now):
            return "different-pictures"
    if abs(average(vectors.shift.points, "shift") or 0) >= T.shift:
        return "shared-task"
    if (average(vectors.tension.points, "tension") or 0) >= T.tension:
        return "live-tension"
    return "at-rest"


def _is_unknown(vectors: Vectors, mode: Mode) -> bool:
    least = min(vectors.now.n, vectors.wanted.n)
    if mode == "joint":
        return least == 0
    without = vectors.respondents - least
    return least < T.positions_from or without / vectors.respondents >= T.unknown_share


def _is_shared(counts: Counts) -> bool:
    agreed = agreement(counts.points)
    return agreed is not None and agreed >= T.shared_consensus


def _are_camps(points: tuple[int, ...], n: int) -> bool:
    found = camps(points)
    if found is None or found[1] is None or found[0] < T.camps_fit:
        return False
    return all(camp.n >= T.camp_size and camp.n * T.camp_share >= n for camp in found[1])
