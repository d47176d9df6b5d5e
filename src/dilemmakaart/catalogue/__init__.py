"""Files into entries, entries into a catalogue: what the library and a network's own folder hold together."""

from .collection import Catalogue, Own, Thing, catalogue, joined, own_things, replaced, replacements
from .entry import LISTS, MENTIONS, Definition, Entry, Facts, Named, definitions, enter
from .patterns import Pattern, Step, at, peek, peek_lists, pick

__all__ = [
    "LISTS",
    "MENTIONS",
    "Catalogue",
    "Definition",
    "Entry",
    "Facts",
    "Named",
    "Own",
    "Pattern",
    "Step",
    "Thing",
    "at",
    "catalogue",
    "definitions",
    "enter",
    "joined",
    "own_things",
    "peek",
    "peek_lists",
    "pick",
    "replaced",
    "replacements",
]
