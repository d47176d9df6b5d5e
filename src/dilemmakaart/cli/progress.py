"""How far a long read is: on one line at the terminal that is wiped when it is done, and nowhere else."""

import sys
import time
from collections.abc import Iterator
from dataclasses import replace

from ..file import Stream
from ..language import Number, text
from .screen import Screen

LONG = 0.5
"""After so many seconds reading takes long, and progress is shown; then every tenth of a second."""

STEP = 0.1


def watched(source: Stream, screen: Screen) -> Stream:
    """Return the same stream; whoever reads it shows at the terminal how far that is."""
    if screen.quiet or not sys.stderr.isatty():
        return source

    def pieces() -> Iterator[bytes]:
        read, shown, due = 0, False, time.monotonic() + LONG
        try:
            for piece in source:
                read += len(piece)
                if time.monotonic() >= due:
                    due, shown = time.monotonic() + STEP, True
                    share = Number(100 * min(read / source.size, 1))
                    screen.passing(text("{share} % read of {path}", path=source.path, share=share))
                yield piece
        finally:
            if shown:
                screen.passing(None)

    return replace(source, pieces=pieces)
