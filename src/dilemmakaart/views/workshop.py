"""The workshop, ready to be shown: when, where, and a running clock."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..language import Say, text, texts
from ..schema import Workshop
from .dilemma import DilemmaView
from .map import MapView
from .parts import fill_in, part
from .plan import Methods, Plan, laid_out
from .talk import TalkView, span, talk_view
from .words import PLACES

MONTHS = (
    text("January"), text("February"), text("March"), text("April"), text("May"), text("June"),
    text("July"), text("August"), text("September"), text("October"), text("November"), text("December"),
)  # fmt: skip
DAYS = (
    text("Monday"), text("Tuesday"), text("Wednesday"), text("Thursday"), text("Friday"),
    text("Saturday"), text("Sunday"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of the programme with its time on the clock."""

    time: str
    minutes: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class WorkshopView:
    """When, where and how long, the blocks that fill it exactly, and how each talk goes."""

    when: str
    where: str
    invitation: str
    """When and where in one line, as far as it is known; else ""."""
    people: str
    minutes: int
    starts: bool
    fill_in: str
    """What participants do with an empty map; "" where it is not empty."""
    blocks: tuple[BlockView, ...]
    talks: tuple[TalkView, ...]
    materials: tuple[tuple[str, str], ...]
    """What to take along, each with what it is for."""
    note: str

    @property
    def by_dilemma(self) -> Mapping[str, TalkView]:
        """The talks about a dilemma that is known, by its id."""
        return {talk.dilemma: talk for talk in self.talks if talk.dilemma}


def workshop_view(
    workshop: Workshop,
    view: MapView,
    first: Sequence[DilemmaView],
    methods: Methods,
    say: Say,
) -> WorkshopView:
    """Show the workshop about these dilemmas; without any the group chooses them on the spot."""
    plan = laid_out(workshop, view, first, methods)
    talks = tuple(_talks(plan, say))
    people = texts("{count} person", "{count} people", workshop.people) if workshop.people else None
    return WorkshopView(
        when=day_of(workshop, say),
        where=say(PLACES[workshop.place]),
        invitation=_invitation(workshop, say),
        people=say(people) if people else "",
        minutes=workshop.minutes,
        starts=workshop.start is not None,
        fill_in="" if view.assessed else fill_in(plan, say),
        blocks=tuple(
            BlockView(
                span(plan.start, block.start, block.minutes), block.minutes, *part(block, plan, talks, say)
            )
            for block in plan.blocks
        ),
        talks=talks,
        materials=_materials(plan, talks),
        note=_note(plan, talks, say),
    )


def _talks(plan: Plan, say: Say) -> Iterator[TalkView]:
    for place, about in enumerate(zip(plan.offers, plan.profiles, strict=True)):
        blocks = [block for block in plan.blocks if block.about == place]
        if blocks:
            dilemma = plan.first[place] if plan.first else None
            yield talk_view(blocks, (*about, dilemma), plan.workshop, say)


def _materials(plan: Plan, talks: Sequence[TalkView]) -> tuple[tuple[str, str], ...]:
    found: dict[str, list[str]] = {}
    for place, talk in enumerate(talks):
        for item in talk.materials:
            found.setdefault(item, []).append(plan.first[place].title if plan.first else talk.method)
    return tuple((item, "; ".join(dict.fromkeys(what))) for item, what in found.items())


def _note(plan: Plan, talks: Sequence[TalkView], say: Say) -> str:
    if len(talks) == len(plan.offers):
        return ""
    return say(
        texts(
            "In {minutes} minutes there is time for {count} dilemma, not for {wanted}.",
            "In {minutes} minutes there is time for {count} dilemmas, not for {wanted}.",
            len(talks),
            minutes=plan.workshop.minutes,
            wanted=len(plan.offers),
        )
    )


def day_of(workshop: Workshop, say: Say) -> str:
    """Write the date in words, with the day of the week; "" where it is not known."""
    if workshop.date is None or workshop.weekday is None:
        return ""
    year, month, day = (int(part) for part in workshop.date.split("-"))
    return say(
        text("{weekday} {day} {month} {year}", weekday=DAYS[workshop.weekday], day=day,
             month=MONTHS[month - 1], year=year)
    )  # fmt: skip


def _invitation(workshop: Workshop, say: Say) -> str:
    if not workshop.model_fields_set & {"date", "start", "place"}:
        return ""
    return ", ".join(
        part for part in (day_of(workshop, say), workshop.start, say(PLACES[workshop.place])) if part
    )
