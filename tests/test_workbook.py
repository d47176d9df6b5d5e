"""The questionnaire as a workbook: what a member sees in it, and what comes back of it."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import openpyxl
import pytest
from conftest import Command
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from round_trip import eighteen, outcome, read_back

from dilemmakaart.files import library, load
from dilemmakaart.journeys.questionnaire import asked
from dilemmakaart.journeys.setting import open_network
from dilemmakaart.language import Say
from dilemmakaart.views.form import Form

Person = Mapping[str, str]
KEY, QUESTION, ANSWER, REMARK = range(4)


def form(network: Path) -> Form:
    """Return the questionnaire of a network in Dutch."""
    setting, errors = open_network(load(network / "netwerk.yaml"), [], library())
    assert setting is not None, errors
    return asked(setting, Say("nl"))


def empty(command: Command, network: Path, *options: str) -> Workbook:
    """Return the workbook that is sent out, as another program opens it."""
    target = network / "leeg.xlsx"
    ended = command(["questionnaire", network, "--to", "xlsx", *options, "--output", target, "--force"])
    assert ended.code == 0, ended.err
    return openpyxl.load_workbook(target)


def chosen(network: Path) -> dict[str, dict[str, str]]:
    """Return by question what stands in the list for each answer of the example."""
    shown = form(network)
    asks = [(each.id, each.choices) for each in shown.background]
    asks += [(ask.key, ask.choices) for item in shown.items for ask in item.asks]
    lists = {key: {choice.value: choice.label for choice in choices} for key, choices in asks}
    return {key: {**labels, "weet niet": labels.get("?", ""), "": ""} for key, labels in lists.items()}


def fillable(sheet: Worksheet) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows that ask something."""
    for row in sheet.iter_rows(min_row=2, max_col=4):
        if row[KEY].value:
            yield row


def saved(book: Workbook) -> bytes:
    """Save it, as another program does."""
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_folder_with_a_workbook_of_each_member_gives_the_same_assessment_and_remarks(
    command: Command, network: Path
) -> None:
    lists = chosen(network)
    folder = network / "antwoorden"
    folder.mkdir()
    raw = saved(empty(command, network))
    for number, person in enumerate(eighteen()):
        book = openpyxl.load_workbook(io.BytesIO(raw))
        for row in fillable(book.worksheets[0]):
            key = str(row[KEY].value)
            row[ANSWER].value = lists[key][person[key]] or None
            if key.endswith("_nu"):
                row[REMARK].value = person[key.replace("_nu", "_toelichting")] or None
        (folder / f"{number}.xlsx").write_bytes(saved(book))

    table = network / "antwoorden.csv"
    assert outcome(command, network, folder) == outcome(command, network, table)
    assert read_back(network, *folder.iterdir()) == read_back(network, table)


def test_one_workbook_with_a_row_for_each_member_gives_the_same_assessment_and_remarks(
    command: Command, network: Path
) -> None:
    lists = chosen(network)
    shown = form(network)
    keys = [each.id for each in shown.background]
    for item in shown.items:
        keys += [*(ask.key for ask in item.asks), item.remark.key]
    book = empty(command, network, "--rows")
    for number, person in enumerate(eighteen(), start=2):
        for column, key in enumerate(keys, start=2):
            given = person[key]
            book.worksheets[0].cell(number, column).value = lists.get(key, {}).get(given, given) or None
    filled = network / "allen.xlsx"
    filled.write_bytes(saved(book))

    table = network / "antwoorden.csv"
    assert outcome(command, network, filled) == outcome(command, network, table)
    assert read_back(network, filled) == read_back(network, table)


def test_every_answer_is_chosen_from_a_list_that_says_what_a_number_means(
    command: Command, network: Path
) -> None:
    book = empty(command, network)
    sheet = book.worksheets[0]
    lists = {str(each.sqref): each for each in sheet.data_validations.dataValidation}

    for row in fillable(sheet):
        rule = lists[row[ANSWER].coordinate]
        name, _, place = str(rule.formula1).partition("!")
        offered = [str(cell[0].value) for cell in book[name][place.replace("$", "")]]
        wanted = chosen(network)[str(row[KEY].value)]
        assert set(offered) == set(wanted.values()) - {""}
        assert rule.showInputMessage
        assert rule.showErrorMessage
        assert rule.allowBlank
        assert rule.error
    assert book["lists"].sheet_state == "veryHidden"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_only_answers_and_remarks_can_be_filled_in(command: Command, network: Path, language: str) -> None:
    sheet = empty(command, network, "--lang", language).worksheets[0]

    assert sheet.protection.sheet
    assert not sheet.protection.password
    free = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    rows = list(fillable(sheet))
    remarked = [row[REMARK].coordinate for row in rows if "_" in str(row[KEY].value)]
    assert free == {row[ANSWER].coordinate for row in rows} | set(remarked)


def test_a_page_holds_every_column_and_begins_with_a_level(command: Command, network: Path) -> None:
    sheet = empty(command, network).worksheets[0]

    inches = sum((sheet.column_dimensions[column].width * 7 + 5) / 96 for column in "BCD")
    widest = inches * 1.06 * float(sheet.page_setup.scale) / 100  # as LibreOffice takes them
    assert widest < 8.27 - sheet.page_margins.left - sheet.page_margins.right
    levels = [sheet.cell(each.id + 2, 2).value for each in sheet.row_breaks.brk]
    assert levels == list(dict.fromkeys(item.level for item in form(network).items))[1:]


def test_a_row_is_high_enough_for_the_longest_answer(command: Command, network: Path) -> None:
    sheet = empty(command, network).worksheets[0]
    width = sheet.column_dimensions["C"].width
    for row in fillable(sheet):
        longest = max(map(len, chosen(network)[str(row[KEY].value)].values()))
        assert sheet.row_dimensions[row[KEY].row].height >= 15 * (1 + longest // width)
