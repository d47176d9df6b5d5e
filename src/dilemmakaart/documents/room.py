"""How much room words take before they are laid out: enough to choose letters and breaks by."""

from .paper import (
    Block,
    Blocks,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Table,
    Verbatim,
    plain,
    to_write,
)

TITLE, PICTURE, GAP, WRITING = 1.4, 18, 0.5, 2.2
"""In lines: a line of a heading, a picture, what lies between two blocks, a row to write in."""


def lines(blocks: Blocks, letters: int, title: float = TITLE) -> float:
    """Return how many lines blocks take where a line holds so many letters; headings are `title` as large."""
    return sum(_lines(block, letters, title) for block in blocks)


def _lines(block: Block, letters: int, title: float = TITLE) -> float:  # noqa: PLR0911 - a case for each kind
    match block:
        case Heading(_, inside):
            return _broken(plain(inside), round(letters / title)) * title + 2 * GAP
        case Paragraph(inside):
            return _broken(plain(inside), letters) + GAP
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
            return sum(_broken(each, letters) for each in content.splitlines())


def _broken(words: str, letters: int) -> int:
    """Return how many lines words take; a word that is longer than a line is broken."""
    count, left = 1, letters
    for word in words.split():
        length = len(word)
        if length > left:
            count += 1
            left = letters
            while length > letters > 0:
                count += 1
                length -= letters
        left -= length + 1
    return count


def _table(table: Table, letters: int) -> float:
    total = sum(table.widths)
    shares = (
        [1 / len(table.head)] * len(table.head) if table.even else [each / total for each in table.widths]
    )
    holds = [max(1, round(letters * share) - 3) for share in shares]
    rows = (
        WRITING if to_write(row) else max(map(_broken, map(plain, row), holds))
        for row in (table.head, *table.rows)
    )
    return sum(row + GAP for row in rows) + 1
