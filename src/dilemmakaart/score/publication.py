"""What may be shown (section 7): one module decides, and scoring gives out nothing else.

**What is promised.** Nobody can find out, from everything that is shown together, what fewer than
`min_group` respondents answered: not by adding up and subtracting, not by combining questions, not with
an earlier run (`earlier`). Answers of fewer than `positions_from` people are not shown at all, although
they stand in a group that is large enough: who sees that four of five "do not know" would see the fifth.

**Why it holds.** A question is shown as a partition of all respondents in parts of at least `min_group`.
A second question is shown only if every non-empty crossing of its parts with those already shown holds
at least `min_group` too. Call two respondents *alike* if they are in the same crossing. Of a respondent
the outputs use nothing but the crossing: let two who are alike trade their answers, and every output
stays the same, byte for byte. So whatever can be worked out about a set of respondents is about a union
of crossings, and none of those is smaller than `min_group`. The same with at least `positions_from` holds
for who named a position, since every crossing has none of those or at least that many.

**What is not promised.** Counts cannot hide that a group is of one mind: where everyone in a part chose
the same point, one knows what each of them answered. That is a result, not a leak; views say where it
is so. Who knows their own answer sees that of one fewer. And people talk.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from ..answers import Questionnaire
from ..assessment import Assessment, DilemmaResult, GroupResult, Mode, Position, Tension
from ..tally import POINTS, Tallied, Tally
from ..terms import UNANSWERED
from .thresholds import THRESHOLDS as T

OTHER = "overig"
OTHER_TOO = "overig+"
"""The small parts together with an option that is itself called "overig"; no option can have this id."""

EVERYONE = ""
"""Stands where the id of a question would: all respondents together."""

Crossings = Mapping[tuple[int, ...], int]
"""How many stand in the same parts: of each partition the place of the part, and their number."""

Told = Mapping[Tallied, frozenset[str]]
"""Per aspect the questions (everyone among them) of which answers are shown, not just how many there are."""


class TooFewRespondentsError(Exception):
    """Fewer respondents than may be shown: no individual result at all."""

    def __init__(self, respondents: int, min_group: int) -> None:
        super().__init__(f"{respondents} respondents, at least {min_group} needed")
        self.respondents = respondents
        self.min_group = min_group


class Part(NamedTuple):
    """Some options of a question, shown as one."""

    id: str
    options: tuple[str | None, ...]
    n: int


class Partition(NamedTuple):
    """One background question as it may be shown."""

    question: str
    parts: tuple[Part, ...]


Crossed = Callable[[tuple[Partition, ...]], Crossings]
"""Counts crossings; of the same partitions once."""


def publishable(
    tally: Tally, questionnaire: Questionnaire, mode: Mode, min_group: int
) -> tuple[Partition, ...]:
    """Return the questions that may be shown, in the order of the questionnaire.

    Raises TooFewRespondentsError. A joint answer is nobody's in particular: it has no minimum and no groups,
    but it is one. Raises ValueError for more, or several people would be shown as if they were one.
    """
    if mode == "joint":
        if not _is_one(tally.respondents):
            message = "a joint answer is one answer"
            raise ValueError(message)
        return ()
    if not _are_enough(tally.respondents, min_group):
        raise TooFewRespondentsError(tally.respondents, min_group)
    shown: list[Partition] = []
    for position, question in enumerate(questionnaire.background):
        sizes = _sizes(tally, position)
        parts = pooled({option: sizes[option] for option in (*question.options, None)}, min_group)
        candidate = Partition(question.id, parts)
        if _tells_apart(parts) and _crossings_hold(tally, [*shown, candidate], min_group):
            shown.append(candidate)
    return tuple(shown)


def kept_back(tally: Tally, questionnaire: Questionnaire, shown: Collection[Partition]) -> tuple[str, ...]:
    """Return the questions that somebody answered, and that are not shown."""
    seen = {partition.question for partition in shown}
    return tuple(
        question.id
        for position, question in enumerate(questionnaire.background)
        if question.id not in seen and any(option is not None for option in _sizes(tally, position))
    )


def pooled(sizes: Mapping[str | None, int], min_group: int) -> tuple[Part, ...]:
    """Pool parts that are too small into "overig", and the smallest part with it if need be."""
    parts = [Part(option or UNANSWERED, (option,), n) for option, n in sizes.items() if n]
    small = [part for part in parts if part.n < min_group]
    large = [part for part in parts if part.n >= min_group]
    if not small:
        return tuple(large)
    small += [part for part in large if part.id == OTHER]
    large = [part for part in large if part.id != OTHER]
    while large and _is_too_small(small, min_group):
        smallest = min(large, key=lambda part: part.n)
        large.remove(smallest)
        small.append(smallest)
    options = tuple(option for part in small for option in part.options)
    rest = Part(OTHER_TOO if OTHER in options else OTHER, options, sum(part.n for part in small))
    return (*large, rest)


def told(tally: Tally, shown: Sequence[Partition], mode: Mode) -> Mapping[str, Told]:
    """Return, by code, where answers are shown: not where fewer than `positions_from` gave one.

    If one part of a question were left out, it would follow from the others and the total: so all are left
    out. A shift holds a `now` and a `wanted`, so it is only shown where both are.
    """

    @cache
    def crossed(partitions: tuple[Partition, ...]) -> Crossings:
        return _crossings(tally, partitions)

    return {code: _told(tally, shown, code, mode, crossed) for code in tally.codes}


def _told(tally: Tally, shown: Sequence[Partition], code: str, mode: Mode, crossed: Crossed) -> Told:
    found: dict[Tallied, frozenset[str]] = {}
    questions = frozenset({EVERYONE, *(each.question for each in shown)})
    for aspect in POINTS:
        open_ = questions if aspect != "shift" else found["now"] & found["wanted"]
        candidates = [each for each in shown if each.question in open_]
        if mode == "joint":
            found[aspect] = questions
        elif EVERYONE not in open_ or _are_few(tally.counts(code, aspect).n):
            found[aspect] = frozenset()
        else:
            found[aspect] = frozenset({EVERYONE, *_answered(tally, candidates, code, aspect, crossed)})
    return found


def shows_a_few(assessment: Assessment) -> bool:
    """Whether a file that was read shows answers of fewer than `positions_from`, as older versions did."""
    results: list[DilemmaResult | GroupResult] = list(assessment.dilemmas)
    for each in assessment.dilemmas:
        results += [part for parts in each.groups.values() for part in parts.values()]
    shown = [_shown(found) for one in results for found in (one.now, one.wanted, one.tension)]
    return assessment.mode == "individual" and any(map(_are_few, shown))


def _shown(found: Position | Tension) -> int:
    return sum(found.counts.values())


def shuffled(remarks: Iterable[str]) -> tuple[str, ...]:
    """Put remarks on one dilemma in the order of a digest: not that of the rows, and nothing beside them."""
    return tuple(sorted(remarks, key=lambda remark: sha256(remark.encode("utf-8", "replace")).digest()))


def _are_enough(respondents: int, min_group: int) -> bool:
    return respondents >= min_group


def _is_one(respondents: int) -> bool:
    return respondents == 1


def _is_too_small(pool: Iterable[Part], min_group: int) -> bool:
    return sum(part.n for part in pool) < min_group


def _tells_apart(parts: Collection[Part]) -> bool:
    """Whether there is anything to compare; one part is everyone, and tells the background of each."""
    return len(parts) > 1


def _are_few(answers: int) -> bool:
    return 0 < answers < T.positions_from


def _sizes(tally: Tally, position: int) -> Counter[str | None]:
    sizes: Counter[str | None] = Counter()
    for options, n in tally.combinations.items():
        sizes[options[position]] += n
    return sizes


def _crossings(tally: Tally, partitions: Sequence[Partition]) -> Crossings:
    """Count who stands in the same part of every partition, by the places of these parts."""
    shown = [
        (
            tally.questions.index(each.question),
            {option: place for place, part in enumerate(each.parts) for option in part.options},
        )
        for each in partitions
    ]
    crossings: Counter[tuple[int, ...]] = Counter()
    for options, n in tally.combinations.items():
        crossings[tuple([place[options[position]] for position, place in shown])] += n
    return crossings


def _crossings_hold(tally: Tally, partitions: Sequence[Partition], min_group: int) -> bool:
    return all(n >= min_group for n in _crossings(tally, partitions).values())


def _answered(
    tally: Tally, shown: Iterable[Partition], code: str, aspect: Tallied, crossed: Crossed
) -> Iterable[str]:
    held: list[Partition] = []
    answers: list[Sequence[int]] = []
    for candidate in shown:
        given = [
            sum([tally.counts(code, aspect, (candidate.question, option)).n for option in part.options])
            for part in candidate.parts
        ]
        if _answers_hold([*held, candidate], [*answers, given], crossed):
            held.append(candidate)
            answers.append(given)
    return [partition.question for partition in held]


def _answers_hold(
    partitions: Sequence[Partition], answers: Sequence[Sequence[int]], crossed: Crossed
) -> bool:
    """Whether every crossing has no answer at all, or surely at least `positions_from`.

    A tally does not hold the answers of a crossing: but no more of it can lack an answer than of its parts.
    `answers` are how many each part of each partition gave.
    """
    lacking = [
        [part.n - n for part, n in zip(each.parts, given, strict=True)]
        for each, given in zip(partitions, answers, strict=True)
    ]
    for places, size in crossed(tuple(partitions)).items():
        given = [parts[place] for parts, place in zip(answers, places, strict=True)]
        least = min([parts[place] for parts, place in zip(lacking, places, strict=True)])
        if 0 not in given and size - least < T.positions_from:
            return False
    return True
