"""The axis of one dilemma and what stands along it: dots above, what is wanted below."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..style import Colours
from .model import Group, Pair
from .shapes import circle, line, text
from .signs import MARK, arrow, band, camp, group, ring, wanted_band
from .stack import Stack

POINTS = range(-3, 4)
AIM = 12
"""From the axis down to the arrow."""
BESIDE = 10
"""From the outer points of a band to its ends."""
LANE = 9
"""From one arrow down to the next, where two would cover each other."""


class Scale(NamedTuple):
    """Where the points of the scale stand: the place of 0, and from one to the next."""

    middle: float
    step: float

    def at(self, point: float) -> float:
        """Return the place of a point."""
        return self.middle + point * self.step

    @property
    def reach(self) -> tuple[float, float]:
        """The ends of the axis."""
        return self.at(-3) - 9, self.at(3) + 9


def axis(scale: Scale, y: float, colours: Colours) -> Iterator[str]:
    """Draw the line from pole to pole; the middle has a longer tick."""
    left, right = scale.reach
    yield line((left, y), (right, y), colours.ink, width=0.9)
    for point in POINTS:
        tick = 3.6 if point == 0 else 2.2
        yield line((scale.at(point), y - tick), (scale.at(point), y + tick), colours.ink, width=0.9)


def numbers(scale: Scale, y: float, colours: Colours) -> Iterator[str]:
    """Write the points of the scale; `y` is their foot."""
    for point in POINTS:
        written = "0" if point == 0 else f"{point:+d}".replace("-", "\N{MINUS SIGN}")
        yield text(scale.at(point), y, written, colours.muted, anchor="middle")


def dots(counts: Sequence[int], scale: Scale, y: float, stack: Stack, colours: Colours) -> Iterator[str]:
    """Draw the answers above the axis."""
    for point, count in zip(POINTS, counts, strict=False):
        for right, above in stack.dots(count):
            place = scale.at(point) + right
            yield circle(place, y - 4.4 - above, stack.radius * 0.88, f'fill="{colours.ink}"')


def bands(
    counts: Sequence[int],
    camps: Pair | None,
    scale: Scale,
    between: tuple[float, float],
    colours: Colours,
) -> Iterator[str]:
    """Draw how far the answers are spread: where half of them are, or where each of two camps is."""
    top, y = between
    for low, high in spans(counts, camps):
        left, right = scale.at(low) - BESIDE, scale.at(high) + BESIDE
        yield band(left, right, top, y, colours)
        if camps:
            yield from camp(left, right, y + 6.2, colours.ink)


def wanted_bands(
    counts: Sequence[int], camps: Pair | None, scale: Scale, y: float, colours: Colours
) -> Iterator[str]:
    """Draw the same of what is wanted; below a camp stands how many people it has."""
    for position, (low, high) in enumerate(spans(counts, camps)):
        left, right = scale.at(low) - BESIDE, scale.at(high) + BESIDE
        if camps is None:
            yield wanted_band(left, right, y, colours)
            continue
        yield from camp(left, right, y + 6.5, colours.accent)
        yield text((left + right) / 2, y + 16, str(camps[position]), colours.accent, anchor="middle")


def quartiles(counts: Sequence[int]) -> tuple[int, int] | None:
    """Return the first and third quartile on the scale: the middle half of the answers."""
    answers = _answers(counts)
    n = len(answers)
    return (answers[(n - 1) // 4], answers[n - 1 - (n - 1) // 4]) if n else None


def arrows(
    pairs: Sequence[tuple[float, float]], scale: Scale, y: float, colours: Colours, *, dashed: bool
) -> Iterator[str]:
    """Draw from now to wanted, each in the first lane where it covers no other."""
    for (start, end), lane in zip(pairs, lanes(pairs), strict=True):
        down = y + lane * LANE
        if start == end:
            yield ring(scale.at(start), down, colours, dashed=dashed)
        else:
            yield from arrow(scale.at(start), scale.at(end), down, colours, dashed=dashed)


def lanes(pairs: Sequence[tuple[float, float]]) -> list[int]:
    """Return for each arrow its lane; arrows may start at one place, or end there."""
    found: list[int] = []
    for position, pair in enumerate(pairs):
        before = zip(pairs[:position], found, strict=True)
        taken = {lane for other, lane in before if _covers(pair, other)}
        found.append(next(lane for lane in range(position + 1) if lane not in taken))
    return found


def marks(groups: Sequence[Group], scale: Scale, y: float, colours: Colours) -> Iterator[str]:
    """Draw the middle of each group on the axis, moved apart where they would cover each other."""
    known = [(each.now, number) for number, each in enumerate(groups) if each.now is not None]
    places = apart([scale.at(now) for now, _ in sorted(known)], 2 * MARK + 0.8, *scale.reach)
    for place, (_, number) in zip(places, sorted(known), strict=True):
        yield group(number, place, y, colours)


def apart(places: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Move sorted places as little as needed so that they are `least` apart, between two ends."""
    runs: list[tuple[float, list[int]]] = []
    for number, place in enumerate(places):
        middle, inside = place, [number]
        while runs and middle - (len(inside) - 1) / 2 * least < _end(runs[-1], least) + least - 1e-9:
            before, members = runs.pop()
            inside = [*members, *inside]
            middle = (before * len(members) + middle * (len(inside) - len(members))) / len(inside)
            half = (len(inside) - 1) / 2 * least
            middle = min(max(middle, low + half), high - half)
        runs.append((middle, inside))
    return [
        middle + (position - (len(inside) - 1) / 2) * least
        for middle, inside in runs
        for position in range(len(inside))
    ]


def _end(run: tuple[float, list[int]], least: float) -> float:
    return run[0] + (len(run[1]) - 1) / 2 * least


def _covers(one: tuple[float, float], other: tuple[float, float]) -> bool:
    low, high = max(min(one), min(other)), min(max(one), max(other))
    if one[0] == one[1] or other[0] == other[1]:
        return low <= high
    return low < high


def spans(counts: Sequence[int], camps: Pair | None) -> Iterator[tuple[int, int]]:
    """Yield from where to where bands lie: of the middle half of the answers, or of each camp."""
    answers = _answers(counts)
    if camps:
        for part in (answers[: camps[0]], answers[camps[0] :]):
            yield part[0], part[-1]
    elif len(answers) > 1 and (found := quartiles(counts)):
        yield found


def _answers(counts: Sequence[int]) -> list[int]:
    return [point for point, count in zip(POINTS, counts, strict=False) for _ in range(count)]
