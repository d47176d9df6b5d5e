"""The workshop as timed blocks that follow on each other and end exactly on time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from . import pauses
from .fit import FIVE, Fit
from .growth import shares
from .steps import step_minutes

Part = Literal["welcome", "map", "choose", "talk", "break", "harvest", "spare"]

FRAME = 15
"""The least for what stands around the talks: welcome, map and harvest, five minutes each."""

GROWTH = ("map", "harvest", "welcome", "map", "harvest", "map", "harvest")
"""Which of these gets the next five minutes."""

GROWS = range(50, 111, 15)
"""From so many minutes on five more are kept for them."""

DAY = 24 * 60


class Block(NamedTuple):
    """One block; `start` is in minutes after the workshop began, `about` the dilemma's place.

    A talk with a break inside is two blocks about one dilemma; `steps` are the minutes of the steps in
    this block, where the one before it left off.
    """

    part: Part
    start: int
    minutes: int
    about: int | None = None
    fit: Fit | None = None
    steps: tuple[int, ...] = ()


def programme(minutes: int, offers: Sequence[Sequence[Fit]], *, choosing: bool = False) -> tuple[Block, ...]:
    """Divide `minutes` (30 or more) over the parts, with a talk per dilemma; the blocks add up to `minutes`.

    `offers` are the methods that fit each dilemma, the most urgent first. Dilemmas at the end are left
    out where there is no time for them. `choosing` has the group pick its dilemmas first. Where nothing
    can fill the time, the last block is spare: the workshop can end before it.
    """
    most = pauses.breaks(minutes)
    pausing = sum(_saved(minutes, pauses.due(number), pauses.PAUSE) for number in range(1, most + 2))
    framing = sum(_saved(minutes, at, FIVE) for at in GROWS)
    talks = shares(offers, minutes - FRAME - framing - pausing, minutes - FRAME - pausing)
    rest = minutes - sum(talk.minutes for talk in talks) - most * pauses.PAUSE
    frame = _frame(rest)
    work = [
        Block("welcome", 0, frame["welcome"]),
        Block("choose" if choosing else "map", 0, frame["map"]),
        *(
            Block("talk", 0, talk.minutes, place, talk.fit, step_minutes(talk))
            for place, talk in enumerate(talks)
        ),
        Block("harvest", 0, frame["harvest"]),
    ]
    busy = sum(block.minutes for block in work)
    blocks = list(_with_breaks(work, pauses.lengths(busy, most, minutes - busy)))
    spare = minutes - sum(block.minutes for block in blocks)
    return _one_after_the_other([*blocks, Block("spare", 0, spare)])


def clock(start: str, minutes: int) -> str:
    """Return the time on the clock, "13:00" plus minutes, past midnight if need be."""
    hours, past = start.split(":")
    at = (int(hours) * 60 + int(past) + minutes) % DAY
    return f"{at // 60:02d}:{at % 60:02d}"


def _saved(minutes: int, due: int, whole: int) -> int:
    """Return what is kept apart for something that takes `whole` minutes: it is saved up before it is due.

    So no talk has to give way when a longer workshop suddenly asks for more around the talks.
    """
    return max(0, min(whole, minutes - due + whole))


def _frame(rest: int) -> dict[str, int]:
    """Divide what the talks leave; minutes beside the fives go to the end."""
    frame = dict.fromkeys(("welcome", "map", "harvest"), FIVE)
    for name in GROWTH[: (rest - FRAME) // FIVE]:
        frame[name] += FIVE
    frame["harvest"] += rest % FIVE
    return frame


def _with_breaks(blocks: Sequence[Block], lengths: Sequence[int]) -> Iterator[Block]:
    """Put breaks of these lengths between the blocks, or between the steps of a talk."""
    runs = [block.steps or (block.minutes,) for block in blocks]
    spans = [(minutes, number == len(run)) for run in runs for number, minutes in enumerate(run, 1)]
    breaks = dict(zip(pauses.placed(spans, len(lengths)), lengths, strict=False))
    at = 0
    for block, run in zip(blocks, runs, strict=True):
        cuts = sorted({len(run), *(place + 1 - at for place in breaks if at <= place < at + len(run))})
        for first, last in pairwise([0, *cuts]):
            part = run[first:last]
            yield block._replace(minutes=sum(part), steps=part if block.steps else ())
            if at + last - 1 in breaks:
                yield Block("break", 0, breaks[at + last - 1])
        at += len(run)


def _one_after_the_other(blocks: Sequence[Block]) -> tuple[Block, ...]:
    placed, start = [], 0
    for block in blocks:
        if block.minutes:
            placed.append(block._replace(start=start))
            start += block.minutes
    return tuple(placed)
