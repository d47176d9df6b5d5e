"""A place in a file, and a fault found there while reading it."""

from dataclasses import dataclass
from typing import Protocol

from ..language import Text


class _Mark(Protocol):
    line: int
    column: int


class _Marked(Protocol):
    start_mark: _Mark


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


def start(marked: _Marked) -> Place:
    """Return where a node or an event of libyaml begins."""
    return Place(marked.start_mark.line + 1, marked.start_mark.column + 1)
