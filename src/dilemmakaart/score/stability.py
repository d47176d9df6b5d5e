"""How sure: resample every vector of counts and see what stays the same (section 6).

To draw everyone again with replacement is to draw n lots out of the numbers 0 to n - 1. Whoever stands at
a point holds a row of numbers, so how often a point is drawn can be read from how many lots lie below each
number. Such draws of lots are made once for all vectors; each vector walks through them in an order of its
own, which its code and aspect decide. So nothing from outside plays a part, and one dilemma does not
change another. A vector and its mirror image are drawn alike, so that swapping the poles changes no result.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate
from math import gcd, sqrt
from operator import itemgetter
from random import Random
from typing import TypeVar

from ..assessment import Label, Stability
from ..measures import consensus_up_to, mean_up_to
from ..tally import POINTS, Counts, Tallied
from ..terms import Profile
from .profile import Vectors, is_felt, is_known, is_shared, is_shift, told_by
from .rank import Place, Standing
from .thresholds import THRESHOLDS as T
from .urgency import distance, division, strain

Judged = TypeVar("Judged")

LOTS = 256
"""Up to so many respondents every draw is exact: a random byte names one of them. More are drawn as if they
were so many, and what such a draw deviates is made as small as it is for more."""

Totals = tuple[int, ...]
"""How many stand at each point or one below it."""
Measured = tuple[float, float | None]
"""How many stand somewhere, and the measure of where."""
Drawn = tuple[Profile, Place | None]
"""The profile of one draw, and what puts the dilemma in order there."""

POSITIONS: frozenset[Tallied] = frozenset({"now", "wanted"})
MIRRORED = POSITIONS | {"shift"}


def stability(vectors: Mapping[str, Vectors], found: Mapping[str, Standing]) -> dict[str, Stability]:
    """Return, per code, the share of draws in the top three and with the same profile."""
    drawn = {code: _draws(code, given) for code, given in vectors.items()}
    in_top: Counter[str] = Counter()
    for places in zip(*(map(itemgetter(1), draws) for draws in drawn.values()), strict=True):
        in_top.update([code for _, _, code in sorted(filter(None, places))[: T.top]])
    sure = {}
    for code, draws in drawn.items():
        same = sum([profile == found[code].profile for profile, _ in draws]) / T.draws
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


def _draws(code: str, given: Vectors) -> list[Drawn]:
    """Judge every draw. A mirrored shift keeps its mirrored sign: only its size is judged.

    What is said of one vector is judged once for each different draw of it, so that here is only what takes
    all four together.
    """
    people = given.respondents
    drawn = zip(
        _judged(code, "now", given.now, people, partial(_stand, people)),
        _judged(code, "wanted", given.wanted, people, partial(_stand, people)),
        _judged(code, "tension", given.tension, people, _strain),
        _judged(code, "shift", given.shift, people, _move),
        strict=True,
    )
    found: list[Drawn] = []
    for (known, now, split), (known_too, wanted, split_too), (part, place, felt), (far, shift) in drawn:
        profile = told_by((known and known_too, now, wanted, shift, felt))
        if part is None or profile == "unknown":
            found.append((profile, None))
        else:
            urgent = (part + max(far, split_too, split)) / 2
            found.append((profile, (-round(urgent, 9), place, code)))
    return found


def _stand(people: int, n: float, agreed: float | None) -> tuple[bool, bool, float]:
    """Judge where people stand: whether enough is known, whether it is one view, and how far from it."""
    return is_known(n, people), is_shared(agreed), division(agreed)


def _strain(_: float, mean: float | None) -> tuple[float | None, float, bool]:
    """Judge how much it strains: as a part of urgency, in order, and whether it is felt."""
    return None if mean is None else strain(mean), -round(mean or 0.0, 9), is_felt(mean)


def _move(_: float, mean: float | None) -> tuple[float, bool]:
    """Judge how far wanted lies from now: as a part of urgency, and whether it is a task."""
    return distance(mean), is_shift(mean)


def _judged(
    code: str, aspect: Tallied, counts: Counts, people: int, judge: Callable[[float, float | None], Judged]
) -> Iterator[Judged]:
    """Judge every draw of one vector; each different one once."""
    points = min(counts.points, counts.points[::-1]) if aspect in MIRRORED else counts.points
    totals = tuple(accumulate(points))
    lots = min(people, LOTS)
    near = tuple(round(total * lots / people) for total in totals)
    pool = _pool(lots, T.draws)
    draws = list(zip(*(pool[each] for each in near), strict=True))
    known = {each: (each[-1], _measure(each, aspect)) for each in {near, *draws}}
    if people > lots:
        known = _for_many(known, near, (totals[-1], _measure(totals, aspect)), people / lots)
    judged = {each: judge(*measured) for each, measured in known.items()}
    return map(judged.__getitem__, _walk(f"{code} {aspect}", draws))


def _measure(totals: Totals, aspect: Tallied) -> float | None:
    measure = consensus_up_to if aspect in POSITIONS else mean_up_to
    return measure(totals, POINTS[aspect])


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
def _pool(n: int, draws: int) -> tuple[Totals, ...]:
    """Draw n lots out of n numbers, many times: of every number, how many lots lie below it in each draw.

    The last one, past every number, says n in each.
    """
    generator = Random(n)  # noqa: S311 - resampling, not secrecy
    number = bytes(byte % n for byte in range(256))
    surplus = bytes(range(256 - 256 % n, 256))
    lots = b""
    while len(lots) < n * draws:
        lots += generator.randbytes(n * draws).translate(number, surplus)
    return tuple(zip(*(_below(lots[start : start + n]) for start in range(0, n * draws, n)), strict=True))


def _below(lots: bytes) -> Totals:
    seen = [0] * len(lots)
    for lot in lots:
        seen[lot] += 1
    return tuple(accumulate(seen, initial=0))


def _walk(name: str, draws: Sequence[Totals]) -> Iterator[Totals]:
    """Visit every draw once, from a start and with a step that a name decides."""
    generator = Random(name)  # noqa: S311 - resampling, not secrecy
    size = len(draws)
    start, step = generator.randrange(size), generator.choice(_steps(size))
    return map(draws.__getitem__, [place % size for place in range(start, start + size * step, step)])


@cache
def _steps(size: int) -> Sequence[int]:
    return [step for step in range(size) if gcd(step, size) == 1]
