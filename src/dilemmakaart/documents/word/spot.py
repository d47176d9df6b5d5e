"""A place in a Word document where blocks are written, and the styles that they have there."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...extras import needed
from ..paper import Page
from . import looks
from .styles import named
from .xml import EXTRA, MILLIMETRE, Word

USUAL = 10
"""Points, where no style says how large letters are."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The name of the style of each kind of text."""

    headings: Sequence[str] = (looks.TITLE, *looks.HEADINGS)
    body: str = looks.BODY
    lead: str = looks.LEAD
    bullets: Sequence[str] = looks.BULLETS
    numbers: Sequence[str] = looks.NUMBERS
    cell: str = looks.CELL
    head: str = looks.HEAD
    part: str = looks.PART
    gap: float = 10
    """Points between a table and what comes after it."""
    after: float = 5.5
    """Points after the last item of a list, and before a table."""
    writing: float = 1.9
    """How high a line to write on is, in lines."""
    room: float = 8 * MILLIMETRE
    """How high a row to write in is."""


DENSE = Styles(gap=3, after=1.6, writing=1.55, room=6 * MILLIMETRE)
"""On a form that is small and close together."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where blocks are written: a document or a cell of a table, and how wide and high that is in points."""

    document: Word
    place: Word
    page: Page
    room: tuple[float, float]
    styles: Styles = field(default_factory=Styles)
    scale: float = 1
    """How much smaller letters are than their style says, so that all of it fits."""

    def narrowed(self, wide: float, scale: float) -> "Spot":
        """Return the same for one cell of a table."""
        return replace(self, room=(wide, self.room[1]), scale=scale)

    def size(self, style: str) -> float:
        """Return the size of letters in a style."""
        style_size = named(self.document, style).font.size or named(self.document, looks.BODY).font.size
        return (style_size.pt if style_size else USUAL) * self.scale

    def fitted(self, paragraph: Word) -> None:
        """Make lines as much lower as their letters are smaller, where a style says how high they are."""
        line = paragraph.style.paragraph_format.line_spacing
        if self.scale != 1 and isinstance(line, int):
            paragraph.paragraph_format.line_spacing = needed("docx.shared", EXTRA).Emu(
                round(line * self.scale)
            )
