"""What tests share: the command line in this process, and a network folder of one's own."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest
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


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> Command:
    """Run the command line in English, in this process."""
    monkeypatch.setenv("DILEMMAKAART_LANG", "en")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)

    def start(arguments: Sequence[str | Path]) -> Ended:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return start


@pytest.fixture
def network(tmp_path: Path) -> Path:
    """Return a copy of the example network to do anything with."""
    folder = tmp_path / "netwerk"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("uitkomst", "handouts", "reeks"))
    return folder


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
