"""How much room words take, before anything is laid out: enough to choose letters and breaks by, never too little."""

from math import ceil

from .paper import Block, Blocks, Figure, Heading, Listing, Paragraph, Quote, Rule, Table, Verbatim, plain, to_write

HEADING, PICTURE, GAP, WRITING = 2.6, 18, 0.5, 2.2
"""In lines: a heading with what lies around it, a picture, what lies between two blocks, a row to write in."""
SPARE = 1.08
"""Lines end at words, so that they hold a little less than their letters."""


def lines(blocks: Blocks, letters: int) -> float:
    """Return how many lines blocks take where a line holds so many letters."""
    return sum(_lines(block, letters) for block in blocks)


def _lines(block: Block, letters: int) -> float:
    match block:
        case Heading(_, inside):
            return _broken(len(plain(inside)), round(letters * 0.7)) - 1 + HEADING
        case Paragraph(inside):
            return _broken(len(plain(inside)), letters) + GAP
        case Figure():
            return PICTURE
        case Listing(_, items):
            return sum(lines(item, letters - 4) - GAP / 2 for item in items) + GAP
        case Quote(inside):
            return lines(inside, letters - 6) + 1
        case Table():
            return _table(block, letters)
        case Rule():
            return 2
        case Verbatim(content):
            return sum(_broken(len(each), letters) for each in content.splitlines())


def _broken(length: int, letters: int) -> int:
    return max(1, ceil(length * SPARE / max(letters, 1)))


def _table(table: Table, letters: int) -> float:
    total = sum(table.widths)
    shares = [1 / len(table.head)] * len(table.head) if table.even else [each / total for each in table.widths]
    holds = [max(1, round(letters * share) - 3) for share in shares]
    rows = (
        WRITING if to_write(row) else max(map(_broken, (len(plain(cell)) for cell in row), holds))
        for row in (table.head, *table.rows)
    )
    return sum(row + GAP for row in rows) + 1
