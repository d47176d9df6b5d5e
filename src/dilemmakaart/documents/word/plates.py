"""A picture with a page of its own in Word: as large as the words above and below it allow."""

from ..parts import Plate
from .heights import height
from .writer import Writer

SMALL, HEADING = 10, 16
"""Points."""
SPARE = 12
"""Points that are left, so that nothing goes over to a next page."""


def plate(writer: Writer, room: tuple[float, float], held: Plate) -> None:
    """Write a picture and the little that is said with it."""
    wide, high = room
    words = height(held.above, wide, HEADING) + height(held.below, wide, SMALL)
    writer.all(held.above)
    writer.figure(held.figure.picture, high=high - words - SPARE)
    writer.all(held.below)
