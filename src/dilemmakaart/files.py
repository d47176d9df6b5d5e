"""The only room that touches the disk. Reading says why it cannot; writing is whole or not at all."""

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from glob import has_magic
from pathlib import Path

from .file import File, Origin
from .language import Text, text

YAML = (".yaml", ".yml")
NETWORK = "netwerk.yaml"
MANIFEST = ".dilemmakaart.json"
MAX_READ = 1_000_000
MAX_ANSWERS = 200_000_000


class Unusable(Exception):  # noqa: N818 - it is not a fault of the program
    """A path that cannot be read or written: which, why, and what to do."""

    def __init__(self, path: str, message: Text, hint: Text) -> None:
        super().__init__(path)
        self.path = path
        self.message = message
        self.hint = hint


def shown(path: Path) -> str:
    """Return a path as given, with forward slashes."""
    return path.as_posix()


def load(path: Path, origin: Origin = "checked", limit: int = MAX_READ) -> File:
    """Read one regular file, at most `limit` bytes. Raises Unusable."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            hint = text("Name a file, or leave the name out.")
            raise Unusable(shown(path), text("A folder stands here, not a file."), hint)
        if not stat.S_ISREG(kind):
            raise Unusable(shown(path), text("This is not an ordinary file."), text("Name a file."))
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise _unusable(path, error) from error
    if len(raw) > limit > MAX_READ:
        message = text("The file is larger than {limit} MB.", limit=limit // 1_000_000)
        raise Unusable(shown(path), message, text("Split it into several files."))
    return File(shown(path), raw, origin)


def standard_input() -> bytes:
    """Read standard input, as much of it as of a file. Raises Unusable."""
    if sys.stdin is None:
        hint = text("Send a file to it: dilemmakaart validate - < file.yaml")
        raise Unusable("-", text("Standard input is closed."), hint)
    try:
        return sys.stdin.buffer.read(MAX_READ + 1) or b""
    except OSError as error:
        raise _unusable(Path("-"), error) from error


def same(path: Path) -> str:
    """Return one name for one file, along whichever way it was named."""
    return os.path.realpath(path)


def absolute(path: Path) -> Path:
    """Return a path from the root down, without "..": its parents are then the folders above it."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def exists(path: Path) -> bool:
    """Whether anything stands there; a name that cannot be is nothing."""
    return os.path.lexists(path)


def is_folder(path: Path) -> bool:
    """Whether a folder stands there; a name that cannot be is none."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for a name that is too long


def yaml_files(path: Path) -> tuple[Path, ...]:
    """Return a file itself, or every YAML file below a folder, hidden ones left out. Raises Unusable."""
    if not is_folder(path):
        return (path,)
    found = tuple(below(path, YAML))
    if not found:
        hint = text("Put .yaml files in it, or name another folder.")
        raise Unusable(shown(path), text("The folder holds no YAML files."), hint)
    return found


def below(folder: Path, endings: Sequence[str]) -> Iterator[Path]:
    """Yield files with these endings below a folder, in a fixed order. Raises Unusable."""
    for entry in _entries(folder):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from below(folder / entry.name, endings)
        elif entry.name.lower().endswith(tuple(endings)):
            yield folder / entry.name


def matching(pattern: str) -> Iterator[Path]:
    """Yield the files that a pattern matches, in a fixed order. Raises Unusable.

    "**" stands for any number of folders. As below a folder, hidden ones are left out unless they are
    named, and "**" follows no link to a folder: two that lead to where they stand would never end.
    """
    return _matching(Path(), Path(pattern).parts)


def _matching(place: Path, steps: Sequence[str]) -> Iterator[Path]:
    if not steps:
        yield from () if is_folder(place) else (place,)
    elif not has_magic(steps[0]):
        following = place / steps[0]
        yield from _matching(following, steps[1:]) if exists(following) else ()
    elif steps[0] == "**":
        yield from _matching(place, steps[1:] or ("*",))
        for entry in _entries(place) if is_folder(place) else ():
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                yield from _matching(place / entry.name, steps)
    else:
        for entry in _entries(place) if is_folder(place) else ():
            hidden = entry.name.startswith(".") and not steps[0].startswith(".")
            if not hidden and fnmatchcase(entry.name, steps[0]):
                yield from _matching(place / entry.name, steps[1:])


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (OSError, ValueError) as error:
        raise _unusable(folder, error) from error


def shipped(name: str) -> Path:
    """Return a folder of the library: inside the package, or at the root of the repository."""
    package = Path(__file__).parent
    for place in (package / name, package.parent.parent / name):
        if place.is_dir():
            return place
    message = f"the installation is incomplete: no folder {name}"
    raise FileNotFoundError(message)


def library() -> tuple[File, ...]:
    """Read the dilemma library; its paths begin with "dilemmas/", wherever it is installed."""
    root = shipped("dilemmas")
    return tuple(
        File(f"dilemmas/{path.relative_to(root).as_posix()}", load(path).raw, "library")
        for path in below(root, YAML)
    )


def templates() -> dict[str, str]:
    """Read the built-in templates by name, without their ending."""
    return {path.stem: path.read_text(encoding="utf-8") for path in below(shipped("templates"), [".md"])}


def find_network(start: Path) -> Path | None:
    """Return the nearest netwerk.yaml, upwards from a folder."""
    here = absolute(start)
    for folder in (here, *here.parents):
        if (folder / NETWORK).is_file():
            return Path(os.path.relpath(folder / NETWORK))
    return None


def own_paths(network: Path) -> tuple[Path, ...]:
    """Return the dilemma files beside a network file, if there are any. Raises Unusable."""
    folder = network.parent / "dilemmas"
    return tuple(below(folder, YAML)) if is_folder(folder) else ()


def own_files(network: Path) -> tuple[File, ...]:
    """Read the dilemma files beside a network file. Raises Unusable."""
    return tuple(load(path) for path in own_paths(network))


def write(path: Path, content: str) -> None:
    """Write a text file, whole or not at all, folders included. Raises Unusable."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.parent / f".{path.name}.{os.urandom(4).hex()}"
        try:
            with draft.open("x", encoding="utf-8", newline="\n") as file:
                file.write(content)
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        raise _unusable(path, error, writing=True) from error


def write_out(path: Path, content: str) -> None:
    """Write a text where somebody asked for it. Raises Unusable.

    A pipe or a device, such as /dev/stdout, is written to, never replaced.
    """
    try:
        link = path.is_symlink() and Path("/dev") in absolute(path).parents
        if link or (path.exists() and not path.is_file() and not path.is_dir()):
            path.write_text(content, encoding="utf-8", newline="\n")
            return
    except OSError as error:
        raise _unusable(path, error, writing=True) from error
    write(path, content)


def discard(path: Path) -> None:
    """Remove a file of our own that is no longer needed."""
    path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a page: its path, and what was done."""

    path: str
    became: str


def keep(folder: Path, pages: Mapping[str, str], *, force: bool) -> Iterator[Written]:
    """Write pages into a folder. A page edited by hand stays; the new one is written beside it.

    `became` is "written", "unchanged", or the name of the page that was left alone. What we wrote last
    is remembered by digest in a hidden file; a page we do not know counts as edited.
    """
    known = _manifest(folder)
    plans = [
        (content, *_target(folder, name, content, known, force=force))
        for name, content in sorted(pages.items())
    ]
    for content, target, became in plans:
        if became != "unchanged":
            write(folder / target, content)
        known[target] = _digest(content)
        yield Written(shown(folder / target), became)
    write(folder / MANIFEST, json.dumps(dict(sorted(known.items())), indent=2) + "\n")


def _target(
    folder: Path, name: str, content: str, known: Mapping[str, str], *, force: bool
) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    for number in range(1000):
        extra = "" if number == 0 else ".nieuw" if number == 1 else f".nieuw-{number}"
        target = f"{stem}{extra}{dot}{ending}"
        present = _present(folder / target)
        if present == content:
            return target, "unchanged"
        free = present is None or known.get(target) == _digest(present)
        if free or (force and number == 0):
            return target, "written" if number == 0 else name
    message = f"too many versions of {name}"
    raise FileExistsError(message)


def _present(path: Path) -> str | None:
    if not exists(path):
        return None
    return load(path, limit=MAX_ANSWERS).raw.decode("utf-8", "replace")


def _manifest(folder: Path) -> dict[str, str]:
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {str(name): str(digest) for name, digest in data.items()}


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()


def _unusable(path: Path, error: OSError | ValueError, *, writing: bool = False) -> Unusable:
    match error:
        case FileNotFoundError():
            message = text("There is no such file or folder.")
            hint = text("Check the name, and the folder you are in.")
        case PermissionError():
            message = (
                text("There is no permission to write here.")
                if writing
                else text("There is no permission to read this.")
            )
            hint = text("Choose another place, or change the permissions.")
        case NotADirectoryError() | FileExistsError():
            message = text("A file stands where a folder is needed.")
            hint = text("Choose another name, or move the file.")
        case _:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            message = text("The system says: {reason}.", reason=reason)
            hint = text("Choose another name or place.")
    return Unusable(shown(path), message, hint)


def merged(paths: Iterable[Path], endings: Sequence[str]) -> tuple[Path, ...]:
    """Return files and the files below folders, each once, in the order given. Raises Unusable."""
    found: dict[str, Path] = {}
    for path in paths:
        inside = tuple(below(path, endings)) if is_folder(path) else (path,)
        if not inside:
            hint = text("Put answers in it: files that end in {endings}.", endings=", ".join(endings))
            raise Unusable(shown(path), text("The folder holds no answers."), hint)
        for each in inside:
            found.setdefault(same(each), each)
    return tuple(found.values())
