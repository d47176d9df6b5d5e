"""The nearest known word: how far two words are apart, and how far is too far."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.suggest import distance, nearest

WORDS = st.text("abc", max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "changes"),
    [
        ("", "", 0),
        ("groep", "groep", 0),
        ("groep", "goep", 1),
        ("groep", "groeep", 1),
        ("groep", "graep", 1),
        ("groep", "greop", 1),
        ("questoin", "question", 1),
        ("ab", "ba", 1),
        ("abc", "", 3),
        ("vraag", "question", 8),
    ],
)
def test_letters_to_add_drop_change_or_swap_are_counted(one: str, other: str, changes: int) -> None:
    assert distance(one, other, 9) == changes
    assert distance(other, one, 9) == changes


@given(WORDS, WORDS, st.integers(0, 7))
def test_a_bound_changes_no_distance_within_it(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(distance(one, other, 99), most + 1)


@given(WORDS, st.integers(0, 6), st.sampled_from("abc"))
def test_one_letter_more_is_one_change(word: str, place: int, letter: str) -> None:
    assert distance(word, word[:place] + letter + word[place:], 9) == 1


@pytest.mark.parametrize(
    ("seen", "known", "expected"),
    [
        ("nam", ["name", "naam"], "name"),
        ("NAME", ["name"], "name"),
        ("id", ["ids", "kind"], "ids"),
        ("ab", ["cd"], None),
        ("c", ["b"], None),
        ("", ["b"], None),
        ("aanbieder", ["gemeente"], None),
        ("x", [], None),
        ("y" * 100_000, ["name"], None),
    ],
)
def test_the_first_of_the_nearest_words_is_suggested_or_none(
    seen: str, known: list[str], expected: str | None
) -> None:
    assert nearest(seen, known) == expected
