"""Markdown pages as something that can be done: every block is typed, saved, compared, or says why not.

    ```shell        commands, one on a line; an indented block is the same
    ```text         what the commands above it show; a line with … alone stands for any number of lines
    ```console      commands behind $, each with what it shows; what is typed when it asks stands behind >

Of any other block, and of one that cannot be done, a comment on the line above it says what it is:

    <!-- file: netwerk.yaml -->            it is saved under this name
    <!-- shown: handouts/draaiboek.md -->  a file of this name holds it; … as above
    <!-- not run: it needs a network -->   it is left alone, and why

`<!-- stage: the answers come back -->` says what somebody else does meanwhile.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it import MarkdownIt

Kind = Literal["stage", "not run", "file", "shown", "shell", "text", "console", "unmarked"]

DIRECTION = re.compile(r"<!-- (stage|not run|file|shown): (.+?) -->")
KINDS: tuple[Kind, ...] = ("shell", "text", "console")
GAP = "…\n"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do with a page: `about` is what its direction says, `content` what stands in the block."""

    kind: Kind
    about: str
    content: str
    line: int


def steps(page: str) -> Iterator[Step]:
    """Yield what there is to do, in the order of the page."""
    direction = ""
    about = ""
    for token in MarkdownIt().parse(page):
        line = (token.map or [0])[0] + 1
        if found := DIRECTION.match(token.content) if token.type == "html_block" else None:
            direction, about = found[1], found[2]
            if direction == "stage":
                yield Step("stage", about, "", line)
                direction, about = "", ""
        elif token.type in {"fence", "code_block"}:
            yield Step(_kind(token.type, token.info, direction), about, token.content, line)
            direction, about = "", ""


def _kind(type_: str, info: str, direction: str) -> Kind:
    match direction:
        case "not run" | "file" | "shown":
            return direction
        case _ if type_ == "code_block":
            return "shell"
        case _:
            return next((kind for kind in KINDS if kind == info), "unmarked")


def turns(console: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console with what it shows."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        line, _, shown = part.partition("\n")
        yield line, shown


def shows(expected: str, seen: str) -> bool:
    """Whether a screen is what a page shows of it."""
    parts = re.split(rf"^{GAP}", expected, flags=re.MULTILINE)
    pattern = "(?:.*\n)*?".join(map(re.escape, parts))
    return re.fullmatch(pattern, seen) is not None


def answers(shown: str) -> list[str]:
    """Return what is typed while a command asks."""
    return [found.strip() for found in re.findall(r"^> ?(.*)$", shown, re.MULTILINE)]
