"""Harvests: what was agreed can be held to, and no day contradicts another.

What is still empty is a warning, for somebody may be typing it right now. What cannot be true is an error.
"""

from collections.abc import Iterator, Sequence

from ..catalogue import Entry
from ..file import STDIN
from ..language import text
from ..rulebook import Complaint, rule
from ..schema import DAY, Harvest, alike, lines
from ..source import Route

_ROLE = text("Write a code or a role, such as B03.")


@rule("DK212", "warning", "harvest")
def agreement_without_who_or_when(entry: Entry) -> Iterator[Complaint]:
    """An agreement says who does it, and by when.

    What nobody in particular does by no day in particular is not done. While people talk a line may be
    half filled, so this is a warning; a line of which nothing is filled in is not looked at.

    Bad::

        kind: harvest
        date: 2026-12-03
        agreements:
          - what: Eén aanspreekpunt per gezin, in twee wijken.
            who: B03
            when:

    Good::

        kind: harvest
        date: 2026-12-03
        agreements:
          - what: Eén aanspreekpunt per gezin, in twee wijken.
            who: B03
            when: 2027-01-15
    """
    agreements = entry.model.agreements if isinstance(entry.model, Harvest) else ()
    for place, each in lines(agreements):
        route: Route = ("agreements", place)
        if each.who is None:
            yield Complaint((*route, "who"), text("This agreement does not say who."), _ROLE)
        if each.when is None:
            yield Complaint((*route, "when"), text("This agreement does not say by when."), DAY)


@rule("DK213", "warning", "harvest")
def experiment_without_a_check_date(entry: Entry) -> Iterator[Complaint]:
    """An experiment has a day on which you look back at it.

    Did it help? Without that day a trial becomes a habit that nobody chose, or is forgotten.

    Bad::

        kind: harvest
        date: 2026-12-03
        experiments:
          - hypothesis: Als wij vooraf bellen, komt er minder op tafel.
            first_step: B04 belt in januari drie scholen.

    Good::

        kind: harvest
        date: 2026-12-03
        experiments:
          - hypothesis: Als wij vooraf bellen, komt er minder op tafel.
            first_step: B04 belt in januari drie scholen.
            check: 2027-02-18
    """
    experiments = entry.model.experiments if isinstance(entry.model, Harvest) else ()
    for place, each in lines(experiments):
        if each.check is None:
            message = text("This experiment does not say when you look back on it.")
            yield Complaint(("experiments", place, "check"), message, DAY)


@rule("DK217", "error", "harvest")
def day_before_the_meeting(entry: Entry) -> Iterator[Complaint]:
    """What a meeting brings is later than the meeting, and its file is named after its day.

    The day itself may be: something can be done at once. The next meeting is on another day. The name of
    the file begins with the date, such as `2026-12-03.yaml`, or `2026-12-03-groep-2.yaml` for the second
    of two meetings on one day; a name without any date is left alone.

    Bad::

        kind: harvest
        date: 2026-12-03
        agreements:
          - what: Eén aanspreekpunt per gezin, in twee wijken.
            who: B03
            when: 2026-01-15

    Good::

        kind: harvest
        date: 2026-12-03
        agreements:
          - what: Eén aanspreekpunt per gezin, in twee wijken.
            who: B03
            when: 2027-01-15
    """
    if not isinstance(entry.model, Harvest):
        return
    meeting = entry.model.date
    for route, day in _days(entry.model):
        if day < meeting:
            message = text("{day} is before the meeting itself ({date}).", day=day, date=meeting)
            yield Complaint(route, message, text("Look at the year: is it the next one?"))
    if entry.model.next_meeting == meeting:
        message = text("The next meeting is on the day of the meeting itself.")
        yield Complaint(("next_meeting",), message, DAY)
    yield from _named_otherwise(entry, meeting)


@rule("DK314", "warning", "harvest")
def line_that_does_not_say_what(entry: Entry) -> Iterator[Complaint]:
    """A line of a harvest says what it is about, not only who or when.

    Who was not there cannot know what is meant: which dilemma, which question, which agreement.

    Bad::

        kind: harvest
        date: 2026-12-03
        questions:
          - question:
            who: B02

    Good::

        kind: harvest
        date: 2026-12-03
        questions:
          - question: Wie betaalt de tijd van het aanspreekpunt?
            who: B02
    """
    for part, key in _WHAT.items():
        for place, each in lines(getattr(entry.model, part, None)):
            if getattr(each, key) is None:
                message = text("This line does not say what it is about: '{key}' is empty.", key=key)
                yield Complaint((part, place, key), message, text("Write a text."))


_WHAT = {
    "dilemmas": "dilemma",
    "agreements": "what",
    "experiments": "hypothesis",
    "questions": "question",
    "follow_ups": "about",
}


@rule("DK219", "warning", "harvest")
def person_named_twice(entry: Entry) -> Iterator[Complaint]:
    """Who was there is named once, and a code or a role is of one person only.

    The same word twice is either the same person, who then counts for one, or two people whom nobody can
    tell apart.

    Bad::

        kind: harvest
        date: 2026-12-03
        present: [wethouder, schoolbestuurder, wethouder]

    Good::

        kind: harvest
        date: 2026-12-03
        present: [wethouder 1, schoolbestuurder, wethouder 2]
    """
    if not isinstance(entry.model, Harvest):
        return
    yield from _twice(("present",), entry.model.present or ())
    for place, each in enumerate(entry.model.follow_ups or ()):
        yield from _twice(("follow_ups", place, "present"), each.present or ())


def _twice(route: Route, people: Sequence[str | None]) -> Iterator[Complaint]:
    seen: set[str] = set()
    for place, who in enumerate(people):
        if who and alike(who) in seen:
            message = text("'{who}' stands here for the second time.", who=who)
            hint = text(
                "Remove it; or if these are two people, tell them apart: {who} 1 and {who} 2.", who=who
            )
            yield Complaint((*route, place), message, hint)
        seen.add(alike(who or ""))


def _days(harvest: Harvest) -> Iterator[tuple[Route, str]]:
    """Yield every day that follows from the meeting."""
    for key, days in _DAYS.items():
        for place, each in enumerate(getattr(harvest, key) or ()):
            for name in days:
                if day := getattr(each, name):
                    yield (key, place, name), day
    if harvest.next_meeting:
        yield ("next_meeting",), harvest.next_meeting


_DAYS = {
    "agreements": ("when", "done"),
    "experiments": ("check", "done"),
    "follow_ups": ("date", "input_before", "done"),
}


def _named_otherwise(entry: Entry, meeting: str) -> Iterator[Complaint]:
    """Say where the name of the file begins with another day than that of the meeting."""
    name = entry.path.rpartition("/")[2]
    digits = name[: len(meeting)]
    is_day = digits.replace("-", "").isdecimal() and digits.count("-") == meeting.count("-")
    if entry.path != STDIN and is_day and digits != meeting:
        message = text("The file is called '{name}', and the date in it is another.", name=name)
        yield Complaint(("date",), message, text("Make the two equal: rename the file, or the date."))
