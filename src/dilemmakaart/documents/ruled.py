"""Lines to write on: in Markdown these are many underscores, on paper they are lines."""

import re
from collections.abc import Iterator

_LINE = re.compile(r"(_{20,})")


def ruled(words: str) -> Iterator[tuple[bool, str]]:
    """Divide words into lines to write on (True) and other text.

    >>> list(ruled("Wie: ____________________"))
    [(False, 'Wie: '), (True, '____________________')]
    """
    for at, piece in enumerate(_LINE.split(words)):
        if piece:
            yield at % 2 == 1, piece
