"""The workshop, ready to be shown: when, where, and a running clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..language import Say, Text, text, texts
from ..programme import Block, Part, fitting, programme
from ..schema import Method, Workshop
from .dilemma import DilemmaView
from .talk import TalkView, span, talk_view
from .words import PLACES

_MONTHS = (
    text("January"), text("February"), text("March"), text("April"), text("May"), text("June"),
    text("July"), text("August"), text("September"), text("October"), text("November"), text("December"),
)  # fmt: skip
_DAYS = (
    text("Monday"), text("Tuesday"), text("Wednesday"), text("Thursday"), text("Friday"),
    text("Saturday"), text("Sunday"),
)  # fmt: skip
_PARTS: Mapping[Part, tuple[Text, Text]] = {
    "welcome": (
        text("Welcome"),
        text("Say what the map is for. Agree on what stays in this room."),
    ),
    "map": (
        text("Read the map together"),
        text("Let everyone look in silence first. Then ask: what surprises you?"),
    ),
    "choose": (
        text("Choose what to talk about"),
        text(
            "Everyone puts three crosses on the empty map, at the dilemmas that strain most. "
            "The dilemmas with most crosses go first."
        ),
    ),
    "talk": (text("Talk"), text("Take the dilemma with most crosses that is still left.")),
    "break": (text("Break"), text("Coffee and tea.")),
    "spare": (
        text("Room left"),
        text("For what takes longer, or for one dilemma more."),
    ),
    "harvest": (
        text("Harvest"),
        text("Everyone writes down one insight. Then agree: who does what, and when?"),
    ),
}


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
    people: str
    minutes: int
    starts: bool
    blocks: tuple[BlockView, ...]
    talks: tuple[TalkView, ...]
    materials: tuple[str, ...]
    note: str

    @property
    def by_dilemma(self) -> Mapping[str, TalkView]:
        """The talks about a dilemma that is known, by its id."""
        return {talk.dilemma: talk for talk in self.talks if talk.dilemma}


def workshop_view(
    workshop: Workshop, first: Sequence[DilemmaView], methods: Sequence[Method], say: Say
) -> WorkshopView:
    """Lay out the programme; without dilemmas to begin with the group chooses them on the spot."""
    profiles = [each.result.profile_id if each.result else None for each in first]
    offers = [fitting(methods, each, workshop) for each in profiles or [None] * workshop.dilemmas]
    blocks = programme(workshop.minutes, offers, choosing=not first)
    start = workshop.start or "00:00"
    talks = tuple(
        talk_view(block, offers[block.about], first[block.about] if first else None, workshop, say)
        for block in blocks
        if block.about is not None
    )
    fewer = texts(
        "In {minutes} minutes there is time for {count} dilemma, not for {wanted}.",
        "In {minutes} minutes there is time for {count} dilemmas, not for {wanted}.",
        len(talks),
        minutes=workshop.minutes,
        wanted=len(offers),
    )
    people = texts("{count} person", "{count} people", workshop.people) if workshop.people else None
    return WorkshopView(
        when=_when(workshop, say),
        where=say(PLACES[workshop.place]),
        people=say(people) if people else "",
        minutes=workshop.minutes,
        starts=workshop.start is not None,
        blocks=tuple(_block(block, start, first, talks, say) for block in blocks),
        talks=talks,
        materials=tuple(dict.fromkeys(item for talk in talks for item in talk.materials)),
        note=say(fewer) if len(talks) < len(offers) else "",
    )


def _block(
    block: Block, start: str, first: Sequence[DilemmaView], talks: Sequence[TalkView], say: Say
) -> BlockView:
    title, what = (say(words) for words in _PARTS[block.part])
    if block.about is not None:
        talk = talks[block.about]
        if first:
            dilemma = first[block.about]
            title, what = dilemma.title, dilemma.result.need if dilemma.result else dilemma.question
        if talk.method:
            what = say(text("{method}: {aim}", method=talk.method, aim=talk.aim))
    return BlockView(span(start, block.start, block.minutes), block.minutes, title, what)


def _when(workshop: Workshop, say: Say) -> str:
    if workshop.date is None or workshop.weekday is None:
        return ""
    year, month, day = (int(part) for part in workshop.date.split("-"))
    return say(
        text("{weekday} {day} {month} {year}", weekday=_DAYS[workshop.weekday], day=day,
             month=_MONTHS[month - 1], year=year)
    )  # fmt: skip
