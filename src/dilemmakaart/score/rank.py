"""The order in which dilemmas ask for a conversation (section 6)."""

from collections.abc import Mapping
from typing import NamedTuple

from ..assessment import Mode
from ..terms import Profile
from .profile import Numbers, profile
from .urgency import urgency

Place = tuple[float, float, str]
"""Urgency and tension, the most first, and a code."""


class Standing(NamedTuple):
    """What ranking needs to know of one dilemma; `urgency` is None where it has no rank."""

    profile: Profile
    urgency: float | None
    tension: float


def standing(found: Numbers, mode: Mode) -> Standing:
    """Return profile and urgency of one dilemma; unknown territory has no urgency."""
    named = profile(found, mode)
    strain = found.tension or 0.0
    if named == "unknown":
        return Standing(named, None, strain)
    parts = urgency(found.tension, found.shift, found.now, found.wanted, mode)
    return Standing(named, None if parts is None else parts.value, strain)


def ranked(standings: Mapping[str, Standing]) -> tuple[str, ...]:
    """Order codes by urgency, ties by tension and then by code; without urgency means without rank."""
    places = [place(code, found) for code, found in standings.items()]
    return tuple([code for _, _, code in sorted(filter(None, places))])


def place(code: str, found: Standing) -> Place | None:
    """Return what puts a dilemma in order; None where it has no rank."""
    _, urgent, tension = found
    return None if urgent is None else (-round(urgent, 9), -round(tension, 9), code)
