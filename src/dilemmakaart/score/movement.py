"""Two assessments of one network, before and after: what moved, and what is within the noise.

Noise is what resampling gives (section 6): draw both groups anew from their own counts, and see how often
the later mean still lies on the same side of the earlier one. That share is counted, not drawn: the number
of ways to draw n answers that add up to a sum is a coefficient of a power of a polynomial, which whole
numbers hold exactly (Feller, An Introduction to Probability Theory, volume 1, chapter XI). So nothing
random plays a part, and swapping poles or before and after mirrors the result.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import erf, sqrt
from typing import Literal

from ..assessment import Assessment, DilemmaResult, Position, Stability, Tension
from ..measures import mean, variance
from ..terms import Profile
from .thresholds import THRESHOLDS as T

EXACT = 60
"""Up to so many answers the share is counted; above, the normal approximation differs by less than 0.01."""

Unlike = Literal["network", "mode", "dilemmas", "basis"]
Direction = Literal[-1, 0, 1]


@dataclass(frozen=True, slots=True)
class Change:
    """One mean, before and after; `share` is how often resampling puts the later one on the same side.

    None where nobody answered, and `share` where the group answered together: there is no noise to see.
    """

    before: float | None
    after: float | None
    n_before: int
    n_after: int
    share: float | None

    @property
    def by(self) -> float | None:
        """How far it moved."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def few(self) -> bool:
        """Whether too few answered, before or after, to tell movement from noise."""
        return min(self.n_before, self.n_after) < T.firm_from

    @property
    def moved(self) -> bool:
        """Whether this is more than noise."""
        return self.share is not None and self.share >= T.movement and not self.few


@dataclass(frozen=True, slots=True)
class Movement:
    """How one dilemma moved; pairs are before and after."""

    id: str
    now: Change
    wanted: Change
    tension: Change
    profile: tuple[Profile, Profile]
    rank: tuple[int | None, int | None]
    stability: tuple[Stability, Stability]


def unlike(before: Assessment, after: Assessment) -> Unlike | None:
    """Return in what two assessments differ, so that they cannot be compared; None where they can."""
    if before.network.id != after.network.id:
        return "network"
    if before.mode != after.mode:
        return "mode"
    if {each.code for each in before.dilemmas} != {each.code for each in after.dilemmas}:
        return "dilemmas"
    known = before.basis and after.basis
    return "basis" if known and before.basis != after.basis else None


def movements(before: Assessment, after: Assessment) -> tuple[Movement, ...]:
    """Return how every dilemma moved, in the order of the later assessment. They must not be unlike."""
    earlier = {each.code: each for each in before.dilemmas}
    together = after.mode == "joint"
    return tuple(_movement(earlier[each.code], each, together=together) for each in after.dilemmas)


def _movement(before: DilemmaResult, after: DilemmaResult, *, together: bool) -> Movement:
    return Movement(
        after.id,
        _change(before.now, after.now, together=together),
        _change(before.wanted, after.wanted, together=together),
        _change(before.tension, after.tension, together=together),
        (before.profile, after.profile),
        (before.rank, after.rank),
        (before.stability, after.stability),
    )


def _change(before: Position | Tension, after: Position | Tension, *, together: bool) -> Change:
    share = None if together else same_side(before.counts, after.counts)
    return Change(before.mean, after.mean, before.n, after.n, share)


def same_side(before: Mapping[str, int], after: Mapping[str, int]) -> float | None:
    """Return the share of resamplings in which the later mean lies on the side on which it lies now.

    Counts by point of one scale. A tie counts half. None where nobody answered, or the means are equal.
    """
    points = [int(point) for point in before]
    earlier, later = tuple(before.values()), tuple(after.values())
    if not sum(earlier) or not sum(later):
        return None
    direction = _direction(earlier, later)
    if not direction:
        return None
    above = _above(earlier, later, points)
    return above if direction > 0 else 1 - above


def _direction(earlier: Sequence[int], later: Sequence[int]) -> Direction:
    """Compare two means without rounding: by their sums of places."""
    low = sum(place * count for place, count in enumerate(earlier)) * sum(later)
    high = sum(place * count for place, count in enumerate(later)) * sum(earlier)
    return 0 if low == high else 1 if high > low else -1


def _above(earlier: Sequence[int], later: Sequence[int], points: Sequence[int]) -> float:
    """Return the share of resamplings in which the later mean is higher."""
    if max(sum(earlier), sum(later)) > EXACT:
        gap = (mean(later, points) or 0.0) - (mean(earlier, points) or 0.0)
        spread = sqrt(variance(earlier, points) / sum(earlier) + variance(later, points) / sum(later))
        return (1 + erf(gap / spread / sqrt(2))) / 2 if spread else float(gap > 0)
    return _counted(earlier, later)


def _counted(earlier: Sequence[int], later: Sequence[int]) -> float:
    """Go through the possible sums of both in one pass; counted twice, so that a tie can count half."""
    n, m = sum(earlier), sum(later)
    ways = tuple(_ways(earlier))
    lower, place, higher = 0, 0, 0
    for total, count in enumerate(_ways(later)):
        while place < len(ways) and place * m < total * n:
            lower += ways[place]
            place += 1
        tied = ways[place] if place < len(ways) and place * m == total * n else 0
        higher += count * (2 * lower + tied)
    every: int = 2 * n**n * m**m
    return higher / every


def _ways(counts: Sequence[int]) -> Iterator[int]:
    """Yield in how many ways n draws with replacement add up to 0, 1, 2, … places.

    The power of the polynomial with these counts, worked out in one whole number with room for every
    coefficient.
    """
    n = sum(counts)
    room = (n**n).bit_length()
    packed = sum(count << (room * place) for place, count in enumerate(counts)) ** n
    mask = (1 << room) - 1
    for place in range((len(counts) - 1) * n + 1):
        yield packed >> (room * place) & mask
