"""Cards in Word: two to a side, each front with its back at the same place on the next side.

A card is a cell of a table that is exactly as high as the card, so that both sides match when the paper is
turned over its long edge; what is written on it is measured beforehand, and made smaller until it fits.
"""

from collections.abc import Sequence
from dataclasses import replace

from ...extras import needed
from ...style import Style
from ..paper import Blocks, Heading, Page, cards
from . import looks
from .heights import height
from .sections import Sections, tiny
from .spot import Spot, Styles
from .writer import Writer
from .xml import EXTRA, MILLIMETRE, Word, Xml, made, twips

WIDE, HIGH, BETWEEN = 180 * MILLIMETRE, 132 * MILLIMETRE, 6 * MILLIMETRE
FRONT_EDGE, BACK_EDGE = (12 * MILLIMETRE, 8 * MILLIMETRE), (7 * MILLIMETRE, 5 * MILLIMETRE)
"""What stays free within a card: at its sides, and above and below."""
TITLE_SIZE, FRONT_SIZE, BACK_SIZE = 19.0, 14.0, 9.5
"""Of the letters that are measured: those of the styles, or somewhat larger."""
LETTER, LETTERHEAD = 16, 100
"""Of the page before the cards: letters at most, and what a logo may take."""
SCALES = tuple(each / 100 for each in range(100, 55, -5))
"""How much smaller letters may become, the least first."""

FRONT = Styles(headings=(looks.FRONT_TITLE,), body=looks.FRONT, lead=looks.FRONT_LEAD)
BACK = Styles(
    headings=(looks.BACK_TITLE,),
    body=looks.BACK,
    lead=looks.BACK,
    bullets=(looks.BACK_LIST,),
    cell=looks.BACK,
    head=looks.BACK_HEAD,
    part=looks.BACK_PART,
    gap=5,
    after=3,
)


def deal(document: Word, sections: Sections, page: Page, style: Style) -> None:
    """Write what stands before the cards on a leaf of its own, then the cards, leaf by leaf."""
    before, deck = cards(page.blocks)
    writer = Writer(Spot(document, document, page, sections.room))
    writer.all(before)
    writer.end()
    if not deck:
        return
    room = sections.room
    if before:
        document.add_paragraph().paragraph_format.page_break_before = True  # the back of the first page
        tiny(document)
    sections.apart("cards", "nextPage" if _is_leaf(before, room) else "oddPage")
    spot = Spot(document, document, page, sections.room)
    for at in range(0, len(deck), 2):
        pair = deck[at : at + 2]
        _side(spot, [each.front for each in pair], style, turned=False, follows=at > 0)
        _side(spot, [each.back for each in pair], style, turned=True, follows=True)
    tiny(document)


def _is_leaf(before: Blocks, room: tuple[float, float]) -> bool:
    """Whether what stands before the cards is surely one page, and so a leaf with its empty back.

    Else the program has to count: Word does so well, but LibreOffice then shifts the first cards a little.
    """
    return 0 < height(before, room[0], LETTER) < room[1] - LETTERHEAD


def _side(spot: Spot, faces: Sequence[Blocks], style: Style, *, turned: bool, follows: bool) -> None:
    """Write one side of a leaf."""
    opening = tiny(spot.place)
    if follows:
        opening.pPr.insert(0, made("pageBreakBefore"))
    edges = BACK_EDGE if turned else FRONT_EDGE
    side = made("tbl", _about(*edges), made("tblGrid", made("gridCol", w=twips(WIDE))))
    opening.addnext(side)
    for at, face in enumerate(faces):
        if at:
            side.append(_row(BETWEEN))
        room = (WIDE - 2 * edges[0], HIGH - 2 * edges[1])
        scale = next(
            (each for each in SCALES if _high(face, room[0], each, turned=turned) <= room[1]), SCALES[-1]
        )
        fits = _high(face, room[0], scale, turned=turned) <= room[1]
        row = _row(HIGH, style.colours.muted[1:].upper(), exact=fits, centred=not turned)
        side.append(row)
        _face(replace(spot, room=room, styles=BACK if turned else FRONT, scale=scale), row, face)


def _face(spot: Spot, row: Xml, face: Blocks) -> None:
    """Write what stands on one side of a card."""
    element = row.tc_lst[0]
    cell = needed("docx.table", EXTRA)._Cell(element, spot.place)  # noqa: SLF001 - python-docx makes no cell by itself
    element.remove(element.p_lst[0])
    writer = Writer(replace(spot, place=cell))
    writer.all(face)
    writer.end()
    if not element.p_lst:
        tiny(cell)


def _high(face: Blocks, wide: float, scale: float, *, turned: bool) -> float:
    """Return how high a side of a card becomes at most."""
    if turned:
        return height(face, wide, BACK_SIZE * scale)
    titles = tuple(each for each in face if isinstance(each, Heading))
    rest = tuple(each for each in face if not isinstance(each, Heading))
    return height(titles, wide, TITLE_SIZE * scale) + height(rest, wide, FRONT_SIZE * scale)


def _about(side: float, end: float) -> Xml:
    edges = (
        made(name, w=twips(room), type="dxa")
        for name, room in (("top", end), ("left", side), ("bottom", end), ("right", side))
    )
    return made(
        "tblPr",
        made("tblW", w=twips(WIDE), type="dxa"),
        made("tblInd", w=0, type="dxa"),
        made("tblLayout", type="fixed"),
        made("tblCellMar", *edges),
    )


def _row(high: float, line: str = "", *, exact: bool = True, centred: bool = False) -> Xml:
    """Return a row of one cell: a card, with a line to cut along, or what lies between two of them."""
    about = made("tcPr", made("tcW", w=twips(WIDE), type="dxa"))
    if line:
        sides = ("top", "left", "bottom", "right")
        about.append(
            made("tcBorders", *(made(side, val="dashed", sz=4, space=0, color=line) for side in sides))
        )
    if centred:
        about.append(made("vAlign", val="center"))
    kind = made(
        "trPr", made("cantSplit"), made("trHeight", val=twips(high), hRule="exact" if exact else "atLeast")
    )
    return made("tr", kind, made("tc", about, made("p")))
