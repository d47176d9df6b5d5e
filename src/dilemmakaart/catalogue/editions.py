"""Editions: the texts of a file in another language, held against the original and put in its place.

An edition stands beside its original, as `a.en.yaml` beside `a.yaml`. What it lacks stays as it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from ..file import original_of
from ..language import SHIPPED
from ..schema import EDITED, IDENTITY, Edition, Model, edition_of
from ..source import Route
from .entry import Entry

What = Literal["missing", "extra", "count", "unknown", "twice", "label", "other"]
"""A text that is missing, or that the original lacks; another number of items; an id that the original does
not have, or that stands there twice; the label of another option; another kind or id than the original."""


class Gap(NamedTuple):
    """Where an edition differs from its original in more than language: the route is the same in both."""

    what: What
    route: Route
    original: object = None
    """What the original has there."""
    said: object = None
    """What the edition has there."""


def gaps(original: Model, edition: Edition | None) -> Iterator[Gap]:
    """Yield where an edition has another structure than its original; None is no edition at all."""
    return _gaps(original, edition, ())


def _gaps(known: Any, said: Any, route: Route) -> Iterator[Gap]:  # noqa: ANN401 - any part of a model
    if said is None:
        if _holds_text(known):
            yield Gap("missing", route, known)
    elif known is None or (known == [] and said):
        yield Gap("extra", route)
    elif isinstance(known, Model):
        yield from _inside(known, said, route)
    elif isinstance(known, dict):
        yield from _matched(known, said, route)
    elif isinstance(known, list):
        yield from _items(known, said, route)


def _inside(known: Model, said: Edition, route: Route) -> Iterator[Gap]:
    for name in type(said).model_fields:
        here, there = getattr(known, name), getattr(said, name)
        if name not in IDENTITY:
            yield from _gaps(here, there, (*route, name))
        elif here != there:
            yield Gap("other", (*route, name), here)


def _items(known: Sequence[Any], said: Sequence[Any], route: Route) -> Iterator[Gap]:
    if _have_ids(known):
        yield from _listed(known, said, route)
    elif len(known) != len(said):
        yield Gap("count", route, len(known))
    else:
        for position, (here, there) in enumerate(zip(known, said, strict=True)):
            yield from _gaps(here, there, (*route, position))


def _listed(known: Sequence[Any], said: Sequence[Any], route: Route) -> Iterator[Gap]:
    """Compare items that are known by their id, in whatever order they stand."""
    by_id = {each.id: each for each in known}
    seen: set[str] = set()
    for position, each in enumerate(said):
        if each.id not in by_id:
            yield Gap("unknown", (*route, position, "id"), tuple(by_id), each.id)
        elif each.id in seen:
            yield Gap("twice", (*route, position, "id"), said=each.id)
        else:
            yield from _gaps(by_id[each.id], each, (*route, position))
        seen.add(each.id)
    yield from (
        Gap("missing", (*route, each.id), each) for each in known if each.id not in seen and _holds_text(each)
    )


def _matched(known: Mapping[str, str], said: Mapping[str, str], route: Route) -> Iterator[Gap]:
    """Compare texts that are known by their key; none may say what another means in the original."""
    for key, label in said.items():
        other = next((option for option, same in known.items() if same == label and option != key), None)
        if key not in known:
            yield Gap("unknown", (*route, key), tuple(known), key)
        elif other is not None:
            yield Gap("label", (*route, key), other, label)
    yield from (Gap("missing", (*route, key), label) for key, label in known.items() if key not in said)


def _have_ids(items: Sequence[Any]) -> bool:
    return bool(items) and "id" in getattr(type(items[0]), "model_fields", ())


def _holds_text(known: Any) -> bool:  # noqa: ANN401 - any part of a model
    """Whether there is anything to translate."""
    match known:
        case Model():
            texts = edition_of(type(known))
            names = texts.model_fields.keys() - IDENTITY if texts else ()
            return any(_holds_text(getattr(known, name)) for name in names)
        case list():
            return any(map(_holds_text, known))
        case _:
            return bool(known)


def told(original: Model, edition: Edition | None) -> Model:
    """Return an original with the texts of an edition in the place of its own."""
    merged: Model = _told(original, edition)
    return merged


def _told(known: Any, said: Any) -> Any:  # noqa: ANN401 - any part of a model
    if said is None or known is None:
        return known
    if isinstance(known, Model):
        names = type(said).model_fields.keys() - IDENTITY
        return known.model_copy(
            update={name: _told(getattr(known, name), getattr(said, name)) for name in names}
        )
    if isinstance(known, dict):
        return {key: said.get(key, label) for key, label in known.items()}
    if not isinstance(known, list):
        return said
    if _have_ids(known):
        by_id = {each.id: each for each in said}
        return [_told(each, by_id.get(each.id)) for each in known]
    return [_told(*pair) for pair in zip(known, said, strict=True)] if len(known) == len(said) else known


class Spoken(NamedTuple):
    """Files in one language, and those of which it has not all texts."""

    entries: tuple[Entry, ...]
    untranslated: tuple[Entry, ...]


def spoken(entries: Iterable[Entry], language: str, own: str) -> Spoken:
    """Return originals with their texts in a language; `own` is that of the originals outside the library."""
    entries = tuple(entries)
    editions = {
        (entry.origin == "library", original_of(entry.path)): entry.model
        for entry in entries
        if entry.facts.file.language == language
    }
    shown: list[Entry] = []
    untranslated: list[Entry] = []
    for entry in entries:
        if entry.facts.file.language:
            continue
        shipped = entry.origin == "library"
        model = editions.get((shipped, entry.path))
        edition = model if isinstance(model, Edition) and _belongs(model, entry) else None
        shown.append(entry._replace(model=told(entry.model, edition)) if entry.model and edition else entry)
        if language != (SHIPPED if shipped else own) and _lacks(entry, edition):
            untranslated.append(entry)
    return Spoken(tuple(shown), tuple(untranslated))


def _belongs(edition: Edition, entry: Entry) -> bool:
    return edition.original is type(entry.model)


def _lacks(entry: Entry, edition: Edition | None) -> bool:
    """Whether any text of a file is missing from its edition; what has no editions lacks nothing."""
    if entry.model is None or entry.kind not in EDITED:
        return False
    return any(gap.what == "missing" for gap in gaps(entry.model, edition))
