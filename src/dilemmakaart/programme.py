"""The workshop as a timed programme: blocks that follow on each other and end exactly on time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Part = Literal["welcome", "map", "choose", "talk", "break", "harvest"]

LEAST_TALK = 15
ROOMY_FROM = 90
BREAK_FROM = 150
STEP = 5
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `start` is in minutes after the workshop began, `about` the dilemma's place."""

    part: Part
    start: int
    minutes: int
    about: int | None = None


def programme(minutes: int, dilemmas: int, *, choosing: bool = False) -> tuple[Block, ...]:
    """Divide `minutes` (30 or more) over the parts; fewer dilemmas where a talk would get under 15.

    `choosing` adds a part in which the group picks its dilemmas. The blocks add up to `minutes`.
    """
    frame: list[tuple[Part, int]] = [("welcome", 10 if minutes >= ROOMY_FROM else 5)]
    frame.append(("choose" if choosing else "map", 15 if minutes >= ROOMY_FROM else 5))
    pause = 10 if minutes >= BREAK_FROM else 0
    harvest = 15 if minutes >= ROOMY_FROM else 5
    room = minutes - sum(length for _, length in frame) - pause - harvest
    talks = _talks(room, max(1, min(dilemmas, room // LEAST_TALK)))
    lengths: list[tuple[Part, int, int | None]] = [(part, length, None) for part, length in frame]
    for position, length in enumerate(talks):
        if pause and position == (len(talks) + 1) // 2:
            lengths.append(("break", pause, None))
            pause = 0
        lengths.append(("talk", length, position))
    harvest += pause
    return _placed([*lengths, ("harvest", harvest, None)])


def clock(start: str, minutes: int) -> str:
    """Return the time on the clock, "13:00" plus minutes, past midnight if need be."""
    hours, past = start.split(":")
    at = (int(hours) * 60 + int(past) + minutes) % DAY
    return f"{at // 60:02d}:{at % 60:02d}"


def _talks(room: int, dilemmas: int) -> list[int]:
    """Divide in fives; the first talks get what is left over."""
    each = room // dilemmas // STEP * STEP
    lengths = [each] * dilemmas
    left = room - each * dilemmas
    position = 0
    while left >= STEP:
        lengths[position % dilemmas] += STEP
        left -= STEP
        position += 1
    lengths[0] += left
    return lengths


def _placed(lengths: Sequence[tuple[Part, int, int | None]]) -> tuple[Block, ...]:
    blocks, start = [], 0
    for part, length, about in lengths:
        blocks.append(Block(part, start, length, about))
        start += length
    return tuple(blocks)
