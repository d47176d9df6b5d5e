"""How far a part of a file reaches in the text, and how it is written."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

import yaml

from ..characters import last_line_end

Style = Literal["plain", "quoted", "literal", "flow", "block"]

_STYLES: dict[str, Style] = {"'": "quoted", '"': "quoted", "|": "literal", ">": "literal"}
KEEPS = re.compile(r"[|>][0-9]?\+")
"""How a text begins that takes in the empty lines below it."""


class Span(NamedTuple):
    """From `start` up to `end`, counted in characters; `column`, from 0, is where `start` stands on its line.

    What is written over several lines ends on the last line that is part of it, before the line end.
    Empty lines below a text after `|` or `>` are part of it only where it says so with a `+`.
    """

    start: int
    end: int
    column: int
    style: Style


def span(content: str, node: yaml.Node) -> Span:
    """Return the span of a node in the text that it was read from."""
    start, style = node.start_mark.index, _style(node)
    end = node.end_mark.index
    if style == "block":
        end = span(content, _last(node.value)).end
    elif style == "literal":
        end = start + len(_shown(content[start:end]))
    return Span(start, end, node.start_mark.column, style)


def _style(node: yaml.Node) -> Style:
    if isinstance(node, yaml.ScalarNode):
        return _STYLES.get(str(node.style), "plain")
    return "flow" if isinstance(node, yaml.CollectionNode) and node.flow_style else "block"


def _last(parts: Sequence[yaml.Node | tuple[yaml.Node, yaml.Node]]) -> yaml.Node:
    """Return the last part of a list or a mapping; libyaml's own mark stands below the comments after it."""
    last = parts[-1]
    return last[1] if isinstance(last, tuple) else last


def _shown(written: str) -> str:
    if KEEPS.match(written):
        return written[: len(written) - len(last_line_end(written))]
    return written.rstrip("\r\n\x85")
