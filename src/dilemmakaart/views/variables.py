"""Everything that a template may use, told from the views: what each has, of which kind, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

from ..language import Say, Text, text
from ..schema import Model
from ..schema.descriptions import KEYS
from . import meanings as told_in
from .meanings import MEANINGS
from .offers import offers
from .pages import Offered

_SIMPLE: Mapping[object, Text] = {
    str: text("text"),
    int: text("number"),
    float: text("number"),
    bool: text("yes or no"),
}


_VIEWED = {kind.__name__.removesuffix("View").lower() for kind in MEANINGS}
"""Where a view and a part of a file share a name, the file is told apart."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One name: of which kind it is, and what it means."""

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Part:
    """Everything that a kind of value has: its name, where one finds it, and what it has."""

    name: str
    found: str
    variables: tuple[Variable, ...]


def parts(say: Say) -> tuple[Part, ...]:
    """Return the variables of a template, and then every kind of value that they lead to."""
    found: dict[type, list[str]] = {Offered: [""]}
    waiting: list[type] = [Offered]
    while waiting:
        kind = waiting.pop(0)
        for name, hint in hints(kind):
            for inner in _ours(hint):
                place = f"{_short(kind)}.{name}" if kind is not Offered else name
                if inner not in found:
                    waiting.append(inner)
                found.setdefault(inner, []).append(place)
    return tuple(_part(kind, places, say) for kind, places in found.items())


def _part(kind: type, places: Sequence[str], say: Say) -> Part:
    told = meanings(kind)
    return Part(
        "" if kind is Offered else _short(kind),
        ", ".join(place for place in places if place),
        tuple(Variable(name, say(_kind(hint)), say(told[name])) for name, hint in hints(kind)),
    )


def meanings(kind: type) -> Mapping[str, Text]:
    """Return what each name of a kind of value means."""
    return KEYS[kind] if issubclass(kind, Model) else MEANINGS[kind]


def hints(kind: type) -> Iterator[tuple[str, object]]:
    """Yield each name of a kind of value, with the type of what is there."""
    fields = get_type_hints(kind, localns=vars(told_in))
    for name in offers(kind):
        found = getattr(kind, name, None)
        yield name, get_type_hints(found.fget)["return"] if isinstance(found, property) else fields[name]


def _ours(hint: object) -> Iterator[type]:
    """Yield the kinds of value of our own inside a type."""
    if isinstance(hint, type) and not get_args(hint):
        if hint not in _SIMPLE and hint is not type(None):
            yield hint
    else:
        for inner in get_args(hint):
            yield from _ours(inner)


def _kind(hint: object) -> Text:
    """Say of which kind something is."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        found = text("text")
    elif origin in {UnionType, Union}:
        found = text("{kind}, or empty", kind=_kind(inner[0]))
    elif origin in {tuple, list} and (len(inner) == 1 or inner[1] is Ellipsis):
        found = text("list of: {kind}", kind=_kind(inner[0]))
    elif origin is tuple:
        found = text("pair of: {one} | {other}", one=_kind(inner[0]), other=_kind(inner[1]))
    elif isinstance(hint, type) and not inner:
        found = _SIMPLE.get(hint) or Text("{kind}", (("kind", _short(hint)),))
    else:
        found = text("by name: {kind}", kind=_kind(inner[1]))
    return found


def _short(kind: type) -> str:
    name = kind.__name__.removesuffix("View").lower()
    return f"{name}_yaml" if issubclass(kind, Model) and name in _VIEWED else name
