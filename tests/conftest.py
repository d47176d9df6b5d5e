"""What tests share: the command line in this process, and a network folder of one's own."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import NoReturn

import pytest
from filelock import FileLock
from hypothesis import settings

from dilemmakaart.cli.app import run

pytest_plugins = ["pipelines"]

settings.register_profile("calm", deadline=None)  # a busy machine is no failure
settings.load_profile("calm")

ROOT = Path(__file__).parent.parent
NPM = Path(sys.prefix) / "npm" / "node_modules"
EXAMPLE = ROOT / "examples" / "voorbeeldregio"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[[Sequence[str | Path]], Ended]
Once = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return where tests keep what the program remembers: never where the program of a developer does."""
    folder = tmp_path_factory.mktemp("caches")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, caches: Path) -> Command:
    """Run the command line in English, in this process."""
    monkeypatch.setenv("DILEMMAKAART_LANG", "en")
    monkeypatch.setenv("XDG_CACHE_HOME", mkdtemp(dir=caches))
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)

    def start(arguments: Sequence[str | Path]) -> Ended:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return start


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Return what fills a folder once for all processes that tests run in beside each other."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def made(name: str, fill: Callable[[Path], None]) -> Path:
        folder, filled = shared / name, shared / f"{name}.filled"
        with FileLock(shared / f"{name}.lock"):
            if not filled.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a process that could not fill it
                folder.mkdir()
                fill(folder)
                filled.touch()
        return folder

    return made


@pytest.fixture
def network(tmp_path: Path) -> Path:
    """Return a copy of the example network to do anything with."""
    folder = tmp_path / "netwerk"
    shutil.copytree(
        EXAMPLE, folder, ignore=shutil.ignore_patterns("uitkomst", "handouts", "groepen", "reeks")
    )
    return folder


@pytest.fixture(scope="session")
def assessment(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the assessment of the example, which is the same each time."""
    target = tmp_path_factory.mktemp("assessment") / "assessment.json"
    assert (
        run(
            [
                "assess",
                str(EXAMPLE / "netwerk.yaml"),
                str(EXAMPLE / "antwoorden.csv"),
                "--output",
                str(target),
            ]
        )
        == 0
    )
    return target.read_bytes()


@pytest.fixture
def assessed(network: Path, assessment: bytes) -> Path:
    """Return a network with an assessment."""
    (network / "uitkomst").mkdir()
    (network / "uitkomst" / "assessment.json").write_bytes(assessment)
    return network


@pytest.fixture(scope="session")
def node() -> str:
    """Return node, with what `make test` installs for it beside this Python; CI may not do without."""
    found = shutil.which("node")
    if found and NPM.is_dir():
        return found
    return _missing("nothing of npm is here: install node and npm, and start the tests with `make test`")


@pytest.fixture(scope="session")
def browser() -> str:
    """Return the browser that pages are tried in; CI may not do without."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    return found or _missing("no browser is here: install Chromium (in Debian: apt-get install chromium)")


def _missing(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
