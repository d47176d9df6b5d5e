"""Pieces of a picture that stand below each other: each knows how high it is before it is drawn."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple


class Block(NamedTuple):
    """So high, and how to draw it with its top at a height."""

    tall: float
    draw: Callable[[float], Iterator[str]]


def height(blocks: Sequence[Block]) -> float:
    """Return how high blocks are together."""
    return sum(block.tall for block in blocks)


def drawn(blocks: Sequence[Block], top: float = 0) -> Iterator[str]:
    """Draw blocks below each other."""
    for block in blocks:
        yield from block.draw(top)
        top += block.tall


EMPTY = Block(0, lambda _: iter(()))
