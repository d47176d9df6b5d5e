"""Blocks into paragraphs and tables of Word, each in the style that it has there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...extras import needed
from ..paper import (
    Block,
    Blocks,
    Code,
    Figure,
    Heading,
    Inlines,
    Listing,
    Marked,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    Verbatim,
    label,
)
from ..parts import placed
from . import looks
from .numbering import anew
from .runs import Runs
from .sections import tiny
from .spot import Spot
from .styles import named
from .tables import table
from .xml import EXTRA, Word, made

MOST = 0.85
"""How much of a page a picture takes at most that has no page of its own."""


@dataclass(slots=True)
class Writer:
    """Writes blocks at one place."""

    spot: Spot
    after_table: bool = False
    last: Word = None
    """The paragraph written last, if that was no heading."""
    opens: bool = True
    """Whether what is written next stands at the top of a page."""

    def all(self, blocks: Blocks) -> None:
        """Write blocks that stand within something else."""
        for each in placed(blocks, self.spot.page):
            self.block(each.block, leads=each.after_heading, stays=each.stays)

    def block(self, block: Block, *, opens: bool = False, leads: bool = False, stays: bool = False) -> None:
        """Write one block."""
        match block:
            case Heading(level, inside):
                names = self.spot.styles.headings
                self.paragraph(inside, names[min(level, len(names)) - 1], opens=opens)
            case Paragraph(inside):
                lead = leads and label(inside)
                self.paragraph(
                    _unmarked(inside) if lead else inside,
                    self.spot.styles.lead if lead else self.spot.styles.body,
                    opens=opens,
                    stays=stays or label(inside),
                )
            case Figure(picture):
                self.figure(picture, opens=opens)
            case Listing(start, items):
                self.listing(start, items, 0)
            case Quote(inside):
                self.within(inside, looks.QUOTE)
            case Table():
                self.table(block, stays=stays)
            case Rule():
                self.rule()
            case Verbatim(content):
                self.paragraph((Code(content.rstrip("\n")),), self.spot.styles.body)

    def paragraph(self, inside: Inlines, style: str, *, opens: bool = False, stays: bool = False) -> Word:
        """Write a paragraph in a style by its name."""
        written = self.spot.place.add_paragraph(style=named(self.spot.document, style))
        shape = written.paragraph_format
        if opens or self.opens:
            shape.space_before = 0
        if opens:
            shape.page_break_before = True
        if stays:
            shape.keep_with_next = True
        if self.after_table and style not in self.spot.styles.headings:
            shape.space_before = needed("docx.shared", EXTRA).Pt(self.spot.styles.gap)
        self.spot.fitted(written)
        self.after_table = self.opens = False
        self.last = None if style in self.spot.styles.headings else written
        Runs(written, self.spot).all(inside)
        return written

    def figure(self, picture: Picture, *, opens: bool = False, high: float | None = None) -> None:
        """Write a picture that stands by itself, at most so high."""
        written = self.paragraph((), self.spot.styles.body, opens=opens)
        written.paragraph_format.line_spacing = 1
        written.alignment = needed("docx.enum.text", EXTRA).WD_ALIGN_PARAGRAPH.CENTER
        wide, whole = self.spot.room
        Runs(written, replace(self.spot, room=(wide, high or whole * MOST))).picture(picture)

    def listing(self, start: int | None, items: Sequence[Blocks], depth: int) -> None:
        """Write a list in a list style; each list with numbers counts anew."""
        names = self.spot.styles.bullets if start is None else self.spot.styles.numbers
        name = names[min(depth, len(names) - 1)]
        number = (
            None
            if start is None
            else anew(self.spot.document, named(self.spot.document, name).element, start)
        )
        for item in items:
            for at, block in enumerate(item):
                if isinstance(block, Listing):
                    self.listing(block.start, block.items, depth + 1)
                elif isinstance(block, Paragraph):
                    self.item(block.inside, name, number, first=at == 0)
                else:
                    self.block(block)
        self.parted()

    def parted(self) -> None:
        """Leave room after the paragraph that was written last."""
        if self.last is not None:
            self.last.paragraph_format.space_after = needed("docx.shared", EXTRA).Pt(self.spot.styles.after)

    def item(self, inside: Inlines, name: str, number: int | None, *, first: bool) -> None:
        """Write a paragraph of an item; only the first one has a bullet or a number."""
        about = self.paragraph(inside, name)._p.get_or_add_pPr()  # noqa: SLF001
        if not first or number is not None:
            about.get_or_add_numPr()._insert_numId(made("numId", val=number if first else 0))  # noqa: SLF001

    def within(self, blocks: Blocks, style: str) -> None:
        """Write paragraphs that stand within another block, in its style."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self.paragraph(block.inside, style)
            else:
                self.block(block)

    def table(self, block: Table, *, stays: bool = False) -> None:
        """Write a table, which may stay with what comes after it."""
        if self.after_table:  # without something between them, two tables become one
            self.spaced()
        self.parted()
        table(self.spot, block, stays=stays)
        self.last = None
        self.after_table = True

    def spaced(self) -> None:
        """Leave room after a table."""
        tiny(self.spot.place).pPr.spacing.after = needed("docx.shared", EXTRA).Pt(self.spot.styles.gap)

    def rule(self) -> None:
        """Draw a line between parts."""
        about = self.paragraph((), self.spot.styles.body)._p.get_or_add_pPr()  # noqa: SLF001
        line = made("bottom", val="single", sz=4, space=1, color="auto")
        about.insert_element_before(
            made("pBdr", line),
            "w:shd",
            "w:tabs",
            "w:suppressAutoHyphens",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:rPr",
        )

    def end(self) -> None:
        """Close the place: Word asks for a paragraph after a table."""
        if self.after_table:
            tiny(self.spot.place)
            self.after_table = False


def _unmarked(inside: Inlines) -> Inlines:
    """Return what a mark holds, where a style shows what the mark would."""
    return tuple(each for marked in inside if isinstance(marked, Marked) for each in marked.inside)
