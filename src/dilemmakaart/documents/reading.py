"""Markdown into blocks: the only room that knows markdown-it.

HTML in it is text: nothing that somebody wrote can become markup of another language.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

from ..language import text
from .paper import (
    Align,
    Block,
    Blocks,
    Break,
    Code,
    Figure,
    Heading,
    Inline,
    Inlines,
    Link,
    Listing,
    Marked,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    Verbatim,
    Words,
    plain,
)
from .unfit import Unfit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

DEEPEST = 12
"""So many lists, quotes and marks may lie in each other; Typst can lay out about 30 lists."""
_AROUND = ("bullet_list_", "ordered_list_", "blockquote_")
"""Blocks that hold blocks."""
_MARKS: dict[str, Literal["strong", "emphasis", "struck"]] = {
    "strong": "strong",
    "em": "emphasis",
    "s": "struck",
}
_ALIGNED: dict[str, Align] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}


def blocks(markdown: str, name: str = "") -> Blocks:
    """Read a page of Markdown, by its name. Raises Unfit where too much lies in each other."""
    from markdown_it.tree import SyntaxTreeNode

    tokens = _reader().parse(markdown)
    _bounded(tokens, name)
    return tuple(_stepped(_blocks(SyntaxTreeNode(tokens).children)))


def _bounded(tokens: "list[Token]", name: str) -> None:
    """Refuse what lies so deep in each other that no format can lay it out."""
    depth, line = 0, 1
    for token in tokens:
        depth += token.nesting if token.type.startswith(_AROUND) else 0
        line = token.map[0] + 1 if token.map else line
        inside = accumulate(child.nesting for child in token.children or ())
        if depth + max(inside, default=0) > DEEPEST:
            message = text(
                "{name}.md, line {line}: more than {most} lists, quotes or marks lie in each other.",
                name=name,
                line=line,
                most=DEEPEST,
            )
            raise Unfit(message, text("Write it flatter in the template that this page comes from."))


def _stepped(found: Blocks) -> Iterator[Block]:
    """Let no heading skip a level: who hears a page finds the way by them."""
    level = 0
    for block in found:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            yield Heading(level, block.inside)
        else:
            yield block


@lru_cache(maxsize=1)
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("js-default")


def _blocks(nodes: "list[SyntaxTreeNode]") -> Blocks:
    return tuple(_block(node) for node in nodes)


def _block(node: "SyntaxTreeNode") -> Block:  # noqa: PLR0911 - a case for each kind
    match node.type:
        case "heading":
            return Heading(int(node.tag[1:]), _inside(node))
        case "bullet_list" | "ordered_list":
            numbered = node.type == "ordered_list"
            start = int(node.attrs.get("start", 1)) if numbered else None
            return Listing(start, tuple(_blocks(item.children) for item in node.children))
        case "blockquote":
            return Quote(_blocks(node.children))
        case "table":
            return _table(node)
        case "hr":
            return Rule()
        case "fence" | "code_block":
            return Verbatim(node.content)
        case _:
            inside = _inside(node)
            alone = inside[0] if len(inside) == 1 else None
            return Figure(alone) if isinstance(alone, Picture) else Paragraph(inside)


def _table(node: "SyntaxTreeNode") -> Table:
    rows = [row.children for part in node.children for row in part.children]
    aligns = tuple(_ALIGNED.get(str(cell.attrs.get("style", "")), "") for cell in rows[0])
    head, *body = (tuple(_inside(cell) for cell in row) for row in rows)
    return Table(head, tuple(body), aligns)


def _inside(node: "SyntaxTreeNode") -> Inlines:
    return tuple(each for part in node.children for each in _inlines(part.children))


def _inlines(nodes: "list[SyntaxTreeNode]") -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "strong" | "em" | "s":
                yield Marked(_MARKS[node.type], tuple(_inlines(node.children)))
            case "link":
                yield Link(str(node.attrs["href"]), tuple(_inlines(node.children)))
            case "image":
                name = unquote(str(node.attrs["src"]))
                yield Picture(name, plain(tuple(_inlines(node.children))) or name)
            case "code_inline":
                yield Code(node.content)
            case "softbreak":
                yield Words(" ")
            case "hardbreak":
                yield Break()
            case _:
                if node.content:
                    yield Words(node.content)
