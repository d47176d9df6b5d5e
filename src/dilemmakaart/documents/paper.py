"""What a page is made of: blocks and words, whatever it will become."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..style import Layout

Align = Literal["left", "center", "right", ""]


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Words with a mark."""

    mark: Literal["strong", "emphasis", "struck"]
    inside: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Words as they are typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address on the web or a mail address."""

    address: str
    inside: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a paragraph."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by the name of its file, and what it shows in words."""

    name: str
    words: str


Inline = Words | Marked | Code | Link | Break | Picture
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, from level 1."""

    level: int
    inside: Inlines

    @property
    def numbered(self) -> bool:
        """Whether it begins with a number, as a part does that stands alone."""
        start, dot, _ = plain(self.inside).partition(". ")
        return bool(dot) and start.isdecimal()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inside: Inlines


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that stands by itself."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: numbered from `start`, or with bullets."""

    start: int | None
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else said."""

    inside: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of heads."""

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    aligns: tuple[Align, ...]

    @property
    def by_row(self) -> bool:
        """Whether the first column says what a row is about: nothing stands above it."""
        return not self.head[0] and any(row[0] for row in self.rows)

    @property
    def even(self) -> bool:
        """Whether it sets two sides against each other: these get as much room."""
        two = len(self.head) == 2 and all(self.head)  # noqa: PLR2004
        return two and any(all(row) for row in self.rows)

    @property
    def ticked(self) -> bool:
        """Whether it has boxes to tick: its columns then lie as in every other such table."""
        return any(plain(cell) == BOX for row in self.rows for cell in row)

    @property
    def snug(self) -> tuple[bool, ...]:
        """Which columns are as wide as their words: short ones need not be broken, if there are not many."""
        found = [
            any(map(len, cells[1:])) and max(map(len, cells)) <= SHORT
            for cells in ([plain(cell) for cell in column] for column in self._columns)
        ]
        many = sum(wish for wish, each in zip(self.widths, found, strict=True) if each) > SNUG
        return tuple(each and not many for each in found)

    @property
    def short(self) -> bool:
        """Whether it is so short that it need not run over two pages."""
        return len(self.rows) <= SHORT_TABLE

    @property
    def narrow(self) -> bool:
        """Whether it needs no more than a part of the width."""
        return not self.even and sum(self.widths) <= NARROW and not any(map(to_write, self.rows))

    @property
    def widths(self) -> tuple[int, ...]:
        """How many letters each column would like: enough for its words, but no column takes all."""
        return tuple(_wish([plain(cell) for cell in column]) for column in self._columns)

    @property
    def _columns(self) -> Iterator[tuple[Inlines, ...]]:
        return zip(self.head, *self.rows, strict=True)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between parts."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines as they are typed."""

    text: str


Block = Heading | Paragraph | Figure | Listing | Quote | Table | Rule | Verbatim
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One handout: its name without an ending, what is in it, how it lies, and in which language."""

    name: str
    blocks: Blocks
    language: str
    layout: Layout = "flow"
    pictures: Mapping[str, str] = field(default_factory=dict)
    """Pictures as SVG, by the name of their file."""

    @property
    def title(self) -> str:
        """What it is called: its first heading, else its name."""
        return next((plain(each.inside) for each in self.blocks if isinstance(each, Heading)), self.name)


SHORT, LONG, OPEN = 12, 60, 24
SHORT_TABLE, NARROW, SNUG = 8, 62, 72
BOX, RULE = "☐", "_" * 20
"""A box to tick, and the least of a line to write on."""


def _wish(cells: Sequence[str]) -> int:
    """Return a wish for room: what a short column needs, or less than a long one could use."""
    longest = max(map(len, cells))
    if len(cells) > 1 and not any(cells[1:]):
        return max(longest, OPEN) if longest else 1
    return longest + 2 if longest <= SHORT else min(SHORT + 2 + (longest - SHORT) // 2, LONG)


def plain(inside: Inlines) -> str:
    """Return words without marks."""
    return "".join(_plain(inside))


def _plain(inside: Inlines) -> Iterator[str]:
    for each in inside:
        match each:
            case Words(text) | Code(text):
                yield text
            case Marked(_, within) | Link(_, within):
                yield plain(within)
            case Break():
                yield " "
            case Picture(_, words):
                yield words


def label(inside: Inlines) -> bool:
    """Whether a paragraph only says what follows: it is one word or sentence with a mark."""
    return len(inside) == 1 and isinstance(inside[0], Marked)


def subheading(row: Sequence[Inlines]) -> bool:
    """Whether a row of a table is a heading within it: everything in it is strong."""
    return bool(row) and all(
        len(cell) == 1 and isinstance(cell[0], Marked) and cell[0].mark == "strong" for cell in row
    )


def to_write(row: Sequence[Inlines]) -> bool:
    """Whether a row of a table is there to be written in: nothing stands in it but what it is about."""
    return len(row) > 1 and not any(row[1:])


def to_rule(inside: Inlines) -> bool:
    """Whether a paragraph ends in a line to write on."""
    last = inside[-1] if inside else None
    return isinstance(last, Words) and last.text.rstrip().endswith(RULE)


def pictures_in(blocks: Sequence[Block]) -> Iterator[Picture]:
    """Yield the pictures that stand by themselves."""
    for block in blocks:
        match block:
            case Figure(picture):
                yield picture
            case Quote(inside):
                yield from pictures_in(inside)
            case Listing(_, items):
                for item in items:
                    yield from pictures_in(item)
            case _:
                pass


@dataclass(frozen=True, slots=True)
class Card:
    """Both sides of a card."""

    front: Blocks
    back: Blocks


def cards(blocks: Blocks) -> tuple[Blocks, tuple[Card, ...]]:
    """Divide a page into what stands before the cards, and the cards.

    A heading of the second level begins a card, the next one of the third level begins its back.
    """
    starts = [at for at, each in enumerate(blocks) if isinstance(each, Heading) and each.level == 2]  # noqa: PLR2004
    found = []
    for start, stop in zip(starts, [*starts[1:], len(blocks)], strict=True):
        inside = blocks[start:stop]
        turn = next(
            (at for at, each in enumerate(inside) if isinstance(each, Heading) and each.level > 2),  # noqa: PLR2004
            len(inside),
        )
        found.append(Card(inside[:turn], inside[turn:]))
    return blocks[: starts[0] if starts else len(blocks)], tuple(found)
