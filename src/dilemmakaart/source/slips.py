"""Slips of the hand that YAML accepts with another meaning, or notices in another place."""

import re
from collections.abc import Iterable, Iterator

import yaml
from yaml._yaml import CParser

from ..characters import lines
from ..language import text
from ..scan import contains
from .places import Fault, Place, end, scalars, start

SPACES = "\xa0\u2000-\u200b\u202f\u205f\u2060\u3000"
"""What looks like a space or like nothing, and is neither to YAML: word processors and web pages use them."""

DEEPEST = 16
"""Further in than this nobody writes a list by hand."""

_odd = contains(f"[{SPACES}]")
_ODD_INDENT = re.compile(f"[ \t-]*([{SPACES}])")
_ODD_GAP = re.compile(f":([{SPACES}])")
_deeper_item = contains("|".join(rf"(?m:^) {{{n}}}- .*\n {{{n}}}[ \t]+- " for n in range(DEEPEST)))
"""Whether an item stands right below another one and further in."""

_ITEM = re.compile(r"[ \t]*(?=- )")
_ENDED = re.compile(r"[.?!]$")
WRAPPED = 40
"""A text that goes on below has a line at least this long: nobody breaks one off earlier."""


def slips(root: yaml.Node, content: str) -> Iterator[Fault]:
    """Yield what YAML reads differently than anybody would; nothing is looked through without a reason."""
    if _odd(content) or _deeper_item(content):
        rows = lines(content)
        for scalar in scalars(root):
            if not scalar.style:
                yield from _slip(scalar, rows)


def _slip(scalar: yaml.ScalarNode, rows: list[str]) -> Iterator[Fault]:
    first = start(scalar)
    before = rows[first.line - 1][: first.column - 1].strip() if scalar.value else ""
    odd = _ODD_INDENT.match(scalar.value)
    if odd and not before:
        yield odd_space(Place(first.line, first.column + odd.start(1)))
    if before.endswith("-"):
        yield from _swallowed(range(first.line + 1, end(scalar).line + 1), rows)


def _swallowed(numbers: Iterable[int], rows: list[str]) -> Iterator[Fault]:
    """Yield the items that became part of the one above; a dash in a text that goes on below is none."""
    for number in numbers:
        item, above = _ITEM.match(rows[number - 1]), rows[number - 2].rstrip()
        if item and (_ENDED.search(above) or len(above) < WRAPPED):
            message = text("This item is read as part of the text above it, because it stands further in.")
            hint = text("Put all '- ' of a list in one column.")
            yield Fault("DK003", Place(number, item.end() + 1), message, hint)


def odd_space(place: Place) -> Fault:
    """Say that a space is none."""
    message = text("This looks like a space, but YAML does not see it as one.")
    hint = text("Replace it by an ordinary space; word processors and web pages write such characters.")
    return Fault("DK003", place, message, hint)


def odd_space_in(row: str, *, gap: bool) -> int | None:
    """Return the column of an odd space in the indentation of a line, or in a gap behind a colon."""
    found = _ODD_INDENT.match(row) or (_ODD_GAP.search(row) if gap else None)
    return found.start(1) + 1 if found else None


def quoted_before(content: str, place: Place) -> tuple[Place, Place] | None:
    """Return where the text between quotes starts and ends that stands right before a place, if one does."""
    parser = CParser(content)
    found = None
    try:
        while (token := parser.get_token()) is not None and start(token) < place:
            found = token
    except yaml.YAMLError:
        pass  # The text is broken somewhere; what stands before that is all that is asked.
    finally:
        parser.dispose()
    if not isinstance(found, yaml.ScalarToken) or not found.style or found.style not in "'\"":
        return None
    return start(found), end(found)
