"""The statistics of scoring.md, section 3: published values, undefined cases, and laws."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

import jenkspy
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dilemmakaart import measures

POSITIONS = range(-3, 4)
TENSION = range(5)
STEADY = settings(deadline=None)

vectors = st.lists(st.integers(0, 40), min_size=7, max_size=7)
answered = vectors.filter(any)


def squares(values: Sequence[int]) -> Fraction:
    """Sum of squares around the mean, by the textbook and without rounding."""
    if not values:
        return Fraction(0)
    middle = Fraction(sum(values), len(values))
    return sum(((value - middle) ** 2 for value in values), Fraction(0))


def listed(counts: Sequence[int]) -> list[int]:
    """Everyone's answer, from low to high."""
    return [point for point, count in zip(POSITIONS, counts, strict=True) for _ in range(count)]


def cuts(counts: Sequence[int]) -> dict[int, Fraction]:
    """The sum of squares within two parts, by how many stand in the lower one."""
    values = listed(counts)
    sizes = {sum(counts[:cut]) for cut in range(1, 7)} - {0, len(values)}
    return {size: squares(values[:size]) + squares(values[size:]) for size in sizes}


@pytest.mark.parametrize(
    ("counts", "published"),
    [
        ((30, 40, 210, 130, 530, 50, 10), 0.7256876),
        ((7, 0, 0, 0, 0, 0, 7), 0.0),
        ((0, 0, 0, 9, 0, 0, 0), 1.0),
        ((1, 1, 2, 2, 2, 1, 1), 0.577794),
        ((0, 5, 0, 0, 0, 5, 0), 0.415037),
    ],
)
def test_consensus_has_its_published_value(counts: Sequence[int], published: float) -> None:
    decimals = len(str(published).split(".")[1])
    value = measures.consensus(counts, POSITIONS)
    assert value is not None
    assert round(value, decimals) == published


def test_consensus_divides_by_the_range_of_the_scale_and_not_of_the_data() -> None:
    at_the_ends = measures.consensus((5, 0, 0, 0, 0, 0, 5), POSITIONS)
    next_to_each_other = measures.consensus((0, 0, 0, 5, 5, 0, 0), POSITIONS)
    assert at_the_ends == 0.0
    assert next_to_each_other == pytest.approx(0.874469, abs=1e-6)


@pytest.mark.parametrize("counts", [(0,) * 7, (0, 0, 0, 1, 0, 0, 0), (1, 0, 0, 0, 0, 0, 0)])
def test_consensus_of_fewer_than_two_is_undefined(counts: Sequence[int]) -> None:
    assert measures.consensus(counts, POSITIONS) is None


def test_two_who_agree_have_full_consensus() -> None:
    assert measures.consensus((0, 2, 0, 0, 0, 0, 0), POSITIONS) == 1.0


def test_of_nobody_there_is_no_mean_median_split_or_share() -> None:
    nobody = (0,) * 7
    assert measures.mean(nobody, POSITIONS) is None
    assert measures.median(nobody, POSITIONS) is None
    assert measures.split(nobody, POSITIONS) is None
    assert measures.at_least(nobody, POSITIONS, 2) is None
    assert measures.within_one_step(nobody, POSITIONS) == 0
    assert measures.sides(nobody, POSITIONS) == (0, 0, 0)


@pytest.mark.parametrize("counts", [(0, 0, 0, 9, 0, 0, 0), (4, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 1)])
def test_where_all_stand_on_one_point_there_is_no_split(counts: Sequence[int]) -> None:
    assert measures.split(counts, POSITIONS) is None


@pytest.mark.parametrize(
    ("counts", "fit", "cut"),
    [
        ((4, 0, 0, 0, 0, 0, 4), 1.0, 1),
        ((0, 3, 3, 0, 0, 3, 3), 1 - 3 / 51, 3),
        ((0, 0, 0, 6, 0, 0, 2), 1.0, 4),
        ((1, 1, 1, 1, 1, 0, 9), 0.86, 4),
    ],
)
def test_split_fits_as_worked_out_by_hand(counts: Sequence[int], fit: float, cut: int) -> None:
    found = measures.split(counts, POSITIONS)
    assert found is not None
    assert found[0] == pytest.approx(fit, abs=1e-12)
    assert sum(counts[: found[1]]) == sum(counts[:cut])


@pytest.mark.parametrize(
    ("counts", "middle"),
    [
        ((1, 0, 0, 0, 0, 0, 0), -3.0),
        ((1, 0, 1, 0, 0, 0, 1), -1.0),
        ((0, 0, 0, 1, 1, 0, 0), 0.5),
        ((2, 0, 0, 0, 0, 0, 2), 0.0),
        ((0, 1, 1, 0, 0, 0, 0), -1.5),
        ((3, 0, 0, 2, 0, 0, 0), -3.0),
        ((2, 0, 0, 3, 0, 0, 0), 0.0),
    ],
)
def test_the_median_of_an_even_number_lies_halfway_between_the_middle_two(
    counts: Sequence[int], middle: float
) -> None:
    assert measures.median(counts, POSITIONS) == middle


def test_the_mean_is_in_scale_points() -> None:
    assert measures.mean((1, 0, 0, 2, 0, 0, 0), POSITIONS) == -1.0
    assert measures.mean((0, 0, 1, 0, 3), TENSION) == 3.5


def test_nine_of_twelve_stand_within_one_step_of_the_middle_of_the_group() -> None:
    assert measures.within_one_step((0, 1, 0, 2, 4, 3, 2), POSITIONS) == 9


def test_within_one_step_of_a_median_halfway_are_only_the_points_on_both_sides_of_it() -> None:
    assert measures.median((0, 0, 3, 4, 5, 2, 0), POSITIONS) == 0.5
    assert measures.within_one_step((0, 0, 3, 4, 5, 2, 0), POSITIONS) == 9


def test_sides_count_below_at_and_above_zero() -> None:
    assert measures.sides((1, 2, 3, 4, 5, 6, 7), POSITIONS) == (6, 4, 18)


def test_the_share_from_a_point_on_includes_that_point() -> None:
    assert measures.at_least((1, 2, 3, 1, 1), TENSION, 3) == 0.25
    assert measures.at_least((0, 0, 3, 0, 0), TENSION, 3) == 0.0


@STEADY
@given(answered)
def test_every_number_stays_within_its_bounds(counts: list[int]) -> None:
    n = sum(counts)
    consensus, split = measures.consensus(counts, POSITIONS), measures.split(counts, POSITIONS)
    mean, median = measures.mean(counts, POSITIONS), measures.median(counts, POSITIONS)
    values = listed(counts)
    assert mean is not None
    assert values[0] <= mean <= values[-1]
    assert median is not None
    assert values[0] <= median <= values[-1]
    assert (consensus is None) == (n < 2)
    assert consensus is None or 0 <= consensus <= 1
    assert (split is None) == (len(set(values)) == 1)
    assert split is None or 0 < split[0] <= 1
    assert 0 <= measures.within_one_step(counts, POSITIONS) <= n
    assert sum(measures.sides(counts, POSITIONS)) == n


@STEADY
@given(answered)
def test_swapping_the_poles_mirrors_every_number_exactly(counts: list[int]) -> None:
    mirrored = counts[::-1]
    mean, median = measures.mean(counts, POSITIONS), measures.median(counts, POSITIONS)
    assert mean is not None
    assert median is not None
    assert measures.mean(mirrored, POSITIONS) == -mean
    assert measures.median(mirrored, POSITIONS) == -median
    assert measures.consensus(mirrored, POSITIONS) == measures.consensus(counts, POSITIONS)
    assert measures.within_one_step(mirrored, POSITIONS) == measures.within_one_step(counts, POSITIONS)
    assert measures.sides(mirrored, POSITIONS) == measures.sides(counts, POSITIONS)[::-1]


@STEADY
@given(answered)
def test_the_variance_is_at_most_that_of_half_at_each_end_and_no_pole_matters(counts: list[int]) -> None:
    variance = measures.variance(counts, POSITIONS)
    values = listed(counts)

    assert variance == pytest.approx(float(squares(values) / len(values)), abs=1e-12)
    assert 0 <= variance <= 9
    assert (variance == 0) == (len(set(values)) == 1)
    assert measures.variance(counts[::-1], POSITIONS) == variance


@STEADY
@given(st.lists(st.integers(0, 40), min_size=5, max_size=5), st.integers(0, 5))
def test_the_share_from_a_point_on_and_that_below_it_in_the_mirror_are_all(
    counts: list[int], floor: int
) -> None:
    share, mirrored = (
        measures.at_least(*each) for each in ((counts, TENSION, floor), (counts[::-1], TENSION, 5 - floor))
    )
    if share is None or mirrored is None:
        assert not any(counts)
    else:
        assert share + mirrored == pytest.approx(1, abs=1e-12)


@STEADY
@given(answered)
def test_running_totals_of_the_mirror_give_the_mirrored_mean(counts: list[int]) -> None:
    plain, mirrored = (
        measures.mean_up_to(list(accumulate(each)), POSITIONS) for each in (counts, counts[::-1])
    )

    assert plain is not None
    assert mirrored == -plain
    assert -3 <= plain <= 3


@STEADY
@given(answered)
def test_swapping_the_poles_keeps_the_fit_and_mirrors_the_best_cut(counts: list[int]) -> None:
    assume(len(set(listed(counts))) > 1)
    within = cuts(counts)
    best = [size for size, value in within.items() if value == min(within.values())]
    found, mirrored = measures.split(counts, POSITIONS), measures.split(counts[::-1], POSITIONS)
    assert found is not None
    assert mirrored is not None
    assert mirrored[0] == found[0]
    if len(best) == 1:
        assert sum(counts[::-1][mirrored[1] :]) == sum(counts[: found[1]])


@STEADY
@given(answered, st.integers(2, 1000))
def test_shares_do_not_change_when_every_answer_is_given_more_often(counts: list[int], times: int) -> None:
    assume(sum(counts) > 1)
    more = [count * times for count in counts]
    assert measures.consensus(more, POSITIONS) == pytest.approx(
        measures.consensus(counts, POSITIONS), abs=1e-12
    )
    assert measures.mean(more, POSITIONS) == measures.mean(counts, POSITIONS)
    assert measures.median(more, POSITIONS) == measures.median(counts, POSITIONS)


@STEADY
@given(answered)
def test_the_median_is_the_middle_of_the_sorted_answers(counts: list[int]) -> None:
    values = listed(counts)
    half = len(values) // 2
    middle = values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2
    assert measures.median(counts, POSITIONS) == middle


@STEADY
@given(st.lists(st.integers(0, 12), min_size=7, max_size=7).filter(lambda counts: sum(map(bool, counts)) > 1))
def test_the_best_cut_in_two_is_as_good_as_that_of_jenkspy(counts: list[int]) -> None:
    values = listed(counts)
    border = int(jenkspy.jenks_breaks(values, 2)[1])
    theirs = [value for value in values if value <= border], [value for value in values if value > border]
    found = measures.split(counts, POSITIONS)
    assert found is not None
    fit, cut = found
    within = squares(theirs[0]) + squares(theirs[1])
    if cut is not None:
        ours = listed([*counts[:cut], *[0] * (7 - cut)]), listed([*[0] * cut, *counts[cut:]])
        assert squares(ours[0]) + squares(ours[1]) == within
    assert fit == pytest.approx(float(1 - within / squares(values)), abs=1e-12)


@STEADY
@given(st.lists(st.integers(0, 12), min_size=7, max_size=7).filter(lambda counts: sum(map(bool, counts)) > 1))
def test_no_other_cut_fits_better(counts: list[int]) -> None:
    found = measures.split(counts, POSITIONS)
    assert found is not None
    fitting = [size for size, within in cuts(counts).items() if within == min(cuts(counts).values())]
    cut = found[1]
    assert fitting == [sum(counts[:cut])] if cut is not None else len(fitting) > 1


@STEADY
@given(vectors)
def test_running_totals_give_the_same_mean_to_the_last_bit(counts: list[int]) -> None:
    totals = list(accumulate(counts))
    assert measures.mean_up_to(totals, POSITIONS) == measures.mean(counts, POSITIONS)


@STEADY
@given(st.lists(st.integers(0, 40), min_size=5, max_size=5), st.integers(0, 4))
def test_the_share_from_a_point_on_is_a_share_that_falls_as_the_point_rises(
    counts: list[int], floor: int
) -> None:
    share, higher = (measures.at_least(counts, TENSION, point) for point in (floor, floor + 1))
    if share is None or higher is None:
        assert not any(counts)
    else:
        assert 0 <= higher <= share <= 1


@STEADY
@given(answered, st.integers(0, 6))
def test_one_more_who_stands_where_all_stand_changes_neither_mean_nor_consensus(
    counts: list[int], point: int
) -> None:
    together = [sum(counts) * (place == point) for place in range(7)]
    more = [count + (place == point) for place, count in enumerate(together)]
    assert measures.mean(more, POSITIONS) == measures.mean(together, POSITIONS)
    assert measures.consensus(more, POSITIONS) == 1.0
