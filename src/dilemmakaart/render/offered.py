"""What a template may ask of a value: the fields that are documented, and nothing else."""

from collections.abc import Mapping

from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, Macro

from ..views.offers import offers

LOOP = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem",
    "cycle", "changed",
)  # fmt: skip
_LOOP_CALLS = ("cycle", "changed")


def names(value: object) -> tuple[str, ...]:
    """Return what may be asked of a value by name."""
    kind: type = type(value)
    return LOOP if isinstance(value, LoopContext) else offers(kind)


def asked(value: object, name: str) -> object:
    """Return what a value has by a name. Raises LookupError where it has nothing to offer by that name."""
    if isinstance(value, TemplateModule):
        found = vars(value).get(name)
        if isinstance(found, Macro):
            return found
    elif name in names(value):
        return getattr(value, name)
    elif isinstance(value, Mapping) and name in value:
        return value[name]
    raise LookupError(name)


def picked(value: object, place: object) -> object:
    """Return what stands at a place in a list, a text or a mapping. Raises LookupError."""
    if isinstance(value, (tuple, list, str)) and isinstance(place, (int, slice)):
        return value[place]
    if isinstance(value, Mapping) and isinstance(place, (str, int)) and place in value:
        return value[place]
    if isinstance(place, str):
        return asked(value, place)
    raise LookupError


def asked_of_a_loop(value: object) -> bool:
    """Whether this is one of the two questions that a template may ask of a loop."""
    return isinstance(getattr(value, "__self__", None), LoopContext) and (
        getattr(value, "__name__", "") in _LOOP_CALLS
    )
