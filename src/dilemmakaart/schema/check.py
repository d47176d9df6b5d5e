"""Hold data against its kind. A misfit knows a route, not a line: `source` knows lines."""

from collections.abc import Iterator, Sequence
from typing import get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..diagnostics import Finding
from ..language import text
from ..source import Route
from ..suggest import did_you_mean, nearest
from .models import KINDS, Model
from .words import words

KEY = "[key]"
"""How pydantic marks a fault in a key itself."""

MISSING = "DK101"
"""The code of a key that is not there: it covers nothing else around it."""


def check(data: object) -> tuple[Model | None, tuple[Finding, ...]]:
    """Return the model of `data`, or every way in which it does not fit."""
    if not isinstance(data, dict):
        return None, (_not_a_mapping(),)
    kind = data.get("kind")
    if isinstance(kind, str) and kind in KINDS:
        return _checked(data, KINDS[kind])
    meant = nearest(kind, list(KINDS)) if isinstance(kind, str) else None
    if meant is None:
        return None, (_no_kind(data),)
    return None, (_no_kind(data), *_checked({**data, "kind": meant}, KINDS[meant])[1])


def _checked(data: dict[str, object], model: type[Model]) -> tuple[Model | None, tuple[Finding, ...]]:
    try:
        return model.__pydantic_validator__.validate_python(data), ()
    except ValidationError as error:
        return None, tuple(_misfits(data, model, error.errors(include_url=False)))


def _misfits(data: object, model: type[Model], errors: list[ErrorDetails]) -> Iterator[Finding]:
    missing = [tuple(error["loc"]) for error in errors if error["type"] == "missing"]
    for error in errors:
        if error["type"] == "extra_forbidden":
            route = tuple(error["loc"])
            siblings = [key for key in missing if key[:-1] == route[:-1]]
            meant = nearest(str(route[-1]), [str(key[-1]) for key in siblings])
            if meant:
                missing.remove((*route[:-1], meant))
            yield _unknown_key(model, route, meant)
    for error in errors:
        route = tuple(error["loc"])
        if error["type"] == "missing":
            if route in missing:
                yield _missing_key(route)
        elif error["type"] != "extra_forbidden":
            code, message, hint = words(error)
            key = route[-1:] == (KEY,) and KEY not in _keys_in(data, route[:-1])
            yield (
                Finding(code, route[:-1], message, hint, "key")
                if key
                else Finding(code, route, message, hint)
            )


def _keys_in(data: object, route: Route) -> Sequence[str]:
    for step in route:
        data = data[step]  # type: ignore[index] # pydantic walked this way
    return list(data) if isinstance(data, dict) else []


def _not_a_mapping() -> Finding:
    message = text("The file holds no 'key: text' lines.")
    return Finding("DK103", (), message, text("Start with 'kind: dilemma'."))


def _no_kind(data: dict[str, object]) -> Finding:
    kinds = ", ".join(KINDS)
    if "kind" not in data:
        message = text("The key 'kind' is missing: it says what the file holds.")
        similar = nearest("kind", list(data))
        route: Route = (similar,) if similar else ()
        hint = text("Start the file with 'kind:' and one of: {kinds}.", kinds=kinds)
        return Finding(MISSING, route, message, hint, "key")
    seen = str(data["kind"])
    message = text("Unknown kind '{seen}'.", seen=seen)
    hint = did_you_mean(seen, list(KINDS)) or text("Choose one of: {kinds}.", kinds=kinds)
    return Finding("DK106", ("kind",), message, hint)


def _unknown_key(model: type[Model], route: Route, meant: str | None) -> Finding:
    known = _keys(model, route[:-1])
    seen = str(route[-1])
    message = text("Unknown key '{seen}'.", seen=seen)
    hint = did_you_mean(seen, [meant] if meant else known)
    hint = hint or text("Known here: {keys}.", keys=", ".join(known))
    return Finding("DK102", route, message, hint, "key")


def _missing_key(route: Route) -> Finding:
    message = text("The key '{key}' is missing.", key=route[-1])
    if len(route) > 1:
        owner = ".".join(str(step) for step in route[:-1])
        message = text("The key '{key}' is missing in '{owner}'.", key=route[-1], owner=owner)
    hint = text("Add a line '{key}: …'.", key=route[-1])
    return Finding(MISSING, route[:-1], message, hint, "key")


def _keys(model: type[Model], route: Route) -> list[str]:
    """Return the keys that a model knows where a route leads: through fields, and items of lists."""
    for step in route:
        if isinstance(step, str):
            annotation = model.model_fields[step].annotation
            model = (annotation, *get_args(annotation))[-1]
    return list(model.model_fields)
