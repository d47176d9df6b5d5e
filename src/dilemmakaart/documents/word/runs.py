"""Words with their marks, links and pictures into a paragraph of Word."""

import io
from dataclasses import dataclass

from ...characters import harmless
from ...extras import needed
from ..drawn import size
from ..paper import Break, Code, Inline, Inlines, Link, Marked, Picture, Words
from ..raster import png
from ..ruled import ruled
from .spot import Spot
from .styles import LINK
from .xml import EXTRA, MILLIMETRE, Word, made

SCHEMES = ("http:", "https:", "mailto:")
MONO = "Courier New"


@dataclass(frozen=True, slots=True)
class Runs:
    """Writes into one paragraph."""

    paragraph: Word
    spot: Spot

    def all(self, inside: Inlines, marks: frozenset[str] = frozenset()) -> None:
        """Write words with their marks."""
        for each in inside:
            self.one(each, marks)

    def one(self, each: Inline, marks: frozenset[str]) -> None:
        """Write one piece."""
        match each:
            case Words(content):
                self.words(content, marks)
            case Code(content):
                self.run(content, marks).font.name = MONO
            case Marked(mark, inside):
                self.all(inside, marks | {mark})
            case Link(address, inside):
                self.link(address, inside, marks)
            case Break():
                self.paragraph.add_run().add_break()
            case Picture():
                self.picture(each)

    def words(self, content: str, marks: frozenset[str]) -> None:
        """Write words, and lines to write on up to the margin."""
        for line, piece in ruled(content):
            if line:
                self.line()
            else:
                self.run(piece, marks)

    def run(self, content: str, marks: frozenset[str]) -> Word:
        """Write words that look alike."""
        run = self.paragraph.add_run(harmless(content))
        run.bold = True if "strong" in marks else None
        run.italic = True if "emphasis" in marks else None
        run.font.strike = True if "struck" in marks else None
        if self.spot.scale != 1:
            run.font.size = needed("docx.shared", EXTRA).Pt(self.spot.size(self.paragraph.style.name))
        return run

    def line(self) -> None:
        """Draw a line to write on; the next one comes below it."""
        shape = self.paragraph.paragraph_format
        if len(shape.tab_stops):
            self.paragraph.add_run().add_break()
        else:
            enums = needed("docx.enum.text", EXTRA)
            wide = needed("docx.shared", EXTRA).Pt(self.spot.room[0])
            shape.tab_stops.add_tab_stop(wide, enums.WD_TAB_ALIGNMENT.RIGHT, enums.WD_TAB_LEADER.LINES)
            shape.line_spacing = self.spot.styles.writing
        self.paragraph.add_run("\t")

    def link(self, address: str, inside: Inlines, marks: frozenset[str]) -> None:
        """Write words that lead to an address on the web or a mail address."""
        first = len(self.paragraph._p)  # noqa: SLF001
        self.all(inside, marks)
        if not address.lower().startswith(SCHEMES):
            return
        kind = needed("docx.opc.constants", EXTRA).RELATIONSHIP_TYPE.HYPERLINK
        key = self.paragraph.part.relate_to(harmless(address), kind, is_external=True)
        runs = list(self.paragraph._p)[first:]  # noqa: SLF001
        link = made("hyperlink", *runs)
        link.set(needed("docx.oxml.ns", EXTRA).qn("r:id"), key)
        self.paragraph._p.append(link)  # noqa: SLF001
        for run in runs:
            run.style = LINK

    def picture(self, picture: Picture) -> None:
        """Put in a picture, as large as it is, or as there is room."""
        svg = self.spot.page.pictures.get(picture.name)
        if svg is None:
            self.run(picture.words, frozenset({"emphasis"}))
            return
        wide, high = (each * MILLIMETRE for each in size(svg))
        scale = min(1, self.spot.room[0] / wide, self.spot.room[1] / high)
        width = needed("docx.shared", EXTRA).Pt(wide * scale)
        shape = self.paragraph.add_run().add_picture(io.BytesIO(png(svg)), width=width)
        shape._inline.docPr.set("descr", harmless(picture.words))  # noqa: SLF001
