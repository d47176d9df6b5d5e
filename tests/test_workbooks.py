"""`questionnaire --to xlsx`: what Excel shows of it, and the way back."""

import io
import re
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from conftest import Command
from openpyxl.worksheet.worksheet import Worksheet
from round_trip import eighteen, outcome, read_back

KEYS, QUESTIONS, ANSWERS, REMARKS = 1, 2, 3, 4


@pytest.fixture
def made(command: Command, network: Path) -> Path:
    """A questionnaire, one for each member."""
    assert command(["questionnaire", network, "--to", "xlsx"]).code == 0
    return network / "vragenlijst.xlsx"


def rows_of(sheet: Worksheet) -> Mapping[str, int]:
    """Return the row of each question, by its hidden key."""
    found = ((sheet.cell(row, KEYS).value, row) for row in range(2, sheet.max_row + 1))
    return {str(key): row for key, row in found if key}


def choices(sheet: Worksheet, row: int, column: int = ANSWERS) -> list[str]:
    """Return what can be chosen in a cell, as Excel finds it."""
    cell = sheet.cell(row, column)
    (rule,) = [each for each in sheet.data_validations.dataValidation if cell.coordinate in each.sqref]
    name, places = rule.formula1.split("!")
    return [str(each.value) for (each,) in sheet.parent[name][places.replace("$", "")]]


def label(value: str, known: list[str]) -> str:
    """Return the choice that stands for a value in the example."""
    if value == "weet niet":
        return known[-1]
    return next((each for each in known if re.match(rf"[+]?{re.escape(value)} ·", each)), value)


def labels_of(option: str, known: list[str], network: Path) -> str:
    """Return the label of an option of a background question."""
    written = (network / "netwerk.yaml").read_text()
    named = re.search(rf"^ +{option}: (.+)$", written, re.MULTILINE)
    assert named
    assert named[1] in known
    return named[1]


def filled(sheet: Worksheet, person: Mapping[str, str], network: Path) -> None:
    """Fill a questionnaire in as a member would, with what can be chosen only."""
    for key, row in rows_of(sheet).items():
        if not person[key]:
            continue
        known = choices(sheet, row)
        about = labels_of(person[key], known, network) if "_" not in key else label(person[key], known)
        assert about in known
        sheet.cell(row, ANSWERS).value = about
        remark = person.get(f"{key.partition('_')[0]}_toelichting", "")
        if remark and key.endswith("_nu"):
            sheet.cell(row, REMARKS).value = remark


def test_a_workbook_for_each_member_comes_back_as_the_same_answers_and_remarks(
    command: Command, network: Path, made: Path
) -> None:
    folder = network / "terug"
    folder.mkdir()
    for number, person in enumerate(eighteen()):
        book = openpyxl.load_workbook(made)
        filled(book.worksheets[0], person, network)
        book.save(folder / f"{number}.xlsx")

    assert outcome(command, network, folder) == outcome(command, network, network / "antwoorden.csv")
    files = sorted(folder.iterdir())
    assert read_back(network, *files) == read_back(network, network / "antwoorden.csv")


def test_one_workbook_with_a_row_for_each_member_comes_back_as_the_same_answers_and_remarks(
    command: Command, network: Path
) -> None:
    assert command(["questionnaire", network, "--to", "xlsx", "--rows"]).code == 0
    made = network / "vragenlijst-rows.xlsx"
    book = openpyxl.load_workbook(made)
    sheet = book.worksheets[0]
    order = [key for key in eighteen()[0] if key != "submission"]
    for row, person in enumerate(eighteen(), start=2):
        for column, key in enumerate(order, start=2):
            if not person[key]:
                continue
            if key.endswith("toelichting"):
                sheet.cell(row, column).value = person[key]
                continue
            known = choices(sheet, row, column)
            ours = labels_of(person[key], known, network) if "_" not in key else label(person[key], known)
            sheet.cell(row, column).value = ours
    book.save(network / "terug.xlsx")

    back = network / "terug.xlsx"
    assert outcome(command, network, back) == outcome(command, network, network / "antwoorden.csv")
    assert read_back(network, back) == read_back(network, network / "antwoorden.csv")


def test_every_question_has_a_list_help_and_a_cell_that_can_be_filled_in_and_the_rest_is_locked(
    made: Path,
) -> None:
    sheet = openpyxl.load_workbook(made).worksheets[0]
    rows = rows_of(sheet)

    assert len(rows) == 2 + 12 * 3
    assert sheet.protection.sheet
    for row in rows.values():
        assert len(choices(sheet, row)) > 1
        assert not sheet.cell(row, ANSWERS).protection.locked
        assert sheet.cell(row, QUESTIONS).protection.locked
        assert sheet.cell(row, QUESTIONS).value
    rules = sheet.data_validations.dataValidation
    assert all(rule.promptTitle and rule.prompt and rule.error and rule.showErrorMessage for rule in rules)


def test_it_prints_on_a4_with_its_hidden_row_and_column_left_out(made: Path) -> None:
    sheet = openpyxl.load_workbook(made).worksheets[0]

    assert str(sheet.page_setup.paperSize) == sheet.PAPERSIZE_A4
    assert sheet.row_dimensions[1].hidden
    assert sheet.column_dimensions["A"].hidden
    assert sheet.print_area.startswith(("'Vragenlijst'!$B$2:$D$", "Vragenlijst!$B$2:$D$"))
    assert [page.id for page in sheet.row_breaks.brk]


def test_a_row_is_high_enough_for_the_longest_answer_in_its_list(made: Path) -> None:
    sheet = openpyxl.load_workbook(made).worksheets[0]

    width = sheet.column_dimensions["C"].width
    for row in rows_of(sheet).values():
        lines = 1 + max(map(len, choices(sheet, row))) // width
        assert sheet.row_dimensions[row].height >= 15 * lines


def test_the_same_network_gives_the_same_bytes(command: Command, network: Path, made: Path) -> None:
    before = made.read_bytes()
    made.unlink()

    assert command(["questionnaire", network, "--to", "xlsx"]).code == 0
    assert made.read_bytes() == before
    assert io.BytesIO(before).read(2) == b"PK"


def test_rows_belong_to_excel_only(command: Command, network: Path) -> None:
    ended = command(["questionnaire", network, "--to", "html", "--rows"])

    assert ended.code == 2
    assert "html" in ended.err
    assert "xlsx" in ended.err
