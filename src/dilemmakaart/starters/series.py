"""The plan of a series as its owner goes on with it: what every key is for stands above it."""

from collections.abc import Iterator, Mapping

from ..language import Say, text
from ..schema import Meeting, PlannedTalk, Series
from .writing import about, comment, example, heading, inside, item, offered, scalar, spaced, told

HEAD = (
    text("This is the plan of a series of meetings. Change what is not right: it is read as it stands."),
    text("Holidays are not known to the program: move such a day here. Afterwards run: dilemmakaart series"),
)


def written(series: Series, titles: Mapping[str, str], say: Say, schema: str | None = None) -> str:
    """Write a plan; `titles` are what the dilemmas are called, by id."""
    return "\n".join([*heading(HEAD, schema, say), *spaced(_series(series, titles, say))]) + "\n"


def _series(series: Series, titles: Mapping[str, str], say: Say) -> Iterator[str]:
    yield from told(Series, "kind", "series", say)
    yield from told(Series, "id", series.id, say)
    yield from told(Series, "start", series.start, say)
    yield from told(Series, "minutes", series.minutes, say)
    if series.people is None:
        yield from [*about(Series, "people", say), *example(["people: 8"])]
    else:
        yield from told(Series, "people", series.people, say)
    places = say(text("onsite: on site. online: online. hybrid: both at once."))
    yield from told(Series, "place", series.place, say, [places])
    hall = say(text("Town hall, room 2"))
    if series.location is None:
        yield from offered(Series, "location", hall, say)
    else:
        yield from told(Series, "location", series.location, say)
    yield from about(Series, "meetings", say)
    yield "meetings:"
    for number, meeting in enumerate(series.meetings):
        yield from inside(1, item(_meeting(meeting, titles, say, first=number == 0)))


def _meeting(meeting: Meeting, titles: Mapping[str, str], say: Say, *, first: bool) -> Iterator[str]:
    """Write a meeting; what its keys are for is said at the first one."""
    yield from about(Meeting, "date", say) if first else ()
    yield f"date: {meeting.date}"
    yield from about(Meeting, "prepares", say) if first else ()
    if meeting.prepares:
        yield f"prepares: [{', '.join(scalar(each) for each in meeting.prepares)}]"
    else:
        yield from example(["prepares: []"])
    yield from about(Meeting, "talks", say) if first else ()
    yield "talks:"
    for talk in meeting.talks:
        yield from inside(1, [*comment(titles.get(talk.dilemma, "")), *item(_talk(talk))])


def _talk(talk: PlannedTalk) -> Iterator[str]:
    yield f"dilemma: {talk.dilemma}"
    yield from [f"method: {talk.method}"] if talk.method else example(["method: "])
