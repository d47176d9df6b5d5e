"""Meetings as a calendar file (RFC 5545) that Outlook, Google and Apple read.

No clock: the same plan gives the same bytes. A meeting keeps its UID when it moves; what changed gets a
higher SEQUENCE, by which a calendar knows which of two is the newer one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from ..extras import needed
from ..series import Beyond

ZONE = "Europe/Amsterdam"
ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""When an event says that it was made; one minute later for each time that it changed."""

SAME = ("DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS")
"""An event in which these are as they were has not changed."""

CANCELLED = "CANCELLED"
MOST_CHANGES = 2**31 - 1
"""The largest number that a calendar file knows."""


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting; `key` is what it is known by as long as the series lasts."""

    key: str
    date: str
    start: str
    minutes: int
    summary: str
    description: str
    location: str


def calendar(events: Sequence[Event], name: str, language: str, earlier: bytes | None) -> bytes:
    """Write a calendar; what stands in an `earlier` one and is gone is cancelled. Raises Lacking, Beyond."""
    icalendar: Any = needed("icalendar", "plan")
    whole = icalendar.Calendar()
    whole.add("prodid", f"-//dilemmakaart//{language.upper()}")
    whole.add("version", "2.0")
    whole.add("x-wr-calname", name)
    whole.add_component(_zone(icalendar))
    before = _known(icalendar, earlier)
    for each in events:
        made = _event(icalendar, each)
        _stamp(made, before.pop(str(made["UID"]), None))
        whole.add_component(made)
    for gone in before.values():
        made = gone.copy()
        for key in SAME[:-1]:
            made[key] = gone[key]
        made["UID"] = gone["UID"]
        made["STATUS"] = icalendar.vText(CANCELLED)
        _stamp(made, gone)
        whole.add_component(made)
    raw: bytes = whole.to_ical()
    return raw


def _event(icalendar: Any, each: Event) -> Any:  # noqa: ANN401 - a library that comes with an extra
    """Write the local time: the zone says how it lies, also across the night that the clock changes."""
    hours, minutes = each.start.split(":")
    start = datetime.fromisoformat(each.date) + timedelta(hours=int(hours), minutes=int(minutes))
    try:
        end = start + timedelta(minutes=each.minutes)
    except OverflowError as error:
        raise Beyond from error
    made = icalendar.Event()
    made.add("uid", sha256(f"dilemmakaart/{each.key}".encode()).hexdigest()[:32])
    made.add("dtstart", start, parameters={"TZID": ZONE})
    made.add("dtend", end, parameters={"TZID": ZONE})
    made.add("summary", each.summary)
    made.add("description", each.description)
    made.add("location", each.location)
    made.add("status", "CONFIRMED")
    return made


def _stamp(made: Any, before: Any) -> None:  # noqa: ANN401 - likewise
    """Count how often an event changed since it was first handed out."""
    count = 0
    if before is not None:
        same = all(made[key].to_ical() == before[key].to_ical() for key in SAME if key in before)
        count = int(before.get("SEQUENCE", 0)) + (not same)
    for key in ("SEQUENCE", "DTSTAMP"):
        made.pop(key, None)
    made.add("sequence", count)
    made.add("dtstamp", ALWAYS + timedelta(minutes=count))


def _known(icalendar: Any, earlier: bytes | None) -> dict[str, Any]:  # noqa: ANN401 - likewise
    """Return the events of an earlier calendar by their UID, as far as they are like ours."""
    if earlier is None:
        return {}
    try:
        found = icalendar.Calendar.from_ical(earlier)
    except ValueError:
        return {}
    return {str(each["UID"]): each for each in found.walk("VEVENT") if _like_ours(each)}


def _like_ours(each: Any) -> bool:  # noqa: ANN401 - likewise
    """Whether an event has all that we write, once: somebody may have edited the file, or made it."""
    once = all(key in each and not isinstance(each[key], list) for key in ("UID", *SAME))
    count = each.get("SEQUENCE", 0)
    return once and isinstance(count, int) and 0 <= count < MOST_CHANGES


_CHANGES: Mapping[str, tuple[datetime, int, int, str]] = {
    "TimezoneStandard": (datetime(1996, 10, 27, 3), 2, 1, "CET"),  # noqa: DTZ001 - a clock on the wall
    "TimezoneDaylight": (datetime(1996, 3, 31, 2), 1, 2, "CEST"),  # noqa: DTZ001 - likewise
}
"""The last Sunday of October and of March, since 1996 in the whole of the European Union."""


def _zone(icalendar: Any) -> Any:  # noqa: ANN401 - likewise
    zone = icalendar.Timezone()
    zone.add("tzid", ZONE)
    for kind, (since, before, after, name) in _CHANGES.items():
        part = getattr(icalendar, kind)()
        part.add("dtstart", since)
        part.add("rrule", {"freq": "yearly", "bymonth": since.month, "byday": "-1su"})
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", name)
        zone.add_component(part)
    return zone
