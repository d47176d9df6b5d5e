"""When there is a break."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from .fit import FIVE

PAUSE = 10
FROM = 150
"""Workshops that are shorter have no break."""

LEFT = 15
"""So much may be left over at the end."""

STRETCH, OFTEN = 95, 85
"""So long people work in one go, if it can be helped; and on average."""

INSIDE = 25
"""A break between two parts may be this much more uneven than one inside a part."""


def due(number: int) -> int:
    """Return from how many minutes on a workshop has so many breaks."""
    return max(FROM, STRETCH * number - 5)


def breaks(minutes: int) -> int:
    """Return for how many breaks there is time in a workshop."""
    return sum(due(number) <= minutes for number in range(1, minutes // STRETCH + 2))


def lengths(work: int, most: int, over: int) -> tuple[int, ...]:
    """Return how long each break is; there is time for `most` beside the work, and `over` minutes in all.

    They are longer where a lot would be left over.
    """
    count = min(most, -(-work // OFTEN) - 1) if work > STRETCH else 0
    fives = min(2 * count, max(-(-(over - PAUSE * count - LEFT) // FIVE), 0))
    return tuple(PAUSE + FIVE * ((fives + number) // count) for number in range(count))


def placed(spans: Sequence[tuple[int, bool]], count: int) -> tuple[int, ...]:
    """Return after which spans a break comes: about evenly, and rather between two parts than inside one.

    A span is so many minutes in one go, and whether a part of the programme ends with it.
    """
    ends = list(accumulate((minutes for minutes, _ in spans), initial=0))
    fair = ends[-1] / (count + 1)

    @cache
    def rest(first: int, left: int) -> tuple[int, float, tuple[int, ...]]:
        """Return the least that is too long, the least that is uneven, and the breaks from `first` on."""

        def with_break(place: int) -> tuple[int, float, tuple[int, ...]]:
            run = ends[place + 1] - ends[first]
            too_long, uneven, places = rest(place + 1, left - 1)
            uneven += abs(run - fair) + (0 if spans[place][1] else INSIDE)
            return max(too_long, run - STRETCH), uneven, (place, *places)

        last = ends[-1] - ends[first]
        alone = max(last - STRETCH, 0), abs(last - fair), ()
        return min((with_break(place) for place in range(first, len(spans) - 1) if left), default=alone)

    return rest(0, count)[2]
