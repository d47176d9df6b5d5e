"""What tests share: the command line in this process, and a network folder of one's own."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from dilemmakaart.cli.app import run

pytest_plugins = ["pipelines"]

settings.register_profile("calm", deadline=None)  # a busy machine is no failure
settings.load_profile("calm")

ROOT = Path(__file__).parent.parent
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
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("uitkomst", "handouts"))
    return folder
