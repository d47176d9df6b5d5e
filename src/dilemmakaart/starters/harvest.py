"""A harvest to fill in during the meeting, in the order in which people talk.

Every line is there with nothing behind it: one types, and nothing has to be taken away first. What stays
empty is no mistake.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..language import Say, Text, text
from ..schema import (
    Agreement,
    Cause,
    Experiment,
    FollowUp,
    Harvest,
    Insights,
    Model,
    OpenQuestion,
    Talked,
)
from .writing import about, comment, heading, inside, item, spaced, told

PEOPLE, AGREEMENTS, QUESTIONS = 3, 3, 2
"""So many lines stand ready; for more one copies a line."""

_HEAD = (
    text("Fill this in together during the meeting, from top to bottom. What stays empty is no mistake."),
    text("Codes or roles are better than names, such as B03 or alderman: pages are made of this file."),
    text("Do you need another line? Copy one, with the dash before it."),
    text("Check the file afterwards with: dilemmakaart validate. It also says what is still open."),
)


class Meeting(NamedTuple):
    """What is known of a meeting before anybody says a word."""

    date: str
    choices: Sequence[tuple[str, str]]
    """The ids of the dilemmas to choose from, each with both its poles."""
    talks: int
    place: str
    next_meeting: str | None = None


def harvest(meeting: Meeting, say: Say, schema: str | None = None) -> str:
    """Write the file."""
    return "\n".join([*heading(_HEAD, schema, say), *spaced(_harvest(meeting, say))]) + "\n"


def _harvest(meeting: Meeting, say: Say) -> Iterator[str]:
    yield from told(Harvest, "kind", "harvest", say)
    yield from _open(Harvest, "date", say, meeting.date)
    yield from _list(Harvest, "present", PEOPLE, say)
    yield from _talked(meeting, say)
    yield from about(Harvest, "insights", say)
    yield "insights:"
    for layer in Insights.model_fields:
        yield from inside(1, _list(Insights, layer, 1, say))
    yield from _part("causes", 1, [*_open(Cause, "cause", say), *_list(Cause, "directions", 1, say)], say)
    yield from _part("agreements", AGREEMENTS, _keys(Agreement, say), say)
    yield from _part("experiments", 1, _keys(Experiment, say), say)
    yield from _part("questions", QUESTIONS, _keys(OpenQuestion, say), say)
    yield from _part("follow_ups", 1, _follow_up(meeting.place, say), say)
    yield from _open(Harvest, "next_meeting", say, meeting.next_meeting)


def _talked(meeting: Meeting, say: Say) -> Iterator[str]:
    yield from about(Harvest, "dilemmas", say)
    all_of_them = len(meeting.choices) <= meeting.talks
    if not all_of_them:
        yield from comment(say(text("Choose from:")))
        wide = max(len(id_) for id_, _ in meeting.choices)
        yield from (f"#   {id_:{wide}}  {poles}" for id_, poles in meeting.choices)
    yield "dilemmas:"
    known = [id_ for id_, _ in meeting.choices] if all_of_them else [None] * meeting.talks
    for number, id_ in enumerate(known):
        lines = [*_open(Talked, "dilemma", say, id_), *_open(Talked, "core", say)]
        yield from inside(1, item(lines if number == 0 else _bare(lines)))


def _part(key: str, count: int, lines: Sequence[str], say: Say) -> Iterator[str]:
    """Write a part of a harvest: so many lines, of which the first says what each key is for."""
    yield from about(Harvest, key, say)
    yield f"{key}:"
    for number in range(count):
        yield from inside(1, item(lines if number == 0 else _bare(lines)))


def _keys(model: type[Model], say: Say) -> list[str]:
    return [line for key in model.model_fields for line in _open(model, key, say)]


def _follow_up(place: str, say: Say) -> list[str]:
    choices: Text = text("onsite: on site. online: online. hybrid: both at once.")
    found: list[str] = []
    for key in FollowUp.model_fields:
        match key:
            case "present":
                found += _list(FollowUp, key, 2, say)
            case "place":
                found += told(FollowUp, key, place, say, [say(choices)])
            case _:
                found += _open(FollowUp, key, say)
    return found


def _open(model: type[Model], key: str, say: Say, value: str | None = None) -> list[str]:
    """Write a key with nothing behind it yet, or with what is known: a day or an id, never in quotes."""
    return [*about(model, key, say), f"{key}: {value}" if value else f"{key}:"]


def _list(model: type[Model], key: str, count: int, say: Say) -> list[str]:
    return [*about(model, key, say), f"{key}:", *["  -"] * count]


def _bare(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if not line.lstrip().startswith("#")]
