"""The workshop as timed blocks that follow on each other and end exactly on time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from .fit import Fit

Part = Literal["welcome", "map", "choose", "talk", "break", "spare", "harvest"]

LEAST_TALK = 15
ROOMY_FROM = 90
BREAK_FROM = 150
STEP = 5
DAY = 24 * 60
FILLS = 0.6
"""A method that takes less of the time there is only comes when no other fits."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `start` is in minutes after the workshop began, `about` the dilemma's place."""

    part: Part
    start: int
    minutes: int
    about: int | None = None
    fit: Fit | None = None


def programme(minutes: int, offers: Sequence[Sequence[Fit]], *, choosing: bool = False) -> tuple[Block, ...]:
    """Divide `minutes` (30 or more) over the parts, with a talk per dilemma; the blocks add up to `minutes`.

    `offers` are the methods that fit each dilemma, the most urgent first. Dilemmas at the end are left
    out where there is no time for them. `choosing` adds a part in which the group picks its dilemmas.
    """
    frame: list[Block] = [Block("welcome", 0, 10 if minutes >= ROOMY_FROM else 5)]
    frame.append(Block("choose" if choosing else "map", 0, 15 if minutes >= ROOMY_FROM else 5))
    pause = 10 if minutes >= BREAK_FROM and len(offers) > 1 else 0
    harvest = 15 if minutes >= ROOMY_FROM else 5
    room = minutes - sum(block.minutes for block in frame) - pause - harvest
    talks = _talks(room, offers)
    if pause and len(talks) == 1:
        pause, talks = 0, _talks(room + pause, offers[:1])
    spare = minutes - sum(block.minutes for block in (*frame, *talks)) - pause - harvest
    half = (len(talks) + 1) // 2
    blocks = [
        *frame,
        *talks[:half],
        Block("break", 0, pause),
        *talks[half:],
        Block("spare", 0, spare),
        Block("harvest", 0, harvest),
    ]
    return _placed([block for block in blocks if block.minutes])


def clock(start: str, minutes: int) -> str:
    """Return the time on the clock, "13:00" plus minutes, past midnight if need be."""
    hours, past = start.split(":")
    at = (int(hours) * 60 + int(past) + minutes) % DAY
    return f"{at // 60:02d}:{at % 60:02d}"


def _talks(room: int, offers: Sequence[Sequence[Fit]]) -> list[Block]:
    """Choose a method per dilemma, one after the other; no method twice where another fits."""
    least = [min((fit.minutes for fit in offer), default=LEAST_TALK) for offer in offers]
    count = max((n for n in range(2, len(offers) + 1) if sum(least[:n]) <= room), default=1)
    talks: list[Block] = []
    left = room
    for place in range(count):
        most = min(left - sum(least[place + 1 : count]), max(left // (count - place), least[place]))
        used = {block.fit.method.id for block in talks if block.fit}
        fit = _best(offers[place], most, used)
        length = fit.minutes if fit else min(LEAST_TALK, most)
        talks.append(Block("talk", 0, length, place, fit))
        left -= length
    return _filled(talks, left)


def _best(offer: Sequence[Fit], most: int, used: set[str]) -> Fit | None:
    """Return the fit that is new, in one group, fills the time and suits the profile best."""

    def order(fit: Fit) -> tuple[bool, bool, bool, int, int, str]:
        new = fit.method.id not in used
        return not new, fit.groups > 1, fit.minutes < FILLS * most, fit.rank, -fit.minutes, fit.method.id

    return min((fit for fit in offer if fit.minutes <= most), key=order, default=None)


def _filled(talks: Sequence[Block], left: int) -> list[Block]:
    """Hand out what is left in fives, the first talk first; a method grows by half at most."""
    extra = [0] * len(talks)
    while left >= STEP:
        grown = left
        for place, block in enumerate(talks):
            may = block.fit is None or extra[place] + STEP <= block.fit.minutes // 2
            if left >= STEP and may:
                extra[place] += STEP
                left -= STEP
        if left == grown:
            break
    if left < STEP:
        extra[0] += left
    return [replace(block, minutes=block.minutes + more) for block, more in zip(talks, extra, strict=True)]


def _placed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    placed, start = [], 0
    for block in blocks:
        placed.append(replace(block, start=start))
        start += block.minutes
    return tuple(placed)
