"""A page as a Word document, in real styles: what is a heading in the page is one in Word.

A house may bring a document of its own: its styles, header and footer are used, its text is not.
"""

import io
from collections.abc import Sequence
from typing import Any
from zipfile import BadZipFile, ZipFile

from ..characters import harmless
from ..extras import Lacking, needed
from ..language import Say, text
from ..style import Style
from .drawn import size
from .packed import repacked
from .paper import (
    Block,
    Blocks,
    Break,
    Code,
    Figure,
    Heading,
    Inline,
    Inlines,
    Link,
    Listing,
    Marked,
    Page,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    Verbatim,
    Words,
    label,
)
from .parts import Plate, parts
from .raster import EXTRA, png
from .ruled import ruled
from .unfit import Unfit
from .word_styles import MARGIN, PAGE, named, prepared
from .word_tables import table

LINE = 60
"""Letters of a line to write on: as many as stand beside what has to be written there."""
LARGEST = 60_000_000
"""Bytes of a document of a house, unpacked."""
SPARE = 40
"""Millimetres of a page that a heading above a picture may take."""


def write(page: Page, style: Style, _say: Say, house: bytes | None) -> bytes:
    """Write the page, on the document of a house if there is one. Raises Lacking and Unfit."""
    if house is None:
        return _written(page, style, None)
    if not _is_bounded(house):
        raise Unfit(_NO_WORD, _SAVE_ANEW)
    try:
        return _written(page, style, house)
    except Lacking:
        raise
    except Exception as error:  # whatever python-docx stumbles over stands in that document
        _written(page, style, None)  # unless it does so without it: then it is a fault of ours
        raise Unfit(_NO_WORD, _SAVE_ANEW) from error


_NO_WORD = text("The Word document in templates/ cannot be used: it is damaged, or of another kind.")
_SAVE_ANEW = text("Open it in Word and save it as a document (.docx), or take it out of that folder.")


def _is_bounded(house: bytes) -> bool:
    try:
        with ZipFile(io.BytesIO(house)) as package:
            return sum(part.file_size for part in package.infolist()) <= LARGEST
    except (BadZipFile, ValueError):
        return False


def _written(page: Page, style: Style, house: bytes | None) -> bytes:
    docx = needed("docx", EXTRA)
    document = docx.Document() if house is None else docx.Document(io.BytesIO(house))
    prepared(document, page, style, own=house is not None)
    writer = Writer(document, page)
    for part in parts(page.blocks, page):
        match part:
            case Plate(above, figure, below):
                writer.all((*above, figure, *below), opens=True)
            case _:
                writer.block(part.block, opens=part.opens, stays=part.stays)
    written = io.BytesIO()
    document.save(written)
    return repacked(written.getvalue())


class Writer:
    """Puts blocks into a document of python-docx, which gives no types."""

    def __init__(self, document: Any, page: Page) -> None:  # noqa: ANN401
        self.document = document
        self.page = page

    def all(self, blocks: Blocks, *, opens: bool = False) -> None:
        """Write blocks; the first may begin a new page."""
        for at, block in enumerate(blocks):
            self.block(block, opens=opens and at == 0)

    def block(self, block: Block, *, opens: bool = False, stays: bool = False) -> None:
        """Write one block."""
        match block:
            case Heading(level, inside):
                name = "Title" if level == 1 else f"Heading {level - 1}"
                self.paragraph(inside, name, opens=opens)
            case Paragraph(inside):
                self.paragraph(inside, "Normal", opens=opens, stays=stays or label(inside))
            case Figure(picture):
                self.paragraph((picture,), "Normal", opens=opens)
            case Listing(start, items):
                self.listing(start, items)
            case Quote(inside):
                self.within(inside, "Quote")
            case Table():
                table(self.document, block, self.inlines)
            case Rule():
                self.paragraph((), "Normal")
            case Verbatim(content):
                self.paragraph((Code(content),), "Normal")

    def paragraph(self, inside: Inlines, style: str, *, opens: bool = False, stays: bool = False) -> None:
        """Write a paragraph in a style by its name."""
        made = self.document.add_paragraph(style=named(self.document, style))
        if opens:
            made.paragraph_format.page_break_before = True
        if stays:
            made.paragraph_format.keep_with_next = True
        self.inlines(made, inside)

    def listing(self, start: int | None, items: Sequence[Blocks]) -> None:
        """Write a list in a list style; numbers are written out, as each list of Word goes on counting."""
        for at, item in enumerate(items):
            if start is None:
                self.within(item, "List Bullet")
            else:
                self.within(item, "List", Words(f"{start + at}.\t"))

    def within(self, blocks: Blocks, style: str, first: Words | None = None) -> None:
        """Write paragraphs that stand within another block, in its style."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self.paragraph((*((first,) if first else ()), *block.inside), style)
                first = None
            else:
                self.block(block)

    def inlines(self, paragraph: Any, inside: Inlines, marks: frozenset[str] = frozenset()) -> None:  # noqa: ANN401
        """Write words into a paragraph."""
        for each in inside:
            self.inline(paragraph, each, marks)

    def inline(self, paragraph: Any, each: Inline, marks: frozenset[str]) -> None:  # noqa: ANN401
        """Write words with their marks."""
        match each:
            case Words(content) | Code(content):
                shorter = "".join(f"{piece[:LINE]}" if line else piece for line, piece in ruled(content))
                run = paragraph.add_run(harmless(shorter))
                run.bold = True if "strong" in marks else None
                run.italic = True if "emphasis" in marks else None
                run.font.strike = True if "struck" in marks else None
                if isinstance(each, Code):
                    run.font.name = "Courier New"
            case Marked(mark, inside):
                self.inlines(paragraph, inside, marks | {mark})
            case Link(_, inside):
                self.inlines(paragraph, inside, marks)
            case Break():
                paragraph.add_run().add_break()
            case Picture():
                self.picture(paragraph, each)

    def picture(self, paragraph: Any, picture: Picture) -> None:  # noqa: ANN401
        """Put a picture into a paragraph, as large as it is, or as the page allows."""
        svg = self.page.pictures.get(picture.name)
        if svg is None:
            paragraph.add_run(harmless(picture.words)).italic = True
            return
        millimetre = needed("docx.shared", EXTRA).Mm
        wide, high = size(svg)
        room = PAGE[0] - 2 * MARGIN, PAGE[1] - 2 * MARGIN - SPARE
        paragraph.paragraph_format.line_spacing = 1
        scale = min(1, room[0] / wide, room[1] / high)
        shape = paragraph.add_run().add_picture(io.BytesIO(png(svg)), width=millimetre(wide * scale))
        shape._inline.docPr.set("descr", harmless(picture.words))  # noqa: SLF001 - it offers no other way
