"""How each kind of text looks, by the name of its style in Word. Sizes and spaces are in points."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ...style import Layout

Role = Literal["ink", "muted", "accent"]


@dataclass(frozen=True, slots=True)
class Look:
    """How one style looks. `based` is the style that it takes all else from."""

    name: str
    size: float
    before: float = 0
    after: float = 0
    role: Role = "ink"
    bold: bool | None = None
    italic: bool | None = None
    leading: float = 1.05
    keeps: bool = False
    """Whether it stays with what comes next."""
    based: str = "Normal"
    edge: Literal["", "below", "left"] = ""
    """Where a line in the colour of the house stands."""
    marker: Literal["", "bullet", "number"] = ""
    depth: int = 0
    centred: bool = False
    exact: bool = False
    """Whether a line is as high in any letters: what is measured beforehand."""
    hyphens: bool = False


TITLE, BODY, LEAD, QUOTE, CODE = "Title", "Normal", "Lead", "Quote", "Code"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 5")
BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
NUMBERS = ("List Number", "List Number 2", "List Number 3")
CELL, HEAD, PART = "Table Text", "Table Head", "Table Part"
FRONT_TITLE, FRONT_LEAD, FRONT = "Card Title", "Card Question", "Card Text"
BACK_TITLE, BACK, BACK_LIST, BACK_HEAD, BACK_PART = (
    "Card Back Title",
    "Card Back",
    "Card Back List",
    "Card Back Head",
    "Card Back Part",
)

FLOW = (
    Look(BODY, 10, 0, 5, based=""),
    Look(TITLE, 23, 0, 13, bold=True, leading=1.05, keeps=True, edge="below"),
    Look("Heading 1", 15.5, 16, 4.5, "accent", bold=True, leading=1.05, keeps=True),
    Look("Heading 2", 12, 12, 3.5, bold=True, leading=1.05, keeps=True),
    Look("Heading 3", 10.5, 11, 4, bold=True, leading=1.05, keeps=True),
    Look("Heading 4", 10, 9, 3, bold=True, keeps=True),
    Look("Heading 5", 10, 9, 3, italic=True, keeps=True),
    Look(LEAD, 11, 0, 7, italic=True, keeps=True),
    Look(QUOTE, 10, 4, 8, "muted", italic=True, edge="left"),
    *(Look(name, 10, 0, 2.2, marker="bullet", depth=depth) for depth, name in enumerate(BULLETS)),
    *(Look(name, 10, 0, 2.2, marker="number", depth=depth) for depth, name in enumerate(NUMBERS)),
    Look(CELL, 9, 1.9, 2.1, leading=1.0, hyphens=True),
    Look(HEAD, 9, 2.6, 2.6, bold=True, leading=1.0, keeps=True, based=CELL),
    Look(PART, 9, 5.5, 1.8, "accent", bold=True, leading=1.0, keeps=True, based=CELL),
    Look("Header", 9, role="muted"),
    Look("Footer", 8.5, role="muted"),
)

DENSE_SIZES: Mapping[str, tuple[float, float, float]] = {
    BODY: (8, 0, 1.6),
    TITLE: (14.5, 0, 5),
    "Heading 1": (9.8, 6, 2),
    "Heading 2": (8.6, 5, 1.5),
    LEAD: (8.6, 0, 2),
    **dict.fromkeys((*BULLETS, *NUMBERS), (8, 0, 0.6)),
    CELL: (7.6, 0.5, 0.5),
    HEAD: (7.6, 0.5, 0.5),
    PART: (7.6, 2, 0.5),
}
"""What is smaller on a form: size, space before and after."""

CARDS = (
    Look(
        FRONT_TITLE, 24, 0, 8, "accent", bold=True, leading=1.05, keeps=True, based="Heading 1", centred=True
    ),
    Look(FRONT_LEAD, 14, 0, 10, bold=True, italic=True, keeps=True, centred=True),
    Look(FRONT, 12.5, 0, 6, centred=True),
    Look(BACK_TITLE, 12, 0, 5, "accent", bold=True, keeps=True, based="Heading 2", exact=True),
    Look(BACK, 9.5, 1.2, 1.6, exact=True),
    Look(BACK_LIST, 9.5, 0, 1.2, marker="bullet", based=BACK, exact=True),
    Look(BACK_HEAD, 9.5, 1.2, 1.2, bold=True, keeps=True, based=BACK, exact=True),
    Look(BACK_PART, 9.5, 3, 1.2, "accent", bold=True, keeps=True, based=BACK, exact=True),
)
"""On cards; what stands on their backs is made smaller until it fits."""


def looks(layout: Layout) -> tuple[Look, ...]:
    """Return every style that a page of this layout needs, each after the one it is based on."""
    if layout == "dense":
        return tuple(_dense(look) for look in FLOW)
    return (*FLOW, *CARDS) if layout == "cards" else FLOW


def _dense(look: Look) -> Look:
    if look.name not in DENSE_SIZES:
        return look
    size, before, after = DENSE_SIZES[look.name]
    return replace(look, size=size, before=before, after=after, leading=1.0)
