"""The pages of a Word document: their size and margins, and what stands above and below each of them."""

import io
from copy import deepcopy
from dataclasses import dataclass

from ...characters import harmless
from ...extras import needed
from ...style import Layout, Style
from ..raster import png
from .styles import named
from .xml import EXTRA, MILLIMETRE, Word, Xml, found, made, twips, without

PAGE = (210.0, 297.0)
LOGO = (60.0, 14.0)
"""The most that a logo may take."""
EMU = 12700
"""Of these, in which pictures are measured, go into a point."""


@dataclass(frozen=True, slots=True)
class Margins:
    """In millimetres: left and right, above, below, and where header and footer begin."""

    side: float
    top: float
    bottom: float
    edge: float


MARGINS: dict[str, Margins] = {
    "flow": Margins(20, 20, 22, 10),
    "dense": Margins(15, 10, 13, 7),
    "plate": Margins(10, 10, 10, 5),
    "cards": Margins(15, 12, 12, 5),
}


class Sections:
    """Where the text of a document lies: in pages as those of the house, or in others for once."""

    def __init__(self, document: Word, layout: Layout, style: Style, *, own: bool) -> None:
        self.document = document
        self.body = document.element.body
        if not own:
            _sized(document.sections[0], MARGINS["dense" if layout == "dense" else "flow"])
            _edged(document, style)
        self.flow = deepcopy(self._last())
        self.bare = self._bared()
        self.written = len(self.body)

    @property
    def room(self) -> tuple[float, float]:
        """How wide and high the text may be, in points."""
        section = self.document.sections[-1]
        wide = section.page_width - section.left_margin - section.right_margin
        high = section.page_height - section.top_margin - section.bottom_margin
        return wide / EMU, high / EMU

    def text(self) -> None:
        """Go on in pages with text, which are not the first ones of the document any more."""
        held = deepcopy(self.flow)
        without(held, "titlePg")
        self._begin(held)

    def apart(self, kind: str, start: str = "nextPage") -> None:
        """Go on in pages with nothing above or below the text, that begin where `start` says."""
        held = deepcopy(self.bare)
        without(held, "type")
        self._begin(held)
        section = self.document.sections[-1]
        _sized(section, MARGINS[kind])
        found(held, "pgSz").addprevious(made("type", val=start))

    def _begin(self, held: Xml) -> None:
        """End the section; where nothing stands in it, it becomes the new one."""
        last = self._last()
        if len(self.body) > self.written:
            self._end(deepcopy(last))
        last.addprevious(held)
        self.body.remove(last)
        self.written = len(self.body)

    def _end(self, section: Xml) -> None:
        before = self.body[-2]
        if before.tag != needed("docx.oxml.ns", EXTRA).qn("w:p"):
            before = tiny(self.document)
        before.get_or_add_pPr()._insert_sectPr(section)  # noqa: SLF001 - it offers no other way

    def _last(self) -> Xml:
        return self.body.sectPr

    def _bared(self) -> Xml:
        """Return a section whose header and footer are empty."""
        last = self._last()
        held = deepcopy(last)
        without(last, "headerReference", "footerReference", "titlePg")
        section = self.document.sections[0]
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        bare = deepcopy(self._last())
        last.addprevious(held)
        self.body.remove(last)
        return bare


def tiny(place: Word) -> Xml:
    """Add a paragraph that takes no room: Word asks for one after a table."""
    paragraph = place.add_paragraph()._p  # noqa: SLF001
    about = paragraph.get_or_add_pPr()
    without(about, "pStyle")
    about._insert_spacing(made("spacing", before=0, after=0, line=20, lineRule="exact"))  # noqa: SLF001
    about.append(made("rPr", made("sz", val=2)))
    return paragraph


def _sized(section: Word, margins: Margins) -> None:
    millimetre = needed("docx.shared", EXTRA).Mm
    section.page_width, section.page_height = millimetre(PAGE[0]), millimetre(PAGE[1])
    section.left_margin = section.right_margin = millimetre(margins.side)
    section.top_margin, section.bottom_margin = millimetre(margins.top), millimetre(margins.bottom)
    section.header_distance = section.footer_distance = millimetre(margins.edge)


def _edged(document: Word, style: Style) -> None:
    """Put the logo or the name of the house above the first page; its footer and the number below every page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    _headed(document, section.first_page_header.paragraphs[0], style)
    section.header.is_linked_to_previous = False
    wide = PAGE[0] * MILLIMETRE - (section.left_margin + section.right_margin) / EMU
    words = " · ".join(each for each in (harmless(style.organisation), harmless(style.footer)) if each)
    for footer in (section.first_page_footer, section.footer):
        footer.is_linked_to_previous = False
        foot = footer.paragraphs[0]
        foot.style = named(document, "Footer")
        about = foot._p.get_or_add_pPr()  # noqa: SLF001
        about._insert_tabs(made("tabs", made("tab", val="right", pos=twips(wide))))  # noqa: SLF001
        foot.add_run(f"{words}\t")
        foot._p.append(made("fldSimple", made("r", _said("1")), instr="PAGE"))  # noqa: SLF001


def _said(words: str) -> Xml:
    said = made("t")
    said.text = words
    return said


def _headed(document: Word, head: Word, style: Style) -> None:
    head.style = named(document, "Header")
    points = needed("docx.shared", EXTRA).Pt
    head.paragraph_format.space_after = points(18 if style.logo else 8)
    if style.logo is None:
        head.add_run(harmless(style.organisation))
        return
    wide = min(LOGO[0], LOGO[1] * style.logo.width / style.logo.height)
    picture = style.logo.content
    if style.logo.media == "image/svg+xml":
        picture = png(picture.decode("utf-8-sig"), wide)
    shape = head.add_run().add_picture(io.BytesIO(picture), width=points(wide * MILLIMETRE))
    shape._inline.docPr.set("descr", harmless(style.organisation))  # noqa: SLF001
