"""Pages in a folder: what was made anew is written, what was edited by hand stays."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .files import MAX_ANSWERS, Unusable, exists, is_file, load, shown, write

MANIFEST = ".dilemmakaart.json"


class Written(NamedTuple):
    """What became of a page: its path, and what was done."""

    path: str
    became: str


def keep(folder: Path, pages: Mapping[str, bytes], *, force: bool) -> tuple[Written, ...]:
    """Write pages into a folder. A page edited by hand stays; the new one is written beside it.

    `became` is "written", "unchanged", or the name of the page that was left alone. What we wrote last
    is remembered by digest in a hidden file, even if halfway writing fails; a page we do not know counts
    as edited.
    """
    known = _manifest(folder)
    plans = [
        (content, *_target(folder, name, content, known, force=force))
        for name, content in sorted(pages.items())
    ]
    done = []
    try:
        for content, target, became in plans:
            if became != "unchanged":
                write(folder / target, content)
            known[target] = _digest(content)
            done.append(Written(shown(folder / target), became))
    finally:
        if done:
            _remember(folder, known)
    return tuple(done)


def ours(target: Path) -> bool:
    """Whether a file is what we wrote there last, and nobody changed it since."""
    present = _present(target) if is_file(target) else None
    return present is not None and _manifest(target.parent).get(target.name) == _digest(present)


def remember(target: Path, content: bytes) -> None:
    """Remember a file of ours, beside it; what is no file, such as a pipe, is nothing to come back to."""
    known = _manifest(target.parent)
    digest = _digest(content)
    if is_file(target) and known.get(target.name) != digest:
        _remember(target.parent, {**known, target.name: digest})


def _remember(folder: Path, known: Mapping[str, str]) -> None:
    write(folder / MANIFEST, json.dumps(dict(sorted(known.items())), indent=2) + "\n")


def _target(
    folder: Path, name: str, content: bytes, known: Mapping[str, str], *, force: bool
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


def _present(path: Path) -> bytes | None:
    if not exists(path):
        return None
    return load(path, limit=MAX_ANSWERS).raw


def _manifest(folder: Path) -> dict[str, str]:
    try:
        data = json.loads(load(folder / MANIFEST).raw)
    except (Unusable, RecursionError, ValueError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {str(name): str(digest) for name, digest in data.items()}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
