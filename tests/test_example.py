"""The example network shows what it was made to show."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dilemmakaart.assessment import Assessment, DilemmaResult
from dilemmakaart.files import load
from dilemmakaart.folders import library, own_files
from dilemmakaart.journeys.assess import Gathered, assessed, gathered
from dilemmakaart.journeys.setting import Setting, open_network
from dilemmakaart.terms import Profile

EXAMPLE = Path(__file__).parent.parent / "examples" / "voorbeeldregio"
PLANTED: dict[str, Profile] = {
    "bs1": "live-tension",
    "bs2": "different-pictures",
    "bs3": "at-rest",
    "ts1": "shared-task",
    "ts2": "clash",
    "ts3": "unknown",
    "no1": "clash",
    "no2": "shared-task",
    "no3": "live-tension",
    "li1": "at-rest",
    "li2": "different-pictures",
    "li3": "at-rest",
}


@pytest.fixture(scope="module")
def setting() -> Setting:
    path = EXAMPLE / "netwerk.yaml"
    opened, errors = open_network(load(path), own_files(path), library())
    assert errors == ()
    assert opened is not None
    return opened


@pytest.fixture(scope="module")
def answers(setting: Setting) -> Gathered:
    return gathered([load(EXAMPLE / "antwoorden.csv")], setting)


@pytest.fixture(scope="module")
def assessment(answers: Gathered, setting: Setting) -> Assessment:
    return assessed(answers.tally, setting, "individual")


def by_code(assessment: Assessment) -> dict[str, DilemmaResult]:
    return {result.code: result for result in assessment.dilemmas}


def sizes(assessment: Assessment) -> Iterator[int]:
    """Every group size that is published: of everyone, and of every part of every question."""
    yield assessment.respondents
    for result in assessment.dilemmas:
        for parts in result.groups.values():
            for part in parts.values():
                yield part.n


def test_the_answers_are_read_without_a_problem_or_a_remark(answers: Gathered) -> None:
    assert (answers.problems, answers.notes, answers.spoiled) == ((), (), 0)
    assert answers.tally.respondents == 18


def test_eighteen_respondents_answer_about_all_twelve_dilemmas(assessment: Assessment) -> None:
    assert assessment.respondents == 18
    assert set(by_code(assessment)) == set(PLANTED)


@pytest.mark.parametrize(("code", "profile"), PLANTED.items())
def test_every_dilemma_has_the_profile_that_was_planted(
    assessment: Assessment, code: str, profile: Profile
) -> None:
    assert by_code(assessment)[code].profile == profile


def test_two_camps_want_opposite_things_of_the_second_dilemma_between_subgroups(
    assessment: Assessment,
) -> None:
    wanted = by_code(assessment)["ts2"].wanted
    assert wanted.view == "two-camps"
    assert wanted.camps is not None
    assert wanted.camps[0].mean < 0 < wanted.camps[1].mean


def test_one_shared_task_points_to_each_pole(assessment: Assessment) -> None:
    towards_a, towards_b = by_code(assessment)["no2"].shift, by_code(assessment)["ts1"].shift
    assert towards_a.mean is not None
    assert towards_a.mean <= -1
    assert towards_b.mean is not None
    assert towards_b.mean >= 1


def test_only_the_unknown_dilemma_has_no_rank(assessment: Assessment) -> None:
    without = [result.code for result in assessment.dilemmas if result.rank is None]
    ranks = {result.rank for result in assessment.dilemmas}
    assert without == ["ts3"]
    assert ranks == {None, *range(1, 12)}


def test_sector_is_published_with_the_small_ones_pooled_and_role_is_not(assessment: Assessment) -> None:
    for result in assessment.dilemmas:
        found = {
            question: {id_: part.n for id_, part in parts.items()}
            for question, parts in result.groups.items()
        }
        assert found == {"sector": {"gemeente": 6, "aanbieder": 7, "overig": 5}}


def test_no_group_is_smaller_than_five_anywhere(assessment: Assessment) -> None:
    assert assessment.min_group == 5
    assert min(sizes(assessment)) >= 5
