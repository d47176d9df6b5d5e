"""Documents into a catalogue: what the library and a network's own folder hold together.

An own file with the id of a library file replaces it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from .diagnostics import Diagnostic, Finding, from_fault, locate
from .schema import (
    KINDS,
    Dilemma,
    Lens,
    Level,
    Levels,
    Method,
    Model,
    Source,
    Sources,
    Value,
    Values,
    check,
)
from .source import Document, Route, read

Origin = Literal["checked", "beside", "library"]
Thing = Dilemma | Lens | Level | Method | Source | Value
Item = TypeVar("Item", Lens, Level, Method, Source, Value)

LISTS: Mapping[str, str] = {"levels": "level", "sources": "source", "values": "value"}
"""The kinds of file that hold a list, and what each item of that list is."""

_KIND = re.compile(r"^kind:\s*[\"']?([a-z]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class File:
    """A file as it came: its path as given, with forward slashes, and its bytes."""

    path: str
    raw: bytes
    origin: Origin = "checked"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, read. `kind` is "" where nobody can tell; `model` is None where it does not fit."""

    path: str
    document: Document
    kind: str
    model: Model | None
    origin: Origin
    misfits: tuple[Finding, ...] = ()

    @property
    def stem(self) -> str:
        """The file name without number and suffix."""
        name = self.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return re.sub(r"^[0-9]+[-_]", "", name)


@dataclass(frozen=True, slots=True)
class Definition:
    """Where an id is given, and to what."""

    what: str
    id: str
    entry: Entry
    route: Route


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that can be referred to, by id; dilemmas in the order of their levels."""

    levels: Mapping[str, Level] = field(default_factory=dict)
    dilemmas: Mapping[str, Dilemma] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)
    lenses: Mapping[str, Lens] = field(default_factory=dict)
    methods: Mapping[str, Method] = field(default_factory=dict)

    @property
    def things(self) -> Mapping[str, Mapping[str, Thing]]:
        """Everything by kind, then by id."""
        return {
            "dilemma": self.dilemmas,
            "level": self.levels,
            "value": self.values,
            "lens": self.lenses,
            "method": self.methods,
            "source": self.sources,
        }


def enter(file: File) -> tuple[Entry, tuple[Diagnostic, ...]]:
    """Read one file; what is wrong with it by itself comes beside it."""
    document = read(file.raw)
    faults = tuple(from_fault(file.path, document, fault) for fault in document.faults)
    if not document.readable:
        guess = _KIND.search(document.content)
        kind = guess[1] if guess and guess[1] in KINDS else ""
        return Entry(file.path, document, kind, None, file.origin), faults
    model, findings = check(document.data)
    kind = next((word for _, word in peek(document.data, "kind") if word in KINDS), "")
    found = tuple(locate(file.path, document, finding) for finding in findings)
    return Entry(file.path, document, kind, model, file.origin, findings), faults + found


def at(data: object, *pattern: str, route: Route = ()) -> Iterator[tuple[Route, object]]:
    """Yield whatever stands at `pattern` ("*" is any key or item), whatever else is wrong around it."""
    if not pattern:
        yield route, data
        return
    step, *rest = pattern
    if isinstance(data, dict):
        for key in data if step == "*" else [step] if step in data else []:
            yield from at(data[key], *rest, route=(*route, key))
    elif isinstance(data, list) and step == "*":
        for index, item in enumerate(data):
            yield from at(item, *rest, route=(*route, index))


def peek(data: object, *pattern: str) -> Iterator[tuple[Route, str]]:
    """Yield every text at `pattern`."""
    for route, found in at(data, *pattern):
        if isinstance(found, str):
            yield route, found


def peek_lists(data: object, *pattern: str) -> Iterator[tuple[Route, list[object]]]:
    """Yield every list at `pattern`."""
    for route, found in at(data, *pattern):
        if isinstance(found, list):
            yield route, found


def definitions(entry: Entry) -> Iterator[Definition]:
    """Yield the ids that a file gives, also where the rest of the file does not fit."""
    if entry.kind in LISTS:
        for route, id_ in peek(entry.document.data, "items", "*", "id"):
            yield Definition(LISTS[entry.kind], id_, entry, route)
    elif entry.kind:
        for route, id_ in peek(entry.document.data, "id"):
            yield Definition(entry.kind, id_, entry, route)


def codes(entry: Entry) -> Iterator[Definition]:
    """Yield the code that a dilemma file gives."""
    if entry.kind == "dilemma":
        for route, code in peek(entry.document.data, "code"):
            yield Definition("code", code, entry, route)


def joined(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Leave out the library files that a file of one's own replaces, by id or by name."""
    own = [entry for entry in entries if entry.origin != "library"]
    ids = {(found.what, found.id) for entry in own for found in definitions(entry)}
    names = {(entry.kind, entry.stem) for entry in own}
    return tuple(entry for entry in entries if entry.origin != "library" or not _replaced(entry, ids, names))


def replacements(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the files of one's own that replace a library file."""
    library = {
        (found.what, found.id)
        for entry in entries
        if entry.origin == "library" and entry.kind not in LISTS
        for found in definitions(entry)
    }
    return tuple(
        entry
        for entry in entries
        if entry.origin == "checked"
        and any((found.what, found.id) in library for found in definitions(entry))
    )


def _replaced(entry: Entry, ids: set[tuple[str, str]], names: set[tuple[str, str]]) -> bool:
    if entry.kind in LISTS:
        return False
    given = {(found.what, found.id) for found in definitions(entry)}
    return bool(given & ids) or (entry.kind, entry.stem) in names


def catalogue(entries: Iterable[Entry]) -> Catalogue:
    """Put the models together; of two with one id the file of one's own counts."""
    models = [
        entry.model
        for entry in sorted(entries, key=lambda entry: (entry.origin != "library", entry.path))
        if entry.model is not None
    ]
    levels = _items(item for model in models if isinstance(model, Levels) for item in model.items)
    ordered = dict(sorted(levels.items(), key=lambda pair: (pair[1].order, pair[0])))
    dilemmas = {model.id: model for model in models if isinstance(model, Dilemma)}
    place = {level: position for position, level in enumerate(ordered)}

    def order(dilemma: Dilemma) -> tuple[int, int, str]:
        return place.get(dilemma.level, len(place)), dilemma.number, dilemma.code

    return Catalogue(
        levels=ordered,
        dilemmas={found.id: found for found in sorted(dilemmas.values(), key=order)},
        sources=_items(item for model in models if isinstance(model, Sources) for item in model.items),
        values=_items(item for model in models if isinstance(model, Values) for item in model.items),
        lenses=_by_id(_items(model for model in models if isinstance(model, Lens))),
        methods=_by_id(_items(model for model in models if isinstance(model, Method))),
    )


def _items(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


def _by_id(items: dict[str, Item]) -> dict[str, Item]:
    return dict(sorted(items.items()))
