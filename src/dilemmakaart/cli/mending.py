"""The options `--fix` and `--diff` of `dilemmakaart validate`."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from ..file import File
from ..files import write
from ..journeys.mend import mended
from ..language import text, texts
from ..listing import schema_above
from ..mend import Mended, diff
from .leave import DONE, FINDINGS
from .screen import Screen


def fix(files: Iterable[File], screen: Screen) -> None:
    """Mend every file in its place, and say what was done."""
    for file, _, after in _mends(files):
        write(Path(file.path), after.content)
        for done in after.done:
            screen.remark(text("{path}: {done}", path=file.path, done=done.message))


def show(files: Iterable[File], screen: Screen) -> int:
    """Write what would be mended as a diff, and leave the files alone; 1 is that something would be."""
    count = 0
    for file, before, after in _mends(files):
        screen.result(diff(file.path, before, after.content))
        count += 1
    what = texts("{count} file would be mended.", "{count} files would be mended.", count)
    screen.remark(what if count else text("Nothing to mend."))
    return FINDINGS if count else DONE


def _mends(files: Iterable[File]) -> Iterator[tuple[File, str, Mended]]:
    """Yield the files that have something to mend, with their text before and after."""
    for file in files:
        before, after = mended(file, partial(schema_above, Path(file.path)))
        if after.content != before:
            yield file, before, after
