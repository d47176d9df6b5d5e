"""A workshop as a timed programme."""

from collections.abc import Iterator

import pytest

from dilemmakaart.programme import Block, clock, programme

DILEMMAS = range(1, 13)


def every(*, choosing: bool) -> Iterator[tuple[int, int, tuple[Block, ...]]]:
    """Every programme there can be: a network file allows 30 to 720 minutes and 1 to 12 dilemmas."""
    for minutes in range(30, 721):
        for dilemmas in DILEMMAS:
            yield minutes, dilemmas, programme(minutes, dilemmas, choosing=choosing)


def talks(blocks: tuple[Block, ...]) -> list[Block]:
    return [block for block in blocks if block.part == "talk"]


@pytest.mark.parametrize("choosing", [False, True])
def test_blocks_follow_on_each_other_and_end_exactly_on_time(*, choosing: bool) -> None:
    for minutes, dilemmas, blocks in every(choosing=choosing):
        ends = [block.start + block.minutes for block in blocks]
        assert [block.start for block in blocks] == [0, *ends[:-1]], (minutes, dilemmas)
        assert ends[-1] == minutes, (minutes, dilemmas)


@pytest.mark.parametrize("choosing", [False, True])
def test_no_block_is_empty_and_no_talk_shorter_than_a_quarter(*, choosing: bool) -> None:
    for minutes, dilemmas, blocks in every(choosing=choosing):
        assert min(block.minutes for block in blocks) > 0, (minutes, dilemmas)
        assert min(block.minutes for block in talks(blocks)) >= 15, (minutes, dilemmas)


@pytest.mark.parametrize("choosing", [False, True])
def test_a_dilemma_is_only_left_out_where_the_talks_would_get_too_short(*, choosing: bool) -> None:
    for minutes, dilemmas, blocks in every(choosing=choosing):
        found = talks(blocks)
        assert [block.about for block in found] == list(range(len(found))), (minutes, dilemmas)
        room = sum(block.minutes for block in found)
        enough = len(found) == dilemmas or room < 15 * (len(found) + 1)
        assert enough, (minutes, dilemmas)


@pytest.mark.parametrize("choosing", [False, True])
def test_talks_on_one_day_are_about_equally_long(*, choosing: bool) -> None:
    for minutes, dilemmas, blocks in every(choosing=choosing):
        lengths = [block.minutes for block in talks(blocks)]
        assert max(lengths) - min(lengths) < 10, (minutes, dilemmas)
        assert lengths == sorted(lengths, reverse=True), (minutes, dilemmas)


def test_the_day_opens_with_a_welcome_and_the_map_and_closes_with_the_harvest() -> None:
    for minutes, dilemmas, blocks in every(choosing=False):
        parts = [block.part for block in blocks]
        assert parts[:3] == ["welcome", "map", "talk"], (minutes, dilemmas)
        assert parts[-2:] == ["talk", "harvest"], (minutes, dilemmas)
        assert set(parts[2:-1]) <= {"talk", "break"}, (minutes, dilemmas)


def test_without_a_map_the_group_chooses_first_and_the_rest_of_the_day_is_the_same() -> None:
    for minutes, dilemmas, blocks in every(choosing=True):
        known = programme(minutes, dilemmas)
        assert blocks[1].part == "choose", (minutes, dilemmas)
        assert (*blocks[:1], *blocks[2:]) == (*known[:1], *known[2:]), (minutes, dilemmas)


def test_there_is_one_break_at_most_and_it_stands_between_two_talks() -> None:
    for minutes, dilemmas, blocks in every(choosing=False):
        parts = [block.part for block in blocks]
        several = minutes >= 150 and len(talks(blocks)) > 1
        assert parts.count("break") == (1 if several else 0), (minutes, dilemmas)
        if several:
            at = parts.index("break")
            before, after = parts[:at].count("talk"), parts[at:].count("talk")
            assert 0 <= before - after <= 1, (minutes, dilemmas)


def test_an_afternoon_of_two_hours_for_three_dilemmas() -> None:
    assert [(block.part, block.start, block.minutes, block.about) for block in programme(120, 3)] == [
        ("welcome", 0, 10, None),
        ("map", 10, 15, None),
        ("talk", 25, 30, 0),
        ("talk", 55, 25, 1),
        ("talk", 80, 25, 2),
        ("harvest", 105, 15, None),
    ]


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
