"""What may be published (scoring.md, section 7), held against an attacker who can subtract.

The attacker knows nothing of how publishing is decided. He reads the cells from an assessment, writes
down which combinations of options ("atoms") each cell adds up, and looks for a set of fewer than
`min_group` respondents whose numbers follow from the published ones: a set of atoms whose indicator
vector is a linear combination of those of the cells.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from math import lcm

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.answers import BackgroundQuestion, Questionnaire, Respondent
from dilemmakaart.assessment import Assessment, GroupResult, Mode, NetworkName
from dilemmakaart.score import THRESHOLDS, Asked, Basis, Part, TooFewRespondentsError, score
from dilemmakaart.tally import tally

Atom = tuple[str | None, ...]
"""One option, or none, for every background question."""
Sizes = Mapping[Atom, int]
"""How many respondents there are of each."""
Cell = frozenset[Atom]
POOLED = "overig"
NO_ANSWER = "niet-ingevuld"


def asked(*options: Sequence[str]) -> Questionnaire:
    """A questionnaire with one dilemma and some background questions: v1, v2, …"""
    questions = tuple(
        BackgroundQuestion(f"v{number}", f"Vraag {number}?", {option: option.upper() for option in each})
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
    basis = Basis(NetworkName("x", "X"), (Asked("bs1", "bs1", "level"),), questionnaire, mode, min_group)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dilemmakaart.score.stability.T", replace(THRESHOLDS, draws=1))
        return score(tally(people(questionnaire, sizes), questionnaire), basis)


def groups(assessment: Assessment) -> Mapping[str, Mapping[str, GroupResult]]:
    return assessment.dilemmas[0].groups


def parts(assessment: Assessment) -> dict[str, dict[str, int]]:
    """The size of every published part, by question."""
    return {
        question: {option: part.n for option, part in each.items()}
        for question, each in groups(assessment).items()
    }


# --- The attacker ---


def cells_of(assessment: Assessment, questionnaire: Questionnaire, sizes: Sizes) -> list[Cell]:
    """Everyone, and who is in each published part: what is not named by its option is pooled."""
    cells = [frozenset(sizes)]
    for position, question in enumerate(questionnaire.background):
        shown = groups(assessment).get(question.id, {})
        named: dict[str, Cell] = {}
        for option in (*question.options, None):
            name = NO_ANSWER if option is None else option
            if name != POOLED and name in shown:
                named[name] = frozenset(atom for atom in sizes if atom[position] == option)
        if POOLED in shown:
            named[POOLED] = frozenset(sizes).difference(*named.values())
        for name, cell in named.items():
            assert sum(sizes[atom] for atom in cell) == shown[name].n
        assert set(named) == set(shown)
        cells += named.values()
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
    assessment = published(questionnaire, sizes, min_group)
    return given_away(cells_of(assessment, questionnaire, sizes), sizes, min_group)


NESTED = asked("ab", "xy")
ONE_TOO_FEW: Sizes = {("a", "x"): 10, ("b", "x"): 1, ("b", "y"): 9}
"""Every part of both questions is large, but x without a is one respondent."""
SMALL_PART = asked("abc")
TWO_ALONE: Sizes = {("a",): 9, ("b",): 7, ("c",): 2}


def test_the_attacker_subtracts_one_cell_from_another() -> None:
    atoms: Sizes = {("a",): 9, ("b",): 2}
    everyone, most = frozenset(atoms), frozenset({("a",)})
    assert given_away([everyone, most], atoms, 5) == frozenset({("b",)})
    assert given_away([everyone], atoms, 5) is None
    assert given_away([everyone, most], atoms, 2) is None


def test_the_attacker_combines_three_cells_of_which_no_two_give_anything_away() -> None:
    atoms: Sizes = {("p",): 1, ("q",): 9, ("r",): 9}
    pairs = [frozenset({("p",), ("q",)}), frozenset({("p",), ("r",)}), frozenset({("q",), ("r",)})]
    assert given_away(pairs[:2], atoms, 5) is None
    assert given_away(pairs[1:], atoms, 5) is None
    assert given_away(pairs, atoms, 5) == frozenset({("p",)})


@contextmanager
def rule_taken_out(name: str, instead: object) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"dilemmakaart.score.publication.{name}", instead)
        yield


def test_without_the_crossing_rule_the_attacker_finds_someone() -> None:
    assert attack(NESTED, ONE_TOO_FEW, 5) is None
    with rule_taken_out("_crossings_hold", lambda *_: True):
        assert attack(NESTED, ONE_TOO_FEW, 5) == frozenset({("b", "x")})


def test_without_the_pooling_rule_the_attacker_finds_someone() -> None:
    def as_they_are(sizes: Mapping[str | None, int], _: int) -> tuple[Part, ...]:
        return tuple(Part(option or NO_ANSWER, (option,), size) for option, size in sizes.items() if size)

    assert attack(SMALL_PART, TWO_ALONE, 5) is None
    with (
        rule_taken_out("pooled", as_they_are),
        rule_taken_out("_crossings_hold", lambda *_: True),
    ):
        assert attack(SMALL_PART, TWO_ALONE, 5) == frozenset({("c",)})


def test_leaving_small_parts_out_instead_of_pooling_them_would_give_them_away_by_subtraction() -> None:
    def only_large_ones(sizes: Mapping[str | None, int], least: int) -> tuple[Part, ...]:
        listed = [Part(option or NO_ANSWER, (option,), size) for option, size in sizes.items()]
        return tuple(part for part in listed if part.n >= least)

    with (
        rule_taken_out("pooled", only_large_ones),
        rule_taken_out("_crossings_hold", lambda *_: True),
        rule_taken_out("_answers_hold", lambda *_: True),
    ):
        assert attack(SMALL_PART, TWO_ALONE, 5) == frozenset({("c",)})


@st.composite
def networks(draw: st.DrawFn) -> tuple[Questionnaire, Sizes]:
    """Two or three background questions, and 5 to 40 respondents with any answers to them.

    Respondents come in clusters, and most follow the ones before them, so that questions hang together
    and partitions are often allowed.
    """
    count = draw(st.integers(2, 3))
    questionnaire = asked(*(draw(st.sampled_from(["ab", "abc", "abcd"])) for _ in range(count)))
    atoms = st.tuples(*(st.sampled_from([*each.options, None]) for each in questionnaire.background))
    sizes: Counter[Atom] = Counter()
    total = draw(st.integers(5, 40))
    while (left := total - sum(sizes.values())) > 0:
        sizes[draw(atoms)] += min(left, draw(st.sampled_from([1, 1, 2, 3, 5, 6, 8, 12])))
    return questionnaire, sizes


@settings(deadline=None, max_examples=300)
@given(networks(), st.integers(3, 6))
def test_nothing_under_min_group_follows_from_what_is_published(
    network: tuple[Questionnaire, Sizes], min_group: int
) -> None:
    questionnaire, sizes = network
    if sum(sizes.values()) < min_group:
        with pytest.raises(TooFewRespondentsError):
            published(questionnaire, sizes, min_group)
    else:
        assert attack(questionnaire, sizes, min_group) is None


@settings(deadline=None, max_examples=100)
@given(networks(), st.integers(3, 5))
def test_every_published_question_is_a_partition_of_everyone_in_parts_of_min_group(
    network: tuple[Questionnaire, Sizes], min_group: int
) -> None:
    assessment = published(*network, min_group)
    everyone = assessment.dilemmas[0]
    for each in groups(assessment).values():
        assert len(each) >= 2
        assert min(part.n for part in each.values()) >= min_group
        assert sum(part.n for part in each.values()) == assessment.respondents
        for point, count in everyone.now.counts.items():
            assert sum(part.now.counts[point] for part in each.values()) == count
        assert sum(part.shift.n for part in each.values()) == everyone.shift.n


# --- The rules one by one ---


@pytest.mark.parametrize(("count", "min_group"), [(4, 5), (0, 5), (2, 3), (5, 6)])
def test_fewer_respondents_than_min_group_get_no_individual_result_at_all(count: int, min_group: int) -> None:
    with pytest.raises(TooFewRespondentsError) as caught:
        published(asked(), {(): count}, min_group)
    assert (caught.value.respondents, caught.value.min_group) == (count, min_group)


def test_as_many_respondents_as_min_group_are_enough() -> None:
    assert published(asked(), {(): 5}).respondents == 5


def test_joint_mode_asks_for_no_minimum_and_publishes_no_groups() -> None:
    found = published(SMALL_PART, {("a",): 1}, mode="joint")
    assert (found.mode, found.respondents) == ("joint", 1)
    assert parts(found) == {}


def test_several_people_are_never_published_as_one_joint_answer() -> None:
    with pytest.raises(ValueError, match="one answer"):
        published(SMALL_PART, {("a",): 4}, mode="joint")


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ({"a": 5, "b": 5}, {"a": 5, "b": 5}),
        ({"a": 6, "b": 2, "c": 3}, {"a": 6, "overig": 5}),
        ({"a": 5, "b": 6, "c": 4, "d": 1}, {"a": 5, "b": 6, "overig": 5}),
        ({"a": 7, "b": 5, "c": 1}, {"a": 7, "overig": 6}),
        ({"a": 5, "b": 7, "c": 4}, {"b": 7, "overig": 9}),
        ({"a": 6, "c": 5}, {"a": 6, "c": 5}),
    ],
)
def test_small_parts_are_pooled_and_take_in_the_smallest_published_part_if_need_be(
    sizes: Mapping[str, int], expected: Mapping[str, int]
) -> None:
    found = published(asked("abcd"), {(option,): size for option, size in sizes.items()})
    assert parts(found) == {"v1": expected}


@pytest.mark.parametrize("sizes", [{"a": 20}, {"a": 18, "b": 2}, {"a": 4, "b": 4, "c": 4}, {"a": 6, "b": 4}])
def test_fewer_than_two_parts_publish_nothing_of_a_question(sizes: Mapping[str, int]) -> None:
    assert parts(published(asked("abc"), {(option,): size for option, size in sizes.items()})) == {}


@pytest.mark.parametrize(
    ("without", "expected"),
    [(5, {"a": 6, "b": 7, "niet-ingevuld": 5}), (4, {"b": 7, "overig": 10})],
)
def test_respondents_without_an_answer_are_a_part_too(without: int, expected: Mapping[str, int]) -> None:
    found = published(asked("ab"), {("a",): 6, ("b",): 7, (None,): without})
    assert parts(found) == {"v1": expected}


def test_an_option_that_is_itself_called_other_takes_in_the_small_ones() -> None:
    sizes: Sizes = {("overig",): 6, ("b",): 7, ("c",): 2, ("d",): 3}
    found = published(asked(["overig", "b", "c", "d"]), sizes)
    assert parts(found) == {"v1": {"b": 7, "overig+": 11}}


def test_a_dont_know_counts_as_a_respondent_so_parts_do_not_shrink_by_what_was_not_answered() -> None:
    questionnaire = asked("ab")
    rows = [Respondent({}, {"v1": option}) for option in "aaaaabbbbb"]
    basis = Basis(NetworkName("x", "X"), (Asked("bs1", "bs1", "level"),), questionnaire, "individual", 5)
    found = score(tally(rows, questionnaire), basis)
    assert parts(found) == {"v1": {"a": 5, "b": 5}}
    assert groups(found)["v1"]["a"].now.blank == 5


def test_a_second_question_is_published_where_every_crossing_holds_min_group() -> None:
    sizes: Sizes = {("a", "x"): 5, ("a", "y"): 5, ("b", "x"): 5, ("b", "y"): 5}
    found = parts(published(NESTED, sizes))
    assert found == {"v1": {"a": 10, "b": 10}, "v2": {"x": 10, "y": 10}}


def test_an_empty_crossing_gives_nobody_away() -> None:
    found = parts(published(NESTED, {("a", "x"): 10, ("b", "x"): 5, ("b", "y"): 5}))
    assert found == {"v1": {"a": 10, "b": 10}, "v2": {"x": 15, "y": 5}}


def test_the_first_question_goes_first_and_a_second_with_one_small_crossing_is_not_published() -> None:
    sizes: Sizes = {("a", "x"): 5, ("a", "y"): 6, ("b", "x"): 4, ("b", "y"): 7}
    assert parts(published(NESTED, sizes)) == {"v1": {"a": 11, "b": 11}}
    turned: Sizes = {atom[::-1]: size for atom, size in sizes.items()}
    assert parts(published(asked("xy", "ab"), turned)) == {"v1": {"x": 9, "y": 13}}


def test_crossings_are_those_of_the_parts_as_published_pooled_or_not() -> None:
    pooled: Sizes = {
        ("a", "x"): 5,
        ("a", "y"): 5,
        ("b", "x"): 2,
        ("b", "y"): 1,
        ("c", "x"): 3,
        ("c", "y"): 4,
    }
    found = parts(published(asked("abc", "xy"), pooled))
    assert found == {"v1": {"a": 10, "overig": 10}, "v2": {"x": 10, "y": 10}}
    apart: Sizes = {**pooled, ("b", "x"): 3, ("b", "y"): 2}
    assert parts(published(asked("abc", "xy"), apart)) == {"v1": {"a": 10, "b": 5, "c": 7}}


def test_a_third_question_may_be_published_where_the_second_may_not() -> None:
    sizes: Sizes = {
        ("a", "x", "p"): 10,
        ("b", "x", "p"): 1,
        ("b", "y", "p"): 4,
        ("b", "y", "q"): 5,
    }
    assert set(parts(published(asked("ab", "xy", "pq"), sizes))) == {"v1", "v3"}
