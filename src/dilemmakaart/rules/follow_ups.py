"""Follow-up sessions: who leads, who was there, and when.

What is still empty is a warning, for somebody may be typing it right now. What cannot be true is an error.
"""

from collections.abc import Iterator

from ..catalogue import Entry
from ..language import text, texts
from ..rulebook import Complaint, rule
from ..schema import DAY, FollowUp, Harvest, alike, lines, said
from ..source import Route
from ..suggest import did_you_mean

LEAST = 2
"""So many who were at the meeting take part in what follows from it."""


@rule("DK214", "warning", "harvest")
def follow_up_without_a_leader(entry: Entry) -> Iterator[Complaint]:
    """A follow-up session has one person who leads it.

    Where all are to lead, nobody invites.

    Bad::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-01-14
            leader:
            present: [B01, B02]
            input_before: 2027-01-11

    Good::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-01-14
            leader: B03
            present: [B01, B02]
            input_before: 2027-01-11
    """
    for route, each in _follow_ups(entry):
        if each.leader is None:
            yield Complaint(
                (*route, "leader"),
                text("Nobody leads this session yet."),
                text("Write a code or a role, such as B03."),
            )


@rule("DK215", "warning", "harvest")
def follow_up_with_too_few_who_were_there(entry: Entry) -> Iterator[Complaint]:
    """At least two people of a follow-up session were at the meeting.

    They bring along what was said there. Who leads may be one of them: then name that person in both
    places. Whoever is named as somebody who was there also stands under `present` of the meeting; as long
    as nothing stands there, nobody can tell.

    Bad::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-01-14
            leader: B03
            present: [B01, B09]
            input_before: 2027-01-11

    Good::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-01-14
            leader: B03
            present: [B01, B03]
            input_before: 2027-01-11
    """
    there = said(entry.model.present) if isinstance(entry.model, Harvest) else ()
    known = {alike(each) for each in there}
    for route, each in _follow_ups(entry):
        absent = [
            place for place, who in enumerate(each.present or ()) if who and known and alike(who) not in known
        ]
        for place in absent:
            who = (each.present or [])[place]
            message = text("'{who}' does not stand among those who were at the meeting.", who=who)
            hint = did_you_mean(who or "", there) or text("Add this person under 'present' at the top, too.")
            yield Complaint((*route, "present", place), message, hint)
        count = len({alike(who) for who in said(each.present)})
        if count < LEAST and not absent:
            message = texts(
                "Only {count} person of this session was at the meeting.",
                "Only {count} people of this session were at the meeting.",
                count,
            )
            hint = text("Name two or more who were there, each on a line with '- ' before it.")
            yield Complaint((*route, "present"), message, hint, "key")


@rule("DK216", "error", "harvest")
def follow_up_after_the_next_meeting(entry: Entry) -> Iterator[Complaint]:
    """A follow-up session comes before the next meeting, or on the same day.

    What it brings is taken along to that meeting. Later it would be too late.

    Bad::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-02-11
            leader: B03
            present: [B01, B02]
            input_before: 2027-01-11
        next_meeting: 2027-02-04

    Good::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-01-14
            leader: B03
            present: [B01, B02]
            input_before: 2027-01-11
        next_meeting: 2027-02-04
    """
    following = entry.model.next_meeting if isinstance(entry.model, Harvest) else None
    for route, each in _follow_ups(entry):
        if following and each.date and each.date > following:
            message = text("This session is after the next meeting ({date}).", date=following)
            yield Complaint(
                (*route, "date"), message, text("Choose an earlier day, or look at next_meeting.")
            )


@rule("DK218", "warning", "harvest")
def follow_up_without_input_before(entry: Entry) -> Iterator[Complaint]:
    """A follow-up session has a day, and one before it by which all send in what they want to bring up.

    So those who cannot be there are heard as well, and who leads can prepare.

    Bad::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-01-14
            leader: B03
            present: [B01, B02]
            input_before: 2027-01-18

    Good::

        kind: harvest
        date: 2026-12-03
        present: [B01, B02, B03]
        follow_ups:
          - about: Wie beslist er als het spannend wordt?
            date: 2027-01-14
            leader: B03
            present: [B01, B02]
            input_before: 2027-01-11
    """
    for route, each in _follow_ups(entry):
        if each.date is None:
            yield Complaint((*route, "date"), text("This session has no day yet."), DAY)
        if each.input_before is None:
            yield Complaint((*route, "input_before"), text("It does not say by when all send in."), DAY)
        elif each.date and each.input_before > each.date:
            message = text("What all send in would come after the session ({date}).", date=each.date)
            yield Complaint((*route, "input_before"), message, text("Choose a day before the session."))


def _follow_ups(entry: Entry) -> Iterator[tuple[Route, FollowUp]]:
    if isinstance(entry.model, Harvest):
        for place, each in lines(entry.model.follow_ups):
            yield ("follow_ups", place), each
