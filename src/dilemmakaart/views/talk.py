"""How a talk goes: the method that was picked, why, and its steps with a running clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..language import Say, Text, text
from ..programme import Block, Offer, clock
from ..schema import Workshop
from ..terms import Profile
from .dilemma import DilemmaView
from .reasons import fits_too, in_a_smaller_group, why, why_none, with_more_time
from .sentences import here

GROUP = 10
"""A round with more people is held in smaller groups."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a method with its time on the clock."""

    time: str
    minutes: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TalkView:
    """One talk. `method` is "" where none fits; `why` then says so, and the steps are those of a round."""

    dilemma: str
    """The id of the dilemma; "" where the group still has to choose."""
    time: str
    begins: str
    minutes: int
    method: str
    aim: str
    why: str
    steps: tuple[StepView, ...]
    """With a break among them, if it comes inside this talk."""
    materials: tuple[str, ...]
    others: tuple[str, ...]
    """The other methods that fit."""
    longer: tuple[str, ...]
    """Those that would fit in more time."""
    smaller: tuple[str, ...]
    """Those that would fit in a smaller group."""


def talk_view(
    blocks: Sequence[Block],
    about: tuple[Offer, Profile | None, DilemmaView | None],
    workshop: Workshop,
    say: Say,
) -> TalkView:
    """Show one talk of the programme: one block, or several with breaks between them."""
    offer, profile, dilemma = about
    start, fit = workshop.start or "00:00", blocks[0].fit
    minutes = sum(block.minutes for block in blocks)
    reasons = why(fit, minutes, profile, workshop) if fit else why_none(minutes, offer, profile, workshop)
    return TalkView(
        dilemma=dilemma.id if dilemma else "",
        time=f"{clock(start, blocks[0].start)}–{clock(start, blocks[-1].start + blocks[-1].minutes)}",
        begins=clock(start, blocks[0].start),
        minutes=minutes,
        method=fit.method.name if fit else "",
        aim=fit.method.aim if fit else "",
        why=" ".join(say(reason) for reason in reasons),
        steps=tuple(_steps(blocks, dilemma, workshop, say)),
        materials=tuple(
            shown for item in (fit.method.materials if fit else ()) if (shown := here(item, workshop.place))
        ),
        others=tuple(say(each) for each in fits_too(offer, minutes, fit)),
        longer=tuple(say(each) for each in with_more_time(offer, minutes)),
        smaller=tuple(say(each) for each in in_a_smaller_group(offer)),
    )


def span(start: str, after: int, minutes: int) -> str:
    """Write from when to when on the clock: "13:25–13:55"."""
    return f"{clock(start, after)}–{clock(start, after + minutes)}"


def opening(dilemma: DilemmaView) -> str:
    """Return the question to begin with: of the profile, else the wicked question, else of the dilemma."""
    if dilemma.result:
        return dilemma.result.opening
    return dilemma.dilemma.wicked_question or dilemma.question


def _steps(
    blocks: Sequence[Block], dilemma: DilemmaView | None, workshop: Workshop, say: Say
) -> Iterator[StepView]:
    fit, start = blocks[0].fit, workshop.start or "00:00"
    if fit:
        steps = [(step.title, here(step.text, workshop.place) or step.text) for step in fit.method.steps]
    else:
        steps = list(_round(dilemma, workshop, say))
    left = iter(steps)
    at = blocks[0].start
    for block in blocks:
        if block.start > at:
            minutes = block.start - at
            yield StepView(
                span(start, at, minutes), minutes, say(text("Break")), say(text("Coffee and tea."))
            )
            at = block.start
        for minutes, (title, what) in zip(block.steps, left, strict=False):
            yield StepView(span(start, at, minutes), minutes, title, what)
            at += minutes


def _round(dilemma: DilemmaView | None, workshop: Workshop, say: Say) -> Iterator[tuple[str, str]]:
    """Yield the three steps of a round, for a talk that has no method."""
    silence = text("Let everyone think in silence and write down one sentence.")
    if dilemma is None:
        ask = text("Read out the question of the dilemma that was chosen.")
    else:
        ask = text("Read out: {words}", words=opening(dilemma))
    yield say(text("The question")), f"{say(ask)} {say(silence)}"
    turns = text("Give everyone the floor in turn, equally long. The others listen and do not react yet.")
    yield say(text("The round")), " ".join(say(each) for each in (*_in_groups(workshop), turns))
    yield (
        say(text("What stands out")),
        say(text("Ask what was the same and what differed. Write down both, without saying who is right.")),
    )


def _in_groups(workshop: Workshop) -> Iterator[Text]:
    if workshop.people is None:
        yield text("With more than {count} people: make groups of four to six.", count=GROUP)
    elif workshop.people > GROUP:
        yield text("Make groups of four to six.")
