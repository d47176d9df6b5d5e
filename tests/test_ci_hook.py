"""The hook for pre-commit, built from this checkout and run in repositories of others."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from ci_page import block
from pipelines import DILEMMA, ERROR, GOOD, ROOT, WARNING, Machine, Ran, committed, git, put

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
VALUES_FILE = "dilemmas/waarden.yaml"
DILEMMA_WITH_VALUE = GOOD.replace("{name: snel}", "{name: snel, values: [rust]}")
VALUES = """\
kind: values
items:
  - {id: rust, name: rust, definition: Niet alles moet nu., readings: [Tijd., Vaste gezichten.]}
"""


@pytest.fixture(scope="module")
def desk(machines: Callable[[], Machine]) -> Machine:
    """Return a machine to commit on; pre-commit keeps the environment of the hook on it."""
    return machines()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with a good file, of which everything is committed."""
    committed(put(tmp_path, GOOD))
    return tmp_path


def configured(desk: Machine, folder: Path, **options: object) -> Ran:
    """Give the repository the configuration that docs/ci.md shows, with some options, and run it."""
    configuration = yaml.safe_load(block("for pre-commit"))
    configuration["repos"][0]["hooks"][0] |= options
    put(folder, yaml.safe_dump(configuration), ".pre-commit-config.yaml")
    git(folder, "add", "--all")
    return desk.run([sys.executable, "-m", "pre_commit", "run"], folder)


def test_the_manifest_of_hooks_is_one_that_pre_commit_reads() -> None:
    check: list[str | Path] = [sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_good_file_passes(desk: Machine, repository: Path) -> None:
    ran = configured(desk, put(repository, GOOD + "# mooi\n"))
    assert ran.code == 0, ran.log
    assert "Passed" in ran.log


def test_a_bad_file_stops_and_shows_what_validate_says(desk: Machine, repository: Path) -> None:
    ran = configured(desk, put(repository, ERROR))
    assert ran.code == 1
    assert f"- exit code: 1\n\n{DILEMMA}:4:8: error[DK203] Unknown level" in ran.log


def test_a_file_that_breaks_another_which_is_not_in_the_commit_stops(desk: Machine, tmp_path: Path) -> None:
    put(tmp_path, DILEMMA_WITH_VALUE)
    committed(put(tmp_path, VALUES, VALUES_FILE))
    ran = configured(desk, put(tmp_path, VALUES.replace("rust", "kalmte"), VALUES_FILE))
    assert ran.code == 1
    assert f"{DILEMMA}:7:28: error[DK203] Unknown value 'rust'." in ran.log


def test_a_commit_without_dilemma_files_starts_nothing(desk: Machine, repository: Path) -> None:
    ran = configured(desk, put(repository, "# Leesmij\n", "README.md"))
    assert ran.code == 0
    assert "(no files to check)Skipped" in ran.log


def test_paths_and_options_go_in_args(desk: Machine, repository: Path) -> None:
    put(repository, ERROR)
    put(repository, WARNING, "regio/dilemmas/snel-zorgvuldig.yaml")
    ran = configured(desk, repository, args=["--strict", "regio"])
    assert ran.code == 1
    assert "regio/dilemmas/snel-zorgvuldig.yaml:1:1: warning[DK308]" in ran.log
    assert "DK203" not in ran.log


@pytest.mark.parametrize(("options", "code"), [({}, 0), ({"always_run": True}, 1)])
def test_a_commit_that_only_removes_is_seen_with_always_run(
    desk: Machine, tmp_path: Path, options: dict[str, bool], code: int
) -> None:
    put(tmp_path, DILEMMA_WITH_VALUE)
    committed(put(tmp_path, VALUES, VALUES_FILE))
    (tmp_path / VALUES_FILE).unlink()
    assert configured(desk, tmp_path, **options).code == code


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("netwerk.yaml", True),
        ("regio/netwerk.yaml", True),
        ("dilemmas/x.yaml", True),
        ("regio/dilemmas/levels/x.yml", True),
        ("mijn-netwerk.yaml", False),
        ("netwerk.yaml.txt", False),
        ("mijn-dilemmas/x.yaml", False),
        ("dilemmas/README.md", False),
        ("docker-compose.yaml", False),
    ],
)
def test_the_hook_is_for_networks_and_what_stands_below_dilemmas(path: str, *, runs: bool) -> None:
    (hook,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    assert bool(re.search(hook["files"], path)) == runs
