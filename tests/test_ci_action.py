"""The GitHub action: its steps in bash, with the environment that GitHub gives them."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pipelines import (
    ACTION,
    DILEMMA,
    ERROR,
    EXPRESSION,
    GOOD,
    ROOT,
    STEPS,
    WARNING,
    Machine,
    act,
    judged,
    put,
    step,
)

from dilemmakaart import __version__


def test_action_yml_fits_the_schema_of_actions() -> None:
    ran = judged(ROOT / "action.yml", "--builtin-schema", "vendor.github-actions")
    assert ran.code == 0, ran.log


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if "run" in step])
def test_shellcheck_has_nothing_to_say_of_a_script(name: str) -> None:
    check = [str(Path(sys.executable).with_name("shellcheck")), "--shell=bash", "-"]
    done = subprocess.run(check, input=STEPS[name]["run"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_no_script_holds_an_expression() -> None:
    assert not [name for name, step in STEPS.items() if "${{" in step.get("run", "")]


def test_every_input_reaches_a_step() -> None:
    filled = [
        value for step in STEPS.values() for value in {**step.get("env", {}), **step.get("with", {})}.values()
    ]
    reached = {found for value in filled for found in EXPRESSION.findall(str(value))}
    assert {f"inputs.{name}" for name in ACTION["inputs"]} <= reached


def test_the_step_that_installs_leaves_the_python_of_the_workflow_alone(
    runner: Machine, tmp_path: Path
) -> None:
    seen = runner.run([runner.python, "-m", "pip", "list", "--format", "freeze"], tmp_path)
    assert "dilemmakaart" not in seen.log
    there = {path.name for path in (runner.place / "dilemmakaart").iterdir()}
    assert f"dilemmakaart-{__version__}.dist-info" in there


def test_the_versions_that_are_tested_are_installed_and_no_others(
    runner: Machine, checkout: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(checkout, tmp_path / "action", ignore=shutil.ignore_patterns(".git"))
    (copy / "constraints.txt").write_text("rich==0.1\n", encoding="utf-8")
    pinned = replace(runner, environment={**runner.environment, "GITHUB_ACTION_PATH": str(copy)})
    ran = step(pinned, tmp_path, "install", {})
    assert ran.code == 1
    assert "conflicting dependencies" in ran.log


def test_the_action_may_be_used_twice_in_one_job(runner: Machine, tmp_path: Path) -> None:
    again = step(runner, tmp_path, "install", {})
    assert (again.code, again.log) == (0, "")


def test_nothing_found_is_a_step_that_passes(runner: Machine, tmp_path: Path) -> None:
    ran = act(runner, put(tmp_path, GOOD), {})
    assert (ran.code, ran.outputs) == (0, {"findings": "0"})
    assert ran.log == "1 file checked: 0 errors, 0 warnings.\n"


def test_an_error_is_an_annotation_and_a_step_that_fails(runner: Machine, tmp_path: Path) -> None:
    ran = act(runner, put(tmp_path, ERROR), {})
    assert (ran.code, ran.outputs) == (1, {"findings": "1"})
    assert f"\n::error file={DILEMMA},line=4,col=8,title=DK203::Unknown level" in ran.log


@pytest.mark.parametrize(("strict", "code"), [(False, 0), ("false", 0), (True, 1), ("true", 1)])
def test_a_warning_fails_when_that_is_asked_for(
    runner: Machine, tmp_path: Path, strict: object, code: int
) -> None:
    ran = act(runner, put(tmp_path, WARNING), {"strict": strict})
    assert (ran.code, ran.outputs) == (code, {"findings": "1"})
    assert f"\n::warning file={DILEMMA},line=1,col=1,title=DK308::" in ran.log


def test_strict_is_true_or_false_and_no_third_thing(runner: Machine, tmp_path: Path) -> None:
    ran = act(runner, put(tmp_path, GOOD), {"strict": "yes"})
    assert (ran.code, ran.outputs) == (2, {})
    assert ran.log == "::error title=dilemmakaart::The input strict is true or false.\n"


@pytest.mark.parametrize("inputs", [{"ignore": "DK308"}, {"select": "DK1, DK2"}])
def test_codes_can_be_chosen(runner: Machine, tmp_path: Path, inputs: dict[str, str]) -> None:
    ran = act(runner, put(tmp_path, WARNING), {"strict": True, **inputs})
    assert (ran.code, ran.outputs) == (0, {"findings": "0"})


def test_paths_stand_one_on_each_line_and_may_hold_anything_else(runner: Machine, tmp_path: Path) -> None:
    put(tmp_path, ERROR, "a b/één.yaml")
    put(tmp_path, ERROR, "--strict/x.yaml")
    put(tmp_path, ERROR, "left/out.yaml")
    ran = act(runner, tmp_path, {"paths": "a b\n\n  --strict/*.yaml\n"})
    assert ran.code == 1
    assert "2 files checked" in ran.log
    assert "left/out.yaml" not in ran.log


@pytest.mark.parametrize("name", ["paths", "select", "ignore", "sarif-file", "strict"])
def test_an_input_is_never_run(runner: Machine, tmp_path: Path, name: str) -> None:
    folder = put(tmp_path / "repository", GOOD)
    mark = tmp_path / "was-run"
    wicked = f"$(touch {mark}) `touch {mark}` \"; touch {mark}; '; touch {mark}; #"
    act(runner, folder, {name: wicked})
    assert not mark.exists()


def test_sarif_is_written_beside_the_annotations(runner: Machine, tmp_path: Path) -> None:
    ran = act(runner, put(tmp_path, ERROR), {"sarif-file": "out/findings.sarif"})
    assert (ran.code, ran.outputs) == (1, {"findings": "1"})
    assert "::error file=" in ran.log
    (only,) = json.loads((tmp_path / "out" / "findings.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in only["results"]] == ["DK203"]


def test_sarif_that_cannot_be_written_fails_also_where_nothing_is_found(
    runner: Machine, tmp_path: Path
) -> None:
    ran = act(runner, put(tmp_path, GOOD), {"sarif-file": f"{DILEMMA}/x.sarif"})
    assert (ran.code, ran.outputs) == (2, {})
    assert "A file stands where a folder is needed." in ran.log


def test_a_path_that_is_not_there_is_wrong_use_without_sarif(runner: Machine, tmp_path: Path) -> None:
    ran = act(runner, put(tmp_path, GOOD), {"paths": "dilemmas\nnowhere", "sarif-file": "x.sarif"})
    assert (ran.code, ran.outputs) == (2, {})
    assert "nowhere: There is no such file or folder." in ran.log
    assert not (tmp_path / "x.sarif").exists()


def test_a_module_of_the_repository_is_never_imported(runner: Machine, tmp_path: Path) -> None:
    for name in ("yaml", "typer", "json", "dilemmakaart"):
        put(tmp_path, "raise SystemExit('imported')", f"{name}.py")
    ran = act(runner, put(tmp_path, GOOD), {})
    assert (ran.code, ran.outputs) == (0, {"findings": "0"})


def test_findings_come_in_the_language_of_the_workflow(runner: Machine, tmp_path: Path) -> None:
    dutch = replace(runner, environment={**runner.environment, "DILEMMAKAART_LANG": "nl"})
    assert act(dutch, put(tmp_path, GOOD), {}).log == "1 bestand gecontroleerd: 0 fouten, 0 waarschuwingen.\n"
