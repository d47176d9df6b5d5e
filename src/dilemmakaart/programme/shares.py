"""How long each talk lasts, and with which method.

Every talk begins at its shortest. Then time is handed out, five minutes at a time, and what was given is
never taken back: so a longer workshop never has a shorter talk.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .fit import FIVE, Fit

ROUND = range(15, 31, FIVE)
"""How long a talk without a method may last."""

PATIENCE = 15
"""So much is saved up at most for something better; what is over goes to something less fitting."""

TIGHT = 10
"""So much of the room stays out of it where it is only for another method."""

Quality = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Share:
    """What one talk gets; without a fit it is a round."""

    minutes: int
    fit: Fit | None = None

    @property
    def quality(self) -> Quality:
        """The less the better: how many groups, then how well it suits the profile."""
        return (self.fit.groups, self.fit.rank) if self.fit else (0, 0)


@dataclass(frozen=True, slots=True)
class Move:
    """One talk that could get more, or another method."""

    place: int
    before: Share
    after: Share
    worth: int
    """How much it does for variety: above 0 where a talk gets a method (of its own), below where it loses it."""

    @property
    def cost(self) -> int:
        """How many minutes it takes."""
        return self.after.minutes - self.before.minutes

    @property
    def keeps(self) -> bool:
        """Whether the talk is longer and no worse."""
        return self.cost > 0 and self.worth >= 0 and self.after.quality <= self.before.quality


def shares(offers: Sequence[Sequence[Fit]], time: int, room: int) -> tuple[Share, ...]:
    """Divide `time` over the talks; it may become `room` to give more dilemmas a talk.

    Dilemmas at the end are left out where there is no room for them.
    """
    if not offers:
        return ()
    least = [_least(offer) for offer in offers]
    several = range(2, len(offers) + 1) if room >= 2 * ROUND[0] else ()
    count = max((n for n in several if sum(least[:n]) <= room), default=1)
    if least[0] > room:
        least[0] = ROUND[0]
    if count < len(offers):
        return tuple(_mended(_start(least[:count], offers), offers, 0))
    shortest = min((fit.minutes for fit in offers[0]), default=0)
    if shortest <= room - sum(least[1:]):
        least[0] = max(least[0], shortest)
    start = _start(least, offers)
    talks = _mended(start, offers, room - TIGHT - sum(least))
    return tuple(_grown(talks, start, offers, time - sum(talk.minutes for talk in talks)))


def _least(offer: Sequence[Fit]) -> int:
    """Return the shortest that a talk can be: its shortest method, or a round if that takes longer."""
    shortest = min((fit.minutes for fit in offer), default=ROUND[0])
    return shortest if shortest <= ROUND[-1] else ROUND[0]


def _start(least: Sequence[int], offers: Sequence[Sequence[Fit]]) -> list[Share]:
    talks: list[Share] = []
    for minutes, offer in zip(least, offers, strict=False):
        used = {talk.fit.method.id for talk in talks if talk.fit}
        possible = [Share(minutes, fit) for fit in offer if minutes in fit.lengths]
        talks.append(min(possible, key=lambda share: _order(share, used), default=Share(minutes)))
    return talks


def _order(share: Share, used: set[str]) -> tuple[bool, Quality, int, str]:
    """Rather new, then rather good, then rather as long as it says."""
    fit = share.fit
    if fit is None:
        return False, (0, 0), 0, ""
    return fit.method.id in used, share.quality, share.minutes - fit.minutes, fit.method.id


def _mended(start: Sequence[Share], offers: Sequence[Sequence[Fit]], pot: int) -> list[Share]:
    """Give every talk a method, one of its own if that is possible, as long as the pot lasts."""
    talks = list(start)
    while (move := _mending(list(_moves(talks, offers, PATIENCE)))) and move.cost <= max(pot, 0):
        pot -= move.cost
        talks[move.place] = move.after
    return talks


def _grown(
    talks: list[Share], start: Sequence[Share], offers: Sequence[Sequence[Fit]], time: int
) -> list[Share]:
    """Hand out the time, five minutes at a time."""
    pot = 0
    for _ in range(time // FIVE):
        pot += FIVE
        while move := _best(list(_moves(talks, offers, max(pot, PATIENCE))), start, pot):
            pot -= move.cost
            talks[move.place] = move.after
    return talks


def _best(moves: Sequence[Move], start: Sequence[Share], pot: int) -> Move | None:
    """Return what to spend the pot on; None to save.

    First a method of its own for every talk, if need be by saving for it. Then the talk that grew least.
    At last, where more would be left than may be, something that is less fitting.
    """
    if mending := _mending(moves):
        return mending if mending.cost <= pot else None
    payable = [move for move in moves if 0 < move.cost <= pot]
    even = [move for move in payable if move.keeps]
    if even:
        return min(
            even,
            key=lambda move: (
                move.before.minutes - start[move.place].minutes,
                move.place,
                move.cost,
                _order(move.after, set()),
            ),
        )
    if pot <= PATIENCE:
        return None
    return min(
        payable, key=lambda move: (-move.worth, move.after.quality, -move.cost, move.place), default=None
    )


def _mending(moves: Sequence[Move]) -> Move | None:
    """Return what gives a talk a method, or one of its own: the cheapest, and the least urgent talk."""
    mending = [move for move in moves if move.worth > 0]
    return min(
        mending, key=lambda move: (-move.worth, move.cost, move.after.quality, -move.place), default=None
    )


def _moves(talks: Sequence[Share], offers: Sequence[Sequence[Fit]], reach: int) -> Iterator[Move]:
    """Yield every way in which one talk could go on, `reach` minutes longer at most."""
    for place, before in enumerate(talks):
        used = {talk.fit.method.id for at, talk in enumerate(talks) if talk.fit and at != place}
        until = before.minutes + reach
        for fit in offers[place]:
            for minutes in fit.lengths:
                after = Share(minutes, fit)
                if before.minutes <= minutes <= until and after != before:
                    yield Move(place, before, after, _worth(after, used) - _worth(before, used))
        if before.fit is None and before.minutes < min(ROUND[-1], until):
            yield Move(place, before, Share(before.minutes + FIVE), 0)


def _worth(share: Share, used: set[str]) -> int:
    """Return 0 without a method, 1 with one that another talk has too, 2 with one of its own."""
    return 0 if share.fit is None else 1 if share.fit.method.id in used else 2
