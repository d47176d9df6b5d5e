"""A workshop as a timed programme, with a method for every talk."""

from collections.abc import Iterator, Sequence

import pytest

from dilemmakaart.assessment import Profile
from dilemmakaart.programme import Block, Fit, clock, fitting, programme, stretched
from dilemmakaart.schema import Method, Step, Workshop

NOTHING: tuple[Fit, ...] = ()


def method(id_: str, minutes: int, **changed: object) -> Method:
    return Method.model_validate(
        {
            "kind": "method",
            "id": id_,
            "name": id_.capitalize(),
            "aim": "Praten.",
            "group_size": {"min": 4, "max": 40},
            "minutes": minutes,
            "steps": [{"minutes": minutes, "title": "Alles", "text": "Doe het."}],
            "place": ["onsite"],
            "profiles": ["clash"],
            **changed,
        }
    )


def fits(*lengths: int) -> tuple[Fit, ...]:
    """Return methods that all fit, named after how long they take."""
    return tuple(Fit(method(f"m{number}-{length}", length), 0) for number, length in enumerate(lengths))


SHELF = fits(20, 25, 25, 30, 45, 60, 90)


def every(offer: Sequence[Fit], *, choosing: bool = False) -> Iterator[tuple[int, int, tuple[Block, ...]]]:
    """Every programme there can be: a network file allows 30 to 720 minutes and 1 to 12 dilemmas."""
    for minutes in range(30, 721, 1 if not offer else 7):
        for dilemmas in range(1, 13):
            yield minutes, dilemmas, programme(minutes, [offer] * dilemmas, choosing=choosing)


def talks(blocks: tuple[Block, ...]) -> list[Block]:
    return [block for block in blocks if block.part == "talk"]


# --- The day as a whole ---------------------------------------------------------------------------


@pytest.mark.parametrize("choosing", [False, True])
@pytest.mark.parametrize("offer", [NOTHING, SHELF, fits(90)], ids=["no method", "methods", "one long method"])
def test_blocks_follow_on_each_other_and_end_exactly_on_time(offer: Sequence[Fit], *, choosing: bool) -> None:
    for minutes, dilemmas, blocks in every(offer, choosing=choosing):
        ends = [block.start + block.minutes for block in blocks]
        assert [block.start for block in blocks] == [0, *ends[:-1]], (minutes, dilemmas)
        assert ends[-1] == minutes, (minutes, dilemmas)
        assert min(block.minutes for block in blocks) > 0, (minutes, dilemmas)


@pytest.mark.parametrize("offer", [NOTHING, SHELF])
def test_a_dilemma_is_only_left_out_where_there_is_no_time_for_it(offer: Sequence[Fit]) -> None:
    least = 20 if offer else 15
    for minutes, dilemmas, blocks in every(offer):
        found = talks(blocks)
        assert [block.about for block in found] == list(range(len(found))), (minutes, dilemmas)
        room = sum(block.minutes for block in blocks if block.part in {"talk", "spare"})
        assert len(found) == dilemmas or room < least * (len(found) + 1), (minutes, dilemmas)


def test_without_methods_talks_are_about_equally_long_and_never_under_a_quarter() -> None:
    for minutes, dilemmas, blocks in every(NOTHING):
        lengths = [block.minutes for block in talks(blocks)]
        assert max(lengths) - min(lengths) < 10, (minutes, dilemmas)
        assert min(lengths) >= 15, (minutes, dilemmas)
        assert lengths == sorted(lengths, reverse=True), (minutes, dilemmas)


def test_a_talk_gets_the_time_its_method_asks_and_half_of_that_again_at_most() -> None:
    for minutes, dilemmas, blocks in every(SHELF):
        for block in talks(blocks):
            if block.fit:
                over = block.minutes - block.fit.minutes
                assert 0 <= over < block.fit.minutes / 2 + 5, (minutes, dilemmas)


def test_the_day_opens_with_a_welcome_and_the_map_and_closes_with_the_harvest() -> None:
    for minutes, dilemmas, blocks in every(SHELF):
        parts = [block.part for block in blocks]
        assert parts[:3] == ["welcome", "map", "talk"], (minutes, dilemmas)
        assert parts[-1] == "harvest", (minutes, dilemmas)
        assert set(parts[2:-1]) <= {"talk", "break", "spare"}, (minutes, dilemmas)
        assert "spare" not in parts[:-2], (minutes, dilemmas)


def test_without_a_map_the_group_chooses_first_and_the_rest_of_the_day_is_the_same() -> None:
    for minutes, dilemmas, blocks in every(SHELF, choosing=True):
        known = programme(minutes, [SHELF] * dilemmas)
        assert blocks[1].part == "choose", (minutes, dilemmas)
        assert (*blocks[:1], *blocks[2:]) == (*known[:1], *known[2:]), (minutes, dilemmas)


def test_there_is_one_break_at_most_and_it_stands_between_two_talks() -> None:
    for minutes, dilemmas, blocks in every(SHELF):
        parts = [block.part for block in blocks]
        several = minutes >= 150 and len(talks(blocks)) > 1
        assert parts.count("break") == (1 if several else 0), (minutes, dilemmas)
        if several:
            at = parts.index("break")
            before, after = parts[:at].count("talk"), parts[at:].count("talk")
            assert 0 <= before - after <= 1, (minutes, dilemmas)


def test_the_time_of_a_break_that_is_not_needed_goes_to_the_one_talk() -> None:
    blocks = programme(200, [fits(160)] * 2)

    assert [(block.part, block.minutes) for block in blocks] == [
        ("welcome", 10),
        ("map", 15),
        ("talk", 160),
        ("harvest", 15),
    ]


def test_an_afternoon_of_two_hours_for_three_dilemmas() -> None:
    blocks = programme(120, [SHELF] * 3)

    assert [(block.part, block.start, block.minutes, block.about) for block in blocks] == [
        ("welcome", 0, 10, None),
        ("map", 10, 15, None),
        ("talk", 25, 25, 0),
        ("talk", 50, 25, 1),
        ("talk", 75, 30, 2),
        ("harvest", 105, 15, None),
    ]


def test_time_that_no_method_can_use_is_kept_as_room_left_before_the_harvest() -> None:
    blocks = programme(120, [fits(20)])

    assert [(block.part, block.minutes) for block in blocks] == [
        ("welcome", 10),
        ("map", 15),
        ("talk", 30),
        ("spare", 50),
        ("harvest", 15),
    ]


# --- Which method ---------------------------------------------------------------------------------


def picked(minutes: int, offers: Sequence[Sequence[Fit]]) -> list[str]:
    return [block.fit.method.id if block.fit else "" for block in talks(programme(minutes, offers))]


def test_no_method_comes_twice_where_another_fits() -> None:
    assert len(set(picked(120, [SHELF] * 3))) == 3
    assert picked(120, [fits(25)] * 3) == ["m0-25"] * 3


def test_the_method_that_suits_the_profile_best_goes_before_a_longer_one() -> None:
    best, longer = Fit(method("best", 20), 0), Fit(method("longer", 30), 1)

    assert picked(60, [[longer, best]]) == ["longer"], "20 of 45 minutes leaves too much unused"
    assert picked(120, [[longer, best]] * 3)[:1] == ["best"]


def test_a_method_in_one_group_goes_before_one_in_several_groups() -> None:
    assert picked(60, [[Fit(method("a", 45), 0, groups=3), Fit(method("b", 45), 2)]]) == ["b"]


def test_a_method_that_does_not_fit_the_time_is_not_picked() -> None:
    assert picked(60, [fits(90)]) == [""]


def test_an_urgent_dilemma_does_not_eat_the_time_of_the_next() -> None:
    assert picked(60, [fits(25, 45), fits(20)]) == ["m0-25", "m0-20"]


def test_a_dilemma_leaves_the_time_that_the_next_one_cannot_do_without() -> None:
    assert picked(120, [fits(25, 40), fits(55)]) == ["m0-25", "m0-55"]


def test_two_methods_that_are_both_too_long_make_room_for_one() -> None:
    assert picked(60, [fits(30, 45), fits(30)]) == ["m1-45"]


def fitting_ids(profile: Profile | None, methods: Sequence[Method], **workshop: object) -> list[str]:
    return [fit.method.id for fit in fitting(methods, profile, Workshop.model_validate(workshop))]


def test_a_method_fits_by_profile_and_by_place() -> None:
    methods = [
        method("online", 20, place=["online", "hybrid"]),
        method("onsite", 20),
        method("rest", 20, profiles=["at-rest"], place=["onsite", "online", "hybrid"]),
    ]

    assert fitting_ids("clash", methods) == ["onsite"]
    assert fitting_ids("clash", methods, place="online") == ["online"]
    assert fitting_ids("clash", methods, place="hybrid") == ["online"]
    assert fitting_ids("at-rest", methods, place="hybrid") == ["rest"]
    assert fitting_ids("unknown", methods) == []
    assert fitting_ids(None, methods, place="online") == ["online", "rest"]


@pytest.mark.parametrize(
    ("people", "groups"),
    [(4, []), (5, [1]), (8, [1]), (9, []), (10, [2]), (16, [2]), (17, [3]), (18, [3]), (None, [1])],
)
def test_too_many_people_work_in_several_groups_of_a_size_that_works(
    people: int | None, groups: list[int]
) -> None:
    small = method("klein", 20, group_size={"min": 5, "max": 8})
    workshop = Workshop.model_validate({"people": people})

    assert [fit.groups for fit in fitting([small], "clash", workshop)] == groups


def test_without_a_profile_the_method_that_suits_most_profiles_is_picked() -> None:
    methods = [method("a", 25), method("b", 25, profiles=["clash", "at-rest"])]

    assert picked(60, [fitting(methods, None, Workshop())]) == ["b"]


# --- Steps and clock ------------------------------------------------------------------------------


def steps(*lengths: int) -> list[Step]:
    return [Step(minutes=length, title="Stap", text="Doe het.") for length in lengths]


def test_what_is_over_goes_to_the_longest_step_and_the_steps_add_up() -> None:
    assert stretched(steps(5, 10, 5), 30) == (5, 20, 5)
    assert stretched(steps(10, 10), 20) == (10, 10)
    assert stretched(steps(10, 10), 25) == (15, 10)


def test_a_method_whose_steps_take_longer_than_it_says_gets_the_time_of_its_steps() -> None:
    wrong = method("fout", 20, steps=[{"minutes": 25, "title": "Lang", "text": "Doe het."}])

    assert Fit(wrong, 0).minutes == 25


@pytest.mark.parametrize(
    ("start", "minutes", "shown"),
    [
        ("13:00", 0, "13:00"),
        ("13:00", 105, "14:45"),
        ("09:55", 5, "10:00"),
        ("23:50", 10, "00:00"),
        ("22:15", 720, "10:15"),
        ("00:00", 1440, "00:00"),
    ],
)
def test_the_clock_runs_on_past_the_hour_and_past_midnight(start: str, minutes: int, shown: str) -> None:
    assert clock(start, minutes) == shown
