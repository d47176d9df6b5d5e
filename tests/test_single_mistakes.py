"""One mistake, one finding: every mistake below, in every part of files of every kind, is told exactly once.

The law holds for mistakes of one key or one value. It does not hold where one slip of the hand is two
mistakes in the end: a required key renamed to what resembles nothing is unknown and missing, and a key
moved to another level is unknown there and may be missing here.
"""

import re
from collections.abc import Callable, Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from slips import DATA, NAMES, PARTS, Data, Part, dumped, holder, is_choice, judge, may_be_nothing, mended

from dilemmakaart.schema import KINDS
from dilemmakaart.schema.dutch import MEANT
from dilemmakaart.source import read

MARK = "ZZZQ"
REFERENCES = {
    *{("Dilemma", "level"), ("Quote", "source"), ("Pole", "values"), ("Network", "dilemmas")},
    *{(kind, "sources") for kind in ("Dilemma", "Lens", "Method")},
}


def misjudged(cases: Iterator[tuple[object, str, str, set[str]]]) -> list[tuple[object, list[str], str]]:
    """Return the cases that do not have exactly one finding with one of their codes."""
    wrong = []
    count = 0
    for case, name, content, codes in cases:
        count += 1
        found = [one.code for one in judge(name, content)]
        if len(found) != 1 or found[0] not in codes:
            wrong.append((case, found, content))
    assert count >= 5
    return wrong


def swapped(key: str) -> str:
    return key[:1] + key[2:3] + key[1:2] + key[3:] if len(key) > 3 and key[1] != key[2] else ""


def without_a_letter(key: str) -> str:
    return key[:2] + key[3:] if len(key) > 4 else ""


def with_a_letter_twice(key: str) -> str:
    return key + key[-1] if len(key) > 1 else ""


def renamed(part: Part, key: str) -> str:
    """Return the file with another key in the same place."""

    def change(data: Data, step: Data) -> None:
        items = [(key if each == step else each, value) for each, value in data.items()]
        data.clear()
        data.update(items)

    return mended(part, change)


def replaced(part: Part, value: object) -> str:
    return mended(part, lambda data, step: data.__setitem__(step, value))


def keys() -> Iterator[Part]:
    return (part for part in PARTS if not part.is_item)


@pytest.mark.parametrize("misspelt", [str.upper, str.title, swapped, without_a_letter, with_a_letter_twice])
def test_a_misspelt_key_is_one_finding(misspelt: Callable[[str], str]) -> None:
    cases = (
        (part, part.name, renamed(part, misspelt(part.key)), {"DK101" if part.key == "kind" else "DK102"})
        for part in keys()
        if misspelt(part.key)
    )

    assert misjudged(cases) == []


def test_a_key_in_dutch_is_one_finding() -> None:
    cases = (
        ((part, word), part.name, renamed(part, word), {"DK101" if part.key == "kind" else "DK102"})
        for part in keys()
        for word, meant in MEANT.items()
        if next((each for each in meant if each in part.owner.model_fields), None) == part.key
        and word not in part.owner.model_fields
    )

    assert misjudged(cases) == []


def test_a_required_key_that_is_left_out_is_one_finding() -> None:
    cases = (
        (part, part.name, mended(part, lambda data, step: data.pop(step)), {"DK101"})
        for part in keys()
        if part.required
    )

    assert misjudged(cases) == []


def test_another_key_that_is_left_out_is_at_most_one_warning() -> None:
    for part in keys():
        if not part.required:
            found = judge(part.name, mended(part, lambda data, step: data.pop(step)))

            assert [one.severity for one in found] in ([], ["warning"]), part


def test_an_unknown_key_is_one_finding() -> None:
    cases = (
        (part, part.name, mended(part, lambda data, _: data.__setitem__("fiets", 1)), {"DK102"})
        for part in keys()
    )

    assert misjudged(cases) == []


def test_a_key_twice_is_one_finding() -> None:
    def twice(part: Part) -> str:
        with_mark = mended(part, lambda data, step: data.__setitem__(MARK, data[step]))
        return with_mark.replace(f"{MARK}:", f"{part.key}:")

    assert misjudged((part, part.name, twice(part), {"DK006"}) for part in keys()) == []


OTHERS: tuple[object, ...] = (12, 1.5, True, None, "een tekst", ["een tekst"], {"x": "y"}, [], {})


def test_a_value_of_another_type_is_one_finding() -> None:
    cases = (
        ((part, other), part.name, replaced(part, other), {"DK103", "DK104", "DK106"})
        for part in PARTS
        for other in OTHERS
        if type(other) is not type(part.value)
        and not (other is None and may_be_nothing(part))
        and not (part.key == "options" and other == {})
        and not (part.key == "dilemmas" and part.value == "all" and isinstance(other, list))
    )

    assert misjudged(cases) == []


def test_a_reference_to_what_does_not_exist_is_one_finding() -> None:
    cases = (
        (part, part.name, replaced(part, "bestaat-niet"), {"DK203"})
        for part in PARTS
        if (part.owner.__name__, part.key) in REFERENCES
        and isinstance(part.value, str)
        and part.value != "all"
    )

    assert misjudged(cases) == []


def test_a_word_that_is_no_choice_is_one_finding() -> None:
    cases = (
        (part, part.name, replaced(part, "anders"), {"DK106" if part.key == "kind" else "DK104"})
        for part in PARTS
        if is_choice(part) or (part.is_item and part.key in {"place", "profiles"})
    )

    assert misjudged(cases) == []


@pytest.mark.parametrize(
    "shape", ["Niet Goed", "niet_goed.", "é", "a--b", "-", "9:99", "2026-02-30_", "x" * 61 + "!"]
)
def test_an_id_a_code_a_time_or_a_date_of_another_shape_is_one_finding(shape: str) -> None:
    shaped = {"id", "code", "level", "source", "sources", "values", "start", "date", "dilemmas"}
    cases = (
        (part, part.name, replaced(part, shape), {"DK104"})
        for part in PARTS
        if part.key in shaped and isinstance(part.value, str)
    )

    assert misjudged(cases) == []


def test_a_text_without_a_letter_is_one_finding() -> None:
    cases = (
        ((part, empty), part.name, replaced(part, empty), {"DK104", "DK106"})
        for part in PARTS
        for empty in ("", " ", "\n")
        if isinstance(part.value, str)
    )

    assert misjudged(cases) == []


BROKEN = {
    "&anker x": "DK005", "*anker": "DK005", "!tag x": "DK005", "!!str x": "DK005", "!<x> y": "DK005",
    "@x": "DK003", "`x`": "DK003", "%x": "DK003", "'s avonds": "DK003", '"x" y': "DK003", "'x' y": "DK003",
    "[x": "DK003", "{x": "DK003", "]x": "DK003", "}": "DK003", ", x": "DK003", "[x] y": "DK003",
    "| x": "DK003", "> x": "DK003", '"\\q"': "DK003", '"\\xg"': "DK003", '"\\ud800"': "DK003",
    "*": "DK003", "& x": "DK003",
    "x\a": "DK001", '"\\a"': "DK001", "x\u202e": "DK001", "\ufeffx": "DK001", "\u2028": "DK001",
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN)
def test_a_value_that_is_no_yaml_is_one_finding(broken: str) -> None:
    cases = (
        (part, part.name, replaced(part, MARK).replace(MARK, broken), {BROKEN[broken]})
        for part in PARTS
        if not isinstance(part.value, dict | list)
    )

    assert misjudged(cases) == []


def test_a_colon_in_a_value_is_one_finding() -> None:
    cases = (
        (
            part,
            part.name,
            replaced(part, MARK).replace(MARK, "x: y"),
            {"DK103", "DK104"} if part.is_item else {"DK003"},
        )
        for part in PARTS
        if not isinstance(part.value, dict | list)
    )

    assert misjudged(cases) == []


# --- In the text of a file ------------------------------------------------------------------------


KEY = re.compile(r"[ -]*\w+:(?: |$)")


def lines_of(name: str) -> list[str]:
    return dumped(DATA[name]).splitlines(keepends=True)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("start", ["\t", "\u00a0", " \t", ": ", "@", "`", "%", "&", "*", "\x07"])
def test_what_a_line_cannot_start_with_is_one_finding_at_most(name: str, start: str) -> None:
    lines = lines_of(name)
    for number, line in enumerate(lines):
        content = "".join([*lines[:number], start + line, *lines[number + 1 :]])
        found = [one.code for one in judge(name, content)]
        data = read(content.encode()).data

        assert len(found) == 1 or (not found and text_only(data, DATA[name])), (line, found)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("start", ["- ", "? ", "  "])
def test_a_line_on_another_level_does_not_go_unnoticed(name: str, start: str) -> None:
    lines = lines_of(name)
    for number, line in enumerate(lines):
        content = "".join([*lines[:number], start + line, *lines[number + 1 :]])
        data = read(content.encode()).data

        assert judge(name, content) or text_only(data, DATA[name]), line


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shift", [1, -1])
def test_a_line_that_stands_one_space_off_is_one_finding(name: str, shift: int) -> None:
    lines = lines_of(name)
    for number, line in enumerate(lines):
        if shift < 0 and not line.startswith(" "):
            continue
        moved = " " + line if shift > 0 else line[1:]
        content = "".join([*lines[:number], moved, *lines[number + 1 :]])
        found = [one.code for one in judge(name, content)]
        data = read(content.encode()).data

        assert len(found) == 1 or (data == DATA[name] and not found), (line, found)


@pytest.mark.parametrize("name", NAMES)
def test_a_colon_that_is_left_out_is_one_finding(name: str) -> None:
    lines = lines_of(name)
    for number, line in enumerate(lines):
        if KEY.match(line):
            content = "".join([*lines[:number], line.replace(":", "", 1), *lines[number + 1 :]])

            assert len(judge(name, content)) == 1, line


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rest", ["---\n", "---\nkind: lens\n", "...\nx\n", "]\n", "x\n", "\tx\n"])
def test_what_cannot_follow_a_file_is_one_finding(name: str, rest: str) -> None:
    assert len(judge(name, dumped(DATA[name]) + rest)) == 1


SIGNS = "[]{}:,'\"#-&*!|>?%@`\\ \t\n\x07é🙂\u00a0"


@given(st.sampled_from(NAMES), st.integers(0, 10_000), st.integers(0, 2), st.text(SIGNS, max_size=2))
@settings(deadline=None, max_examples=300)
def test_a_file_that_yaml_refuses_has_one_finding(name: str, at: int, cut: int, put: str) -> None:
    text = dumped(DATA[name])
    at %= len(text)
    content = text[:at] + put + text[at + cut :]

    try:
        yaml.compose(content, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        assert len(judge(name, content)) == 1


def text_only(one: object, other: object) -> bool:
    """Whether two files differ in nothing but the words of their texts and in numbers."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(text_only(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(text_only, one, other))
    return type(one) is type(other)


def test_files_of_every_kind_are_tried() -> None:
    assert {data["kind"] for data in DATA.values()} == set(KINDS)
    assert holder(DATA["own-levels"], ("kind",)) == DATA["own-levels"]
