"""Joint mode as a state: what comes next, what was given, and what the disk remembers."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.answers import DONT_KNOW, SCALES, Answer, Questionnaire
from dilemmakaart.forms.joint import Joint, Question, from_data, start, to_data

QUESTIONNAIRE = Questionnaire(("bs1", "ts2"))
NETWORK = "voorbeeld"


def after(*answers: Answer) -> Joint:
    """The state after these answers to the first questions."""
    joint = start(QUESTIONNAIRE)
    for answer in answers:
        joint = joint.answer(answer)
    return joint


def taken_up(joint: Joint) -> Joint | None:
    """The state as it comes back from the disk."""
    return from_data(json.loads(json.dumps(to_data(joint, NETWORK))), QUESTIONNAIRE, NETWORK)


@st.composite
def states(draw: st.DrawFn) -> Joint:
    """A state that a group may reach by answering, not knowing and skipping."""
    joint = start(QUESTIONNAIRE)
    for _ in range(draw(st.integers(0, len(joint.questions)))):
        scale = SCALES[joint.question.aspect]
        joint = joint.answer(draw(st.sampled_from([*scale, DONT_KNOW, None])))
    return joint


def test_dilemmas_are_asked_in_order_and_each_for_now_wanted_and_tension() -> None:
    joint, asked = start(QUESTIONNAIRE), []
    while not joint.done:
        asked.append(joint.question)
        joint = joint.answer(0)
    assert asked == [
        *(Question("bs1", "now"), Question("bs1", "wanted"), Question("bs1", "tension")),
        *(Question("ts2", "now"), Question("ts2", "wanted"), Question("ts2", "tension")),
    ]


def test_a_questionnaire_without_dilemmas_is_done_at_once() -> None:
    assert start(Questionnaire(())).done


def test_back_at_the_first_question_stays_at_the_first() -> None:
    assert start(QUESTIONNAIRE).back() == start(QUESTIONNAIRE)


def test_back_returns_to_the_question_before_and_keeps_what_was_given() -> None:
    joint = after(2, -1).back()
    assert joint.question == Question("bs1", "wanted")
    assert joint.respondent().answer("bs1", "wanted") == -1
    assert joint.back().question == Question("bs1", "now")


def test_an_answer_given_again_replaces_the_first() -> None:
    joint = after(2, -1).back().back().answer(3)
    assert joint.question == Question("bs1", "wanted")
    assert joint.respondent().answer("bs1", "now") == 3
    assert joint.respondent().answer("bs1", "wanted") == -1


def test_skipping_leaves_a_blank_and_not_a_dont_know() -> None:
    respondent = after(None, DONT_KNOW).respondent()
    assert respondent.answer("bs1", "now") is None
    assert respondent.answer("bs1", "wanted") is DONT_KNOW


def test_a_state_is_a_value_that_answering_does_not_change() -> None:
    before = after(2)
    before.answer(1)
    assert before == after(2)


@settings(deadline=None)
@given(states())
def test_what_the_disk_remembers_is_taken_up_where_it_was(joint: Joint) -> None:
    assert taken_up(joint) == joint


def test_after_going_back_no_answer_is_lost_on_the_disk() -> None:
    joint = after(2, DONT_KNOW, None, -3).back().back()
    found = taken_up(joint)
    assert found is not None
    assert found.respondent() == joint.respondent()


def test_the_disk_remembers_codes_aspects_and_answers_and_nothing_else() -> None:
    assert to_data(after(-2, DONT_KNOW, None), NETWORK) == {
        "format": "dilemmakaart/joint@1",
        "network": NETWORK,
        "answers": {"bs1_now": -2, "bs1_wanted": "?", "bs1_tension": None},
    }


def test_answers_of_another_network_are_not_taken_up() -> None:
    assert from_data(to_data(after(1), "elders"), QUESTIONNAIRE, NETWORK) is None


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "answers",
        17,
        {},
        {"format": "dilemmakaart/joint@1", "network": NETWORK},
        {"format": "dilemmakaart/joint@1", "network": NETWORK, "answers": [1, 2]},
        {"format": "dilemmakaart/joint@2", "network": NETWORK, "answers": {}},
        {"network": NETWORK, "answers": {"bs1_now": 1}},
    ],
)
def test_rubbish_is_not_taken_up(data: object) -> None:
    assert from_data(data, QUESTIONNAIRE, NETWORK) is None


@pytest.mark.parametrize("rubbish", [4, -4, "twee", "", 1.5, [], {}])
def test_an_answer_that_is_not_understood_is_asked_again_and_later_ones_are_kept(rubbish: object) -> None:
    data = to_data(after(1, 2, 3), NETWORK) | {
        "answers": {"bs1_now": 1, "bs1_wanted": rubbish, "bs1_tension": 3}
    }
    found = from_data(data, QUESTIONNAIRE, NETWORK)
    assert found is not None
    assert found.question == Question("bs1", "wanted")
    assert found.respondent().answers == {("bs1", "now"): 1, ("bs1", "tension"): 3}


@pytest.mark.parametrize("rubbish", [True, 1.0])
def test_only_whole_numbers_are_taken_up_as_positions(rubbish: object) -> None:
    data = to_data(after(), NETWORK) | {"answers": {"bs1_now": rubbish}}
    found = from_data(data, QUESTIONNAIRE, NETWORK)
    assert found is not None
    assert found.respondent().answers == {} or type(found.respondent().answer("bs1", "now")) is int
