"""Dots above a point of the scale: how many side by side, how large, and for how many answers each."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

LEGIBLE = 1.3
"""The smallest radius of a dot that a printer draws and an eye counts."""
EASY = 2.0
"""A radius from which a narrow stack is worth more than larger dots."""
LARGEST = 3.1


class Stack(NamedTuple):
    """How dots are stacked, the same on a whole map; `each` is for how many answers one dot stands."""

    each: int
    abreast: int
    radius: float

    @classmethod
    def holding(cls, most: int, wide: float, tall: float) -> "Stack":
        """Return the stack in which the dots for `most` answers fit above one point of the scale."""
        for each in _rounds():
            dots = max(-(-most // each), 1)
            found = [
                (abreast, min(LARGEST, wide / (2 * abreast), tall / (2 * -(-dots // abreast))))
                for abreast in range(1, 10)
            ]
            easy = next((pair for pair in found if pair[1] >= EASY), None)
            abreast, radius = easy or max(found, key=lambda pair: pair[1])
            if radius >= LEGIBLE:
                return cls(each, abreast, radius)
        raise AssertionError

    def tall(self, answers: int) -> float:
        """Return how high the dots of so many answers are."""
        return max((above + self.radius for _, above in self.dots(answers)), default=0)

    def dots(self, answers: int) -> Iterator[tuple[float, float]]:
        """Yield each dot's centre: right of the middle of the stack, and above its foot.

        Who answered is never rounded away: one answer is one dot at least.
        """
        many = max(round(answers / self.each), min(answers, 1))
        size = 2 * self.radius
        for position in range(many):
            layer, place = divmod(position, self.abreast)
            inside = min(self.abreast, many - layer * self.abreast)
            yield (place - (inside - 1) / 2) * size, layer * size + self.radius


def _rounds() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50 and so on."""
    for power in count():
        for step in (1, 2, 5):
            yield step * 10**power
