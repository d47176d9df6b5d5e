"""What is on a map: positions as numbers, words ready to be written. Places come later."""

from collections.abc import Callable
from typing import NamedTuple

Pair = tuple[int, int]


class Gauge(NamedTuple):
    """How much a dilemma strains, from 0 to 4, and how that is said; `value` is None where it cannot be."""

    value: float | None
    words: str
    before: float | None = None
    """How much it strained before, on a picture of what moved."""


class Group(NamedTuple):
    """The middle of one group: now and wanted, None where that is not shown."""

    now: float | None
    wanted: float | None


class Way(NamedTuple):
    """A mean, before and after; `firm` tells whether it moved by more than noise."""

    start: float
    end: float
    firm: bool


class Row(NamedTuple):
    """One dilemma. `counts` and `wanted_counts` are the answers at -3 to 3, or empty.

    `now` and `wanted` are where arrows start and end on that scale: one middle each, two where there are
    two camps, none where nobody said. `camps` and `wanted_camps` say how many people are in each of two
    camps. `shared` tells whether both are shared views; else the arrow is dashed. `silence` says why
    nothing is shown, `wanted_silence` likewise. `profile_id` chooses the sign, `remark` stands below.
    """

    pole_a: str
    pole_b: str
    code: str
    place: str = ""
    counts: tuple[int, ...] = ()
    wanted_counts: tuple[int, ...] = ()
    now: tuple[float, ...] = ()
    wanted: tuple[float, ...] = ()
    camps: Pair | None = None
    wanted_camps: Pair | None = None
    shared: bool = True
    silence: str = ""
    wanted_silence: str = ""
    profile_id: str = ""
    profile: str = ""
    remark: str = ""
    tension: Gauge | None = None
    groups: tuple[Group, ...] = ()
    """One for each label of the drawing, in the same order."""
    ways: tuple[Way | None, Way | None] | None = None
    """Now and wanted, before and after, on a picture of what moved; each None where that is not shown."""
    was: str = ""
    """Which place it had before, where that was another."""


class Level(NamedTuple):
    """A heading and the dilemmas below it."""

    name: str
    rows: tuple[Row, ...]


class Legend(NamedTuple):
    """What the signs mean, in words. A sign is explained where it is used."""

    dot: str = ""
    many: Callable[[int], str] = str
    """What is said of a dot that stands for so many answers."""
    band: str = ""
    camps: str = ""
    arrow: str = ""
    ring: str = ""
    dashed: str = ""
    wanted_band: str = ""
    wanted_camps: str = ""
    tension: str = ""
    groups: str = ""
    """The question that divides people into groups."""
    moved_now: str = ""
    moved_wanted: str = ""
    kept_now: str = ""
    kept_wanted: str = ""
    noise: str = ""
    fill_dot: str = ""
    fill_arrow: str = ""
    fill_tension: str = ""


class Drawing(NamedTuple):
    """Everything on the map. `key` begins the ids inside the picture: two may stand in one page."""

    key: str
    title: str
    subtitle: str
    description: str
    levels: tuple[Level, ...]
    legend: Legend
    groups: tuple[str, ...] = ()
    """What the groups are called, in the order of their shapes."""
    sheet: Callable[[int, int], str] = "{} / {}".format
    """Says which sheet this is of how many, where one cannot hold all."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every dilemma, in order."""
        return tuple(row for level in self.levels for row in level.rows)

    @property
    def empty(self) -> bool:
        """Whether this is a map to fill in."""
        return not any(row.profile for row in self.rows)


class Small(NamedTuple):
    """The map of one dilemma. `now` and `wanted` are the words before what is drawn."""

    key: str
    title: str
    description: str
    row: Row
    now: str
    wanted: str
    parts: tuple[tuple[str, tuple[tuple[str, Group], ...]], ...] = ()
    """Questions that divide people, each with its groups by name."""
    silence: str = ""
    """What is said of a group that is not shown."""
