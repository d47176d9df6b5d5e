"""Series: a network and its assessment into a plan of meetings, and a plan into its pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..assessment import Assessment
from ..diagnostics import Diagnostic
from ..documents.ics import Event, calendar
from ..file import File, edition_of
from ..language import Say, Text, text
from ..schema import Meeting, PlannedTalk, Series
from ..series import Candidate, arranged, chosen_methods, spread, talks_in, worth_a_talk
from ..starters.series import written
from ..views.dilemma import DilemmaView
from ..views.series import Laid, MeetingView, SeriesView, series_view
from .handout import SOURCE, Made, Wanted, documents, seen_in
from .setting import Setting
from .validate import validate

FORMATS = (SOURCE, "html", "docx", "pdf")
GUIDE, OVERVIEW, CALENDAR = "draaiboek", "reeks", "reeks.ics"


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of a series before its dilemmas have a place: its days, and what all have in common."""

    days: Sequence[str]
    common: Series
    prepares: Sequence[str] = ()

    def preparing(self, number: int) -> list[str]:
        """Return who prepares a meeting: two in turn, so that it never hangs on one."""
        pair = min(len(self.prepares), 2)
        return [self.prepares[(number * pair + at) % len(self.prepares)] for at in range(pair)]


def planned(setting: Setting, assessment: Assessment | None, frame: Frame) -> Series:
    """Return a plan: by urgency, or without an assessment in the order of the library."""
    results = {each.id: each for each in assessment.dilemmas} if assessment else {}
    every = [
        Candidate(each.id, results[each.id].profile, results[each.id].rank) if results else Candidate(each.id)
        for each in setting.dilemmas
    ]
    count = len(frame.days)
    candidates = worth_a_talk(every, count)
    room = count * talks_in(frame.common.minutes)
    talks = count if len(candidates) < count else min(len(candidates), room)
    turns = iter(arranged(candidates, talks))
    inside = [[next(turns) for _ in range(each)] for each in spread(talks, count)]
    meetings: list[Meeting] = []
    used: list[str] = []
    for number, (day, about) in enumerate(zip(frame.days, inside, strict=True)):
        workshop = frame.common.workshop(_meeting(day, about, [None] * len(about), []))
        profiles = [each.profile for each in about]
        methods = chosen_methods(profiles, setting.catalogue.methods.values(), workshop, used)
        used += [each or "" for each in methods]
        meetings.append(_meeting(day, about, methods, frame.preparing(number)))
    return frame.common.model_copy(update={"meetings": meetings})


def _meeting(
    day: str, about: Sequence[Candidate], methods: Sequence[str | None], prepares: Sequence[str]
) -> Meeting:
    talks = [PlannedTalk(dilemma=each.id, method=method) for each, method in zip(about, methods, strict=True)]
    return Meeting(date=day, prepares=[*prepares], talks=talks)


def plan_file(series: Series, setting: Setting, schema: str | None) -> str:
    """Write a plan as the file that its owner goes on with."""
    titles = {each.id: f"{each.poles.a.name} ↔ {each.poles.b.name}" for each in setting.dilemmas}
    return written(series, titles, Say(setting.language), schema)


def open_series(
    file: File, around: Sequence[File], library: Sequence[File]
) -> tuple[Series | None, tuple[Diagnostic, ...]]:
    """Return what a plan says, or None and the errors that stand in its way."""
    checked = validate([file], [*around, *library], keep=True)
    errors = tuple(found for found in checked.unsilenced if found.severity == "error")
    model = checked.entries[0].model
    return (model if isinstance(model, Series) and not errors else None), errors


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting as a network of its own: the same one, with this meeting in the place of its workshop."""

    setting: Setting
    wanted: Wanted


def _sittings(series: Series, setting: Setting, wanted: Wanted) -> Iterator[tuple[Meeting, Sitting]]:
    for meeting in series.meetings:
        network = setting.network.model_copy(update={"workshop": series.workshop(meeting)})
        methods = {each.dilemma: each.method for each in meeting.talks if each.method}
        about = [each.dilemma for each in meeting.talks]
        own = wanted._replace(templates=(GUIDE,), dilemmas=about, methods=methods)
        yield meeting, Sitting(setting._replace(network=network), own)


def seen(series: Series, setting: Setting, assessment: Assessment | None, say: Say) -> SeriesView:
    """Return a series, ready to be shown."""
    laid: list[Laid] = []
    every: tuple[DilemmaView, ...] = ()
    for meeting, sitting in _sittings(series, setting, Wanted(())):
        offered = seen_in(sitting.setting, assessment, sitting.wanted, say)
        laid.append(Laid(meeting, offered.workshop, offered.first))
        every = offered.map.dilemmas
    return series_view(series, laid, every, say)


def series_pages(
    series: Series,
    setting: Setting,
    assessment: Assessment | None,
    templates: Mapping[str, File],
    wanted: Wanted,
) -> Made:
    """Return every page by file name: the plan, and a guide for each meeting. Raises Faulty and Lacking."""
    view = seen(series, setting, assessment, Say(setting.language))
    wanted = wanted._replace(series=view)
    made = [documents(setting, assessment, templates, wanted._replace(templates=(OVERVIEW,)))]
    for shown, (_, sitting) in zip(view.meetings, _sittings(series, setting, wanted), strict=True):
        made.append(documents(sitting.setting, assessment, templates, sitting.wanted._replace(meeting=shown)))
    files = {name: content for each in made for name, content in each.files.items()}
    shown_in = b"".join(content for name, content in files.items() if name.endswith(f".{SOURCE}"))
    kept = {
        name: content
        for name, content in files.items()
        if not name.endswith(".svg") or f"]({name})".encode() in shown_in
    }
    return Made(kept, tuple(dict.fromkeys(remark for each in made for remark in each.remarks)))


def calendar_name(setting: Setting) -> str:
    """Return what the calendar file is called."""
    return edition_of(CALENDAR, setting.edition) if setting.edition else CALENDAR


def series_calendar(series: Series, setting: Setting, view: SeriesView, earlier: bytes | None) -> bytes:
    """Return the calendar; `earlier` is the one handed out before, if any. Raises Lacking and Beyond."""
    say = Say(setting.language)
    name = setting.network.name
    events = [
        Event(
            key=f"{setting.network.id}/{series.id}/{shown.number}",
            date=meeting.date,
            start=series.workshop(meeting).start or "",
            minutes=shown.minutes,
            summary=say(
                text("{name}: meeting {number} of {count}", name=name, number=shown.number, count=shown.count)
            ),
            description="\n".join(say(each) for each in _described(shown)),
            location=shown.location or shown.where,
        )
        for meeting, shown in zip(series.meetings, view.meetings, strict=True)
    ]
    return calendar(events, name, say.language, earlier)


def _described(shown: MeetingView) -> Iterator[Text]:
    yield text("We talk about:")
    for each in shown.turns:
        words = text("- {title}: {question}", title=each.title, question=each.question)
        yield words
    if any(each.method for each in shown.turns):
        methods = ", ".join(dict.fromkeys(each.method for each in shown.turns if each.method))
        yield text("How: {methods}.", methods=methods)
    yield text("Cannot come? Say so in time, and read afterwards what was agreed.")
