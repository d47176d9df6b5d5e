"""An assessment: what scoring found, as a value and as the file `assessment.json`.

The order of the fields is the order of the keys in the file.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal

FORMAT: Literal["dilemmakaart/assessment@1"] = "dilemmakaart/assessment@1"

Mode = Literal["individual", "joint"]
View = Literal["shared", "two-camps", "spread", "not-shared"]
Profile = Literal["unknown", "clash", "different-pictures", "shared-task", "live-tension", "at-rest"]
Label = Literal["stevig", "redelijk", "onzeker"]


@dataclass(frozen=True, slots=True)
class Camp:
    """One of two camps: how many, and where they stand on average."""

    n: int
    mean: float


@dataclass(frozen=True, slots=True)
class Position:
    """Where a group stands on `now` or `wanted`; None where a number is undefined."""

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
    """Wanted minus now, over those who gave both."""

    n: int
    mean: float | None
    towards_a: int
    stay: int
    towards_b: int


@dataclass(frozen=True, slots=True)
class Tension:
    """How much it strains, 0 to 4; `high` is the share at 3 or 4."""

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


def to_json(assessment: Assessment) -> str:
    """Write the assessment file; the same assessment always gives the same bytes."""
    return json.dumps(asdict(assessment), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def from_json(content: str | bytes) -> Assessment:
    """Read an assessment file. Raises pydantic's ValidationError, a ValueError, for anything else."""
    from pydantic import TypeAdapter

    return TypeAdapter(Assessment).validate_json(content)
