"""How far long work is: at a terminal and nowhere else, and gone when it is done."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pexpect
import pytest
from conftest import Command

from dilemmakaart.cli import progress

AT_ONCE = (
    "import sys; from dilemmakaart.cli import progress; progress.LONG = progress.STEP = 0\n"
    "from dilemmakaart.cli.app import run; sys.exit(run(sys.argv[1:]))"
)
"""A program that takes all work for long."""


def _watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody look at the errors, to whom everything takes long."""
    monkeypatch.setattr(progress, "LONG", 0)
    monkeypatch.setattr(progress, "STEP", 0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for name in ("TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def _environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR"}}
    return {**kept, "DILEMMAKAART_LANG": "en", "TERM": "xterm", **more}


def _at_a_terminal(line: Sequence[str | Path], columns: int = 80, **more: str) -> str:
    """Return everything that a terminal of so many columns gets."""
    given = ["-c", AT_ONCE, *map(str, line)]
    seen = pexpect.spawn(
        sys.executable,
        given,
        env=_environment(**more),
        encoding="utf-8",
        timeout=60,
        dimensions=(24, columns),
    )
    seen.expect(pexpect.EOF)
    return str(seen.before)


def _left(seen: str) -> list[str]:
    """Return what stands on the screen in the end: what is written over is gone."""
    lines = []
    for line in seen.replace("\r\n", "\n").split("\n"):
        cells = ""
        for part in line.split("\r"):
            cells = part + cells[len(part) :]
        lines.append(cells.rstrip())
    return lines


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Return a folder with two files to check."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("kind: lens\n", encoding="utf-8")
    return tmp_path


def test_at_a_terminal_a_bar_shows_how_far_it_is_and_nothing_of_it_is_left(two: Path) -> None:
    seen = _at_a_terminal(["validate", two, "--no-cache"])
    assert "\r[##########..........] 1 of 2 files checked" in seen
    assert "\x1b" not in seen
    assert [line for line in _left(seen) if "of 2" in line or "[#" in line] == []
    assert any(line.startswith("2 files checked: ") for line in _left(seen))


@pytest.mark.parametrize("columns", [8, 20, 30, 60])
def test_it_never_fills_a_line_so_a_narrow_terminal_does_not_break_it_off(two: Path, columns: int) -> None:
    seen = _at_a_terminal(["validate", two, "--no-cache"], columns)
    passed = [part for part in seen.split("\r\n")[0].split("\r") if " of 2" in part]
    assert len(passed) == 2
    assert max(map(len, passed)) < columns
    assert all(("[" in part) == (columns >= 51) for part in passed)


def test_a_terminal_that_does_not_know_its_width_is_taken_for_an_ordinary_one(two: Path) -> None:
    assert "There is no command 'nosuch'.\r\n" in _at_a_terminal(["nosuch"], columns=0)
    assert "\r[##########..........] 1 of 2" in _at_a_terminal(["validate", two, "--no-cache"], columns=0)


@pytest.mark.parametrize("asked", [["--quiet"], ["--plain"]])
def test_who_asks_for_quiet_or_words_alone_sees_no_bar(two: Path, asked: list[str]) -> None:
    assert " of 2" not in _at_a_terminal([*asked, "validate", two, "--no-cache"])


def test_a_dumb_terminal_gets_no_bar_and_one_without_colour_does(two: Path) -> None:
    line: list[str | Path] = ["validate", two, "--no-cache"]
    assert " of 2" not in _at_a_terminal(line, TERM="dumb")
    assert "1 of 2" in _at_a_terminal(line, NO_COLOR="1")


def test_a_pipe_never_gets_one(two: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", AT_ONCE, "validate", two, "--no-cache"],
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 files checked" in ended.stderr
    assert "\r" not in ended.stderr + ended.stdout
    assert " of 2" not in ended.stderr


def test_a_long_read_shows_how_far_it_is_and_wipes_it(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _watched(monkeypatch)
    err = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"]).err
    assert "] 100 % read of " in err
    assert not any("% read" in line for line in _left(err))


def test_work_that_takes_no_second_shows_nothing(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _watched(monkeypatch)
    monkeypatch.setattr(progress, "LONG", 1_000_000)
    assert "\r" not in command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"]).err


def test_every_work_that_comes_in_many_pieces_tells_how_far_it_is(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _watched(monkeypatch)
    again = network.parent / "ander"
    shutil.copytree(network, again)
    csv = network / "antwoorden.csv"
    (network / "later.csv").write_bytes(csv.read_bytes() + b"\n")
    tallies = []
    for name, more in (("a", []), ("b", ["--with-groups"])):
        tallies.append(network / f"{name}.json")
        assert command(["tally", network, csv, "--output", tallies[-1], *more]).code == 0
    works: list[tuple[list[str | Path], str]] = [
        (["assess", network, csv, network / "later.csv", "--skip-invalid"], "1 of 2 files with answers read"),
        (["merge", *tallies, "--output", network / "c.json"], "1 of 2 tallies read"),
        (["handout", network, "--to", "html", "--template", "rapport,deelnemer"], "1 of 2 pages made"),
        (["handout", network, again, "--template", "deelnemer"], "1 of 2 networks done"),
        (
            ["validate", network / "netwerk.yaml", again / "netwerk.yaml", "--no-cache"],
            "1 of 2 files checked",
        ),
    ]
    for line, told in works:
        err = command(line).err
        assert f"\r[##########..........] {told}" in err, line
        assert not any(told in each for each in _left(err))


def test_what_is_said_meanwhile_stands_on_a_line_of_its_own(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _watched(monkeypatch)
    again = network.parent / "ander"
    shutil.copytree(network, again)
    (network / "netwerk.yaml").write_text("kind: network\n", encoding="utf-8")
    ended = command(["handout", network, again])
    assert ended.code == 1
    assert "1 of 2 networks did not work." in _left(ended.err)
    assert not any(" networks done" in line for line in _left(ended.err))
