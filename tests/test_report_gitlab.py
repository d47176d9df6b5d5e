"""Findings as a Code Quality report of GitLab."""

import json

import pytest
from findings import REPORTS, SAY, naming, one
from hypothesis import given
from jsonschema import Draft202012Validator

from dilemmakaart.characters import harmless, visible
from dilemmakaart.diagnostics import Diagnostic, Severity
from dilemmakaart.file import File
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import Say
from dilemmakaart.report import FORMATS, Report

SHAPE = Draft202012Validator(
    {
        "$comment": "Written after GitLab's documentation of Code Quality, 'Code Quality report format'.",
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "pattern": "^DK[0-9]{3}$"},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)

Entry = dict[str, object]


def written(*found: Diagnostic, say: Say = SAY) -> list[Entry]:
    entries: list[Entry] = json.loads(FORMATS["gitlab"](Report(found, 1), say))
    SHAPE.validate(entries)
    return entries


def fingerprints(*found: Diagnostic, say: Say = SAY) -> list[object]:
    return [entry["fingerprint"] for entry in written(*found, say=say)]


def test_an_entry_says_what_and_where_and_what_to_do() -> None:
    (entry,) = written(one("fiets: 1", 3))

    assert list(entry) == ["description", "check_name", "fingerprint", "severity", "location"]
    assert entry["description"] == "Unknown fiets. Try fietsen."
    assert entry["check_name"] == "DK102"
    assert entry["location"] == {"path": "map/x.yaml", "lines": {"begin": 7}}


@pytest.mark.parametrize(("severity", "known"), [("error", "major"), ("warning", "minor")])
def test_an_error_is_major_and_a_warning_is_minor(severity: Severity, known: str) -> None:
    assert [entry["severity"] for entry in written(one(severity=severity))] == [known]


def test_nothing_found_is_an_empty_list() -> None:
    assert FORMATS["gitlab"](Report((), 3), SAY) == "[]\n"


def test_a_fingerprint_stays_the_same_when_the_line_the_column_or_the_language_is_another() -> None:
    here = fingerprints(one("fiets: 1", 3))

    assert fingerprints(one("  fiets: 1", 5, line=99)) == here
    assert fingerprints(one(), say=Say("nl")) == here


def test_a_fingerprint_stays_the_same_when_the_place_that_a_message_names_shifts() -> None:
    assert fingerprints(naming("x, used in b.yaml:4:5")) == fingerprints(naming("x, used in b.yaml:14:7"))


def test_findings_that_differ_have_different_fingerprints() -> None:
    different = [one(), one(path="y"), naming("auto"), one()._replace(code="DK103")]

    assert len({fingerprints(each)[0] for each in different}) == 4


def test_findings_that_are_equal_but_for_their_place_are_told_apart_by_number() -> None:
    first, second = fingerprints(one(line=1), one(line=2))

    assert first != second
    assert fingerprints(one(line=11), one(line=12), one(line=13))[:2] == [first, second]


def test_lines_added_above_a_mistake_leave_the_fingerprints_of_a_real_file_alone() -> None:
    lens = "kind: lens\nid: a\nname: A\nintro: A.\nprompts: [Wat?, Wie?, Waar?]\nfiets: 1\nfiets: 2\n"
    known = library()

    def found(content: str) -> tuple[Diagnostic, ...]:
        return validate([File("a.yaml", content.encode())], known).diagnostics

    assert len(fingerprints(*found(lens))) == 2
    assert fingerprints(*found(f"# One.\n\n{lens}")) == fingerprints(*found(lens))


@given(REPORTS)
def test_whatever_was_found_the_report_has_the_shape_and_every_finding(report: Report) -> None:
    content = FORMATS["gitlab"](report, SAY)
    entries = json.loads(content)

    SHAPE.validate(entries)
    assert content.isascii()
    assert [entry["location"]["path"] for entry in entries] == [harmless(d.path) for d in report.diagnostics]
    assert [entry["location"]["lines"]["begin"] for entry in entries] == [d.line for d in report.diagnostics]
    assert all(entry["description"] == visible(entry["description"]) for entry in entries)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
