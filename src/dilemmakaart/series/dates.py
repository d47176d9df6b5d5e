"""On which day each meeting is: the calendar, never the clock."""

import datetime as dt
from collections.abc import Collection

WEEK = 7


class Beyond(ValueError):  # noqa: N818 - it is not a fault of the program
    """The calendar ends before the series does."""


def days(first: str, count: int, every: int, skipped: Collection[str] = ()) -> tuple[str, ...]:
    """Return so many days, `every` so many days after the one before. Raises Beyond.

    A day that is skipped moves on by a week, or by a day where they are closer; the days after it keep
    their rhythm as far as they can.
    """
    step = dt.timedelta(WEEK if every >= WEEK else 1)
    found: list[dt.date] = []
    try:
        for number in range(count):
            day = dt.date.fromisoformat(first) + dt.timedelta(every * number)
            while day.isoformat() in skipped or (found and day <= found[-1]):
                day += step
            found.append(day)
    except OverflowError as error:
        raise Beyond from error
    return tuple(day.isoformat() for day in found)


def between(first: str, last: str) -> tuple[str, ...]:
    """Return every day from the first to the last, both of them too."""
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return tuple((start + dt.timedelta(number)).isoformat() for number in range((end - start).days + 1))
