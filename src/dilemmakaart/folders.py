"""What ships with the program, and what stands in a network folder: who asks for it need not know where."""

import os
from collections.abc import Iterator
from pathlib import Path

from .file import File, edition_of, language_of
from .files import MAX_ANSWERS, YAML, Unusable, absolute, below, is_file, is_folder, load, same
from .language import LANGUAGES

NETWORK = "netwerk.yaml"
PEOPLE = ("deelnemers.csv", "deelnemers.xlsx")
"""Who takes part, beside the network file,"""
GROUPS = "groepen"
DIVISION = "groepen.csv"
"""and what is made of them: a folder, and the table in it."""
SERIES = "reeks.yaml"
"""The plan of a series of meetings."""
MEETINGS = "reeks"
"""The folder with the pages of that series."""
HARVESTS = "oogst"


def shipped(name: str) -> Path:
    """Return a folder of the library: inside the package, or at the root of the repository."""
    package = Path(__file__).parent
    for place in (package / name, package.parent.parent / name):
        if place.is_dir():
            return place
    message = f"the installation is incomplete: no folder {name}"
    raise FileNotFoundError(message)


def library(*, editions: bool = False) -> tuple[File, ...]:
    """Read the dilemma library; its paths begin with "dilemmas/", wherever it is installed.

    Its editions in other languages say nothing about other files: they are read where they are asked for.
    """
    root = shipped("dilemmas")
    return tuple(
        File(f"dilemmas/{path.relative_to(root).as_posix()}", load(path).raw, "library")
        for path in below(root, YAML)
        if editions or not language_of(path.name)
    )


def templates() -> dict[str, File]:
    """Read the built-in templates by name, without their ending; their paths begin with "templates/"."""
    return {
        path.stem: File(f"templates/{path.name}", load(path).raw, "library")
        for path in below(shipped("templates"), [".md"])
    }


def own_templates(network: Path) -> dict[str, File]:
    """Read the templates beside a network file, by name, if there are any. Raises Unusable."""
    folder = network.parent / "templates"
    if not is_folder(folder):
        return {}
    return {path.stem: load(path) for path in below(folder, [".md"]) if path.parent == folder}


def own_document(network: Path) -> bytes | None:
    """Read the Word document in templates/ beside a network file whose styles are used. Raises Unusable."""
    folder = network.parent / "templates"
    found = next(below(folder, [".docx"]), None) if is_folder(folder) else None
    return load(found, limit=MAX_ANSWERS).raw if found else None


def find_network(start: Path) -> Path | None:
    """Return the nearest netwerk.yaml, upwards from a folder."""
    for folder in upwards(absolute(start)):
        if is_file(folder / NETWORK):
            return Path(os.path.relpath(folder / NETWORK))
    return None


def assessment_of(network: Path) -> Path:
    """Return where the assessment of a network stands, or will."""
    return network.parent / "uitkomst" / "assessment.json"


def participants(network: Path) -> tuple[Path, ...]:
    """Return the files beside a network file that say who takes part."""
    return tuple(path for name in PEOPLE if is_file(path := network.parent / name))


def renamed(folder: Path) -> Path | None:
    """Return what an editor made of the name of a network file: Notepad puts .txt behind it."""
    path = folder / f"{NETWORK}.txt"
    return path if is_file(path) else None


def upwards(folder: Path) -> Iterator[Path]:
    """Yield a folder and those above it; above somebody's home nothing of theirs is left."""
    named = os.path.expanduser("~")  # noqa: PTH111 - Path.home raises where there is none
    home = {named, same(Path(named))}
    for each in (folder, *folder.parents):
        yield each
        if str(each) in home:
            return


def own_paths(network: Path, unread: list[Unusable] | None = None) -> tuple[Path, ...]:
    """Return the dilemma files beside a network file, and its own editions. Raises Unusable, as `below`."""
    folder = network.parent / "dilemmas"
    named = (network.with_name(edition_of(network.name, language)) for language in LANGUAGES)
    editions = tuple(path for path in named if is_file(path))
    return (*editions, *below(folder, YAML, unread)) if is_folder(folder) else editions


def own_files(network: Path) -> tuple[File, ...]:
    """Read the dilemma files beside a network file, and its editions. Raises Unusable."""
    return tuple(load(path) for path in own_paths(network))


def harvest_paths(network: Path, unread: list[Unusable] | None = None) -> tuple[Path, ...]:
    """Return the files in which stands what meetings brought, beside a network file. Raises Unusable."""
    folder = network.parent / HARVESTS
    return tuple(below(folder, YAML, unread)) if is_folder(folder) else ()


def harvests(network: Path) -> tuple[File, ...]:
    """Read what meetings brought. Raises Unusable."""
    return tuple(load(path) for path in harvest_paths(network))
