"""Which files `validate` reads: those that are named, and those around them that they may refer to."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from glob import glob, has_magic
from pathlib import Path

from .file import File
from .files import (
    Unusable,
    below,
    exists,
    find_network,
    is_file,
    is_folder,
    load,
    own_paths,
    same,
    shown,
    yaml_files,
)
from .language import text

LIBRARY = "dilemmas"
"""The folder of a repository with dilemma files that is no network."""


@dataclass(slots=True)
class Listing:
    """What is checked and what stands around it, by path; and what could not be opened so far.

    `closed` tells that nothing else can refer to what is checked.
    """

    checked: tuple[Path, ...]
    around: tuple[Path, ...]
    closed: bool
    problems: list[Unusable] = field(default_factory=list)
    hidden: bool = False
    """Whether a file around it could not be opened: it may give what then seems unknown."""

    def files(self) -> Iterator[File]:
        """Read what is checked; what cannot be read is a problem, and the rest is still read."""
        for path in self.checked:
            try:
                yield load(path)
            except Unusable as problem:
                self.problems.append(problem)

    def others(self) -> Iterator[File]:
        """Read what stands around it."""
        for path in self.around:
            try:
                yield load(path, "beside")
            except Unusable:
                self.hidden = True


def listing(named: Sequence[str], standing_for: Path | None = None) -> Listing:
    """List the files of paths, folders and patterns, each once, in order.

    `standing_for` is a file whose content comes from elsewhere: it is left out here.
    """
    problems: list[Unusable] = []
    places = list(_places(named, problems))
    found: dict[str, Path] = {}
    for place in places:
        try:
            for path in yaml_files(place, problems):
                found.setdefault(same(path), path)
        except Unusable as problem:
            problems.append(problem)
    folders = dict.fromkeys(place if is_folder(place) else place.parent for place in places)
    if standing_for is not None:
        found.pop(same(standing_for), None)
        folders[standing_for.parent] = None
    hidden: list[Unusable] = []
    around, closed = _around(folders, found, standing_for, hidden)
    open_ended = any(not is_folder(place) for place in places) or standing_for is not None
    return Listing(tuple(found.values()), around, closed or not open_ended, problems, bool(hidden))


def _places(named: Sequence[str], problems: list[Unusable]) -> Iterator[Path]:
    """Yield the paths that are named; a pattern stands for the files that it matches."""
    for name in named:
        if exists(Path(name)) or not has_magic(name):
            yield Path(name)
            continue
        matches = _matching(name)
        if not matches:
            message = text("No file matches this pattern.")
            problems.append(Unusable(shown(Path(name)), message, text("Check the pattern.")))
        yield from matches


def _matching(pattern: str) -> list[Path]:
    """Return the files that a pattern stands for; "**" is any number of folders, and follows no link."""
    parts = Path(pattern).parts
    if "**" not in parts:
        return [Path(found) for found in sorted(glob(pattern)) if is_file(Path(found))]  # noqa: PTH207
    plain = next(number for number, part in enumerate(parts) if has_magic(part))
    base = Path(*parts[:plain])
    found = below(base, ("",), []) if is_folder(base) else ()
    return [path for path in found if is_file(path) and _fits(path.parts[plain:], parts[plain:])]


def _fits(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the parts of a path fit the parts of a pattern."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_fits(parts[skipped:], pattern[1:]) for skipped in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


def _around(
    folders: Iterable[Path], found: dict[str, Path], standing_for: Path | None, hidden: list[Unusable]
) -> tuple[tuple[Path, ...], bool]:
    """Return the files around folders that are not checked themselves, and whether every folder has any."""
    roots = [_root(folder) for folder in folders]
    known = {*found, *([same(standing_for)] if standing_for else ())}
    around: dict[str, Path] = {}
    for root in dict.fromkeys(root for root in roots if root is not None):
        try:
            inside = own_paths(root, hidden) if root.suffix else yaml_files(root, hidden)
        except Unusable as problem:
            hidden.append(problem)
            continue
        around.update((same(path), path) for path in inside if same(path) not in known)
    return tuple(around.values()), None not in roots


def _root(folder: Path) -> Path | None:
    """Return the network that a folder belongs to, else the folder `dilemmas` above it, if there is one."""
    network = find_network(folder)
    if network is not None:
        return network
    above = (folder.absolute(), *folder.absolute().parents)
    library = next((each for each in above if each.name == LIBRARY), None)
    return None if library is None else Path(os.path.relpath(library))


def schema_above(path: Path, kind: str) -> str | None:
    """Return how a file names the schema of its kind: in the nearest folder `schemas` above that has it."""
    for folder in path.absolute().parents:
        schema = folder / "schemas" / f"{kind}.schema.json"
        if is_file(schema):
            return Path(os.path.relpath(schema, path.absolute().parent)).as_posix()
    return None
