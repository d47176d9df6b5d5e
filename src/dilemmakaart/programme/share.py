"""What one talk gets: so many minutes, and a method that lasts as long."""

from typing import NamedTuple

from .fit import FIVE, Fit

ROUND = range(15, 31, FIVE)
"""How long a talk without a method may last."""

Quality = tuple[int, int]


class Share(NamedTuple):
    """What one talk gets; without a fit it is a round."""

    minutes: int
    fit: Fit | None = None

    @property
    def quality(self) -> Quality:
        """The less the better: how many groups, then how well it suits the profile."""
        return (self.fit.groups, self.fit.rank) if self.fit else (0, 0)

    @property
    def order(self) -> tuple[Quality, int, str]:
        """Which of two goes first: the better one, then the one that is less stretched."""
        if self.fit is None:
            return self.quality, 0, ""
        return self.quality, self.minutes - self.fit.minutes, self.fit.method.id

    def worth(self, used: frozenset[str]) -> int:
        """Return 0 without a method, 1 with one that another talk has too, 2 with one of its own."""
        return 0 if self.fit is None else 1 if self.fit.method.id in used else 2
