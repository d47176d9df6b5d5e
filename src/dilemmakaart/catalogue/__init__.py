"""Files into entries, entries into a catalogue: what the library and a network's own folder hold together."""

from .collection import Catalogue, Thing, catalogue, joined, replaced, replacements
from .entry import LISTS, MENTIONS, STDIN, Definition, Entry, Facts, File, Named, Origin, definitions, enter
from .patterns import Pattern, Step, at, peek, peek_lists, pick

__all__ = [
    "LISTS",
    "MENTIONS",
    "STDIN",
    "Catalogue",
    "Definition",
    "Entry",
    "Facts",
    "File",
    "Named",
    "Origin",
    "Pattern",
    "Step",
    "Thing",
    "at",
    "catalogue",
    "definitions",
    "enter",
    "joined",
    "peek",
    "peek_lists",
    "pick",
    "replaced",
    "replacements",
]
