"""Diagnostics as text and as JSON, problems as text, and the table of formats."""

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import get_args

import pytest
from conftest import ROOT, Command
from findings import REPORTS, SAY, one
from hypothesis import given

import dilemmakaart.report
from dilemmakaart.characters import visible
from dilemmakaart.diagnostics import Diagnostic, Finding, Severity, in_order, locate
from dilemmakaart.forms import Problem
from dilemmakaart.language import Say, text
from dilemmakaart.report import FORMATS, Report
from dilemmakaart.report.grid import cells
from dilemmakaart.report.problems import problems_as_text
from dilemmakaart.report.text import WINDOW
from dilemmakaart.source import read


def as_text(found: Sequence[Diagnostic], say: Say = SAY) -> str:
    return FORMATS["text"](Report(found), say)


def as_json(found: Sequence[Diagnostic], files: int = 1) -> str:
    return FORMATS["json"](Report(found, files), SAY)


def pointed(excerpt: str, column: int) -> tuple[str, str]:
    """Return the line that is shown, and what the caret is under."""
    shown, caret = as_text([one(excerpt, column)]).splitlines()[1:3]
    return shown, shown[len(caret) - 1 :][:1]


# --- Text -----------------------------------------------------------------------------------------


def test_a_finding_is_a_place_a_message_the_line_with_a_caret_and_a_hint() -> None:
    assert as_text([one("  fiets: 1", 3)]) == (
        "map/x.yaml:7:3: error[DK102] Unknown fiets.\n"
        "    7 |   fiets: 1\n"
        "      |   ^\n"
        "      hint: Try fietsen.\n"
    )


@pytest.mark.parametrize("severity", get_args(Severity))
def test_the_severity_is_shown(severity: Severity) -> None:
    found = Diagnostic("x.yaml", 1, 2, "DK301", severity, text("M"), text("H"))

    assert as_text([found]).startswith(f"x.yaml:1:2: {severity}[DK301] ")


@pytest.mark.parametrize("excerpt", ["", "   ", "\t"])
def test_an_empty_line_is_not_shown(excerpt: str) -> None:
    assert as_text([one(excerpt)]).splitlines() == [
        "map/x.yaml:7:1: error[DK102] Unknown fiets.",
        "      hint: Try fietsen.",
    ]


def test_nothing_found_is_no_text() -> None:
    assert as_text([]) == ""


def test_findings_come_in_the_order_given_and_each_has_its_own_lines() -> None:
    written = as_text([one(path="b"), one(path="a")])

    assert [line[:2] for line in written.splitlines()] == ["b:", "  ", "a:", "  "]


@pytest.mark.parametrize(
    ("excerpt", "column"),
    [
        ("ab§cd", 3),
        ("§", 1),
        ("\t\ta: §", 6),
        ("é: §", 4),
        ("🙂🙂: §x", 5),
        ("漢字: §", 5),
        ("ＡＢ: §", 5),
        ("a: x§", 5),
    ],
)
def test_the_caret_stands_under_its_character(excerpt: str, column: int) -> None:
    shown, caret = as_text([one(excerpt, column)]).splitlines()[1:3]
    before = shown.partition("§")[0]
    wide = sum(character in "🙂漢字ＡＢ" for character in before)

    assert "§" in shown
    assert len(caret) == len(before) + wide + 1


def test_a_caret_past_the_end_of_the_line_is_still_shown() -> None:
    assert as_text([one("a: [", 5)]).splitlines()[1:3] == ["    7 | a: [", "      |     ^"]


@pytest.mark.parametrize(
    "before",
    ["e\u0301e\u0301: ", "\u0e01\u0e31x: ", "a\u20ddb: ", "a\u200db: "],
    ids=["accents", "Thai", "circle", "joiner"],
)
def test_the_caret_stands_under_its_character_after_marks_without_a_width(before: str) -> None:
    caret = as_text([one(f"{before}§", len(before) + 1)]).splitlines()[2]

    assert caret == "      |     ^"


def test_a_tab_is_shown_as_one_space_so_that_the_caret_can_stand_under_its_character() -> None:
    assert as_text([one("\ta:\t§", 5)]).splitlines()[1:3] == ["    7 |  a: §", "      |     ^"]


@pytest.mark.parametrize("column", [1, 40, 51, 52, 500, 999])
def test_of_a_long_line_the_part_around_the_caret_is_shown(column: int) -> None:
    excerpt = "".join(chr(ord("a") + number % 26) for number in range(1000))
    shown, character = pointed(excerpt[: column - 1] + "§" + excerpt[column:], column)

    assert character == "§"
    assert len(shown) <= len("    7 | ") + WINDOW


def test_a_line_of_just_the_window_is_shown_whole() -> None:
    shown, character = pointed("x" * (WINDOW - 1) + "§", WINDOW)

    assert shown.count("x") == WINDOW - 1
    assert character == "§"


def test_the_hint_is_announced_in_the_language_of_the_reader() -> None:
    dutch = as_text([one("x")], Say("nl")).splitlines()
    english = as_text([one("x")]).splitlines()

    assert dutch[:3] == english[:3]
    assert len(dutch) == len(english) == 4
    assert english[3].lstrip().startswith("hint: ")


# --- What could steer a terminal ------------------------------------------------------------------

STEERING = ["\x1b[2J", "\x07", "\x9b31m", "\r", "\x7f", "\u202e", "\u2028", "\0", "\x08", "\udcff"]


@pytest.mark.parametrize("character", STEERING)
def test_nothing_in_a_path_or_a_line_can_steer_a_terminal(character: str) -> None:
    written = as_text([one(f"a: {character}b", 4, path=f"x{character}y.yaml")])

    assert not set(written) & set(character[0])


@pytest.mark.parametrize("character", ["\n", "\r", "\r\n"])
def test_a_path_with_a_line_end_stays_on_one_line(character: str) -> None:
    first = as_text([one(path=f"x{character}fout.yaml:1:1: error[DK999]")]).splitlines()[0]

    assert first.startswith("x\\")
    assert first.endswith("error[DK102] Unknown fiets.")


def test_a_path_with_a_next_line_character_stays_on_one_line() -> None:
    assert len(as_text([one(path="x\x85y")]).splitlines()) == 2


@pytest.mark.parametrize("character", [*STEERING, "\n"])
def test_nothing_in_a_message_or_a_hint_can_steer_a_terminal(character: str) -> None:
    message, hint = text("Unknown '{seen}'.", seen=f"a{character}b"), text("No '{seen}'.", seen=character)
    written = as_text([Diagnostic("x", 1, 1, "DK102", "error", message, hint)])

    assert len(written.split("\n")) == 3
    assert character not in written.replace("\n", "")


def test_text_without_anything_strange_is_shown_as_it_is() -> None:
    assert visible("Zoë’s café – 100 % 🙂 [rood] **vet**") == "Zoë’s café – 100 % 🙂 [rood] **vet**"


@given(REPORTS)
def test_whatever_was_found_the_text_tells_each_in_two_or_four_lines_and_steers_nothing(
    report: Report,
) -> None:
    lines = FORMATS["text"](report, SAY).split("\n")[:-1]

    assert len(lines) == sum(4 if found.excerpt.strip() else 2 for found in report.diagnostics)
    assert sum(line.startswith("      hint: ") for line in lines) == len(report.diagnostics)
    assert all(line == visible(line) for line in lines)


# --- JSON -----------------------------------------------------------------------------------------


def test_json_has_the_keys_of_the_contract_in_their_order() -> None:
    data = json.loads(as_json([one("fiets: 1", 3)], 4))

    assert list(data) == ["format", "findings", "files"]
    assert data["format"] == "dilemmakaart/findings@1"
    assert data["files"] == 4
    assert [list(found.items()) for found in data["findings"]] == [
        [
            ("code", "DK102"),
            ("severity", "error"),
            ("message", "Unknown fiets."),
            ("hint", "Try fietsen."),
            ("path", "map/x.yaml"),
            ("line", 7),
            ("column", 3),
        ]
    ]


def test_json_without_findings_is_still_a_whole_answer() -> None:
    assert json.loads(as_json([], 2)) == {
        "format": "dilemmakaart/findings@1",
        "findings": [],
        "files": 2,
    }


def test_json_keeps_letters_readable_and_ends_with_a_line_end() -> None:
    written = as_json([one(path="café.yaml")])

    assert "café.yaml" in written
    assert written.endswith("}\n")


@pytest.mark.parametrize("character", ["\x1b", "\n", '"', "\\", "\u2028"])
def test_json_gives_back_a_strange_path_exactly(character: str) -> None:
    data = json.loads(as_json([one(path=f"x{character}y")]))

    assert data["findings"][0]["path"] == f"x{character}y"


@given(REPORTS)
def test_whatever_was_found_json_gives_every_finding_back(report: Report) -> None:
    found = json.loads(FORMATS["json"](report, SAY))["findings"]

    assert [(each["path"], each["line"], each["column"], each["code"]) for each in found] == [
        (each.path, each.line, each.column, each.code) for each in report.diagnostics
    ]


# --- The table of formats -------------------------------------------------------------------------


def test_there_is_a_format_for_every_reader() -> None:
    assert list(FORMATS) == ["text", "json", "github", "gitlab", "sarif", "junit"]


def test_the_help_of_validate_names_every_format(command: Command) -> None:
    told = " ".join(command(["validate", "--help"]).out.split())

    assert f"{', '.join(FORMATS)}." in told


def test_every_module_that_writes_a_report_is_in_the_table() -> None:
    names = [module.name for module in iter_modules(dilemmakaart.report.__path__)]
    writers = {name for name in names if hasattr(import_module(f"dilemmakaart.report.{name}"), "write")}

    assert writers == {*FORMATS, "statistics"}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_with_a_line_end_and_names_code_and_file(name: str) -> None:
    content = FORMATS[name](Report([one("fiets: 1", 3)], 1), SAY)

    assert content.endswith("\n")
    assert "DK102" in content
    assert "map/x.yaml" in content


HEAVY = {"json", "xml.etree.ElementTree", "hashlib", "dilemmakaart.forms"}


def loaded(code: str) -> set[str]:
    """Return what of the heavy parts, and which formats, a new process has loaded after some code."""
    ask = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, cwd=ROOT)
    formats = {f"dilemmakaart.report.{name}" for name in FORMATS}
    return set(done.stdout.splitlines()[-1].split()) & (HEAVY | formats)


def test_the_table_alone_loads_no_format_and_nothing_heavy() -> None:
    assert loaded("import dilemmakaart.report") == set()


def test_a_format_loads_what_it_needs_itself_and_no_other() -> None:
    start = "from dilemmakaart.language import Say\nfrom dilemmakaart.report import FORMATS, Report\n"

    assert loaded(start + 'FORMATS["text"](Report(()), Say("en"))') == {"dilemmakaart.report.text"}
    assert loaded(start + 'FORMATS["json"](Report(()), Say("en"))') == {"dilemmakaart.report.json", "json"}


# --- From a route to a place, and in order --------------------------------------------------------


@pytest.mark.parametrize(("at", "place"), [("key", (2, 3)), ("value", (2, 6))])
def test_a_finding_gets_the_place_of_its_key_or_its_value_and_the_line(
    at: str, place: tuple[int, int]
) -> None:
    document = read(b"a:\n  b: c\n")
    finding = Finding("DK1", ("a", "b"), text("M"), text("H"), "key" if at == "key" else "value", "warning")
    located = locate("x.yaml", document, finding)

    assert (located.line, located.column) == place
    assert (located.path, located.code, located.severity) == ("x.yaml", "DK1", "warning")
    assert located.excerpt == "  b: c"


def test_diagnostics_are_sorted_by_path_line_column_and_code() -> None:
    def at(path: str, line: int, column: int, code: str) -> Diagnostic:
        return Diagnostic(path, line, column, code, "error", text("M"), text("H"))

    expected = [
        at("a", 2, 1, "DK1"), at("a", 10, 1, "DK1"), at("b", 1, 2, "DK1"), at("b", 1, 10, "DK1"),
        at("b", 1, 10, "DK2"), at("b/c", 1, 1, "DK1"),
    ]  # fmt: skip

    assert list(in_order(reversed(expected))) == expected


def test_the_same_thing_is_said_once() -> None:
    assert in_order([one("x"), one("x")]) == (one("x"),)


# --- Problems in answers --------------------------------------------------------------------------


def problem(path: str, row: int, column: str) -> Problem:
    return Problem(path, row, column, "seven", text("Not {what}.", what="a word"), "7")


def test_problems_are_one_table_with_what_was_seen_and_expected_and_a_suggestion() -> None:
    assert problems_as_text([problem("a.csv", 3, "C (bs1_nu)")], SAY) == (
        "a.csv\n"
        "Row  Column      Seen   Expected     Suggestion\n"
        "---  ----------  -----  -----------  ----------\n"
        "3    C (bs1_nu)  seven  Not a word.  7\n"
    )


def test_a_problem_with_a_whole_file_names_no_row_and_no_column() -> None:
    found = problems_as_text([Problem("a.csv", 0, "", text("Empty."), text("Fill it."))], SAY)

    assert found == "a.csv\nSeen    Expected\n------  --------\nEmpty.  Fill it.\n"


def test_no_problems_are_no_table() -> None:
    assert problems_as_text([], SAY) == ""


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_the_table_is_as_wide_as_it_may_be_and_every_word_stays_in_its_column(width: int) -> None:
    long = text("a whole number from -3 to 3, or 'weet niet' for who does not know what to say to this")
    seen = [
        Problem("a.csv", 3, "C (bs1 nu. Waar staat het netwerk nu, vol…)", "é" * 40, long, "bs1_nu"),
        Problem("a.csv", 10, "D (bs1_gewenst)", "日本語" * 12, long),
    ]
    lines = problems_as_text(seen, SAY, width).splitlines()
    (rule,) = [line for line in lines if set(line) == {"-", " "}]
    body = lines[lines.index(rule) + 1 :]
    starts = [at for at, mark in enumerate(rule) if mark == "-" and (at == 0 or rule[at - 1] == " ")]

    assert max(map(cells, lines)) <= max(width, 28)
    assert len(starts) == 5
    assert "".join(line[starts[4] :].strip() for line in body if line.isascii()) in {"", "bs1_nu"}


def test_what_could_steer_a_terminal_is_made_visible_in_the_table() -> None:
    found = problems_as_text([Problem("a\x1b[31m.csv", 1, "A (\x07)", "\x1b[2J", text("Not this."))], SAY)

    assert "\x1b" not in found
    assert "\x07" not in found
    assert "\N{REPLACEMENT CHARACTER}[2J" in found


@pytest.mark.parametrize(
    ("found", "elsewhere", "said"), [(100, 0, None), (101, 0, 1), (250, 0, 150), (100, 7, 7), (120, 7, 27)]
)
def test_a_hundred_problems_of_a_file_are_listed_and_the_others_counted(
    found: int, elsewhere: int, said: int | None
) -> None:
    lines = problems_as_text(
        [problem("a.csv", row, "A") for row in range(1, found + 1)], SAY, more={"a.csv": elsewhere}
    ).splitlines()

    assert sum("seven" in line for line in lines) == 100
    assert ("more problem" in lines[-1]) == (said is not None)
    assert said is None or f" {said} " in lines[-1]


def test_problems_are_sorted_by_file_row_and_column() -> None:
    unsorted = [problem("b", 1, ""), problem("a", 10, "A"), problem("a", 2, "B"), problem("a", 2, "A")]
    first, second = problems_as_text(unsorted, SAY).split("\n\n")

    assert first.startswith("a\n")
    assert [line.split()[:2] for line in first.splitlines()[3:]] == [["2", "A"], ["2", "B"], ["10", "A"]]
    assert second.startswith("b\n")
