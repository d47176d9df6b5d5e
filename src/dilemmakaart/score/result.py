"""Put an assessment together from a tally."""

from dataclasses import dataclass

from ..answers import Questionnaire
from ..assessment import (
    FORMAT,
    Assessment,
    DilemmaResult,
    GroupResult,
    Mode,
    NetworkName,
    Position,
    Shift,
    Stability,
    Tension,
)
from ..measures import at_least, mean, median, sides
from ..tally import POINTS, Counts, Tallied, Tally, merged
from .profile import POSITIONS, Vectors, agreement, camps, numbers, view
from .publication import Partition, TooFewRespondentsError, publishable
from .rank import ranked, standing
from .stability import stability
from .thresholds import THRESHOLDS as T


@dataclass(frozen=True, slots=True)
class Asked:
    """A dilemma that was asked: its id, code and level."""

    id: str
    code: str
    level: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What a tally is scored on: the network, what was asked and how, and the smallest group shown."""

    network: NetworkName
    asked: tuple[Asked, ...]
    questionnaire: Questionnaire
    mode: Mode
    min_group: int


def score(tally: Tally, basis: Basis) -> Assessment:
    """Score a tally. Raises TooFewRespondentsError where individual answers are too few to show."""
    mode, min_group = basis.mode, basis.min_group
    if mode == "individual" and tally.respondents < min_group:
        raise TooFewRespondentsError(tally.respondents, min_group)
    asked = {each.code: vectors(tally, each.code) for each in basis.asked}
    standings = {code: standing(numbers(given), mode) for code, given in asked.items()}
    order = ranked(standings)
    shown = publishable(tally, basis.questionnaire, min_group) if mode == "individual" else ()
    nothing = Stability(None, None, None)
    sure = stability(asked, standings) if mode == "individual" else dict.fromkeys(asked, nothing)
    results = []
    for each in basis.asked:
        everyone = _group(asked[each.code], mode)
        result = DilemmaResult(
            id=each.id,
            code=each.code,
            level=each.level,
            now=everyone.now,
            wanted=everyone.wanted,
            shift=everyone.shift,
            tension=everyone.tension,
            profile=standings[each.code].profile,
            urgency=_rounded(standings[each.code].urgency),
            rank=order.index(each.code) + 1 if each.code in order else None,
            stability=sure[each.code],
            groups={partition.question: _parts(tally, each.code, partition) for partition in shown},
        )
        results.append(result)
    return Assessment(
        FORMAT, basis.network, mode, tally.respondents, min_group, tuple(results), basis.questionnaire.basis
    )


def vectors(tally: Tally, code: str) -> Vectors:
    """Return the counts of everyone on one dilemma."""
    now, wanted, tension, shift = (
        tally.counts(code, aspect) for aspect in ("now", "wanted", "tension", "shift")
    )
    return Vectors(now, wanted, tension, shift, tally.respondents)


def _parts(tally: Tally, code: str, partition: Partition) -> dict[str, GroupResult]:
    results = {}
    for part in partition.parts:
        cells = merged(tally, partition.question, part.options)
        now, wanted, tension, shift = (
            cells[code, aspect] for aspect in ("now", "wanted", "tension", "shift")
        )
        results[part.id] = _group(Vectors(now, wanted, tension, shift, part.n), "individual")
    return results


def _group(given: Vectors, mode: Mode) -> GroupResult:
    return GroupResult(
        given.respondents,
        _position(given.now, mode),
        _position(given.wanted, mode),
        _shift(given.shift),
        _tension(given.tension),
    )


def _position(counts: Counts, mode: Mode) -> Position:
    points = counts.points
    found = camps(points) if mode == "individual" else None
    return Position(
        n=counts.n,
        dont_know=counts.dont_know,
        blank=counts.blank,
        counts=_by_point(counts, "now"),
        median=median(points, POSITIONS),
        mean=_rounded(mean(points, POSITIONS)),
        consensus=_rounded(agreement(points)) if mode == "individual" else None,
        split=_rounded(found[0]) if found else None,
        camps=found[1] if found else None,
        view=view(points) if mode == "individual" else None,
    )


def _shift(counts: Counts) -> Shift:
    towards_a, stay, towards_b = sides(counts.points, POINTS["shift"])
    return Shift(counts.n, _rounded(mean(counts.points, POINTS["shift"])), towards_a, stay, towards_b)


def _tension(counts: Counts) -> Tension:
    return Tension(
        n=counts.n,
        dont_know=counts.dont_know,
        blank=counts.blank,
        counts=_by_point(counts, "tension"),
        mean=_rounded(mean(counts.points, POINTS["tension"])),
        high=_rounded(at_least(counts.points, POINTS["tension"], T.high_tension)),
    )


def _by_point(counts: Counts, aspect: Tallied) -> dict[str, int]:
    return {str(point): n for point, n in zip(POINTS[aspect], counts.points, strict=True)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6) + 0.0
