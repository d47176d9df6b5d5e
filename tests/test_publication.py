"""What may be published (scoring.md, section 7), held against an attacker who can subtract.

The attacker knows nothing of how publishing is decided. He reads the cells from an assessment, writes
down which combinations of options ("atoms") each cell adds up, and looks for a set of fewer than
`min_group` respondents whose numbers follow from the published ones: a set of atoms whose indicator
vector is a linear combination of those of the cells.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from random import Random

import pytest
from attacker import (
    NO_ANSWER,
    Atom,
    Sizes,
    a_network,
    asked,
    attack,
    given_away,
    groups,
    leak,
    leak_between,
    parts,
    people,
    published,
    scored,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.answers import DONT_KNOW, Questionnaire, Respondent
from dilemmakaart.assessment import NetworkName
from dilemmakaart.score import (
    Asked,
    Basis,
    Part,
    TooFewRespondentsError,
    Trace,
    score,
    shuffled,
    trace,
    trace_of_tallies,
)
from dilemmakaart.tally import POINTS, tally

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


def as_they_are(sizes: Mapping[str | None, int], _: int) -> tuple[Part, ...]:
    return tuple(Part(option or NO_ANSWER, (option,), size) for option, size in sizes.items() if size)


def always(*_: object) -> bool:
    return True


def never(*_: object) -> bool:
    return False


def answering(sizes: Sizes, silent: Mapping[Atom, int], questionnaire: Questionnaire) -> list[Respondent]:
    """So many respondents, of whom so many do not know anything."""
    left = Counter(silent)
    listed = []
    for each, atom in zip(people(questionnaire, sizes), Counter(sizes).elements(), strict=True):
        known = left[atom] <= 0
        left[atom] -= 1
        unknown = dict.fromkeys(each.answers, DONT_KNOW)
        listed.append(each if known else replace(each, answers=unknown))
    return listed


FOUR: Sizes = {("a",): 4}
TOO_SMALL_A_POOL: Sizes = {("a",): 9, ("b",): 7, ("c",): 2}
ALL_ALIKE: Sizes = {("a",): 9}
EVEN: Sizes = {("a",): 5, ("b",): 5}


@pytest.mark.parametrize(
    ("rules", "instead", "questionnaire", "given_people", "found"),
    [
        (["_are_enough"], always, SMALL_PART, people(SMALL_PART, FOUR), "group"),
        (
            ["pooled", "_crossings_hold"],
            [as_they_are, always],
            SMALL_PART,
            people(SMALL_PART, TWO_ALONE),
            "group",
        ),
        (
            ["_is_too_small", "_crossings_hold"],
            [never, always],
            SMALL_PART,
            people(SMALL_PART, TWO_ALONE),
            "group",
        ),
        (["_tells_apart"], always, SMALL_PART, people(SMALL_PART, ALL_ALIKE), "background"),
        (["_crossings_hold"], always, NESTED, people(NESTED, ONE_TOO_FEW), "group"),
        (
            ["_are_few", "_answers_hold"],
            [never, always],
            SMALL_PART,
            answering(ALL_ALIKE, {("a",): 8}, SMALL_PART),
            "now",
        ),
        (["_answers_hold"], always, SMALL_PART, answering(EVEN, {("a",): 4}, SMALL_PART), "now"),
    ],
)
def test_without_any_one_of_the_rules_the_attacker_finds_someone(
    rules: list[str],
    instead: object,
    questionnaire: Questionnaire,
    given_people: list[Respondent],
    found: str,
) -> None:
    assert not leak(given_people, questionnaire, 5)
    mutants = instead if isinstance(instead, list) else [instead]
    with pytest.MonkeyPatch.context() as patch:
        for rule, mutant in zip(rules, mutants, strict=True):
            patch.setattr(f"dilemmakaart.score.publication.{rule}", mutant)
        assert leak(given_people, questionnaire, 5).startswith(found)


@settings(deadline=None, max_examples=200)
@given(st.integers(0, 2**32))
def test_no_answer_of_a_few_follows_from_what_is_published(seed: int) -> None:
    questionnaire, listed, min_group = a_network(Random(seed))  # noqa: S311 - a made-up network
    assert not leak(listed, questionnaire, min_group)


@settings(deadline=None, max_examples=200)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_two_runs_after_each_other_give_nobody_away(seed: int, late: int) -> None:
    questionnaire, listed, min_group = a_network(Random(seed))  # noqa: S311 - a made-up network
    assert not leak_between(listed[:-late], listed[-late:], questionnaire, min_group)


def test_without_comparing_with_the_earlier_run_the_attacker_finds_someone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    early, late = people(SMALL_PART, {("a",): 7, ("b",): 6}), people(SMALL_PART, {("b",): 1})
    assert not leak_between(early, late, SMALL_PART, 5)
    monkeypatch.setattr("attacker.trace", lambda *_: None)
    assert leak_between(early, late, SMALL_PART, 5).startswith("between")


@settings(deadline=None, max_examples=200)
@given(st.integers(0, 2**32), st.integers(0, 12))
def test_of_two_tallies_that_may_stand_beside_each_other_no_answer_of_a_few_is_the_difference(
    seed: int, late: int
) -> None:
    questionnaire, listed, min_group = a_network(Random(seed))  # noqa: S311 - a made-up network
    if len(listed) - late < min_group:
        return  # the first would not be made
    everyone = questionnaire._replace(background=())
    before, after = (tally(each, everyone) for each in (listed[: len(listed) - late], listed))
    if trace_of_tallies(before, after, min_group) is None:
        more = {aspect: after.counts("bs1", aspect).n - before.counts("bs1", aspect).n for aspect in POINTS}
        assert late == 0 or late >= min_group
        assert not {1, 2} & set(more.values())
    else:
        assert late > 0


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


def test_remarks_never_follow_the_rows_so_those_of_two_dilemmas_cannot_be_matched() -> None:
    given_in_rows = [f"remark {number}" for number in range(8)]
    assert shuffled(given_in_rows) == shuffled(given_in_rows[::-1])
    assert list(shuffled(given_in_rows)) not in (given_in_rows, given_in_rows[::-1])


@settings(deadline=None, max_examples=200)
@given(st.integers(0, 2**32))
def test_a_shift_is_only_shown_beside_both_positions_or_one_would_follow_from_the_other(seed: int) -> None:
    questionnaire, listed, min_group = a_network(Random(seed))  # noqa: S311 - a made-up network
    if len(listed) < min_group:
        return
    found = scored(listed, questionnaire, min_group)
    for each in groups(found).values():
        if any(part.shift.stay is None for part in each.values()):
            continue
        moving = [part for part in each.values() if part.shift.n]
        assert all(part.now.counts and part.wanted.counts for part in moving)


def test_late_answers_of_one_or_two_and_late_people_spread_over_two_questions_are_refused() -> None:
    early = people(SMALL_PART, {("a",): 6, ("b",): 6})
    late = answering({("a",): 5}, {("a",): 4}, SMALL_PART)
    assert trace(scored(early, SMALL_PART, 5), scored([*early, *late], SMALL_PART, 5)) == Trace("few", 1)
    square = people(NESTED, {("a", "x"): 5, ("a", "y"): 5, ("b", "x"): 5, ("b", "y"): 5})
    spread = people(NESTED, {("a", "x"): 2, ("a", "y"): 3, ("b", "x"): 3, ("b", "y"): 2})
    assert trace(scored(square, NESTED, 5), scored([*square, *spread], NESTED, 5)) == Trace("unclear")
    assert trace(scored(square, NESTED, 5), scored(square, NESTED, 5)) is None
