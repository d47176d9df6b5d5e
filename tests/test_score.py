"""From a tally to an assessment: views, profiles, urgency, rank, stability, and the file itself."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from decimal import Decimal

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
from dilemmakaart.assessment import (
    Assessment,
    DilemmaResult,
    GroupResult,
    Mode,
    NetworkName,
    View,
    from_json,
    to_json,
)
from dilemmakaart.measures import consensus
from dilemmakaart.score import THRESHOLDS, Asked, Basis, score, urgency
from dilemmakaart.score.profile import view
from dilemmakaart.score.stability import label
from dilemmakaart.tally import tally

SECTOR = BackgroundQuestion("sector", "Sector?", {"a": "A", "b": "B", "c": "C"})
Triple = tuple[Answer, Answer, Answer]


@contextmanager
def draws(number: int) -> Iterator[None]:
    """Resample less often, where stability is not what a test is about."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dilemmakaart.score.stability.T", THRESHOLDS._replace(draws=number))
        yield


def person(about: Mapping[str, Triple], background: Mapping[str, str] | None = None) -> Respondent:
    """One respondent: (now, wanted, tension) by code."""
    given_answers: dict[tuple[str, Aspect], Answer] = {}
    for code, triple in about.items():
        given_answers |= {(code, aspect): answer for aspect, answer in zip(SCALES, triple, strict=True)}
    return Respondent(given_answers, background or {})


def scored(people: Sequence[Respondent], *codes: str, mode: Mode = "individual") -> Assessment:
    """Score answers to some dilemmas; three are enough to be shown."""
    questionnaire = Questionnaire(codes, (SECTOR,))
    asked = tuple(Asked(f"dilemma-{code}", code, "within-subgroup") for code in codes)
    basis = Basis(NetworkName("voorbeeld", "Voorbeeld"), asked, questionnaire, mode, 3)
    return score(tally(people, questionnaire), basis)


def one(answers: Sequence[Triple], mode: Mode = "individual") -> DilemmaResult:
    """Score answers to a single dilemma."""
    with draws(5):
        return scored([person({"bs1": triple}) for triple in answers], "bs1", mode=mode).dilemmas[0]


def together(
    nows: Sequence[Answer], wanteds: Sequence[Answer], tensions: Sequence[Answer]
) -> Sequence[Triple]:
    """Put the answers to three questions beside each other, in rows."""
    return list(zip(nows, wanteds, tensions, strict=True))


SPLIT = [-3] * 5 + [3] * 5
"""Ten who stand five against five."""

# --- Views (section 4) ---


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0, 0, 2, 1, 2, 5), "shared"),
        ((0, 1, 0, 0, 1, 5, 4), "spread"),
        ((0, 0, 0, 1, 2, 1, 3), "not-shared"),
        ((0, 0, 5, 0, 5, 0, 0), "shared"),
        ((0, 0, 0, 0, 0, 0, 2), "shared"),
        ((1, 0, 0, 0, 0, 0, 1), "not-shared"),
        ((4, 0, 0, 0, 0, 0, 3), "not-shared"),
        ((4, 0, 0, 0, 0, 0, 4), "two-camps"),
        ((2, 2, 2, 2, 2, 2, 2), "spread"),
        ((0, 0, 0, 0, 0, 0, 1), None),
        ((0, 0, 0, 0, 0, 0, 0), None),
    ],
)
def test_a_view_is_shared_from_consensus_0725_and_under_eight_never_more_than_not_shared(
    counts: tuple[int, ...], expected: View | None
) -> None:
    assert view(counts) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1, 0, 0, 0, 0, 0, 7), "spread"),
        ((2, 0, 0, 0, 0, 0, 6), "two-camps"),
        ((2, 0, 0, 0, 0, 0, 8), "two-camps"),
        ((2, 0, 0, 0, 0, 0, 9), "spread"),
        ((3, 0, 0, 0, 0, 0, 8), "two-camps"),
        ((3, 0, 0, 0, 0, 0, 12), "two-camps"),
        ((3, 0, 0, 0, 0, 0, 13), "spread"),
    ],
)
def test_each_camp_holds_at_least_two_and_at_least_one_in_five(
    counts: tuple[int, ...], expected: View
) -> None:
    assert view(counts) == expected
    assert view(counts[::-1]) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1, 1, 1, 1, 1, 0, 4), "two-camps"),
        ((2, 0, 2, 1, 0, 2, 2), "two-camps"),
        ((2, 1, 2, 0, 4, 2, 2), "spread"),
        ((1, 3, 0, 1, 2, 1, 2), "spread"),
    ],
)
def test_two_camps_are_seen_from_a_fit_of_082_which_is_included(
    counts: tuple[int, ...], expected: View
) -> None:
    assert view(counts) == expected


def test_a_consensus_exactly_at_the_cut_off_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = (0, 5, 0, 0, 0, 5, 0)
    value = consensus(counts, range(-3, 4))
    assert value is not None
    monkeypatch.setattr("dilemmakaart.score.profile.T", THRESHOLDS._replace(shared_consensus=value))
    assert view(counts) == "shared"
    above = THRESHOLDS._replace(shared_consensus=value + 1e-12)
    monkeypatch.setattr("dilemmakaart.score.profile.T", above)
    assert view(counts) == "two-camps"


def test_the_cut_offs_are_those_of_the_specification() -> None:
    t = THRESHOLDS
    assert (t.shared_consensus, t.camps_fit, t.camps_from, t.camp_size, t.camp_share) == (
        0.725,
        0.82,
        8,
        2,
        5,
    )
    assert (t.unknown_share, t.positions_from, t.shift, t.tension) == (0.40, 3, 1.0, 2.0)
    assert (t.draws, t.top, t.firm, t.fair, t.firm_from) == (1000, 3, 0.90, 0.60, 8)


# --- Profiles (section 5) ---

MISSING = [DONT_KNOW, None]


@pytest.mark.parametrize("missing", MISSING)
@pytest.mark.parametrize("aspect", ["now", "wanted"])
@pytest.mark.parametrize(("without", "expected"), [(4, "unknown"), (3, "at-rest")])
def test_four_of_ten_without_a_position_make_unknown_territory(
    missing: Answer, aspect: Aspect, without: int, expected: str
) -> None:
    partly = [missing] * without + [0] * (10 - without)
    nows, wanteds = (partly, [0] * 10) if aspect == "now" else ([0] * 10, partly)
    assert one(together(nows, wanteds, [0] * 10)).profile == expected


def test_dont_knows_and_blanks_together_make_unknown_territory() -> None:
    found = one(together([DONT_KNOW, DONT_KNOW, None, None, *[0] * 6], [0] * 10, [4] * 10))
    assert (found.now.dont_know, found.now.blank, found.now.n) == (2, 2, 6)
    assert found.profile == "unknown"


def test_fewer_than_three_positions_are_too_few_to_say_anything() -> None:
    assert one(together([0, 0, None], [0] * 3, [0] * 3)).profile == "unknown"
    assert one(together([0] * 3, [0, 0, DONT_KNOW], [0] * 3)).profile == "unknown"
    assert one(together([0] * 3, [0] * 3, [0] * 3)).profile == "at-rest"


@pytest.mark.parametrize("wanteds", [SPLIT, [-3, -3, -2, -1, 0, 0, 1, 2, 3, 3]])
def test_where_wanted_is_not_shared_values_clash_whatever_now_is(wanteds: Sequence[Answer]) -> None:
    assert one(together([0] * 10, wanteds, [0] * 10)).profile == "clash"
    assert one(together(SPLIT, wanteds, [4] * 10)).profile == "clash"


def test_where_only_now_is_not_shared_pictures_differ() -> None:
    assert one(together(SPLIT, [0] * 10, [4] * 10)).profile == "different-pictures"


@pytest.mark.parametrize(
    ("wanteds", "expected"),
    [
        ([1] * 10, "shared-task"),
        ([1] * 9 + [0], "at-rest"),
        ([-1] * 10, "shared-task"),
        ([-1] * 9 + [0], "at-rest"),
        ([0] * 5 + [2] * 5, "shared-task"),
        ([0] * 5 + [-2] * 5, "shared-task"),
        ([3] * 10, "shared-task"),
    ],
)
def test_a_mean_shift_of_one_point_to_either_side_is_a_shared_task(
    wanteds: Sequence[Answer], expected: str
) -> None:
    assert one(together([0] * 10, wanteds, [1] * 10)).profile == expected


@pytest.mark.parametrize(
    ("tensions", "expected"),
    [
        ([2] * 10, "live-tension"),
        ([1, 3] * 5, "live-tension"),
        ([2] * 9 + [1], "at-rest"),
        ([0] * 10, "at-rest"),
    ],
)
def test_a_mean_tension_of_two_is_felt(tensions: Sequence[Answer], expected: str) -> None:
    assert one(together([1] * 10, [1] * 10, tensions)).profile == expected


def test_those_who_do_not_know_their_tension_are_not_in_its_mean() -> None:
    found = one(together([1] * 10, [1] * 10, [3] * 4 + [DONT_KNOW] * 6))
    assert (found.tension.n, found.tension.dont_know, found.tension.mean, found.tension.high) == (
        4,
        6,
        3.0,
        1.0,
    )
    assert found.profile == "live-tension"


def test_rules_go_in_order_the_first_that_fits_counts() -> None:
    partly = [DONT_KNOW] * 4 + [-3] * 3 + [3] * 3
    assert one(together([0] * 10, partly, [4] * 10)).profile == "unknown"
    assert one(together(SPLIT, SPLIT[::-1], [4] * 10)).profile == "clash"
    assert one(together(SPLIT, [3] * 10, [4] * 10)).profile == "different-pictures"
    assert one(together([0] * 10, [2] * 10, [4] * 10)).profile == "shared-task"


# --- Two who do not know ---


def test_someone_who_does_not_know_now_still_counts_for_wanted_but_not_for_the_shift() -> None:
    found = one([(DONT_KNOW, 3, 1), *[(0, 1, 1)] * 9])
    assert (found.now.n, found.now.dont_know, found.now.mean) == (9, 1, 0.0)
    assert (found.wanted.n, found.wanted.dont_know, found.wanted.mean) == (10, 0, 1.2)
    assert (found.shift.n, found.shift.mean, found.shift.towards_b) == (9, 1.0, 9)
    assert found.profile == "shared-task"


def test_someone_who_knows_nothing_changes_the_dont_knows_and_no_other_number() -> None:
    answers: Sequence[Triple] = [*[(1, 0, 2)] * 5, *[(0, 0, 3)] * 4]
    before, after = one(answers), one([*answers, (DONT_KNOW, DONT_KNOW, DONT_KNOW)])
    assert after.now == replace(before.now, dont_know=1)
    assert after.wanted == replace(before.wanted, dont_know=1)
    assert after.tension == replace(before.tension, dont_know=1)
    assert after.shift == before.shift
    assert (after.profile, after.urgency) == (before.profile, before.urgency)


# --- Urgency and rank (section 6) ---


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (together([0] * 6, [0] * 6, [0] * 6), 0.0),
        (together([0] * 6, [1] * 6, [2] * 6), (2 / 4 + 1 / 3) / 2),
        (together([0] * 6, [-1] * 6, [2] * 6), (2 / 4 + 1 / 3) / 2),
        (together([-3] * 6, [3] * 6, [0] * 6), 0.5),
        (together([0] * 10, SPLIT, [4] * 10), 1.0),
        (together(SPLIT, [0] * 10, [2] * 10), 0.75),
        (together([-2] * 5 + [2] * 5, [0] * 10, [0] * 10), (1 - 0.4150375) / 2),
        (together([0] * 6, [0] * 6, [3, 3, 3, DONT_KNOW, None, 3]), 0.375),
    ],
)
def test_urgency_is_half_tension_and_half_the_largest_difference(
    answers: Sequence[Triple], expected: float
) -> None:
    assert one(answers).urgency == round(expected, 6)


def test_urgency_is_shown_in_its_parts_with_what_the_difference_is_in() -> None:
    found = urgency(3.0, -1.5, 0.9, 0.8, "individual")
    assert found is not None
    assert (found.strain, found.difference, found.reason, found.value) == (0.75, 0.5, "shift", 0.625)
    apart = urgency(1.0, 0.3, 0.9, 0.25, "individual")
    assert apart is not None
    assert (apart.strain, apart.difference, apart.reason, apart.value) == (0.25, 0.75, "wanted", 0.5)
    pictures = urgency(1.0, 0.3, 0.5, 0.75, "individual")
    assert pictures is not None
    assert (pictures.difference, pictures.reason) == (0.5, "now")


def test_in_joint_mode_the_difference_is_the_shift_alone() -> None:
    found = urgency(2.0, 1.5, 0.0, 0.0, "joint")
    assert found is not None
    assert (found.strain, found.difference, found.reason) == (0.5, 0.5, "shift")


def test_unknown_territory_has_no_urgency_and_no_rank() -> None:
    found = one(together([DONT_KNOW] * 4 + [0] * 6, [0] * 10, [4] * 10))
    assert (found.profile, found.urgency, found.rank) == ("unknown", None, None)


@pytest.mark.parametrize("missing", MISSING)
def test_without_any_tension_answer_there_is_no_urgency_and_no_rank(missing: Answer) -> None:
    found = one(together([0] * 10, SPLIT, [missing] * 10))
    assert (found.profile, found.urgency, found.rank) == ("clash", None, None)
    assert (found.tension.mean, found.tension.high) == (None, None)


def test_dilemmas_rank_by_urgency_then_tension_then_code_and_keep_the_order_of_asking() -> None:
    half: Sequence[Triple] = [(0, 1, 2), (0, 2, 2)] * 3
    about = {
        "li9": [(0, 0, 4)] * 6,
        "bs2": half,
        "aa1": [(0, 0, 0)] * 6,
        "bs1": half,
        "no1": [(None, 0, 4)] * 6,
        "zz9": [(-3, 3, 4)] * 6,
    }
    people = [person({code: triples[row] for code, triples in about.items()}) for row in range(6)]
    with draws(5):
        found = scored(people, *about)
    assert [result.code for result in found.dilemmas] == list(about)
    urgencies = {result.code: result.urgency for result in found.dilemmas}
    assert urgencies == {"li9": 0.5, "bs2": 0.5, "aa1": 0.0, "bs1": 0.5, "no1": None, "zz9": 1.0}
    ranks = {result.code: result.rank for result in found.dilemmas}
    assert ranks == {"zz9": 1, "li9": 2, "bs1": 3, "bs2": 4, "aa1": 5, "no1": None}


# --- Joint mode ---


def test_joint_mode_has_positions_shift_and_tension_but_no_agreement() -> None:
    found = one([(-1, 1, 3)], mode="joint")
    for position, mean in ((found.now, -1.0), (found.wanted, 1.0)):
        assert (position.n, position.mean, position.median) == (1, mean, mean)
        assert (position.consensus, position.split, position.camps, position.view) == (None,) * 4
    assert (found.shift.n, found.shift.mean, found.tension.mean) == (1, 2.0, 3.0)
    assert (found.stability.top3, found.stability.profile, found.stability.label) == (None,) * 3
    assert dict(found.groups) == {}


@pytest.mark.parametrize(
    ("answer", "profile", "value"),
    [
        ((0, 0, 4), "live-tension", 0.5),
        ((0, 0, 1), "at-rest", 0.125),
        ((0, 1, 4), "shared-task", (1 + 1 / 3) / 2),
        ((3, -3, 0), "shared-task", 0.5),
        ((DONT_KNOW, 0, 4), "unknown", None),
        ((0, None, 4), "unknown", None),
        ((0, 2, DONT_KNOW), "shared-task", None),
    ],
)
def test_joint_mode_has_a_profile_and_an_urgency_from_one_answer(
    answer: Triple, profile: str, value: float | None
) -> None:
    found = one([answer], mode="joint")
    assert found.profile == profile
    assert found.urgency == (None if value is None else round(value, 6))
    assert found.rank == (None if value is None else 1)


def test_joint_mode_never_reports_agreement() -> None:
    found = one([(-1, 1, 3)], mode="joint")
    assert (found.now.consensus, found.now.split, found.now.camps, found.now.view) == (None,) * 4


# --- Stability (section 6) ---


@pytest.mark.parametrize(
    ("share", "respondents", "expected"),
    [
        (1.0, 7, "redelijk"),
        (0.9, 7, "redelijk"),
        (0.9, 8, "stevig"),
        (0.899, 8, "redelijk"),
        (0.6, 3, "redelijk"),
        (0.6, 80, "redelijk"),
        (0.599, 80, "onzeker"),
        (0.0, 8, "onzeker"),
    ],
)
def test_a_label_is_firm_from_90_and_fair_from_60_percent(
    share: float, respondents: int, expected: str
) -> None:
    assert label(share, respondents) == expected


@pytest.mark.parametrize(
    ("n", "expected"), [(3, "redelijk"), (7, "redelijk"), (8, "stevig"), (300, "stevig")]
)
def test_a_unanimous_group_resamples_to_itself_and_is_firm_from_eight(n: int, expected: str) -> None:
    with draws(20):
        found = scored([person({"bs1": (0, 0, 3)})] * n, "bs1").dilemmas[0].stability
    assert (found.profile, found.top3, found.label) == (1.0, 1.0, expected)


@pytest.mark.parametrize(
    ("n", "share", "expected"),
    [(8, 163 / 256, "redelijk"), (100, 0.5398, "onzeker"), (300, 0.5230, "onzeker")],
)
def test_a_mean_tension_at_the_cut_off_stays_there_as_often_as_the_binomial_says(
    n: int, share: float, expected: str
) -> None:
    people = [person({"bs1": (0, 0, tension)}) for tension in (1, 3) * (n // 2)]
    found = scored(people, "bs1").dilemmas[0]
    assert found.profile == "live-tension"
    assert found.stability.profile == pytest.approx(share, abs=0.05)
    assert found.stability.label == expected


def test_dont_knows_are_resampled_too_so_three_of_ten_are_often_four() -> None:
    people = [person({"bs1": (now, 0, 0)}) for now in [DONT_KNOW] * 3 + [0] * 7]
    found = scored(people, "bs1").dilemmas[0]
    assert found.profile == "at-rest"
    assert found.stability.profile == pytest.approx(1 - 0.3504, abs=0.05)


def test_blanks_are_resampled_like_dont_knows() -> None:
    people = [person({"bs1": (0, wanted, 0)}) for wanted in [None] * 3 + [0] * 7]
    assert scored(people, "bs1").dilemmas[0].stability.profile == pytest.approx(1 - 0.3504, abs=0.05)


def test_three_dilemmas_share_the_top_three_of_every_draw() -> None:
    codes = ("bs1", "bs2", "bs3", "ts1", "ts2")
    people = [person(dict.fromkeys(codes, (0, 0, tension))) for tension in (0, 1, 2, 3, 4) * 2]
    shares = [result.stability.top3 for result in scored(people, *codes).dilemmas]
    assert sum(share for share in shares if share is not None) == pytest.approx(3.0)
    assert all(share is not None and 0.4 < share < 0.8 for share in shares)


def test_a_dilemma_does_not_change_the_stability_of_another() -> None:
    wavering = [person({"bs1": (0, 0, tension), "bs2": (0, 0, 3)}) for tension in (1, 3) * 4]
    alone = scored(wavering, "bs1").dilemmas[0].stability.profile
    assert scored(wavering, "bs2", "bs1").dilemmas[1].stability.profile == alone


# --- Laws of the whole ---

positions = st.sampled_from([*range(-3, 4), DONT_KNOW, None])
tensions = st.sampled_from([*range(5), DONT_KNOW, None])
triples = st.tuples(positions, positions, tensions)
networks = st.lists(
    st.builds(
        person,
        st.fixed_dictionaries({"bs1": triples, "bs2": triples}),
        st.fixed_dictionaries({}, optional={"sector": st.sampled_from(["a", "b", "c"])}),
    ),
    min_size=3,
    max_size=14,
)
MIRRORED = ("now", "wanted")


def swapped(people: Sequence[Respondent]) -> list[Respondent]:
    """The same people, had pole A been B."""
    return [
        replace(
            each,
            answers={
                key: -answer if isinstance(answer, int) and key[1] in MIRRORED else answer
                for key, answer in each.answers.items()
            },
        )
        for each in people
    ]


def mirror_of(group: dict[str, object]) -> dict[str, object]:
    """The numbers of a group as they should be, had pole A been B."""
    return {name: _mirrored(name, value) for name, value in group.items()}


def _mirrored(name: str, value: object) -> object:
    if not isinstance(value, dict):
        return value
    if name in MIRRORED:
        counts = dict(zip(value["counts"], reversed(value["counts"].values()), strict=True))
        numbers = {key: None if value[key] is None else -value[key] for key in ("mean", "median")}
        return {**value, **numbers, "counts": counts, "camps": None}
    if name == "shift":
        mean = None if value["mean"] is None else -value["mean"]
        return {**value, "mean": mean, "towards_a": value["towards_b"], "towards_b": value["towards_a"]}
    if name == "groups":
        return {
            question: {option: mirror_of(group) for option, group in parts.items()}
            for question, parts in value.items()
        }
    return value


def without_camps(group: dict[str, object]) -> dict[str, object]:
    """The same numbers without the camps: where two cuts fit equally well, there is no one best."""
    return mirror_of(mirror_of(group))


@settings(deadline=None, max_examples=60)
@given(networks)
def test_swapping_the_poles_mirrors_every_number_and_changes_no_judgement(people: list[Respondent]) -> None:
    with draws(25):
        plain, other = scored(people, "bs1", "bs2"), scored(swapped(people), "bs1", "bs2")
    for result, mirrored in zip(plain.dilemmas, other.dilemmas, strict=True):
        assert mirror_of(asdict(result)) == without_camps(asdict(mirrored))


def test_swapping_the_poles_of_a_large_network_changes_no_judgement() -> None:
    given_answers = [(number % 5 - 3, number % 4 - 1, number % 5) for number in range(300)]
    people = [person({"bs1": triple}) for triple in given_answers]
    with draws(50):
        plain, other = scored(people, "bs1").dilemmas[0], scored(swapped(people), "bs1").dilemmas[0]
    assert mirror_of(asdict(plain)) == without_camps(asdict(other))


def test_swapping_the_poles_swaps_the_camps() -> None:
    camps = one(together([0] * 10, [-3, *[-2] * 3, *[2] * 4, *[3] * 2], [0] * 10)).wanted.camps
    swapped_camps = one(together([0] * 10, [3, *[2] * 3, *[-2] * 4, *[-3] * 2], [0] * 10)).wanted.camps
    assert camps is not None
    assert [(camp.n, camp.mean) for camp in camps] == [(4, -2.25), (6, 2.333333)]
    assert swapped_camps is not None
    assert [(camp.n, camp.mean) for camp in swapped_camps] == [(6, -2.333333), (4, 2.25)]


def test_swapping_the_poles_swaps_the_camps_also_where_two_cuts_fit_equally_well() -> None:
    wanteds = [-2, -2, -2, 0, 0, 0, 2, 2, 2]
    camps = one(together([0] * 9, wanteds, [0] * 9)).wanted.camps
    # The answers are their own mirror image, so the camps have to be so too, or there are none.
    assert camps is None or camps[0].n == camps[1].n


@settings(deadline=None, max_examples=40)
@given(networks, st.data())
def test_the_same_answers_in_any_order_give_the_same_file(
    people: list[Respondent], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(people))
    with draws(25):
        assert to_json(scored(people, "bs1", "bs2")) == to_json(scored(shuffled, "bs1", "bs2"))


@settings(deadline=None, max_examples=40)
@given(networks)
def test_what_is_written_is_read_back_as_the_same_assessment(people: list[Respondent]) -> None:
    with draws(5):
        found = scored(people, "bs1", "bs2")
    assert from_json(to_json(found)) == found
    assert to_json(from_json(to_json(found).encode())) == to_json(found)


@settings(deadline=None, max_examples=60)
@given(networks)
def test_judgements_hold_together_whatever_was_answered(people: list[Respondent]) -> None:
    with draws(5):
        found = scored(people, "bs1", "bs2")
    ranks = sorted(result.rank for result in found.dilemmas if result.rank is not None)
    assert ranks == list(range(1, len(ranks) + 1))
    for result in found.dilemmas:
        assert (result.urgency is None) == (result.rank is None)
        assert result.urgency is None or 0 <= result.urgency <= 1
        shared = result.now.view == "shared" and result.wanted.view == "shared"
        assert shared or result.profile in {"unknown", "clash", "different-pictures"}
        assert result.profile != "clash" or result.wanted.view != "shared"
        assert len(people) >= 8 or result.stability.label != "stevig"
        assert len(people) >= 8 or result.now.view in {"shared", "not-shared", None}
        for aspect in (result.now, result.wanted, result.tension):
            assert aspect.n + aspect.dont_know + aspect.blank == len(people)
            assert sum(aspect.counts.values()) == (0 if aspect.n < THRESHOLDS.positions_from else aspect.n)
        ways = (result.shift.towards_a, result.shift.stay, result.shift.towards_b)
        enough = not 0 < result.shift.n < THRESHOLDS.positions_from
        assert enough == (None not in ways)
        assert sum(way or 0 for way in ways) == (result.shift.n if enough else 0)


@settings(deadline=None, max_examples=60)
@given(networks)
def test_numbers_in_the_file_have_six_decimals_at_most_and_zero_has_no_sign(
    people: list[Respondent],
) -> None:
    with draws(8):
        written = to_json(scored(people, "bs1", "bs2"))
    floats: list[str] = []
    json.loads(written, parse_float=floats.append)
    assert floats
    decimals = [Decimal(number).normalize().as_tuple().exponent for number in floats]
    assert all(isinstance(exponent, int) and exponent >= -6 for exponent in decimals)
    assert "-0.0" not in floats


@settings(deadline=None, max_examples=40)
@given(networks)
def test_one_more_who_knows_nothing_changes_no_position_and_no_measure(people: list[Respondent]) -> None:
    lost = person(dict.fromkeys(("bs1", "bs2"), (DONT_KNOW, DONT_KNOW, DONT_KNOW)))
    with draws(5):
        before, after = scored(people, "bs1", "bs2"), scored([*people, lost], "bs1", "bs2")
    for one_less, found in zip(before.dilemmas, after.dilemmas, strict=True):
        assert found.now == replace(one_less.now, dont_know=one_less.now.dont_know + 1)
        assert found.wanted == replace(one_less.wanted, dont_know=one_less.wanted.dont_know + 1)
        assert found.tension == replace(one_less.tension, dont_know=one_less.tension.dont_know + 1)
        assert found.shift == one_less.shift
        assert found.profile in {one_less.profile, "unknown"} or one_less.profile == "unknown"


@settings(deadline=None, max_examples=40)
@given(networks)
def test_one_more_of_a_group_who_knows_nothing_changes_no_number_of_any_group_but_its_size(
    people: list[Respondent],
) -> None:
    lost = person(dict.fromkeys(("bs1", "bs2"), (DONT_KNOW, DONT_KNOW, DONT_KNOW)), {"sector": "a"})
    with draws(5):
        before, after = scored(people, "bs1", "bs2"), scored([*people, lost], "bs1", "bs2")
    for one_less, found in zip(before.dilemmas, after.dilemmas, strict=True):
        then, now = (each.groups.get("sector", {}) for each in (one_less, found))
        for option in now if then.keys() == now.keys() else ():
            assert measured(now[option]) == measured(then[option])
            assert 0 <= now[option].n - then[option].n <= 1


def measured(group: GroupResult) -> tuple[object, ...]:
    """What is said of those who gave a position."""
    tension = replace(group.tension, dont_know=0)
    return (replace(group.now, dont_know=0), replace(group.wanted, dont_know=0), group.shift, tension)


@settings(deadline=None, max_examples=40)
@given(networks)
def test_one_more_who_knows_nothing_changes_the_urgency_of_nothing_that_is_known(
    people: list[Respondent],
) -> None:
    lost = person(dict.fromkeys(("bs1", "bs2"), (DONT_KNOW, DONT_KNOW, DONT_KNOW)))
    with draws(5):
        before, after = scored(people, "bs1", "bs2"), scored([*people, lost], "bs1", "bs2")
    for one_less, found in zip(before.dilemmas, after.dilemmas, strict=True):
        if "unknown" not in {one_less.profile, found.profile}:
            assert found.urgency == one_less.urgency


BOUNDS = {
    "median": (-3, 3),
    **dict.fromkeys(("consensus", "split", "top3", "urgency", "high"), (0, 1)),
}
MEANS = {"now": (-3, 3), "wanted": (-3, 3), "shift": (-6, 6), "tension": (0, 4), "camps": (-3, 3)}


@settings(deadline=None, max_examples=60)
@given(networks)
def test_every_number_of_an_assessment_stays_within_its_bounds(people: list[Respondent]) -> None:
    with draws(8):
        found = scored(people, "bs1", "bs2")
    seen = [each for result in found.dilemmas for each in bounded(asdict(result), "")]

    assert seen
    assert [each for each in seen if not each[1] <= each[2] <= each[3]] == []


def bounded(value: object, inside: str) -> Iterator[tuple[str, float, float, float]]:
    """Every number with its name, the least it can be before it and the most behind it."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from bounded(each, inside)
    elif isinstance(value, dict):
        for name, each in value.items():
            limits = MEANS[inside] if name == "mean" else BOUNDS.get(name)
            limits = (0, 1) if inside == "stability" and name == "profile" else limits
            if isinstance(each, int | float) and limits:
                yield name, limits[0], each, limits[1]
            yield from bounded(each, name)


@given(
    st.none() | st.floats(0, 4), st.floats(-6, 6), st.none() | st.floats(0, 1), st.none() | st.floats(0, 1)
)
def test_urgency_is_a_share_that_no_pole_and_no_order_of_the_parts_changes(
    tension: float | None, shift: float, now: float | None, wanted: float | None
) -> None:
    for mode in ("individual", "joint"):
        found, mirrored = (urgency(tension, each, now, wanted, mode) for each in (shift, -shift))
        assert found == mirrored
        assert (found is None) == (tension is None)
        if found:
            assert 0 <= found.value <= 1
            assert 0 <= found.strain <= 1
            assert 0 <= found.difference <= 1


@settings(deadline=None, max_examples=10)
@given(networks, st.integers(100, 300))
def test_hundreds_who_answer_alike_are_at_least_as_sure_as_few(people: list[Respondent], times: int) -> None:
    """More than 256 are drawn as 256; what is found stays in the middle of the draws."""
    one_row = [people[0]] * times
    with draws(20):
        found = scored(one_row, "bs1", "bs2")
    assert {result.stability.profile for result in found.dilemmas} == {1.0}


# --- The file (design.md, section 4) ---

POSITION_KEYS = ["n", "dont_know", "blank", "counts", "median", "mean", "consensus", "split", "camps", "view"]
SHIFT_KEYS = ["n", "mean", "towards_a", "stay", "towards_b"]
TENSION_KEYS = ["n", "dont_know", "blank", "counts", "mean", "high"]
SIX = [
    person({"bs1": (now, 1, 3)}, {"sector": sector}) for now, sector in zip((0, 1) * 3, "aaabbb", strict=True)
]


def test_the_keys_of_the_file_stand_in_a_fixed_order() -> None:
    file = json.loads(to_json(scored(SIX, "bs1")))
    assert list(file) == [
        "format",
        "network",
        "mode",
        "respondents",
        "min_group",
        "dilemmas",
        "basis",
        "withheld",
    ]
    assert list(file["network"]) == ["id", "name"]
    result = file["dilemmas"][0]
    assert list(result) == [
        *("id", "code", "level", "now", "wanted", "shift", "tension"),
        *("profile", "urgency", "rank", "stability", "groups"),
    ]
    part = result["groups"]["sector"]["a"]
    assert list(result["groups"]["sector"]) == ["a", "b"]
    assert list(part) == ["n", "now", "wanted", "shift", "tension"]
    assert list(result["stability"]) == ["top3", "profile", "label"]
    for numbers in (result, part):
        assert list(numbers["now"]) == list(numbers["wanted"]) == POSITION_KEYS
        assert list(numbers["now"]["counts"]) == ["-3", "-2", "-1", "0", "1", "2", "3"]
        assert list(numbers["shift"]) == SHIFT_KEYS
        assert list(numbers["tension"]) == TENSION_KEYS
        assert list(numbers["tension"]["counts"]) == ["0", "1", "2", "3", "4"]


def test_the_file_says_what_it_is_and_what_it_is_about() -> None:
    file = json.loads(to_json(scored(SIX, "bs1")))
    assert file["format"] == "dilemmakaart/assessment@1"
    assert file["network"] == {"id": "voorbeeld", "name": "Voorbeeld"}
    assert (file["mode"], file["respondents"], file["min_group"]) == ("individual", 6, 3)
    result = file["dilemmas"][0]
    assert (result["id"], result["code"], result["level"]) == ("dilemma-bs1", "bs1", "within-subgroup")
    assert result["now"]["counts"] == {"-3": 0, "-2": 0, "-1": 0, "0": 3, "1": 3, "2": 0, "3": 0}
    assert result["now"]["camps"] == [{"n": 3, "mean": 0.0}, {"n": 3, "mean": 1.0}]
    assert (result["now"]["median"], result["now"]["mean"], result["now"]["split"]) == (0.5, 0.5, 1.0)


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", "null", '{"format": "dilemmakaart/assessment@2"}', b"\xff"]
)
def test_anything_else_than_an_assessment_is_refused(content: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"validation error|Expecting value|codec"):
        from_json(content)


IN_A_NEW_PROCESS = """
import sys
from dilemmakaart.answers import BackgroundQuestion, Questionnaire, Respondent
from dilemmakaart.assessment import NetworkName, to_json
from dilemmakaart.score import Asked, Basis, score
from dilemmakaart.tally import tally

codes = ("bs1", "bs2", "ts1", "no1")
questionnaire = Questionnaire(codes, (BackgroundQuestion("sector", "?", {"a": "A", "b": "B"}),))
people = [
    Respondent(
        {(code, aspect): (row * step) % 5 for step, code in enumerate(codes, 1)
         for aspect in ("tension",)}
        | {(code, aspect): (row * step) % 7 - 3 for step, code in enumerate(codes, 1)
           for aspect in ("now", "wanted")},
        {"sector": "ab"[row % 2]},
    )
    for row in range(11)
]
asked = tuple(Asked(code, code, "level") for code in codes)
basis = Basis(NetworkName("x", "X"), asked, questionnaire, "individual", 3)
sys.stdout.write(to_json(score(tally(people, questionnaire), basis)))
"""


def test_the_same_answers_give_the_same_bytes_in_every_process_and_locale() -> None:
    written = {
        subprocess.run(
            [sys.executable, "-c", IN_A_NEW_PROCESS],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "LC_ALL": locale,
                "PYTHONUTF8": "1",
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            capture_output=True,
            check=True,
        ).stdout
        for seed, locale in (("1", "C"), ("2", "nl_NL.UTF-8"))
    }
    assert len(written) == 1
    assert json.loads(written.pop())["respondents"] == 11
