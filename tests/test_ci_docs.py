"""The blocks of docs/ci.md for services run, as far as they can here; test_pages.py does the rest."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from ci_page import BLOCKS, KNOWN, PAGE, block
from junitparser import JUnitXml, TestSuite
from pipelines import ACTION, BASH, DILEMMA, ERROR, GOOD, NAME, SARIF, Machine, Ran, act, fits, judged, put

from dilemmakaart.report import FORMATS

WORKFLOWS = ("with the action", "with SARIF", "with a step of one's own")

DOCUMENTED = block("a dilemma")

WATCH = """\
import os, sys
def watch(event, arguments):
    if event.startswith("socket."):
        os.write(2, f"network: {event}".encode())
        os._exit(3)
sys.addaudithook(watch)
"""


def steps(name: str) -> list[dict[str, Any]]:
    """Return the steps of a workflow with one job."""
    (job,) = yaml.safe_load(block(name))["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


def written(folder: Path, name: str, path: str) -> Path:
    """Write a block to a file of a repository."""
    return put(folder, block(name), path) / path


def github(machine: Machine, folder: Path, step: Mapping[str, Any]) -> Ran:
    """Run a step of a workflow; actions of others do nothing here."""
    if "run" in step:
        return machine.run([*BASH, step["run"]], folder, GITHUB_ACTIONS="true")
    if step["uses"] == NAME:
        return act(machine, folder, step.get("with", {}))
    return Ran(0, "", {})


@pytest.fixture(scope="module")
def desk(runner: Machine) -> Machine:
    """Return a machine on which the command is there."""
    path = f"{runner.place / 'dilemmakaart' / 'bin'}:{runner.environment['PATH']}"
    there = str(runner.place / "dilemmakaart")
    return Machine(runner.place, {**runner.environment, "PATH": path, "PYTHONPATH": there})


def test_every_block_of_the_page_is_known_here() -> None:
    assert sorted(block(name) for name in KNOWN) == sorted(content for _, content in BLOCKS)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_fits_the_schema_of_workflows(tmp_path: Path, name: str) -> None:
    workflow = written(tmp_path, name, ".github/workflows/x.yml")
    ran = judged(workflow, "--builtin-schema", "vendor.github-workflows")
    assert ran.code == 0, ran.log


def test_the_inputs_and_outputs_in_the_page_are_those_of_the_action() -> None:
    rows = re.findall(r"^\| (`[^|]*`) \|", PAGE, re.MULTILINE)
    assert sorted(re.findall("`(.*?)`", " ".join(rows))) == sorted(ACTION["inputs"])
    assert all(f"output `{name}`" in PAGE for name in ACTION["outputs"])


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("with the action", GOOD, 0),
        ("with the action", DOCUMENTED, 1),
        ("with SARIF", DOCUMENTED, 0),
        ("with SARIF", ERROR, 1),
    ],
)
def test_a_workflow_with_the_action_ends_as_its_findings_ask(
    runner: Machine, tmp_path: Path, name: str, content: str, code: int
) -> None:
    put(tmp_path, content)
    ran = [github(runner, tmp_path, step) for step in steps(name)]
    assert [each.code for each in ran if each.log] == [code]


def test_a_workflow_uploads_the_sarif_that_the_action_wrote_also_when_it_failed(
    runner: Machine, tmp_path: Path
) -> None:
    put(tmp_path, ERROR)
    *before, upload = steps("with SARIF")
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    assert upload["if"] == "success() || failure()"
    for step in before:
        github(runner, tmp_path, step)
    fits(tmp_path / upload["with"]["sarif_file"], *SARIF)


def test_a_step_of_ones_own_installs_and_annotates(machine: Machine, tmp_path: Path) -> None:
    put(tmp_path, ERROR)
    *before, last = [github(machine, tmp_path, step) for step in steps("with a step of one's own")]
    assert [each.code for each in before] == [0, 0, 0]
    assert last.code == 1
    assert f"\n::error file={DILEMMA},line=4," in last.log


def test_gitlab_gets_its_report_and_a_log_and_a_job_that_fails(machine: Machine, tmp_path: Path) -> None:
    put(tmp_path, ERROR)
    fits(written(tmp_path, "for GitLab", ".gitlab-ci.yml"), "--builtin-schema", "vendor.gitlab-ci")
    job = yaml.safe_load(block("for GitLab"))["dilemmas"]
    ran = machine.run([*BASH, "\n".join(job["script"])], tmp_path)
    assert ran.code == 1
    assert f"\n{DILEMMA}:4:8: error[DK203]" in ran.log
    report = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_bytes())
    assert [found["check_name"] for found in report] == ["DK203"]


def test_jenkins_gets_its_report_and_a_stage_that_fails(machine: Machine, tmp_path: Path) -> None:
    put(tmp_path, ERROR)
    (script,) = re.findall(r"sh '''(.*?)'''", block("for Jenkins"), re.DOTALL)
    ran = machine.run(["sh", "-x", "-e", "-c", script], tmp_path)
    assert ran.code == 1, ran.log
    (report,) = re.findall(r"junit '(.*?)'", block("for Jenkins"))
    (suite,) = JUnitXml.fromfile(str(tmp_path / report))
    assert isinstance(suite, TestSuite)
    assert (suite.tests, suite.failures) == (1, 1)


def test_the_comment_in_the_page_silences_the_finding_in_the_page(desk: Machine, tmp_path: Path) -> None:
    (line,) = block("silence").splitlines(keepends=True)
    spoken = line.partition("  #")[0] + "\n"
    assert spoken in DOCUMENTED
    put(tmp_path, DOCUMENTED.replace(spoken, line))
    ran = desk.run(["dilemmakaart", "validate", "--strict"], tmp_path)
    assert (ran.code, ran.log) == (0, "1 file checked: 0 errors, 0 warnings.\n")


def test_what_is_remembered_is_where_the_page_says_unless_nothing_should_be(
    desk: Machine, tmp_path: Path
) -> None:
    folder, cache = put(tmp_path / "repository", GOOD), tmp_path / "cache"
    desk.run(["dilemmakaart", "validate", "--no-cache"], folder, XDG_CACHE_HOME=str(cache))
    assert not cache.exists()
    desk.run(["dilemmakaart", "validate"], folder, XDG_CACHE_HOME=str(cache))
    assert [path.name for path in cache.iterdir()] == ["dilemmakaart"]
    assert list((cache / "dilemmakaart").iterdir())
    assert [path.name for path in folder.iterdir()] == ["dilemmas"]


@pytest.mark.parametrize("format_", FORMATS)
def test_no_network_is_asked_for_anything(desk: Machine, tmp_path: Path, format_: str) -> None:
    watched = put(tmp_path, WATCH, "watched/sitecustomize.py") / "watched"
    path = f"{watched}:{desk.environment['PYTHONPATH']}"
    put(tmp_path, ERROR)
    ran = desk.run(["dilemmakaart", "validate", "--format", format_], tmp_path, PYTHONPATH=path)
    assert ran.code == 1, ran.log
    seen = desk.run([desk.python, "-c", "import socket; socket.socket()"], tmp_path, PYTHONPATH=path)
    assert "network: socket" in seen.log
