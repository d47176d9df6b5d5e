"""A network folder to begin with: its files, by their place in it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..language import Say, text
from ..schema import Background, Network, Workshop
from .guide import guide
from .typed import ids
from .writing import about, comment, example, heading, inside, item, offered, pair, scalar, spaced, told

ANSWERS = "antwoorden"
MIN_GROUP = 5
HEAD = (
    text("This file tells dilemmakaart about your network. Change what is not right."),
    text("What stands behind a # is not read. Take the # away before a line that you want to use."),
    text("Check the file afterwards with: dilemmakaart validate"),
)
_HIDDEN = (
    (text("Answers and lists with names are of people: git leaves them alone, so they are not shared."), ()),
    (text("The folder with answers has its own .gitignore."), ()),
    (text("Who takes part, and who sits in which group."), ("deelnemers*", "participants*", "groepen/")),
    (text("Answers that are being given together, and not finished yet."), ("uitkomst/gezamenlijk.json",)),
)


class Start(NamedTuple):
    """What is known of a network when its folder is made; None is not known yet."""

    id: str
    name: str
    sectors: tuple[str, ...]
    date: str | None
    start: str | None
    minutes: int
    people: int | None
    place: str
    language: str


def folder(start: Start, say: Say, schema: str | None = None) -> dict[str, str]:
    """Return every file of a new network folder, by its path inside it; `say` is in its own language."""
    return {
        "netwerk.yaml": "\n".join([*heading(HEAD, schema, say), *spaced(_network(start, say))]) + "\n",
        readme(start.language): guide(start.name, say),
        ".gitignore": "\n".join(_hidden(say)) + "\n",
        f"{ANSWERS}/.gitignore": "\n".join(_all_hidden(say)) + "\n",
    }


def readme(language: str) -> str:
    """Return the name of the page that says what to do next."""
    return "README.md" if language == "en" else "LEESMIJ.md"


def _network(start: Start, say: Say) -> Iterator[str]:
    purpose = say(text("Every child in our region grows up safely, as close to home as possible."))
    fear = say(text("A child falls between the organisations, and nobody saw it."))
    yield from told(Network, "kind", "network", say)
    fixed = say(text("It stands in every assessment: leave it as it is once there are answers."))
    yield from told(Network, "id", start.id, say, more=[fixed])
    yield from told(Network, "name", start.name, say)
    yield from offered(Network, "purpose", purpose, say)
    yield from offered(Network, "fear", fear, say)
    yield from told(Network, "language", start.language, say)
    listed = say(text("To see them: dilemmakaart list. A list of ids looks like the line with #."))
    yield from told(Network, "dilemmas", "all", say, more=[listed])
    yield from example(["dilemmas: [inclusief-efficient, handelingsruimte-draagvlak]"])
    yield from _background(start, say)
    yield from told(Network, "min_group", MIN_GROUP, say)
    yield from _workshop(start, say)


def _background(start: Start, say: Say) -> Iterator[str]:
    labels = start.sectors or tuple(say(each) for each in SECTORS)
    question = say(text("From which organisation do you take part?"))
    options = [line for id_, label in ids(labels).items() for line in pair(scalar(id_), label)]
    asked = [
        *told(Background, "id", "sector", say),
        *told(Background, "question", question, say),
        *about(Background, "options", say),
        "options:",
        *inside(1, options),
    ]
    lines = ["background:", *inside(1, item(asked))]
    yield from about(Network, "background", say)
    yield from lines if start.sectors else example(line for line in lines if "# " not in line)


def _workshop(start: Start, say: Say) -> Iterator[str]:
    given: Mapping[str, str | int | None] = {
        "date": start.date,
        "start": start.start,
        "minutes": start.minutes,
        "people": start.people,
        "place": start.place,
        "dilemmas": 3,
    }
    yield from about(Network, "workshop", say)
    yield "workshop:"
    for key, value in given.items():
        yield from inside(1, _planned(key, value, say))


def _planned(key: str, value: str | int | None, say: Say) -> list[str]:
    """Write a key of the workshop; what is not known yet stands ready."""
    if value is None:
        return [*about(Workshop, key, say), *example([f"{key}: {_EXAMPLES[key]}"])]
    if key == "date":
        return [*about(Workshop, key, say), f"date: {value}"]
    places = [say(text("onsite: on site. online: online. hybrid: both at once."))] if key == "place" else []
    return told(Workshop, key, value, say, places)


_EXAMPLES: Mapping[str, str] = {"date": "2026-12-03", "start": '"13:00"', "people": "18"}
SECTORS = (
    text("Municipality"),
    text("Youth care provider"),
    text("Local team"),
    text("Education"),
)
"""Who sits at the table in most networks in youth care."""


def _hidden(say: Say) -> Iterator[str]:
    for message, patterns in _HIDDEN:
        yield from comment(say(message))
        yield from patterns


def _all_hidden(say: Say) -> Iterator[str]:
    yield from comment(say(text("Answers are of people: git takes nothing from this folder but this file.")))
    yield "*"
    yield "!.gitignore"
