"""How long each talk lasts, and with which method.

Every talk begins at its shortest. Then time is handed out, five minutes at a time, and what was given is
not taken back: so a longer workshop has no fewer talks, and the first of them is no shorter.
"""

from collections.abc import Sequence

from .fit import FIVE, Fit
from .moves import PATIENCE, Move, anything, even, mending, moves
from .share import ROUND, Share

TIGHT = 10
"""So much of the room stays out of it where it is only for another method."""


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
    talks = _mended(start, offers, max(room - TIGHT - sum(least), 0))
    return tuple(_grown(talks, start, offers, time - sum(talk.minutes for talk in talks)))


def _least(offer: Sequence[Fit]) -> int:
    """Return the shortest that a talk can be: its shortest method, or a round if that takes longer."""
    shortest = min((fit.minutes for fit in offer), default=ROUND[0])
    return shortest if shortest <= ROUND[-1] else ROUND[0]


def _start(least: Sequence[int], offers: Sequence[Sequence[Fit]]) -> list[Share]:
    """Give each talk the best of its shortest methods, rather one that no other has."""
    talks: list[Share] = []
    for minutes, offer in zip(least, offers, strict=False):
        used = frozenset(talk.fit.method.id for talk in talks if talk.fit)
        possible = [Share(minutes, fit) for fit in offer if minutes in fit.lengths]
        best = min(possible, key=lambda share: (-share.worth(used), share.order), default=Share(minutes))
        talks.append(best)
    return talks


def _mended(start: Sequence[Share], offers: Sequence[Sequence[Fit]], pot: int) -> list[Share]:
    """Give every talk a method, one of its own if that is possible, as long as the pot lasts."""
    talks = list(start)
    while (move := mending(list(moves(talks, offers)))) and move.cost <= pot:
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
        while move := _next(list(moves(talks, offers, max(pot, PATIENCE))), start, pot):
            pot -= move.cost
            talks[move.place] = move.after
    return talks


def _next(found: Sequence[Move], start: Sequence[Share], pot: int) -> Move | None:
    """Return what to spend the pot on; None to save.

    First a method of its own for every talk, if need be by saving for it. Then the talk that grew least.
    At last, where more would be left than may be, something that is less fitting.
    """
    if move := mending(found):
        return move if move.cost <= pot else None
    payable = [move for move in found if 0 < move.cost <= pot]
    return even(payable, start) or (anything(payable) if pot > PATIENCE else None)
