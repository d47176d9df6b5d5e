"""What somebody asks of a new plan of meetings, read from the line; or a clear word on why not."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import TypeVar

from ..language import Text, text
from ..schema import Workshop
from ..schema.series import PREPARER
from ..series.dates import between
from ..starters import Misread
from ..starters import typed as words
from .leave import MISUSE, Leave

FEWEST, MOST = 1, 24
EVERY = "4w"
LONGEST_CODE = 20
LONGEST_REST = 60
"""Weeks between two meetings at most."""
_INTERVAL = re.compile(r"([0-9]{1,3})(w|d)")
_COUNT = re.compile(r"[0-9]{1,4}")
_RANGE = ".."

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Given:
    """Options as they were typed; None where they were left out."""

    meetings: str | None = None
    minutes: str | None = None
    first: str | None = None
    start: str | None = None
    every: str | None = None
    skip: tuple[str, ...] = ()
    people: str | None = None
    place: str | None = None
    location: str | None = None
    prepares: tuple[str, ...] = ()
    in_order: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """The options that were typed, as they are called on the line."""
        other = {"first": "from", "in_order": "library-order"}
        return tuple(
            f"--{other.get(each.name, each.name)}" for each in fields(self) if getattr(self, each.name)
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked; `follows` where the first meeting comes one interval after `first`."""

    count: int
    minutes: int
    first: str
    follows: bool
    every: int
    skipped: frozenset[str]
    start: str
    people: int | None
    place: str
    location: str | None
    prepares: tuple[str, ...]


def read(given: Given, workshop: Workshop) -> Asked:
    """Read what is asked; what was left out is as in the workshop, or as usual. Raises Leave."""
    first = _read("--from", words.date, given.first) or workshop.date
    if first is None:
        message = text("It is not known when the series begins.")
        hint = text("Say it with --from, such as --from 2027-01-14, or write the date in netwerk.yaml.")
        raise Leave(MISUSE, message, hint)
    start = _read("--start", words.start, given.start) or workshop.start
    if start is None:
        message = text("It is not known at what time the meetings begin.")
        hint = text("Say it with --start, such as --start 13:00, or write the start in netwerk.yaml.")
        raise Leave(MISUSE, message, hint)
    return Asked(
        count=_read("--meetings", _count, given.meetings) or 6,
        minutes=_read("--minutes", words.minutes, given.minutes) or 120,
        first=first,
        follows=given.first is None,
        every=_read("--every", _interval, given.every or EVERY) or 0,
        skipped=frozenset(day for each in given.skip for day in _read("--skip", _days, each) or ()),
        start=start,
        people=_read("--people", words.people, given.people) or workshop.people,
        place=_read("--place", words.place, given.place) or workshop.place,
        location=_read("--location", words.name, given.location),
        prepares=tuple(code for each in given.prepares for code in _read("--prepares", _codes, each) or ()),
    )


def _read(option: str, reader: Callable[[str], Read], typed: str | None) -> Read | None:
    """Read one option, None where it was left out."""
    if typed is None:
        return None
    try:
        return reader(typed)
    except Misread as misread:
        raise Leave(MISUSE, misread.reason, misread.hint, option) from None


def _count(typed: str) -> int:
    found = int(typed) if _COUNT.fullmatch(typed) else None
    if found is None or not FEWEST <= found <= MOST:
        message = text("'{seen}' meetings cannot be planned.", seen=typed)
        raise Misread(message, text("Type a number from {least} to {most}.", least=FEWEST, most=MOST))
    return found


def _interval(typed: str) -> int:
    found = _INTERVAL.fullmatch(typed.strip().lower())
    count = int(found[1]) if found else 0
    if found is None or not 1 <= count <= (LONGEST_REST if found[2] == "w" else LONGEST_REST * 7):
        message = text("'{seen}' is not how far apart meetings can be.", seen=typed)
        raise Misread(message, text("Type a number and w for weeks or d for days, such as 4w or 10d."))
    return count * 7 if found[2] == "w" else count


def _days(typed: str) -> Iterator[str]:
    first, until, last = typed.partition(_RANGE)
    if not until:
        return iter([words.date(first)])
    start, end = words.date(first), words.date(last)
    if end < start:
        message = text("'{seen}' ends before it begins.", seen=typed)
        raise Misread(message, text("Put the first day before the two dots."))
    return iter(between(start, end))


def _codes(typed: str) -> Iterator[str]:
    found = [code.strip() for code in typed.split(",")]
    for code in found:
        if len(code) > LONGEST_CODE or not re.fullmatch(PREPARER, code):
            message: Text = text("'{seen}' is not a code or a role.", seen=code)
            hint = text(
                "Write a code such as B03, or a role such as gemeente: letters and digits, and no name."
            )
            raise Misread(message, hint)
    return iter(found)
