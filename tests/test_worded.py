"""An answer in the words of the list, without its number, is not counted, and its number is suggested."""

from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.forms.worded import in_words


def spoiled(network: Path, header: str, words: str) -> Path:
    """Put words in the place of the first answer below a header."""
    path = network / "antwoorden.csv"
    rows = [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]
    rows[1][rows[0].index(header)] = words
    path.write_text("\n".join(map(";".join, rows)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "case",
    [
        ("bs1_nu", "helemaal efficiënt", "3 helemaal efficiënt"),
        ("bs1_gewenst", "Helemaal Inclusief.", "-3 helemaal inclusief"),
        ("bs1_spanning", "veel", "3 veel"),
        ("bs1_spanning", "Zeer veel", "4 zeer veel"),
        ("bs1_spanning", "very much", "4 very much"),
        ("bs1_spanning", "geen", "0 geen"),
    ],
)
def test_words_from_the_list_get_their_number_suggested(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch, case: tuple[str, str, str]
) -> None:
    header, words, meant = case
    monkeypatch.setattr("dilemmakaart.cli.screen.Screen.error_columns", 200)
    ended = command(["assess", network, spoiled(network, header, words), "--quiet"])
    assert ended.code == 1
    assert "Suggestion" in ended.err
    assert f" {meant}\n" in ended.err
    assert not (network / "uitkomst").exists()
    spoiled(network, header, meant)
    assert command(["assess", network, network / "antwoorden.csv"]).code == 0


def test_words_of_another_dilemma_or_of_no_list_get_no_number() -> None:
    assert in_words("behoorlijk wat", "tension", None) == ""
    assert in_words("helemaal efficiënt", "now", None) == ""


def test_a_group_that_types_words_hears_which_number_that_is(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = ["Helemaal efficiënt"]

    def answer(_: str) -> str:
        if not typed:
            raise EOFError
        return typed.pop()

    monkeypatch.setattr("dilemmakaart.cli.assess.at_a_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    ended = command(["assess", network])
    assert ended.code == 130
    assert "Did you mean '3 helemaal efficiënt'?" in ended.out + ended.err
