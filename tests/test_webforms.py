"""Microsoft Forms and Google Forms: their exports read as they come."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import webforms
from conftest import Command
from round_trip import eighteen, outcome, read_back

from dilemmakaart.answers import BackgroundQuestion, Questionnaire
from dilemmakaart.files import load
from dilemmakaart.folders import library, own_files
from dilemmakaart.forms.columns import Column, recognise
from dilemmakaart.journeys.questionnaire import asked
from dilemmakaart.journeys.setting import open_network
from dilemmakaart.language import Say
from dilemmakaart.views.form import Form

Export = Callable[[Form, Sequence[Mapping[str, str]]], bytes]

EXPORTS: Mapping[str, tuple[Export, str]] = {
    "Microsoft Forms": (webforms.microsoft, ".xlsx"),
    "Microsoft Forms, CSV": (webforms.microsoft_csv, ".csv"),
    "Google Forms": (webforms.google, ".csv"),
    "Google Forms, grids": (webforms.google_grids, ".csv"),
}


def form(network: Path, language: str) -> Form:
    path = network / "netwerk.yaml"
    setting, errors = open_network(load(path), own_files(path), library(editions=True), language)
    assert setting is not None, errors
    return asked(setting, Say(language))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("way", EXPORTS)
def test_an_export_gives_the_same_assessment_and_remarks(
    command: Command, network: Path, way: str, language: str
) -> None:
    write, ending = EXPORTS[way]
    table = network / f"export{ending}"
    table.write_bytes(write(form(network, language), eighteen()))

    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")
    assert read_back(network, table) == read_back(network, network / "antwoorden.csv")


def test_an_export_that_excel_saved_with_semicolons_gives_the_same_assessment(
    command: Command, network: Path
) -> None:
    table = network / "export.csv"
    table.write_bytes(webforms.microsoft_csv(form(network, "nl"), eighteen(), ";"))

    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("way", EXPORTS)
def test_who_answered_and_when_is_dropped_unread_and_never_shown(
    command: Command, network: Path, way: str, language: str
) -> None:
    write, ending = EXPORTS[way]
    table, result = network / f"export{ending}", network / "uitkomst" / "kaart.json"
    table.write_bytes(write(form(network, language), eighteen()))
    ended = command(["assess", network, table, "--output", result])

    assert ended.code == 0
    assert "not read:" not in ended.err
    assert "columns that a survey program adds" in ended.err
    for said in (ended.out, ended.err, result.read_text(encoding="utf-8")):
        assert not any(each in said for each in (webforms.WHO, webforms.NAME, "1980"))


def test_answers_some_columns_off_are_refused_without_showing_an_address_or_a_moment(
    command: Command, network: Path
) -> None:
    written = webforms.microsoft_csv(form(network, "nl"), eighteen()).decode("utf-8-sig")
    header, rest = written.replace(webforms.NAME, "").split("\r\n", 1)
    table = network / "export.csv"
    table.write_text(header.split(",", 5)[5] + "\r\n" + rest, encoding="utf-8", newline="")
    ended = command(["assess", network, table])

    assert ended.code == 1
    assert "(an e-mail address)" in ended.err
    assert "(a date or time)" in ended.err
    assert not any(each in ended.err for each in (webforms.WHO, "01/01/80"))


def test_two_forms_that_number_their_answers_alike_are_all_counted(command: Command, network: Path) -> None:
    people, asked_for = eighteen(), form(network, "nl")
    for name, half in (("een.xlsx", people[:9]), ("twee.xlsx", people[9:])):
        (network / name).write_bytes(webforms.microsoft(asked_for, half))

    found = outcome(command, network, network / "een.xlsx", network / "twee.xlsx")
    assert found == outcome(command, network, network / "antwoorden.csv")


QUESTIONNAIRE = Questionnaire(
    ("bs1",),
    (
        BackgroundQuestion("rol", "Wat is uw rol?", {"lid": "Lid"}),
        BackgroundQuestion("rol2", "En daarvoor?", {"lid": "Lid"}),
    ),
)


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("bs1 toelichting2", Column("remark", "bs1")),
        ("bs1_nu12", Column("now", "bs1")),
        ("Waar staat het nu? [bs1 nu]3", Column("now", "bs1")),
        ("Wat is uw rol?2", Column("background", "rol")),
        ("rol3", Column("background", "rol")),
        ("rol2", Column("background", "rol2")),
        ("bs1_nu2024", None),
        ("submission2", None),
        ("bs1", None),
        ("Points - bs1 nu. Waar staat het nu?", None),
        ("Feedback - bs1 toelichting", None),
        ("bs1 nu. Waar staat het nu? [Score]", None),
    ],
)
def test_a_number_that_only_keeps_headers_apart_is_no_part_of_them(
    header: str, column: Column | None
) -> None:
    assert recognise(header, QUESTIONNAIRE) == column


def test_two_questions_with_the_same_title_are_told_apart_by_nobody_but_a_person(
    command: Command, network: Path
) -> None:
    table = network / "antwoorden.csv"
    written = table.read_text(encoding="utf-8-sig").replace("bs1_gewenst", "bs1_nu2", 1)
    table.write_text(written, encoding="utf-8")
    ended = command(["assess", network, table])

    assert ended.code == 1
    assert "two columns for one question" in " ".join(ended.err.split())
