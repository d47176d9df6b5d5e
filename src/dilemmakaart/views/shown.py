"""What is seen of the library: lists, and things in full. Values only: whoever shows them needs no more."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from ..language import text

KINDS = ("dilemma", "level", "value", "lens", "method", "source")
"""What can be listed and shown."""

LEVELLED = "dilemma"
"""What stands below a level."""

WHOSE = {False: text("own"), True: text("own, in place of the library's")}
"""What is said of something of one's own, by whether it replaces something."""

Pairs = tuple[tuple[str, str], ...]


class Section(NamedTuple):
    """A heading and what stands under it: items, or pairs side by side."""

    heading: str
    items: tuple[str, ...] = ()
    pairs: Pairs = ()


class Card(NamedTuple):
    """A title, facts in one line, paragraphs, and sections; `heads` stand above pairs."""

    title: str
    facts: tuple[str, ...]
    paragraphs: tuple[str, ...] = ()
    heads: tuple[str, str] | None = None
    sections: tuple[Section, ...] = ()


class ShelfEntry(NamedTuple):
    """One thing: how to ask for it, and what it is about in a sentence."""

    id: str
    about: str
    code: str = ""
    whose: str = ""
    """"" for what is of the library."""


class Shelf(NamedTuple):
    """Things under one heading."""

    heading: str
    entries: tuple[ShelfEntry, ...]


class Shown(NamedTuple):
    """Everything there is, in words: the ids of levels, what can be asked for, and how to see it.

    `shelves` lists one kind of thing, or "all"; dilemmas of one level only, if it is given. `cards` shows
    what has an id or a code, by kind.
    """

    levels: Collection[str]
    names: Sequence[str]
    shelves: Callable[[str, str | None], tuple[Shelf, ...]]
    cards: Callable[[str], Mapping[str, Card]]
