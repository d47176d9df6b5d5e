"""Put an assessment together from a tally."""

from collections.abc import Mapping
from typing import NamedTuple

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
from .publication import EVERYONE, Partition, Told, kept_back, publishable, told
from .rank import ranked, standing
from .stability import stability
from .thresholds import THRESHOLDS as T

Cells = Mapping[str, Mapping[tuple[str, Tallied], Counts]]
"""The counts of every part of a partition, by code and aspect."""


class Asked(NamedTuple):
    """A dilemma that was asked: its id, code and level."""

    id: str
    code: str
    level: str


class Basis(NamedTuple):
    """What a tally is scored on: the network, what was asked and how, and the smallest group shown."""

    network: NetworkName
    asked: tuple[Asked, ...]
    questionnaire: Questionnaire
    mode: Mode
    min_group: int


def score(tally: Tally, basis: Basis) -> Assessment:
    """Score a tally. Raises TooFewRespondentsError where individual answers are too few to show."""
    mode, min_group = basis.mode, basis.min_group
    shown = publishable(tally, basis.questionnaire, mode, min_group)
    answers = told(tally, shown, mode)
    given = {each.code: vectors(tally, each.code) for each in basis.asked}
    kept = {code: _as_told(given[code], answers[code], EVERYONE) for code in given}
    standings = {code: standing(numbers(each), mode) for code, each in kept.items()}
    order = ranked(standings)
    nothing = Stability(None, None, None)
    sure = stability(kept, standings) if mode == "individual" else dict.fromkeys(kept, nothing)
    cells = {partition.question: _cells(tally, partition) for partition in shown}
    results = []
    for each in basis.asked:
        everyone = _group(given[each.code], kept[each.code], mode)
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
            groups={
                partition.question: _parts(
                    each.code, partition, cells[partition.question], answers[each.code]
                )
                for partition in shown
            },
        )
        results.append(result)
    behind = kept_back(tally, basis.questionnaire, shown) if mode == "individual" else ()
    return Assessment(
        FORMAT,
        basis.network,
        mode,
        tally.respondents,
        min_group,
        tuple(results),
        basis.questionnaire.basis,
        behind,
    )


def vectors(tally: Tally, code: str) -> Vectors:
    """Return the counts of everyone on one dilemma."""
    now, wanted, tension, shift = (
        tally.counts(code, aspect) for aspect in ("now", "wanted", "tension", "shift")
    )
    return Vectors(now, wanted, tension, shift, tally.respondents)


def _as_told(given: Vectors, answers: Told, question: str) -> Vectors:
    """Leave out the answers that are not shown: nothing may be scored on them either."""
    kept = {
        aspect: counts if question in answers[aspect] else counts._replace(points=(0,) * len(POINTS[aspect]))
        for aspect, counts in given.by_aspect.items()
    }
    return Vectors(**kept, respondents=given.respondents)


def _cells(tally: Tally, partition: Partition) -> Cells:
    return {part.id: merged(tally, partition.question, part.options) for part in partition.parts}


def _parts(code: str, partition: Partition, cells: Cells, answers: Told) -> dict[str, GroupResult]:
    results = {}
    for part in partition.parts:
        now, wanted, tension, shift = (
            cells[part.id][code, aspect] for aspect in ("now", "wanted", "tension", "shift")
        )
        given = Vectors(now, wanted, tension, shift, part.n)
        results[part.id] = _group(given, _as_told(given, answers, partition.question), "individual")
    return results


def _group(given: Vectors, vectors: Vectors, mode: Mode) -> GroupResult:
    """Show what `vectors` hold; how many gave an answer is always shown."""
    return GroupResult(
        vectors.respondents,
        _position(vectors.now, given.now.n, mode),
        _position(vectors.wanted, given.wanted.n, mode),
        _shift(vectors.shift, given.shift.n),
        _tension(vectors.tension, given.tension.n),
    )


def _position(counts: Counts, n: int, mode: Mode) -> Position:
    points = counts.points
    found = camps(points) if mode == "individual" else None
    return Position(
        n=n,
        dont_know=counts.dont_know,
        blank=counts.blank,
        counts=_by_point(counts, n, "now"),
        median=median(points, POSITIONS),
        mean=_rounded(mean(points, POSITIONS)),
        consensus=_rounded(agreement(points)) if mode == "individual" else None,
        split=_rounded(found[0]) if found else None,
        camps=found[1] if found else None,
        view=view(points) if mode == "individual" else None,
    )


def _shift(counts: Counts, n: int) -> Shift:
    if counts.n != n:
        return Shift(n, None, None, None, None)
    towards_a, stay, towards_b = sides(counts.points, POINTS["shift"])
    return Shift(n, _rounded(mean(counts.points, POINTS["shift"])), towards_a, stay, towards_b)


def _tension(counts: Counts, n: int) -> Tension:
    return Tension(
        n=n,
        dont_know=counts.dont_know,
        blank=counts.blank,
        counts=_by_point(counts, n, "tension"),
        mean=_rounded(mean(counts.points, POINTS["tension"])),
        high=_rounded(at_least(counts.points, POINTS["tension"], T.high_tension)),
    )


def _by_point(counts: Counts, n: int, aspect: Tallied) -> dict[str, int]:
    if counts.n != n:
        return {}
    return {str(point): n for point, n in zip(POINTS[aspect], counts.points, strict=True)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6) + 0.0
