"""Tables in Word: with a row of heads that comes back on every page, and room to write."""

from collections.abc import Callable
from typing import Any

from ..extras import needed
from .paper import Inlines, Table, subheading, to_write

WIDTH = 170
"""Millimetres between the margins."""
ROOM = 9
"""Millimetres of a row to write in."""
LETTER = 2.3
"""Millimetres that a letter takes at most, in a table that is as wide as its words."""
SMALL = 9
"""Points."""

Fill = Callable[[Any, Inlines], None]


def table(document: Any, written: Table, fill: Fill) -> None:  # noqa: ANN401 - python-docx has no types
    """Write a table. `fill` writes words into a paragraph."""
    known = {each.name for each in document.styles}
    made = document.add_table(rows=0, cols=len(written.head))
    made.style = "Table Grid" if "Table Grid" in known else None
    made.autofit = False
    widths = _widths(written)
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = needed("docx.shared", "office").Mm(wide)
    for position, row in enumerate((written.head, *written.rows)):
        line = made.add_row()
        last = position == len(written.rows)
        for cell, inside, wide, align in zip(line.cells, row, widths, written.aligns, strict=True):
            cell.width = needed("docx.shared", "office").Mm(wide)
            _cell(cell, inside, fill, align, stays=written.short and not last)
        _row(line, head=position == 0, write=position > 0 and to_write(row))
        if position == 0 or subheading(row):
            for cell in line.cells:
                _shaded(cell, "E8EEEE" if position else "D8E6E7")
    _drawn(made)
    document.add_paragraph(style="Normal" if "Normal" in known else None).paragraph_format.space_after = 0


def _widths(written: Table) -> list[float]:
    if written.even:
        return [WIDTH / 2, WIDTH / 2]
    if written.narrow:
        return [max(each, 5) * LETTER for each in written.widths]
    total = sum(max(each, 7) for each in written.widths)
    return [WIDTH * max(each, 7) / total for each in written.widths]


def _cell(cell: Any, inside: Inlines, fill: Fill, align: str, *, stays: bool) -> None:  # noqa: ANN401
    paragraph = cell.paragraphs[0]
    fill(paragraph, inside)
    shape = paragraph.paragraph_format
    points = needed("docx.shared", "office").Pt
    shape.space_before = shape.space_after = points(2)
    shape.keep_with_next = stays or None
    if align in {"center", "right"}:
        paragraph.alignment = needed("docx.enum.text", "office").WD_ALIGN_PARAGRAPH[align.upper()]
    for run in paragraph.runs:
        run.font.size = points(SMALL)


def _row(line: Any, *, head: bool, write: bool) -> None:  # noqa: ANN401
    xml = needed("docx.oxml", "office")
    ns = needed("docx.oxml.ns", "office").nsdecls("w")
    about = line._tr.get_or_add_trPr()  # noqa: SLF001 - it offers no other way
    about.append(xml.parse_xml(f"<w:cantSplit {ns}/>"))
    if write:
        line.height = needed("docx.shared", "office").Mm(ROOM)
    if head:
        about.append(xml.parse_xml(f"<w:tblHeader {ns}/>"))
        for cell in line.cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True


def _shaded(cell: Any, colour: str) -> None:  # noqa: ANN401
    xml = needed("docx.oxml", "office")
    ns = needed("docx.oxml.ns", "office").nsdecls("w")
    about = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - it offers no other way
    about.append(xml.parse_xml(f'<w:shd {ns} w:val="clear" w:color="auto" w:fill="{colour}"/>'))


def _drawn(made: Any) -> None:  # noqa: ANN401
    """Draw thin lines between rows, and none around."""
    xml = needed("docx.oxml", "office")
    ns = needed("docx.oxml.ns", "office").nsdecls("w")
    thin = 'w:val="single" w:sz="4" w:space="0" w:color="CDD5D4"'
    none = 'w:val="nil"'
    sides = (
        ("top", none),
        ("left", none),
        ("bottom", thin),
        ("right", none),
        ("insideH", thin),
        ("insideV", thin),
    )
    lines = "".join(f"<w:{side} {how}/>" for side, how in sides)
    made._tbl.tblPr.append(xml.parse_xml(f"<w:tblBorders {ns}>{lines}</w:tblBorders>"))  # noqa: SLF001
