"""Words that fit in a box: as large as they can be, and never outside of it. Sizes in points, boxes in mm."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from ...drawing.metrics import width_of, wrapped

POINT = 25.4 / 72
LEADING = 1.25
"""From one line to the next, as a share of the size: that of the tallest usual letters."""
BETWEEN = 1 / 3
"""Between two paragraphs, likewise."""


def fitted(
    lines: Sequence[str], room: tuple[float, float], most: float, least: float, *, bold: bool = False
) -> tuple[float, tuple[str, ...]]:
    """Return the largest size at which paragraphs fit, and the paragraphs: cut short where none does.

    Words are not broken where a smaller size keeps them whole.

    >>> fitted(["nu"], (100, 10), 18, 10)
    (18, ('nu',))
    >>> fitted(["samenwerkingsverbandvoorzitters"], (60, 10), 18, 10)
    (11, ('samenwerkingsverbandvoorzitters',))
    """
    sizes = [most - step for step in range(int(most - least) + 1)]
    for whole in (True, False):
        for size in sizes:
            if (not whole or _unbroken(lines, room[0], size, bold=bold)) and _fit(
                lines, room, size, bold=bold
            ):
                return size, tuple(lines)
    return sizes[-1], _shortened(lines, lambda fewer: _fit(fewer, room, sizes[-1], bold=bold))


def height(lines: Sequence[str], wide: float, size: float, *, bold: bool = False) -> float:
    """Return how high paragraphs are, in millimetres."""
    step = size * POINT
    counts = [len(wrapped(line, step, wide, bold=bold)) for line in lines]
    return sum(counts) * step * LEADING + max(len(lines) - 1, 0) * step * BETWEEN


def _fit(lines: Sequence[str], room: tuple[float, float], size: float, *, bold: bool) -> bool:
    """Whether paragraphs fit; far too many letters are not laid out to find that they do not."""
    step = size * POINT
    letters = sum(width_of("".join(line.split()), step, bold=bold) for line in lines)
    least = letters / room[0] * step * LEADING
    return least <= room[1] and height(lines, room[0], size, bold=bold) <= room[1]


def _unbroken(lines: Sequence[str], wide: float, size: float, *, bold: bool) -> bool:
    words = (word for line in lines for word in line.split())
    return all(width_of(word, size * POINT, bold=bold) <= wide for word in words)


def _shortened(lines: Sequence[str], fits: Callable[[Sequence[str]], bool]) -> tuple[str, ...]:
    """Return as many words as fit, and a sign that something is left out."""
    words = [(at, word) for at, line in enumerate(lines) for word in line.split()]

    def first(count: int) -> tuple[str, ...]:
        kept = words[:count]
        last = kept[-1][0] if kept else 0
        paragraphs = [" ".join(word for each, word in kept if each == at) for at in range(last + 1)]
        return (*paragraphs[:-1], f"{paragraphs[-1]} …".strip())

    most = bisect_left(range(1, len(words)), True, key=lambda count: not fits(first(count)))  # noqa: FBT003
    return first(most)
