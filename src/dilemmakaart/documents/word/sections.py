"""The pages of a Word document: their size and margins, and what stands above and below each of them."""

from copy import deepcopy
from dataclasses import dataclass

from ...extras import needed
from ...style import Layout, Style
from .edges import edged
from .xml import EMU, EXTRA, Word, Xml, found, made, without

PAGE = (210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Margins:
    """In millimetres: left and right, above, below, and where header and footer begin."""

    side: float
    top: float
    bottom: float
    edge: float


MARGINS: dict[str, Margins] = {
    "flow": Margins(20, 18, 19, 9),
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
            edged(document, style, self.room[0])
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
