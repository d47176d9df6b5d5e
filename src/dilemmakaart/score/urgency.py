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
    difference = min(abs(shift or 0.0) / LARGEST_SHIFT, 1.0)
    if mode == "individual":
        if consensus_wanted is not None and 1 - consensus_wanted > difference:
            difference, reason = 1 - consensus_wanted, "wanted"
        if consensus_now is not None and 1 - consensus_now > difference:
            difference, reason = 1 - consensus_now, "now"
    return Urgency(tension / LARGEST_TENSION, difference, reason)
