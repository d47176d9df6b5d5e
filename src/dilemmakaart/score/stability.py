"""How sure: resample every vector of counts and see what stays the same (section 6).

The generator is seeded by code and aspect, so nothing from outside plays a part and one dilemma does
not change another. A vector and its mirror image are drawn alike, so that swapping the poles changes
no result.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from ..assessment import Label, Mode, Stability
from ..tally import Counts, Tallied
from .profile import Vectors
from .rank import Standing, ranked, standing
from .thresholds import THRESHOLDS as T

BYTE = 256
"""Up to so many respondents every draw is exact."""

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
            label(same[code] / T.draws, _said(given, found[code])),
        )
        for code, given in vectors.items()
    }


def label(share: float, n: int) -> Label:
    """Say in one word how often the profile stayed the same, given by n people."""
    if share >= T.firm and n >= T.firm_from:
        return "stevig"
    return "redelijk" if share >= T.fair else "onzeker"


def _said(given: Vectors, found: Standing) -> int:
    """Count the answers a profile rests on: positions; not knowing counts where that is the profile."""
    return given.respondents if found.profile == "unknown" else min(given.now.n, given.wanted.n)


def _draws(code: str, given: Vectors) -> Iterator[Vectors]:
    n = given.respondents
    drawn = zip(
        _resampled(code, "now", given.now, n),
        _resampled(code, "wanted", given.wanted, n),
        _resampled(code, "tension", given.tension, n),
        _resampled(code, "shift", given.shift, n),
        strict=True,
    )
    for now, wanted, tension, shift in drawn:
        yield Vectors(now, wanted, tension, shift, n)


def _resampled(code: str, aspect: Tallied, counts: Counts, respondents: int) -> Iterator[Counts]:
    points = counts.points
    mirrored = aspect in _MIRRORED and points[::-1] < points
    weights = [*(points[::-1] if mirrored else points), counts.dont_know]
    weights.append(respondents - sum(weights))
    generator = Random(f"{code} {aspect}")  # noqa: S311 - resampling, not secrecy
    drawn = _exact(weights, generator) if respondents <= BYTE else _approximate(weights, generator)
    size = len(points)
    for seen in drawn:
        yield Counts(tuple(seen[size - 1 :: -1] if mirrored else seen[:size]), seen[size], seen[size + 1])


def _exact(weights: Sequence[int], generator: Random) -> Iterator[list[int]]:
    """Draw everyone again with replacement: a random byte names a respondent, or is drawn anew."""
    n = sum(weights)
    category = bytes(index for index, weight in enumerate(weights) for _ in range(weight))
    table = bytes(category[byte % n] for byte in range(BYTE))
    surplus = bytes(range(BYTE - BYTE % n, BYTE))
    wanted = n * T.draws
    pool = b""
    while len(pool) < wanted:
        pool += generator.randbytes(wanted).translate(table, surplus)
    for start in range(0, wanted, n):
        draw = pool[start : start + n]
        yield [draw.count(index) for index in range(len(weights))]


def _approximate(weights: Sequence[int], generator: Random) -> Iterator[list[int]]:
    """Draw count after count from the normal approximation of the binomial, for many respondents."""
    n = sum(weights)
    for _ in range(T.draws):
        left, weight_left, seen = n, n, []
        for weight in weights:
            share = weight / weight_left if weight_left else 0.0
            middle, spread = left * share, (left * share * (1 - share)) ** 0.5
            count = min(max(round(generator.gauss(middle, spread)), 0), left)
            seen.append(count)
            left, weight_left = left - count, weight_left - weight
        yield seen
