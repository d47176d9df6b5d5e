"""The only room that touches the disk. Reading says why it cannot; writing is whole or not at all."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from .file import File, Origin, Stream
from .language import Text, text

YAML = (".yaml", ".yml")
MAX_READ = 1_000_000
_TOO_LARGE = bytes(MAX_READ + 1)
"""What stands for any file that is too large: nobody looks into it, so a thousand can share it."""

MAX_ANSWERS = 200_000_000
PIECE = 65_536

_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting for whoever writes into a pipe."""
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NONBLOCK", 0)
"""Without waiting for whoever reads from a pipe: where nobody does, that is an error."""


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
    name = shown(path)
    try:
        handle = os.open(path, _READING)
        try:
            seen = os.fstat(handle)
            kind = seen.st_mode
            too_large = seen.st_size > limit
            raw = _whole(handle, limit + 1) if stat.S_ISREG(kind) and not too_large else b""
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        raise _unusable(path, error) from error
    _ordinary(name, kind)
    too_large = too_large or len(raw) > limit
    if too_large and limit > MAX_READ:
        message = text("The file is larger than {limit} MB.", limit=limit // 1_000_000)
        raise Unusable(name, message, text("Split it into several files."))
    return File(name, _TOO_LARGE if too_large else raw, origin)


def stream(path: Path) -> Stream:
    """Return one regular file of any size, to be read piece by piece. Raises Unusable, reading it too."""
    name = shown(path)

    def pieces() -> Iterator[bytes]:
        try:
            with path.open("rb", buffering=0) as file:
                while piece := file.read(PIECE):
                    yield piece
        except OSError as error:
            raise _unusable(path, error) from error

    try:
        handle = os.open(path, _READING)
        try:
            seen = os.fstat(handle)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        raise _unusable(path, error) from error
    _ordinary(name, seen.st_mode)
    return Stream(name, seen.st_size, pieces)


def _ordinary(name: str, kind: int) -> None:
    if stat.S_ISDIR(kind):
        raise Unusable(
            name, text("A folder stands here, not a file."), text("Name a file, or leave the name out.")
        )
    if not stat.S_ISREG(kind):
        raise Unusable(name, text("This is not an ordinary file."), text("Name a file."))


def _whole(handle: int, most: int) -> bytes:
    """Read until the end; nearly all files fit in one piece."""
    raw = os.read(handle, min(PIECE, most))
    if len(raw) < min(PIECE, most):
        return raw
    pieces = [raw]
    while (left := most - sum(map(len, pieces))) > 0 and (piece := os.read(handle, min(PIECE * 16, left))):
        pieces.append(piece)
    return b"".join(pieces)


def standard_input() -> bytes:
    """Read standard input, within the same bound. Raises Unusable."""
    if sys.stdin is None:
        raise Unusable("-", text("Standard input is closed."), text("Name a file."))
    try:
        return sys.stdin.buffer.read(MAX_READ + 1) or b""  # None where nothing came and nobody waits
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


def is_file(path: Path) -> bool:
    """Whether an ordinary file stands there; a name that cannot be is none."""
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises for a name that is too long


def is_folder(path: Path) -> bool:
    """Whether a folder stands there; a name that cannot be is none."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for a name that is too long


def yaml_files(path: Path, unread: list[Unusable] | None = None) -> tuple[Path, ...]:
    """Return a file itself, or every YAML file below a folder, hidden ones left out. Raises Unusable.

    Folders inside that cannot be listed go to `unread`, if it is given, as in `below`.
    """
    if not is_folder(path):
        return (path,)
    before = len(unread or ())
    found = tuple(below(path, YAML, unread))
    if not found and len(unread or ()) == before:
        hint = text("Put .yaml files in it, or name another folder.")
        raise Unusable(shown(path), text("The folder holds no YAML files."), hint)
    return found


def below(folder: Path, endings: Sequence[str], unread: list[Unusable] | None = None) -> Iterator[Path]:
    """Yield files with these endings below a folder, in a fixed order. Raises Unusable.

    A folder inside that cannot be listed goes to `unread`, if it is given, and the rest is still listed.
    """
    opened = [_entries(folder)]  # not by recursion: folders may be nested deeper than Python can go
    while opened:
        entry = next(opened[-1], None)
        if entry is None:
            opened.pop()
        elif _is_plain_folder(entry):
            try:
                opened.append(_entries(Path(entry.path)))
            except Unusable as problem:
                if unread is None:
                    raise
                unread.append(problem)
        elif entry.name.lower().endswith(tuple(endings)):
            yield Path(entry.path)


def beside(path: Path, endings: Sequence[str]) -> tuple[Path, ...]:
    """Return the files with these endings in the folder of a path, that path included. Raises Unusable."""
    if not is_folder(path.parent):
        return ()
    inside = (entry for entry in _entries(path.parent) if not _is_plain_folder(entry))
    return tuple(Path(entry.path) for entry in inside if entry.name.lower().endswith(tuple(endings)))


def entries(folder: Path) -> Iterator[Path]:
    """Yield what stands in a folder, sorted, hidden ones left out. Raises Unusable."""
    return (Path(entry.path) for entry in _entries(folder))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Return what stands in a folder, sorted, hidden ones and those of Office left out. Raises Unusable."""
    try:
        seen = [entry for entry in os.scandir(folder) if not entry.name.startswith((".", "~$"))]
    except (OSError, ValueError) as error:
        raise _unusable(folder, error) from error
    return iter(sorted(seen, key=lambda entry: entry.name))


def _is_plain_folder(entry: os.DirEntry[str]) -> bool:
    """Whether this is a folder and no link to one, which may lead back up."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def write(path: Path, content: str | bytes) -> None:
    """Write a file, whole or not at all, folders included. Raises Unusable.

    A link stays a link, and a device or a pipe stays what it is: it is written to, not replaced.
    """
    try:
        raw = content.encode() if isinstance(content, str) else content
        if exists(path) and not is_file(path):
            handle = os.open(path, _WRITING, 0o666)
            os.set_blocking(handle, True)
            with os.fdopen(handle, "wb") as stream:
                stream.write(raw)
        else:
            _write_whole(Path(os.path.realpath(path)), raw)
    except (OSError, ValueError) as error:
        raise _unusable(path, error, writing=True) from error


def _write_whole(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.parent / f".{path.name[:200]}.{os.urandom(4).hex()}"
    try:
        with draft.open("xb") as file:
            file.write(raw)
        if exists(path):
            _handed_over(draft, path.stat())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _handed_over(draft: Path, seen: os.stat_result) -> None:
    """Give a draft the owner and the rights of what it replaces: with sudo it is root that writes."""
    if sys.platform != "win32":
        with suppress(PermissionError):
            os.chown(draft, seen.st_uid, seen.st_gid)
    draft.chmod(stat.S_IMODE(seen.st_mode))


def discard(path: Path) -> None:
    """Remove a file of our own that is no longer needed, or a folder of our own with nothing in it."""
    if is_folder(path):
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


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


def merged(
    paths: Iterable[Path], endings: Sequence[str], others: Sequence[str] = (), apart: Sequence[str] = ()
) -> tuple[Path, ...]:
    """Return files and the files below folders, each once, in the order given. Raises Unusable.

    Files in folders that end in one of `others` are found too, though nobody is told to put them there;
    those named as one of `apart` are something else, and only taken where they are named.
    """
    found: dict[str, Path] = {}
    for path in paths:
        below_it = below(path, (*endings, *others)) if is_folder(path) else (path,)
        inside = tuple(each for each in below_it if each == path or each.name not in apart)
        if not inside:
            hint = text("Put answers in it: files that end in {endings}.", endings=", ".join(endings))
            raise Unusable(shown(path), text("The folder holds no answers."), hint)
        for each in inside:
            found.setdefault(same(each), each)
    return tuple(found.values())
