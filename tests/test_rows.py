"""The quick way through a file of plain rows says the same as libyaml, or leaves the file to it."""

from pathlib import Path

import pytest
from conftest import EXAMPLE, ROOT
from hypothesis import example, given
from hypothesis import strategies as st

from dilemmakaart.source import read
from dilemmakaart.source.document import thoroughly
from dilemmakaart.source.rows import FURTHEST, data_of

FILES = sorted([*(ROOT / "dilemmas").rglob("*.yaml"), *EXAMPLE.rglob("*.yaml")])

WORDS = (
    "a", "één woord", "null", "True", "no", "12", "-1", "+1", "1.5", "0x1f", "1e3", ".inf", ".nan", "~",
    "10:30", "'a'", '"a"', "''", '""', "'a''b'", '"a\\n"', '"a: b"', "'a # b'", '"a" b', "'", '"',
    "a'b", '"a"b"', "[a, b]", "[null, t1]", "[]", "[a,b]", "[a: b]", "{a: b}", "a # b", "a #b", "a#b",
    "#a", "a: b", "a:b", "a:", "a :", ": a", "http://a.b/c#d", "- a", "-a", "-", "? a", "?", "---",
    "...", "%a", "@a", "`a", "&a b", "*a", "!a b", "|", ">-", "(a)", "a ", " a", "a  b", "a\tb", "\ta",
    "a\r", "\xa0a", "a\xa0", "a\u3000b", "²", "٣", "a\x85b", "", "b: 'c: d'", 'b: "c" # d', "b: [c, d]",
    "b:", "_: c", "B: c", "b-c: d", "'b': c", "null: c", "<<: a", "- b: c", "- - b", "-  b",
)  # fmt: skip
ROWS = st.builds(
    "{}{}{}{}{}".format,
    st.integers(0, 6).map(lambda count: " " * count),
    st.sampled_from(["", "", "- ", "-"]),
    st.sampled_from(["", "a: ", "b: ", "a:", "b_c:"]),
    st.sampled_from(WORDS) | st.text("ab1 :#'\"[,]{}-?!&*|>\\.~(é", max_size=6),
    st.sampled_from(["\n"] * 9 + ["", "\n\n", "\r\n", " \n", "\n# c\n", "\n    # c: d\n", "\n...\n"]),
)


LEFT = "left to libyaml"


def quickly(content: str) -> str:
    """Say what the quick way reads: 1, 1.0 and True are equal, and not the same."""
    data = data_of(content)
    return LEFT if data is None else repr(data)


def slowly(content: str) -> str:
    """Say what libyaml reads."""
    document = thoroughly(content)
    return repr(document.faults or document.data)


@given(st.lists(ROWS, max_size=8).map("".join))
@example("a: x\n    # c\n  b\n")
@example("a:\n- b\n c\n")
@example("a:\n  - b:\n  - c\n")
def test_rows_of_any_kind_are_read_as_libyaml_reads_them_or_left_to_it(content: str) -> None:
    assert quickly(content) in {LEFT, slowly(content)}


@given(st.sampled_from(FILES), st.data())
def test_a_file_with_anything_in_its_middle_is_read_as_libyaml_reads_it_or_left_to_it(
    path: Path, draw: st.DataObject
) -> None:
    content = path.read_text(encoding="utf-8")
    at = draw.draw(st.integers(0, len(content)))
    put = draw.draw(st.sampled_from([*WORDS, "\n", "\n  ", ": ", "  ", "\n- ", "\n\n"]))
    cut = draw.draw(st.integers(0, 3))
    changed = content[:at] + put + content[at + cut :]

    assert quickly(changed) in {LEFT, slowly(changed)}


@pytest.mark.parametrize(
    "content",
    [
        "a: b\n",
        "a: 1\nb_c: null\n",
        "# c: d\na: b\n\n    # e\nb: c\n",
        "a:\n  - b\n  - 1\n  - 'c: d'\nb:\n- \"e # f\"\n",
        "a:\n  - b: c\n    d: 10:30\n  - b: (c) 'd'\n    e:\n    - f\n    - g\n  - h\n",
        "a: [b, no, null]\n",
        "a:\n  b:\n    c: d\n  e: http://f\n",
    ],
)
def test_plain_rows_are_read_without_libyaml(content: str) -> None:
    assert quickly(content) == slowly(content)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "dilemmas").glob("*/[0-9]-*.yaml")), ids=lambda path: path.stem
)
def test_a_dilemma_of_the_library_is_read_without_libyaml(path: Path) -> None:
    document = read(path.read_bytes())

    assert document.nodes is None
    assert quickly(document.content) == slowly(document.content)


def test_places_in_plain_rows_are_those_of_libyaml() -> None:
    document = read(b"a:\n  - b: c\n  - c: d\n")

    assert document.nodes is None
    assert (document.place(("a", 1, "c")).line, document.place(("a", 1, "c"), "key").column) == (3, 5)


@pytest.mark.parametrize(("further", "quick"), [(0, True), (1, False)])
def test_what_stands_too_far_in_is_left_to_libyaml(further: int, quick: bool) -> None:  # noqa: FBT001
    rows = "".join(f"{' ' * column}a:\n" for column in range(FURTHEST + further))

    content = f"{rows}{' ' * (FURTHEST + further)}a: b\n"

    assert quickly(content) == (slowly(content) if quick else LEFT)


@pytest.mark.parametrize(
    "content", ["", "\n", "# a: b\n", "a\n", "- a\n", "a: b", "  a: b\n", "a:\n", "a: b\na: c\n"]
)
def test_what_is_no_mapping_or_not_certain_is_left_to_libyaml(content: str) -> None:
    assert quickly(content) == LEFT
