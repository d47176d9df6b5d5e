"""Answers as bytes, one byte for each, so that a million of them are counted by looking through a text.

A ballot is one respondent's answers in the order of a layout, and a line end. Ballots of respondents who
chose the same options to the background questions lie end to end; a column of answers is every n-th byte.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from .answers import DONT_KNOW, SCALES, Answer, Aspect, Respondent

Question = tuple[str, Aspect]
Layout = tuple[Question | None, ...]
"""What each byte of a ballot answers; None is a byte that says nothing: the line end."""

Options = tuple[str | None, ...]
"""The option chosen in each background question; None is "gave no answer"."""

BITS = 8
ZERO = ord("0")
UNKNOWN = ord("?")
BLANK = ord("_")
END = ord("\n")
MARKS: Mapping[Aspect, Mapping[Answer, int]] = {
    aspect: {**{point: ZERO + point for point in scale}, DONT_KNOW: UNKNOWN, None: BLANK}
    for aspect, scale in SCALES.items()
}
"""The byte that stands for an answer: a point is that far from "0"."""

_FAR = 64
"""Where one of both is no point, it lifts the sum above all shifts, also twice."""

_LOW, _HIGH = SCALES["now"][0], SCALES["now"][-1]
_WANTED = bytes(byte - ZERO - _LOW if byte - ZERO in SCALES["wanted"] else _FAR for byte in range(256))
_NOT_NOW = bytes(_HIGH - byte + ZERO if byte - ZERO in SCALES["now"] else _FAR for byte in range(256))


class Ballots(NamedTuple):
    """Respondents by the options they chose: their ballots end to end, all in one layout."""

    layout: Layout
    by_options: Mapping[Options, bytes]


@dataclass(frozen=True, slots=True)
class Version:
    """One ballot, of which a later version may come with the same submission; "" where none can."""

    submission: str
    layout: Layout
    options: Options
    ballot: bytes
    remarks: Mapping[str, str] = field(default_factory=dict)
    saved: int = 0
    """How often the submission had been saved, 0 where that was not counted."""


def laid_out(questions: Iterable[Question]) -> Layout:
    """Return the layout of these questions in this order."""
    return (*questions, None)


def ballot(respondent: Respondent, layout: Layout) -> bytes:
    """Return a respondent's answers in this order. Raises ValueError for an answer off its scale."""
    given = respondent.answers
    try:
        return bytes([END if each is None else MARKS[each[1]][given.get(each)] for each in layout])
    except KeyError:
        answer, aspect = next((each, asked) for (_, asked), each in given.items() if each not in MARKS[asked])
        message = f"{answer} is not on the scale of {aspect}"
        raise ValueError(message) from None


def columns(ballots: bytes, layout: Layout) -> dict[Question, bytes]:
    """Take ballots apart: for each question the answers of all respondents."""
    width = len(layout)
    return {question: ballots[at::width] for at, question in enumerate(layout) if question is not None}


def marked(column: bytes, points: Iterable[int]) -> list[int]:
    """Count how often each point was chosen, then the don't-knows, and the rest: the blanks."""
    counts = _counted(column, (*(ZERO + point for point in points), UNKNOWN))
    return [*counts, len(column) - sum(counts)]


def shifts(now: bytes, wanted: bytes) -> list[int]:
    """Count wanted - now from low to high: all of them at once, as the sum of two long numbers."""
    size = len(now)
    added = int.from_bytes(now.translate(_NOT_NOW)) + int.from_bytes(wanted.translate(_WANTED))
    return _counted(added.to_bytes(size), tuple(range(2 * (_HIGH - _LOW) + 1)))


def _counted(column: bytes, values: tuple[int, ...]) -> list[int]:
    """Count how often each value stands in a column.

    Eight values at a time get a bit of their own in each byte; one long number then holds the column, and
    its bits are counted value by value. That takes a quarter of the time of looking through it for each.
    """
    counts: list[int] = []
    for start in range(0, len(values), BITS):
        some = values[start : start + BITS]
        held = int.from_bytes(column.translate(_bits(some)))
        counts += ((held & mask).bit_count() for mask in _masks(len(column))[: len(some)])
    return counts


@cache
def _bits(values: tuple[int, ...]) -> bytes:
    return bytes(1 << values.index(byte) if byte in values else 0 for byte in range(256))


@lru_cache(maxsize=1)
def _masks(size: int) -> list[int]:
    """Return, for each bit of a byte, the number that has it in all of so many bytes."""
    return [int.from_bytes(bytes([1 << bit]) * size) for bit in range(BITS)]
