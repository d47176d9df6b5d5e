"""Prepare: what ships with the program, made ready while the wheel is built."""

from collections.abc import Mapping, Sequence

from ..file import File
from ..language import LANGUAGES, SHIPPED, Say
from ..render import prepared
from ..views.shown import KINDS, LEVELLED
from .library import Opened, named, names, open_library, shown
from .ready import called_for

_MODULE = """\
from dilemmakaart.views.shown import Card, Section, Shelf, ShelfEntry

LEVELS = {levels!r}
NAMES = {names!r}
SHELVES = {shelves!r}
CARDS = {cards!r}
FOUND = {found!r}
"""


def prepare(library: Sequence[File], templates: Mapping[str, File]) -> dict[str, str]:
    """Return the modules of `prepared/`, by name."""
    made = prepared({f"{name}.md": file for name, file in templates.items()})
    for say in map(Say, LANGUAGES):
        for language in dict.fromkeys((SHIPPED, say.language)):
            opened, _ = open_library((), library, language)
            if opened is not None and not opened.untranslated:
                made[called_for(library, language, say)] = _written(opened, say)
    return made


def _written(opened: Opened, say: Say) -> str:
    """Write what is shown as a module: Python reads every value of it as it writes it."""
    seen, found = shown(opened, say), {name: named(opened.known, name) for name in names(opened.known)}
    levels = {kind: (None, *seen.levels) if kind == LEVELLED else (None,) for kind in KINDS}
    return _MODULE.format(
        levels=tuple(seen.levels),
        names=seen.names,
        shelves={(kind, each): seen.shelves(kind, each) for kind in KINDS for each in levels[kind]},
        cards={
            (kind, each.id): seen.cards(each.id)[kind]
            for every in found.values()
            for kind, each in every.items()
        },
        found={name: {kind: each.id for kind, each in every.items()} for name, every in found.items()},
    )
