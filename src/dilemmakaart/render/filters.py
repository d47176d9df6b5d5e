"""The filters and tests of templates: few, each of which says what it costs before it does it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from jinja2.runtime import Undefined

from ..language import text
from .escape import address
from .faults import Refused

LONGEST = 100_000
"""So long may a text be that a template puts together, in letters."""

_LISTS = text("See which variables are lists: dilemmakaart handout --variables")

Given = Any
"""A template gives a filter whatever it likes."""


class Meter(Protocol):
    """What counts the steps of a template, and reads the fields of a value."""

    def charge(self, cost: int) -> None:
        """Count. Raises Refused where it becomes too much."""

    def getitem(self, obj: Given, argument: Given) -> Given:
        """Read a field, or what stands at a place."""


def filters(meter: Meter) -> dict[str, Callable[..., Given]]:
    """Return the filters of one environment, by name."""
    return {
        "address": lambda value: address(plain(value)),
        "batch": lambda value, size: _batch(meter, value, size),
        "capitalize": lambda value: _line(meter, value).capitalize(),
        "default": lambda value, other="": other if isinstance(value, Undefined) or value is None else value,
        "first": lambda value: next(iter(_items(meter, value)), ""),
        "items": lambda value: _pairs(meter, value),
        "join": lambda value, between="": _join(meter, value, between),
        "last": lambda value: next(reversed(_items(meter, value)), ""),
        "length": len,
        "list": lambda value: _items(meter, value),
        "lower": lambda value: _line(meter, value).lower(),
        "map": lambda value, attribute: tuple(
            meter.getitem(each, attribute) for each in _items(meter, value)
        ),
        "rejectattr": lambda value, name: tuple(
            each for each in _items(meter, value) if not meter.getitem(each, name)
        ),
        "replace": lambda value, old, new: _replace(meter, value, old, new),
        "reverse": lambda value: tuple(reversed(_items(meter, value))),
        "round": _round,
        "selectattr": lambda value, name: tuple(
            each for each in _items(meter, value) if meter.getitem(each, name)
        ),
        "sort": lambda value, attribute=None: _sort(meter, value, attribute),
        "trim": lambda value: _line(meter, value).strip(),
        "truncate": lambda value, most=80: _truncate(_line(meter, value), most),
        "upper": lambda value: _line(meter, value).upper(),
    }


TESTS: Mapping[str, Callable[..., bool]] = {
    "defined": lambda value: not isinstance(value, Undefined),
    "even": lambda value: isinstance(value, int) and value % 2 == 0,
    "none": lambda value: value is None,
    "number": lambda value: isinstance(value, (int, float)),
    "odd": lambda value: isinstance(value, int) and value % 2 == 1,
    "string": lambda value: isinstance(value, str),
    "undefined": lambda value: isinstance(value, Undefined),
}


def plain(value: object) -> str:
    """Write one value. Raises Refused for a list, or anything else that is more than one value."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Undefined):
        return str(value)  # which says what is missing
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, (tuple, list)):
        message = text("A list stands here, which cannot be shown as it is.")
    elif isinstance(value, bool):
        message = text("Yes or no stands here, which cannot be shown as it is.")
    else:
        message = text("Something with several parts stands here, which cannot be shown as it is.")
    raise Refused(message, text("See which parts it has: dilemmakaart handout --variables"))


def _line(meter: Meter, value: Given) -> str:
    """Return a text, counted."""
    line = plain(value)
    meter.charge(len(line))
    return line


def _items(meter: Meter, value: Given) -> tuple[Given, ...]:
    """Return what is in a list, counted."""
    if isinstance(value, Undefined):
        str(value)  # which says what is missing
    if isinstance(value, Mapping):
        value = tuple(value)
    if not isinstance(value, (tuple, list, range)):
        message = text("A list is needed here.")
        raise Refused(message, _LISTS)
    meter.charge(len(value))
    return tuple(value)


def _pairs(meter: Meter, value: Given) -> tuple[tuple[Given, Given], ...]:
    if not isinstance(value, Mapping):
        message = text("A mapping is needed here: names, each with what belongs to it.")
        raise Refused(message, _LISTS)
    meter.charge(len(value))
    return tuple(value.items())


def _batch(meter: Meter, value: Given, size: Given) -> tuple[tuple[Given, ...], ...]:
    items = _items(meter, value)
    if not isinstance(size, int) or size < 1:
        raise Refused(text("Groups of at least one are possible."), text("Write a number from 1."))
    return tuple(items[at : at + size] for at in range(0, len(items), size))


def _join(meter: Meter, value: Given, between: Given) -> str:
    parts, link = [plain(each) for each in _items(meter, value)], plain(between)
    _made(meter, sum(map(len, parts)) + len(link) * len(parts))
    return link.join(parts)


def joined(meter: Meter, values: Iterable[Given]) -> str:
    """Write values behind each other."""
    parts = [plain(each) for each in values]
    _made(meter, sum(map(len, parts)))
    return "".join(parts)


def _made(meter: Meter, letters: int) -> None:
    """Count a text that is about to be made."""
    if letters > LONGEST:
        message = text("A text of more than {most} letters would be made here.", most=LONGEST)
        raise Refused(message, text("Write the parts one after the other, without ~, join or replace."))
    meter.charge(letters)


def _replace(meter: Meter, value: Given, old: Given, new: Given) -> str:
    line, before, after = plain(value), plain(old), plain(new)
    meter.charge(len(line))
    _made(meter, len(line) + line.count(before) * (len(after) - len(before)))
    return line.replace(before, after)


def _sort(meter: Meter, value: Given, attribute: Given) -> tuple[Given, ...]:
    items = _items(meter, value)
    if attribute is None:
        return tuple(sorted(items))
    return tuple(sorted(items, key=lambda each: meter.getitem(each, attribute)))


def _round(value: Given, places: Given = 0) -> Given:
    if not isinstance(value, (int, float)) or places not in range(7):
        raise Refused(text("A number is needed here."), text("Round to 0 to 6 places."))
    return round(value, places or None)


def _truncate(line: str, most: Given) -> str:
    if not isinstance(most, int) or most < 1:
        raise Refused(text("A number is needed here."), text("Write a number from 1."))
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
