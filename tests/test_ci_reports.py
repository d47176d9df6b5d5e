"""Reports that the command writes for others, read by programs of others."""

import json
from pathlib import Path

from conftest import ROOT, Command
from junitparser import JUnitXml, TestSuite
from pipelines import SARIF, fits

BAD = ROOT / "tests" / "corpus" / "bad"


def test_the_sarif_of_all_bad_files_fits_the_standard(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "x.sarif"
    ended = command(["validate", "--format", "sarif", "--output", target, BAD])
    assert (ended.code, ended.out) == (1, "")
    fits(target, *SARIF)
    found = json.loads(command(["validate", "--format", "json", BAD]).out)["findings"]
    (only,) = json.loads(target.read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in only["results"]] == [each["code"] for each in found]


def test_the_junit_of_all_bad_files_is_read_by_junitparser(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "x.xml"
    ended = command(["validate", "--format", "junit", "--output", target, BAD])
    assert (ended.code, ended.out) == (1, "")
    (suite,) = JUnitXml.fromfile(str(target))
    assert isinstance(suite, TestSuite)
    assert len(list(suite)) == suite.failures > 60
