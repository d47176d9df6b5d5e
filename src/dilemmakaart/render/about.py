"""What a template says about itself: what it is for, and what it cannot do without."""

import re
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple, get_args

from ..faulty import Faulty
from ..file import File
from ..language import Text, text
from ..style import Layout
from ..suggest import did_you_mean
from .sandbox import decoded

Need = Literal["assessment", "group", "harvest", "lens", "series", "workshop"]

_HEAD = re.compile(r"(?:\s*\{#.*?#\})+", re.DOTALL)
_NEEDS = re.compile(r"\{#-?\s*needs:(.*?)-?#\}", re.DOTALL)
_LAYOUT = re.compile(r"\{#-?\s*layout:(.*?)-?#\}", re.DOTALL)
_WITH = re.compile(r"\{#-?\s*with:(.*?)-?#\}", re.DOTALL)
_FOR = re.compile(r"\{#-?\s*for:(.*?)-?#\}", re.DOTALL)
_SILENT = text("(it does not say what it is for)")
_KNOWN: tuple[Need, ...] = get_args(Need)


class About(NamedTuple):
    """One page: its name, what it is for, what it needs, and whether it is somebody's own."""

    name: str
    path: str
    purpose: Text
    needs: tuple[Need, ...]
    own: bool
    layout: Layout = "flow"
    beside: tuple[str, ...] = ()
    """The pages that come along with this one where it is asked for by name."""


def pages(templates: Collection[str]) -> tuple[str, ...]:
    """Return the names of the templates that are pages: those that do not start with "_"."""
    return tuple(sorted(name for name in templates if not name.startswith("_")))


def about(name: str, file: File) -> About:
    """Read what a template says about itself in the comments at its top. Raises Faulty."""
    content = decoded(file)
    head = _HEAD.match(content)
    said = head[0] if head else ""
    purpose = _FOR.search(said)
    return About(
        name=name,
        path=file.path,
        purpose=Text(_line(purpose[1])) if purpose else _SILENT,
        needs=tuple(_needs(said, file.path)),
        own=file.origin != "library",
        layout=_layout(said, file.path),
        beside=tuple(_words(_WITH.search(said))),
    )


def _needs(head: str, path: str) -> Iterator[Need]:
    found = _NEEDS.search(head)
    for word in _words(found):
        need = next((each for each in _KNOWN if each == word), None)
        if found is None or need is None:
            line = head.count("\n", 0, found.start() if found else 0) + 1
            choices = text("Choose one of: {choices}.", choices=", ".join(_KNOWN))
            message = text("A template cannot need '{seen}'.", seen=word)
            raise Faulty(path, line, message, did_you_mean(word, _KNOWN) or choices)
        yield need


def _words(found: re.Match[str] | None) -> list[str]:
    return found[1].replace(",", " ").split() if found else []


def _layout(head: str, path: str) -> Layout:
    found = _LAYOUT.search(head)
    if found is None:
        return "flow"
    word = found[1].strip()
    for each in get_args(Layout):
        if word == each:
            return each  # type: ignore[no-any-return]
    line = head.count("\n", 0, found.start()) + 1
    choices = text("Choose one of: {choices}.", choices=", ".join(get_args(Layout)))
    message = text("Pages cannot lie as '{seen}'.", seen=word)
    raise Faulty(path, line, message, did_you_mean(word, get_args(Layout)) or choices)


def _line(said: str) -> str:
    """Write on one line, with no {place} to fill in."""
    return " ".join(said.split()).replace("{", "{{").replace("}", "}}")
