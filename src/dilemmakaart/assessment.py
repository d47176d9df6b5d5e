"""An assessment: what scoring found, as a value and as the file `assessment.json`.

The order of the fields is the order of the keys in the file.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from .answers import SCALES, Aspect
from .terms import Profile

FORMAT: Literal["dilemmakaart/assessment@1"] = "dilemmakaart/assessment@1"

Mode = Literal["individual", "joint"]
View = Literal["shared", "two-camps", "spread", "not-shared"]
Label = Literal["stevig", "redelijk", "onzeker"]


@dataclass(frozen=True, slots=True)
class Camp:
    """One of two camps: how many, and where they stand on average."""

    n: int
    mean: float


@dataclass(frozen=True, slots=True)
class Position:
    """Where a group stands on `now` or `wanted`; None where a number is undefined.

    `counts` is empty where the answers are too few to show.
    """

    n: int
    dont_know: int
    blank: int
    counts: Mapping[str, int]
    median: float | None
    mean: float | None
    consensus: float | None
    split: float | None
    camps: tuple[Camp, Camp] | None
    view: View | None


@dataclass(frozen=True, slots=True)
class Shift:
    """Wanted minus now, over those who gave both; None where these are too few to show."""

    n: int
    mean: float | None
    towards_a: int | None
    stay: int | None
    towards_b: int | None


@dataclass(frozen=True, slots=True)
class Tension:
    """How much it strains, 0 to 4; `high` is the share at 3 or 4. `counts` as for a position."""

    n: int
    dont_know: int
    blank: int
    counts: Mapping[str, int]
    mean: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GroupResult:
    """The same numbers for one published part of the respondents."""

    n: int
    now: Position
    wanted: Position
    shift: Shift
    tension: Tension


@dataclass(frozen=True, slots=True)
class Stability:
    """Shares of resampled draws: in the top three, and with the same profile."""

    top3: float | None
    profile: float | None
    label: Label | None


@dataclass(frozen=True, slots=True)
class DilemmaResult:
    """Everything scored for one dilemma."""

    id: str
    code: str
    level: str
    now: Position
    wanted: Position
    shift: Shift
    tension: Tension
    profile: Profile
    urgency: float | None
    rank: int | None
    stability: Stability
    groups: Mapping[str, Mapping[str, GroupResult]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NetworkName:
    """Which network was assessed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """One assessment of one network: counts and scores, never a respondent's row."""

    format: Literal["dilemmakaart/assessment@1"]
    network: NetworkName
    mode: Mode
    respondents: int
    min_group: int
    dilemmas: tuple[DilemmaResult, ...]
    basis: str = ""
    """What was asked, as `answers.basis` gives it; "" where that is not known."""
    withheld: tuple[str, ...] = ()
    """Background questions that were answered, and of which no groups may be shown."""


def to_json(assessment: Assessment) -> str:
    """Write the assessment file; the same assessment always gives the same bytes."""
    return json.dumps(assessment, ensure_ascii=False, indent=2, allow_nan=False, default=_fields) + "\n"


def _fields(part: Any) -> dict[str, object]:  # noqa: ANN401 - any part of an assessment
    """Return a part by the names of its fields; `asdict` would copy everything that stands in it."""
    return {each.name: getattr(part, each.name) for each in fields(part)}


def from_json(content: str | bytes) -> Assessment:
    """Read an assessment file. Raises ValueError for anything else, and for numbers that cannot be."""
    from pydantic import TypeAdapter

    try:
        data = json.loads(content, parse_constant=_refuse)
    except RecursionError as error:
        message = "nested too deeply"
        raise ValueError(message) from error
    assessment = TypeAdapter(Assessment).validate_python(data)
    if not all(_is_sound(assessment)):
        message = "numbers that contradict each other"
        raise ValueError(message)
    return assessment


def _refuse(constant: str) -> None:
    message = f"{constant} is not a number of an assessment"
    raise ValueError(message)


def _is_sound(assessment: Assessment) -> Iterator[bool]:
    """Hold the file against itself: every scale whole, every count possible, no group too small."""
    least = assessment.min_group if assessment.mode == "individual" else 1
    yield assessment.respondents >= least
    yield assessment.mode == "individual" or assessment.respondents == 1
    ids = [result.id for result in assessment.dilemmas]
    yield len(ids) == len(set(ids))
    for result in assessment.dilemmas:
        yield from _counts_are_sound(result, assessment.respondents)
        for parts in result.groups.values():
            for part in parts.values():
                yield part.n >= least
                yield from _counts_are_sound(part, part.n)


def _counts_are_sound(found: DilemmaResult | GroupResult, people: int) -> Iterator[bool]:
    scales: tuple[tuple[Position | Tension, Aspect], ...] = (
        (found.now, "now"),
        (found.wanted, "wanted"),
        (found.tension, "tension"),
    )
    for part, aspect in scales:
        yield min(part.n, part.dont_know, part.blank, *part.counts.values()) >= 0
        yield part.n + part.dont_know + part.blank == people
        if part.counts:
            yield list(part.counts) == [str(point) for point in SCALES[aspect]]
            yield sum(part.counts.values()) == part.n
        else:
            yield part.mean is None
    yield 0 <= found.shift.n <= people
    ways = [found.shift.towards_a, found.shift.stay, found.shift.towards_b]
    counted = [way for way in ways if way is not None]
    yield sum(counted) == found.shift.n if len(counted) == len(ways) else ways == [None] * len(ways)
