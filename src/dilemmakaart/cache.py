"""What `validate` found last time, so that unchanged files need not be judged again.

A record belongs to one call: the folder, the paths, and this very program with its library.
It holds a digest of the content of every file that counted. Sizes and times of the files serve only as a
shortcut, and only where they are older than the record, as git does it. A record is written whole or not
at all, so two runs at once do not hinder each other; one that cannot be read or written is none.
"""

import json
import os
import sys
import time
from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from . import __version__
from .diagnostics import Diagnostic
from .file import File
from .files import Unusable, shipped, write
from .language import Text

FORMAT = "dilemmakaart/cache@1"
MOST = 64
"""So many records are kept; the oldest go first."""

LARGEST = 1_000_000
"""A record with more text than this is not kept: lines of a megabyte may hold a thousand findings."""

RACY = 2_000_000_000
"""A file that changed this many nanoseconds before the record may have changed once more unseen."""


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


def place(arguments: Sequence[str]) -> Path | None:
    """Return where the record of such a call is kept; None where there is nowhere to keep it."""
    folder = _folder()
    if folder is None:
        return None
    itself = glance([*_below(Path(__file__).parent), *_below(shipped("dilemmas"))])
    call = json.dumps([FORMAT, __version__, itself.digest, os.getcwd(), *arguments])  # noqa: PTH109
    return folder / f"{_digest([call.encode(errors='surrogateescape')])}.json"


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
            (told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino & 0x7FFF_FFFF_FFFF_FFFF)
        )
        youngest = max(youngest, told.st_mtime_ns, told.st_ctime_ns)
    return Glance(_digest(["\0".join(names).encode(errors="surrogateescape"), numbers.tobytes()]), youngest)


def content_of(files: Iterable[File]) -> str:
    """Return one digest of the paths and contents of files."""
    return _digest(part for file in files for part in (file.path.encode(errors="surrogateescape"), file.raw))


def recall(place: Path) -> Record | None:
    """Read a record, if there is one that can be understood."""
    try:
        data = json.loads(place.read_bytes())
        found = tuple(
            Diagnostic(path, line, column, code, severity, _said(message), _said(hint), excerpt)
            for path, line, column, code, severity, message, hint, excerpt in data["found"]
        )
        seen = Glance(data["seen"], data["youngest"])
        return Record(seen, data["content"], data["files"], found, data["written"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def remember(place: Path, record: Record) -> None:
    """Write a record. Where that cannot be done, or not in a moment, nothing happens."""
    if sum(len(each.excerpt) for each in record.found) > LARGEST:
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
    with suppress(Unusable, UnicodeError):
        write(place, json.dumps(data) + "\n")
        _tidy(place.parent)


def _kept(message: Text) -> list[object]:
    """Turn a message into plain data; messages inside it are told by being lists."""
    values = [
        [name, _kept(value) if isinstance(value, Text) else str(value)] for name, value in message.values
    ]
    return [message.message, values, message.plural, message.count]


def _said(kept: list[Any]) -> Text:
    message, values, plural, count = kept
    inside = ((name, _said(value) if isinstance(value, list) else value) for name, value in values)
    return Text(message, tuple(inside), plural, count)


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
