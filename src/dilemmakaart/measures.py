"""One vector of counts in, one number out (scoring.md: section 3).

A vector V holds how often each point of a scale was chosen, empty points included; `points` are the
scale points themselves. n = sum of V, p = V / n.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import fsum, isclose, log2
from operator import mul, sub

Counts = Sequence[int]
Points = Sequence[int]


def mean(counts: Counts, points: Points) -> float | None:
    """Return the mean in scale points; None where nobody answered."""
    n = sum(counts)
    return sum(map(mul, counts, points)) / n if n else None


def mean_up_to(totals: Counts, points: Points) -> float | None:
    """Return the mean from running totals: how many chose each point or one below it.

    The same number as `mean` gives, in one addition a point, for scales that count one by one.
    """
    n = totals[-1]
    return (points[-1] * n - sum(totals[:-1])) / n if n else None


def variance(counts: Counts, points: Points) -> float:
    """Return the mean square around the mean, in square scale points; 0 where nobody answered."""
    n = sum(counts)
    return _squares(counts, points) / n if n else 0.0


def median(counts: Counts, points: Points) -> float | None:
    """Return the median in scale points, halfway between the middle two when n is even."""
    n = sum(counts)
    if not n:
        return None
    low, high = _nth(counts, points, (n - 1) // 2), _nth(counts, points, n // 2)
    return (low + high) / 2


def consensus(counts: Counts, points: Points) -> float | None:
    """Return the consensus of Tastle and Wierman (2007): 1 all agree, 0 half at each end.

    Cns = 1 + sum p_i * log2(1 - |x_i - mean| / (k - 1)): divided by the range of the scale, never of
    the data. None for n < 2.
    """
    return _agreed(counts, sum(map(mul, counts, points)), sum(counts), points)


def consensus_up_to(totals: Counts, points: Points) -> float | None:
    """Return the consensus from running totals, for scales that count one by one: see `mean_up_to`."""
    n = totals[-1]
    return _agreed(map(sub, totals, (0, *totals)), points[-1] * n - sum(totals[:-1]), n, points)


def split(counts: Counts, points: Points) -> tuple[float, int | None] | None:
    """Return the goodness of variance fit of the best cut in two, and where it cuts.

    Fisher (1958), Jenks natural breaks with two classes: GVF = 1 - (SS within the two parts) /
    (SS total). The cut is the index of the first point of the second part, None where two cuts through
    the answers fit equally well. All is None where SS total = 0.
    """
    total = _squares(counts, points)
    if total == 0:
        return None
    cuts = [cut for cut in range(1, len(counts)) if counts[cut] and any(counts[:cut])]
    within = {
        cut: _squares(counts[:cut], points[:cut]) + _squares(counts[cut:], points[cut:]) for cut in cuts
    }
    best = min(within.values())
    fitting = [cut for cut in cuts if isclose(within[cut], best, abs_tol=1e-9)]
    return 1 - best / total, fitting[0] if len(fitting) == 1 else None


def within_one_step(counts: Counts, points: Points) -> int:
    """Count who stands within one step of the median, as RAND/UCLA panels do."""
    middle = median(counts, points)
    if middle is None:
        return 0
    return sum(v for v, x in zip(counts, points, strict=True) if abs(x - middle) <= 1)


def sides(counts: Counts, points: Points) -> tuple[int, int, int]:
    """Count below zero (towards A), at zero, and above zero (towards B)."""
    pairs = list(zip(counts, points, strict=True))
    return (
        sum(v for v, x in pairs if x < 0),
        sum(v for v, x in pairs if x == 0),
        sum(v for v, x in pairs if x > 0),
    )


def at_least(counts: Counts, points: Points, floor: int) -> float | None:
    """Return the share at or above a scale point; None where nobody answered."""
    n = sum(counts)
    high = sum(v for v, x in zip(counts, points, strict=True) if x >= floor)
    return high / n if n else None


def _agreed(counts: Iterable[int], total: int, n: int, points: Points) -> float | None:
    if n <= 1:
        return None
    value = 1 + fsum(map(mul, counts, _closeness(total, n, points))) / n
    return value if value > 0 else 0.0


@lru_cache(maxsize=10_000)
def _closeness(total: int, n: int, points: Points) -> tuple[float, ...]:
    """Return log2(1 - |x_i - mean| / (k - 1)) of every point; remembered, because means repeat themselves.

    The far end of the scale has no logarithm where everyone is at the other end, and nobody is there.
    """
    middle, width = total / n, points[-1] - points[0]
    return tuple(log2(rest) if (rest := 1 - abs(x - middle) / width) > 0 else 0.0 for x in points)


def _nth(counts: Counts, points: Points, index: int) -> int:
    return next(x for x, seen in zip(points, accumulate(counts), strict=True) if index < seen)


def _squares(counts: Counts, points: Points) -> float:
    """Sum of squares around the mean, exact in integers before the one division."""
    n = sum(counts)
    if n == 0:
        return 0.0
    total: int = sum(map(mul, counts, points))
    squares: int = sum(map(mul, counts, map(mul, points, points)))
    return (squares * n - total * total) / n
