"""A day that somebody typed, read as people write it; or a clear word on why not."""

from ..starters import Misread, date
from .leave import MISUSE, Leave


def day(typed: str) -> str:
    """Return a day as year-month-day. Raises Leave."""
    try:
        return date(typed)
    except Misread as misread:
        raise Leave(MISUSE, misread.reason, misread.hint) from misread
