"""A tally as a file, so that networks can be added up without anybody's answers being passed on.

The same tally always gives the same bytes, and the file of a sum is that of everything counted at once. A
tally with groups holds groups of every size, so it is as confidential as the answers are; without groups
it holds what everyone answered together, also where only one or two did: an assessment does not show that.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from itertools import product
from typing import Literal

from .answers import SCALES
from .tally import ALL, POINTS, Counts, Group, Tallied, Tally, add

FORMAT: Literal["dilemmakaart/tally@1"] = "dilemmakaart/tally@1"


@dataclass(frozen=True, slots=True)
class Kept:
    """A tally, and what it is about: `basis` as `answers.basis` gives it."""

    basis: str
    tally: Tally


class Unlike(ValueError):  # noqa: N818 - it is not a fault of the program
    """Two tallies that cannot be added: which of them, and in what it differs from the first."""

    def __init__(self, position: int, *, basis: bool) -> None:
        super().__init__(f"tally {position} is about something else")
        self.position = position
        self.basis = basis
        """Whether other dilemmas or scales were asked; else it is the background questions."""


def without_groups(tally: Tally) -> Tally:
    """Return a tally of everyone alone."""
    cells = {cell: counts for cell, counts in tally.cells.items() if cell[0] == ALL}
    return Tally(tally.codes, (), {(): tally.respondents} if tally.respondents else {}, cells)


def total(several: Iterable[Kept]) -> Kept:
    """Add up one or more tallies. Raises Unlike for those that are about something else than the first."""
    first, *others = several
    for position, each in enumerate(others, start=1):
        if each.basis != first.basis or set(each.tally.codes) != set(first.tally.codes):
            raise Unlike(position, basis=True)
        if each.tally.questions != first.tally.questions:
            raise Unlike(position, basis=False)
    same = [replace(each.tally, codes=first.tally.codes) for each in others]
    return Kept(first.basis, reduce(add, same, first.tally))


Row = tuple[str, str | None, tuple[int, ...], int, int]
"""A question ("" for everyone) and an option of it, how often each point was chosen, don't-knows, blanks."""


@dataclass(frozen=True, slots=True)
class _File:
    """What stands in a file, in the order of its keys."""

    format: Literal["dilemmakaart/tally@1"]
    basis: str
    questions: tuple[str, ...]
    respondents: tuple[tuple[tuple[str | None, ...], int], ...]
    counts: Mapping[str, Mapping[Tallied, tuple[Row, ...]]]


def to_json(kept: Kept) -> str:
    """Write the file of a tally, with codes in the order of the alphabet, whatever was asked first."""
    tally = kept.tally
    rows: dict[str, dict[Tallied, list[Row]]] = {
        code: {aspect: [] for aspect in POINTS} for code in sorted(tally.codes)
    }
    for ((question, option), code, aspect), counts in tally.cells.items():
        rows[code][aspect].append((question, option, counts.points, counts.dont_know, counts.blank))
    data = {
        "format": FORMAT,
        "basis": kept.basis,
        "questions": tally.questions,
        "respondents": list(tally.combinations.items()),
        "counts": rows,
    }
    lines = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return lines.replace('"counts":{', '"counts":{\n').replace("]]},", "]]},\n") + "\n"


def from_json(content: bytes | str) -> Kept:
    """Read the file of a tally. Raises ValueError for anything else, and for counts that cannot be."""
    from pydantic import TypeAdapter

    try:
        file = TypeAdapter(_File).validate_python(json.loads(content))
    except RecursionError as error:
        message = "nested too deeply"
        raise ValueError(message) from error
    cells = {
        ((question, option), code, aspect): Counts(points, dont_know, blank)
        for code, aspects in file.counts.items()
        for aspect, rows in aspects.items()
        for question, option, points, dont_know, blank in rows
    }
    in_order = {cell: cells[cell] for cell in sorted(cells, key=str)}
    tally = Tally(tuple(file.counts), file.questions, dict(file.respondents), in_order)
    if not all(_is_sound(tally)) or len(tally.combinations) != len(file.respondents):
        message = "counts that contradict each other"
        raise ValueError(message)
    return Kept(file.basis, tally)


def _is_sound(tally: Tally) -> Iterator[bool]:
    """Hold a tally against itself: every scale whole, and everyone counted once in each of their groups."""
    sizes: Counter[Group] = Counter()
    for options, n in tally.combinations.items():
        yield n > 0 and len(options) == len(tally.questions)
        for group in (ALL, *zip(tally.questions, options, strict=False)):
            sizes[group] += n
    for (group, _, aspect), counts in tally.cells.items():
        yield len(counts.points) == len(POINTS[aspect])
        yield min(counts.dont_know, counts.blank, *counts.points) >= 0
        known = counts.n + counts.dont_know + counts.blank
        yield known <= sizes[group] if aspect == "shift" else known == sizes[group]
    for code, aspect, group in product(tally.codes, SCALES, sizes):
        yield (group, code, aspect) in tally.cells
