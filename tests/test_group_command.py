"""`dilemmakaart groups`, from a file with people to the pages of each group."""

import csv
import io
import json
import re
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLE, Command

HEADER = "code;organisatie;sector;regio;rol;niet_met\n"


def crowd(folder: Path, count: int, *more: str, name: str = "deelnemers.csv") -> Path:
    """Write a file with so many people, each of another organisation."""
    rows = [f"P{number:02};huis {number};s{number % 3};r{number};f{number % 2};" for number in range(count)]
    path = folder / name
    path.write_text(HEADER + "\n".join([*rows, *more]) + "\n", encoding="utf-8")
    return path


def test_the_example_comes_as_a_table_with_counts_and_one_pair_that_could_not_be_avoided(
    command: Command, network: Path
) -> None:
    ended = command(["--lang", "nl", "groups", network / "deelnemers.csv"])
    assert ended.code == 0
    assert ended.out.startswith("24 mensen in 4 groepen van 6\n\nGroep  Wat")
    assert "1      6 personen  B01, " in ended.out
    told = " ".join(ended.out.split())
    assert "Minder kan niet in 4 groepen, met deze mensen en afspraken. Dat is bewezen." in told
    assert (
        "Jeugdhulpaanbieder uit Noord: vijf mensen op vier groepen, dus één paar zit bij elkaar (groep "
        in told
    )
    assert sorted(set(re.findall(r"B[0-9]{2}", ended.out))) == [f"B{number:02}" for number in range(1, 25)]


def test_without_a_name_the_people_beside_the_network_are_divided(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(network)
    assert command(["groups"]).out == command(["groups", "--force", "deelnemers.csv"]).out.replace(
        "unchanged", "written"
    )
    assert (network / "groepen" / "groep-4.md").exists()
    assert command(["groups", network]).code == 0


def test_each_group_has_a_page_with_its_people_questions_and_what_it_agrees(
    command: Command, network: Path
) -> None:
    command(["--lang", "nl", "groups", network, "--to", "md,html"])
    folder = network / "groepen"
    assert sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) == sorted(
        ["groepen.csv", *(f"groep-{number}.{ending}" for number in range(1, 5) for ending in ("md", "html"))]
    )
    page = (folder / "groep-2.md").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO((folder / "groepen.csv").read_text("utf-8-sig")), delimiter=";"))
    theirs = [row["code of naam"] for row in rows if row["groep"] == "2"]
    assert len(theirs) == 6
    assert all(f"| {code} |" in page for code in theirs)
    assert not {row["code of naam"] for row in rows if row["groep"] != "2"} & set(re.findall("B[0-9]+", page))
    for heading in (
        "Wie er bij elkaar zitten",
        "Vragen voor de eerste bijeenkomst",
        "Wat we met elkaar afspreken",
    ):
        assert f"## {heading}\n" in page


def test_a_page_that_was_edited_is_kept_and_an_earlier_group_is_named(
    command: Command, network: Path
) -> None:
    crowd(network, 24)
    command(["groups", network])
    page = network / "groepen" / "groep-1.md"
    page.write_text("mine\n", encoding="utf-8")
    crowd(network, 16)
    ended = command(["groups", network])
    assert page.read_text(encoding="utf-8") == "mine\n"
    assert "groep-1.nieuw.md: written beside groep-1.md, which was edited by hand" in ended.out
    assert "Of an earlier division, and left alone: groep-3.md, groep-4.md." in ended.err
    command(["groups", network, "--force"])
    assert page.read_text(encoding="utf-8") != "mine\n"


def test_the_table_holds_no_formula_whatever_somebody_is_called(command: Command, network: Path) -> None:
    crowd(network, 5, "=1+1;@huis;-s;+r;=f;P00")
    assert command(["--lang", "nl", "groups", network, "--size", "2-3"]).code == 0
    content = (network / "groepen" / "groepen.csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content), delimiter=";") for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_for_a_program_there_is_json_and_nothing_else(command: Command, network: Path) -> None:
    ended = command(["groups", network, "--format", "json"])
    found = json.loads(ended.out)
    assert found["format"] == "dilemmakaart/groups@1"
    assert [len(group["people"]) for group in found["groups"]] == [6, 6, 6, 6]
    assert found["alike"] == found["bound"] < found["by_chance"]
    assert found["given_up"][0]["matter"] == "competitors"


def test_in_words_only_there_is_no_table(command: Command, network: Path) -> None:
    ended = command(["groups", network, "--plain"])
    assert re.search(r"^Group 1, 6 people: B01, .*\.$", ended.out, re.MULTILINE)
    assert "---" not in ended.out


@pytest.mark.parametrize(
    ("count", "size", "told"),
    [
        (5, "6-8", "5 people do not fit in groups of 6 to 8. What would fit: --size 5; or {} 6 people."),
        (13, "6", "13 people do not fit in groups of 6. Fits: --size 6-7, --size 4-5; or {} 12, 18."),
        (1, "6-8", "1 person does not fit in groups of 6 to 8. What would fit: 6 people."),
        (24, "8-6", "The smallest group is larger than the largest: 8-6. Turn it round: --size 6-8"),
        (24, "1-3", "A group has two people or more. Write the smallest and the largest, {} --size 6-8"),
        (24, "zes", "'zes' is no size of a group. Write the smallest and the largest, {} --size 6-8"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_with_what_can(
    command: Command, network: Path, count: int, size: str, told: str
) -> None:
    crowd(network, count)
    ended = command(["groups", network, "--size", size])
    assert ended.code == (1 if "not fit" in told else 2)
    said = " ".join(ended.err.split()).replace("with these sizes:", "{}").replace("for example:", "{}")
    assert said.replace("12 people, 18 people", "12, 18") == told.replace("Fits:", "What would fit:")
    assert not (network / "groepen").exists()


def test_five_who_may_not_sit_together_are_named(command: Command, network: Path) -> None:
    keys = [f"N{number}" for number in range(5)]
    crowd(network, 3, *(f"{key};o{key};s;r;f;{','.join(set(keys) - {key})}" for key in keys))
    ended = command(["groups", network, "--size", "2-4"])
    assert ended.code == 1
    assert "they need 5 groups, and there are 4 at most: N0, N1, N2, N3, N4." in ended.err


def test_what_is_not_understood_is_one_table_and_nothing_is_written(command: Command, network: Path) -> None:
    crowd(network, 12, "P01;huis;s;r;f;", "Q;;s;r;f;nobody@voorbeeld.nl")
    ended = command(["groups", network])
    assert ended.code == 1
    assert ended.out == ""
    assert [line.split()[:3] for line in ended.err.splitlines() if line.startswith(("14", "15"))] == [
        ["14", "A", "(code)"],
        ["15", "B", "(organisatie)"],
        ["15", "F", "(niet_met)"],
    ]
    assert "(an e-mail" in ended.err
    assert "voorbeeld.nl" not in ended.err
    assert "No groups are made: 3 problems in the file." in ended.err
    assert not (network / "groepen").exists()


def test_without_people_it_is_said_what_to_make(command: Command, network: Path) -> None:
    (network / "deelnemers.csv").unlink()
    ended = command(["groups", network])
    assert ended.code == 2
    assert "Nobody takes part yet" in ended.err
    ended = command(["groups", network / "netwerk.yaml"])
    assert "This is no table of people" in ended.err
    assert "There is no such file" in command(["groups", network / "niets.csv"]).err


def test_two_lists_of_people_are_told_and_neither_is_taken_unsaid(command: Command, network: Path) -> None:
    (network / "deelnemers.xlsx").write_bytes(b"")
    ended = command(["groups", network])
    assert ended.code == 2
    assert "Two files say who takes part: deelnemers.csv and deelnemers.xlsx." in ended.err
    assert not (network / "groepen").exists()


def test_the_folder_of_groups_hides_itself_from_git_and_open_people_are_told(
    command: Command, network: Path
) -> None:
    (network / ".git").mkdir()
    assert (EXAMPLE / ".gitignore").exists()
    ended = command(["groups", network])
    assert (network / "groepen" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert "git shares it" not in ended.err
    for lines, shared in (
        ("", True),
        ("# deelnemers*\n", True),
        ("deelnemers*\n", False),
        ("/deelnemers.csv\n", False),
        ("*.xlsx\n", True),
        ("!deelnemers.csv\n", False),
    ):
        (network / ".gitignore").write_text(lines, encoding="utf-8")
        assert ("git shares it" in command(["groups", network]).err) is shared
    (network / ".gitignore").unlink()
    (network / ".git").rmdir()
    assert "git shares it" not in command(["groups", network]).err


def test_a_folder_of_ones_own_choice_that_git_shares_is_told(command: Command, network: Path) -> None:
    (network / ".git").mkdir()
    (network / ".gitignore").write_text("deelnemers.csv\n", encoding="utf-8")
    asked: list[str | Path] = ["groups", network, "--output", network / "verdeling"]
    assert "verdeling is about people, and git shares it" in command(asked).err
    (network / ".gitignore").write_text("deelnemers.csv\nverdeling/\n", encoding="utf-8")
    assert "git shares it" not in command(asked).err


def test_a_line_of_a_folder_above_may_name_the_whole_folder(command: Command, network: Path) -> None:
    (network.parent / ".git").mkdir()
    (network / ".gitignore").unlink()
    assert "git shares it" in command(["groups", network]).err
    for line in ("netwerk/deelnemers.csv", "netwerk/", "*/deelnemers.*"):
        (network.parent / ".gitignore").write_text(f"{line}\n", encoding="utf-8")
        assert "git shares it" not in command(["groups", network]).err
    (network.parent / ".gitignore").write_bytes(bytes(1_000_001))
    assert "git shares it" in command(["groups", network]).err


def test_a_new_network_folder_hides_people_and_groups(command: Command, tmp_path: Path) -> None:
    command(["--lang", "nl", "init", tmp_path / "nieuw", "--yes"])
    hidden = (tmp_path / "nieuw" / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"deelnemers*", "groepen/"} <= set(hidden)
    assert "dilemmakaart groups" in (tmp_path / "nieuw" / "LEESMIJ.md").read_text(encoding="utf-8")


def test_nobody_who_takes_part_is_in_any_other_output(command: Command, network: Path) -> None:
    command(["groups", network])
    command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    command(["handout", network])
    others = [*(network / "handouts").iterdir(), *(network / "uitkomst").iterdir()]
    assert len(others) > 5
    assert not [path for path in others if "Beukerveen" in path.read_text(encoding="utf-8", errors="replace")]
    assert not (network / "handouts" / "groep-1.md").exists()


def test_the_template_of_a_group_is_refused_where_there_are_no_groups(
    command: Command, network: Path
) -> None:
    ended = command(["handout", network, "--template", "groep"])
    assert ended.code == 2
    assert "Make them, with their pages: dilemmakaart groups" in ended.err


def test_without_the_solver_it_is_said_what_to_install(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ortools.sat.python.cp_model", None)
    ended = command(["groups", network])
    assert ended.code == 2
    assert "pip install 'dilemmakaart[plan]'" in ended.err
    assert not (network / "groepen").exists()


def test_a_network_may_have_a_page_of_its_own_for_a_group(command: Command, network: Path) -> None:
    (network / "templates").mkdir()
    who = "{% for each in group.people %}{{ each.called }} {% endfor %}"
    own = "{# needs: group #}\n{{ group.number }} van {{ group.of }}: " + who
    (network / "templates" / "groep.md").write_text(own, encoding="utf-8")
    assert command(["groups", network]).code == 0
    page = (network / "groepen" / "groep-3.md").read_text(encoding="utf-8")
    assert re.fullmatch(r"3 van 4: (?:B[0-9]{2} ?){6}\n", page)
