"""Several new files at once: all of them or none, and nothing that stands there already is touched."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from .files import discard, exists, write


def found(folder: Path, contents: Mapping[str, str]) -> tuple[Path, ...]:
    """Write the files that are not there yet, and return those. Raises Unusable, with nothing left behind."""
    new = {folder / name: content for name, content in contents.items() if not exists(folder / name)}
    folders = {above for path in new for above in path.parents if not exists(above)}
    try:
        for path, content in new.items():
            write(path, content)
    except BaseException:
        for path in (*new, *sorted(folders, key=lambda each: len(each.parts), reverse=True)):
            with suppress(OSError):
                discard(path)
        raise
    return tuple(new)
