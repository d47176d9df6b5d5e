"""CI without a service: this checkout as others fetch it, machines to run on, and steps as services run them.

The project has no public address yet. Where its documents say `https://github.com/OWNER/dilemmakaart`, git
takes a copy of this checkout, with a tag v1. Packages come from the registry once for all tests.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import Once

ROOT = Path(__file__).parent.parent
ADDRESS = "https://github.com/OWNER/dilemmakaart"
NAME = "OWNER/dilemmakaart@v1"
DILEMMA = "dilemmas/snel-zorgvuldig.yaml"

GOOD = """\
kind: dilemma
id: snel-zorgvuldig
code: xx1
level: within-subgroup
question: Hoe houd je vaart zonder fouten te maken?
poles:
  a: {name: snel}
  b: {name: zorgvuldig}
sources: [redactie]
"""
WARNING = GOOD.replace("sources: [redactie]\n", "")
ERROR = GOOD.replace("within-subgroup", "within-subgruop")

BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c")
"""The shell of GitHub; that of GitLab stops at the same places."""

SARIF = ("--regex-variant", "python", "--schemafile", ROOT / "tests" / "schemas" / "sarif-2.1.0.json")
"""The schema of the standard; its patterns are not those of JavaScript."""

LEFT_OUT = (".git", ".venv", ".*cache", ".hypothesis", "__pycache__", "*.mo", "dist")

ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: Mapping[str, Any] = {each["id"]: each for each in ACTION["runs"]["steps"]}

EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


@dataclass(frozen=True)
class Ran:
    """How a program or a step ended, what it wrote, and which outputs it set."""

    code: int
    log: str
    outputs: Mapping[str, str]


@dataclass(frozen=True)
class Machine:
    """A machine with a Python of its own that nothing is installed in, and a place for what it keeps."""

    place: Path
    environment: Mapping[str, str]

    @property
    def python(self) -> Path:
        return self.place / "python" / "bin" / "python"

    def run(self, program: Sequence[str | Path], folder: Path, **variables: str) -> Ran:
        """Run a program; output and errors come in one log, in the order in which they were written."""
        told = self.place / "outputs"
        told.write_text("", encoding="utf-8")
        done = subprocess.run(
            program,
            cwd=folder,
            env={**self.environment, "GITHUB_OUTPUT": str(told), **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        outputs = dict(line.split("=", 1) for line in told.read_text(encoding="utf-8").splitlines())
        return Ran(done.returncode, done.stdout, outputs)


@pytest.fixture(scope="session")
def packages(once: Once) -> Path:
    """Fetch what dilemmakaart is built and run with, so that nothing after this needs the registry."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--constraint", str(ROOT / "constraints.txt")]

    def fetch(folder: Path) -> None:
        fetched = subprocess.run([*pip, "--wheel-dir", folder, *wanted], capture_output=True, check=False)
        if fetched.returncode and "CI" not in os.environ:
            pytest.skip("the package registry is out of reach")
        assert fetched.returncode == 0, fetched.stderr.decode()

    return once("packages", fetch)


@pytest.fixture(scope="session")
def checkout(once: Once) -> Path:
    """Copy this checkout to a repository of its own, with a first release."""

    def copy(folder: Path) -> None:
        left_out = shutil.ignore_patterns(*LEFT_OUT)
        shutil.copytree(ROOT, folder / "dilemmakaart", ignore=left_out)
        committed(folder / "dilemmakaart")
        git(folder / "dilemmakaart", "tag", "v1")

    return once("checkout", copy) / "dilemmakaart"


def committed(folder: Path) -> None:
    """Make a folder a repository, if it is none, and commit everything in it."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=Test", "-c", "user.email=", "commit", "--quiet", "--message", "Add")


def git(folder: Path, *arguments: str) -> None:
    """Run git without anything that is set for another repository, as in a hook of ours."""
    alone = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=folder, env=alone, check=True)


@pytest.fixture(scope="session")
def machines(
    packages: Path, checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], Machine]:
    """Return what makes a new machine."""

    def make() -> Machine:
        place = tmp_path_factory.mktemp("machine")
        python = place / "python"
        subprocess.run([sys.executable, "-m", "virtualenv", "--quiet", python], check=True)
        return Machine(place, surroundings(place, packages, checkout))

    return make


def surroundings(place: Path, packages: Path, checkout: Path) -> dict[str, str]:
    """Return the environment of a machine: nothing of ours in it, and no way out to a registry."""
    ours = Path(sys.executable).parent
    path = [part for part in os.environ["PATH"].split(os.pathsep) if Path(part) != ours]
    return {
        "PATH": os.pathsep.join([str(place / "python" / "bin"), *path]),
        "HOME": str(place),
        "PYTHONUNBUFFERED": "1",
        "DILEMMAKAART_LANG": "en",
        "GITHUB_ACTION_PATH": str(checkout),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{checkout.as_uri()}.insteadOf",
        "GIT_CONFIG_VALUE_0": ADDRESS,
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_FIND_LINKS": str(packages),
        "PIP_NO_COMPILE": "1",
        "PIP_NO_INDEX": "1",
    }


@pytest.fixture
def machine(machines: Callable[[], Machine]) -> Machine:
    """Return a machine of one's own."""
    return machines()


@pytest.fixture(scope="session")
def runner(machines: Callable[[], Machine]) -> Machine:
    """Return a machine that the action is installed on, by its own step."""
    made = machines()
    installed = step(made, made.place, "install", {})
    assert installed.code == 0, installed.log
    return made


def act(runner: Machine, folder: Path, given: Mapping[str, object]) -> Ran:
    """Run what is left of the action where it is installed."""
    return step(runner, folder, "validate", given)


def step(machine: Machine, folder: Path, name: str, given: Mapping[str, object]) -> Ran:
    """Run one step of the action, as GitHub does for `uses: OWNER/dilemmakaart@v1` with these inputs."""
    inputs = {key: said["default"] for key, said in ACTION["inputs"].items()}
    assert given.keys() <= inputs.keys()
    inputs |= {key: passed_on(value) for key, value in given.items()}
    known = {f"inputs.{key}": value for key, value in inputs.items()}
    known["steps.python.outputs.python-path"] = str(machine.python)
    known["runner.temp"] = str(machine.place)
    variables = {key: filled(value, known) for key, value in STEPS[name]["env"].items()}
    return machine.run([*BASH, STEPS[name]["run"]], folder, **variables)


def passed_on(value: object) -> str:
    """Return a value from YAML as GitHub passes it on."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def filled(value: str, known: Mapping[str, str]) -> str:
    """Fill in the expressions of a value."""
    return EXPRESSION.sub(lambda found: known[found[1]], value)


def judged(path: Path, *schema: str | Path) -> Ran:
    """Hold a file against a schema, as others do."""
    check = [sys.executable, "-m", "check_jsonschema", "--default-filetype", "yaml", *schema, path]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    return Ran(done.returncode, done.stdout + done.stderr, {})


def fits(path: Path, *schema: str | Path) -> None:
    """See that a file fits a schema."""
    ran = judged(path, *schema)
    assert ran.code == 0, ran.log


def put(folder: Path, content: str, path: str = DILEMMA) -> Path:
    """Write a file of a repository, folders included, and return the repository."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(content, encoding="utf-8")
    return folder
