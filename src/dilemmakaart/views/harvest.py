"""What a meeting brought, ready to be shown: in the order in which people talked, what is empty left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..language import Say, text
from ..schema import Dilemma, FollowUp, Harvest, Workshop, lines, said
from .words import PLACES
from .workshop import day_of

LAYERS = {
    "person": text("For myself"),
    "organisation": text("For my organisation"),
    "network": text("For the network"),
}


@dataclass(frozen=True, slots=True)
class TalkedView:
    """A dilemma that was talked about."""

    title: str
    core: str


@dataclass(frozen=True, slots=True)
class LearnedView:
    """What was learned on one layer."""

    layer: str
    heading: str
    insights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CauseView:
    """A core cause and its directions."""

    cause: str
    directions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    """An agreement; `done` is empty while it is open."""

    what: str
    who: str
    when: str
    done: str


@dataclass(frozen=True, slots=True)
class ExperimentView:
    """Something that is tried out; `done` is empty until the group looked back."""

    hypothesis: str
    first_step: str
    who: str
    check: str
    done: str
    outcome: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question that is left."""

    question: str
    who: str


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A session that follows."""

    about: str
    when: str
    leader: str
    present: str
    where: str
    input: str
    input_before: str
    done: str


@dataclass(frozen=True, slots=True)
class HarvestView:
    """What one meeting brought."""

    date: str
    when: str
    present: str
    dilemmas: tuple[TalkedView, ...]
    learned: tuple[LearnedView, ...]
    causes: tuple[CauseView, ...]
    agreements: tuple[AgreementView, ...]
    experiments: tuple[ExperimentView, ...]
    questions: tuple[QuestionView, ...]
    follow_ups: tuple[FollowUpView, ...]
    next_meeting: str


def harvest_view(harvest: Harvest, known: Mapping[str, Dilemma], say: Say) -> HarvestView:
    """Show a harvest; a dilemma that is not known any more is called by its id."""
    return HarvestView(
        date=harvest.date,
        when=day(harvest.date, say),
        present=", ".join(said(harvest.present)),
        dilemmas=tuple(
            TalkedView(_title(each.dilemma, known), each.core or "") for _, each in lines(harvest.dilemmas)
        ),
        learned=tuple(_learned(harvest, say)),
        causes=tuple(CauseView(each.cause or "", said(each.directions)) for _, each in lines(harvest.causes)),
        agreements=tuple(
            AgreementView(each.what or "", each.who or "", day(each.when, say), day(each.done, say))
            for _, each in lines(harvest.agreements)
        ),
        experiments=tuple(_experiments(harvest, say)),
        questions=tuple(
            QuestionView(each.question or "", each.who or "") for _, each in lines(harvest.questions)
        ),
        follow_ups=tuple(_follow_up(each, say) for _, each in lines(harvest.follow_ups)),
        next_meeting=day(harvest.next_meeting, say),
    )


def day(date: str | None, say: Say) -> str:
    """Write a day in words; "" where there is none."""
    return day_of(Workshop(date=date), say)


def _title(id_: str | None, known: Mapping[str, Dilemma]) -> str:
    found = known.get(id_ or "")
    return f"{found.poles.a.name} ↔ {found.poles.b.name}" if found else id_ or ""


def _learned(harvest: Harvest, say: Say) -> Iterator[LearnedView]:
    for layer, heading in LAYERS.items():
        insights = said(getattr(harvest.insights, layer, None))
        if insights:
            yield LearnedView(layer, say(heading), insights)


def _experiments(harvest: Harvest, say: Say) -> Iterator[ExperimentView]:
    for _, each in lines(harvest.experiments):
        yield ExperimentView(
            each.hypothesis or "",
            each.first_step or "",
            each.who or "",
            day(each.check, say),
            day(each.done, say),
            each.outcome or "",
        )


def _follow_up(each: FollowUp, say: Say) -> FollowUpView:
    return FollowUpView(
        about=each.about or "",
        when=day(each.date, say),
        leader=each.leader or "",
        present=", ".join(said(each.present)),
        where=say(PLACES[each.place]),
        input=each.input or "",
        input_before=day(each.input_before, say),
        done=day(each.done, say),
    )
