"""A place in a file, and a fault found there while reading it."""

from dataclasses import dataclass

import yaml

from ..language import Text


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Line and column, both counted from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file, or a part of it, cannot be read as YAML (codes DK0xx)."""

    code: str
    place: Place
    message: Text
    hint: Text


def start(marked: yaml.Node | yaml.Event) -> Place:
    """Return where a node or an event of libyaml begins."""
    mark = marked.start_mark
    return Place(1, 1) if mark is None else Place(mark.line + 1, mark.column + 1)


def end(node: yaml.Node) -> Place:
    """Return the first place behind a node of libyaml."""
    mark = node.end_mark
    return Place(1, 1) if mark is None else Place(mark.line + 1, mark.column + 1)
