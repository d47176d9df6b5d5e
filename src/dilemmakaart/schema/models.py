"""The kinds of file, as pydantic models. Strict: types are never converted, unknown keys are errors.

Lists come from a factory, because pydantic copies a default list deeply for every file.

Field order is the order in which a file is written.
"""

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)
from pydantic import StringConstraints as Constraints
from pydantic_core import PydanticCustomError

from ..style import DEFAULT, Colours
from ..terms import UNANSWERED, Profile

SOME_TEXT = r"\S"
ONE_LINE = r"^[^\n]*\S[^\n]*$"
COLUMN = r"^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$"
"""The name of a column; the group is written otherwise than in an id, so that words can tell them apart."""

SKIP = "skip"
"""What a file of columns says of a column that nobody reads."""

COLUMN_OF_ANSWERS = rf"submission|{SKIP}|[a-z]{{2}}[0-9]{{1,2}}[_-][a-z]+"


def _calendar_date(value: str) -> str:
    try:
        dt.date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError("not_a_date", "not a date") from error
    return value


def _all_or_ids(value: object) -> object:
    if value == "all":
        return None
    if not isinstance(value, list):
        raise PydanticCustomError("all_or_ids", "all or a list of ids")
    return value


def _no_reserved_option(value: dict[str, str]) -> dict[str, str]:
    if UNANSWERED in value:
        raise PydanticCustomError("reserved_option", "reserved option", {"option": UNANSWERED})
    return value


def _no_column_of_answers(value: str) -> str:
    if re.fullmatch(COLUMN_OF_ANSWERS, value):
        raise PydanticCustomError("reserved_id", "reserved id")
    return value


AS_IT_IS = "as it is"
"""Marks a text that stays as it is in every language, such as the title of a book."""

Words = Annotated[str, Constraints(pattern=SOME_TEXT)]
Name = Annotated[str, Constraints(pattern=ONE_LINE)]
SameWords = Annotated[Words, AS_IT_IS]
SameName = Annotated[Name, AS_IT_IS]
Slug = Annotated[str, Constraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Code = Annotated[str, Constraints(pattern=r"^[a-z]{2}[0-9]{1,2}$")]
BackgroundId = Annotated[str, Constraints(pattern=r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$", max_length=60)]
ColumnName = Annotated[str, Constraints(pattern=COLUMN, max_length=60)]
Clock = Annotated[str, Constraints(pattern=r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
IsoDate = Annotated[str, Constraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_calendar_date)]
Colour = Annotated[str, Constraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Font = Annotated[str, Constraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 -]*$", max_length=60)]
LogoFile = Annotated[str, Constraints(pattern=r"^[^/\\.:\n]+(/[^/\\.:\n]+)*(\.[^/\\.:\n]+)*\.(svg|png)$")]
Place = Literal["onsite", "online", "hybrid"]


class Model(BaseModel):
    """What every part of a file has in common."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


class Quote(Model):
    """A short text with its source: a quote or an insight. A lint rule asks for a source that is missing."""

    text: Words
    source: Slug | None = None


class Pole(Model):
    """One side of a dilemma."""

    name: Name
    brings: list[Words] = Field(default_factory=list)
    overdone: list[Words] = Field(default_factory=list)
    warnings: list[Words] = Field(default_factory=list)
    actions: list[Words] = Field(default_factory=list)
    values: list[Slug] = Field(default_factory=list)


class Poles(Model):
    """Both sides; they are equals."""

    a: Pole
    b: Pole


class Prompts(Model):
    """Conversation questions on three layers."""

    person: list[Words] = Field(default_factory=list)
    organisation: list[Words] = Field(default_factory=list)
    network: list[Words] = Field(default_factory=list)


NO_PROMPTS = Prompts.model_construct(person=[], organisation=[], network=[])


class Dilemma(Model):
    """One lasting dilemma between two poles."""

    kind: Literal["dilemma"]
    id: Slug
    code: Code
    level: Slug
    number: Annotated[int, Field(ge=1)] = 1
    question: Words
    explanation: Words | None = None
    poles: Poles
    wicked_question: Words | None = None
    prompts: Prompts = Field(default_factory=lambda: NO_PROMPTS)
    insights: list[Quote] = Field(default_factory=list)
    quotes: list[Quote] = Field(default_factory=list)
    sources: list[Slug] = Field(default_factory=list)


class Level(Model):
    """A level of the network at which dilemmas live."""

    id: Slug
    name: Name
    explanation: Words | None = None
    order: Annotated[int, Field(ge=1)]


class Value(Model):
    """A value, and the ways in which people understand it."""

    id: Slug
    name: Name
    definition: Words
    readings: list[Words] = Field(default_factory=list)


class Source(Model):
    """A publication, complete enough to find it."""

    id: Slug
    title: SameName
    authors: list[SameWords] = Field(default_factory=list)
    year: int | None = None
    publisher: SameWords | None = None
    url: SameWords | None = None
    doi: SameWords | None = None
    note: Words | None = None


class Levels(Model):
    """The file of levels."""

    kind: Literal["levels"]
    items: list[Level]


class Values(Model):
    """The file of values."""

    kind: Literal["values"]
    items: list[Value]


class Sources(Model):
    """The file of sources."""

    kind: Literal["sources"]
    items: list[Source]


class Lens(Model):
    """A set of prompts through which any dilemma can be looked at."""

    kind: Literal["lens"]
    id: Slug
    name: Name
    intro: Words
    prompts: list[Words]
    sources: list[Slug] = Field(default_factory=list)
    audiences: list[Words] = Field(default_factory=list)


class GroupSize(Model):
    """How many people a method suits, the whole group counted."""

    min: Annotated[int, Field(ge=1)]
    max: Annotated[int, Field(ge=1)]

    @field_validator("max")
    @classmethod
    def _not_below_the_least(cls, most: int, others: ValidationInfo) -> int:
        least = others.data.get("min")
        if least is not None and most < least:
            raise PydanticCustomError("max_below_min", "max below min", {"least": least})
        return most


class Step(Model):
    """One step of a method."""

    minutes: Annotated[int, Field(ge=1)]
    title: Name
    text: Words


class Method(Model):
    """A way to work on a dilemma with a group. `profiles` are the ones it suits, the best first."""

    kind: Literal["method"]
    id: Slug
    name: Name
    aim: Words
    group_size: GroupSize
    minutes: Annotated[int, Field(ge=1)]
    steps: Annotated[list[Step], Field(min_length=1)]
    materials: list[Words] = Field(default_factory=list)
    place: Annotated[list[Place], Field(min_length=1)]
    profiles: Annotated[list[Profile], Field(min_length=1)]
    sources: list[Slug] = Field(default_factory=list)


class Background(Model):
    """A question about the respondent, to compare groups by."""

    id: Annotated[BackgroundId, AfterValidator(_no_column_of_answers)]
    question: Words
    options: Annotated[dict[BackgroundId, Name], Field(min_length=2), AfterValidator(_no_reserved_option)]


class Workshop(Model):
    """When, how long and with how many people the map is discussed."""

    date: IsoDate | None = None
    start: Clock | None = None
    minutes: Annotated[int, Field(ge=30, le=720)] = 120
    people: Annotated[int, Field(ge=1)] | None = None
    place: Place = "onsite"
    dilemmas: Annotated[int, Field(ge=1, le=12)] = 3

    @property
    def weekday(self) -> int | None:
        """The day of the week of `date`; 0 is Monday."""
        return None if self.date is None else dt.date.fromisoformat(self.date).weekday()


class Network(Model):
    """A network and how it is asked. `dilemmas` is None for all of them."""

    kind: Literal["network"]
    id: Slug
    name: Name
    purpose: Words | None = None
    fear: Words | None = None
    language: Literal["nl", "en"] = "nl"
    dilemmas: Annotated[Annotated[list[Slug], Field(min_length=1)] | None, BeforeValidator(_all_or_ids)] = (
        None
    )
    background: list[Background] = Field(default_factory=list)
    min_group: Annotated[int, Field(ge=3)] = 5
    workshop: Workshop = Field(default_factory=Workshop)


class Columns(Model):
    """What the columns of answers are where their headers do not say it. A draft has None of them."""

    kind: Literal["columns"]
    columns: dict[Words, ColumnName] | None


class Palette(Model):
    """Colours by what they are for. What is left out is as in the style of the program.

    None of them may be empty: "#" without quotes begins a comment, and that should be told.
    """

    ink: Colour = DEFAULT.colours.ink
    muted: Colour = DEFAULT.colours.muted
    paper: Colour = DEFAULT.colours.paper
    accent: Colour = DEFAULT.colours.accent
    line: Colour = DEFAULT.colours.line

    @property
    def colours(self) -> Colours:
        """The same as a style has them."""
        return Colours(**{role: getattr(self, role).lower() for role in Palette.model_fields})


DEFAULT_PALETTE = Palette.model_construct(
    **{role: getattr(DEFAULT.colours, role) for role in Palette.model_fields}
)


class HouseStyle(Model):
    """What pages and pictures look like."""

    kind: Literal["style"]
    organisation: Name
    colours: Palette = Field(default_factory=lambda: DEFAULT_PALETTE)
    font: Font | None = None
    logo: LogoFile | None = None
    footer: Name | None = None
