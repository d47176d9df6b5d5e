"""A page as Typst source. Every text is a string of Typst, so that nothing in it is markup."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files

from ..characters import harmless
from ..style import Style
from .deck import brief
from .paper import (
    Block,
    Blocks,
    Break,
    Card,
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
    cards,
    label,
    plain,
    subheading,
    to_write,
)
from .parts import Chunk, Plate, chunks, placed
from .ruled import ruled

LOGO = "logo"
MOST_LETTERS = 30
_MARKS = {"strong": "strong", "emphasis": "emph", "struck": "strike"}


def source(page: Page, style: Style) -> str:
    """Write a page in Typst, with pictures by the name under which `inputs` gives them."""
    told: Mapping[str, str] = {
        "title": _unseen(page.title),
        "lang": _string(page.language),
        **{
            role: f'rgb("{value}")'
            for role, value in (
                ("ink", style.colours.ink),
                ("muted", style.colours.muted),
                ("paper", style.colours.paper),
                ("accent", style.colours.accent),
                ("line-colour", style.colours.line),
                ("soft", style.colours.soft),
            )
        },
        "house": _string(style.organisation),
        "foot": _string(" · ".join(each for each in (page.title, style.footer) if each)),
        "logo": "none" if style.logo is None else _string(style.logo.media.removeprefix("image/")[:3]),
        "long-words": "true" if any(map(_long_words, page.blocks)) else "false",
        "cards": "true" if page.layout == "cards" else "false",
        "dense": "true" if page.layout == "dense" else "false",
    }
    values = "".join(f"#let {name} = {value}\n" for name, value in told.items())
    rules = files(__package__).joinpath("page.typ").read_text(encoding="utf-8")
    return f"{values}{rules}\n{_laid_out(page)}"


def _long_words(block: Block) -> bool:
    """Whether a heading has a word that may be wider than a page: such headings are broken within words."""
    return isinstance(block, Heading) and max(map(len, plain(block.inside).split()), default=0) > MOST_LETTERS


def _laid_out(page: Page) -> str:
    if page.layout != "cards":
        return "".join(_sections(page.blocks, page))
    before, deck = cards(page.blocks)
    above = _all(before, page)
    apart = not brief(before)
    leaves = "".join(
        _leaf(deck[at : at + 2], page, "none" if at or apart else f"[{above}]")
        for at in range(0, len(deck), 2)
    )
    return (above if apart or not deck else "") + leaves


def _leaf(pair: Sequence[Card], page: Page, above: str) -> str:
    """Write two cards; a front begins on a page with an odd number, so that its back lies behind it."""
    fronts = "".join(f"front[{''.join(_front(each, page) for each in card.front)}],\n" for card in pair)
    backs = "".join(f"back[{_all(card.back, page)}],\n" for card in pair)
    return f'#pagebreak(weak: true, to: "odd")\n#side({above}, {fronts})\n#side(none, {backs})\n'


def _front(block: Block, page: Page) -> str:
    """Write what stands on the front of a card: there a table sets two sides against each other."""
    if not isinstance(block, Table):
        return _block(block, page, after_heading=True)
    cells = "".join(f"[{_inlines(cell, page)}]," for row in (block.head, *block.rows) for cell in row)
    return f"#opposites({len(block.head)}, {cells})\n\n"


def _sections(blocks: Blocks, page: Page) -> Iterator[str]:
    for part in chunks(blocks, page):
        match part:
            case Plate(above, figure, below):
                picture = _image(figure.picture, page, tall=True)
                yield f"#plate[{_all(above, page)}][{picture}][{_all(below, page)}]\n"
            case Chunk():
                yield ("#pagebreak(weak: true)\n" if part.opens else "") + _chunk(part, page)


def _chunk(chunk: Chunk, page: Page) -> str:
    first = chunk.blocks[0]
    titled = isinstance(first, Heading) and first.level == 1
    inside = "".join(
        _summary(each.block, page)
        if titled and at == 1 and isinstance(each.block, Paragraph) and not label(each.block.inside)
        else _block(each.block, page, after_heading=each.after_heading, stays=each.stays)
        for at, each in enumerate(chunk.placed)
    )
    return f"#keep({first.level})[{inside}]\n\n" if chunk.keeps and isinstance(first, Heading) else inside


def _summary(block: Paragraph, page: Page) -> str:
    """Write what stands right below the title."""
    return f"#summary[{_inlines(block.inside, page)}]\n\n"


def _all(blocks: Blocks, page: Page) -> str:
    return "".join(
        _block(each.block, page, after_heading=each.after_heading, stays=each.stays)
        for each in placed(blocks, page)
    )


def _block(block: Block, page: Page, *, after_heading: bool = False, stays: bool = False) -> str:  # noqa: PLR0911 - a case for each kind
    match block:
        case Heading(level, inside):
            return f"#heading(level: {level})[{_inlines(inside, page)}]\n\n"
        case Paragraph(inside):
            kind = (
                ("lead" if after_heading else "label-line")
                if label(inside)
                else "lead-in"
                if stays
                else "para"
            )
            return f"#{kind}[{_inlines(inside, page)}]\n\n"
        case Figure(picture):
            return f"{_image(picture, page)}\n\n"
        case Listing(start, items):
            each = "".join(f"[{_item(item, page)}]," for item in items)
            kind = "list(" if start is None else f"enum(start: {start}, "
            return f"#{kind}{each})\n\n"
        case Quote(inside):
            return f"#said[{_all(inside, page)}]\n\n"
        case Table():
            return _table(block, page)
        case Rule():
            return "#rule\n\n"
        case Verbatim(content):
            return f"#raw(block: true, {_string(content)})\n\n"


def _item(item: Blocks, page: Page) -> str:
    first = item[0] if len(item) == 1 else None
    return _inlines(first.inside, page) if isinstance(first, Paragraph) else _all(item, page)


def _table(table: Table, page: Page) -> str:
    head = ",".join(f"[{_inlines(cell, page)}]" for cell in table.head)
    rows = "".join(_row(row, page) for row in table.rows)
    widths = ", ".join(_width(at, table) for at in range(len(table.head)))
    aligns = ", ".join(each or "left" for each in table.aligns)
    keep = "true" if not table.short else "false"
    kind = "even" if table.even else "ticked" if table.ticked else "plain"
    return (
        f'#grid-of(({widths},), ({aligns},), kind: "{kind}", splits: {keep},\n'
        f"table.header({head}),\n{rows})\n\n"
    )


def _width(at: int, table: Table) -> str:
    if table.even:
        return "1fr"
    if table.ticked:
        ends = {0: "14mm", len(table.head) - 1: "20mm"}
        return ends.get(at, "8mm") if table.snug[at] else "1fr"
    return "auto" if table.narrow or table.snug[at] else f"{table.widths[at]}fr"


def _row(row: Sequence[Inlines], page: Page) -> str:
    cells = [_inlines(cell, page) for cell in row]
    if subheading(row):
        return f"part({', '.join(f'[{cell}]' for cell in cells)}),\n"
    if to_write(row):
        return "".join(f"room[{cell}]," for cell in cells) + "\n"
    return "".join(f"[{cell}]," for cell in cells) + "\n"


def _inlines(inside: Inlines, page: Page) -> str:
    return "".join(_inline(each, page) for each in inside)


def _inline(each: Inline, page: Page) -> str:
    match each:
        case Words(content):
            return "".join(
                f"#{'to-write(' if line else '('}{_string(piece)});" for line, piece in ruled(content)
            )
        case Marked(mark, inside):
            return f"#{_MARKS[mark]}[{_inlines(inside, page)}];"
        case Code(content):
            return f"#raw({_string(content)});"
        case Link(address, inside):
            inner = _inlines(inside, page)
            return f"#link({_string(address)})[{inner}];" if "://" in address else inner
        case Break():
            return "#linebreak();"
        case Picture():
            return _image(each, page)


def _image(picture: Picture, page: Page, *, tall: bool = False) -> str:
    if picture.name not in page.pictures:
        return f"#emph({_string(picture.words)});"
    return f"#{'tall' if tall else 'shown'}({_string(picture.name)}, {_unseen(picture.words)});"


def _string(words: str) -> str:
    safe = harmless(words).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + safe.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def _unseen(words: str) -> str:
    """Write words that are read aloud and not shown: there every letter can be, whatever fonts there are."""
    return "".join(each if each.isascii() else f"\\u{{{ord(each):x}}}" for each in _string(words))
