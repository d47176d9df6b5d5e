"""A series of meetings: when each is, what it is about, and how that is talked about."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic import StringConstraints as Constraints

from .models import Clock, IsoDate, Model, Name, Place, Slug, Workshop

PREPARER = r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"

Preparer = Annotated[str, Constraints(pattern=PREPARER, max_length=20)]
"""Who prepares: a code or a role. Short and without spaces, so that no full name comes in."""

Minutes = Annotated[int, Field(ge=30, le=720)]


class PlannedTalk(Model):
    """One dilemma in a meeting, and how it is talked about."""

    dilemma: Slug
    method: Slug | None = None


class Meeting(Model):
    """One meeting. What it leaves out is as in the whole series."""

    date: IsoDate
    start: Clock | None = None
    minutes: Minutes | None = None
    place: Place | None = None
    location: Name | None = None
    prepares: list[Preparer] = Field(default_factory=list)
    talks: Annotated[list[PlannedTalk], Field(min_length=1)]


class Series(Model):
    """Several meetings of one network, in order."""

    kind: Literal["series"]
    id: Slug
    start: Clock
    minutes: Minutes = 120
    people: Annotated[int, Field(ge=1)] | None = None
    place: Place = "onsite"
    location: Name | None = None
    meetings: Annotated[list[Meeting], Field(min_length=1)]

    def workshop(self, meeting: Meeting) -> Workshop:
        """Return a meeting as a workshop: so it is laid out on the clock as one."""
        return Workshop(
            date=meeting.date,
            start=meeting.start or self.start,
            minutes=meeting.minutes or self.minutes,
            people=self.people,
            place=meeting.place or self.place,
            dilemmas=min(len(meeting.talks), MOST_DILEMMAS),
        )

    def location_of(self, meeting: Meeting) -> str:
        """Return where a meeting is, in the words of the file; "" where it does not say."""
        return meeting.location or self.location or ""


MOST_DILEMMAS = 12
"""So many dilemmas a workshop has at most."""
