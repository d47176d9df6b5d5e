"""How long each talk lasts, and with which method.

Every talk begins at its shortest. Then time is handed out, five minutes at a time, and what was given is
not taken back: so a longer workshop has no fewer talks, and the first of them is no shorter.
"""

from collections.abc import Iterator, Sequence

from .fit import FIVE, Fit
from .moves import PATIENCE, Move, anything, even, mending, moves
from .share import ROUND, Share

Options = Sequence[Sequence[Share]]
"""All that each talk can become."""

TIGHT = 10
"""So much of the room stays out of it where it is only for another method."""


def shares(offers: Sequence[Sequence[Fit]], time: int, room: int) -> tuple[Share, ...]:
    """Divide `time` over the talks; it may become `room` to give more dilemmas a talk.

    Dilemmas at the end are left out where there is no room for them.
    """
    if not offers:
        return ()
    options = [(*_methods(offer), *(Share(minutes) for minutes in ROUND)) for offer in offers]
    least = [_least(offer) for offer in offers]
    count = max((n for n in range(1, len(offers) + 1) if sum(least[:n]) <= room), default=1)
    if least[0] > room:
        least[0] = ROUND[0]
    if count < len(offers):
        return tuple(_mended(_start(least[:count], options), options, 0))
    shortest = min((fit.minutes for fit in offers[0]), default=0)
    if shortest <= room - sum(least[1:]):
        least[0] = max(least[0], shortest)
    start = _start(least, options)
    talks = _mended(start, options, max(room - TIGHT - sum(least), 0))
    return tuple(_grown(talks, start, options, time - sum(talk.minutes for talk in talks)))


def _methods(offer: Sequence[Fit]) -> Iterator[Share]:
    for fit in offer:
        for minutes in fit.lengths:
            yield Share(minutes, fit)


def _least(offer: Sequence[Fit]) -> int:
    """Return the shortest that a talk can be: its shortest method, or a round if that takes longer."""
    shortest = min((fit.minutes for fit in offer), default=ROUND[0])
    return shortest if shortest <= ROUND[-1] else ROUND[0]


def _start(least: Sequence[int], options: Options) -> list[Share]:
    """Give each talk the best of its shortest methods, rather one that no other has."""
    talks: list[Share] = []
    for minutes, possible in zip(least, options, strict=False):
        used = frozenset(talk.fit.method.id for talk in talks if talk.fit)
        short = [share for share in possible if share.minutes == minutes]
        talks.append(min(short, key=lambda share: (-share.worth(used), share.order)))
    return talks


def _mended(start: Sequence[Share], options: Options, pot: int) -> list[Share]:
    """Give every talk a method, one of its own if that is possible, as long as the pot lasts."""
    talks = list(start)
    while (move := mending(moves(talks, options))) and move.cost <= pot:
        pot -= move.cost
        talks[move.place] = move.after
    return talks


def _grown(talks: list[Share], start: Sequence[Share], options: Options, time: int) -> list[Share]:
    """Hand out the time, five minutes at a time."""
    pot = 0
    for _ in range(time // FIVE):
        pot += FIVE
        while move := _next(moves(talks, options, max(pot, PATIENCE)), start, pot):
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
    return even(found, start, pot) or (anything(found, start, pot) if pot > PATIENCE else None)
