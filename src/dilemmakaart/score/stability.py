"""How sure: resample every vector of counts and see what stays the same (section 6).

To draw everyone again with replacement is to draw n lots out of the numbers 0 to n - 1. Whoever stands at
a point holds a row of numbers, so how often a point is drawn can be read from how many lots lie below each
number. Such draws of lots are made once for all vectors; each vector walks through them in an order of its
own, which its code and aspect decide. So nothing from outside plays a part, and one dilemma does not
change another. A vector and its mirror image are drawn alike, so that swapping the poles changes no result.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import gcd, sqrt
from operator import itemgetter, sub
from random import Random

from ..assessment import Label, Mode, Stability
from ..measures import mean_up_to
from ..tally import POINTS, Counts, Tallied
from .profile import Numbers, Vectors, agreement
from .rank import Standing, ranked, standing
from .thresholds import THRESHOLDS as T

LOTS = 256
"""Up to so many respondents every draw is exact: a random byte names one of them. More are drawn as if they
were so many, and what such a draw deviates is made as small as it is for more."""

Lots = tuple[int, ...]
"""How many lots lie below each number, the first and one past the last included."""
Totals = tuple[int, ...]
"""How many stand at each point or one below it."""
Measured = tuple[float, float | None]
"""How many stand somewhere, and the measure of where."""

_MIRRORED: frozenset[Tallied] = frozenset({"now", "wanted", "shift"})


def stability(vectors: Mapping[str, Vectors], found: Mapping[str, Standing]) -> dict[str, Stability]:
    """Return, per code, the share of draws in the top three and with the same profile."""
    mode: Mode = "individual"
    drawn = {code: [standing(each, mode) for each in _draws(code, given)] for code, given in vectors.items()}
    in_top: Counter[str] = Counter()
    for draw in zip(*drawn.values(), strict=True):
        in_top.update(ranked(dict(zip(drawn, draw, strict=True)))[: T.top])
    sure = {}
    for code, standings in drawn.items():
        same = sum([each.profile == found[code].profile for each in standings]) / T.draws
        sure[code] = Stability(in_top[code] / T.draws, same, label(same, _said(vectors[code], found[code])))
    return sure


def label(share: float, n: int) -> Label:
    """Say in one word how often the profile stayed the same, given by n people."""
    if share >= T.firm and n >= T.firm_from:
        return "stevig"
    return "redelijk" if share >= T.fair else "onzeker"


def _said(given: Vectors, found: Standing) -> int:
    """Count the answers a profile rests on: positions; not knowing counts where that is the profile."""
    return given.respondents if found.profile == "unknown" else min(given.now.n, given.wanted.n)


def _draws(code: str, given: Vectors) -> Iterator[Numbers]:
    """Measure every draw. A mirrored shift keeps its mirrored sign: only its size is judged."""
    people = given.respondents
    drawn = zip(
        _measured(code, "now", given.now, people),
        _measured(code, "wanted", given.wanted, people),
        _measured(code, "tension", given.tension, people),
        _measured(code, "shift", given.shift, people),
        strict=True,
    )
    for (now_n, now), (wanted_n, wanted), (_, tension), (_, shift) in drawn:
        yield Numbers(people, min(now_n, wanted_n), now, wanted, tension, shift)


def _measured(code: str, aspect: Tallied, counts: Counts, people: int) -> Iterator[Measured]:
    """Measure every draw; each different one once."""
    points = min(counts.points, counts.points[::-1]) if aspect in _MIRRORED else counts.points
    totals = tuple(accumulate(points))
    lots = min(people, LOTS)
    near = tuple(round(total * lots / people) for total in totals)
    read = itemgetter(*near)
    draws = [read(pulled) for pulled in _walk(f"{code} {aspect}", _pool(lots, T.draws))]
    known = {each: (each[-1], _measure(each, aspect)) for each in {near, *draws}}
    if people > lots:
        known = _for_many(known, near, (totals[-1], _measure(totals, aspect)), people / lots)
    return map(known.__getitem__, draws)


def _measure(totals: Totals, aspect: Tallied) -> float | None:
    if aspect in {"tension", "shift"}:
        return mean_up_to(totals, POINTS[aspect])
    return agreement(tuple(map(sub, totals, (0, *totals))))


def _for_many(
    known: Mapping[Totals, Measured], near: Totals, found: Measured, times: float
) -> dict[Totals, Measured]:
    """Place draws around what was found: a share of so many times more deviates less, by the square root."""
    middle = known[near][1]

    def placed(n: float, value: float | None) -> Measured:
        there = found[0] + (n - near[-1]) * sqrt(times)
        if value is None or middle is None or found[1] is None:
            return there, None
        return there, found[1] + (value - middle) / sqrt(times)

    return {each: placed(*measured) for each, measured in known.items()}


@cache
def _pool(n: int, draws: int) -> tuple[Lots, ...]:
    """Draw n lots out of n numbers, many times."""
    generator = Random(n)  # noqa: S311 - resampling, not secrecy
    number = bytes(byte % n for byte in range(256))
    surplus = bytes(range(256 - 256 % n, 256))
    lots = b""
    while len(lots) < n * draws:
        lots += generator.randbytes(n * draws).translate(number, surplus)
    return tuple(_below(lots[start : start + n]) for start in range(0, n * draws, n))


def _below(lots: bytes) -> Lots:
    seen = [0] * len(lots)
    for lot in lots:
        seen[lot] += 1
    return tuple(accumulate(seen, initial=0))


def _walk(name: str, pool: Sequence[Lots]) -> Iterator[Lots]:
    """Visit the whole pool once, from a start and with a step that a name decides."""
    generator = Random(name)  # noqa: S311 - resampling, not secrecy
    size = len(pool)
    start, step = generator.randrange(size), generator.choice(_steps(size))
    return (pool[(start + step * turn) % size] for turn in range(size))


@cache
def _steps(size: int) -> Sequence[int]:
    return [step for step in range(size) if gcd(step, size) == 1]
