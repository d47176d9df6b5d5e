"""What stands in dilemma files, at a glance: by the look of their lines.

Nothing is checked, as that takes longer than one waits for a word; so a file with a mistake gives words too.
Each pattern goes along a file once, whatever stands in it: a Tab never waits for a file.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

LISTS = ("levels", "sources", "values")


class Seen(NamedTuple):
    """Something that can be named."""

    kind: str
    id: str
    code: str
    about: str


_KIND = re.compile(r"^kind:[ ]*[\"']?([a-z]+)", re.MULTILINE)
_ID = re.compile(r"^id:[ ]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_CODE = re.compile(r"^code:[ ]*[\"']?([a-z]{2}[0-9]{1,2})\b", re.MULTILINE)
_ABOUT = re.compile(r"^(?:question|name):[ ]*(.+)$", re.MULTILINE)
_ITEM = re.compile(
    r"^[ ]*-[ ]++\{?[ ]*+id:[ ]*[\"']?([a-z0-9-]+)(?:.*\n[ ]+(?:name|title):[ ]*(.+)$)?", re.MULTILINE
)
_CHOOSES = re.compile(r"^dilemmas:[ ]*", re.MULTILINE)
_CHOSEN = re.compile(r"\[([^\]]*)\]|(?:#.*)?\n((?:[ ]*(?:-.*|#.*)?\n)+)")
_NAMED = re.compile(r"^[ ]*(?:-[ ]+)?[\"']?([a-z0-9-]+)", re.MULTILINE)


def seen(content: str) -> Iterator[Seen]:
    """Yield what a file gives."""
    kind = _first(_KIND, content)
    if kind in LISTS:
        for id_, about in _ITEM.findall(content):
            yield Seen(kind.removesuffix("s"), id_, "", _unquoted(about))
    elif id_ := _first(_ID, content):
        yield Seen(kind, id_, _first(_CODE, content), _unquoted(_first(_ABOUT, content)))


def chosen(content: str) -> frozenset[str]:
    """Return the dilemmas that a network names; none where it has them all."""
    chooses = _CHOOSES.search(content)
    found = _CHOSEN.match(content, chooses.end()) if chooses else None
    return frozenset(_NAMED.findall((found[1] or found[2]).replace(",", "\n"))) if found else frozenset()


def _first(pattern: re.Pattern[str], content: str) -> str:
    found = pattern.search(content)
    return found[1] if found else ""


def _unquoted(said: str) -> str:
    return said.strip().strip("\"'")
