"""Somebody who stands in the wrong place, or whose editor changed a name, is told what is there."""

from pathlib import Path

import pytest
from conftest import Command

COMMANDS = ["validate", "questionnaire --to html", "assess", "handout", "series", "harvest", "new lens x"]


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that is no network; the example is in the folder `netwerk` in it, if asked for."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("line", COMMANDS)
def test_outside_a_network_every_command_says_the_same(command: Command, outside: Path, line: str) -> None:
    ended = command(line.split())
    assert ended.code == 2
    assert "No network is named, and there is no netwerk.yaml here or above." in ended.err
    assert "dilemmas:" not in ended.err
    assert not list(outside.iterdir())


@pytest.mark.parametrize("line", [*COMMANDS, "handout regio", "handout regio/netwerk.yaml.txt", "list"])
def test_a_network_with_txt_behind_its_name_is_found_and_what_to_do_is_said(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    (network / "netwerk.yaml").rename(network / "netwerk.yaml.txt")
    network.rename(network.with_name("regio"))
    monkeypatch.chdir(network.parent if "regio" in line else network.with_name("regio"))
    ended = command(line.split())
    assert ended.code == (0 if line == "list" else 2)
    assert "netwerk.yaml.txt is not read: an editor put .txt behind its name." in ended.err
    assert "Change its name to netwerk.yaml." in ended.err


@pytest.mark.parametrize("line", ["validate", "list", "questionnaire --to csv", "handout ../netwerk"])
def test_a_second_network_file_with_txt_behind_its_name_is_told(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(network)
    (network / "netwerk.yaml.txt").write_text("kind: network\n", encoding="utf-8")
    ended = command(line.split())
    assert ended.code == 0
    assert ended.err.count("netwerk.yaml.txt, which is not read.") == 1


@pytest.mark.usefixtures("network")
@pytest.mark.parametrize("line", ["questionnaire netwrk --to html", "handout netwrk", "assess netwrk"])
def test_a_slip_in_the_name_of_a_folder_gets_the_folder(command: Command, outside: Path, line: str) -> None:
    ended = command(line.split())
    assert ended.code == 2
    assert "netwrk: There is no such file or folder." in ended.err
    assert "Did you mean 'netwerk'?" in ended.err
    assert [path.name for path in outside.iterdir()] == ["netwerk"]


def test_formats_without_a_comma_are_not_taken_for_networks(command: Command, network: Path) -> None:
    err = command(["handout", network, "--to", "pdf", "docx"]).err
    assert "'docx' is a format, and no network." in err
    assert "Did you mean '--to pdf,docx'?" in err


def test_who_forgets_to_name_the_answers_is_reminded_of_them(
    command: Command, assessed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (assessed / "antwoorden").mkdir()
    monkeypatch.chdir(assessed)
    assert "Did you mean: dilemmakaart assess" not in command(["assess"]).err
    Path("antwoorden.csv").rename("antwoorden/a.csv")
    assert "Did you mean: dilemmakaart assess antwoorden/ ? Choose another name" in command(["assess"]).err
    monkeypatch.chdir(assessed.parent)
    assert (
        "Did you mean: dilemmakaart assess netwerk netwerk/antwoorden/ ?"
        in command(["assess", "netwerk"]).err
    )
