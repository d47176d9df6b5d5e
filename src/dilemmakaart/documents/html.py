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
from .deck import BACK, FRONT, brief, letters_for
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
    to_rule,
    to_write,
)
from .parts import Chunk, Plate, chunks
from .ruled import ruled

_MARKS = {"strong": "strong", "emphasis": "em", "struck": "s"}
MOST_COLUMNS = 4
"""With more columns a table may be wider than a small screen; it can then be moved."""
_SCHEMES = ("http:", "https:", "mailto:")


def write(page: Page, style: Style, _say: Say, _house: bytes | None) -> bytes:
    """Write the page. What it may load is nothing but its own pictures and its own style."""
    css = _css(style, page)
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


def _css(style: Style, page: Page) -> str:
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
    return f":root{{{said}}}\n{rules}\n{_below_each_page(style, page)}"


def _below_each_page(style: Style, page: Page) -> str:
    """Say what stands below each page of paper; colours are given, as there no other value is known."""
    foot = " · ".join(each for each in (page.title, style.footer) if each)
    return (
        f'@page{{@bottom-left{{content:"{_quoted(foot)}"}}}}\n'
        f"@page{{@bottom-left{{color:{style.colours.muted}}}@bottom-right{{color:{style.colours.muted}}}}}\n"
        "@page side{@bottom-left{content:none}}\n"
    )


def _quoted(words: str) -> str:
    """Write words within quotes of CSS: all that is not a letter or digit by its number."""
    return "".join(each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in harmless(words))


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
    above = _all(before, page)
    leaves = [deck[at : at + 2] for at in range(0, len(deck), 2)]
    if brief(before):
        first, *others = leaves or [()]
        return _leaf(first, page, f'<div class="brief">\n{above}</div>\n') + "".join(
            _leaf(each, page) for each in others
        )
    empty = '<div class="empty"></div>\n'  # what lies behind the first page: a front there would have no back
    return f'<div class="before">\n{above}</div>\n{empty}' + "".join(_leaf(each, page) for each in leaves)


def _leaf(pair: Sequence[Card], page: Page, above: str = "") -> str:
    """Two cards: their fronts on one side, their backs on the other, each at the same place."""
    fronts = "".join(_face(card.front, FRONT, page) for card in pair)
    backs = "".join(_face(card.back, BACK, page) for card in pair)
    return f'<div class="side front">\n{above}{fronts}</div>\n<div class="side back">\n{backs}</div>\n'


def _face(blocks: Blocks, sizes: Sequence[float], page: Page) -> str:
    """Write one side of a card, in the largest letters with which all of it fits."""
    size = letters_for(blocks, sizes)
    return f'<div class="card size-{sizes.index(size)}">\n{_all(blocks, page)}</div>\n'


def _sections(blocks: Blocks, page: Page) -> Iterator[str]:
    for part in chunks(blocks, page):
        match part:
            case Plate(above, figure, below):
                yield f'<div class="plate">\n{_all((*above, figure, *below), page)}</div>\n'
            case Chunk():
                kinds = [*(["opens"] if part.opens else []), *(["keeps"] if part.keeps else [])]
                inside = _all(part.blocks, page)
                yield f'<div class="{" ".join(kinds)}">\n{inside}</div>\n' if kinds else inside


def _all(blocks: Blocks, page: Page) -> str:
    return "".join(_block(block, page) for block in blocks)


def _block(block: Block, page: Page) -> str:  # noqa: PLR0911 - a case for each kind
    match block:
        case Heading(level, inside):
            return f"<h{level}>{_inlines(inside, page)}</h{level}>\n"
        case Paragraph(inside):
            kind = ' class="label"' if label(inside) else ' class="ruled"' if to_rule(inside) else ""
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
        f'<th scope="col"{_kinds(at, table)}>{_inlines(cell, page)}</th>' if cell else "<td></td>"
        for at, cell in enumerate(table.head)
    )
    rows = "".join(f"{_row(row, table, page)}\n" for row in table.rows)
    body = f"<tbody>\n{rows}</tbody>\n" if rows else ""
    is_so = {"even": table.even, "short": table.short, "narrow": table.narrow, "ticked": table.ticked}
    kinds = _classes(*(kind for kind, so in is_so.items() if so))
    written = f"<table{kinds}>\n<thead>\n<tr>{head}</tr>\n</thead>\n{body}</table>\n"
    return (
        written if len(table.head) <= MOST_COLUMNS else f'<div class="wide" tabindex="0">\n{written}</div>\n'
    )


def _row(row: Sequence[Inlines], table: Table, page: Page) -> str:
    kinds = _classes("part" if subheading(row) else "write" if to_write(row) else "")
    cells = "".join(
        f'<th scope="row"{_kinds(at, table)}>{_inlines(cell, page)}</th>'
        if at == 0 and table.by_row and cell
        else f"<td{_kinds(at, table)}>{_inlines(cell, page)}</td>"
        for at, cell in enumerate(row)
    )
    return f"<tr{kinds}>{cells}</tr>"


def _kinds(at: int, table: Table) -> str:
    """Tell how the cells of a column lie."""
    align = table.aligns[at]
    return _classes(align if align in {"center", "right"} else "", "snug" if table.snug[at] else "")


def _classes(*kinds: str) -> str:
    found = " ".join(filter(None, kinds))
    return f' class="{found}"' if found else ""


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
