"""Where words come from: the library, the network one stands in, and the choices of the commands.

What is asked for is loaded, and nothing else: somebody is waiting with a finger on a key.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from ...file import language_of
from ...files import YAML, Unusable, below, entries, is_file, is_folder, load
from ...folders import NETWORK, find_network, harvest_paths, own_paths, shipped
from ...language import Say, Text
from .glance import Seen, chosen, seen
from .line import Line, Word

Source = Callable[[Line, Say], Iterable[Word]]
"""Gives words for a place on the line, in a language."""

_FOR = re.compile(r"\{#-?\s*for:(.*?)-?#\}", re.DOTALL)


def choices(module: str, name: str, *more: str) -> Source:
    """Offer what stands in a module under a name."""

    def found(_line: Line, _say: Say) -> Iterator[Word]:
        return map(Word, (*getattr(import_module(f"dilemmakaart.{module}"), name), *more))

    return found


def fixed(*words: str) -> Source:
    """Offer these words."""
    return lambda _line, _say: map(Word, words)


def several(source: Source) -> Source:
    """Offer the same with commas between them, each once."""

    def found(line: Line, say: Say) -> Iterator[Word]:
        before, comma, _ = line.begun.rpartition(",")
        named = before.split(",")
        every = (each for each in source(line, say) if each.word not in named)
        return (Word(f"{before}{comma}{each.word}", each.about) for each in every)

    return found


def files(module: str, name: str, *more: str) -> Source:
    """Offer folders, and files with these endings; the rest of a path comes with the next Tab."""

    def found(line: Line, _say: Say) -> Iterator[Word]:
        endings = (*getattr(import_module(f"dilemmakaart.{module}"), name), *more)
        typed, slash, _ = line.begun.rpartition("/")
        for each in entries(Path(f"{typed}{slash}" or ".").expanduser()):
            if is_folder(each):
                yield Word(f"{typed}{slash}{each.name}/")
            elif each.name.lower().endswith(endings):
                yield Word(f"{typed}{slash}{each.name}")

    return found


def ids(*kinds: str) -> Source:
    """Offer the ids of these kinds of thing, or of all."""

    def found(line: Line, _say: Say) -> Iterator[Word]:
        return (Word(each.id, each.about) for each in _things(network(line.before)) if each.kind in kinds)

    return found


def names(line: Line, _say: Say) -> Iterator[Word]:
    """Offer everything that can be shown, by id and by code."""
    every = [each for each in _things(network(line.before)) if each.kind != "network"]
    yield from (Word(each.code, each.about) for each in every if each.code)
    yield from (Word(each.id, each.about) for each in every)


def dilemmas(line: Line, _say: Say) -> Iterator[Word]:
    """Offer the dilemmas of the network, by code and by id."""
    at = network(line.before)
    named = chosen(_content(at)) if at else frozenset()
    every = [each for each in _things(at) if each.kind == "dilemma" and (not named or each.id in named)]
    yield from (Word(each.code, each.about) for each in every if each.code)
    yield from (Word(each.id, each.about) for each in every)


def templates(line: Line, say: Say) -> Iterator[Word]:
    """Offer the pages that can be made."""
    at = network(line.before)
    every = {path.stem: path for folder in _folders("templates", at) for path in _files(folder, (".md",))}
    for name in sorted(each for each in every if not each.startswith("_")):
        yield Word(name, _purpose(_content(every[name]), say))


def harvests(line: Line, _say: Say) -> Iterator[Word]:
    """Offer the meetings of which the network has a harvest."""
    at = network(line.before)
    return (Word(path.stem) for path in (harvest_paths(at) if at else ()))


def _purpose(content: str, say: Say) -> str:
    """Return what a template is for; nothing is looked for where no comment ends any more."""
    said = _FOR.search(content, 0, content.rfind("#}") + 2)
    return say(Text(" ".join(said[1].split()).replace("{", "{{").replace("}", "}}"))) if said else ""


def codes(_line: Line, say: Say) -> Iterator[Word]:
    """Offer the codes of what `validate` finds."""
    from ...manuals import manuals

    return (Word(page.code, say(page.summary)) for page in manuals())


def network(words: Iterable[str]) -> Path | None:
    """Return the network that is named on the line, else the one that one stands in."""
    for each in words:
        path = Path(os.path.expanduser(each))  # noqa: PTH111 - Path.expanduser raises for a user who is not there
        for place in (path, path / NETWORK):
            if place.name.endswith(YAML) and is_file(place):
                return place
    return find_network(Path())


def _things(at: Path | None) -> Iterable[Seen]:
    """Return everything there is, once: one's own in the place of what the library has by that id."""
    paths = [*_files(shipped("dilemmas"), YAML), *(_own(at) if at else ())]
    every = (each for path in paths if not language_of(path.name) for each in seen(_content(path)))
    return {(each.kind, each.id): each for each in every}.values()


def _own(at: Path) -> Sequence[Path]:
    try:
        return own_paths(at, [])
    except Unusable:
        return ()


def _folders(name: str, at: Path | None) -> Iterator[Path]:
    yield shipped(name)
    if at is not None:
        yield at.parent / name


def _files(folder: Path, endings: Sequence[str]) -> Iterator[Path]:
    """Yield the files in a folder; what cannot be opened is left out."""
    if is_folder(folder):
        yield from below(folder, endings, [])


def _content(path: Path) -> str:
    try:
        return load(path).raw.decode(errors="replace")
    except Unusable:
        return ""
