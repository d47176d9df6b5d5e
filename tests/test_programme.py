"""A workshop as a timed programme, with a method for every talk."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.programme import Block, Fit, clock, fitting, offer, programme, stretched
from dilemmakaart.schema import Method, Step, Workshop
from dilemmakaart.terms import Profile

Offers = Sequence[Sequence[Fit]]


def method(id_: str, *lengths: int, **changed: object) -> Method:
    return Method.model_validate(
        {
            "kind": "method",
            "id": id_,
            "name": id_.capitalize(),
            "aim": "Praten.",
            "group_size": {"min": 4, "max": 40},
            "minutes": sum(lengths),
            "steps": [{"minutes": length, "title": "Stap", "text": "Doe het."} for length in lengths],
            "place": ["onsite"],
            "profiles": ["clash"],
            **changed,
        }
    )


def fits(*lengths: int) -> tuple[Fit, ...]:
    """Return methods that all fit equally well, named after how long they take."""
    return tuple(Fit(method(f"m{number}-{length}", length), 0) for number, length in enumerate(lengths))


def talks(blocks: Sequence[Block]) -> dict[int, int]:
    """Return how many minutes each talk lasts, by the place of its dilemma."""
    found: dict[int, int] = {}
    for block in blocks:
        if block.about is not None:
            found[block.about] = found.get(block.about, 0) + block.minutes
    return found


def picked(blocks: Sequence[Block]) -> dict[int, Fit | None]:
    return {block.about: block.fit for block in blocks if block.about is not None}


def parts(blocks: Sequence[Block]) -> list[tuple[str, int]]:
    return [(block.part, block.minutes) for block in blocks]


def spare(blocks: Sequence[Block]) -> int:
    return sum(block.minutes for block in blocks if block.part == "spare")


def names(blocks: Sequence[Block]) -> list[str]:
    return [fit.method.id if fit else "" for fit in picked(blocks).values()]


# --- What holds for every workshop ----------------------------------------------------------------

FIVES = st.lists(st.sampled_from([5, 10, 15, 20]), min_size=1, max_size=6)
ODD = st.lists(st.integers(1, 25), min_size=1, max_size=6)
MINUTES = st.integers(30, 120) | st.integers(30, 720)
LAW = settings(deadline=None, max_examples=150)
HOURS = st.integers(30, 300)


@st.composite
def offers(draw: st.DrawFn, steps: st.SearchStrategy[list[int]] = FIVES | ODD) -> Offers:
    """Return what may be picked for some talks: methods from one shelf, good for each in its own way."""
    shelf = [method(f"m{number}", *draw(steps)) for number in range(draw(st.integers(0, 8)))]
    fit = st.builds(Fit, st.sampled_from(shelf), st.integers(0, 3), st.sampled_from([1, 1, 1, 2, 3]))
    one = st.lists(fit, max_size=6, unique_by=lambda each: each.method.id) if shelf else st.just([])
    return draw(st.lists(one, min_size=1, max_size=12))


@LAW
@given(offers(), MINUTES, st.booleans())
def test_blocks_follow_on_each_other_and_end_exactly_on_time(
    given_: Offers,
    minutes: int,
    choosing: bool,  # noqa: FBT001 - hypothesis gives it by position
) -> None:
    blocks = programme(minutes, given_, choosing=choosing)
    ends = [block.start + block.minutes for block in blocks]

    assert [block.start for block in blocks] == [0, *ends[:-1]]
    assert ends[-1] == minutes
    assert all(block.minutes > 0 for block in blocks)
    assert all(sum(block.steps) == block.minutes for block in blocks if block.part == "talk")


@LAW
@given(offers(), MINUTES, st.booleans())
def test_the_day_opens_with_a_welcome_and_the_map_and_closes_with_the_harvest(
    given_: Offers,
    minutes: int,
    choosing: bool,  # noqa: FBT001 - hypothesis gives it by position
) -> None:
    found = [block.part for block in programme(minutes, given_, choosing=choosing)]
    closing = found.index("harvest")

    assert found[:2] == ["welcome", "choose" if choosing else "map"]
    assert set(found[2:closing]) <= {"talk", "break"}
    assert found[closing:] in (["harvest"], ["harvest", "spare"])


@LAW
@given(offers(), MINUTES, st.integers(1, 60))
def test_more_minutes_never_give_fewer_talks_nor_a_shorter_first_one(
    given_: Offers, minutes: int, more: int
) -> None:
    short, long = talks(programme(minutes, given_)), talks(programme(min(minutes + more, 720), given_))

    assert list(short) == list(range(len(short)))
    assert len(long) >= len(short) >= 1
    assert long[0] >= short[0]


@LAW
@given(offers(), MINUTES, st.data())
def test_a_method_that_cannot_fit_takes_nothing_away(
    given_: Offers, minutes: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(given_) - 1))
    long = Fit(method("lang", minutes + data.draw(st.integers(1, 60))), 0)
    more = [[*each, long] if at == place else each for at, each in enumerate(given_)]

    assert programme(minutes, more) == programme(minutes, given_)


@LAW
@given(offers(), MINUTES)
def test_a_talk_is_only_without_a_method_where_none_fits_and_then_it_is_a_round(
    given_: Offers, minutes: int
) -> None:
    blocks = programme(minutes, given_)
    for place, fit in picked(blocks).items():
        if fit is None:
            assert 15 <= talks(blocks)[place] <= 30
            assert all(each.minutes > talks(blocks)[place] for each in given_[place])


@LAW
@given(offers(), MINUTES)
def test_no_method_comes_twice_where_another_fits(given_: Offers, minutes: int) -> None:
    blocks = programme(minutes, given_)
    used = [fit.method.id for fit in picked(blocks).values() if fit]
    for place, fit in picked(blocks).items():
        if fit and used.count(fit.method.id) > 1:
            others = {each.method.id for each in given_[place] if talks(blocks)[place] in each.lengths}
            assert others <= set(used)


@LAW
@given(offers(FIVES), MINUTES)
def test_little_is_left_unless_nothing_can_be_longer(given_: Offers, minutes: int) -> None:
    blocks = programme(minutes, given_)
    left = spare(blocks)
    if left > 15:
        assert len(talks(blocks)) == len(given_)
        for place, length in talks(blocks).items():
            assert picked(blocks)[place] or length == 30
            possible = [minutes for fit in given_[place] for minutes in fit.lengths]
            assert not [minutes for minutes in possible if length < minutes <= length + left]


@LAW
@given(offers(), MINUTES)
def test_a_method_lasts_as_long_as_it_says_or_half_longer_at_most(given_: Offers, minutes: int) -> None:
    blocks = programme(minutes, given_)
    for place, fit in picked(blocks).items():
        if fit:
            assert fit.minutes <= talks(blocks)[place] <= fit.minutes * 1.5


@LAW
@given(offers(), st.integers(150, 720))
def test_nobody_works_much_longer_than_an_hour_and_a_half_without_a_break(
    given_: Offers, minutes: int
) -> None:
    """A step cannot be cut: it is half an hour at most here."""
    run, longest = 0, 0
    for block in programme(minutes, given_):
        run = 0 if block.part in {"break", "spare"} else run + block.minutes
        longest = max(longest, run)

    assert longest <= 110


@LAW
@given(offers(), st.integers(30, 149))
def test_a_short_workshop_has_no_break(given_: Offers, minutes: int) -> None:
    assert "break" not in dict(parts(programme(minutes, given_)))


@LAW
@given(offers(FIVES), st.integers(6, 144))
def test_everything_is_in_fives_where_it_can_be(given_: Offers, fives: int) -> None:
    assert all(block.minutes % 5 == 0 for block in programme(fives * 5, given_))


@LAW
@given(offers(), MINUTES)
def test_to_choose_on_the_spot_changes_nothing_but_the_part_with_the_map(
    given_: Offers, minutes: int
) -> None:
    known, chosen = programme(minutes, given_), programme(minutes, given_, choosing=True)

    assert [block._replace(part="map") if block.part == "choose" else block for block in chosen] == [*known]


@LAW
@given(HOURS)
def test_without_methods_talks_are_about_equally_long(minutes: int) -> None:
    lengths = list(talks(programme(minutes, [()] * 4)).values())

    assert max(lengths) - min(lengths) <= 5
    assert lengths == sorted(lengths, reverse=True)


# --- Some workshops -------------------------------------------------------------------------------

SHELF = fits(20, 25, 25, 30, 45, 60, 90)


def test_an_afternoon_of_two_hours_for_three_dilemmas() -> None:
    blocks = programme(120, [SHELF] * 3)

    assert [(block.part, block.start, block.minutes, block.about) for block in blocks] == [
        ("welcome", 0, 10, None),
        ("map", 10, 15, None),
        ("talk", 25, 30, 0),
        ("talk", 55, 25, 1),
        ("talk", 80, 25, 2),
        ("harvest", 105, 15, None),
    ]


def test_a_minute_more_never_costs_a_talk_to_the_parts_around_it() -> None:
    counts = [len(talks(programme(minutes, [SHELF] * 3))) for minutes in range(30, 181)]

    assert counts == sorted(counts)
    assert counts[89 - 30] == counts[90 - 30] == 3


@pytest.mark.parametrize(
    ("minutes", "length"), [(30, 15), (40, 25), (60, 35), (90, 60), (120, 65), (150, 100), (240, 135)]
)
def test_one_dilemma_gets_the_method_that_uses_the_time(minutes: int, length: int) -> None:
    offer_ = [Fit(method(f"m{each}", *[5] * (each // 5)), rank) for rank, each in enumerate((25, 45, 90))]

    assert talks(programme(minutes, [offer_])) == {0: length}


def test_minutes_beside_the_fives_go_to_the_harvest() -> None:
    assert parts(programme(122, [SHELF] * 3))[-1] == ("harvest", 17)


def test_a_break_is_longer_where_there_is_time_for_it() -> None:
    long = [Fit(method("lang", 20, 20, 20), 0)]
    found = {minutes: parts(programme(minutes, [long])) for minutes in (150, 170, 240)}

    assert [dict(each)["break"] for each in found.values()] == [10, 15, 20]
    assert [dict(each).get("spare", 0) for each in found.values()] == [0, 15, 80]


def test_time_that_nothing_can_use_is_left_at_the_end() -> None:
    assert parts(programme(120, [fits(20)])) == [
        ("welcome", 10),
        ("map", 20),
        ("talk", 30),
        ("harvest", 20),
        ("spare", 40),
    ]


def test_a_break_comes_between_two_talks_if_it_can() -> None:
    short_steps = [Fit(method("kort", 5, 5, 5, 5, 5, 5), 0)]
    found = programme(150, [short_steps] * 3)

    assert parts(found)[2:6] == [("talk", 35), ("break", 10), ("talk", 35), ("talk", 30)]


def test_a_break_inside_a_talk_comes_between_two_steps() -> None:
    blocks = programme(180, [[Fit(method("lang", 20, 30, 30, 20), 0)]])
    inside = [(block.part, block.steps) for block in blocks if block.part in {"talk", "break"}]

    assert inside == [("talk", (25, 40)), ("break", ()), ("talk", (35, 25))]


def test_a_method_of_one_step_has_its_break_before_or_after() -> None:
    blocks = programme(180, [fits(80)])

    assert [block.part for block in blocks if block.part in {"talk", "break"}].count("talk") == 1


def test_dilemmas_at_the_end_are_left_out_where_there_is_no_time() -> None:
    assert list(talks(programme(60, [fits(20)] * 4))) == [0, 1]


def test_a_long_method_leaves_the_other_dilemmas_their_talk() -> None:
    assert names(programme(75, [fits(90), fits(20), fits(20)])) == ["", "m0-20", "m0-20"]
    assert names(programme(180, [fits(60), fits(20)])) == ["m0-60", "m0-20"]


def test_a_method_that_would_cost_another_dilemma_its_talk_has_to_wait() -> None:
    assert names(programme(60, [fits(45), fits(20)])) == ["", "m0-20"]
    assert names(programme(80, [fits(45), fits(20)])) == ["m0-45", "m0-20"]


def test_a_long_method_of_a_later_dilemma_comes_when_time_was_saved_for_it() -> None:
    assert talks(programme(95, [fits(20), fits(45)])) == {0: 30, 1: 30}
    assert talks(programme(110, [fits(20), fits(45)])) == {0: 30, 1: 30}
    assert talks(programme(115, [fits(20), fits(45)])) == {0: 30, 1: 45}


def test_the_parts_around_a_talk_make_room_for_its_only_method() -> None:
    assert parts(programme(60, [fits(45)])) == [("welcome", 5), ("map", 5), ("talk", 45), ("harvest", 5)]


def test_without_any_dilemma_there_is_still_a_programme() -> None:
    assert sum(minutes for _, minutes in parts(programme(60, []))) == 60


# --- Which method ---------------------------------------------------------------------------------


def test_the_method_that_suits_the_profile_best_goes_first_as_long_as_it_fills_the_time() -> None:
    best, longer = Fit(method("best", 20), 0), Fit(method("longer", 30), 1)

    assert names(programme(60, [[longer, best]])) == ["best"]
    assert names(programme(75, [[longer, best]])) == ["longer"]


def test_a_method_in_fewer_groups_goes_before_a_better_one_in_more() -> None:
    assert names(programme(60, [[Fit(method("a", 30), 0, groups=3), Fit(method("b", 30), 2)]])) == ["b"]


def test_a_talk_does_not_get_far_ahead_of_a_more_urgent_one_that_can_be_longer() -> None:
    urgent = [Fit(method("best", 20), 0), Fit(method("other", 40), 1)]
    second = [Fit(method(f"m{minutes}", minutes), 5) for minutes in (20, 30, 45, 60)]

    assert talks(programme(150, [urgent, second])) == {0: 50, 1: 50}


def test_of_two_talks_with_one_best_method_the_most_urgent_gets_it() -> None:
    both = [Fit(method("best", 20), 0), Fit(method("other", 20), 1)]

    assert names(programme(75, [both, both])) == ["best", "other"]


def test_the_parts_around_the_talks_make_some_room_for_a_method_that_no_other_talk_has() -> None:
    assert names(programme(70, [fits(20, 30)] * 2)) == ["m0-20", "m0-20"]
    assert names(programme(75, [fits(20, 30)] * 2)) == ["m0-20", "m1-30"]
    assert parts(programme(75, [fits(20, 30)] * 2))[:2] == [("welcome", 5), ("map", 10)]


def test_a_dilemma_that_should_be_brief_is_not_stretched() -> None:
    short = Fit(method("kort", 20), 0, brief=True)

    assert talks(programme(120, [[short], SHELF])) == {0: 20, 1: 60}


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


def test_without_a_profile_a_method_that_opens_goes_before_one_that_decides() -> None:
    methods = [
        method("besluit", 20, profiles=["shared-task", "unknown"]),
        method("open", 20, profiles=["unknown", "different-pictures"]),
        method("zoek", 20, profiles=["unknown", "shared-task"]),
    ]
    found = fitting(methods, None, Workshop())

    assert [fit.method.id for fit in sorted(found, key=lambda fit: fit.rank)] == ["open", "zoek", "besluit"]


def test_a_profile_that_is_named_twice_counts_once() -> None:
    twice = method("a", 20, profiles=["at-rest", "at-rest", "clash"])
    once = method("b", 20, profiles=["at-rest", "clash"])

    assert {fit.method.id: fit.rank for fit in fitting([twice, once], "at-rest", Workshop())} == {
        "a": 0,
        "b": 0,
    }


def offered(
    methods: Sequence[Method], profile: Profile | None = "clash", **workshop: object
) -> dict[str, list[str]]:
    found = offer(methods, profile, Workshop.model_validate(workshop))
    return {
        "fits": [fit.method.id for fit in found.fits],
        "longer": [fit.method.id for fit in found.longer],
        "smaller": [each.id for each in found.smaller],
        "lack": [found.lack],
    }


def test_a_method_of_more_than_two_hours_is_named_but_never_picked() -> None:
    found = offered([method("dag", 180), method("gewoon", 120)])

    assert (found["fits"], found["longer"]) == (["gewoon"], ["dag"])


def test_a_dilemma_at_rest_is_only_offered_its_shortest_methods() -> None:
    rest = {"profiles": ["at-rest"]}
    methods = [method("a", 30, **rest), method("b", 20, **rest), method("c", 20, **rest)]
    found = offer(methods, "at-rest", Workshop())

    assert [(fit.method.id, list(fit.lengths)) for fit in found.fits] == [("b", [20]), ("c", [20])]
    assert [fit.method.id for fit in found.longer] == ["a"]


def test_a_method_for_few_people_is_named_for_a_smaller_group() -> None:
    small = method("klein", 20, group_size={"min": 5, "max": 8})
    large = method("groot", 20, group_size={"min": 4, "max": 60})

    assert offered([small, large], people=9)["smaller"] == ["klein"]
    assert offered([small, large], people=18)["smaller"] == []
    assert offered([small, large], people=100) == {
        "fits": ["groot"],
        "longer": [],
        "smaller": ["klein"],
        "lack": ["minutes"],
    }
    assert offered([small], people=100)["fits"] == ["klein"], "there is none in fewer groups"
    assert offered([small], people=3)["smaller"] == [], "for these it is too few"


@pytest.mark.parametrize(
    ("profile", "workshop", "lack"),
    [
        ("unknown", {}, "profile"),
        ("clash", {"place": "online"}, "place"),
        ("clash", {"people": 2}, "people"),
        ("clash", {"people": 20}, "minutes"),
        (None, {"people": 2}, "people"),
    ],
)
def test_an_offer_knows_what_stands_in_the_way(
    profile: Profile | None, workshop: dict[str, object], lack: str
) -> None:
    assert offered([method("a", 150)], profile, **workshop)["lack"] == [lack]


# --- Steps and clock ------------------------------------------------------------------------------


def steps(*lengths: int) -> list[Step]:
    return [Step(minutes=length, title="Stap", text="Doe het.") for length in lengths]


@pytest.mark.parametrize(
    ("lengths", "minutes", "found"),
    [
        ((5, 10, 5), 30, (10, 15, 5)),
        ((5, 10, 5), 25, (5, 15, 5)),
        ((10, 10), 20, (10, 10)),
        ((10, 10), 25, (15, 10)),
        ((20, 40), 90, (30, 60)),
        ((3, 5, 10, 7), 35, (4, 7, 14, 10)),
        ((10, 10), 23, (12, 11)),
    ],
)
def test_what_is_over_is_spread_over_the_steps_in_proportion(
    lengths: tuple[int, ...], minutes: int, found: tuple[int, ...]
) -> None:
    assert stretched(steps(*lengths), minutes) == found


@LAW
@given(FIVES | ODD, st.integers(0, 12))
def test_no_step_gets_more_than_its_part_and_five_minutes(lengths: list[int], fives: int) -> None:
    minutes = sum(lengths) + fives * 5
    found = stretched(steps(*lengths), minutes)

    assert sum(found) == minutes
    for before, after in zip(lengths, found, strict=True):
        assert -5 < after - before - before * fives * 5 / sum(lengths) < 5
        assert after >= before


def test_a_method_whose_steps_take_longer_than_it_says_gets_the_time_of_its_steps() -> None:
    wrong = method("fout", 25, minutes=20)

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
