"""The map as SVG."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.drawing import Drawing, Legend, Level, Row, Stack, quartiles, svg

LEGEND = Legend("dot", "band", "arrow", "dashed")
NAMESPACE = "{http://www.w3.org/2000/svg}"


def drawn(*rows: Row) -> ET.Element:
    drawing = Drawing("Titel", "Onder", "Beschrijving", (Level("Niveau", rows),), LEGEND)
    return ET.fromstring(svg(drawing))  # noqa: S314 - our own SVG


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{NAMESPACE}text")]


def dots(root: ET.Element) -> list[ET.Element]:
    """Return the dots of answers, without the legend and the arrows."""
    return [each for each in root.iter(f"{NAMESPACE}circle") if float(each.get("cy", "0")) > 120 and
            each.get("fill") == "#1d2530"]  # fmt: skip


def test_every_answer_is_one_dot() -> None:
    root = drawn(Row("a", "b", "bs1", counts=(1, 0, 2, 9, 0, 0, 3), now=(0.0,), wanted=(1.0,)))
    assert len(dots(root)) == 15


def test_an_empty_map_has_lines_and_poles_but_no_dots_and_no_legend() -> None:
    root = drawn(Row("links", "rechts", "bs1"))
    assert not dots(root)
    assert {"links", "rechts", "bs1"} <= set(texts(root))
    assert "dot" not in texts(root)


def test_title_and_description_are_there_for_a_screen_reader() -> None:
    root = drawn(Row("a", "b", "bs1"))
    assert [root[0].text, root[1].text] == ["Titel", "Beschrijving"]
    assert root.get("role") == "img"


def test_two_camps_give_two_arrows_and_a_view_that_is_not_shared_is_dashed() -> None:
    counts = (0, 5, 0, 0, 0, 5, 0)
    row = Row("a", "b", "ts2", counts, now=(0.0,), wanted=(-2.0, 2.0), shared=False)
    lines = [line for line in drawn(row).iter(f"{NAMESPACE}line") if line.get("stroke-dasharray")]
    in_the_row = [line for line in lines if float(line.get("y1", "0")) > 120]
    assert len(in_the_row) == 2


def test_profile_stands_as_a_sign_and_as_a_word() -> None:
    row = Row("a", "b", "bs1", (0, 0, 0, 9, 0, 0, 0), (0.0,), (0.0,), sign="○", profile="In rust")
    assert {"○", "In rust"} <= set(texts(drawn(row)))


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=80))
def test_any_pole_name_gives_valid_xml_and_no_line_over_the_width_of_its_column(name: str) -> None:
    root = drawn(Row(name, "b", "bs1"))
    assert all(len(line) <= 24 for line in texts(root) if line not in {"Onder", "Titel", "Niveau"})


def test_a_word_of_thirty_letters_is_broken_with_a_hyphen_and_nothing_of_it_is_lost() -> None:
    found = texts(drawn(Row("jeugdbeschermingsorganisaties9", "b", "bs1")))
    assert {"jeugdbeschermingsorgani-", "saties9"} <= set(found)


@pytest.mark.parametrize("most", [1, 5, 6, 18, 60, 200])
def test_the_highest_stack_stays_inside_its_row_and_off_its_neighbours(most: int) -> None:
    stack = Stack.holding(most)
    places = list(stack.dots(most))
    assert max(above for _, above in places) + stack.radius <= 45
    assert max(abs(right) for right, _ in places) + stack.radius <= 21


def test_quartiles_hold_the_middle_half() -> None:
    assert quartiles((0, 0, 0, 0, 0, 0, 0)) is None
    assert quartiles((1, 1, 1, 1, 1, 1, 1)) == (-2, 2)
    assert quartiles((0, 0, 0, 9, 0, 0, 0)) == (0, 0)


def test_the_same_drawing_is_the_same_text_and_numbers_stay_short() -> None:
    row = Row("a", "b", "bs1", (1, 2, 3, 4, 3, 2, 1), (1 / 3,), (2 / 3,))
    drawing = Drawing("t", "o", "b", (Level("n", (row,)),), LEGEND)
    assert svg(drawing) == svg(drawing)
    assert not re.search(r"\d\.\d{5,}", svg(drawing))
