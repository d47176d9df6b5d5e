"""How much a dilemma asks for a conversation, in parts that can be shown (section 6)."""

from typing import Literal, NamedTuple

from ..assessment import Mode

LARGEST_TENSION = 4
LARGEST_SHIFT = 3

Reason = Literal["shift", "now", "wanted"]


class Urgency(NamedTuple):
    """urgency = (strain + difference) / 2, each 0 to 1; `reason` is what the difference is in."""

    strain: float
    difference: float
    reason: Reason

    @property
    def value(self) -> float:
        """The sum, 0 to 1."""
        return (self.strain + self.difference) / 2


def urgency(
    tension: float | None,
    shift: float | None,
    consensus_now: float | None,
    consensus_wanted: float | None,
    mode: Mode,
) -> Urgency | None:
    """Return the parts of urgency from four means; None without any tension answer.

    strain = tension / 4; difference = the largest of |shift| / 3 (at most 1), 1 - consensus(now) and
    1 - consensus(wanted). In joint mode it is the shift alone.
    """
    if tension is None:
        return None
    reason: Reason = "shift"
    difference = distance(shift)
    if mode == "individual":
        if division(consensus_wanted) > difference:
            difference, reason = division(consensus_wanted), "wanted"
        if division(consensus_now) > difference:
            difference, reason = division(consensus_now), "now"
    return Urgency(strain(tension), difference, reason)


def strain(tension: float) -> float:
    """Return a mean tension as a part of the largest."""
    return tension / LARGEST_TENSION


def distance(shift: float | None) -> float:
    """Return a mean shift as a part of the largest that counts."""
    return min(abs(shift or 0.0) / LARGEST_SHIFT, 1.0)


def division(consensus: float | None) -> float:
    """Return how far people are from one view."""
    return 0.0 if consensus is None else 1 - consensus
