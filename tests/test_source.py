"""Reading: any bytes become data with places, or faults with places; never an exception."""

import ast
import json
import math
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import dilemmakaart.source.words
from dilemmakaart.characters import UNSAFE
from dilemmakaart.language import translate
from dilemmakaart.source import Document, Route, read
from dilemmakaart.source.bounds import MAX_BYTES, MAX_DEPTH
from dilemmakaart.source.slips import SPACES

Found = tuple[str, int, int]


def of(text: str) -> Document:
    return read(text.encode())


def found(document: Document) -> list[Found]:
    return [(fault.code, fault.place.line, fault.place.column) for fault in document.faults]


def at(document: Document, *route: str | int) -> tuple[int, int]:
    place = document.place(route)
    return place.line, place.column


def messages(document: Document) -> str:
    return " ".join(translate(fault.message, "en") for fault in document.faults)


def hints(document: Document) -> str:
    return " ".join(translate(fault.hint, "en") for fault in document.faults)


# --- What a scalar is -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("ja", "ja"),
        ("yes", "yes"),
        ("Off", "Off"),
        ("10:30", "10:30"),
        ("1:20:30", "1:20:30"),
        ("2024-07-01", "2024-07-01"),
        ("2024-07-01T10:30:00Z", "2024-07-01T10:30:00Z"),
        ("1_000", "1_000"),
        ("0b101", "0b101"),
        ("1.2.3", "1.2.3"),
        ("=", "="),
        ("nULL", "nULL"),
        ("tRUE", "tRUE"),
        ("+.nan", "+.nan"),
        ("0o18", "0o18"),
        ("012", 12),
        ("08", 8),
        ("+3", 3),
        ("-3", -3),
        ("0o14", 12),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("2.", 2.0),
        ("-2.5E-1", -0.25),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("", None),
        ("'12'", "12"),
        ('"true"', "true"),
        ("'~'", "~"),
        ("''", ""),
        ("|-\n  12", "12"),
        (">-\n  no", "no"),
    ],
)
def test_a_scalar_means_what_the_yaml_1_2_core_schema_says(written: str, meant: object) -> None:
    document = of(f"a: {written}\n")

    assert not document.faults
    assert repr(document.data) == repr({"a": meant})


def test_not_a_number_is_a_number() -> None:
    data = of("a: .nan").data

    assert isinstance(data, dict)
    assert math.isnan(data["a"])


@pytest.mark.parametrize("key", ["no", "1", "1.5", "true", "~", "null", "2024-07-01", "0o14", "<<", ".inf"])
def test_a_key_is_always_text(key: str) -> None:
    assert of(f"{key}: x\n").data == {key: "x"}


@pytest.mark.parametrize("text", ["? a\n: b\n", '"a": b', "'a': b", "{a: b}", "%YAML 1.2\n---\na: b\n...\n"])
def test_every_way_to_write_one_mapping_reads_the_same(text: str) -> None:
    document = of(text)

    assert (document.data, document.faults) == ({"a": "b"}, ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_read_the_same(end: str) -> None:
    document = of(f"a: 1{end}b:{end}  - x{end}  - |{end}    een{end}    twee{end}")

    assert document.data == {"a": 1, "b": ["x", "een\ntwee\n"]}
    assert at(document, "b", 1) == (4, 5)


@pytest.mark.parametrize("text", ["~", "- 1", "12", '""', "een zin"])
def test_data_that_is_no_mapping_is_still_read(text: str) -> None:
    document = of(text)

    assert document.readable
    assert not document.faults


@pytest.mark.parametrize("escape", ["\\x1b", "\\0", "\\a", "\\x7f", "\\u202e", "\\u2028", "\\x9b", "\\ufeff"])
def test_a_control_character_written_as_an_escape_is_refused_in_a_key_and_in_a_value(escape: str) -> None:
    document = of(f'a: 1\n"b{escape}": "c {escape} d"\n')

    assert found(document) == [("DK001", 2, 1), ("DK001", 2, len(escape) + 6)]
    assert "control character" in messages(document)


# --- Where it stands ------------------------------------------------------------------------------

BLOCK = """\
id: één
polen:
  a:
    naam: "Zoë: 🙂"
    geeft:
      - rust
      -   ruimte
"""
FLOW = '{é: [🙂, {"naïef": x, b: "🙂🙂", c: y}]}\n'


@pytest.mark.parametrize(
    ("text", "route", "place"),
    [
        (BLOCK, (), (1, 1)),
        (BLOCK, ("id",), (1, 5)),
        (BLOCK, ("polen",), (3, 3)),
        (BLOCK, ("polen", "a", "naam"), (4, 11)),
        (BLOCK, ("polen", "a", "geeft", 0), (6, 9)),
        (BLOCK, ("polen", "a", "geeft", 1), (7, 11)),
        (FLOW, ("é",), (1, 5)),
        (FLOW, ("é", 0), (1, 6)),
        (FLOW, ("é", 1, "naïef"), (1, 19)),
        (FLOW, ("é", 1, "c"), (1, 34)),
        ("\n\n# eerst dit\n\na: b\n", (), (5, 1)),
        ("\ufeffa: b\n", ("a",), (1, 4)),
        ("a: 🙂\r\n\r\nb: é\r\n", ("b",), (3, 4)),
    ],
)
def test_a_value_stands_where_an_editor_shows_it(text: str, route: Route, place: tuple[int, int]) -> None:
    assert at(of(text), *route) == place


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("id",), (1, 1)),
        (("polen", "a"), (3, 3)),
        (("polen", "a", "geeft"), (5, 5)),
        (("polen", "a", "geeft", 1), (7, 11)),
    ],
)
def test_a_key_has_a_place_of_its_own(route: Route, place: tuple[int, int]) -> None:
    found_at = of(BLOCK).place(route, "key")

    assert (found_at.line, found_at.column) == place


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("weg",), (1, 1)),
        (("polen", "b", "naam"), (3, 3)),
        (("polen", "a", "geeft", 2), (6, 7)),
        (("polen", "a", "geeft", 7), (6, 7)),
        (("polen", "a", "geeft", "x"), (6, 7)),
        (("id", "x", 1), (1, 5)),
    ],
)
def test_what_does_not_exist_stands_at_the_nearest_part_above_it(
    route: Route, place: tuple[int, int]
) -> None:
    assert at(of(BLOCK), *route) == place


def test_the_key_of_what_does_not_exist_stands_at_the_value_above_it() -> None:
    found_at = of(BLOCK).place(("polen", "b", "naam"), "key")

    assert (found_at.line, found_at.column) == (3, 3)


def test_in_an_unreadable_file_every_place_is_the_first() -> None:
    assert at(of("a: ["), "a", 0) == (1, 1)


def test_a_line_is_counted_from_one_and_empty_past_the_end() -> None:
    document = of("\ufeffeen: 1\r\ntwee: 2\n")

    assert [document.line(number) for number in range(4)] == ["", "een: 1", "twee: 2", ""]


# --- How far it reaches ---------------------------------------------------------------------------


def written(text: str, *route: str | int, key: bool = False) -> tuple[str, int, str]:
    document = of(text)
    span = document.span(route, "key" if key else "value")
    return document.content[span.start : span.end], span.column, span.style


@pytest.mark.parametrize(
    ("text", "route", "expected"),
    [
        ("a: 🙂 é # x\n", ("a",), ("🙂 é", 3, "plain")),
        ("a:\r\n  b: x\r\n   y # z\r\n", ("a", "b"), ("x\r\n   y", 5, "plain")),
        ("\ufeffa: x\n", ("a",), ("x", 3, "plain")),
        ("a:\n# x\nb: 1\n", ("a",), ("", 2, "plain")),
        ("- 'it''s' # x\n", (0,), ("'it''s'", 2, "quoted")),
        ('a: "x\n  y"\n', ("a",), ('"x\n  y"', 3, "quoted")),
        ("a: |-\n  x\n\n\nb: 1\n", ("a",), ("|-\n  x", 3, "literal")),
        ("a: > # x\n  x\n  y\n# z\n", ("a",), ("> # x\n  x\n  y", 3, "literal")),
        ("a: |+\n  x\n\n\nb: 1\n", ("a",), ("|+\n  x\n\n", 3, "literal")),
        ("a: |2+\r\n  x\r\n\r\nb: 1\r\n", ("a",), ("|2+\r\n  x\r\n", 3, "literal")),
        ("a: |\n  x", ("a",), ("|\n  x", 3, "literal")),
        ("a: |\n  x\n    \nb: 1\n", ("a",), ("|\n  x\n    ", 3, "literal")),
        ("a: [b, {c: d} ] # x\n", ("a",), ("[b, {c: d} ]", 3, "flow")),
        ("a: {b: c,\n  d: e}\n", ("a",), ("{b: c,\n  d: e}", 3, "flow")),
        ("a:\n  b: 1\n  c:\n  - x # y\n\n# z\nd: 2\n", ("a",), ("b: 1\n  c:\n  - x", 2, "block")),
        ("a:\n- |\n  x\n\nb: 1\n", ("a",), ("- |\n  x", 0, "block")),
        ("- - a: 1\n    b:\n- c\n", (0,), ("- a: 1\n    b:", 2, "block")),
    ],
)
def test_a_value_reaches_from_its_first_character_to_its_last(
    text: str, route: Route, expected: tuple[str, int, str]
) -> None:
    assert written(text, *route) == expected


def test_a_key_and_an_item_have_a_reach_of_their_own() -> None:
    assert written("a:\n  'b': 1\n", "a", "b", key=True) == ("'b'", 2, "quoted")
    assert written("? b\n: 1\n", "b", key=True) == ("b", 2, "plain")
    assert written("- x\n", 0, key=True) == ("x", 2, "plain")


@pytest.mark.parametrize(("text", "route"), [("a: 1\n", ("b",)), ("a: [\n", ()), ("a: 1\n", ("a", 0))])
def test_what_does_not_exist_has_no_reach(text: str, route: Route) -> None:
    with pytest.raises(KeyError):
        of(text).span(route)


# --- What is refused, and where -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a: 1".encode("utf-16"), ("DK001", 1, 1)),
        ("a: 1".encode("utf-32"), ("DK001", 1, 1)),
        ("a: 1".encode("utf-16-be"), ("DK001", 1, 1)),
        (b"a: 1\nb: caf\xe9\n", ("DK001", 2, 7)),
        ("a: ééé ".encode() + b"\xe9", ("DK001", 1, 8)),
        pytest.param(b"\xef\xbb\xbfa: \xe9", ("DK001", 1, 4)),
        pytest.param(b"a: x\x0by\xe9", ("DK001", 1, 7)),
        (b"a: 1\r\nb: 2\r\n\xe9", ("DK001", 3, 1)),
        (b"a: 1\rb: 2\r\xe9", ("DK001", 3, 1)),
        ("a: 1\x85é".encode() + b"\xe9", ("DK001", 2, 2)),
        (b"a: \xed\xa0\x80\n", ("DK001", 1, 4)),
        (b"a: \xed\xb0\x80\n", ("DK001", 1, 4)),
        (b"a: \xf4\x90\x80\x80\n", ("DK001", 1, 4)),
        (b"a: \xc0\xaf\n", ("DK001", 1, 4)),
        (b"a: \xf0\x9f", ("DK001", 1, 4)),
        (b"a: x\0\n", ("DK001", 1, 5)),
        (b"\0", ("DK001", 1, 1)),
        (b"a: 1\nb: \x1b[31m", ("DK001", 2, 4)),
        ("a: ok\nb: 🙂\x7f".encode(), ("DK001", 2, 5)),
        ("a: een\u202etwee".encode(), ("DK001", 1, 7)),
        ("a: een\u2028twee".encode(), ("DK001", 1, 7)),
        ("\ufeff\ufeffa: 1".encode(), ("DK001", 1, 1)),
        (b"", ("DK008", 1, 1)),
        (b"\xef\xbb\xbf", ("DK008", 1, 1)),
        (b"\n \n", ("DK008", 1, 1)),
        (b"# alleen dit\n", ("DK008", 1, 1)),
        (b"---\n", ("DK008", 1, 1)),
        (b"---\n...\n", ("DK008", 1, 1)),
        (b"a: 1\n---\nb: 2\n", ("DK004", 2, 1)),
        (b"# een\n---\na: 1\n...\n---\nb: 2\n", ("DK004", 5, 1)),
        (b"---\n---\n", ("DK004", 2, 1)),
    ],
)
def test_what_is_no_readable_document_has_one_fault_in_its_place(raw: bytes, expected: Found) -> None:
    document = read(raw)

    assert found(document) == [expected]
    assert not document.readable
    assert document.data is None


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "after a BOM"])
def test_a_byte_that_is_not_utf_8_is_named(start: bytes) -> None:
    assert "0xe9" in messages(read(start + b"a: caf\xe9"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &anker tekst\n", [("DK005", 1, 4)]),
        ("a: &anker\n  b: 1\n", [("DK005", 1, 4)]),
        ("&anker a: 1\n", [("DK005", 1, 1)]),
        ("a: 🙂\nb: [é, &x 1]\n", [("DK005", 2, 8)]),
        ("a: &x 1\nb: *x\n", [("DK005", 1, 4), ("DK005", 2, 4)]),
        ("a: *onbekend\n", [("DK005", 1, 4)]),
        ("a: &x 1\n<<: *x\n", [("DK005", 1, 4), ("DK005", 2, 5)]),
        ("a: !!python/object:os.system x\n", [("DK005", 1, 4)]),
        ("a: !eigen [1]\n", [("DK005", 1, 4)]),
        ("a: ! tekst\n", [("DK005", 1, 4)]),
        ("!!map\na: 1\n", [("DK005", 1, 1)]),
        ("a: !!str 12\n", [("DK005", 1, 4)]),
    ],
)
def test_an_anchor_an_alias_and_a_tag_are_refused_where_they_stand(text: str, expected: list[Found]) -> None:
    document = of(text)

    assert found(document) == expected
    assert not document.readable


@pytest.mark.parametrize(
    ("text", "name"),
    [("a: &anker x", "&anker"), ("a: *anker", "*anker"), ("a: !eigen x", "!eigen")],
)
def test_the_message_names_the_anchor_alias_or_tag(text: str, name: str) -> None:
    assert f"'{name}'" in messages(of(text))


@pytest.mark.parametrize(
    "prose",
    [
        "R&D",
        "a & b",
        "2 * 3",
        "let op!",
        "wat?!",
        "'&b'",
        '"*c"',
        "'! let op'",
        "|\n  *c\n  &d\n",
        ">-\n  !x",
    ],
)
def test_ampersand_star_and_exclamation_mark_inside_prose_are_fine(prose: str) -> None:
    document = of(f"a: {prose}\n")

    assert not document.faults
    assert isinstance(document.data, dict)
    assert set(document.data["a"]) & set("&*!")


def test_an_alias_is_refused_also_when_the_rest_of_the_file_is_broken() -> None:
    assert found(of("a: *b\nc: [\n"))[:1] == [("DK005", 1, 4)]


@pytest.mark.parametrize(
    ("text", "expected", "first", "data"),
    [
        ("a: 1\nb: 2\na: 3\n", ("DK006", 3, 1), 1, {"a": 1, "b": 2}),
        ("\n# x\na: 1\na: 3\n", ("DK006", 4, 1), 3, {"a": 1}),
        ('a: 1\n"a": 2\n', ("DK006", 2, 1), 1, {"a": 1}),
        ('1: x\n"1": y\n', ("DK006", 2, 1), 1, {"1": "x"}),
        ("b: {é: 1, c: 2,\n  é: 3}\n", ("DK006", 2, 3), 1, {"b": {"é": 1, "c": 2}}),
        ("b:\n  - x: 1\n    x: 2\n", ("DK006", 3, 5), 2, {"b": [{"x": 1}]}),
    ],
)
def test_of_a_key_that_stands_twice_the_first_counts_and_the_second_is_at_fault(
    text: str, expected: Found, first: int, data: object
) -> None:
    document = of(text)

    assert found(document) == [expected]
    assert f"line {first};" in hints(document)
    assert document.data == data


def test_a_key_that_stands_three_times_is_at_fault_twice() -> None:
    document = of("a: 1\na: 2\na: 3\n")

    assert found(document) == [("DK006", 2, 1), ("DK006", 3, 1)]
    assert hints(document).count("line 1;") == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("? [a]\n: b\nc: d\n", ("DK007", 1, 3)),
        ("{[a]: b, c: d}", ("DK007", 1, 2)),
        ("? {a: b}\n: x\nc: d\n", ("DK007", 1, 3)),
        ("c: d\n? - a\n: b\n", ("DK007", 2, 3)),
    ],
)
def test_a_list_or_a_mapping_as_key_is_refused_and_the_rest_is_read(text: str, expected: Found) -> None:
    document = of(text)

    assert found(document) == [expected]
    assert document.data == {"c": "d"}


# --- What libyaml calls it, and what we call it ---------------------------------------------------

SYNTAX = [
    ("mapping values are not allowed in this context", "a: b: c\n", (1, 5)),
    ("mapping values are not allowed in this context", "🙂é: 'x'\na: Let op: dit\n", (2, 10)),
    ("mapping values are not allowed in this context", "a: 1\n  b: 2\n", (2, 4)),
    ("found character that cannot start any token", "a:\n\tb: 1\n", (2, 1)),
    ("found character that cannot start any token", "a: @b\n", (1, 4)),
    ("found character that cannot start any token", "é: 🙂\nb: [🙂, `c`]\n", (2, 8)),
    ("found character that cannot start any token", "a: %b\n", (1, 4)),
    ("found unexpected end of stream", 'é: 🙂\na: "b\nc: d\n', (2, 4)),
    ("found unexpected end of stream", "a: 'b", (1, 4)),
    ("could not find expected ':'", "a: b\nc\nd: e\n", (2, 1)),
    ("found unknown escape character", 'a: 🙂\nb: "C:\\Qmap"\n', (2, 7)),
    ("did not find expected key", 'a: "b" c\n', (1, 8)),
    ("did not find expected key", "a:\n  b: 1\n c: 2\n", (3, 2)),
    ("did not find expected '-' indicator", "a:\n  - b\n  c: d\n", (3, 3)),
    ("did not find expected node content", "a: [b, , c]\n", (1, 8)),
    ("did not find expected ',' or '}'", "a: {b c: d e: f}\n", (1, 13)),
    ("did not find expected ',' or ']'", "a: [b\nc: d\n", (2, 2)),
    ("did not find expected <document start>", "  a: 1\nb: 2\n", (2, 1)),
    ("block sequence entries are not allowed in this context", "a: - b\n", (1, 4)),
    ("did not find expected alphabetic or numeric character", "a: *\n", (1, 5)),
    ("found a tab character that violates indentation", "a:\n  b: 1\n\tc: 2\n", (3, 1)),
    ("found a tab character where an indentation space is expected", "a: |\n  x\n\ty\n", (3, 1)),
    ("did not find expected hexdecimal number", 'a: "\\xzz"\n', (1, 7)),
    ("did not find expected comment or line break", "a: 1\nb: |x\n  c\n", (2, 5)),
    ("did not find expected comment or line break", "a: > wat\n", (1, 6)),
    ("found unexpected document indicator", 'a: "b\n---\nc"\n', (2, 1)),
    ("mapping keys are not allowed in this context", "a: ? b\n", (1, 4)),
    ("found undefined tag handle", "a: !b!c d\n", (1, 4)),
    ("found incompatible YAML document", "%YAML 1.3\n---\na: b\n", (1, 1)),
    ("found invalid Unicode character escape code", 'a: "b \\ud800"\n', (1, 9)),
]


@pytest.mark.parametrize(("problem", "text", "place"), SYNTAX)
def test_a_syntax_error_is_told_in_our_words_in_its_place(
    problem: str, text: str, place: tuple[int, int]
) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        yaml.compose(text, Loader=yaml.CBaseLoader)
    document = of(text)

    assert raised.value.problem == problem
    assert found(document) == [("DK003", *place)]
    assert problem not in messages(document)
    assert hints(document)


def test_every_entry_in_the_table_of_syntax_errors_is_reached() -> None:
    tree = ast.parse(Path(dilemmakaart.source.words.__file__).read_text(encoding="utf-8"))
    table = max((node for node in ast.walk(tree) if isinstance(node, ast.Dict)), key=lambda it: len(it.keys))

    assert len(table.keys) == len({problem for problem, _, _ in SYNTAX})


def test_a_syntax_error_without_words_of_our_own_is_still_told_in_its_place() -> None:
    document = of("%FOO x\n---\na: 1\n")

    assert found(document) == [("DK003", 1, 5)]
    assert "found unknown directive name" in messages(document)


# --- Bounds ---------------------------------------------------------------------------------------


def test_a_file_of_exactly_the_largest_size_is_read_and_one_byte_more_is_not() -> None:
    raw = b"a: ".ljust(MAX_BYTES - 1, b"x") + b"\n"
    larger = read(raw + b"\n")

    assert not read(raw).faults
    assert found(larger) == [("DK002", 1, 1)]
    assert not larger.readable


@pytest.mark.parametrize(
    ("start", "end"), [("[", "]"), ("{a: ", "}"), ("- ", "")], ids=["list", "mapping", "block"]
)
def test_nesting_is_fine_up_to_the_bound_and_a_fault_beyond_it(start: str, end: str) -> None:
    fine = of(start * (MAX_DEPTH - 1) + "x" + end * (MAX_DEPTH - 1))
    deep = of(start * MAX_DEPTH + "x" + end * MAX_DEPTH)

    assert found(fine) == []
    assert found(deep) == [("DK002", 1, MAX_DEPTH * len(start) + 1)]


@pytest.mark.parametrize("text", ["[" * 1000, '["]",' * 1000, "{a: " * 1000, "- " * 1000])
def test_far_too_deep_is_told_at_the_first_level_beyond_the_bound(text: str) -> None:
    document = of(text)
    start = len(text) // 1000 * MAX_DEPTH

    assert found(document) == [("DK002", 1, start + 1)]
    assert not document.readable


def test_many_parts_beside_each_other_are_not_deep() -> None:
    flow, block = of("[" + "{a: [b]}, " * 500 + "]"), of("- - a\n  - [b]\n" * 500)

    assert found(flow) == found(block) == []


READ = """\
import sys
from dilemmakaart.source import read
print([fault.code for fault in read(sys.stdin.buffer.read()).faults])
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 1_000_000, id="flow lists"),
        pytest.param("{a: " * 250_000, id="flow mappings"),
        pytest.param("[" * 500_000 + "]" * 500_000, id="balanced flow lists"),
        pytest.param("- " * 500_000, id="block lists"),
        pytest.param("? " * 500_000, id="block keys"),
        pytest.param("-\t" * 500_000, id="block lists with tabs"),
        pytest.param("a:\n" + "\n".join(" " * depth + "a:" for depth in range(1, 1400)), id="indentation"),
        pytest.param("[ #]\n" * 190_000, id="closed in comments only"),
        pytest.param('["]",' * 190_000, id="closed in quotes only"),
        pytest.param('{"}": ' * 160_000, id="closed in keys only"),
        pytest.param("#\r" + "- " * 400_000, id="after a carriage return"),
        pytest.param("#\x85" + "- " * 400_000, id="after a next-line character"),
    ],
)
def test_absurd_nesting_is_answered_without_a_crash(text: str) -> None:
    raw = text.encode()
    assert len(raw) <= MAX_BYTES

    ended = subprocess.run([sys.executable, "-c", READ], input=raw, capture_output=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith((b"['DK002'", b"['DK003'"))


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param("|\n  " + "-" * 500 + "\n", id="a ruled line"),
        pytest.param("'" + "[" * 501 + "'", id="brackets in quotes"),
    ],
)
def test_prose_is_not_counted_as_nesting(prose: str) -> None:
    assert found(of(f"a: {prose}")) == []


# --- Laws -----------------------------------------------------------------------------------------

AWKWARD = st.text(alphabet="ab1 \n\r\t:-?[]{},#&*!|>'\"%@`\\~.é🙂\x85\ufeff\0", max_size=60)
READABLE = st.characters(exclude_categories=["Cs"]).filter(lambda character: not UNSAFE.search(character))
PRINTABLE = READABLE.filter(lambda character: character != "\x85" and not re.search(f"[{SPACES}]", character))


@given(st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "surrogatepass")), AWKWARD))
@settings(deadline=None, max_examples=500)
def test_any_bytes_and_any_text_give_data_or_faults_and_never_an_exception(raw: bytes | str) -> None:
    document = read(raw if isinstance(raw, bytes) else raw.encode())

    assert document.readable or document.faults
    for fault in document.faults:
        assert fault.code.startswith("DK00")
        assert 1 <= fault.place.line <= len(document.content.splitlines()) + 1
        assert fault.place.column >= 1
        if fault.code != "DK001":
            assert fault.place.column <= len(document.line(fault.place.line)) + 1
        assert translate(fault.message, "en")
        assert translate(fault.hint, "en")


def plain(text: str) -> bool:
    """Tell texts that need no quotes in YAML 1.1 from numbers of YAML 1.2, such as 0o14 and 1e3."""
    return not text.startswith(("+", "-", ".", *"0123456789"))


def tree(characters: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    words = st.text(characters, max_size=40).filter(plain)
    whole = st.integers(-(10**18) + 1, 10**18 - 1)
    return st.recursive(
        st.one_of(st.none(), st.booleans(), whole, words),
        lambda inner: st.one_of(
            st.lists(inner, max_size=5),
            st.dictionaries(st.text(characters, max_size=20), inner, max_size=5),
        ),
        max_leaves=20,
    )


def dumped(data: object, *, flow: bool, escaped: bool) -> bytes:
    content = yaml.safe_dump(
        json.loads(json.dumps(data)),  # a copy, so that nothing is shared and no anchor is written
        default_flow_style=flow,
        allow_unicode=not escaped,
        sort_keys=False,
    )
    return bytes(content, "utf-8")


@given(tree(READABLE), st.booleans())
@settings(deadline=None, max_examples=200)
def test_data_written_by_a_yaml_writer_reads_back_equal(data: object, flow: bool) -> None:  # noqa: FBT001
    document = read(dumped(data, flow=flow, escaped=True))

    assert (repr(document.data), document.faults) == (repr(data), ())


@given(tree(PRINTABLE), st.booleans())
@settings(deadline=None, max_examples=200)
def test_unicode_written_as_it_is_reads_back_equal(data: object, flow: bool) -> None:  # noqa: FBT001
    document = read(dumped(data, flow=flow, escaped=False))

    assert (repr(document.data), document.faults) == (repr(data), ())


@given(st.text(READABLE))
@settings(deadline=None)
def test_any_quoted_text_reads_back_as_text(text: str) -> None:
    content = yaml.safe_dump({"a": text}, default_style='"')

    assert of(content).data == {"a": text}


def test_a_long_whole_number_is_a_whole_number() -> None:
    assert repr(of("a: 1234567890123456789").data) == "{'a': 1234567890123456789}"


LETTERS = st.characters(categories=["L", "So"])
SHAPES = st.recursive(
    st.none(),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.text(LETTERS, min_size=1, max_size=8), inner, min_size=1, max_size=4),
    ),
    max_leaves=15,
)


def labelled(shape: object, counter: Iterator[int]) -> object:
    if isinstance(shape, dict):
        return {key: labelled(value, counter) for key, value in shape.items()}
    if isinstance(shape, list):
        return [labelled(value, counter) for value in shape]
    return f"w{next(counter)}w"


def leaves(data: object, route: Route = ()) -> Iterator[tuple[Route, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*route, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*route, index))
    else:
        yield route, str(data)


@given(SHAPES.filter(bool), st.booleans())
@settings(deadline=None, max_examples=200)
def test_every_leaf_stands_where_its_place_says(shape: object, flow: bool) -> None:  # noqa: FBT001
    data = labelled(shape, iter(range(1000)))
    document = read(dumped(data, flow=flow, escaped=False))

    for route, word in leaves(data):
        place = document.place(route)
        assert document.line(place.line)[place.column - 1 :].startswith(word)
    assert document.data == data
