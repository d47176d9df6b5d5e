"""How a talk goes: the method that was picked, why, and its steps with a running clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..language import Say, Text, text, texts
from ..programme import Block, Fit, clock, stretched
from ..schema import Workshop
from .dilemma import DilemmaView
from .words import PLACES, PROFILES


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a method with its time on the clock."""

    time: str
    minutes: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TalkView:
    """One talk. `method` is "" where none fits; `why` then says so."""

    dilemma: str
    """The id of the dilemma; "" where the group still has to choose."""
    time: str
    minutes: int
    method: str
    aim: str
    why: str
    steps: tuple[StepView, ...]
    materials: tuple[str, ...]
    others: tuple[str, ...]
    """The other methods that fit, each with how long it takes."""


def talk_view(
    block: Block, offer: Sequence[Fit], dilemma: DilemmaView | None, workshop: Workshop, say: Say
) -> TalkView:
    """Show one talk of the programme; `offer` are the methods that fit."""
    start = workshop.start or "00:00"
    others = [each for each in offer if block.fit is None or each.method.id != block.fit.method.id]
    method = block.fit.method if block.fit else None
    profile = dilemma.result.profile if dilemma and dilemma.result else ""
    reasons = (
        _reasons(block, block.fit, profile, workshop) if block.fit else _no_method(block, profile, workshop)
    )
    return TalkView(
        dilemma=dilemma.id if dilemma else "",
        time=span(start, block.start, block.minutes),
        minutes=block.minutes,
        method=method.name if method else "",
        aim=method.aim if method else "",
        why=" ".join(say(reason) for reason in reasons),
        steps=tuple(_steps(block, block.fit, start)) if block.fit else (),
        materials=tuple(method.materials) if method else (),
        others=tuple(
            say(text("{name} ({minutes} minutes)", name=each.method.name, minutes=each.minutes))
            for each in others
        ),
    )


def span(start: str, after: int, minutes: int) -> str:
    """Write from when to when on the clock: "13:25–13:55"."""
    return f"{clock(start, after)}–{clock(start, after + minutes)}"


def _steps(block: Block, fit: Fit, start: str) -> Iterator[StepView]:
    at = block.start
    steps = fit.method.steps
    for step, minutes in zip(steps, stretched(steps, block.minutes), strict=True):
        yield StepView(span(start, at, minutes), minutes, step.title, step.text)
        at += minutes


def _reasons(block: Block, fit: Fit, profile: str, workshop: Workshop) -> Iterator[Text]:
    method = fit.method
    if profile:
        yield text("It suits the profile {profile}.", profile=profile)
    else:
        yield text(
            "There is no profile yet; this method suits {count} of the {all}.",
            count=len(set(method.profiles)),
            all=len(PROFILES),
        )
    yield text(
        "It takes {minutes} minutes and can be done {place}.",
        minutes=fit.minutes,
        place=PLACES[workshop.place],
    )
    yield _company(fit, workshop)
    extra = block.minutes - fit.minutes
    if extra:
        longest = max(method.steps, key=lambda step: step.minutes)
        yield texts(
            "The {count} minute that is over goes to the longest step, {step}.",
            "The {count} minutes that are over go to the longest step, {step}.",
            extra,
            step=longest.title,
        )


def _company(fit: Fit, workshop: Workshop) -> Text:
    size = fit.method.group_size
    if workshop.people is None:
        return text("It works with {least} to {most} people.", least=size.min, most=size.max)
    if fit.groups == 1:
        return text(
            "It works with {least} to {most} people; you are with {people}.",
            least=size.min,
            most=size.max,
            people=workshop.people,
        )
    return text(
        "It works with {least} to {most} people; you are with {people}, so work in {groups} groups at once, "
        "each with someone who leads.",
        least=size.min,
        most=size.max,
        people=workshop.people,
        groups=fit.groups,
    )


def _no_method(block: Block, profile: str, workshop: Workshop) -> Iterator[Text]:
    where = PLACES[workshop.place]
    if profile:
        yield text(
            "No method fits the profile {profile} in {minutes} minutes, {place}, with so many people.",
            profile=profile,
            minutes=block.minutes,
            place=where,
        )
    else:
        yield text(
            "No method fits in {minutes} minutes, {place}, with so many people.",
            minutes=block.minutes,
            place=where,
        )
    yield text("Go round with the opening question, then with the questions below.")
