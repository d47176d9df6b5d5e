"""The workshop, ready to be shown: when, where, and a running clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..language import Say, Text, text, texts
from ..programme import Part, clock, programme
from ..schema import Workshop
from .dilemma import DilemmaView

_MONTHS = (
    text("January"), text("February"), text("March"), text("April"), text("May"), text("June"),
    text("July"), text("August"), text("September"), text("October"), text("November"), text("December"),
)  # fmt: skip
_DAYS = (
    text("Monday"), text("Tuesday"), text("Wednesday"), text("Thursday"), text("Friday"),
    text("Saturday"), text("Sunday"),
)  # fmt: skip
_PLACES = {"onsite": text("on site"), "online": text("online"), "hybrid": text("on site and online")}

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
    """When, where and how long, and the blocks that fill it exactly."""

    when: str
    where: str
    people: str
    minutes: int
    starts: bool
    blocks: tuple[BlockView, ...]
    note: str


def workshop_view(workshop: Workshop, first: Sequence[DilemmaView], say: Say) -> WorkshopView:
    """Lay out the programme; without ranked dilemmas the group chooses them on the spot."""
    wanted = min(workshop.dilemmas, len(first)) if first else workshop.dilemmas
    blocks = programme(workshop.minutes, wanted, choosing=not first)
    start = workshop.start or "00:00"
    views = []
    for block in blocks:
        title, what = (say(words) for words in _PARTS[block.part])
        if block.about is not None and first:
            dilemma = first[block.about]
            title, what = dilemma.title, dilemma.result.need if dilemma.result else dilemma.question
        time = f"{clock(start, block.start)}–{clock(start, block.start + block.minutes)}"
        views.append(BlockView(time, block.minutes, title, what))
    talks = sum(block.part == "talk" for block in blocks)
    fewer = texts(
        "In {minutes} minutes there is time for {count} dilemma, not for {wanted}.",
        "In {minutes} minutes there is time for {count} dilemmas, not for {wanted}.",
        talks,
        minutes=workshop.minutes,
        wanted=wanted,
    )
    note = say(fewer) if talks < wanted else ""
    people = texts("{count} person", "{count} people", workshop.people) if workshop.people else None
    return WorkshopView(
        when=_when(workshop, say),
        where=say(_PLACES[workshop.place]),
        people=say(people) if people else "",
        minutes=workshop.minutes,
        starts=workshop.start is not None,
        blocks=tuple(views),
        note=note,
    )


def _when(workshop: Workshop, say: Say) -> str:
    if workshop.date is None or workshop.weekday is None:
        return ""
    year, month, day = (int(part) for part in workshop.date.split("-"))
    return say(
        text("{weekday} {day} {month} {year}", weekday=_DAYS[workshop.weekday], day=day,
             month=_MONTHS[month - 1], year=year)
    )  # fmt: skip
