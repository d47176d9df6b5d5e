"""What a model expects at a route: another model, a list, a text, a date."""

from functools import cache
from types import NoneType
from typing import Annotated, get_args, get_origin, get_type_hints

from ..source import Route
from .models import IsoDate, Model


def expected(model: type[Model], route: Route) -> object:
    """Return the annotation of what belongs at a route; None where nothing is known to belong there."""
    found: object = model
    for step in route:
        found = _inside(found, step)
    return found


def fields(annotation: object) -> tuple[str, ...]:
    """Return the keys that belong here, in the order in which they are declared; none if any key may."""
    core = _core(annotation)
    return tuple(core.model_fields) if isinstance(core, type) and issubclass(core, Model) else ()


def open_keys(annotation: object) -> bool:
    """Whether a mapping belongs here with keys of the author's own choice."""
    return get_origin(_core(annotation)) is dict


def takes_text(annotation: object) -> bool:
    """Whether a text belongs here; a date is one too."""
    return _core(annotation) is str


def takes_date(annotation: object) -> bool:
    """Whether a date belongs here, which is written without quotes."""
    return IsoDate in (annotation, *get_args(annotation))


def may_be_empty(annotation: object) -> bool:
    """Whether nothing at all may stand here."""
    return NoneType in get_args(annotation)


def _core(annotation: object) -> object:
    """Look through what surrounds a type: bounds and checks, and that it may be left out."""
    while True:
        inner = [part for part in get_args(annotation) if part is not NoneType]
        if get_origin(annotation) is not Annotated and len(inner) == len(get_args(annotation)):
            return annotation
        annotation = inner[0]


def _inside(annotation: object, step: str | int) -> object:
    core = _core(annotation)
    if step in fields(core):
        return _hints(core)[str(step)]
    if get_origin(core) is (list if isinstance(step, int) else dict):
        return get_args(core)[-1]
    return None


@cache
def _hints(model: object) -> dict[str, object]:
    """Return the annotations of a model whole; pydantic takes the checks out of them."""
    return get_type_hints(model, include_extras=True)
