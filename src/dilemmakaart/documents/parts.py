"""How the blocks of a page lie: what stands apart, and what stays with what comes after it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .drawn import is_plate
from .paper import Block, Blocks, Figure, Heading, Listing, Page, Paragraph, Table, plain
from .room import lines

CAPTION = 700
"""How many letters may stand below a picture that has a page of its own."""
LEADING = 400
"""How many letters may stand between a heading and the one below it, if both are to stay together."""
LINE, TOGETHER = 95, 50
"""How many letters a line on A4 holds, and how many lines stay together: more may run over two pages."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture with a page of its own, with its heading and what little is said below it."""

    above: Blocks
    figure: Figure
    below: Blocks


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, whether a new page begins with it, and what surrounds it."""

    block: Block
    opens: bool
    after_heading: bool
    stays: bool
    """Whether it may not stand at the foot of a page without what comes after it."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What belongs together: a heading, and what stands up to the next one."""

    placed: tuple[Placed, ...]

    @property
    def opens(self) -> bool:
        """Whether a new page begins with it."""
        return self.placed[0].opens

    @property
    def keeps(self) -> bool:
        """Whether it is so little that it stays on one page."""
        return len(self.placed) > 1 and lines(self.blocks, LINE) <= TOGETHER

    @property
    def blocks(self) -> Blocks:
        """What stands in it."""
        return tuple(each.block for each in self.placed)


def chunks(blocks: Blocks, page: Page) -> Iterator[Plate | Chunk]:
    """Divide a page into pictures with pages of their own and what belongs together."""
    held: list[Placed] = []
    for part in parts(blocks, page):
        begins = isinstance(part, Plate) or (isinstance(part.block, Heading) and not _leads(held, part))
        if begins and held:
            yield Chunk(tuple(held))
            held = []
        if isinstance(part, Plate):
            yield part
        else:
            held.append(part)
    if held:
        yield Chunk(tuple(held))


def _leads(held: Sequence[Placed], part: Placed) -> bool:
    """Whether all that came before is a heading of a higher level, with a word or two below it."""
    first = held[0].block if held else None
    if not isinstance(first, Heading) or not isinstance(part.block, Heading) or part.opens:
        return False
    little = sum(_letters(each.block) for each in held[1:]) <= LEADING
    return 1 < first.level < part.block.level and little


def parts(blocks: Blocks, page: Page) -> Iterator[Plate | Placed]:
    """Divide a page into pictures with pages of their own and all other blocks."""
    at = 0
    opened = False
    while at < len(blocks):
        figure = at + 1 if isinstance(blocks[at], Heading) else at
        alone = blocks[figure] if figure < len(blocks) else None
        if isinstance(alone, Figure) and _is_plate(alone, page):
            below = _below(blocks[figure + 1 :])
            yield Plate(blocks[at:figure], alone, below)
            at = figure + 1 + len(below)
            opened = False
        else:
            placed = _placed(blocks, at, page, opened=opened)
            yield placed
            opened = placed.opens
            at += 1


def placed(blocks: Blocks, page: Page) -> Iterator[Placed]:
    """Return blocks within another block: nothing stands apart there."""
    return (_placed(blocks, at, page, opened=True) for at in range(len(blocks)))


def _placed(blocks: Blocks, at: int, page: Page, *, opened: bool) -> Placed:
    block = blocks[at]
    before = blocks[at - 1] if at else None
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    opens = page.layout == "sheets" and not opened and at > 0 and _opens(block, after)
    after_heading = isinstance(before, Heading)
    leads = isinstance(after, Table | Figure) or (after_heading and isinstance(after, Heading))
    return Placed(block, opens, after_heading, isinstance(block, Paragraph) and leads)


def _opens(here: Block, after: Block | None) -> bool:
    """Whether this is a heading with a number, or the heading right above one."""
    return isinstance(here, Heading) and (here.numbered or (isinstance(after, Heading) and after.numbered))


def _below(blocks: Sequence[Block]) -> Blocks:
    """Return what stands up to the next heading, if it is little."""
    end = next((at for at, each in enumerate(blocks) if isinstance(each, Heading)), len(blocks))
    found = tuple(blocks[:end])
    plain_ones = all(isinstance(each, Paragraph | Listing) for each in found)
    return found if plain_ones and sum(map(_letters, found)) <= CAPTION else ()


def _letters(block: Block) -> int:
    match block:
        case Paragraph(inside) | Heading(_, inside):
            return len(plain(inside))
        case Listing(_, items):
            return sum(_letters(each) for item in items for each in item)
        case _:
            return CAPTION + 1


def _is_plate(figure: Figure, page: Page) -> bool:
    svg = page.pictures.get(figure.picture.name)
    return svg is not None and is_plate(svg)
