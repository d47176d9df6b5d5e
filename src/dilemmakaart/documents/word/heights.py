"""How high blocks become, measured beforehand: so high at most, whatever letters draw them. In points."""

from ...drawing.metrics import wrapped
from ..paper import Block, Blocks, Figure, Heading, Inlines, Listing, Paragraph, Quote, Table, Verbatim, plain
from ..ruled import ruled
from .widths import PAD, columns

LINE = 1.2
"""Of a line, in sizes of its letters."""
GAP = 0.55
"""Between two blocks, in sizes of their letters."""
INDENT = 14
WIDER = 1.28
"""How much larger the letters of a heading are."""


def height(blocks: Blocks, wide: float, size: float) -> float:
    """Return how high blocks become at most, in a column so wide, in letters of this size."""
    return sum(_block(block, wide, size) for block in blocks)


def lines(inside: Inlines, wide: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines words take at most."""
    words, rows = "", 0
    for line, piece in ruled(plain(inside)):
        if line:
            rows += 2
        else:
            words += piece
    return rows + len(wrapped(words, size, wide, bold=bold))


def _block(block: Block, wide: float, size: float) -> float:  # noqa: PLR0911 - a case for each kind
    match block:
        case Heading(_, inside):
            larger = size * WIDER
            return lines(inside, wide, larger, bold=True) * larger * LINE + GAP * size
        case Paragraph(inside):
            return lines(inside, wide, size, bold=bool(inside)) * size * LINE + GAP * size
        case Listing(_, items):
            return sum(height(item, wide - INDENT, size) for item in items)
        case Quote(inside):
            return height(inside, wide - INDENT, size)
        case Table():
            return _table(block, wide, size)
        case Verbatim(content):
            return (content.count("\n") + 1) * size * LINE
        case Figure():
            return wide
        case _:
            return size * LINE


def _table(table: Table, wide: float, size: float) -> float:
    laid = columns(table, wide, size)
    rows = (
        max(
            lines(cell, room - 2 * PAD, laid.size, bold=True)
            for cell, room in zip(row, laid.widths, strict=True)
        )
        for row in (table.head, *table.rows)
    )
    return sum(each * laid.size * LINE + GAP * size for each in rows) + size
