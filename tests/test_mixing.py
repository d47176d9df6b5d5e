"""Groups that are as mixed as possible: held against every division there is, and against laws."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from partitions import best, pairs_of

from dilemmakaart.mixing import Division, Range, divided, knot, nearest_numbers, nearest_sizes
from dilemmakaart.mixing.alike import alike, by_chance, fewest
from dilemmakaart.mixing.greedy import greedy, swapped
from dilemmakaart.participants import Participant


def made_up(seed: int, most: int = 8) -> tuple[list[Participant], Range]:
    """Make up a few people, with wishes, and a range of sizes."""
    draw = Random(seed)  # noqa: S311 - made-up people, not secrecy
    keys = [f"B{number}" for number in range(draw.randrange(4, most + 1))]
    houses = draw.choice([2, 4, 8])
    people = [
        Participant(
            key,
            f"organisation {draw.randrange(houses)}",
            draw.choice(["", "school", "care", "town"]),
            draw.choice(["north", "south"]),
            draw.choice(["", "director", "manager"]),
            tuple(sorted(set(draw.sample(keys, draw.choice([0, 0, 1, 2]))) - {key})),
        )
        for key in keys
    ]
    low = draw.randrange(2, 4)
    return people, Range(low, low + draw.randrange(3))


def keys(division: Division | None) -> list[list[str]]:
    assert division is not None
    return [[person.key for person in group] for group in division.groups]


@pytest.mark.parametrize("seed", range(60))
def test_no_division_of_a_few_people_is_better_than_the_one_that_is_found(seed: int) -> None:
    people, wanted = made_up(seed)
    expected, found = best(people, wanted), divided(people, wanted)
    if expected is None:
        assert found is None
        return
    assert found is not None
    assert (len(found.groups), pairs_of(people, found.groups)) == expected
    assert found.bound == found.alike == expected[1][-1]


def test_nine_people_in_three_groups_are_divided_as_well_as_can_be() -> None:
    draw = Random(9)  # noqa: S311 - likewise
    people = [
        Participant(f"B{number}", f"o{number % 6}", draw.choice("abc"), draw.choice("xyz"), draw.choice("pq"))
        for number in range(9)
    ]
    found = divided(people, Range(3, 3))
    assert found is not None
    assert (3, pairs_of(people, found.groups)) == best(people, Range(3, 3))


words = st.sampled_from(["", "a", "b", "c"])


@st.composite
def crowds(draw: st.DrawFn) -> list[Participant]:
    count = draw(st.integers(2, 30))
    return [
        Participant(
            f"B{number:02}",
            draw(st.sampled_from([f"o{house}" for house in range(12)])),
            draw(words),
            draw(words),
            draw(words),
            tuple(
                {f"B{other:02}" for other in draw(st.lists(st.integers(0, count - 1), max_size=1))}
                - {f"B{number:02}"}
            ),
        )
        for number in range(count)
    ]


@settings(max_examples=40)
@given(crowds(), st.integers(2, 6), st.integers(0, 3))
def test_everybody_sits_once_within_the_range_and_what_is_given_up_is_named(
    people: list[Participant], low: int, more: int
) -> None:
    wanted = Range(low, low + more)
    assume(wanted.counts(len(people)))
    found = divided(people, wanted)
    if found is None:
        assert any(person.apart for person in people)
        return
    assert sorted(person.key for group in found.groups for person in group) == [each.key for each in people]
    assert all(low <= len(group) <= low + more for group in found.groups)
    assert found.bound <= found.alike
    named = {(breach.matter, breach.values) for breach in found.breaches}
    for group in found.groups:
        for one in group:
            for other in group:
                if one.key < other.key:
                    assert other.key not in one.apart
                    assert one.key not in other.apart
                    _is_named(one, other, named)


def _is_named(one: Participant, other: Participant, named: Collection[tuple[str, tuple[str, ...]]]) -> None:
    if one.organisation == other.organisation:
        assert ("organisation", (one.organisation,)) in named
    elif one.sector and one.region and (one.sector, one.region) == (other.sector, other.region):
        assert ("competitors", (one.sector, one.region)) in named


@settings(max_examples=25)
@given(crowds(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(people: list[Participant], order: Random) -> None:
    wanted = Range(2, 4)
    shuffled = list(people)
    order.shuffle(shuffled)
    assume(wanted.counts(len(people)))
    first, second = divided(people, wanted), divided(shuffled, wanted)
    assert first == second


def test_another_seed_of_hashing_changes_nothing() -> None:
    code = (
        "from test_mixing import made_up, keys; from dilemmakaart.mixing import divided, Range;"
        "print(keys(divided(made_up(12, 16)[0], Range(2, 5))))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(seen) == 1
    assert "B1" in seen.pop()


def named(keys_: Sequence[str], sector: str = "", region: str = "") -> list[Participant]:
    return [Participant(key, f"house of {key}", sector, region) for key in keys_]


def test_nine_people_of_one_organisation_are_spread_over_five_groups_and_that_is_told() -> None:
    people = [each._replace(organisation="town") for each in named([f"T{number}" for number in range(9)])]
    people += named([f"B{number:02}" for number in range(21)])
    found = divided(people, Range(6, 6))
    assert found is not None
    assert sorted(Counter(person.organisation for person in group)["town"] for group in found.groups) == [
        1,
        2,
        2,
        2,
        2,
    ]
    (breach,) = found.breaches
    assert (breach.matter, breach.people, breach.pairs, breach.needed) == ("organisation", 9, 4, True)


def test_the_number_of_groups_is_chosen_that_keeps_most_apart() -> None:
    people = [each._replace(organisation="town") for each in named("ABCD")]
    people += named([f"B{number:02}" for number in range(20)])
    assert len(keys(divided(people, Range(6, 8)))) == 4
    eight = named([f"B{number:02}" for number in range(21)])
    assert len(keys(divided(eight, Range(5, 8)))) == 3


def test_competitors_yield_before_sizes_and_one_organisation_and_who_may_not_sit_together_never() -> None:
    care = named("ABC", sector="care", region="north")
    care = [care[0]._replace(apart=("X", "Y")), care[1], care[2]]
    others = [each._replace(organisation="town") for each in named("XY")] + named("Z")
    found = divided([*care, *others], Range(2, 2))
    assert found is not None
    at = {person.key: number for number, group in enumerate(found.groups) for person in group}
    assert at["A"] not in {at["X"], at["Y"]}
    assert at["X"] != at["Y"]
    assert not found.breaches


def test_who_may_not_sit_together_may_cost_a_pair_of_competitors_and_that_is_told() -> None:
    care = named("AB", sector="care", region="north")
    people = [care[0], care[1]._replace(apart=("C", "D")), *named("CD")]
    found = divided(people, Range(2, 2))
    assert keys(found) == [["A", "B"], ["C", "D"]]
    assert found is not None
    (breach,) = found.breaches
    assert (breach.matter, breach.needed, breach.where) == ("competitors", False, (1,))


def test_more_pairs_than_their_number_asks_for_are_not_said_to_come_from_that() -> None:
    three = [each._replace(organisation="town", apart=("X",)) for each in named("ABC")]
    found = divided([*three, *named("XYZ")], Range(3, 3))
    assert keys(found) == [["A", "B", "C"], ["X", "Y", "Z"]]
    assert found is not None
    (breach,) = found.breaches
    assert (breach.people, breach.pairs, breach.needed) == (3, 3, False)


def test_groups_are_uneven_where_who_may_not_sit_together_asks_for_it() -> None:
    people = [
        each._replace(apart=("B", "C", "D", "E")) if each.key == "A" else each for each in named("ABCDEF")
    ]
    found = divided(people, Range(2, 4))
    assert found is not None
    assert found.uneven
    assert sorted(map(len, found.groups)) == [2, 4]


def test_five_who_may_not_sit_together_do_not_fit_in_four_groups_and_are_found() -> None:
    five = [each._replace(apart=tuple(set("ABCDE") - {each.key})) for each in named("ABCDE")]
    people = [*five, *named("FGH")]
    assert divided(people, Range(2, 2)) is None
    assert knot(people) == tuple("ABCDE")


def test_without_time_for_anything_better_the_start_is_what_comes_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dilemmakaart.mixing.solver.EFFORT", (0.0, 0.0))
    people = [
        Participant(f"B{number:02}", f"o{number}", "abc"[number % 3], "xy"[number % 2])
        for number in range(24)
    ]
    found = divided(people, Range(6, 8))
    assert found is not None
    assert sorted(map(len, found.groups)) == [6, 6, 6, 6]
    assert found.bound <= found.alike < found.chance


def test_somebody_of_whom_nothing_is_known_is_like_nobody() -> None:
    found = divided(named([f"B{number}" for number in range(6)]), Range(3, 3))
    assert found is not None
    assert (found.alike, found.bound, found.chance) == (0, 0, 0.0)


def test_by_lot_is_the_mean_over_every_division() -> None:
    people = named("ABC", sector="care") + named("DEF", sector="town")
    sets = alike(people)
    draw = Random(1)  # noqa: S311 - likewise
    seen = 0.0
    for _ in range(4000):
        draw.shuffle(people)
        seen += pairs_of(people, [people[:3], people[3:]])[-1] / 4000
    assert by_chance(sets, [3, 3]) == pytest.approx(seen, abs=0.05)
    assert by_chance(sets, [1]) == 0.0


@given(st.integers(0, 40), st.integers(1, 12))
def test_the_fewest_pairs_are_those_of_an_even_spread(count: int, groups: int) -> None:
    even = [count // groups + (group < count % groups) for group in range(groups)]
    assert fewest(count, groups) == sum(size * (size - 1) // 2 for size in even)


@settings(max_examples=40)
@given(crowds(), st.integers(1, 5))
def test_the_start_fills_groups_evenly_and_swaps_never_make_it_worse(
    people: list[Participant], groups: int
) -> None:
    assume(groups <= len(people))
    sets = alike(people)
    start = greedy(len(people), sets, groups)
    sizes = Counter(start)
    assert max(sizes.values()) - min(sizes[group] for group in range(groups)) <= 1
    better = swapped(start, sets, groups)
    assert Counter(better) == sizes
    assert _pairs(people, better) <= _pairs(people, start)


def _pairs(people: Sequence[Participant], groups: Sequence[int]) -> tuple[int, ...]:
    seated = [
        [person for person, at in zip(people, groups, strict=True) if at == group] for group in set(groups)
    ]
    return pairs_of(people, seated)


def test_what_would_fit_is_near_what_was_asked() -> None:
    assert nearest_sizes(5, Range(6, 8)) == (Range(5, 5),)
    assert nearest_numbers(5, Range(6, 8)) == (6,)
    assert nearest_sizes(13, Range(6, 6)) == (Range(6, 7), Range(4, 5))
    assert nearest_numbers(13, Range(6, 6)) == (12, 18)
    assert nearest_sizes(1, Range(6, 8)) == ()
