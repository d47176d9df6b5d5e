"""Help, as someone meets it who has used a terminal twice: on one screen, in one language, at once."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.cli.commands import COMMANDS

SCREEN = 30
"""Lines that fit on the screen of a laptop with room for the prompt."""


@pytest.mark.parametrize("width", [80, 100])
def test_the_first_page_fits_on_a_screen_and_names_every_command_once(
    command: Command, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr("dilemmakaart.cli.screen.Screen.columns", width)
    for language in ("nl", "en"):
        lines = command(["--lang", language, "--help"]).out.splitlines()
        assert len(lines) <= SCREEN
        assert max(map(len, lines)) <= width
        for name in COMMANDS:
            start = re.compile(rf"(?:\w+(?: \w+)? +| +){name} {{2,}}\S")
            assert sum(bool(start.match(line)) for line in lines) == 1, name


def test_the_first_page_comes_without_a_word_too(command: Command) -> None:
    assert command([]).out == command(["--help"]).out


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["show"], "'ID' ontbreekt."),
        (["merge", "--output", "x.json"], "'TELLING...' ontbreekt."),
        (["list", "--level"], "Achter '--level' staat niets."),
        (["assess", "--remarks=3"], "'--remarks' staat alleen, zonder waarde."),
        (["list", "a", "b"], "Dit is te veel op de regel: a b"),
        (["validate", "--strcit"], "Onbekende optie '--strcit'."),
        (["--strict"], "Onbekende optie '--strict'."),
        (["valdiate"], "De opdracht 'valdiate' bestaat niet."),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_wrong_use_is_told_in_the_language_of_the_screen(
    command: Command, line: list[str], told: str
) -> None:
    ended = command(["--lang", "nl", *line])
    assert ended.code == 2
    assert ended.err.startswith(told)
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("line", ["show", "new", "compare", "compare a.json", "tally", "merge a.json"])
def test_where_something_is_missing_a_whole_line_is_shown(command: Command, line: str) -> None:
    ended = command(line.split())
    assert ended.code == 2
    assert f"For example: dilemmakaart {line.split(maxsplit=1)[0]} " in ended.err


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("--version", {"typing", "pathlib", "re", "dataclasses", "dilemmakaart.cli"}),
        ("--help", {"typer", "pydantic", "yaml", "rich", "jinja2", "dilemmakaart.schema"}),
        (
            "list",
            {"rich", "jinja2", "dilemmakaart.forms", "dilemmakaart.render", "dilemmakaart.drawing.sheet"},
        ),
        (
            "show bs1",
            {"rich", "jinja2", "dilemmakaart.forms", "dilemmakaart.render", "dilemmakaart.drawing.sheet"},
        ),
        (
            "validate",
            {"rich", "jinja2", "dilemmakaart.answers", "dilemmakaart.assessment", "dilemmakaart.score",
             "dilemmakaart.render", "dilemmakaart.views"},
        ),
        (
            "assess antwoorden.csv",
            {"rich", "jinja2", "dilemmakaart.render", "dilemmakaart.drawing.sheet", "dilemmakaart.documents"},
        ),
        (
            "handout",
            {"rich", "markdown_it", "dilemmakaart.forms.intake", "dilemmakaart.documents.paper",
             "dilemmakaart.documents.html", "dilemmakaart.documents.pdf", "dilemmakaart.logo",
             "dilemmakaart.mixing", "dilemmakaart.starters", "dilemmakaart.views.meanings",
             "dilemmakaart.views.seats", "dilemmakaart.views.series"},
        ),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)  # fmt: skip
def test_a_command_loads_only_what_it_needs(network: Path, line: str, never: set[str]) -> None:
    program = (
        "import sys, os; before = set(sys.modules)\n"
        "os._exit = lambda code: None\n"
        f"sys.argv = ['dilemmakaart', *{line.split()!r}]\n"
        "from dilemmakaart.__main__ import main; main()\n"
        "print(*set(sys.modules) - before, file=sys.stderr)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=network,
    )
    loaded = set(ended.stderr.split())
    assert "dilemmakaart" in loaded
    assert never & loaded == set()


def test_plugins_of_others_for_pydantic_have_no_say_in_what_fits(network: Path) -> None:
    program = (
        "import importlib.metadata as known, os, sys\n"
        "known.entry_points = lambda **asked: sys.exit(f'looked for {asked}')\n"
        "os._exit = lambda code: None\n"
        "sys.argv = ['dilemmakaart', 'validate', '--no-cache']\n"
        "from dilemmakaart.__main__ import main; main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=network
    )
    assert ended.returncode == 0
    assert ended.stderr.startswith("4 files checked")
