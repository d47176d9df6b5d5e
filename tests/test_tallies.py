"""Tallies as files: adding them up is counting everything at once, and no file is believed blindly."""

import json
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.answers import DONT_KNOW, SCALES, Answer, BackgroundQuestion, Questionnaire, Respondent
from dilemmakaart.tallies import Kept, Unlike, from_json, to_json, total, without_groups
from dilemmakaart.tally import tally

QUESTIONNAIRE = Questionnaire(
    ("bs1", "no2"),
    (
        BackgroundQuestion("sector", "Welke sector?", {"gemeente": "Gemeente", "aanbieder": "Aanbieder"}),
        BackgroundQuestion("rol", "Welke rol?", {"kern": "Kern", "rand": "Rand"}),
    ),
    basis="0123456789abcdef",
)
Data = dict[str, object]


@st.composite
def people(draw: st.DrawFn) -> list[Respondent]:
    answers = st.fixed_dictionaries(
        {
            (code, aspect): st.sampled_from([None, DONT_KNOW, *SCALES[aspect]])
            for code in QUESTIONNAIRE.codes
            for aspect in SCALES
        }
    )
    background = st.fixed_dictionaries(
        {},
        optional={each.id: st.sampled_from(list(each.options)) for each in QUESTIONNAIRE.background},
    )
    return draw(st.lists(st.builds(Respondent, answers, background), max_size=12))


def kept(respondents: Sequence[Respondent]) -> Kept:
    return Kept(QUESTIONNAIRE.basis, tally(respondents, QUESTIONNAIRE))


def one(now: Answer = 1, **background: str) -> Respondent:
    return Respondent({("bs1", "now"): now, ("bs1", "wanted"): 2}, background)


@given(people(), st.lists(st.integers(0, 12), max_size=4))
def test_adding_up_files_gives_the_bytes_of_counting_everyone_at_once(
    everyone: list[Respondent], cuts: list[int]
) -> None:
    places = [0, *sorted(cuts), len(everyone)]
    files = [to_json(kept(everyone[low:high])) for low, high in pairwise(places)]

    for order in (files, files[::-1]):
        assert to_json(total(from_json(each) for each in order)) == to_json(kept(everyone))


@given(people())
def test_a_file_comes_back_as_the_tally_it_was(everyone: list[Respondent]) -> None:
    whole = kept(everyone)

    assert from_json(to_json(whole)).tally.combinations == whole.tally.combinations
    assert from_json(to_json(whole)).tally.cells == whole.tally.cells


@given(people())
def test_without_groups_nobody_is_told_by_an_option(everyone: list[Respondent]) -> None:
    file = to_json(Kept("", without_groups(kept(everyone).tally)))

    assert not any(option in file for question in QUESTIONNAIRE.background for option in question.options)
    assert from_json(file).tally.respondents == len(everyone)


def test_tallies_of_other_dilemmas_are_not_added() -> None:
    with pytest.raises(Unlike) as refused:
        total([kept([one()]), kept([]), Kept("ffff", kept([one()]).tally)])

    assert (refused.value.position, refused.value.basis) == (2, True)


def test_a_tally_with_groups_is_not_added_to_one_without() -> None:
    whole = kept([one()])
    with pytest.raises(Unlike) as refused:
        total([whole, Kept(whole.basis, without_groups(whole.tally))])

    assert (refused.value.position, refused.value.basis) == (1, False)


def _set(*route: str | int, to: object) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        place: object = data
        for step in route[:-1]:
            place = place[step]  # type: ignore[index]
        place[route[-1]] = to  # type: ignore[index]

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set("format", to="dilemmakaart/tally@2"),
        _set("basis", to=None),
        _set("questions", to="sector"),
        _set("respondents", 0, 1, to=2),
        _set("respondents", 0, 1, to=0),
        _set("respondents", to=[]),
        _set("respondents", 0, 0, to=["gemeente"]),
        _set("counts", "bs1", "now", 0, 3, to=1),
        _set("counts", "bs1", "now", 0, 2, to=[1]),
        _set("counts", "bs1", "now", 0, 2, to=[-1, 1, 1, 0, 0, 0, 0]),
        _set("counts", "bs1", "now", 0, 2, to=[0.5, 0.5, 0, 0, 0, 0, 0]),
        _set("counts", "bs1", "now", to=[]),
        _set("counts", "bs1", "later", to=[]),
        _set("counts", "bs1", "shift", 0, 2, to=[9] + [0] * 12),
        _set("counts", to=[]),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(change: Callable[[Data], None]) -> None:
    data = json.loads(to_json(kept([one(sector="gemeente", rol="kern")])))
    change(data)

    with pytest.raises(ValueError, match=r"."):
        from_json(json.dumps(data))


@pytest.mark.parametrize("content", ["", "{}", "[]", "null", "[" * 100_000, "{" * 3, '{"format": 1}', "\x00"])
def test_what_is_no_tally_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(content)
