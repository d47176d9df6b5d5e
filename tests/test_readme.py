"""What README shows is what the program prints."""

import re
from pathlib import Path

import pytest
from conftest import EXAMPLE, ROOT, Command

from dilemmakaart.catalogue import catalogue, enter
from dilemmakaart.folders import library

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)

MISTAKES = (
    ("question: ", "questoin: "),
    ("level: within-subgroup", "level: within-subgruop"),
    ("name: efficiënt", "name: 2"),
)


def test_the_screen_in_readme_is_the_beginning_of_the_map(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(EXAMPLE)
    target = tmp_path / "assessment.json"
    shown = command(["--lang", "nl", "assess", "netwerk.yaml", "antwoorden.csv", "--output", target]).out
    assert shown.startswith(BLOCKS[0].removesuffix("…\n"))
    assert 30 <= len(BLOCKS[0].splitlines()) <= 60


def test_the_findings_in_readme_are_those_of_a_file_with_three_mistakes(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "1-inclusief-efficient.yaml"
    content = (ROOT / "dilemmas" / "within-subgroup" / name).read_text(encoding="utf-8")
    for right, wrong in MISTAKES:
        assert right in content
        content = content.replace(right, wrong, 1)
    folder = tmp_path / "dilemmas"
    folder.mkdir()
    (folder / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ended = command(["validate", "dilemmas/"])
    assert ended.code == 1
    assert ended.out == BLOCKS[1]


def test_readme_lists_every_dilemma_with_its_code() -> None:
    known = catalogue([enter(file)[0] for file in library()])
    rows = re.findall(r"^\| `(\w+)` \| (.*) – (.*) \| `(.*)` \|$", README, re.MULTILINE)
    assert rows == [
        (each.code, each.poles.a.name, each.poles.b.name, each.id) for each in known.dilemmas.values()
    ]


def test_every_file_and_folder_that_readme_names_exists() -> None:
    for path in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / path).exists(), path
