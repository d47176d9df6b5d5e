"""Ways in which a talk can get more time or another method, and which of them to take."""

from collections.abc import Sequence
from typing import NamedTuple

from .share import Share

PATIENCE = 15
"""So much is saved up at most for something better; what is over goes to something less fitting."""

AHEAD = 20
"""A talk that grew so much more than another gives way to it."""


class Move(NamedTuple):
    """One talk that could get more, or another method."""

    place: int
    before: Share
    after: Share
    worth: int
    """Above 0 where a talk gets a method, or one of its own; below where it loses that."""

    @property
    def cost(self) -> int:
        """How many minutes it takes."""
        return self.after.minutes - self.before.minutes

    def grown(self, start: Sequence[Share]) -> int:
        """How much the talk grew before."""
        return self.before.minutes - start[self.place].minutes

    @property
    def keeps(self) -> bool:
        """Whether the talk is longer and no worse."""
        return self.cost > 0 and self.worth >= 0 and self.after.quality <= self.before.quality


def moves(talks: Sequence[Share], options: Sequence[Sequence[Share]], reach: int = PATIENCE) -> list[Move]:
    """Return every way in which one talk could go on, `reach` minutes longer at most."""
    found = []
    for place, before in enumerate(talks):
        used = frozenset(talk.fit.method.id for at, talk in enumerate(talks) if talk.fit and at != place)
        worth, until = before.worth(used), before.minutes + reach
        found += [
            Move(place, before, after, after.worth(used) - worth)
            for after in options[place]
            if before.minutes <= after.minutes <= until and after != before and (after.fit or not before.fit)
        ]
    return found


def mending(found: Sequence[Move]) -> Move | None:
    """Return what gives a talk a method, or one of its own: the cheapest, and the least urgent talk."""
    return min(
        (move for move in found if move.worth > 0),
        key=lambda move: (-move.worth, move.cost, move.after.quality, -move.place),
        default=None,
    )


def even(found: Sequence[Move], start: Sequence[Share], pot: int) -> Move | None:
    """Return what gives more to the talk that grew least, so that it gets no worse.

    None where that talk would get far ahead of another that could grow too.
    """
    least = min((move.grown(start) for move in found if move.cost > 0), default=0)
    return min(
        (move for move in found if move.keeps and move.cost <= pot and move.grown(start) < least + AHEAD),
        key=lambda move: (move.grown(start), move.place, move.cost, move.after.order),
        default=None,
    )


def anything(found: Sequence[Move], start: Sequence[Share], pot: int) -> Move | None:
    """Return what makes a talk longer at the least loss, and of these the talk that grew least."""
    return min(
        (move for move in found if 0 < move.cost <= pot),
        key=lambda move: (-move.worth, move.after.quality, move.grown(start), move.place, -move.cost),
        default=None,
    )
