"""Workbooks that ask for more memory than there is: known before they are opened."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from dilemmakaart.answers import Questionnaire
from dilemmakaart.forms import Problem, Sent, Table
from dilemmakaart.forms.excel import rows
from dilemmakaart.forms.extent import SLICE, Unusual, shown, spanned
from dilemmakaart.language import Text, translate

SENT = Sent("n", "", Questionnaire(("bs1",)), {"bs1": (("inclusief", "efficiënt"),)}.__getitem__)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
HEADER = '<row r="1"><c r="A1" t="str"><v>bs1_nu</v></c></row>'
FAR = '<row r="1000000"><c r="B1000000"><v>1</v></c></row>'


def sheet(cells: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'


def texts(*each: str) -> str:
    return f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{one}</t></si>" for one in each)}</sst>'


def book(*sheets: str, others: Mapping[str, str] | None = None) -> bytes:
    """Make a workbook of sheets as they are written in it."""
    numbers = range(1, len(sheets) + 1)
    named = "".join(f'<sheet name="S{each}" sheetId="{each}" r:id="rId{each}"/>' for each in numbers)
    linked = "".join(
        f'<Relationship Id="rId{each}" Type="{LINKS}/worksheet" Target="worksheets/sheet{each}.xml"/>'
        for each in numbers
    )
    strings = f'<Relationship Id="texts" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
    root = f'<Relationship Id="rId1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"/>',
        "_rels/.rels": f'<Relationships xmlns="{PARTS}">{root}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PARTS}">{linked}{strings}</Relationships>',
        "xl/sharedStrings.xml": texts("bs1_nu"),
        **{f"xl/worksheets/sheet{each}.xml": sheet(sheets[each - 1]) for each in numbers},
        **(others or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("cells", "span"),
    [
        ('<row r="1"><c r="A1"/></row><row r="7"><c r="D7"/></row>', (7, 4)),
        ("<row><c/><c/></row><row><c/></row>", (2, 2)),
        ('<row r="9"><c r="C9"/><c/></row><row><c/></row>', (10, 4)),
        ("<x:row xmlns:x='x'><x:c/><x:c/></x:row>", (1, 2)),
        ("<row r='3'><c r='E3'/></row>", (3, 5)),
        ('<row r="1"><c s="1"\nr="XFD2"/></row>', (2, 16_384)),
        ('<row r="1"><!--<row r="1"><c r="A1"/><c r="B1"/>--><c/><c/><c/></row>', (1, 3)),
        ('<row r="1"><c><f a=">" r="A1"/></c><c/></row>', (1, 2)),
        (f'<row r="1"><c r="A1"><is><t>{"y" * SLICE}</t></is></c><c r="ZZ2"/></row>', (2, 702)),
    ],
)
def test_the_span_of_a_sheet_is_never_taken_for_less_than_it_is(cells: str, span: tuple[int, int]) -> None:
    assert spanned(sheet(cells).encode()) == span


@pytest.mark.parametrize("place", ["a1", "AAAA1", "XFE1", "A1048577", "A12345678", "1A", "A-1", "A\u0661"])
def test_a_cell_that_stands_where_no_program_puts_one_is_refused(place: str) -> None:
    with pytest.raises(Unusual):
        spanned(sheet(f'<row r="1"><c r="{place}"/></row>').encode())


@pytest.mark.parametrize("cells", ["<row><c></row>", "<row a='<c>'><c/></row>"])
def test_what_is_no_xml_is_refused_where_it_has_to_be_read_as_such(cells: str) -> None:
    with pytest.raises(Unusual):
        spanned(sheet(cells).encode())


def test_a_text_counts_as_often_as_it_is_shown() -> None:
    strings = texts("lang" * 10, "<![CDATA[é]]>").encode()
    plain = sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c></row>').encode()
    other = sheet("<row><c t = 's'><v> 1 </v></c></row>").encode()

    assert shown(strings, [plain], 0) == 40 + 2
    assert shown(strings, [plain, other], 0) == 40 + 2 + 40
    assert shown(strings, [], 0) == 0


def test_a_text_that_grows_by_itself_is_refused() -> None:
    strings = f'<!DOCTYPE sst [<!ENTITY a "haha">]>{texts("&a;")}'.encode()

    with pytest.raises(Unusual):
        shown(strings, [sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>').encode()], 0)


def test_a_sheet_that_does_not_say_where_its_cells_stand_is_read() -> None:
    found = rows("x.xlsx", book('<row><c t="s"><v>0</v></c></row><row><c><v>2</v></c></row>'), SENT)

    assert isinstance(found, Table)
    assert found.header == ["bs1_nu"]
    assert list(found.rows) == [["2"]]


def test_rows_of_nothing_until_the_end_of_a_sheet_are_no_rows() -> None:
    nothing = "".join(f'<row r="{row}" s="1"/>' for row in (*range(2, 2000), 1_048_576))
    found = rows("x.xlsx", book(HEADER + '<row r="2"><c r="A2"><v>2</v></c></row>' + nothing), SENT)

    assert isinstance(found, Table)
    assert list(found.rows) == [["2"]]


def test_a_moment_a_truth_and_a_number_without_end_are_text_like_any_other() -> None:
    cells = ('t="d"><v>2026-11-25T10:00:00</v>', 't="b"><v>1</v>', "><v>1e999</v>", "><v>-2</v>")
    below = "".join(f'<row r="{row}"><c r="A{row}" {cell}</c></row>' for row, cell in enumerate(cells, 2))
    found = rows("x.xlsx", book(HEADER + below), SENT)

    assert isinstance(found, Table)
    assert list(found.rows) == [["2026-11-25 10:00:00"], ["TRUE"], ["inf"], ["-2"]]


MANY = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 100))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (book("<row>" + "<c><v>1</v></c>" * 9000 + "</row>" + FAR), "far beyond"),
        (book(*[HEADER + FAR] * 2), "far beyond"),
        (book('<row r="1"><c r="xfd1048576"><v>1</v></c></row>'), "damaged"),
        (book('<row r="1"><c r="A&#49;"><v>1</v></c></row>'), "damaged"),
        (book(MANY, others={"xl/sharedStrings.xml": texts("x" * 1_000_000)}), "of text"),
        (book(HEADER, others={"xl/workbook.bin": ""}), "not an Excel workbook"),
        (book(HEADER, others={"Content.xml": ""}), "not an Excel workbook"),
        (book('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), "damaged"),
    ],
    ids=("wide", "together", "small letters", "disguised", "long text", "xlsb", "ods", "no such text"),
)
def test_a_workbook_that_asks_for_too_much_is_one_problem(raw: bytes, said: str) -> None:
    found = rows("x.xlsx", raw, SENT)

    assert isinstance(found, Problem)
    assert isinstance(found.seen, Text)
    assert said in translate(found.seen, "en")
