"""The library as it is shown, made ready when the program was packed: no file is judged again."""

from collections.abc import Mapping, Sequence

from .. import __version__
from ..file import File
from ..language import Say
from ..prepared import called, module
from ..views.shown import KINDS, Card, Shelf, Shown


def ready(library: Sequence[File], language: str, say: Say) -> Shown | None:
    """Return exactly these files as they are shown, in a language; None where that was not made ready."""
    made = module(called_for(library, language, say))
    if made is None:
        return None
    lists: Mapping[tuple[str, str | None], tuple[Shelf, ...]] = made.SHELVES
    every: Mapping[tuple[str, str], Card] = made.CARDS
    found: Mapping[str, Mapping[str, str]] = made.FOUND

    def shelves(kind: str, level: str | None) -> tuple[Shelf, ...]:
        kinds = KINDS if kind == "all" else (kind,)
        return tuple(shelf for each in kinds for shelf in lists[each, level])

    def cards(name: str) -> dict[str, Card]:
        return {kind: every[kind, id_] for kind, id_ in found.get(name, {}).items()}

    return Shown(made.LEVELS, made.NAMES, shelves, cards)


def called_for(library: Sequence[File], language: str, say: Say) -> str:
    """Return the name of the module that shows these files in a language; `say` is that of headings."""
    made_of = [__version__, language, say.language]
    files = (part for file in library for part in (file.path.encode(), file.raw))
    return called("library", (*(each.encode() for each in made_of), *files))
