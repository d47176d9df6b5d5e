"""One file, read: its data and places, its model where it fits, and what other files need to know of it."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..diagnostics import Diagnostic, Finding, from_fault, locate
from ..file import File, Origin
from ..schema import EDITED, EDITION, KINDS, Model, check
from ..source import Document, Route, read
from .patterns import Pattern, peek, pick

Named = tuple[str, str]
"""What is named, and its id: ("level", "within-subgroup")."""

LISTS: Mapping[str, str] = {"levels": "level", "sources": "source", "values": "value"}
"""The kinds of file that hold a list, and what each item of that list is."""

GIVES: Mapping[str, tuple[tuple[str, Pattern], ...]] = {
    **{kind: ((kind, ("id",)),) for kind in KINDS},
    **{kind: ((item, ("items", "*", "id")),) for kind, item in LISTS.items()},
    "dilemma": (("dilemma", ("id",)), ("code", ("code",))),
}
"""Where a kind of file gives an id, and to what."""

MENTIONS: Mapping[str, tuple[tuple[str, Pattern], ...]] = {
    "dilemma": (
        ("level", ("level",)),
        ("value", ("poles", "*", "values", "*")),
        ("source", (("insights", "quotes"), "*", "source")),
        ("source", ("sources", "*")),
    ),
    "lens": (("source", ("sources", "*")),),
    "method": (("source", ("sources", "*")),),
    "network": (("dilemma", ("dilemmas", "*")),),
    "series": (
        ("dilemma", ("meetings", "*", "talks", "*", "dilemma")),
        ("method", ("meetings", "*", "talks", "*", "method")),
    ),
    "harvest": (("dilemma", ("dilemmas", "*", "dilemma")),),
}
"""Where a kind of file refers to something by its id."""

_KIND = re.compile(r"^kind:\s*[\"']?([a-z]+)", re.MULTILINE)


class Facts(NamedTuple):
    """What other files need to know of one: small, for it is kept while the file itself is let go.

    `kind` is "" where nobody can tell; an edition has a kind of its own. `whole` tells that the file was
    read and fits its kind.
    """

    file: File
    kind: str
    whole: bool
    gives: tuple[Named, ...]
    mentions: tuple[Named, ...]


class Entry(NamedTuple):
    """One file, read. `model` is None where it does not fit."""

    facts: Facts
    document: Document
    model: Model | None
    misfits: tuple[Finding, ...] = ()

    @property
    def path(self) -> str:
        """The path of the file as given."""
        return self.facts.file.path

    @property
    def kind(self) -> str:
        """The kind of file; "" where nobody can tell."""
        return self.facts.kind

    @property
    def origin(self) -> Origin:
        """Whether the file is checked itself, stands beside one that is, or is the library's."""
        return self.facts.file.origin


class Definition(NamedTuple):
    """Where an id is given, and to what."""

    what: str
    id: str
    entry: Entry
    route: Route


def enter(file: File) -> tuple[Entry, tuple[Diagnostic, ...]]:
    """Read one file; what is wrong with it by itself comes beside it.

    Those of the library are read more than once: an edition and its original are held against each other when
    all are known. Nothing of anybody's network is kept.
    """
    return _remembered(file) if file.origin == "library" else _entered(file)


def _entered(file: File) -> tuple[Entry, tuple[Diagnostic, ...]]:
    document = read(file.raw)
    edition = bool(file.language)
    model, misfits = check(document.data, edition=edition) if document.readable else (None, ())
    kind = _kind(document)
    if edition:
        kind = f"{kind}{EDITION}" if kind in EDITED else ""
    whole = model is not None and not document.faults
    entry = Entry(_facts(file, kind, document.data, whole=whole), document, model, misfits)
    if whole:
        return entry, ()
    faults = tuple(from_fault(file.path, document, fault) for fault in document.faults)
    told = (finding for finding in misfits if not finding.route or not document.unread_inside(finding.route))
    return entry, faults + tuple(locate(file.path, document, finding) for finding in told)


_remembered = lru_cache(maxsize=128)(_entered)
"""The same for what ships with the program, each file once."""


def definitions(entry: Entry) -> Iterator[Definition]:
    """Yield the ids that a file gives, and its code, also where the rest of the file does not fit."""
    for what, pattern in GIVES.get(entry.kind, ()):
        for route, id_ in peek(entry.document.data, *pattern):
            yield Definition(what, id_, entry, route)


def _kind(document: Document) -> str:
    """Return the kind of a file, guessed where it cannot be read."""
    if document.readable:
        kind = document.data.get("kind") if isinstance(document.data, dict) else None
    else:
        guess = _KIND.search(document.content)
        kind = guess[1] if guess else None
    return kind if isinstance(kind, str) and kind in KINDS else ""


def _facts(file: File, kind: str, data: object, *, whole: bool) -> Facts:
    return Facts(file, kind, whole, _named(data, GIVES.get(kind, ())), _named(data, MENTIONS.get(kind, ())))


def _named(data: object, patterns: tuple[tuple[str, Pattern], ...]) -> tuple[Named, ...]:
    return tuple(
        [
            _shared(what, id_)
            for what, pattern in patterns
            for id_ in pick(data, *pattern)
            if isinstance(id_, str)
        ]
    )


@lru_cache(maxsize=4096)
def _shared(what: str, id_: str) -> Named:
    """Return the same value for the same id: a few ids stand in thousands of files."""
    return what, id_
