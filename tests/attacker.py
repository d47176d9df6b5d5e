"""An attacker who can add and subtract: he reads everything that is published, and looks for someone.

He knows nothing of how publishing is decided. He reads the cells from what was written (`outputs` reads
every other format), writes down which combinations of options ("atoms") each cell adds up, and looks for a
set of fewer than `min_group` respondents whose numbers follow from the published ones: a set of atoms whose
indicator vector is a linear combination of those of the cells. Then he does the same for answers, and for
two runs after each other.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm
from random import Random
from unittest.mock import patch

from dilemmakaart.answers import DONT_KNOW, Answer, Aspect, BackgroundQuestion, Questionnaire, Respondent
from dilemmakaart.assessment import Assessment, GroupResult, Mode, NetworkName, to_json
from dilemmakaart.score import THRESHOLDS, Asked, Basis, TooFewRespondentsError, score, trace
from dilemmakaart.tally import tally

Atom = tuple[str | None, ...]
"""One option, or none, for every background question."""
Sizes = Mapping[Atom, int]
"""How many respondents there are of each."""
Cell = frozenset[Atom]
POOLED, POOLED_TOO = "overig", "overig+"
NO_ANSWER = "niet-ingevuld"
ASPECTS = ("now", "wanted", "tension", "shift")


@dataclass(frozen=True)
class Part:
    """People whose number is shown; `told` are the questions of which their answers are, if there are any."""

    n: int
    told: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Read:
    """What somebody reads in one output: everyone, and the parts of each background question by name."""

    everyone: Part
    groups: Mapping[str, Mapping[str, Part]]


def asked(*options: Sequence[str]) -> Questionnaire:
    """A questionnaire with one dilemma and some background questions: v1, v2, …"""
    questions = tuple(
        BackgroundQuestion(
            f"v{number}", f"Vraag {number}?", {option: f"{option.upper()}{number}" for option in each}
        )
        for number, each in enumerate(options, 1)
    )
    return Questionnaire(("bs1",), questions)


def people(questionnaire: Questionnaire, sizes: Sizes) -> list[Respondent]:
    """So many respondents for every combination of options."""
    names = [question.id for question in questionnaire.background]
    return [
        Respondent(
            {("bs1", "now"): number % 7 - 3, ("bs1", "wanted"): 0, ("bs1", "tension"): number % 5},
            {name: option for name, option in zip(names, atom, strict=True) if option is not None},
        )
        for atom, size in sizes.items()
        for number in range(size)
    ]


def published(
    questionnaire: Questionnaire, sizes: Sizes, min_group: int = 5, mode: Mode = "individual"
) -> Assessment:
    return scored(people(questionnaire, sizes), questionnaire, min_group, mode)


def scored(
    given: Sequence[Respondent], questionnaire: Questionnaire, min_group: int, mode: Mode = "individual"
) -> Assessment:
    basis = Basis(NetworkName("x", "X"), (Asked("bs1", "bs1", "level"),), questionnaire, mode, min_group)
    with patch("dilemmakaart.score.stability.T", THRESHOLDS._replace(draws=3)):
        return score(tally(given, questionnaire), basis)


def groups(assessment: Assessment) -> Mapping[str, Mapping[str, GroupResult]]:
    return assessment.dilemmas[0].groups


def parts(assessment: Assessment) -> dict[str, dict[str, int]]:
    """The size of every published part, by question."""
    return {
        question: {option: part.n for option, part in each.items()}
        for question, each in groups(assessment).items()
    }


# --- The attacker ---


def read_json(written: str) -> Read:
    """Read the file of an assessment, as anybody can."""
    file = json.loads(written)
    everyone = file["dilemmas"][0]
    return Read(
        Part(file["respondents"], _told(everyone)),
        {
            question: {name: Part(part["n"], _told(part)) for name, part in each.items()}
            for question, each in everyone["groups"].items()
        },
    )


def _told(found: Mapping[str, Mapping[str, object]]) -> frozenset[str]:
    return frozenset(each for each in ASPECTS if not found[each]["n"] or found[each]["mean"] is not None)


def cells_of(read: Read, questionnaire: Questionnaire, sizes: Sizes) -> list[Cell]:
    """Everyone, and who is in each published part: what is not named by its option is pooled."""
    cells = [frozenset(sizes)]
    for position, question in enumerate(questionnaire.background):
        shown = read.groups.get(question.id, {})
        named: dict[str, Cell] = {}
        for option in (*question.options, None):
            name = NO_ANSWER if option is None else option
            if name not in {POOLED, POOLED_TOO} and name in shown:
                named[name] = frozenset(atom for atom in sizes if atom[position] == option)
        for rest in {POOLED, POOLED_TOO} & set(shown):
            named[rest] = frozenset(sizes).difference(*named.values())
        for name, cell in named.items():
            assert sum(sizes[atom] for atom in cell) == shown[name].n
        assert set(named) == set(shown)
        cells += [named[name] for name in shown]
    return cells


def null_space(rows: Sequence[Sequence[int]], width: int) -> list[list[int]]:
    """Whole-number vectors that span everything orthogonal to `rows` (Gauss and Jordan, exactly)."""
    matrix = [[Fraction(number) for number in row] for row in rows]
    pivots: list[int] = []
    for column in range(width):
        rank = len(pivots)
        chosen = next((row for row in range(rank, len(matrix)) if matrix[row][column]), None)
        if chosen is None:
            continue
        matrix[rank], matrix[chosen] = matrix[chosen], matrix[rank]
        matrix[rank] = [number / matrix[rank][column] for number in matrix[rank]]
        for row in range(len(matrix)):
            if row != rank and matrix[row][column]:
                factor = matrix[row][column]
                matrix[row] = [a - factor * b for a, b in zip(matrix[row], matrix[rank], strict=True)]
        pivots.append(column)
    vectors = []
    for free in set(range(width)) - set(pivots):
        vector = [Fraction(0)] * width
        vector[free] = Fraction(1)
        for row, pivot in enumerate(pivots):
            vector[pivot] = -matrix[row][free]
        scale = lcm(*(number.denominator for number in vector))
        vectors.append([int(number * scale) for number in vector])
    return vectors


def given_away(cells: Sequence[Cell], sizes: Sizes, min_group: int) -> Cell | None:
    """Find a set of 1 to min_group - 1 respondents that follows from the cells, if there is one.

    A set follows when its indicator is orthogonal to all that is orthogonal to the cells. The
    components of an atom are packed in one whole number, far enough apart never to carry.
    """
    atoms = [atom for atom, size in sizes.items() if size]
    rows = [[int(atom in cell) for atom in atoms] for cell in cells]
    vectors = null_space(rows, len(atoms))
    largest = max((abs(number) for vector in vectors for number in vector), default=0)
    base = 2 * min_group * (largest + 1)
    packed = [
        sum(vector[at] * base**power for power, vector in enumerate(vectors)) for at in range(len(atoms))
    ]

    def search(start: int, left: int, total: int, chosen: tuple[int, ...]) -> tuple[int, ...] | None:
        if chosen and total == 0:
            return chosen
        for at in range(start, len(atoms)):
            if sizes[atoms[at]] <= left:
                found = search(at + 1, left - sizes[atoms[at]], total + packed[at], (*chosen, at))
                if found:
                    return found
        return None

    found = search(0, min_group - 1, 0, ())
    return frozenset(atoms[at] for at in found) if found else None


def attack(questionnaire: Questionnaire, sizes: Sizes, min_group: int) -> Cell | None:
    """Publish, and see what an attacker makes of it."""
    read = read_json(to_json(published(questionnaire, sizes, min_group)))
    return given_away(cells_of(read, questionnaire, sizes), sizes, min_group)


# --- Answers, and everything at once ---

ANSWERS: Sequence[Answer] = (-3, -1, 1, 2, DONT_KNOW, DONT_KNOW, None)


def a_network(random: Random) -> tuple[Questionnaire, list[Respondent], int]:
    """One to three questions, 5 to 40 respondents in clusters, few kinds of answers and many don't-knows."""
    questionnaire = asked(*(random.choice(["ab", "abc", "abcd"]) for _ in range(random.randint(1, 3))))
    given: list[Respondent] = []
    total = random.randint(5, 40)
    while len(given) < total:
        atom = tuple(random.choice([*each.options, None]) for each in questionnaire.background)
        few = [random.choice(ANSWERS) for _ in range(random.randint(1, 3))]
        size = min(total - len(given), random.choice([1, 1, 2, 3, 5, 6, 8, 12]))
        given += [a_respondent(questionnaire, atom, few, random) for _ in range(size)]
    return questionnaire, given, random.randint(3, 6)


def a_respondent(
    questionnaire: Questionnaire, atom: Atom, few: Sequence[Answer], random: Random
) -> Respondent:
    tension: Answer = DONT_KNOW if random.random() < 1 / 2 else random.randrange(5)
    answers: dict[tuple[str, Aspect], Answer] = {
        ("bs1", "now"): random.choice(few),
        ("bs1", "wanted"): random.choice(few),
        ("bs1", "tension"): tension,
    }
    names = [question.id for question in questionnaire.background]
    return Respondent(
        answers,
        {name: option for name, option in zip(names, atom, strict=True) if option is not None},
    )


def atom_of(each: Respondent, questionnaire: Questionnaire) -> Atom:
    return tuple(each.background.get(question.id) for question in questionnaire.background)


def leak(given: Sequence[Respondent], questionnaire: Questionnaire, min_group: int) -> str:
    """Publish, and say what an attacker finds; "" where that is nothing."""
    try:
        found = to_json(scored(given, questionnaire, min_group))
    except TooFewRespondentsError:
        return ""
    read = read_json(found)
    return leak_in(read, given, questionnaire, min_group) or _traded(found, given, questionnaire, min_group)


def leak_in(read: Read, given: Sequence[Respondent], questionnaire: Questionnaire, min_group: int) -> str:
    """Say what an attacker finds in what was read of one output; "" where that is nothing."""
    sizes = Counter(atom_of(each, questionnaire) for each in given)
    cells = cells_of(read, questionnaire, sizes)
    if (alone := given_away(cells, sizes, min_group)) is not None:
        return f"group: {sorted(alone, key=str)}"
    if any(part.n == len(given) for each in read.groups.values() for part in each.values()):
        return "background: of everyone"
    for aspect in ASPECTS:
        if (alone := _answers_of(read, questionnaire, given, aspect)) is not None:
            return f"{aspect}: {sorted(alone, key=str)}"
    return ""


def _answers_of(
    read: Read, questionnaire: Questionnaire, given: Sequence[Respondent], aspect: str
) -> Cell | None:
    """Find a set of atoms in which one or two gave an answer that follows from what is shown."""
    sizes = Counter(atom_of(each, questionnaire) for each in given)
    answered = Counter(atom_of(each, questionnaire) for each in given if _gave(each, aspect))
    parts_ = [read.everyone, *(part for each in read.groups.values() for part in each.values())]
    cells = cells_of(read, questionnaire, sizes)
    shown = [cell for cell, part in zip(cells, parts_, strict=True) if aspect in part.told]
    return given_away(shown, answered, THRESHOLDS.positions_from) if shown else None


def _gave(each: Respondent, aspect: str) -> bool:
    needed = ("now", "wanted") if aspect == "shift" else (aspect,)
    return all(isinstance(each.answers.get(("bs1", name)), int) for name in needed)  # type: ignore[arg-type]


def _traded(found: str, given: Sequence[Respondent], questionnaire: Questionnaire, min_group: int) -> str:
    """Let the first and last who are alike trade their answers: not a byte may change."""
    alike: dict[tuple[object, ...], list[int]] = {}
    sizes = Counter(atom_of(each, questionnaire) for each in given)
    cells = cells_of(read_json(found), questionnaire, sizes)
    for number, each in enumerate(given):
        key = tuple(atom_of(each, questionnaire) in cell for cell in cells)
        alike.setdefault(key, []).append(number)
    for numbers in alike.values():
        if len(numbers) < min_group:
            return "crossing: too small"
        one, other = numbers[0], numbers[-1]
        traded = list(given)
        traded[one] = replace(given[one], answers=given[other].answers)
        traded[other] = replace(given[other], answers=given[one].answers)
        if to_json(scored(traded, questionnaire, min_group)) != found:
            return "trade: the outputs changed"
    return ""


def refused(
    early: Sequence[Respondent], late: Sequence[Respondent], questionnaire: Questionnaire, min_group: int
) -> bool:
    """Whether the second of two runs is refused, or there are too few in the first."""
    try:
        before = scored(early, questionnaire, min_group)
    except TooFewRespondentsError:
        return True
    return trace(before, scored([*early, *late], questionnaire, min_group)) is not None


def leak_between(
    early: Sequence[Respondent], late: Sequence[Respondent], questionnaire: Questionnaire, min_group: int
) -> str:
    """Publish twice, unless that is refused, and say what an attacker with both finds."""
    if refused(early, late, questionnaire, min_group):
        return ""
    before = read_json(to_json(scored(early, questionnaire, min_group)))
    after = read_json(to_json(scored([*early, *late], questionnaire, min_group)))
    then = Counter(("early", *atom_of(each, questionnaire)) for each in early)
    now = Counter(("late", *atom_of(each, questionnaire)) for each in late)
    sizes = {**then, **now}
    whole = Counter(atom_of(each, questionnaire) for each in [*early, *late])
    first = cells_of(before, questionnaire, Counter(atom_of(each, questionnaire) for each in early))
    both = cells_of(after, questionnaire, whole)
    cells = [frozenset(("early", *atom) for atom in cell) for cell in first]
    cells += [frozenset(atom for atom in sizes if atom[1:] in cell) for cell in both]
    alone = given_away(cells, sizes, min_group)
    return "" if alone is None else f"between: {sorted(alone, key=str)}"
