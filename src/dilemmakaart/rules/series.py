"""Series: meetings follow on each other, and what is planned fits in them."""

from collections.abc import Iterator

from ..catalogue import Entry, Facts, enter
from ..language import text
from ..rulebook import Complaint, World, across, rule
from ..schema import Method, Series


@rule("DK220", "error", "series")
def meetings_out_of_order(entry: Entry) -> Iterator[Complaint]:
    """Meetings stand in the order of their dates, and no two of them are on one day.

    What comes after a hard talk, and who prepares, is planned in this order.

    Bad::

        kind: series
        id: voorbeeld
        start: "13:00"
        meetings:
          - date: 2027-02-11
            talks: [{dilemma: inclusief-efficient}]
          - date: 2027-01-14
            talks: [{dilemma: handelingsruimte-draagvlak}]

    Good::

        kind: series
        id: voorbeeld
        start: "13:00"
        meetings:
          - date: 2027-01-14
            talks: [{dilemma: handelingsruimte-draagvlak}]
          - date: 2027-02-11
            talks: [{dilemma: inclusief-efficient}]
    """
    if isinstance(entry.model, Series):
        latest = ""
        for number, meeting in enumerate(entry.model.meetings):
            route = ("meetings", number, "date")
            if meeting.date == latest:
                message = text("Two meetings are on {date}.", date=meeting.date)
                yield Complaint(route, message, text("Give one of them another day."))
            elif meeting.date < latest:
                message = text("This meeting is before the one above it, on {date}.", date=latest)
                yield Complaint(route, message, text("Change the date, or put the meetings in order."))
            latest = max(latest, meeting.date)


@rule("DK221", "error", "series")
def dilemma_twice_in_a_meeting(entry: Entry) -> Iterator[Complaint]:
    """One meeting talks about a dilemma once.

    A dilemma may come back in another meeting: then one sees what became of it.

    Bad::

        kind: series
        id: voorbeeld
        start: "13:00"
        meetings:
          - date: 2027-01-14
            talks:
              - {dilemma: inclusief-efficient}
              - {dilemma: inclusief-efficient}

    Good::

        kind: series
        id: voorbeeld
        start: "13:00"
        meetings:
          - date: 2027-01-14
            talks:
              - {dilemma: inclusief-efficient}
              - {dilemma: handelingsruimte-draagvlak}
    """
    if isinstance(entry.model, Series):
        for number, meeting in enumerate(entry.model.meetings):
            seen: set[str] = set()
            for place, talk in enumerate(meeting.talks):
                if talk.dilemma in seen:
                    message = text("This meeting has the dilemma '{id}' twice.", id=talk.dilemma)
                    hint = text("Leave one of the two out, or choose another dilemma.")
                    yield Complaint(("meetings", number, "talks", place, "dilemma"), message, hint)
                seen.add(talk.dilemma)


def _plans_methods(facts: Facts, world: World) -> bool:
    return facts.kind == "series" and any(
        what == "method" and (what, id_) in world.given for what, id_ in facts.mentions
    )


@across("DK222", "error", _plans_methods)
def method_longer_than_its_meeting(entry: Entry, world: World) -> Iterator[Complaint]:
    """The methods of a meeting fit in its minutes.

    Beside them a meeting asks for a welcome and a harvest; how long each part takes stands in its guide.

    Bad::

        kind: series
        id: voorbeeld
        start: "13:00"
        minutes: 60
        meetings:
          - date: 2027-01-14
            talks:
              - {dilemma: inclusief-efficient, method: socratisch-gesprek}

    Good::

        kind: series
        id: voorbeeld
        start: "13:00"
        minutes: 120
        meetings:
          - date: 2027-01-14
            talks:
              - {dilemma: inclusief-efficient, method: socratisch-gesprek}
    """
    if isinstance(entry.model, Series):
        for number, meeting in enumerate(entry.model.meetings):
            minutes, total = entry.model.workshop(meeting).minutes, 0
            for place, talk in enumerate(meeting.talks):
                method = _method(talk.method, world) if talk.method else None
                total += method.minutes if method else 0
                if method and total > minutes:
                    message = text(
                        "With '{id}' this meeting asks for {total} minutes of talk, and it has {minutes}.",
                        id=method.id,
                        total=total,
                        minutes=minutes,
                    )
                    hint = text("Choose a shorter method, or make the meeting longer.")
                    yield Complaint(("meetings", number, "talks", place, "method"), message, hint)
                    break


def _method(id_: str, world: World) -> Method | None:
    givers = world.given.get(("method", id_), ())
    model = enter(givers[0].file)[0].model if givers else None
    return model if isinstance(model, Method) else None
