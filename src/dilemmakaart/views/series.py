"""A series of meetings, ready to be shown: when, about what, how, and why so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..language import Listed, Say, Text, text, texts
from ..programme import clock
from ..schema import Meeting, Series
from ..series import AT_REST, EASY
from .dilemma import DilemmaView
from .talk import TalkView
from .words import PROFILES
from .workshop import WorkshopView


@dataclass(frozen=True, slots=True)
class TurnView:
    """One dilemma in a meeting: why it comes here, how it is talked about, and why so."""

    title: str
    question: str
    prompt: str
    """A question to think about beforehand; "" where the dilemma has none."""
    profile: str
    method: str
    why_here: str
    why_so: str


@dataclass(frozen=True, slots=True)
class MeetingView:
    """One meeting of a series."""

    number: int
    count: int
    when: str
    time: str
    minutes: int
    where: str
    location: str
    prepares: str
    turns: tuple[TurnView, ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The whole series, and what of it could not be as one would like it."""

    meetings: tuple[MeetingView, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """One meeting, laid out: its place in the series, its dilemmas, and the clock."""

    meeting: Meeting
    workshop: WorkshopView
    dilemmas: tuple[DilemmaView, ...]


def series_view(series: Series, laid: Sequence[Laid], every: Sequence[DilemmaView], say: Say) -> SeriesView:
    """Show a series; `every` are all dilemmas of the network."""
    turns = [(each, dilemma) for each in laid for dilemma in each.dilemmas]
    talks = [each.workshop.by_dilemma.get(dilemma.id) for each, dilemma in turns]
    dilemmas = [dilemma for _, dilemma in turns]
    shown = iter([_turn(place, dilemmas, talks, say) for place in range(len(turns))])
    meetings = tuple(
        _meeting(number, series, laid, tuple(next(shown) for _ in each.dilemmas), say)
        for number, each in enumerate(laid)
    )
    return SeriesView(meetings, tuple(say(note) for note in _notes(laid, dilemmas, every)))


def _meeting(
    number: int, series: Series, laid: Sequence[Laid], turns: tuple[TurnView, ...], say: Say
) -> MeetingView:
    meeting, shown = laid[number].meeting, laid[number].workshop
    workshop = series.workshop(meeting)
    start = workshop.start or ""
    return MeetingView(
        number=number + 1,
        count=len(laid),
        when=shown.when,
        time=f"{clock(start, 0)}–{clock(start, workshop.minutes)}",
        minutes=workshop.minutes,
        where=shown.where,
        location=series.location_of(meeting),
        prepares=say(text(" and ")).join(meeting.prepares),
        turns=turns,
    )


def _turn(
    place: int, dilemmas: Sequence[DilemmaView], talks: Sequence[TalkView | None], say: Say
) -> TurnView:
    dilemma, talk = dilemmas[place], talks[place]
    prompts = dilemma.dilemma.prompts.person
    return TurnView(
        title=dilemma.title,
        question=dilemma.question,
        prompt=prompts[0] if prompts else "",
        profile=f"{dilemma.result.shape} {dilemma.result.profile}" if dilemma.result else "",
        method=talk.method if talk else "",
        why_here=" ".join(say(each) for each in _why_here(place, dilemmas)),
        why_so=" ".join([*([talk.why] if talk else []), *(say(each) for each in _why_so(place, talks))]),
    )


def _clashes(dilemma: DilemmaView) -> bool:
    return dilemma.result is not None and dilemma.result.profile_id == "clash"


def _why_here(place: int, dilemmas: Sequence[DilemmaView]) -> Iterator[Text]:
    """Say why a dilemma comes at its turn: by what is seen in the order as it stands."""
    dilemma = dilemmas[place]
    found, before = dilemma.result, dilemmas[place - 1] if place else None
    if dilemma.id in {each.id for each in dilemmas[:place]}:
        yield text("It comes back: what became of it?")
    elif found is None:
        yield text("In the order of the plan: there is no assessment yet.")
    elif found.rank is None:
        yield text("Too little is known about it: first look at it together.")
    elif place == 0 and found.profile_id in EASY:
        yield text(
            "An easy one to begin with: {profile}. Number {rank} in urgency.",
            profile=PROFILES[found.profile_id],
            rank=found.rank,
        )
    else:
        yield text("Number {rank} in urgency.", rank=found.rank)
    if before and _clashes(before):
        if _clashes(dilemma):
            yield text("The one before is hard too: keep time to recover.")
        elif any(_clashes(each) for each in dilemmas[place + 1 :]):
            yield text("After a hard one a lighter one.")


def _why_so(place: int, talks: Sequence[TalkView | None]) -> Iterator[Text]:
    """Say whether a method is another one than the time before."""
    talk, before = talks[place], talks[place - 1] if place else None
    if talk is None:
        yield text("There is no time for it in this meeting.")
    elif before and talk.method and talk.method != before.method:
        yield text("Another method than the time before.")
    elif before and talk.method and talk.others:
        others = Listed(tuple(Text("{name}", (("name", each),)) for each in talk.others))
        yield text("The same method as the time before; this fits too: {others}.", others=others)
    elif before and talk.method:
        yield text("The same method as the time before: no other fits.")


def _notes(
    laid: Sequence[Laid], dilemmas: Sequence[DilemmaView], every: Sequence[DilemmaView]
) -> Iterator[Text]:
    """Say what could not be as one would like it."""
    results = [dilemma.result for dilemma in dilemmas]
    if results and results[0] and results[0].profile_id not in EASY:
        easy = [each for each in every if each.result and each.result.profile_id in EASY]
        yield (
            text(
                "The series does not begin with an easy dilemma. It is needed between hard ones, or the plan "
                "was made so."
            )
            if easy
            else text("There is no easy dilemma to begin with: on none of them does the group agree.")
        )
    for one, other in pairwise(_places(laid)):
        if _clashes(one[1]) and _clashes(other[1]):
            yield text(
                "Two hard talks in a row: {one} (meeting {first}) and {other} (meeting {second}). There are "
                "too few others to put between them, or the plan was made so.",
                one=one[1].title,
                other=other[1].title,
                first=one[0],
                second=other[0],
            )
    known = {dilemma.id for dilemma in dilemmas}
    out = _ranked([each for each in every if each.id not in known])
    resting = [each for each in out if each.result and each.result.profile_id == AT_REST]
    if resting:
        yield text("Left alone, because they are at rest: {titles}.", titles=_listed(resting))
    if len(out) > len(resting):
        moving = [each for each in out if each not in resting]
        yield text("There is no room for: {titles}.", titles=_listed(moving))
    if len(known) < len(dilemmas):
        yield texts(
            "There is {count} dilemma for {talks} talks: it comes back.",
            "There are {count} dilemmas for {talks} talks: some come back.",
            len(known),
            talks=len(dilemmas),
        )
    for number, each in enumerate(laid, start=1):
        if each.workshop.note:
            yield text("Meeting {number}: {note}", number=number, note=each.workshop.note)


def _places(laid: Sequence[Laid]) -> Iterator[tuple[int, DilemmaView]]:
    for number, each in enumerate(laid, start=1):
        for dilemma in each.dilemmas:
            yield number, dilemma


def _listed(dilemmas: Sequence[DilemmaView]) -> Listed:
    return Listed(tuple(Text("{title}", (("title", each.title),)) for each in dilemmas))


def _ranked(dilemmas: Sequence[DilemmaView]) -> list[DilemmaView]:
    """Put the most urgent first, and those without a place in the order last."""
    return sorted(dilemmas, key=lambda each: each.result.rank or len(dilemmas) * 99 if each.result else 0)
