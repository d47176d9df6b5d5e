"""What moved on one dilemma: now above the axis, wanted below it, each from before to after."""

from collections.abc import Iterator

from ..style import Colours
from .lanes import Scale
from .model import Row, Way
from .signs import arrow, kept, ring

ASIDE = 10
"""From the axis to the arrows on both sides of it."""
ROOM = ASIDE + 6
"""From the axis to where they end."""


def ways(row: Row, scale: Scale, y: float, colours: Colours) -> Iterator[str]:
    """Draw both: shape and side tell them apart, for who prints in grey."""
    now, wanted = row.ways or (None, None)
    if now:
        yield from way(now, scale, y - ASIDE, colours, square=False)
    if wanted:
        yield from way(wanted, scale, y + ASIDE, colours, square=True)


def way(found: Way, scale: Scale, y: float, colours: Colours, *, square: bool) -> Iterator[str]:
    """Draw an arrow from before to after, or a sign where that is the same."""
    start, end = scale.at(found.start), scale.at(found.end)
    if start != end:
        yield from arrow(start, end, y, colours, dashed=not found.firm, square=square)
    else:
        yield kept(start, y, colours) if square else ring(start, y, colours)
