"""The command that writes questionnaires, whatever the format."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from conftest import Command
from round_trip import eighteen, outcome

from dilemmakaart.journeys.questionnaire import ENDINGS


def test_the_canonical_table_filled_in_gives_the_same_assessment(command: Command, network: Path) -> None:
    command(["questionnaire", network, "--to", "csv"])
    table = network / "vragenlijst.csv"
    header = next(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig")), delimiter=";"))
    with table.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, header, delimiter=";", extrasaction="ignore").writerows(eighteen())

    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")


@pytest.mark.parametrize("format_", ENDINGS)
def test_the_same_network_gives_the_same_questionnaire_byte_for_byte(
    command: Command, network: Path, format_: str
) -> None:
    first, second = (network / name for name in ("een", "twee"))
    for target in (first, second):
        assert command(["questionnaire", network, "--to", format_, "--output", target]).code == 0

    assert first.read_bytes() == second.read_bytes()


def test_a_questionnaire_that_stands_there_is_not_overwritten_without_being_asked(
    command: Command, network: Path
) -> None:
    target = network / "vragenlijst.csv"
    target.write_text("van mij", encoding="utf-8")

    refused = command(["questionnaire", network, "--to", "csv"])
    assert refused.code == 2
    assert "not overwritten" in refused.err
    assert target.read_text(encoding="utf-8") == "van mij"

    assert command(["questionnaire", network, "--to", "csv", "--force"]).code == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfsector;")


def test_without_a_format_the_formats_are_named(command: Command, network: Path) -> None:
    ended = command(["questionnaire", network])

    assert ended.code == 2
    assert all(name in ended.err for name in ENDINGS)


def test_a_questionnaire_speaks_the_language_that_was_asked_for_on_the_line(
    command: Command, network: Path
) -> None:
    command(["questionnaire", network, "--to", "csv", "--lang", "en"])

    assert "bs1_wanted,bs1_tension" in (network / "questionnaire.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("format_", ["html", "xlsx", "md"])
def test_a_questionnaire_that_nobody_changed_is_made_anew_and_that_is_said(
    command: Command, network: Path, format_: str
) -> None:
    line: list[str | Path] = ["questionnaire", network, "--to", format_]
    path = network / f"vragenlijst.{format_}"
    assert f"vragenlijst.{format_}: written\n" in command(line).out
    file = network / "netwerk.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("dilemmas: all", "dilemmas: [inclusief-efficient]"),
        encoding="utf-8",
    )
    before = path.read_bytes()
    again = command(line)
    assert again.code == 0, again.err
    assert f"vragenlijst.{format_}: written anew\n" in again.out
    assert path.read_bytes() != before
    path.write_bytes(b"filled in")
    assert command(line).code == 2
    assert path.read_bytes() == b"filled in"


def test_a_questionnaire_of_somebody_else_with_our_name_stays(command: Command, network: Path) -> None:
    command(["questionnaire", network, "--to", "html"])
    (network / "vragenlijst.csv").write_text("van mij\n", encoding="utf-8")
    assert command(["questionnaire", network, "--to", "csv"]).code == 2
    assert (network / "vragenlijst.csv").read_text(encoding="utf-8") == "van mij\n"


@pytest.mark.parametrize("format_", sorted({*ENDINGS} - {"csv"}))  # a table holds codes, and no words
def test_nobody_is_to_name_people_in_an_explanation_whatever_the_format(
    command: Command, network: Path, format_: str
) -> None:
    target = network / "vragen"
    assert command(["questionnaire", network, "--to", format_, "--output", target]).code == 0
    raw = target.read_bytes()
    if raw[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            raw = b"".join(book.read(name) for name in book.namelist())
    assert "Noem in een toelichting geen namen" in raw.decode(errors="replace")
