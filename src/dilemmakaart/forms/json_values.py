"""JSON as people send it: one value, several after each other, or a list of them. Nothing is guessed."""

import json
from collections.abc import Iterator, Sequence

from ..characters import short
from ..language import Text, text
from .cells import shown
from .problems import Problem

MAX_BYTES = 20_000_000
"""Thousands of sets of answers fit in this."""
MAX_PARTS = 300_000
"""How many lists and objects: a set of answers has a few dozen."""
MAX_DIGITS = 15
_SPACE = " \t\r\n"


class _TwiceError(ValueError):
    """A key that stands twice in one object: which of both counts?"""


def values(path: str, raw: bytes) -> list[object] | Problem:
    """Return the values in a file, those of a list one by one, or the first place that is no JSON."""
    hint = text("Ask for the answers again: as a file, or as text from the first brace to the last.")

    def problem(message: Text, line: int = 0, column: str = "") -> Problem:
        return Problem(path, line, column, message, hint)

    if too_large := _too_large(raw):
        return problem(too_large)
    try:
        # A mail program may put hard spaces between words; in a text they are spaces too.
        content = raw.decode(json.detect_encoding(raw)).replace("\N{NO-BREAK SPACE}", " ")
        found = list(_each(content))
    except UnicodeDecodeError:
        return problem(text("The file is not text that can be read."))
    except json.JSONDecodeError as error:
        return problem(_what(error), error.lineno, str(error.colno))
    except RecursionError:
        return problem(text("The brackets are nested too deeply."))
    except _TwiceError as error:
        return problem(text("The key '{key}' stands twice.", key=short(str(error))))
    return found or problem(text("The file is empty."))


def _too_large(raw: bytes) -> Text | None:
    if len(raw) > MAX_BYTES:
        return text("The file is larger than {limit} MB.", limit=MAX_BYTES // 1_000_000)
    if raw.count(b"[") + raw.count(b"{") > MAX_PARTS:
        return text("The file holds more than answers can.")
    return None


def _each(content: str) -> Iterator[object]:
    # A mail program may break a line inside a text: not strict.
    decoder = json.JSONDecoder(object_pairs_hook=_once, parse_int=_whole, strict=False)
    at = _next(content, 0)
    while at < len(content):
        value, end = decoder.raw_decode(content, at)
        yield from value if isinstance(value, list) else [value]
        at = _next(content, end)


def _next(content: str, at: int) -> int:
    while at < len(content) and content[at] in _SPACE:
        at += 1
    return at


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _whole(digits: str) -> int | float:
    """Read a whole number; one that nobody counts to takes no time, and is none."""
    return int(digits) if len(digits) <= MAX_DIGITS else float("inf")


def _what(error: json.JSONDecodeError) -> Text:
    rest = error.doc[error.pos :].strip()
    if not rest or error.msg.startswith("Unterminated string"):
        return text("The file ends too early: a part of the answers is missing.")
    return text("'{seen}' is not expected here.", seen=shown(rest.split(maxsplit=1)[0]))
