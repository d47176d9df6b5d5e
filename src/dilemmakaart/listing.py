"""Which files `validate` reads: those that are named, and those around them that they may refer to."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

from .file import File, language_of, original_of
from .files import YAML, Unusable, absolute, below, exists, is_file, is_folder, load, same, shown, yaml_files
from .folders import NETWORK, harvest_paths, own_paths, upwards
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

    @property
    def complete(self) -> bool:
        """Whether everything could be opened."""
        return not self.problems and not self.hidden

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
    places = tuple(_places(named, problems))
    found = _found(places, problems)
    folders = {absolute(place) for place in places if is_folder(place)}
    files = [place for place in map(absolute, places) if place not in folders]
    if standing_for is not None:
        found.pop(same(standing_for), None)
        files.append(absolute(standing_for))
    known = {*found, *([same(standing_for)] if standing_for else ())}
    homes = {folder: _home(folder) for folder in (*folders, *(file.parent for file in files))}
    partly = [home for home in dict.fromkeys(homes.values()) if home and home.folder not in folders]
    around, hidden = _around(partly, known)
    around |= {
        name: path for name, path in _originals(found, standing_for) if name not in known | around.keys()
    }
    closed = all(home or folder in folders for folder, home in homes.items())
    closed = closed and not any(home.holds_more_than({*known, *around}) for home in partly)
    return Listing(tuple(found.values()), tuple(around.values()), closed, problems, hidden)


def _places(named: Sequence[str], problems: list[Unusable]) -> Iterator[Path]:
    """Yield the paths that are named; a pattern stands for the files that it matches."""
    for name in named:
        if exists(Path(name)) or not has_magic(name):
            yield Path(name)
            continue
        before = len(problems)
        matches = _matching(name, problems)
        if not matches and len(problems) == before:
            message = text("No file matches this pattern.")
            problems.append(Unusable(shown(Path(name)), message, text("Check the pattern.")))
        yield from matches


def _matching(pattern: str, problems: list[Unusable]) -> list[Path]:
    """Return the files that a pattern stands for; "**" is any number of folders, and follows no link."""
    parts = Path(pattern).parts
    if "**" not in parts:
        return [Path(found) for found in sorted(glob(pattern)) if not is_folder(Path(found))]  # noqa: PTH207
    plain = next(number for number, part in enumerate(parts) if has_magic(part))
    base = Path(*parts[:plain])
    found = below(base, ("",), problems) if is_folder(base) else ()
    return [path for path in found if not is_folder(path) and _fits(path.parts[plain:], parts[plain:])]


def _fits(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the parts of a path fit the parts of a pattern."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_fits(parts[skipped:], pattern[1:]) for skipped in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


def _found(places: Iterable[Path], problems: list[Unusable]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for place in places:
        try:
            for name, path in _names(yaml_files(place, problems)):
                found.setdefault(name, path)
        except Unusable as problem:
            problems.append(problem)
    return found


def _names(paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Yield paths with the one name that each file has; the folders that they are in are resolved once."""
    folders: dict[str, str] = {}
    for path in paths:
        folder, name = os.path.split(path)
        if name == ".." or os.path.islink(path):  # noqa: PTH114 - thousands of paths
            yield same(path), path
        else:
            real = folders.get(folder) or folders.setdefault(folder, same(Path(folder)))
            yield os.path.join(real, name), path  # noqa: PTH118


class _Home(NamedTuple):
    """Where files belong together: the folder of a network, or a folder `dilemmas`."""

    folder: Path
    network: bool

    def inside(self, unread: list[Unusable]) -> Iterable[Path]:
        """Return the files that are read together. Raises Unusable, as `below`."""
        folder = Path(os.path.relpath(self.folder))
        if not self.network:
            return tuple(below(folder, YAML, unread))
        return (*own_paths(folder / NETWORK, unread), *harvest_paths(folder / NETWORK, unread))

    def holds_more_than(self, seen: set[str]) -> bool:
        """Whether files stand beside those of a network, which may yet refer to something."""
        if not self.network:
            return False
        try:
            others = (path for path in below(self.folder, YAML) if path != self.folder / NETWORK)
            return any(name not in seen for name, _ in _names(others))
        except Unusable:
            return True


def _home(folder: Path) -> _Home | None:
    """Return the network that a folder belongs to, or the folder `dilemmas`, whichever is nearer.

    A folder `dilemmas` is not looked for outside the repository: it may hold any number of repositories.
    """
    inside = True
    for each in upwards(folder):
        if is_file(each / NETWORK):
            return _Home(each, network=True)
        if inside and each.name == LIBRARY and is_folder(each) and not is_file(each.parent / NETWORK):
            return _Home(each, network=False)
        inside = inside and not exists(each / ".git")
    return None


def _around(homes: Iterable[_Home], known: set[str]) -> tuple[dict[str, Path], bool]:
    """Return the files that belong to those that are known, and whether some of them are hidden."""
    around: dict[str, Path] = {}
    hidden: list[Unusable] = []
    for home in homes:
        try:
            inside = home.inside(hidden)
        except Unusable as problem:
            hidden.append(problem)
        else:
            around.update((name, path) for name, path in _names(inside) if name not in known)
    return around, bool(hidden)


def _originals(found: Mapping[str, Path], standing_for: Path | None) -> Iterator[tuple[str, Path]]:
    """Yield what stands beside an edition and is what it belongs to."""
    named = found if standing_for is None else {**found, same(standing_for): standing_for}
    for name, path in named.items():
        if language_of(name):
            original = path.with_name(original_of(path.name))
            if is_file(original):
                yield original_of(name), original


def schema_above(path: Path, kind: str) -> str | None:
    """Return how a file names the schema of its kind: in the nearest folder `schemas` above that has it."""
    for folder in absolute(path).parents:
        schema = folder / "schemas" / f"{kind}.schema.json"
        if is_file(schema):
            return Path(os.path.relpath(schema, absolute(path).parent)).as_posix()
    return None
