"""One set of answers as the page saves it: is everything there, and is it of the right kind?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..characters import short
from ..language import Text, text
from .cells import shown
from .columns import SAVED
from .meaning import Asked, ask_again
from .problems import Problem

FORMAT = "dilemmakaart/answers@1"

_TEXTS = ("network", "questionnaire", "submission")
_PARTS = ("background", "answers", "remarks")


@dataclass(frozen=True, slots=True)
class SavedSet:
    """Which questionnaire it answers, and every cell by its head."""

    asked: Asked
    cells: Mapping[str, str]


def saved_set(path: str, row: int, value: object) -> SavedSet | Problem:
    """Read one set, or return the first thing in it that is not as the page saves it."""
    for key, message in _faults(value):
        return Problem(path, row, key, message, ask_again())
    return _taken(value)


def _taken(value: Any) -> SavedSet:  # noqa: ANN401 - every key was looked at
    cells = {key: cell for part in _PARTS for key, cell in value[part].items()}
    cells |= {"submission": value["submission"], SAVED: str(value["saved"])}
    poles = {code: tuple(names) for code, names in value["dilemmas"].items()}
    return SavedSet(Asked(value["network"], value["questionnaire"], poles), cells)


def _faults(value: object) -> Iterator[tuple[str, Text]]:
    """Yield what is wrong, with the key where it is; what comes later may be read once nothing was."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        seen = value.get("format") if isinstance(value, dict) else value
        message = text(
            "This is not what the questionnaire saves: expected '{format}', saw {seen}.",
            format=FORMAT,
            seen=_seen(seen),
        )
        yield "format", message
        return
    for key in _TEXTS:
        if not isinstance(value.get(key), str) or not value[key].strip():
            yield key, _expected(text("a text"), value.get(key))
    if type(value.get("saved")) is not int or value["saved"] < 1:
        yield "saved", _expected(text("a number from 1"), value.get("saved"))
    for key in _PARTS:
        yield from _texts_faults(key, value.get(key))
    yield from _pole_faults(value.get("dilemmas"))
    keys = [key for part in _PARTS for key in value[part]]
    if len(keys) > len(set(keys)):
        yield "answers", text("One question stands in two places.")


def _texts_faults(part: str, found: object) -> Iterator[tuple[str, Text]]:
    if not isinstance(found, dict):
        yield part, _expected(text("texts with their names"), found)
        return
    for key, cell in found.items():
        if not isinstance(cell, str):
            yield f"{part}.{short(key)}", _expected(text("a text"), cell)


def _pole_faults(found: object) -> Iterator[tuple[str, Text]]:
    if not isinstance(found, dict):
        yield "dilemmas", _expected(text("the poles by code"), found)
        return
    for code, poles in found.items():
        pair = isinstance(poles, list) and [type(pole) for pole in poles] == [str, str]
        if not pair:
            yield f"dilemmas.{short(code)}", _expected(text("the names of two poles"), poles)


def _expected(what: Text, seen: object) -> Text:
    return text("Expected {what}, saw {seen}.", what=what, seen=_seen(seen))


def _seen(value: object) -> Text | str:
    """Return a value cut short, without looking into what may be deep."""
    match value:
        case None:
            return text("nothing")
        case dict():
            return "{…}"
        case list():
            return "[…]"
        case _:
            said = shown(str(value))
            return said if isinstance(said, Text) else f"'{said}'"
