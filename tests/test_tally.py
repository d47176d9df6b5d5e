"""Counting answers: tallies add up like numbers do, and count what scoring.md section 2 says."""

from collections import Counter
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.answers import (
    DONT_KNOW,
    SCALES,
    Answer,
    Aspect,
    BackgroundQuestion,
    Questionnaire,
    Respondent,
)
from dilemmakaart.tally import (
    ALL,
    POINTS,
    Counts,
    Group,
    Tallied,
    Tally,
    add,
    empty,
    merged,
    only,
    tally,
)

STEADY = settings(deadline=None, max_examples=60)
SECTOR = BackgroundQuestion("sector", "Sector?", {"gemeente": "Gemeente", "aanbieder": "Aanbieder"})
ROLE = BackgroundQuestion("rol", "Rol?", {"lid": "Lid", "gast": "Gast"})
QUESTIONNAIRE = Questionnaire(("bs1", "ts2"), (SECTOR, ROLE))


def answers() -> st.SearchStrategy[dict[tuple[str, Aspect], Answer]]:
    """Any answers to any of the questions, questions left out included."""
    asked: dict[tuple[str, Aspect], st.SearchStrategy[Answer]] = {
        (code, aspect): st.sampled_from([*scale, DONT_KNOW, None])
        for code in QUESTIONNAIRE.codes
        for aspect, scale in SCALES.items()
    }
    return st.fixed_dictionaries({}, optional=asked)


def backgrounds() -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {},
        optional={question.id: st.sampled_from([*question.options]) for question in QUESTIONNAIRE.background},
    )


groups_of_people = st.lists(st.builds(Respondent, answers(), backgrounds()), max_size=8)
tallies = groups_of_people.map(lambda people: tally(people, QUESTIONNAIRE))


def positioned(now: Answer, wanted: Answer = None, tension: Answer = None, **background: str) -> Respondent:
    """One respondent who answers about bs1 only."""
    given: dict[tuple[str, Aspect], Answer] = {
        ("bs1", "now"): now,
        ("bs1", "wanted"): wanted,
        ("bs1", "tension"): tension,
    }
    return Respondent(given, background)


def one_by_one(people: list[Respondent]) -> Tally:
    """Count as one would by hand: one answer at a time."""
    seen: Counter[tuple[Group, str, Tallied, Answer]] = Counter()
    for person in people:
        options = [person.background.get(question.id) for question in QUESTIONNAIRE.background]
        names = [question.id for question in QUESTIONNAIRE.background]
        for code in QUESTIONNAIRE.codes:
            answered: dict[Tallied, Answer] = {aspect: person.answer(code, aspect) for aspect in SCALES}
            if isinstance(answered["now"], int) and isinstance(answered["wanted"], int):
                answered["shift"] = answered["wanted"] - answered["now"]
            for group in (ALL, *zip(names, options, strict=True)):
                seen.update((group, code, aspect, answer) for aspect, answer in answered.items())
    cells = {
        (group, code, aspect): Counts(
            tuple(seen[group, code, aspect, point] for point in POINTS[aspect]),
            seen[group, code, aspect, DONT_KNOW],
            seen[group, code, aspect, None],
        )
        for group, code, aspect in {key[:3] for key in seen}
    }
    combinations = Counter(
        tuple(person.background.get(question.id) for question in QUESTIONNAIRE.background)
        for person in people
    )
    return Tally(QUESTIONNAIRE.codes, ("sector", "rol"), combinations, cells)


@STEADY
@given(groups_of_people)
def test_counting_many_at_once_gives_what_counting_one_by_one_gives(people: list[Respondent]) -> None:
    assert tally(people, QUESTIONNAIRE) == one_by_one(people)


@STEADY
@given(groups_of_people)
def test_many_combinations_of_options_are_counted_as_few_are(people: list[Respondent]) -> None:
    with patch("dilemmakaart.tally.FEW", 0):
        assert tally(people, QUESTIONNAIRE) == one_by_one(people)


@STEADY
@given(groups_of_people)
def test_the_tally_about_some_dilemmas_is_that_of_a_questionnaire_with_only_those(
    people: list[Respondent],
) -> None:
    fewer = Questionnaire(("ts2",), QUESTIONNAIRE.background)
    assert only(tally(people, QUESTIONNAIRE), ["ts2"]) == tally(people, fewer)


@STEADY
@given(tallies)
def test_the_tally_of_nobody_changes_nothing(counted: Tally) -> None:
    nobody = empty(QUESTIONNAIRE)
    assert add(nobody, counted) == counted
    assert add(counted, nobody) == counted


@STEADY
@given(tallies, tallies)
def test_tallies_add_up_in_any_order(one: Tally, other: Tally) -> None:
    assert add(one, other) == add(other, one)


@STEADY
@given(tallies, tallies, tallies)
def test_tallies_add_up_in_any_grouping(one: Tally, two: Tally, three: Tally) -> None:
    assert add(add(one, two), three) == add(one, add(two, three))


@STEADY
@given(groups_of_people, st.data())
def test_a_list_split_anywhere_adds_up_to_the_tally_of_the_whole(
    people: list[Respondent], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(people)))
    parts = add(tally(people[:at], QUESTIONNAIRE), tally(people[at:], QUESTIONNAIRE))
    assert parts == tally(people, QUESTIONNAIRE)


@STEADY
@given(groups_of_people, st.data())
def test_the_order_of_the_rows_never_matters(people: list[Respondent], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(people))
    one, other = tally(people, QUESTIONNAIRE), tally(shuffled, QUESTIONNAIRE)
    assert one == other
    assert list(one.cells) == list(other.cells)
    assert list(one.combinations) == list(other.combinations)


@STEADY
@given(groups_of_people)
def test_everyone_is_counted_once_in_every_question_as_a_point_a_dont_know_or_a_blank(
    people: list[Respondent],
) -> None:
    counted = tally(people, QUESTIONNAIRE)
    assert counted.respondents == len(people)
    for code in QUESTIONNAIRE.codes:
        for aspect in SCALES:
            given_answers = [person.answer(code, aspect) for person in people]
            found = counted.counts(code, aspect)
            assert found.points == tuple(given_answers.count(point) for point in SCALES[aspect])
            assert found.dont_know == given_answers.count(DONT_KNOW)
            assert found.blank == given_answers.count(None)


@STEADY
@given(groups_of_people)
def test_the_options_of_a_question_and_no_option_add_up_to_everyone(people: list[Respondent]) -> None:
    counted = tally(people, QUESTIONNAIRE)
    for question in QUESTIONNAIRE.background:
        together = merged(counted, question.id, [*question.options, None])
        for (code, aspect), counts in together.items():
            assert counts == counted.counts(code, aspect, ALL)


@STEADY
@given(groups_of_people)
def test_a_group_counts_only_those_who_are_in_it(people: list[Respondent]) -> None:
    counted = tally(people, QUESTIONNAIRE)
    inside = [person for person in people if person.background.get("sector") == "gemeente"]
    alone = tally(inside, QUESTIONNAIRE)
    for code in QUESTIONNAIRE.codes:
        for aspect in POINTS:
            assert counted.counts(code, aspect, ("sector", "gemeente")) == alone.counts(code, aspect)


@pytest.mark.parametrize("aspect", ["now", "wanted", "tension"])
def test_a_dont_know_changes_no_count_of_a_position(aspect: Aspect) -> None:
    before = tally([positioned(-1, 2, 3)], QUESTIONNAIRE).counts("bs1", aspect)
    more = Respondent({("bs1", aspect): DONT_KNOW})
    after = tally([positioned(-1, 2, 3), more], QUESTIONNAIRE).counts("bs1", aspect)
    assert after.points == before.points
    assert after.n == before.n == 1
    assert (after.dont_know, after.blank) == (1, 0)


def test_a_blank_is_counted_apart_from_a_dont_know_whether_it_is_given_or_absent() -> None:
    people = [positioned(None), Respondent({}), positioned(DONT_KNOW), positioned(0)]
    now = tally(people, QUESTIONNAIRE).counts("bs1", "now")
    assert (now.n, now.dont_know, now.blank) == (1, 1, 2)


def test_zero_is_a_position_in_the_middle_of_the_scale() -> None:
    assert tally([positioned(0)], QUESTIONNAIRE).counts("bs1", "now").points == (0, 0, 0, 1, 0, 0, 0)


def test_shift_is_wanted_minus_now_and_counts_only_where_both_were_given() -> None:
    people = [
        positioned(-3, 3),
        positioned(1, -1),
        positioned(1, DONT_KNOW),
        positioned(DONT_KNOW, 1),
        positioned(None, 1),
        positioned(2),
    ]
    shift = tally(people, QUESTIONNAIRE).counts("bs1", "shift")
    assert dict(zip(POINTS["shift"], shift.points, strict=True)) == dict.fromkeys(range(-6, 7), 0) | {
        6: 1,
        -2: 1,
    }
    assert shift.n == 2


@pytest.mark.parametrize(
    ("aspect", "answer"),
    [("now", 4), ("now", -4), ("wanted", 4), ("wanted", -4), ("tension", 5), ("tension", -1)],
)
def test_an_answer_off_its_scale_is_refused(aspect: Aspect, answer: int) -> None:
    with pytest.raises(ValueError, match=f"{answer} is not on the scale of {aspect}"):
        tally([Respondent({("bs1", aspect): answer})], QUESTIONNAIRE)


@pytest.mark.parametrize(
    "other",
    [
        Questionnaire(("bs1",), (SECTOR, ROLE)),
        Questionnaire(("ts2", "bs1"), (SECTOR, ROLE)),
        Questionnaire(("bs1", "ts2"), (SECTOR,)),
        Questionnaire(("bs1", "ts2"), (ROLE, SECTOR)),
    ],
)
def test_tallies_of_different_questionnaires_refuse_to_add(other: Questionnaire) -> None:
    with pytest.raises(ValueError, match="different questionnaires"):
        add(empty(QUESTIONNAIRE), empty(other))


def test_respondents_are_counted_by_the_options_they_share() -> None:
    people = [
        positioned(0, sector="gemeente", rol="lid"),
        positioned(1, sector="gemeente", rol="lid"),
        positioned(2, sector="gemeente"),
        positioned(3),
    ]
    assert tally(people, QUESTIONNAIRE).combinations == {
        ("gemeente", "lid"): 2,
        ("gemeente", None): 1,
        (None, None): 1,
    }


def test_a_question_nobody_was_asked_counts_zeros() -> None:
    counts = empty(QUESTIONNAIRE).counts("bs1", "tension")
    assert (counts.points, counts.dont_know, counts.blank) == ((0, 0, 0, 0, 0), 0, 0)
