"""Words that fit in a box: as large as they can be, and never outside of it. Sizes in points, boxes in mm."""

from collections.abc import Iterator, Sequence

from ..drawing.metrics import width_of, wrapped

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
    (10, ('samenwerkingsverbandvoorzitters',))
    """
    sizes = [most - step for step in range(int(most - least) + 1)]
    for whole in (True, False):
        for size in sizes:
            if height(lines, room[0], size, bold=bold) <= room[1] and (
                not whole or _unbroken(lines, room[0], size, bold=bold)
            ):
                return size, tuple(lines)
    shorter = _shorter(lines)
    return sizes[-1], next(
        (each for each in shorter if height(each, room[0], sizes[-1], bold=bold) <= room[1]), ("…",)
    )


def height(lines: Sequence[str], wide: float, size: float, *, bold: bool = False) -> float:
    """Return how high paragraphs are, in millimetres."""
    step = size * POINT
    counts = [len(wrapped(line, step, wide, bold=bold)) for line in lines]
    return sum(counts) * step * LEADING + max(len(lines) - 1, 0) * step * BETWEEN


def _unbroken(lines: Sequence[str], wide: float, size: float, *, bold: bool) -> bool:
    words = (word for line in lines for word in line.split())
    return all(width_of(word, size * POINT, bold=bold) <= wide for word in words)


def _shorter(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield paragraphs with less and less of the last ones, and a sign that something is left out."""
    left = [line.split() for line in lines]
    while left:
        left[-1].pop()
        if left[-1]:
            yield (*(" ".join(words) for words in left[:-1]), f"{' '.join(left[-1])} …")
        else:
            left.pop()
            if left:
                yield tuple(" ".join(words) for words in left[:-1]) + (f"{' '.join(left[-1])} …",)
