"""Lines for a terminal: plain text first; each span may name a style.

Readable in black and white and in a pipe: nothing is said by colour alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal

_GAP = re.compile(" {2,}")
_SIGN = re.compile(r"^[^\w\s-] (?=\w)")

Style = Literal["", "heading", "strong", "dim"]
NARROW, WIDE = 58, 100


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line in one style."""

    text: str
    style: Style = ""
    spoken: str | None = None
    """What is said in its place where nobody sees a picture; None: the same, "": nothing."""


Line = tuple[Span, ...]


def words(line: Line) -> str | None:
    """Return a line in words only, None where it was a picture; a gap between two of them is a colon."""
    said = "".join(span.text if span.spoken is None else span.spoken for span in line).strip()
    return None if line and not said else _GAP.sub(": ", said)


def rule(name: str, width: int) -> Line:
    """Write a heading as a line across."""
    return (Span(f"── {name} ".ljust(width, "─"), "heading", name),)


def paragraph(
    content: str, width: int, indent: int = 0, style: Style = "", label: str = ""
) -> Iterator[Line]:
    """Break off a text at `width`, indented; `label` stands before its first line.

    In words it is one line, without the sign that it may begin with.
    """
    first = f"    {label}".ljust(indent) if label else " " * indent
    sentence = _SIGN.sub("", content)
    spoken = f"{label}: {sentence}" if any(map(str.isalpha, label)) else sentence
    for line in wrap(content, width, initial_indent=first, subsequent_indent=" " * indent):
        yield (Span(line, style, spoken),)
        spoken = ""
