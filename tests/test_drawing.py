"""The map as SVG: what is on it, and what is not."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pictures import HOUSE, LABELS, LEGEND, LONG, LONGEST, answered, drawing, maps, smalls

from dilemmakaart.drawing.lanes import apart, lanes, quartiles
from dilemmakaart.drawing.metrics import width_of, wrapped
from dilemmakaart.drawing.model import Drawing, Gauge, Group, Row, Small, Way
from dilemmakaart.drawing.sheet import map_of, sheets
from dilemmakaart.drawing.signs import MOST_GROUPS
from dilemmakaart.drawing.small import small
from dilemmakaart.drawing.stack import Stack
from dilemmakaart.style import DEFAULT

NAMESPACE = "{http://www.w3.org/2000/svg}"
SHARED = Row("a", "b", "bs1", counts=(0, 1, 3, 9, 2, 0, 0), now=(0.0,), wanted=(1.0,), profile_id="at-rest",
             profile="In rust")  # fmt: skip
INK = f'fill="{DEFAULT.colours.ink}"'


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - our own SVG


def drawn(*rows: Row, groups: tuple[str, ...] = ()) -> ET.Element:
    return parsed(map_of(drawing(*rows, groups=groups), DEFAULT))


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{NAMESPACE}text")]


def dots(root: ET.Element) -> int:
    """Count the dots of answers, without the one in the legend."""
    ink = [each for each in root.iter(f"{NAMESPACE}circle") if each.get("fill") == DEFAULT.colours.ink]
    return max(len(ink) - 1, 0)


def told(root: ET.Element, words: str) -> bool:
    """Whether something is said, on however many lines."""
    return words.replace(" ", "") in "".join(texts(root)).replace(" ", "")


def test_every_answer_is_one_dot() -> None:
    assert dots(drawn(SHARED._replace(counts=(1, 0, 2, 9, 0, 0, 3)))) == 15


@pytest.mark.parametrize("people", [1000, 100_000])
def test_of_very_many_answers_a_dot_stands_for_several_and_the_legend_says_for_how_many(people: int) -> None:
    root = drawn(SHARED._replace(counts=(1, 0, 0, people, 0, 0, 0)))
    each = next(int(found[1]) for words in texts(root) if (found := re.match(r"ongeveer (\d+) ", words)))

    assert dots(root) == round(people / each) + 1
    assert dots(root) < 100


def test_a_map_to_fill_in_has_lines_poles_and_what_to_do_but_no_answers() -> None:
    root = drawn(Row("links", "rechts", "bs1"))

    assert dots(root) == 0
    assert {"links", "rechts", "bs1"} <= set(texts(root))
    assert told(root, LEGEND.fill_dot)
    assert told(root, LEGEND.fill_arrow)
    assert not told(root, LEGEND.dot)


def test_title_and_description_are_there_for_a_screen_reader() -> None:
    root = drawn(SHARED)
    assert [root[0].text, root[1].text] == ["Dilemmakaart", "Beschrijving."]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"


def test_ids_differ_between_pictures_that_may_stand_in_one_page() -> None:
    rows = [answered(60, seed, names=(LONGEST, LONG)) for seed in range(24)]
    parts = sheets(drawing(*rows), DEFAULT)
    ids = [parsed(each)[0].get("id") for each in (map_of(drawing(*rows), DEFAULT), *parts)]

    assert len(parts) > 1
    assert len(set(ids)) == len(ids)


MOVED = Row("a", "b", "bs1", profile_id="at-rest", profile="In rust")
EXPLAINED = {
    "dot": SHARED,
    "band": SHARED,
    "arrow": SHARED,
    "ring": SHARED._replace(wanted=(0.0,)),
    "dashed": SHARED._replace(shared=False),
    "camps": SHARED._replace(counts=(0, 5, 0, 0, 0, 5, 0), now=(-2.0, 2.0), camps=(5, 5)),
    "wanted_band": SHARED._replace(shared=False, wanted_counts=(1, 2, 3, 3, 2, 1, 0)),
    "wanted_camps": SHARED._replace(
        shared=False, wanted_counts=(0, 5, 0, 0, 0, 5, 0), wanted=(-2.0, 2.0), wanted_camps=(5, 5)
    ),
    "tension": SHARED._replace(tension=Gauge(2.0, "spanning 2,0")),
    "groups": SHARED._replace(groups=(Group(0.0, 1.0),)),
    "moved_now": MOVED._replace(ways=(Way(0.0, 1.0, firm=True), None)),
    "moved_wanted": MOVED._replace(ways=(None, Way(0.0, 1.0, firm=True))),
    "kept_now": MOVED._replace(ways=(Way(1.0, 1.0, firm=True), None)),
    "kept_wanted": MOVED._replace(ways=(None, Way(1.0, 1.0, firm=True))),
    "noise": MOVED._replace(ways=(None, Way(0.0, 1.0, firm=False))),
}


@pytest.mark.parametrize("sign", EXPLAINED)
def test_a_sign_is_explained_where_it_is_used_and_nowhere_else(sign: str) -> None:
    words = getattr(LEGEND, sign)

    assert told(drawn(EXPLAINED[sign], groups=LABELS), words)
    assert not told(drawn(SHARED._replace(counts=(), now=(), wanted=()), groups=LABELS), words)


def test_what_moved_is_told_apart_without_colour_now_from_wanted_and_movement_from_noise() -> None:
    found = [Way(0.0, 1.0, firm=True), Way(0.0, 1.0, firm=False), Way(1.0, 1.0, firm=True)]
    pairs = [*((way, None) for way in found), *((None, way) for way in found)]
    pictures = [map_of(drawing(MOVED._replace(ways=pair)), DEFAULT).partition("In rust")[0] for pair in pairs]
    shapes = {re.sub(r'#[0-9a-f]{6}| (c?y|d)="[^"]*"', "", picture) for picture in pictures}

    assert len(shapes) == len(pairs)


def test_where_it_was_before_is_a_stroke_on_the_gauge_of_the_tension() -> None:
    rows = [MOVED._replace(ways=(None, None), tension=Gauge(2.0, "x", before)) for before in (None, 3.0)]
    one, other = (len(list(drawn(row).iter(f"{NAMESPACE}line"))) for row in rows)
    assert other == one + 2  # on the row, and in the legend


def test_a_camp_tells_how_many_people_want_that() -> None:
    assert {"7", "4"} <= set(texts(drawn(EXPLAINED["wanted_camps"]._replace(wanted_camps=(7, 4)))))


def test_where_answers_are_withheld_the_map_says_so_and_draws_nothing() -> None:
    row = SHARED._replace(counts=(), now=(), wanted=(), silence="te weinig", wanted_silence="gewenst: idem")
    root = drawn(row)

    assert {"te weinig", "gewenst: idem"} <= set(texts(root))
    assert dots(root) == 0


def test_every_profile_has_a_sign_of_its_own_beside_its_word() -> None:
    profiles = ("unknown", "clash", "different-pictures", "shared-task", "live-tension", "at-rest")
    pictures = [map_of(drawing(SHARED._replace(profile_id=each)), DEFAULT) for each in profiles]
    grey = [re.sub(r"#[0-9a-f]{6}", "#", picture) for picture in pictures]

    assert len(set(grey)) == len(profiles)


def test_groups_differ_in_shape_and_not_in_colour_alone() -> None:
    grey = {
        re.sub(r"#[0-9a-f]{6}", "#", picture)
        for number in range(MOST_GROUPS)
        for groups in [(*[Group(None, None)] * number, Group(0.0, 0.0))]
        for picture in [map_of(drawing(SHARED._replace(groups=groups)), DEFAULT)]
    }
    assert len(grey) == MOST_GROUPS


def test_the_parts_of_a_map_hold_every_dilemma_once_and_repeat_the_legend() -> None:
    rows = [answered(60, seed, names=(LONGEST, LONG)) for seed in range(30)]
    parts = [texts(parsed(each)) for each in sheets(drawing(*rows), DEFAULT)]

    assert [words for part in parts for words in part if words.startswith("zz")] == [r.code for r in rows]
    assert all("spanning, van 0 (geen) tot 4 (zeer veel)" in part for part in parts)
    assert all(f"Onder de titel. {at} / {len(parts)}" in part for at, part in enumerate(parts, start=1))


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=80))
def test_any_name_gives_valid_xml_of_which_nothing_is_lost(name: str) -> None:
    found = "".join(texts(drawn(SHARED._replace(pole_a=name))))
    letters = "".join(name.split()).replace("-", "")
    assert letters in found.replace("-", "").replace(" ", "")


@given(st.text(st.characters(exclude_categories=["C"]), max_size=80), st.floats(60, 300), st.booleans())
def test_no_line_is_wider_than_its_room(words: str, room: float, bold: bool) -> None:  # noqa: FBT001
    lines = wrapped(words, 9, room, bold=bold)

    assert all(width_of(line, 9, bold=bold) <= room for line in lines)
    assert "".join(lines).replace("-", "") == "".join(words.split()).replace("-", "") or " " in "".join(lines)


def test_a_long_word_is_broken_between_syllables_with_a_hyphen() -> None:
    assert wrapped("verantwoordelijkheidsverdelingen", 9.5, 108) == ["verantwoordelijk-", "heidsverdelingen"]


@pytest.mark.parametrize("most", [1, 5, 6, 18, 60, 200, 1000, 123_456])
def test_the_highest_stack_stays_inside_its_row_and_off_its_neighbours(most: int) -> None:
    stack = Stack.holding(most, 19, 20)
    places = list(stack.dots(most))

    assert stack.tall(most) <= 20 + 1e-9
    assert max(abs(right) for right, _ in places) + stack.radius <= 9.5 + 1e-9
    assert stack.radius >= 1.3


def test_quartiles_hold_the_middle_half() -> None:
    assert quartiles((0, 0, 0, 0, 0, 0, 0)) is None
    assert quartiles((1, 1, 1, 1, 1, 1, 1)) == (-2, 2)
    assert quartiles((0, 0, 0, 9, 0, 0, 0)) == (0, 0)


def test_arrows_that_would_cover_each_other_go_below_each_other() -> None:
    assert lanes([(0, -2), (0, 2)]) == [0, 0]
    assert lanes([(0, 1), (0, 2)]) == [0, 1]
    assert lanes([(0, 0), (0, 2)]) == [0, 1]
    assert lanes([(-2, 1), (2, 1)]) == [0, 0]
    assert lanes([(0, 3), (-1, 1), (-1, 2)]) == [0, 1, 2]


@given(st.lists(st.floats(0, 100), max_size=9))
def test_marks_are_moved_apart_in_their_order_and_stay_on_the_axis(places: list[float]) -> None:
    moved = apart(sorted(places), 9, 0, 100)

    assert len(moved) == len(places)
    assert all(after - before >= 9 - 1e-6 for before, after in pairwise(moved))
    assert all(-1e-6 <= each <= 100 + 1e-6 for each in moved)


def test_marks_that_stand_apart_are_not_moved() -> None:
    assert apart([10, 30, 90], 9, 0, 100) == [10, 30, 90]


PICTURES: list[tuple[str, Drawing | Small]] = [
    *((name, drawing) for name, drawing, _ in maps()), *((name, drawing) for name, drawing, _ in smalls())
]  # fmt: skip


@pytest.mark.parametrize("picture", [each for _, each in PICTURES], ids=[name for name, _ in PICTURES])
def test_the_same_drawing_is_the_same_text_and_numbers_have_two_decimals_at_most(
    picture: Drawing | Small,
) -> None:
    one, other = (
        map_of(picture, HOUSE) if isinstance(picture, Drawing) else small(picture, HOUSE) for _ in range(2)
    )
    assert one == other
    places = re.sub(r">[^<]*<|base64,[^\"]*", "", one)
    assert not re.search(r"\d\.\d{3,}|\de[-+]\d|nan|inf\b", places)


def test_the_house_is_in_the_picture_its_logo_included_and_nothing_from_elsewhere() -> None:
    picture = map_of(drawing(SHARED), HOUSE)
    root = parsed(picture)

    assert told(root, HOUSE.footer)
    assert told(root, HOUSE.organisation)
    assert [each.get("href", "")[:26] for each in root.iter(f"{NAMESPACE}image")] == [
        "data:image/svg+xml;base64,"
    ]
    assert HOUSE.colours.paper in picture
    assert DEFAULT.colours.ink not in picture
    assert "'Verdana', 'Source Sans 3'" in picture
