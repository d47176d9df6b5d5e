"""Cards to cut out: with which letters all of a side fits, so that nothing that is written is cut off."""

from collections.abc import Sequence

from .paper import Blocks, Heading, Paragraph, plain
from .room import lines

WIDE, HIGH = 162, 116
"""How much of a card is for words, in millimetres."""
FRONT, BACK = (13, 11, 9, 7.5, 6), (9.5, 8.5, 7.5, 6.5, 5.5)
"""Sizes of letters in points, the largest first; `page.css` has the same, in the same order."""
FRONT_TITLE, BACK_TITLE = 2.2, 1.2
"""How much larger the heading of a side is."""
MOST_BRIEF = 260
"""How many letters go in the margin above the first cards."""
_LETTER, _LINE, _POINT = 0.53, 1.36, 25.4 / 72


def letters_for(blocks: Blocks, sizes: Sequence[float]) -> float:
    """Return the largest size with which blocks fit on a side, else the smallest: the side then grows."""
    title = FRONT_TITLE if sizes is FRONT else BACK_TITLE
    return next((size for size in sizes if _high(blocks, size * _POINT, title) <= HIGH), sizes[-1])


def _high(blocks: Blocks, size: float, title: float) -> float:
    return lines(blocks, round(WIDE / (size * _LETTER)), title) * size * _LINE


def brief(blocks: Blocks) -> bool:
    """Whether what stands before the cards is so little that it needs no page of its own."""
    return (
        all(isinstance(each, Heading | Paragraph) for each in blocks)
        and sum(len(plain(each.inside)) for each in blocks if isinstance(each, Heading | Paragraph))
        <= MOST_BRIEF
    )
