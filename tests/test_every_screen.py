"""Every command on every screen: narrow and wide, with few characters, in words alone, without colour."""

import io
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import EXAMPLE

from dilemmakaart.cli import plainly
from dilemmakaart.cli.app import run
from dilemmakaart.cli.commands import COMMANDS

LINES = [
    "--help",
    "--version",
    *(f"{name} --help" for name in COMMANDS),
    "init jeugd --yes",
    "questionnaire --to csv",
    "questionnaire --to md",
    "assess antwoorden.csv --output x.json",
    "assess antwoorden.csv --output x.json --explain --remarks",
    "handout --output pages --template rapport,draaiboek",
    "handout --list-templates",
    "handout --variables",
    "compare a.json b.json",
    "tally antwoorden.csv --output t.json",
    "merge t1.json t2.json --output u.json",
    "groups deelnemers.csv --size 6-8 --output groepen",
    "groups deelnemers.csv --size 25-30",
    "series --output reeks",
    "series --meetings 0",
    "new harvest 2027-01-14",
    "harvest",
    "harvest due --by 2027-03-01",
    "list",
    "list --kind all",
    "show bs1",
    "show vertrouwen",
    "show --kind method fishbowl",
    "new dilemma snel --level within-subgroup",
    "validate",
    "validate --select DK3 --statistics",
    "validate fout.yaml",
    "explain",
    "explain DK301",
    "explain DK202",
    "schema --output schemas",
    "--show-completion zsh",
    "handout --template raport",
    "list --kind lense",
    "assess fout.csv",
    "show nothing",
    "nothing",
]


class Console(io.TextIOWrapper):
    """A terminal that writes with few characters."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n")

    def isatty(self) -> bool:
        return True

    def shown(self) -> str:
        """Return everything that was written."""
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode(self.encoding)


ANSI = re.compile(r"\x1b\[[0-9;]*m")
AS_IT_IS = re.compile(r"--show-completion|explain DK|validate")
"""What shows code, or a place in a file that one can go to: that stays on its line, however narrow it is."""
Kind = tuple[int, str, list[str]]
"""How wide a screen is, what it can write, and what is asked for."""

SCREENS: dict[str, Kind] = {
    "quiet": (80, "cp1252", ["--quiet"]),
    "narrow": (60, "cp1252", []),
    "wide": (200, "ascii", ["--lang", "nl"]),
    "words": (80, "cp850", ["--lang", "nl", "--plain"]),
}
"""By what they are tried for."""
MORE: Sequence[tuple[int, Sequence[str]]] = ((1, ()), (2, ("--with-groups",)))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a network folder in which there is something for every command."""
    folder = tmp_path_factory.mktemp("desk") / "n"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("uitkomst", "handouts"))
    (folder / "fout.yaml").write_text("kind: dilemma\nid: x\n", encoding="utf-8")
    (folder / "fout.csv").write_text("bs1_now\n7\n", encoding="utf-8")
    given = [str(folder), str(folder / "antwoorden.csv"), "--output"]
    for line in (
        *(["assess", *given, str(folder / name)] for name in ("a.json", "b.json")),
        *(["tally", *given, str(folder / f"t{name}.json"), *more] for name, more in MORE),
    ):
        assert run(["--quiet", *line]) == 0
    return folder


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the signs for which a console has nothing near."""
    found: list[str] = []
    nearest = plainly.letter

    def letter(sign: str) -> str:
        near = nearest(sign)
        found.extend(sign * (near == "?"))
        return near

    monkeypatch.setattr(plainly, "letter", letter)
    return found


def _shown(line: str, screen: Kind, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str, str]:
    """Run a line at a terminal; return its code and what stands on the screen."""
    width, encoding, asked = screen
    out, err = Console(encoding), Console(encoding)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    code = run([*asked, *line.split()])
    return code, out.shown(), err.shown()


@pytest.mark.parametrize("line", LINES)
def test_every_command_fits_every_screen(
    line: str, desk: Path, tmp_path: Path, lost: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(desk, tmp_path / "n")
    monkeypatch.chdir(tmp_path / "n")
    told = {"DILEMMAKAART_LANG": "en", "XDG_CACHE_HOME": str(tmp_path / "cache"), "TERM": "xterm"}
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    for name in ("GITHUB_ACTIONS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, screen in SCREENS.items():
        monkeypatch.setenv("NO_COLOR", "1" if name == "quiet" else "")
        code, out, err = _shown(line, screen, monkeypatch)
        assert code in {0, 1, 2}
        assert lost == []
        bare = ANSI.sub("", out)
        assert "\x1b" not in bare + err
        assert name not in {"quiet", "words"} or bare == out
        assert name != "quiet" or code or err == ""
        wide = [each for each in (bare + err).split("\n") if len(each) > screen[0]]
        assert not wide or AS_IT_IS.match(line), (name, wide)
