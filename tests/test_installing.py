"""Installed as users do, by pipx and by uv, from wheel and sdist: it works without the repository."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import EXAMPLE, ROOT, Once
from pipelines import surroundings

from dilemmakaart.cli.commands import COMMANDS
from dilemmakaart.journeys.handout import FORMATS
from dilemmakaart.journeys.questionnaire import ENDINGS

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
BESIDE = Path(sys.executable).parent
"""Where the tools stand that `make` installs."""


@dataclass(frozen=True)
class Built:
    """What is handed to users, and everything that it needs: nothing after this asks a registry."""

    wheel: Path
    sdist: Path
    packages: Path
    environment: dict[str, str]


@dataclass(frozen=True)
class Installed:
    """A fresh installation, and an empty folder to use it in."""

    program: Path
    folder: Path

    def run(self, *line: str) -> subprocess.CompletedProcess[str]:
        """Run a command as its user does, with nothing of ours in the way."""
        return subprocess.run(
            [self.program, *line],
            cwd=self.folder,
            env={"PATH": os.defpath, "HOME": str(self.folder), "DILEMMAKAART_LANG": "en"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="session")
def built(once: Once, checkout: Path) -> Built:
    """Build wheel and sdist of a copy of this checkout, as `make bench` does."""
    for tool in ("pipx", "uv"):
        if not (BESIDE / tool).exists():
            (pytest.fail if "CI" in os.environ else pytest.skip)(
                f"no {tool} is here: `make .venv/ready` installs it"
            )

    def build(place: Path) -> None:
        packages = place / "packages"
        extras = PROJECT["project"]["optional-dependencies"]
        wanted = [*PROJECT["build-system"]["requires"], *PROJECT["project"]["dependencies"], "pip"]
        wanted += [each for extra, needs in extras.items() if extra != "all" for each in needs]
        fetch = [sys.executable, "-m", "pip", "wheel", "--quiet"]
        fetch += ["--constraint", str(ROOT / "constraints.txt"), "--wheel-dir", str(packages)]
        fetched = subprocess.run([*fetch, *wanted], capture_output=True, check=False)
        if fetched.returncode and "CI" not in os.environ:
            pytest.skip("the package registry is out of reach")
        assert fetched.returncode == 0, fetched.stderr.decode()
        subprocess.run(
            [sys.executable, "-m", "build", "--outdir", place / "dist", checkout],
            cwd=place,
            env=surroundings(place, packages, checkout),
            check=True,
            capture_output=True,
        )

    place = once("installing", build)
    (wheel,), (sdist,) = (place / "dist").glob("*.whl"), (place / "dist").glob("*.tar.gz")
    packages = place / "packages"
    return Built(wheel, sdist, packages, surroundings(place, packages, checkout))


def by_pipx(built: Built, file: Path, extra: str, place: Path) -> Installed:
    """Install a file with pipx, as the README says."""
    told = {"PIPX_HOME": place / "pipx", "PIPX_BIN_DIR": place / "bin", "PIPX_MAN_DIR": place / "man"}
    environment = {**built.environment, **{name: str(path) for name, path in told.items()}}
    line = [sys.executable, "-m", "pipx", "install", "--python", sys.executable]
    offline = f"--no-index --find-links {built.packages}"
    return _installed([*line, "--pip-args", offline, f"{file}{extra}"], environment, place)


def by_uv(built: Built, file: Path, extra: str, place: Path) -> Installed:
    """Install a file with uv; it heeds no setting of pip, so it is told where the packages are."""
    told = {"UV_TOOL_DIR": place / "uv", "UV_TOOL_BIN_DIR": place / "bin", "UV_CACHE_DIR": place / "cache"}
    environment = {
        **built.environment,
        "UV_NO_CONFIG": "1",
        **{name: str(path) for name, path in told.items()},
    }
    line = [str(BESIDE / "uv"), "tool", "install", "--no-index", "--find-links", str(built.packages)]
    wanted = f"dilemmakaart{extra} @ {file.as_uri()}"
    return _installed([*line, "--python", sys.executable, wanted], environment, place)


def _installed(line: Sequence[str], environment: dict[str, str], place: Path) -> Installed:
    done = subprocess.run(line, cwd=place, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    folder = place / "elsewhere"
    folder.mkdir()
    return Installed(place / "bin" / "dilemmakaart", folder)


PAGES = [f"rapport.{format_}" for format_ in FORMATS if format_ != "pptx"]
ROAD: Sequence[tuple[str, Sequence[str]]] = (
    ("--version", ()),
    ("--help", ()),
    ("handout --help", ()),
    ("init . --yes", ("netwerk.yaml", "LEESMIJ.md")),
    ("new dilemma snel-samen --level within-subgroup", ("dilemmas/within-subgroup/4-snel-samen.yaml",)),
    ("new lens buiten", ("dilemmas/lenses/buiten.yaml",)),
    ("new method wandelen", ("dilemmas/methods/wandelen.yaml",)),
    ("new value lef", ("dilemmas/values.yaml",)),
    ("list --kind all", ()),
    ("show bs1", ()),
    ("show snel-samen", ()),
    *(
        (f"questionnaire voorbeeld --to {format_}", (f"voorbeeld/vragenlijst{ending}",))
        for format_, ending in ENDINGS.items()
    ),
    ("questionnaire voorbeeld --to xlsx --rows", ("voorbeeld/vragenlijst-rows.xlsx",)),
    ("assess voorbeeld voorbeeld/antwoorden.csv", ("voorbeeld/uitkomst/assessment.json",)),
    ("assess voorbeeld voorbeeld/antwoorden.csv --output voorbeeld/later.json", ("voorbeeld/later.json",)),
    (
        f"handout voorbeeld --template rapport --to {','.join(FORMATS)}",
        tuple(f"voorbeeld/handouts/{name}" for name in ("dilemmakaart.svg", "dilemmakaart.pptx", *PAGES)),
    ),
    ("compare voorbeeld/uitkomst/assessment.json voorbeeld/later.json --output moved.svg", ("moved.svg",)),
    ("tally voorbeeld voorbeeld/antwoorden.csv --with-groups --output one.json", ("one.json",)),
    ("tally voorbeeld voorbeeld/antwoorden.csv --output two.json", ("two.json",)),
    ("merge two.json --output both.json", ("both.json",)),
    ("groups voorbeeld/deelnemers.csv --size 6-8", ("voorbeeld/groepen/groepen.csv",)),
    (
        "series voorbeeld",
        ("voorbeeld/reeks.yaml", "voorbeeld/reeks/draaiboek-6.md", "voorbeeld/reeks/reeks.ics"),
    ),
    ("new harvest 2026-12-03", ("oogst/2026-12-03.yaml",)),
    ("harvest", ()),
    ("harvest due --by 2027-02-04", ()),
    ("validate", ()),
    ("explain", ()),
    ("explain DK301", ()),
    ("schema --output schemas", ("schemas/network.schema.json",)),
    ("--show-completion bash", ()),
)
"""Every command, and what it makes in the folder in which it is used."""


@pytest.mark.parametrize("way", ["wheel by pipx", "sdist by uv"])
def test_every_command_works_where_it_was_installed_without_the_repository(
    built: Built, way: str, tmp_path: Path
) -> None:
    if way == "wheel by pipx":
        here = by_pipx(built, built.wheel, "[all]", tmp_path)
    else:
        here = by_uv(built, built.sdist, "[excel,office,pdf,plan]", tmp_path)
    example = here.folder / "voorbeeld"
    example.mkdir()
    for name in ("netwerk.yaml", "antwoorden.csv", "deelnemers.csv"):
        shutil.copy(EXAMPLE / name, example)
    for line, made in ROAD:
        ended = here.run(*line.split())
        assert (ended.returncode, "Traceback" in ended.stderr) == (0, False), f"{line}\n{ended.stderr}"
        assert ended.stdout or line.startswith(("tally", "merge", "validate")), line
        assert [path for path in made if not (here.folder / path).stat().st_size] == []
    assert {line.split()[0] for line, _ in ROAD} >= set(COMMANDS)


def test_without_extras_it_works_and_says_which_extra_a_format_needs(built: Built, tmp_path: Path) -> None:
    here = by_uv(built, built.wheel, "", tmp_path)
    assert here.run("init", ".", "--yes").returncode == 0
    assert here.run("handout").returncode == 0
    for format_, extra in (("pdf", "pdf"), ("docx", "office")):
        lacking = here.run("handout", "--to", format_)
        assert lacking.returncode == 2
        assert f"dilemmakaart[{extra}]" in lacking.stderr
