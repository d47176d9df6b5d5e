"""What a meeting brought, as a file that is filled in while people talk.

Nothing but the date has to be there: a key without a value is a line that nobody came to yet. Rules tell what
is still empty. Field order is the order in which people talk.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeVar

from ..language import text
from .models import IsoDate, Model, Name, Place, Slug, Words

SomeWords = list[Words | None] | None
People = list[Name | None] | None
Line = TypeVar("Line", bound=Model)

DAY = text("Write year, month and day, such as 2027-01-15.")
"""What to do where a day of a harvest is missing."""


class Talked(Model):
    """A dilemma that was talked about, and what it came down to."""

    dilemma: Slug | None = None
    core: Words | None = None


class Insights(Model):
    """What people learned, on three layers."""

    person: SomeWords = None
    organisation: SomeWords = None
    network: SomeWords = None


class Cause(Model):
    """A core cause, and the directions in which to look for something better."""

    cause: Words | None = None
    directions: SomeWords = None


class Agreement(Model):
    """Something that was agreed. `done` is the day on which it was done, or let go."""

    what: Words | None = None
    who: Name | None = None
    when: IsoDate | None = None
    done: IsoDate | None = None


class Experiment(Model):
    """Something that is tried out. `done` is the day on which the group looked back on it."""

    hypothesis: Words | None = None
    first_step: Words | None = None
    who: Name | None = None
    check: IsoDate | None = None
    done: IsoDate | None = None
    outcome: Words | None = None


class OpenQuestion(Model):
    """A question that is left, and who takes it along."""

    question: Words | None = None
    who: Name | None = None


class FollowUp(Model):
    """A session that follows: one person leads, two or more were at the meeting."""

    about: Words | None = None
    date: IsoDate | None = None
    leader: Name | None = None
    present: People = None
    place: Place = "onsite"
    input: Words | None = None
    input_before: IsoDate | None = None
    done: IsoDate | None = None


class Harvest(Model):
    """What one meeting brought."""

    kind: Literal["harvest"]
    date: IsoDate
    present: People = None
    dilemmas: list[Talked] | None = None
    insights: Insights | None = None
    causes: list[Cause] | None = None
    agreements: list[Agreement] | None = None
    experiments: list[Experiment] | None = None
    questions: list[OpenQuestion] | None = None
    follow_ups: list[FollowUp] | None = None
    next_meeting: IsoDate | None = None


def said(words: list[str | None] | None) -> tuple[str, ...]:
    """Return what stands in a list; what is still empty is left out."""
    return tuple(each for each in words or () if each)


def lines(parts: Sequence[Line] | None) -> Iterator[tuple[int, Line]]:
    """Yield the lines of one part of a harvest on which anything stands, each with its place."""
    yield from ((place, each) for place, each in enumerate(parts or ()) if _begun(each))


def begun(harvest: Harvest) -> bool:
    """Whether a harvest holds more than a date, the names of dilemmas and when one meets again."""
    talked = any(each.core for each in harvest.dilemmas or ())
    insights = any(said(getattr(harvest.insights, layer, None)) for layer in Insights.model_fields)
    parts = (harvest.causes, harvest.agreements, harvest.experiments, harvest.questions, harvest.follow_ups)
    return talked or insights or any(_begun(line) for part in parts for line in part or ())


def alike(who: str) -> str:
    """Return a code or a role as it is compared: capitals and spaces make no other person of it."""
    return " ".join(who.split()).casefold()


def _begun(part: Model) -> bool:
    """Whether anything stands on one line: where a session is, does not count by itself."""
    values = (getattr(part, name) for name in type(part).model_fields if name != "place")
    return any(any(value) if isinstance(value, list) else value for value in values)
