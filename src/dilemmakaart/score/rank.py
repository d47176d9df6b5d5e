"""The order in which dilemmas ask for a conversation (section 6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..assessment import Mode, Profile
from .profile import Vectors, agreement, average, profile
from .urgency import urgency


@dataclass(frozen=True, slots=True)
class Standing:
    """What ranking needs to know of one dilemma; `urgency` is None where it has no rank."""

    profile: Profile
    urgency: float | None
    tension: float


def standing(vectors: Vectors, mode: Mode) -> Standing:
    """Return profile and urgency of one dilemma; unknown territory has no urgency."""
    found = profile(vectors, mode)
    strain = average(vectors.tension.points, "tension")
    if found == "unknown":
        return Standing(found, None, strain or 0.0)
    shift = average(vectors.shift.points, "shift")
    now, wanted = agreement(vectors.now.points), agreement(vectors.wanted.points)
    parts = urgency(strain, shift, now, wanted, mode)
    return Standing(found, None if parts is None else parts.value, strain or 0.0)


def ranked(standings: Mapping[str, Standing]) -> tuple[str, ...]:
    """Order codes by urgency, ties by tension and then by code; without urgency means without rank."""
    keys = [
        (-round(found.urgency, 9), -round(found.tension, 9), code)
        for code, found in standings.items()
        if found.urgency is not None
    ]
    return tuple(code for _, _, code in sorted(keys))
