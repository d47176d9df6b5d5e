"""Hold data against its kind. A misfit knows a route, not a line: `source` knows lines."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..characters import short
from ..diagnostics import MOST, Finding
from ..language import text
from ..source import Route
from ..suggest import suggestion
from .dutch import meant
from .editions import Edition, kinds_of
from .models import Model
from .shapes import expected, fields
from .words import seen, words

KEY = "[key]"
"""How pydantic marks a fault in a key itself."""

MISSING = "DK101"
"""The code of a key that is not there: it covers nothing else around it."""


def check(data: object, *, edition: bool = False) -> tuple[Model | None, tuple[Finding, ...]]:
    """Return the model of `data`, or every way in which it does not fit.

    An `edition` is held against what belongs in an edition of its kind.
    """
    if not isinstance(data, dict):
        return None, (_not_a_mapping(),)
    kind, kinds = data.get("kind"), kinds_of(edition=edition)
    if isinstance(kind, str) and kind in kinds:
        model, misfits = _checked(data, kinds[kind])
        other = _fitting(data, kinds) if misfits else None
        return (None, (_another_kind(kind, other),)) if other else (model, misfits)
    likely = meant(kind, list(kinds)) if isinstance(kind, str) else None
    if likely is None:
        return None, (_no_kind(data, kinds),)
    return None, (_no_kind(data, kinds), *_checked({**data, "kind": likely}, kinds[likely])[1])


def _checked(data: dict[str, object], model: type[Model]) -> tuple[Model | None, tuple[Finding, ...]]:
    try:
        return model.__pydantic_validator__.validate_python(data), ()
    except ValidationError as error:
        return None, tuple(islice(_misfits(data, model, error.errors(include_url=False)), MOST + 1))


def _fitting(data: dict[str, object], kinds: Mapping[str, type[Model]]) -> str | None:
    """Return the kind of which this is a whole file, but for what it calls itself; told by its keys first."""
    for kind, model in kinds.items():
        if data.keys() <= model.model_fields.keys():
            with suppress(ValidationError):
                model.__pydantic_validator__.validate_python({**data, "kind": kind})
                return kind
    return None


def _another_kind(kind: str, other: str) -> Finding:
    message = text(
        "This is no {kind}: everything else in the file is that of a {other}.", kind=kind, other=other
    )
    return Finding("DK106", ("kind",), message, text("Did you mean '{word}'?", word=other))


def _misfits(data: object, model: type[Model], errors: list[ErrorDetails]) -> Iterator[Finding]:
    missing: defaultdict[Route, list[str]] = defaultdict(list)
    for error in errors:
        if error["type"] == "missing":
            missing[tuple(error["loc"][:-1])].append(str(error["loc"][-1]))
    outside = _left_outside(model, errors)
    for error in errors:
        route = tuple(error["loc"])
        if error["type"] == "extra_forbidden" and route not in outside:
            likely = meant(str(route[-1]), missing[route[:-1]])
            if likely:
                missing[route[:-1]].remove(likely)
            yield _unknown_key(model, route, likely)
    for error in errors:
        route = tuple(error["loc"])
        if error["type"] == "missing":
            if route[-1] in missing[route[:-1]]:
                yield _missing_key(route)
        elif error["type"] != "extra_forbidden":
            code, message, hint = words(error)
            key = route[-1:] == (KEY,) and KEY not in _keys_in(data, route[:-1])
            yield (
                Finding(code, route[:-1], message, hint, "key")
                if key
                else Finding(code, route, message, hint)
            )


def _left_outside(model: type[Model], errors: list[ErrorDetails]) -> frozenset[Route]:
    """Return where keys stand beside the mapping that should hold them: it is empty, and that is told."""
    return frozenset(
        (*error["loc"][:-1], key)
        for error in errors
        if error["type"] == "model_type" and error["input"] is None
        for key in fields(expected(model, tuple(error["loc"])))
    )


def _keys_in(data: object, route: Route) -> Sequence[str]:
    for step in route:
        data = data[step]  # type: ignore[index] # pydantic walked this way
    return list(data) if isinstance(data, dict) else []


def _not_a_mapping() -> Finding:
    message = text("The file holds no 'key: text' lines.")
    return Finding("DK103", (), message, text("Start with 'kind: dilemma'."))


def _no_kind(data: dict[str, object], known: Mapping[str, type[Model]]) -> Finding:
    kinds = ", ".join(known)
    if "kind" not in data:
        message = text("The key 'kind' is missing: it says what the file holds.")
        similar = next((key for key in data if meant(key, ["kind"])), None)
        route: Route = () if similar is None else (similar,)
        hint = text("Start the file with 'kind:' and one of: {kinds}.", kinds=kinds)
        return Finding(MISSING, route, message, hint, "key")
    kind = data["kind"]
    if not isinstance(kind, str):
        message = text("Expected a kind of file, saw {seen}.", seen=seen(kind))
        return Finding("DK106", ("kind",), message, text("Choose one of: {kinds}.", kinds=kinds))
    message = text("Unknown kind '{seen}'.", seen=short(kind))
    hint = suggestion(meant(kind, list(known))) or text("Choose one of: {kinds}.", kinds=kinds)
    return Finding("DK106", ("kind",), message, hint)


def _unknown_key(model: type[Model], route: Route, likely: str | None) -> Finding:
    whole = expected(model, route[:-1])
    known = fields(whole)
    key = str(route[-1])
    message = text("Unknown key '{seen}'.", seen=short(key))
    if isinstance(whole, type) and issubclass(whole, Edition) and key in fields(whole.original):
        leave = text("Leave it out: it stays as in the original. An edition holds texts only.")
        return Finding("DK102", route, message, leave, "key")
    hint = suggestion(likely or meant(key, known))
    hint = hint or text("Known here: {keys}.", keys=", ".join(known))
    return Finding("DK102", route, message, hint, "key")


def _missing_key(route: Route) -> Finding:
    message = text("The key '{key}' is missing.", key=route[-1])
    if len(route) > 1:
        owner = ".".join(str(step) for step in route[:-1])
        message = text("The key '{key}' is missing in '{owner}'.", key=route[-1], owner=owner)
    hint = text("Add a line '{key}: …'.", key=route[-1])
    return Finding(MISSING, route[:-1], message, hint, "key")
