"""Files into entries, entries into a catalogue: what the library and a network's own folder hold together."""

from .collection import Catalogue, Own, Thing, catalogue, joined, own_things, replaced, replacements
from .editions import Gap, Spoken, gaps, spoken, told
from .entry import LISTS, MENTIONS, Definition, Entry, Facts, Named, definitions, enter
from .patterns import Pattern, Step, at, peek, peek_lists, pick

__all__ = [
    "LISTS",
    "MENTIONS",
    "Catalogue",
    "Definition",
    "Entry",
    "Facts",
    "Gap",
    "Named",
    "Own",
    "Pattern",
    "Spoken",
    "Step",
    "Thing",
    "at",
    "catalogue",
    "definitions",
    "enter",
    "gaps",
    "joined",
    "own_things",
    "peek",
    "peek_lists",
    "pick",
    "replaced",
    "replacements",
    "spoken",
    "told",
]
