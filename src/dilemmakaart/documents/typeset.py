"""A page as Typst source. Every text is a string of Typst, so that nothing in it is markup."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files

from ..characters import harmless
from ..style import Style
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
    subheading,
    to_write,
)
from .parts import Placed, Plate, parts, placed
from .ruled import ruled

LOGO = "logo"
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
        "foot": _string(style.footer),
        "logo": "none" if style.logo is None else _string(style.logo.media.removeprefix("image/")[:3]),
        "cards": "true" if page.layout == "cards" else "false",
        "dense": "true" if page.layout == "dense" else "false",
    }
    values = "".join(f"#let {name} = {value}\n" for name, value in told.items())
    rules = files(__package__).joinpath("page.typ").read_text(encoding="utf-8")
    return f"{values}{rules}\n{_laid_out(page)}"


def _laid_out(page: Page) -> str:
    if page.layout != "cards":
        return "".join(_sections(page.blocks, page))
    before, deck = cards(page.blocks)
    leaves = "".join(_leaf(deck[at : at + 2], page) for at in range(0, len(deck), 2))
    return f'{_all(before, page)}\n#pagebreak(weak: true, to: "odd")\n{leaves}'


def _leaf(pair: Sequence[Card], page: Page) -> str:
    fronts = "".join(f"front[{''.join(_front(each, page) for each in card.front)}],\n" for card in pair)
    backs = "".join(f"back[{_all(card.back, page)}],\n" for card in pair)
    return f"#side({fronts})\n#side({backs})\n"


def _front(block: Block, page: Page) -> str:
    """Write what stands on the front of a card: there a table sets two sides against each other."""
    if not isinstance(block, Table):
        return _block(block, page, after_heading=True)
    cells = "".join(f"[{_inlines(cell, page)}]," for row in (block.head, *block.rows) for cell in row)
    return f"#opposites({len(block.head)}, {cells})\n\n"


def _sections(blocks: Blocks, page: Page) -> Iterator[str]:
    for part in parts(blocks, page):
        match part:
            case Plate(above, figure, below):
                picture = _image(figure.picture, page, tall=True)
                yield f"#plate[{_all(above, page)}][{picture}][{_all(below, page)}]\n"
            case Placed(block, opens, after_heading, stays):
                yield ("#pagebreak(weak: true)\n" if opens else "") + _block(
                    block, page, after_heading=after_heading, stays=stays
                )


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
    widths = ", ".join("1fr" if table.even else _width(each, table) for each in table.widths)
    aligns = ", ".join(each or "left" for each in table.aligns)
    keep = "true" if not table.short else "false"
    return (
        f"#grid-of(({widths},), ({aligns},), even: {'true' if table.even else 'false'}, splits: {keep},\n"
        f"table.header({head}),\n{rows})\n\n"
    )


def _width(letters: int, table: Table) -> str:
    return "auto" if table.narrow or letters <= 6 else f"{letters}fr"  # noqa: PLR2004


def _row(row: Sequence[Inlines], page: Page) -> str:
    cells = [_inlines(cell, page) for cell in row]
    if subheading(row):
        return "".join(f"part[{cell}]," for cell in cells) + "\n"
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
