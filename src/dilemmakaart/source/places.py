"""A place in a file, and a fault found there while reading it."""

from collections.abc import Iterator
from typing import NamedTuple

import yaml

from ..language import Text


class Place(NamedTuple):
    """Line and column, both counted from 1, in characters."""

    line: int
    column: int


class Fault(NamedTuple):
    """Why a file, or a part of it, cannot be read as YAML (codes DK0xx)."""

    code: str
    place: Place
    message: Text
    hint: Text


def start(marked: yaml.Node | yaml.Event | yaml.Token) -> Place:
    """Return where a node, an event or a token of libyaml begins."""
    mark = marked.start_mark
    return Place(1, 1) if mark is None else Place(mark.line + 1, mark.column + 1)


def end(marked: yaml.Node | yaml.Token) -> Place:
    """Return the first place behind a node or a token of libyaml."""
    mark = marked.end_mark
    return Place(1, 1) if mark is None else Place(mark.line + 1, mark.column + 1)


def scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield every text in a node, keys as well, in the order in which they stand."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from scalars(key)
            yield from scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from scalars(item)
