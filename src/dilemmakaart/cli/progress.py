"""How far long work is: on one line at the terminal that is wiped when it is done, and nowhere else.

A screen reader would read out every step, and a dumb terminal cannot go back on its line: there it is silent.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Self, TypeVar

from ..file import Stream
from ..language import Number, Text, text
from .screen import Screen

Item = TypeVar("Item")
Said = Callable[[int, int], Text]
"""Says how far it is: so many done, of so many."""

LONG = 0.5
"""After so many seconds work takes long, and progress is shown; then every tenth of a second."""

STEP = 0.1


def along(items: Sequence[Item], said: Said, screen: Screen) -> Iterable[Item]:
    """Return the same items; whoever works through them shows at the terminal how far that is."""
    if not _visible(screen) or len(items) <= 1:
        return items

    def each() -> Iterator[Item]:
        with _Line(screen) as line:
            for done, item in enumerate(items):
                line.show(done / len(items), said(done, len(items)))
                yield item

    return each()


def watched(source: Stream, screen: Screen) -> Stream:
    """Return the same stream; whoever reads it shows at the terminal how far that is."""
    if not _visible(screen):
        return source

    def pieces() -> Iterator[bytes]:
        read = 0
        with _Line(screen) as line:
            for piece in source:
                read += len(piece)
                share = min(read / source.size, 1)
                told = text("{share} % read of {path}", path=source.path, share=Number(100 * share))
                line.show(share, told)
                yield piece

    return replace(source, pieces=pieces)


def _visible(screen: Screen) -> bool:
    """Whether somebody sees it: at a terminal that can go back to the start of a line."""
    hidden = screen.quiet or screen.plain or os.environ.get("TERM") == "dumb"
    return not hidden and sys.stderr.isatty()


@dataclass(slots=True)
class _Line:
    """The line, from the moment that the work takes long until it is done."""

    screen: Screen
    due: float = field(default_factory=lambda: time.monotonic() + LONG)

    def __enter__(self) -> Self:
        return self

    def show(self, share: float, words: Text) -> None:
        """Show how far it is, unless that was shown just now."""
        if time.monotonic() >= self.due:
            self.due = time.monotonic() + STEP
            self.screen.passing(share, words)

    def __exit__(self, *_: object) -> None:
        self.screen.wipe()
