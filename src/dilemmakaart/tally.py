"""Answers in, counts out (scoring.md: section 2). A tally of two batches is the sum of their tallies.

`empty` changes nothing, order does not matter, and splitting a file anywhere gives the same sum: a
commutative monoid. A tally holds no respondent's row.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .answers import DONT_KNOW, SCALES, Questionnaire, Respondent

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

Cell = tuple[Group, str, Tallied]
"""A group, a dilemma code and an aspect."""


@dataclass(frozen=True, slots=True)
class Counts:
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
    combinations: Mapping[tuple[str | None, ...], int] = field(default_factory=dict)
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
    """Count respondents one by one; they are not kept. Raises ValueError for an answer off its scale."""
    start = empty(questionnaire)
    seen: Counter[tuple[Group, str, Tallied, int | str]] = Counter()
    combinations: Counter[tuple[str | None, ...]] = Counter()
    for respondent in respondents:
        options = tuple(respondent.background.get(question) for question in start.questions)
        combinations[options] += 1
        groups = (ALL, *zip(start.questions, options, strict=True))
        for code in start.codes:
            for aspect, chosen in _chosen(respondent, code):
                for group in groups:
                    seen[group, code, aspect, chosen] += 1
    return Tally(start.codes, start.questions, _sorted(combinations), _cells(seen))


def add(one: Tally, other: Tally) -> Tally:
    """Add two tallies of one questionnaire. Raises ValueError for different questionnaires."""
    if (one.codes, one.questions) != (other.codes, other.questions):
        message = "tallies of different questionnaires cannot be added"
        raise ValueError(message)
    combinations = Counter(one.combinations) + Counter(other.combinations)
    keys = sorted({*one.cells, *other.cells}, key=str)
    cells = {key: _sum(one.cells.get(key), other.cells.get(key)) for key in keys}
    return Tally(one.codes, one.questions, _sorted(combinations), cells)


def merged(tally: Tally, question: str, options: Iterable[str | None]) -> dict[tuple[str, Tallied], Counts]:
    """Add up the cells of several options of one question, by code and aspect."""
    chosen = tuple(options)
    return {
        (code, aspect): _total(tally.counts(code, aspect, (question, option)) for option in chosen)
        for code in tally.codes
        for aspect in POINTS
    }


def _chosen(respondent: Respondent, code: str) -> Iterable[tuple[Tallied, int | str]]:
    given = {aspect: respondent.answer(code, aspect) for aspect in SCALES}
    for aspect, answer in given.items():
        if isinstance(answer, int) and answer not in SCALES[aspect]:
            message = f"{answer} is not on the scale of {aspect}"
            raise ValueError(message)
        if answer is DONT_KNOW:
            yield aspect, "dont_know"
        elif answer is None:
            yield aspect, "blank"
        else:
            yield aspect, answer
    now, wanted = given["now"], given["wanted"]
    if isinstance(now, int) and isinstance(wanted, int):
        yield "shift", wanted - now


def _cells(seen: Mapping[tuple[Group, str, Tallied, int | str], int]) -> dict[Cell, Counts]:
    keys = sorted({key[:3] for key in seen}, key=str)
    return {
        (group, code, aspect): Counts(
            tuple(seen.get((group, code, aspect, point), 0) for point in POINTS[aspect]),
            seen.get((group, code, aspect, "dont_know"), 0),
            seen.get((group, code, aspect, "blank"), 0),
        )
        for group, code, aspect in keys
    }


def _sum(one: Counts | None, other: Counts | None) -> Counts:
    return _total(counts for counts in (one, other) if counts is not None)


def _total(several: Iterable[Counts]) -> Counts:
    listed = list(several)
    return Counts(
        tuple(sum(column) for column in zip(*(counts.points for counts in listed), strict=True)),
        sum(counts.dont_know for counts in listed),
        sum(counts.blank for counts in listed),
    )


def _sorted(counts: Mapping[tuple[str | None, ...], int]) -> dict[tuple[str | None, ...], int]:
    return dict(sorted(counts.items(), key=str))
