"""What is shown where signs cannot be: a console with few characters, and a reader that speaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.cli.plainly import NEAREST, plain

EXAMPLE = Path(__file__).parent.parent / "examples" / "voorbeeldregio"


@pytest.fixture
def line(tmp_path: Path) -> list[str]:
    """Score the example, in Dutch."""
    target = str(tmp_path / "assessment.json")
    return ["--lang", "nl", "assess", str(EXAMPLE), str(EXAMPLE / "antwoorden.csv"), "--output", target]


@pytest.mark.parametrize("page", ["cp437", "cp850", "cp1252", "ascii"])
def test_a_console_with_few_characters_shows_the_nearest_and_no_question_marks(
    line: list[str], page: str
) -> None:
    told = {
        encoding: subprocess.run(
            [sys.executable, "-m", "dilemmakaart", *line],
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=True,
        ).stdout.decode(encoding)
        for encoding in ("utf-8", page)
    }
    assert told[page] != told["utf-8"]
    assert told[page].count("?") == told["utf-8"].count("?")
    assert len(told[page].splitlines()) == len(told["utf-8"].splitlines())


def test_every_nearest_sign_is_one_that_all_consoles_have() -> None:
    assert all(str(near).isascii() for near in NEAREST.values())


def test_letters_with_accents_stay_as_they_are() -> None:
    assert plain("efficiënt, één ↔ café") == "efficiënt, één / café"


def test_in_words_only_the_map_holds_no_picture_and_tells_the_counts(
    command: Command, line: list[str]
) -> None:
    told = command(["--plain", *line]).out
    assert not set(told) & {chr(sign) for sign in NEAREST}
    assert "nu, per punt van de schaal: 4 bij -1, 12 bij 0, 2 bij +1." in told
    assert "7. inclusief / efficiënt: Voelbare spanning" in told
    assert all(each == each.strip() and "  " not in each for each in told.splitlines())


def test_in_words_only_nothing_is_styled_even_where_that_was_asked(command: Command) -> None:
    assert "\x1b" in command(["--color", "always", "list"]).out
    assert "\x1b" not in command(["--color", "always", "--plain", "list"]).out


def test_in_words_only_every_dilemma_keeps_its_sentences(command: Command, line: list[str]) -> None:
    words = command(["--plain", *line]).out.split()
    seen = " ".join(command(line).out.split())
    assert seen.count("hoe zeker") == " ".join(words).count("hoe zeker") > 0


def test_side_by_side_becomes_one_side_after_the_other_in_whole_sentences(command: Command) -> None:
    said = command(["--plain", "--lang", "nl", "show", "bs1"]).out.splitlines()
    first = said.index("Wat het oplevert")
    assert said[first + 1] == "inclusief:"
    assert said[first + 2] == "- Iedere partij brengt in wat zij bij kinderen en gezinnen ziet."
    assert said[first + 5] == "efficiënt:"
    assert said[first + 6].startswith("- Een kleine groep neemt snel een besluit")


def test_no_sign_begins_a_sentence_and_none_is_broken_off_in_plain_words(
    command: Command, network: Path
) -> None:
    answers, target = network / "antwoorden.csv", network / "uit.json"
    said = command(["--plain", "assess", network, answers, "--output", target]).out
    needed = "Slow down: listen, swap sides for a while, name the values underneath."
    assert needed in said.splitlines()
    assert not [line for line in said.splitlines() if line.startswith(("x ", "> ", "=/= "))]
