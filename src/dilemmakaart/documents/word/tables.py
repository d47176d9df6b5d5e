"""Tables in Word: with a row of heads that comes back on every page, and room to write."""

from collections.abc import Sequence

from ...extras import needed
from ..paper import Inlines, Table, subheading, to_write
from .runs import Runs
from .spot import Spot
from .styles import SIDES, TABLE, named
from .widths import PAD, Columns, columns
from .xml import EXTRA, Word, Xml, made, twips


def table(spot: Spot, held: Table, *, stays: bool) -> None:
    """Write a table; it may stay with what comes after it."""
    size = spot.size(spot.styles.cell)
    laid = columns(held, spot.room[0], size)
    scale = spot.scale * laid.size / size
    grid = made("tblGrid", *(made("gridCol", w=twips(wide)) for wide in laid.widths))
    element = made("tbl", _about(spot, held, laid), grid)
    anchor = spot.place.add_paragraph()._p  # noqa: SLF001 - python-docx makes a table cell by cell, slowly
    anchor.addprevious(element)
    anchor.getparent().remove(anchor)
    for position, row in enumerate((held.head, *held.rows)):
        line = made("tr", _kind(row, spot.styles.room, head=position == 0))
        element.append(line)
        kept = position == 0 or subheading(row) or (held.short and (stays or position < len(held.rows)))
        for at, (inside, wide) in enumerate(zip(row, laid.widths, strict=True)):
            style = _style(spot, held, row, (position, at))
            written = _cell(line, spot.narrowed(wide - 2 * PAD, scale), inside, style)
            written.paragraph_format.keep_with_next = kept or None
            _align(written, held.aligns[at])


def _style(spot: Spot, held: Table, row: Sequence[Inlines], place: tuple[int, int]) -> str:
    """Return the style of a cell by its row and column."""
    if place[0] == 0 or (place[1] == 0 and held.by_row):
        return spot.styles.head
    return spot.styles.part if subheading(row) else spot.styles.cell


def _about(spot: Spot, held: Table, laid: Columns) -> Xml:
    """Return what a table says about itself: its style, widths that stay, and that its first row is heads."""
    style = named(spot.document, SIDES if held.even else TABLE).style_id
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    return made(
        "tblPr",
        made("tblStyle", val=style),
        made("tblW", w=twips(sum(laid.widths)), type="dxa"),
        made("tblLayout", type="fixed"),
        made("tblLook", val="0620", **look),
    )


def _kind(row: Sequence[Inlines], room: float, *, head: bool) -> Xml:
    about = made("trPr", made("cantSplit"))
    if head:
        about.append(made("tblHeader"))
    elif to_write(row):
        about.append(made("trHeight", val=twips(room), hRule="atLeast"))
    return about


def _cell(line: Xml, spot: Spot, inside: Inlines, style: str) -> Word:
    paragraph = made("p")
    wide = made("tcW", w=twips(spot.room[0] + 2 * PAD), type="dxa")
    line.append(made("tc", made("tcPr", wide), paragraph))
    written = needed("docx.text.paragraph", EXTRA).Paragraph(paragraph, spot.place)
    written.style = named(spot.document, style)
    spot.fitted(written)
    if style == spot.styles.part:
        inside = tuple(each for marked in inside for each in getattr(marked, "inside", (marked,)))
    Runs(written, spot).all(inside)
    return written


def _align(written: Word, align: str) -> None:
    if align in {"center", "right"}:
        written.alignment = needed("docx.enum.text", EXTRA).WD_ALIGN_PARAGRAPH[align.upper()]
