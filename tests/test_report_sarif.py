"""Findings as SARIF 2.1.0, held against the schema of the standard."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from findings import PAGES, REPORTS, SAY, naming, one
from hypothesis import given
from jsonschema import Draft4Validator

from dilemmakaart.characters import harmless
from dilemmakaart.diagnostics import Diagnostic, Severity
from dilemmakaart.file import File
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import Say
from dilemmakaart.manuals import manuals
from dilemmakaart.report import FORMATS, Report
from dilemmakaart.report.text import WINDOW

HERE = Path(__file__).parent
SHAPE = Draft4Validator(json.loads((HERE / "schemas" / "sarif-2.1.0.json").read_text("utf-8")))


def run(report: Report, say: Say = SAY) -> Any:  # noqa: ANN401 - whatever the JSON holds
    log = json.loads(FORMATS["sarif"](report, say))
    SHAPE.validate(log)
    (only,) = log["runs"]
    return only


def result(found: Diagnostic) -> Any:  # noqa: ANN401 - likewise
    (only,) = run(Report([found], 1, "1.2.3", PAGES))["results"]
    return only


def region(found: Diagnostic) -> Any:  # noqa: ANN401 - likewise
    return result(found)["locations"][0]["physicalLocation"]["region"]


def uri(path: str) -> str:
    place = result(one(path=path))["locations"][0]["physicalLocation"]["artifactLocation"]
    return str(place["uri"])


def test_the_schema_of_the_standard_is_a_schema_and_refuses_what_is_not_sarif() -> None:
    Draft4Validator.check_schema(SHAPE.schema)

    assert not SHAPE.is_valid({"version": "2.1.0"})
    assert not SHAPE.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]})


def test_a_log_names_its_version_its_schema_and_the_program() -> None:
    log = json.loads(FORMATS["sarif"](Report((), 3, "1.2.3", PAGES), SAY))
    driver = log["runs"][0]["tool"]["driver"]

    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert (driver["name"], driver["version"]) == ("dilemmakaart", "1.2.3")


def test_nothing_found_is_a_run_without_results_that_still_tells_the_rules() -> None:
    only = run(Report((), 3, "1.2.3", PAGES))

    assert only["results"] == []
    assert len(only["tool"]["driver"]["rules"]) == 2


def test_rules_come_by_code_with_their_sentence_their_prose_their_whole_page_and_their_level() -> None:
    rules_ = run(Report((), 1, "1", PAGES))["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules_] == ["DK102", "DK301"]
    assert rules_[1] == {
        "id": "DK301",
        "shortDescription": {"text": "Poles are alike."},
        "fullDescription": {"text": "Poles are alike. Long ones win."},
        "help": {"text": "Poles are alike.\n\nLong ones win.\n\nBad\n\na: b\n"},
        "defaultConfiguration": {"level": "warning"},
    }


def test_every_rule_of_the_program_has_a_page() -> None:
    told = run(Report((), 1, "1", manuals()))["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in told] == [page.code for page in manuals()]
    assert [rule["defaultConfiguration"]["level"] for rule in told] == [page.severity for page in manuals()]
    assert all(rule["shortDescription"]["text"].endswith(".") for rule in told)
    assert all("\n\nGood\n\n" in rule["help"]["text"] for rule in told)
    assert not any("\n" in rule["fullDescription"]["text"] for rule in told)


def test_a_result_is_a_rule_a_level_a_message_with_the_hint_and_a_place() -> None:
    assert result(one("  fiets: 1", 3)) == {
        "ruleId": "DK102",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "Unknown fiets. Try fietsen."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "map/x.yaml"},
                    "region": {"startLine": 7, "startColumn": 3, "snippet": {"text": "fiets: 1"}},
                }
            }
        ],
        "partialFingerprints": result(one())["partialFingerprints"],
    }


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_the_level_is_the_severity_of_the_finding(severity: Severity) -> None:
    assert result(one(severity=severity))["level"] == severity


def test_a_code_without_a_page_is_named_without_an_index() -> None:
    unknown = result(one()._replace(code="DK999"))

    assert unknown["ruleId"] == "DK999"
    assert "ruleIndex" not in unknown


def test_the_language_of_the_messages_is_named() -> None:
    assert run(Report([one()], 1), Say("nl"))["language"] == "nl"
    assert run(Report([one()], 1))["language"] == "en"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("dilemmas/a.yaml", "dilemmas/a.yaml"),
        ("../b c.yaml", "../b%20c.yaml"),
        ("café/100%.yaml", "caf%C3%A9/100%25.yaml"),
        ("a:b?c#d.yaml", "a%3Ab%3Fc%23d.yaml"),
        ("/home/x y/a.yaml", "file:///home/x%20y/a.yaml"),
        ("C:/Users/x/a b.yaml", "file:///C:/Users/x/a%20b.yaml"),
        ("a\nb\udcff.yaml", "a%0Ab%3F.yaml"),
        ("C:/\ud800.yaml", "file:///C:/%3F.yaml"),
    ],
)
def test_a_path_is_an_address_relative_or_of_a_file(path: str, address: str) -> None:
    assert uri(path) == address


def test_columns_count_characters_also_those_outside_the_basic_plane() -> None:
    assert run(Report([one()], 1))["columnKind"] == "unicodeCodePoints"
    assert region(one("🙂: \tfiets", 5))["snippet"] == {"text": "fiets"}


def test_of_a_long_line_only_a_part_is_shown_and_the_region_ends_with_it() -> None:
    long = region(one("ab" + "c" * WINDOW + "d", 3))

    assert long == {
        "startLine": 7,
        "startColumn": 3,
        "endColumn": 3 + WINDOW,
        "snippet": {"text": "c" * WINDOW},
    }
    assert "endColumn" not in region(one("ab" + "c" * WINDOW, 3))


@pytest.mark.parametrize(("excerpt", "column"), [("", 1), ("a: [", 5)])
def test_where_nothing_stands_there_is_no_snippet(excerpt: str, column: int) -> None:
    assert region(one(excerpt, column)) == {"startLine": 7, "startColumn": column}


def test_a_link_in_a_file_is_no_link_in_a_message() -> None:
    assert result(naming("[klik](https://example.org)"))["message"]["text"].startswith(
        "Unknown [klik] (https://example.org)."
    )


def test_fingerprints_stay_the_same_when_lines_shift_and_no_two_are_equal() -> None:
    def names(*found: Diagnostic) -> list[object]:
        return [each["partialFingerprints"] for each in run(Report(found, 1))["results"]]

    first, second = names(one(line=1), one(line=2))
    assert first != second
    assert names(one(line=31, column=8), one(line=32)) == [first, second]


def test_the_same_findings_give_the_same_log() -> None:
    report = Report([one("fiets: 1", 3), one(path="b")], 2, "1", PAGES)

    assert FORMATS["sarif"](report, SAY) == FORMATS["sarif"](report, SAY)
    assert FORMATS["sarif"](report._replace(manuals=PAGES[::-1]), SAY) == FORMATS["sarif"](report, SAY)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_found_in_all_bad_files_of_the_corpus_is_a_log_that_fits(language: str) -> None:
    bad = [File(f"bad/{path.name}", path.read_bytes()) for path in sorted((HERE / "corpus/bad").iterdir())]
    found = validate(bad, library()).diagnostics
    results = run(Report(found, len(bad), "1", manuals()), Say(language))["results"]

    assert [each["ruleId"] for each in results] == [each.code for each in found]
    assert len({json.dumps(each["partialFingerprints"]) for each in results}) == len(found)


@given(REPORTS)
def test_whatever_was_found_the_log_fits_and_holds_every_finding(report: Report) -> None:
    content = FORMATS["sarif"](report, SAY)
    results = run(report)["results"]

    assert content.isascii()
    assert len(results) == len(report.diagnostics)
    for each, found in zip(results, report.diagnostics, strict=True):
        place = each["locations"][0]["physicalLocation"]
        address = urlsplit(place["artifactLocation"]["uri"])
        assert address.scheme in {"", "file"}
        assert (address.netloc, address.query, address.fragment) == ("", "", "")
        assert place["artifactLocation"]["uri"].isprintable()
        assert harmless(unquote(address.path)).lstrip("/") == harmless(
            found.path.encode("utf-8", "replace").decode()
        ).lstrip("/")
        assert place["region"]["startLine"] == found.line
        assert place["region"]["startColumn"] == found.column
        shown = found.excerpt[found.column - 1 :][:WINDOW]
        assert place["region"].get("snippet", {"text": ""}) == {"text": harmless(shown)}
