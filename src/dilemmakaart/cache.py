"""What `validate` found last time, so that unchanged files need not be judged again.

A record belongs to one call: the folder, the paths, and this very program with its library.
It holds a digest of the content of every file that counted. Sizes and times of the files serve only as a
shortcut, and only where they are older than the record, as git does it. A record is written whole or not
at all, so two runs at once do not hinder each other; one that cannot be read or written is none.
"""

import json
import os
import re
import sys
import time
from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from . import __version__
from .diagnostics import Diagnostic
from .file import File
from .files import MAX_ANSWERS, YAML, Unusable, exists, is_file, load, write
from .folders import shipped
from .language import Text

FORMAT = "dilemmakaart/cache@1"
MOST = 64
"""So many records are kept; the oldest go first."""

LARGEST = 1_000_000
"""A record with more text than this is not kept: lines of a megabyte may hold a thousand findings."""

RACY = 2_000_000_000
"""A file that changed this many nanoseconds before the record may have changed once more unseen."""

NESTED = 3
"""So deep do messages stand in messages, at most."""

_JUDGES = ("pydantic_core", "yaml")
"""What is not ours and has a say in what is found."""

_FITS = 0x7FFF_FFFF_FFFF_FFFF
_CODE = re.compile("DK[0-9]{3}")
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Glance:
    """The files as the disk lists them: a digest of paths, sizes and times, and the youngest time."""

    digest: str
    youngest: int


@dataclass(frozen=True, slots=True)
class Record:
    """What was found in so many files, and what was seen of them."""

    seen: Glance
    content: str
    files: int
    found: tuple[Diagnostic, ...]
    written: int = 0

    def knows(self, seen: Glance) -> bool:
        """Whether the files are certainly the same without reading them."""
        return seen == self.seen and seen.youngest < self.written - RACY


def place(call: Sequence[object]) -> Path | None:
    """Return where the record of such a call is kept; None where there is nowhere to keep it."""
    folder = _folder()
    if folder is None:
        return None
    judges = [spec.origin for spec in map(find_spec, _JUDGES) if spec and spec.origin]
    itself = glance([*_below(Path(__file__).parent), *_below(shipped("dilemmas")), *judges])
    key = json.dumps([FORMAT, __version__, sys.version, itself.digest, os.getcwd(), *call])  # noqa: PTH109
    return folder / f"{_digest([key.encode()])}.json"


def glance(paths: Iterable[Path | str]) -> Glance:
    """Look at files without reading them; one that is not there counts as such."""
    names, numbers = [], array("q")
    youngest = 0
    for path in paths:
        names.append(os.fspath(path))
        try:
            told = os.stat(path)  # noqa: PTH116 - ten thousand paths
        except (OSError, ValueError):
            numbers.append(-1)
            continue
        numbers.extend(
            (told.st_size, told.st_mtime_ns & _FITS, told.st_ctime_ns & _FITS, told.st_ino & _FITS)
        )
        youngest = max(youngest, told.st_mtime_ns, told.st_ctime_ns)
    return Glance(_digest(["\0".join(names).encode(errors="surrogateescape"), numbers.tobytes()]), youngest)


def content_of(files: Iterable[File]) -> str:
    """Return one digest of the paths and contents of files."""
    return _digest(part for file in files for part in (file.path.encode(errors="surrogateescape"), file.raw))


def recall(place: Path) -> Record | None:
    """Read a record, if there is one that can be understood. Whoever wrote it, it must harm nobody."""
    try:
        match json.loads(load(place, limit=MAX_ANSWERS).raw):
            case {
                "format": str(form), "seen": str(seen), "youngest": int(youngest), "content": str(content),
                "files": int(files), "found": list(found), "written": int(written),
            } if form == FORMAT:  # fmt: skip
                diagnostics = tuple(_found(each) for each in found)
                return Record(Glance(seen, youngest), content, files, diagnostics, written)
    except (Unusable, ValueError, RecursionError):
        pass
    return None


def remember(place: Path, record: Record) -> None:
    """Write a record. Where that cannot be done, or not in a moment, nothing happens.

    It shows the lines that findings are about, so it is for the user alone, and only files that are meant
    for `validate` leave such lines in it: not answers that it was pointed at by mistake. What stands in its
    place and is no file, such as a pipe, stays.
    """
    if sum(len(each.excerpt) for each in record.found) > LARGEST:
        return
    if not all(each.path.lower().endswith(YAML) for each in record.found):
        return
    data = {
        "format": FORMAT,
        "seen": record.seen.digest,
        "youngest": record.seen.youngest,
        "content": record.content,
        "files": record.files,
        "found": [
            [each.path, each.line, each.column, each.code, each.severity, _kept(each.message),
             _kept(each.hint), each.excerpt]
            for each in record.found
        ],
        "written": time.time_ns(),
    }  # fmt: skip
    if exists(place) and not is_file(place):
        return  # Whoever writes into a pipe waits for a reader.
    with suppress(Unusable, OSError):
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write(place, json.dumps(data) + "\n")
        _tidy(place.parent)


def _kept(message: Text) -> list[object]:
    """Turn a message into plain data; messages inside it are told by being lists."""
    values = [
        [name, _kept(value) if isinstance(value, Text) else str(value)] for name, value in message.values
    ]
    return [message.message, values, message.plural, message.count]


def _found(kept: object) -> Diagnostic:
    """Read a finding. Raises ValueError for what no finding could be."""
    match kept:
        case [
            str(path), int(line), int(column), str(code), "error" | "warning" as severity,
            message, hint, str(excerpt),
        ] if _CODE.fullmatch(code):  # fmt: skip
            return Diagnostic(path, line, column, code, severity, _said(message), _said(hint), excerpt)
    raise ValueError


def _said(kept: object, depth: int = 0) -> Text:
    """Read a message. Raises ValueError for what no message could be."""
    match kept:
        case [str(message), list(values), str(plural), int(count)] if depth < NESTED:
            inside = tuple(_value(value, depth) for value in values)
            if _can_be_filled(message + plural, {name for name, _ in inside}):
                return Text(message, inside, plural, count)
    raise ValueError


def _can_be_filled(message: str, names: set[str]) -> bool:
    """Whether there is a value for each place, and no brace that is anything else."""
    places = set(_PLACE.findall(message))
    return places <= names and {"{", "}"}.isdisjoint(_PLACE.sub("", message))


def _value(kept: object, depth: int) -> tuple[str, object]:
    match kept:
        case [str(name), str(value)]:
            return name, value
        case [str(name), value]:
            return name, _said(value, depth + 1)
    raise ValueError


def _tidy(folder: Path) -> None:
    with suppress(OSError):
        records = sorted(folder.glob("*.json"), key=lambda record: record.stat().st_mtime_ns)
        for old in records[:-MOST]:
            old.unlink(missing_ok=True)


def _folder() -> Path | None:
    """Return the folder for caches that the system has."""
    told = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else "")
    try:
        home = (
            Path(told) if told else Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
        )
    except RuntimeError:
        return None
    return home / "dilemmakaart" if home.is_absolute() else None


def _below(folder: Path) -> list[str]:
    return sorted(
        os.path.join(root, name)  # noqa: PTH118 - a few hundred paths at every start
        for root, _, names in os.walk(folder)
        for name in names
        if not name.endswith(".pyc")
    )


def _digest(parts: Iterable[bytes]) -> str:
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.hexdigest()
