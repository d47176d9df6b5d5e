"""How sure: resample every vector of counts and see what stays the same (section 6).

To draw everyone again with replacement is to draw n lots out of the numbers 0 to n - 1. Whoever stands at
a point holds a row of numbers, so how often a point is drawn can be read from how many lots lie below each
number. Such draws of lots are made once for all vectors; each vector walks through them in an order of its
own, which its code and aspect decide. So nothing from outside plays a part, and one dilemma does not
change another. A vector and its mirror image are drawn alike, so that swapping the poles changes no result.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import gcd, sqrt
from operator import itemgetter, sub
from random import Random

from ..assessment import Label, Mode, Stability
from ..tally import Counts, Tallied
from .profile import Numbers, Vectors, agreement, average
from .rank import Standing, ranked, standing
from .thresholds import THRESHOLDS as T

BYTE = 256
"""Up to so many respondents every draw is exact: a random byte names one of them."""

Lots = Sequence[int]
"""How many lots lie below each number, 0 and n included."""
Reader = Callable[[Lots], tuple[int, ...]]
"""Reads from lots how many were drawn at a point or below it, for every point."""

_MIRRORED: frozenset[Tallied] = frozenset({"now", "wanted", "shift"})


def stability(vectors: Mapping[str, Vectors], found: Mapping[str, Standing]) -> dict[str, Stability]:
    """Return, per code, the share of draws in the top three and with the same profile."""
    mode: Mode = "individual"
    drawn = {code: [standing(each, mode) for each in _draws(code, given)] for code, given in vectors.items()}
    in_top: Counter[str] = Counter()
    for standings in zip(*drawn.values(), strict=True):
        in_top.update(ranked(dict(zip(drawn, standings, strict=True)))[: T.top])
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


def _measured(
    code: str, aspect: Tallied, counts: Counts, people: int
) -> Iterator[tuple[int, float | None]]:
    """Return of every draw how many stand somewhere, and its measure: each different draw once."""
    points = min(counts.points, counts.points[::-1]) if aspect in _MIRRORED else counts.points
    read = _reader(points, people)
    drawn = [read(lots) for lots in _walk(f"{code} {aspect}", _pool(min(people, BYTE), T.draws))]
    known = {}
    for up_to in set(drawn):
        seen = tuple(map(sub, up_to, (0, *up_to)))
        known[up_to] = up_to[-1], average(seen, aspect) if _is_mean(aspect) else agreement(seen)
    return map(known.__getitem__, drawn)


def _is_mean(aspect: Tallied) -> bool:
    return aspect in {"tension", "shift"}


@cache
def _pool(n: int, draws: int) -> tuple[Lots, ...]:
    """Draw n lots out of n numbers, many times."""
    generator = Random(n)  # noqa: S311 - resampling, not secrecy
    number = bytes(byte % n for byte in range(BYTE))
    surplus = bytes(range(BYTE - BYTE % n, BYTE))
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


def _reader(points: Sequence[int], n: int) -> Reader:
    """Give every point its numbers, in the order of the scale; whoever has no position has the rest."""
    ends = tuple(accumulate(points))
    return itemgetter(*ends) if n <= BYTE else _scaled(ends, n)


def _scaled(ends: Sequence[int], n: int) -> Reader:
    """Let 256 lots stand for more: what they deviate is scaled to what n would deviate."""
    scale = sqrt(n / BYTE)
    cells = [end * BYTE / n for end in ends]
    below = itemgetter(*(int(cell) for cell in cells))
    above = itemgetter(*(min(int(cell) + 1, BYTE) for cell in cells))
    middles = [end - scale * cell for end, cell in zip(ends, cells, strict=True)]
    parts = [scale * (cell - int(cell)) for cell in cells]
    rests = [scale - part for part in parts]

    def read(lots: Lots) -> tuple[int, ...]:
        places = zip(middles, below(lots), rests, above(lots), parts, strict=True)
        return tuple([round(middle + low * rest + high * part) for middle, low, rest, high, part in places])

    return read
