"""`assess --explain`: the road from counts to profile, rank and label says what the assessment holds."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

import pytest
from conftest import Command
from hypothesis import given, settings
from test_score import draws, networks, person, scored, together

from dilemmakaart.answers import DONT_KNOW, Answer, Respondent
from dilemmakaart.assessment import Assessment, Mode
from dilemmakaart.language import Listed, Number, Say, Text
from dilemmakaart.score import LARGEST_SHIFT, LARGEST_TENSION, THRESHOLDS, urgency
from dilemmakaart.views.explanation import compared, explanation
from dilemmakaart.views.words import LABELS, PROFILES

ENGLISH, DUTCH = Say("en"), Say("nl")
SPLIT = [-3] * 5 + [3] * 5


def parts(message: object) -> Iterator[Text]:
    """A message and every message inside it."""
    if isinstance(message, Listed):
        for part in message.parts:
            yield from parts(part)
    if isinstance(message, Text):
        yield message
        for _, value in message.values:
            yield from parts(value)


def explained(rows: Sequence[tuple[Answer, Answer, Answer]], mode: Mode = "individual") -> str:
    """The road of one dilemma, in English."""
    with draws(20):
        found = scored([person({"bs1": row}) for row in rows], "bs1", mode=mode)
        return "\n".join(map(ENGLISH, explanation(found)["bs1"]))


def numbers(value: object) -> Iterator[float]:
    """Every number that an assessment holds."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from numbers(part)
    elif isinstance(value, int | float):
        yield value


def assert_true_to(found: Assessment) -> None:
    """Hold every step against the assessment it explains."""
    constants = {*numbers(THRESHOLDS._asdict()), LARGEST_SHIFT, LARGEST_TENSION}
    percents = {100 * THRESHOLDS.unknown_share, 100 * THRESHOLDS.firm, 100 * THRESHOLDS.fair}
    for result in found.dilemmas:
        steps = explanation(found)[result.code]
        every = [part for step in steps for part in parts(step)]
        ends = [dict(part.values)["profile"] for part in every if "profile" in dict(part.values)]
        assert ends == [PROFILES[result.profile]]
        ranks = [dict(part.values)["rank"] for part in every if "rank" in dict(part.values)]
        assert ranks == ([] if result.rank is None else [result.rank])
        labels = [dict(part.values)["label"] for part in every if "label" in dict(part.values)]
        assert labels == ([] if result.stability.label is None else [LABELS[result.stability.label]])
        shown = [value for part in every for _, value in part.values if isinstance(value, Number)]
        means = (result.tension.mean, result.shift.mean, result.now.consensus, result.wanted.consensus)
        added = urgency(*means, found.mode)
        sums = () if added is None else (added.strain, added.difference, added.value)
        least = min(result.now.n, result.wanted.n)
        shares = ((found.respondents - least) / found.respondents, result.stability.profile or 0)
        known = {*numbers(asdict(result)), *constants, *percents, *sums, *(100 * share for share in shares)}
        known |= {100 * (result.stability.top3 or 0), abs(result.shift.mean or 0)}
        assert {number.value for number in shown} <= known
        if added is not None and result.urgency is not None:
            assert added.value == pytest.approx(result.urgency, abs=1e-6)


def assert_true_in_themselves(found: Assessment) -> None:
    """Hold every comparison against what it says, as it is written."""
    for steps in explanation(found).values():
        for part in (part for step in steps for part in parts(step)):
            if "limit" in dict(part.values):
                written = ENGLISH(part).replace(" %", "")
                value, sign, limit = written.split()
                assert (float(value) >= float(limit)) == (sign == "≥"), written


@settings(deadline=None, max_examples=60)
@given(networks)
def test_every_road_ends_where_the_assessment_does_and_holds_only_its_numbers(
    people: list[Respondent],
) -> None:
    with draws(20):
        found = scored(people, "bs1", "bs2")
    assert_true_to(found)
    assert_true_in_themselves(found)


@settings(deadline=None, max_examples=30)
@given(networks)
def test_the_same_goes_for_a_joint_answer(people: list[Respondent]) -> None:
    found = scored(people[:1], "bs1", "bs2", mode="joint")
    assert_true_to(found)
    assert_true_in_themselves(found)


def test_a_shared_task_is_explained_step_by_step() -> None:
    said = explained(together([0] * 9 + [1], [1] * 5 + [2] * 5, [1] * 5 + [2] * 5))
    assert said.splitlines() == [
        "Positions, on the question with the fewest: 10 of 10; without one: 0 % < 40 %.",
        "Now: 10 positions, consensus 0.95 ≥ 0.725: shared.",
        "Wanted: 10 positions, consensus 0.87 ≥ 0.725: shared.",
        "Both are shared, mean shift 1.4 ≥ 1.0 → Shared task.",
        (
            "Urgency 0.42: half of tension 1.50 / 4 = 0.38, "
            "and half of the largest difference, shift 1.40 / 3, at most 1 = 0.47."
        ),
        "Rank 1 of 1.",
        "How sure: the same profile in 1000 resamplings: 100 % ≥ 90 %, firm.",
        "Among the first 3 in 100 % of the resamplings.",
    ]


@pytest.mark.parametrize(
    ("wanteds", "reason"),
    [
        (
            SPLIT,
            (
                "the best cut in two, 5 and 5 people, fits 1.00 ≥ 0.82, "
                "and each part holds at least 2: two camps"
            ),
        ),
        (
            [-3, -3, -2, -1, 0, 0, 1, 2, 3, 3],
            "two cuts in two fit equally well, so there is no best one: spread",
        ),
        ([-3, -2, -1, -1, 0, 1, 1, 2, 2, 3], "the best cut in two fits 0.76 < 0.82: spread"),
        (
            [-3, *[3] * 9],
            "the best cut in two fits 1.00 ≥ 0.82, but the smallest part holds 1 < 2 people: spread",
        ),
        ([-3] * 3 + [3] * 3, "6 < 8 positions, too few to tell two camps from spread"),
    ],
)
def test_it_says_why_a_divided_view_is_two_camps_or_not(wanteds: Sequence[Answer], reason: str) -> None:
    n = len(wanteds)
    said = explained(together([0] * n, wanteds, [0] * n))
    assert f"Wanted: {reason}." in said.splitlines()
    assert "Wanted is not shared → Clashing values." in said


def test_different_pictures_felt_tension_and_rest_are_explained_by_the_first_rule_that_fits() -> None:
    assert "Wanted is shared, now is not → Different pictures." in explained(
        together(SPLIT, [0] * 10, [0] * 10)
    )
    felt = explained(together([0] * 10, [0] * 10, [3] * 10))
    assert "Both are shared, mean shift 0.0 < 1.0, mean tension 3.0 ≥ 2.0 → Tension felt." in felt
    rest = explained(together([0] * 10, [0] * 10, [1] * 10))
    assert "Both are shared, mean shift 0.0 < 1.0, mean tension 1.0 < 2.0 → At rest." in rest


def test_unknown_territory_has_its_reason_and_no_urgency() -> None:
    said = explained(together([DONT_KNOW] * 4 + [0] * 6, [0] * 10, [4] * 10))
    assert "6 of 10; without one: 40 % ≥ 40 % → Unknown territory." in said
    assert "No urgency and no rank: too little is known." in said
    few = explained(together([0, 0, None], [0] * 3, [0] * 3))
    assert "Positions, on the question with the fewest: 2 < 3 → Unknown territory." in few


def test_without_any_tension_answer_it_says_why_there_is_no_urgency() -> None:
    said = explained(together([0] * 10, [0] * 10, [DONT_KNOW] * 10))
    assert "nobody said how much it strains → At rest." in said
    assert "No urgency and no rank: nobody said how much it strains." in said


def test_a_small_group_is_told_what_keeps_it_from_firm() -> None:
    said = explained([(0, 0, 3)] * 6)
    assert "100 % ≥ 90 %, fair." in said
    assert "Not firm: 6 < 8 answers are too few for that." in said
    assert "Not firm" not in explained([(0, 0, 3)] * 8)


def test_a_joint_answer_has_no_agreement_and_nothing_to_resample() -> None:
    said = explained([(-1, 1, 3)], mode="joint")
    assert "mean shift 2.0 ≥ 1.0 → Shared task." in said
    assert "consensus" not in said
    assert "How sure: one answer cannot be resampled." in said
    lost = explained([(DONT_KNOW, 1, 3)], mode="joint")
    assert "The group named no position on now or on wanted → Unknown territory." in lost


def test_equals_in_urgency_are_named_with_what_decided() -> None:
    half: Sequence[tuple[Answer, Answer, Answer]] = [(0, 1, 2), (0, 2, 2)] * 3
    about = {"bs1": half, "bs2": half, "li9": [(0, 0, 4)] * 6}
    people = [person({code: rows[row] for code, rows in about.items()}) for row in range(6)]
    with draws(5):
        found = explanation(scored(people, *about))
    said = {code: [ENGLISH(step) for step in steps] for code, steps in found.items()}
    assert "As urgent as bs1, bs2: most tension goes first." in said["li9"]
    assert "As urgent as bs2, li9: most tension goes first, and then the code." in said["bs1"]


@pytest.mark.parametrize(
    ("value", "reached", "written"),
    [
        (0.81, True, "0.81 ≥ 0.725"),
        (0.7250004, True, "0.73 ≥ 0.725"),
        (0.7249, False, "0.72 < 0.725"),
        (0.72499, False, "0.72 < 0.725"),
        (0.7251, True, "0.73 ≥ 0.725"),
        (0.7204, False, "0.72 < 0.725"),
        (0.7246, False, "0.72 < 0.725"),
        (0.7294, True, "0.73 ≥ 0.725"),
    ],
)
def test_a_number_beside_a_cut_off_has_the_decimals_that_show_its_side(
    value: float, *, reached: bool, written: str
) -> None:
    assert ENGLISH(compared(value, 0.725, 2, reached=reached)) == written


@pytest.mark.parametrize(("value", "written"), [(0.96, "0.96 < 1.0"), (0.99999999, "1.000000 < 1.0")])
def test_a_number_just_below_a_cut_off_is_not_rounded_up_to_it_as_long_as_it_can_be_seen(
    value: float, written: str
) -> None:
    assert ENGLISH(compared(value, 1.0, 1, reached=False)) == written


def test_the_example_is_explained_in_dutch_with_decimal_commas(command: Command, network: object) -> None:
    ended = command(
        ["assess", f"{network}/netwerk.yaml", f"{network}/antwoorden.csv", "--explain", "--lang", "nl"]
    )
    assert "Gewenst: 18 posities, eensgezindheid 0,31 < 0,725: niet gedeeld." in ended.out
    assert "Gewenst is niet gedeeld → Botsende waarden." in ended.out
    assert max(map(len, ended.out.partition("bs1 · inclusief ↔ efficiënt\n")[2].splitlines())) <= 80
