"""Answers in, counts out (scoring.md: section 2). A tally of two batches is the sum of their tallies.

`empty` changes nothing, order does not matter, and splitting a file anywhere gives the same sum: a
commutative monoid. A tally holds no respondent's row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from .answers import SCALES, Questionnaire, Respondent
from .ballots import BLANK, Ballots, Layout, Options, ballot, columns, laid_out, marked, shifts

Tallied = Literal["now", "wanted", "tension", "shift"]
Group = tuple[str, str | None]
"""A background question and one of its options; None is "gave no answer"."""

ALL: Group = ("", None)
POINTS: Mapping[Tallied, range] = {
    "now": SCALES["now"],
    "wanted": SCALES["wanted"],
    "tension": SCALES["tension"],
    "shift": range(-6, 7),
}

FEW = 64
"""Up to so many combinations of options are counted one by one."""

Cell = tuple[Group, str, Tallied]
"""A group, a dilemma code and an aspect."""


class Counts(NamedTuple):
    """How often each scale point was chosen, and how many did not know or left a blank."""

    points: tuple[int, ...]
    dont_know: int = 0
    blank: int = 0

    @property
    def n(self) -> int:
        """How many chose a point."""
        return sum(self.points)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts by group, dilemma and aspect, and how many respondents share each set of options."""

    codes: tuple[str, ...]
    questions: tuple[str, ...]
    combinations: Mapping[Options, int] = field(default_factory=dict)
    cells: Mapping[Cell, Counts] = field(default_factory=dict)

    @property
    def respondents(self) -> int:
        """How many respondents were counted."""
        return sum(self.combinations.values())

    def counts(self, code: str, aspect: Tallied, group: Group = ALL) -> Counts:
        """Return one vector of counts; zeros where nobody was counted."""
        zeros = Counts((0,) * len(POINTS[aspect]))
        return self.cells.get((group, code, aspect), zeros)


def empty(questionnaire: Questionnaire) -> Tally:
    """Return the tally of nobody."""
    return Tally(questionnaire.codes, tuple(question.id for question in questionnaire.background))


def tally(respondents: Iterable[Respondent], questionnaire: Questionnaire) -> Tally:
    """Count respondents; no more is kept of them than a byte per answer. Raises ValueError off a scale."""
    layout = whole(questionnaire)
    questions = [question.id for question in questionnaire.background]
    seen: dict[Options, list[bytes]] = {}
    for respondent in respondents:
        options = tuple(respondent.background.get(question) for question in questions)
        seen.setdefault(options, []).append(ballot(respondent, layout))
    return counted(
        Ballots(layout, {options: b"".join(each) for options, each in seen.items()}), questionnaire
    )


def whole(questionnaire: Questionnaire) -> Layout:
    """Return the layout that holds every question."""
    return laid_out((code, aspect) for code in questionnaire.codes for aspect in SCALES)


def counted(ballots: Ballots, questionnaire: Questionnaire) -> Tally:
    """Count ballots; what their layout does not hold was left blank."""
    start = empty(questionnaire)
    cells: dict[Cell, Counts] = {}
    for groups, several in _parts(ballots, start.questions).items():
        for code, aspect, counts in _counts(b"".join(several), ballots.layout, start.codes):
            for group in groups:
                cell = group, code, aspect
                cells[cell] = _sum(cells.get(cell), counts)
    wide = len(ballots.layout)
    combinations = {options: len(some) // wide for options, some in ballots.by_options.items()}
    return Tally(start.codes, start.questions, _sorted(combinations), _in_order(cells))


def _parts(ballots: Ballots, questions: tuple[str, ...]) -> dict[tuple[Group, ...], list[bytes]]:
    """Take ballots apart into what is counted at once, with the groups that it counts for.

    Few combinations of options are counted one by one, once for all their groups; many would leave too
    little to count at once, so everyone is counted again for each question.
    """
    parts: dict[tuple[Group, ...], list[bytes]] = {}
    few = not questions or len(ballots.by_options) <= FEW
    for options, some in ballots.by_options.items():
        chosen = tuple(zip(questions, options, strict=True))
        groups = [(ALL, *chosen)] if few else [(ALL, chosen[0]), *((each,) for each in chosen[1:])]
        for each in groups:
            parts.setdefault(each, []).append(some)
    return parts


def add(one: Tally, other: Tally) -> Tally:
    """Add two tallies of one questionnaire. Raises ValueError for different questionnaires."""
    if (one.codes, one.questions) != (other.codes, other.questions):
        message = "tallies of different questionnaires cannot be added"
        raise ValueError(message)
    combinations = Counter(one.combinations) + Counter(other.combinations)
    cells = {key: _sum(one.cells.get(key), other.cells.get(key)) for key in {*one.cells, *other.cells}}
    return Tally(one.codes, one.questions, _sorted(combinations), _in_order(cells))


def only(tally: Tally, codes: Iterable[str]) -> Tally:
    """Return the tally of the same respondents about only these of its dilemmas."""
    kept = tuple(codes)
    cells = {cell: counts for cell, counts in tally.cells.items() if cell[1] in kept}
    return Tally(kept, tally.questions, tally.combinations, cells)


def merged(tally: Tally, question: str, options: Iterable[str | None]) -> dict[tuple[str, Tallied], Counts]:
    """Add up the cells of several options of one question, by code and aspect."""
    chosen = tuple(options)
    return {
        (code, aspect): _total(tally.counts(code, aspect, (question, option)) for option in chosen)
        for code in tally.codes
        for aspect in POINTS
    }


def _counts(ballots: bytes, layout: Layout, codes: tuple[str, ...]) -> Iterator[tuple[str, Tallied, Counts]]:
    taken = columns(ballots, layout)
    nobody = bytes([BLANK]) * (len(ballots) // len(layout))
    for code in codes:
        for aspect in SCALES:
            *points, dont_know, blank = marked(taken.get((code, aspect), nobody), POINTS[aspect])
            yield code, aspect, Counts(tuple(points), dont_know, blank)
        moved = tuple(shifts(taken.get((code, "now"), nobody), taken.get((code, "wanted"), nobody)))
        if any(moved):
            yield code, "shift", Counts(moved)


def _in_order(cells: Mapping[Cell, Counts]) -> dict[Cell, Counts]:
    return {key: cells[key] for key in sorted(cells, key=str)}


def _sum(one: Counts | None, other: Counts | None) -> Counts:
    return _total(counts for counts in (one, other) if counts is not None)


def _total(several: Iterable[Counts]) -> Counts:
    listed = list(several)
    return Counts(
        tuple(sum(column) for column in zip(*(counts.points for counts in listed), strict=True)),
        sum(counts.dont_know for counts in listed),
        sum(counts.blank for counts in listed),
    )


def _sorted(counts: Mapping[Options, int]) -> dict[Options, int]:
    return dict(sorted(counts.items(), key=str))
