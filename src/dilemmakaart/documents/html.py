"""A page as one HTML file that needs nothing else: no network, no script, pictures in it.

The style is in `page.css`; what comes from the house style stands before it, by role.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files

from ..characters import harmless
from ..language import Say
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
from .parts import Placed, Plate, parts
from .ruled import ruled

_MARKS = {"strong": "strong", "emphasis": "em", "struck": "s"}
_SCHEMES = ("http:", "https:", "mailto:")


def write(page: Page, style: Style, _say: Say, _house: bytes | None) -> bytes:
    """Write the page. What it may load is nothing but its own pictures and its own style."""
    css = _css(style)
    digest = b64encode(sha256(css.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    body = _laid_out(page)
    written = (
        f'<!DOCTYPE html>\n<html lang="{escape(page.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_shown(page.title)}</title>\n<style>{css}</style>\n</head>\n"
        f'<body class="{page.layout}">\n{_letterhead(style)}<main>\n{body}</main>\n'
        f"{_footer(style)}</body>\n</html>\n"
    )
    return written.encode()


def _css(style: Style) -> str:
    colours = style.colours
    roles = {
        "ink": colours.ink,
        "muted": colours.muted,
        "paper": colours.paper,
        "accent": colours.accent,
        "line": colours.line,
        "soft": colours.soft,
        "fonts": style.font_stack,
    }
    said = "".join(f"--{role}:{value};" for role, value in roles.items())
    lines = files(__package__).joinpath("page.css").read_text(encoding="utf-8").splitlines()
    rules = "\n".join(line.strip() for line in lines if line.strip() and not line.startswith("/*"))
    return f":root{{{said}}}\n{rules}\n"


def _letterhead(style: Style) -> str:
    logo = ""
    if style.logo:
        data = b64encode(style.logo.content).decode()
        logo = f'<img src="data:{style.logo.media};base64,{data}" alt="{_shown(style.organisation)}">'
    name = "" if style.logo else f"<span>{_shown(style.organisation)}</span>"
    return f"<header>{logo}{name}</header>\n" if style.logo or style.organisation else ""


def _footer(style: Style) -> str:
    return f"<footer>{_shown(style.footer)}</footer>\n" if style.footer else ""


def _laid_out(page: Page) -> str:
    if page.layout != "cards":
        return "".join(_sections(page.blocks, page))
    before, deck = cards(page.blocks)
    empty = '<div class="empty"></div>\n'  # what lies behind the first page: a front there would have no back
    return f'<div class="before">\n{_all(before, page)}</div>\n{empty}' + "".join(
        _leaf(deck[at : at + 2], page) for at in range(0, len(deck), 2)
    )


def _leaf(pair: Sequence[Card], page: Page) -> str:
    """Two cards: their fronts on one side, their backs on the other, each at the same place."""
    sides = (("front", [card.front for card in pair]), ("back", [card.back for card in pair]))
    return "".join(
        f'<div class="side {side}">\n'
        + "".join(f'<div class="card">\n{_all(each, page)}</div>\n' for each in faces)
        + "</div>\n"
        for side, faces in sides
    )


def _sections(blocks: Blocks, page: Page) -> Iterator[str]:
    for part in parts(blocks, page):
        match part:
            case Plate(above, figure, below):
                yield f'<div class="plate">\n{_all((*above, figure, *below), page)}</div>\n'
            case Placed(Heading(level, inside), opens=True):
                yield f'<h{level} class="new-page">{_inlines(inside, page)}</h{level}>\n'
            case _:
                yield _block(part.block, page)


def _all(blocks: Blocks, page: Page) -> str:
    return "".join(_block(block, page) for block in blocks)


def _block(block: Block, page: Page) -> str:  # noqa: PLR0911 - a case for each kind
    match block:
        case Heading(level, inside):
            return f"<h{level}>{_inlines(inside, page)}</h{level}>\n"
        case Paragraph(inside):
            kind = ' class="label"' if label(inside) else ""
            return f"<p{kind}>{_inlines(inside, page)}</p>\n"
        case Figure(picture):
            return f"<figure>{_picture(picture, page)}</figure>\n"
        case Listing(start, items):
            return _listing(start, items, page)
        case Quote(inside):
            return f"<blockquote>\n{_all(inside, page)}</blockquote>\n"
        case Table():
            return _table(block, page)
        case Rule():
            return "<hr>\n"
        case Verbatim(content):
            return f"<pre>{_shown(content)}</pre>\n"


def _listing(start: int | None, items: tuple[Blocks, ...], page: Page) -> str:
    tag = "ul" if start is None else "ol"
    begin = "" if start in {None, 1} else f' start="{start}"'
    inside = "".join(f"<li>{_item(item, page)}</li>\n" for item in items)
    return f"<{tag}{begin}>\n{inside}</{tag}>\n"


def _item(item: Blocks, page: Page) -> str:
    """Write an item; where it is one paragraph, without the tag of a paragraph."""
    first = item[0] if len(item) == 1 else None
    return _inlines(first.inside, page) if isinstance(first, Paragraph) else "\n" + _all(item, page)


def _table(table: Table, page: Page) -> str:
    head = "".join(
        f'<th scope="col"{_aligned(at, table)}>{_inlines(cell, page)}</th>' if cell else "<td></td>"
        for at, cell in enumerate(table.head)
    )
    rows = "".join(f"{_row(row, table, page)}\n" for row in table.rows)
    body = f"<tbody>\n{rows}</tbody>\n" if rows else ""
    kinds = [
        *(["even"] if table.even else []),
        *(["short"] if table.short else []),
        *(["narrow"] if table.narrow else []),
    ]
    kind = f' class="{" ".join(kinds)}"' if kinds else ""
    return f"<table{kind}>\n<thead>\n<tr>{head}</tr>\n</thead>\n{body}</table>\n"


def _row(row: Sequence[Inlines], table: Table, page: Page) -> str:
    kind = ' class="part"' if subheading(row) else ' class="write"' if to_write(row) else ""
    cells = "".join(
        f'<th scope="row">{_inlines(cell, page)}</th>'
        if at == 0 and table.by_row and cell
        else f"<td{_aligned(at, table)}>{_inlines(cell, page)}</td>"
        for at, cell in enumerate(row)
    )
    return f"<tr{kind}>{cells}</tr>"


def _aligned(at: int, table: Table) -> str:
    align = table.aligns[at]
    return f' class="{align}"' if align in {"center", "right"} else ""


def _inlines(inside: Inlines, page: Page) -> str:
    return "".join(_inline(each, page) for each in inside)


def _inline(each: Inline, page: Page) -> str:
    match each:
        case Words(content):
            return "".join(
                f'<span class="line">{piece}</span>' if line else _shown(piece)
                for line, piece in ruled(content)
            )
        case Marked(mark, inside):
            return f"<{_MARKS[mark]}>{_inlines(inside, page)}</{_MARKS[mark]}>"
        case Code(content):
            return f"<code>{_shown(content)}</code>"
        case Link(address, inside):
            inner = _inlines(inside, page)
            return (
                f'<a href="{_shown(address)}">{inner}</a>' if address.lower().startswith(_SCHEMES) else inner
            )
        case Break():
            return "<br>"
        case Picture():
            return _picture(each, page)


def _picture(picture: Picture, page: Page) -> str:
    svg = page.pictures.get(picture.name)
    if svg is None:
        return f"<em>{_shown(picture.words)}</em>"
    data = b64encode(svg.encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{_shown(picture.words)}">'


def _shown(words: str) -> str:
    return escape(harmless(words))
