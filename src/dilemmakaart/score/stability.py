"""How sure: resample every vector of counts and see what stays the same (section 6).

The generator is seeded by code and aspect, so nothing from outside plays a part and one dilemma does
not change another. A vector and its mirror image are drawn alike, so that swapping the poles changes
no result.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import accumulate
from random import Random

from ..assessment import Label, Mode, Stability
from ..tally import Counts, Tallied
from .profile import Vectors
from .rank import Standing, ranked, standing
from .thresholds import THRESHOLDS as T

_MIRRORED: frozenset[Tallied] = frozenset({"now", "wanted", "shift"})


def stability(vectors: Mapping[str, Vectors], found: Mapping[str, Standing]) -> dict[str, Stability]:
    """Return, per code, the share of draws in the top three and with the same profile."""
    in_top: Counter[str] = Counter()
    same: Counter[str] = Counter()
    drawn = {code: _draws(code, given) for code, given in vectors.items()}
    mode: Mode = "individual"
    for _ in range(T.draws):
        standings = {code: standing(next(drawn[code]), mode) for code in vectors}
        in_top.update(ranked(standings)[: T.top])
        same.update(code for code, now in standings.items() if now.profile == found[code].profile)
    return {
        code: Stability(
            in_top[code] / T.draws,
            same[code] / T.draws,
            label(same[code] / T.draws, given.respondents),
        )
        for code, given in vectors.items()
    }


def label(share: float, respondents: int) -> Label:
    """Say in one word how often the profile stayed the same."""
    if share >= T.firm and respondents >= T.firm_from:
        return "stevig"
    return "redelijk" if share >= T.fair else "onzeker"


def _draws(code: str, given: Vectors) -> Iterator[Vectors]:
    n = given.respondents
    now, wanted = _resampled(code, "now", given.now, n), _resampled(code, "wanted", given.wanted, n)
    tension = _resampled(code, "tension", given.tension, n)
    shift = _resampled(code, "shift", given.shift, n)
    while True:
        yield Vectors(next(now), next(wanted), next(tension), next(shift), n)


def _resampled(code: str, aspect: Tallied, counts: Counts, respondents: int) -> Iterator[Counts]:
    points = counts.points
    mirrored = aspect in _MIRRORED and points[::-1] < points
    weights = [*(points[::-1] if mirrored else points), counts.dont_know]
    weights.append(respondents - sum(weights))
    bounds = list(accumulate(weights))
    draw = Random(f"{code} {aspect}").random  # noqa: S311 - resampling, not secrecy
    size = len(points)
    while True:
        seen = [0] * (size + 2)
        for _ in range(respondents):
            seen[bisect(bounds, draw() * respondents)] += 1
        drawn = tuple(seen[size - 1 :: -1] if mirrored else seen[:size])
        yield Counts(drawn, seen[size], seen[size + 1])
