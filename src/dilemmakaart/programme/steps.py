"""How long each step of a talk takes."""

from collections.abc import Sequence

from ..schema import Step
from .fit import FIVE
from .share import ROUND, Share


def step_minutes(share: Share) -> tuple[int, ...]:
    """Return the minutes of each step of a talk; a round has three: begin, go round, look back."""
    if share.fit is None:
        edge = ROUND[0] // 3
        return edge, share.minutes - 2 * edge, edge
    return stretched(share.fit.method.steps, share.minutes)


def stretched(steps: Sequence[Step], minutes: int) -> tuple[int, ...]:
    """Return the minutes of each step, `minutes` together.

    What is over goes to the steps in proportion: in fives where all these are fives, else to the minute.
    """
    lengths = [step.minutes for step in steps]
    total = sum(lengths)
    unit = 1 if any(each % FIVE for each in (*lengths, minutes)) else FIVE
    over = (minutes - total) // unit
    given = [over * length // total for length in lengths]
    nearest = sorted(range(len(lengths)), key=lambda place: -(over * lengths[place] % total))
    for place in nearest[: over - sum(given)]:
        given[place] += 1
    return tuple(length + more * unit for length, more in zip(lengths, given, strict=True))
