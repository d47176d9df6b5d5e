"""Excel in: what a workbook with answers may look like, and what cannot be opened."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
import yaml
from conftest import ROOT, Command
from round_trip import eighteen, outcome

from dilemmakaart.answers import Questionnaire
from dilemmakaart.forms import Lines, Problem, Sent, Table
from dilemmakaart.forms.excel import rows
from dilemmakaart.forms.marker import ANSWER, REMARK, marker
from dilemmakaart.forms.meaning import Asked
from dilemmakaart.language import Text, translate

NETWORK = "jeugd-voorbeeldregio"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


SENT = Sent(NETWORK, "", Questionnaire(("bs1",)), {"bs1": (("inclusief", "efficiënt"),)}.__getitem__)


def poles() -> dict[str, tuple[str, ...]]:
    """The poles of the library, by code."""
    files = [yaml.safe_load(path.read_text()) for path in (ROOT / "dilemmas").glob("*/*.yaml")]
    asked = [each for each in files if "code" in each]
    return {each["code"]: (each["poles"]["a"]["name"], each["poles"]["b"]["name"]) for each in asked}


def workbook(fill: Callable[[xlsxwriter.Workbook], object]) -> bytes:
    """Make a workbook; what starts with = stays text."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    fill(book)
    book.close()
    return made.getvalue()


def one_respondent(
    answers: dict[str, str], network: str = NETWORK, asked: dict[str, tuple[str, ...]] | None = None
) -> bytes:
    """Make a sheet with a row per question, rows and a column before it."""
    mark = marker(Asked(network, "0" * 16, poles() if asked is None else asked))

    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Vragenlijst")
        sheet.write_row(2, 1, [mark, "", ANSWER, REMARK])
        for row, (key, answer) in enumerate(answers.items(), start=5):
            sheet.write_row(row, 1, [key, "Een vraag?", answer])

    return workbook(fill)


def questions(respondent: dict[str, str]) -> dict[str, str]:
    apart = ("submission", "toelichting")
    return {key: value for key, value in respondent.items() if not key.endswith(apart)}


def test_a_table_in_a_workbook_gives_the_same_assessment(command: Command, network: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, list(eighteen()[0]))
        for row, respondent in enumerate(eighteen(), start=1):
            for column, cell in enumerate(respondent.values()):
                is_number = cell.lstrip("-").isdigit()
                sheet.write(row, column, float(cell) if is_number else cell)

    table = network / "antwoorden.xlsx"
    table.write_bytes(workbook(fill))

    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")


def test_a_folder_with_a_workbook_per_respondent_gives_the_same_assessment(
    command: Command, network: Path
) -> None:
    folder = network / "antwoorden"
    folder.mkdir()
    for number, respondent in enumerate(eighteen()):
        (folder / f"{number}.xlsx").write_bytes(one_respondent(questions(respondent)))
    (folder / "~$1.xlsx").write_bytes(b"a lock of Office")

    assert outcome(command, network, folder) == outcome(command, network, network / "antwoorden.csv")


def test_a_problem_stands_where_the_sheet_of_one_respondent_shows_it(command: Command, network: Path) -> None:
    answers = network / "een.xlsx"
    answers.write_bytes(one_respondent({"bs1_nu": "1", "bs1_gewenst": "9"}))

    ended = command(["assess", network, answers])

    assert ended.code == 1
    assert re.search(r"^7 +D \(bs1 gewenst.* 9 ", ended.err, re.MULTILINE)


def test_a_questionnaire_of_another_network_is_refused(command: Command, network: Path) -> None:
    answers = network / "een.xlsx"
    answers.write_bytes(one_respondent({"bs1_nu": "1"}, "elders"))

    assert "'elders'" in command(["assess", network, answers]).err


def test_an_older_questionnaire_counts_while_its_poles_are_the_same(command: Command, network: Path) -> None:
    answers = network / "een.xlsx"
    answers.write_bytes(one_respondent({"bs1_nu": "1"}))

    assert "an earlier version of the questionnaire" in command(["assess", network, answers]).err


def test_answers_between_other_poles_are_refused_and_can_be_left_out(command: Command, network: Path) -> None:
    answers = network / "een.xlsx"
    answers.write_bytes(one_respondent({"bs1_nu": "1"}, asked={**poles(), "bs1": ("efficiënt", "inclusief")}))

    refused = command(["assess", network, answers, network / "antwoorden.csv"])
    assert refused.code == 1
    assert "'bs1' was asked as" in refused.err
    skipped = command(["assess", network, answers, network / "antwoorden.csv", "--skip-invalid"])
    assert skipped.code == 0
    assert "18 respondents" in skipped.out


def test_a_questionnaire_with_nothing_filled_in_does_not_count(command: Command, network: Path) -> None:
    answers = network / "een.xlsx"
    answers.write_bytes(one_respondent({"bs1_nu": " "}))

    assert "nothing is filled in" in command(["assess", network, answers]).err


def test_numbers_errors_and_texts_are_read_as_a_user_sees_them_below_a_title() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Uitleg").write(0, 0, "Lees dit")
        sheet = book.add_worksheet("Antwoorden")
        sheet.write(0, 0, "Onze antwoorden")
        sheet.write_row(2, 0, ["bs1_nu", "bs1_gewenst", "bs1_spanning"])
        sheet.write_row(3, 0, [-2, "+1 · iets", True])
        sheet.write_formula(4, 0, "=x", None, "#NAME?")

    found = rows("een.xlsx", workbook(fill), SENT)

    assert isinstance(found, Table)
    assert found.first == 3
    assert [*found.rows] == [["-2", "+1 · iets", "TRUE"], ["#NAME?", "", ""]]
    assert dict(found.notes[0].values) == {"path": "een.xlsx", "name": "Antwoorden", "others": "Uitleg"}


def far_away(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write(0, 0, "bs1_nu")
    sheet.write(1_048_575, 16_383, 1)


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", bytes(61_000_000))
    return packed.getvalue()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: b"", "is empty"),
        (lambda: b"not a zip", "damaged"),
        (lambda: workbook(lambda book: book.add_worksheet())[:900], "damaged"),
        (lambda: workbook(lambda book: book.add_worksheet()), "workbook is empty"),
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (lambda: OLE, "not an Excel workbook"),
        (lambda: workbook(far_away), "far beyond"),
        (bomb, "larger than"),
    ],
    ids=("empty", "text", "cut", "no cells", "locked", "old", "far", "bomb"),
)
def test_what_cannot_be_opened_is_one_problem_and_nothing_worse(made: Callable[[], bytes], said: str) -> None:
    found = rows("een.xlsx", made(), SENT)

    assert isinstance(found, Problem)
    assert isinstance(found.seen, Text)
    assert said in translate(found.seen, "en")


@pytest.mark.parametrize("ending", [".xls", ".ods"])
def test_another_kind_of_spreadsheet_in_a_folder_is_named_and_not_passed_over(
    command: Command, network: Path, ending: str
) -> None:
    folder = network / "antwoorden"
    folder.mkdir()
    (folder / f"een{ending}").write_bytes(b"anything")

    ended = command(["assess", network, folder])

    assert ended.code == 1
    assert f"een{ending}" in ended.err
    assert "cannot be read" in " ".join(ended.err.split())
    assert ".xlsx" in ended.err


def test_how_long_something_took_is_no_answer() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "bs1_nu")
        sheet.write(1, 0, 2.0, book.add_format({"num_format": "[h]:mm"}))

    found = rows("een.xlsx", workbook(fill), SENT)

    assert isinstance(found, Table)
    assert [list(row) for row in found.rows if not isinstance(row, Lines)] == [["(2 days, 0:00:00)"]]
