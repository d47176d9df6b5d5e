"""How much a dilemma asks for a conversation, in parts that can be shown (section 6)."""

from dataclasses import dataclass
from typing import Literal

from ..assessment import Mode

LARGEST_TENSION = 4
LARGEST_SHIFT = 3

Reason = Literal["shift", "now", "wanted"]


@dataclass(frozen=True, slots=True)
class Urgency:
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
    differences: list[tuple[float, Reason]] = [(min(abs(shift or 0.0) / LARGEST_SHIFT, 1.0), "shift")]
    if mode == "individual":
        differences += [(1 - agreed, name) for agreed, name in _agreements(consensus_now, consensus_wanted)]
    largest, reason = max(differences, key=lambda pair: pair[0])
    return Urgency(tension / LARGEST_TENSION, largest, reason)


def _agreements(now: float | None, wanted: float | None) -> list[tuple[float, Reason]]:
    pairs: list[tuple[float | None, Reason]] = [(wanted, "wanted"), (now, "now")]
    return [(agreed, name) for agreed, name in pairs if agreed is not None]
