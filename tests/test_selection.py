"""Which findings are wanted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.language import text
from dilemmakaart.manuals import manuals
from dilemmakaart.selection import Selection, misunderstood, parts

CODES = tuple(page.code for page in manuals())
STARTS = sorted({code[:length] for code in CODES for length in range(2, 6)})


def found(*codes: str) -> list[Diagnostic]:
    return [Diagnostic("a.yaml", 1, 1, code, "error", text("x"), text("y")) for code in codes]


def wanted(select: str, ignore: str, *codes: str) -> list[str]:
    return [one.code for one in Selection(parts([select]), parts([ignore])).wanted(found(*codes))]


def test_without_a_word_everything_is_wanted() -> None:
    assert wanted("", "", *CODES) == list(CODES)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ("DK3", "", ["DK301", "DK310"]),
        ("DK203,DK31", "", ["DK203", "DK310"]),
        ("", "DK3", ["DK102", "DK203"]),
        ("", "DK310, DK102", ["DK203", "DK301"]),
        ("DK3", "DK301", ["DK310"]),
        ("DK301", "DK3", ["DK301"]),
        ("DK3,DK203", "DK30,DK2", ["DK203", "DK310"]),
        ("DK3", "DK3", []),
        ("DK", "DK3", ["DK102", "DK203"]),
        ("DK310", "DK1", ["DK310"]),
    ],
)
def test_of_what_is_selected_and_ignored_the_most_precise_counts(
    select: str, ignore: str, expected: list[str]
) -> None:
    assert wanted(select, ignore, "DK102", "DK203", "DK301", "DK310") == expected


@given(st.lists(st.sampled_from(STARTS), max_size=3), st.lists(st.sampled_from(STARTS), max_size=3))
def test_an_unreadable_file_is_wanted_whatever_is_asked(select: list[str], ignore: list[str]) -> None:
    unreadable = [code for code in CODES if code.startswith("DK0")]

    assert unreadable
    assert wanted(",".join(select), ",".join(ignore), *unreadable) == unreadable


@given(st.lists(st.sampled_from(STARTS), max_size=3), st.lists(st.sampled_from(STARTS), max_size=3))
def test_a_code_is_wanted_if_nothing_as_precise_ignores_it(select: list[str], ignore: list[str]) -> None:
    for code in CODES:
        if not code.startswith("DK0"):
            ranked = [(len(start), 0) for start in select or [""] if code.startswith(start)]
            ranked += [(len(start), 1) for start in ignore if code.startswith(start)]
            expected = [code] if ranked and max(ranked)[1] == 0 else []
            assert wanted(",".join(select), ",".join(ignore), code) == expected


def test_what_is_wanted_keeps_its_order() -> None:
    assert wanted("DK3", "", "DK310", "DK301", "DK102", "DK310") == ["DK310", "DK301", "DK310"]


@pytest.mark.parametrize(
    "options",
    [["DK3,DK203"], ["DK3", "DK203"], ["dk3 dk203"], [" Dk3 ,, dK203, "], ["", "DK3\tDK203\n"]],
)
def test_options_are_split_at_commas_and_spaces_and_read_in_capitals(options: list[str]) -> None:
    assert parts(options) == ("DK3", "DK203")


def test_options_without_a_code_ask_for_nothing() -> None:
    assert parts([]) == parts(["", " , "]) == ()


@pytest.mark.parametrize(
    "start", ["D", "DK4", "DK999", "DK3101", "XK301", "DK30X", "DK-", "DK3*", "DK٣", "*", "E501"]
)
def test_a_beginning_of_no_code_is_not_understood(start: str) -> None:
    assert misunderstood(["DK3", start, "DK9"], CODES) == start


def test_every_beginning_of_a_code_is_understood() -> None:
    assert misunderstood(STARTS, CODES) is None
    assert misunderstood([], CODES) is None
