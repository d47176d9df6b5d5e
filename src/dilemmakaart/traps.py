"""Text without quotes that readers of YAML 1.1, such as PyYAML and Ruby, take for something else.

We read `no`, `10:30` and `1_000` as text, as YAML 1.2 does. An editor or a program that follows
YAML 1.1 sees a truth value or a number there. Quotes make all of them see the same.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .language import Text, text
from .schema import Model, expected, open_keys, takes_date, takes_text
from .source import Document, Route

CODE = "DK311"

At = Literal["key", "value"]

_OLDER: tuple[tuple[re.Pattern[str], Text], ...] = (
    (
        re.compile(
            "yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE",
        ),
        text("a truth value"),
    ),
    (
        re.compile(
            r"""[-+]?0b[01_]+ | [-+]?0x[0-9a-fA-F_]+ | [-+]?0[0-7_]+ | [-+]?(0|[1-9][0-9_]*)
            | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?
            | ([-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)([eE][-+][0-9]+)?
            | [-+]?\.(inf|Inf|INF) | \.(nan|NaN|NAN)""",
            re.VERBOSE,
        ),
        text("a number"),
    ),
    (
        re.compile(
            r"""[0-9]{4}-[0-9]{2}-[0-9]{2}
            | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?
              ([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?""",
            re.VERBOSE,
        ),
        text("a date"),
    ),
    (re.compile("~|null|Null|NULL"), text("nothing")),
    (re.compile("=|<<"), text("a mark with a meaning of its own")),
)
"""Hours below ten (`09:30`) are text by the letter of YAML 1.1, and a number in Ruby."""

_NUMBER = r"[-+]?[0-9.][-+0-9a-fA-FxobTtZ_.:]*[-_:bxeE][-+0-9a-fA-FxobTtZ_.:]*|[-+]?[0-9]{30}[0-9_.]*"
_WORD = "(?i:yes|no|on|off|true|false|null)|~|=|<<"
SIGN = rf"(?:^|[\s\[{{,:])(?:{_WORD}|{_NUMBER})(?:$|[\s,\]}}:])"
"""What the text of a file with a trap holds: it may be seen too often, never too seldom."""


class Trap(NamedTuple):
    """One such text: where it stands, as a key or as a value, what it says and what it is taken for."""

    route: Route
    at: At
    written: str
    taken: Text


def older(written: str) -> Text | None:
    """Return what a reader of YAML 1.1 takes a plain scalar for; None where it sees text, as we do."""
    return next((taken for pattern, taken in _OLDER if pattern.fullmatch(written)), None)


def traps(document: Document, model: type[Model]) -> Iterator[Trap]:
    """Yield every trap where a text belongs, and among keys of the author's own choice.

    A date is left alone: it is meant to be written without quotes.
    """
    for route, at, written in _words(document.data, ()):
        taken = older(written)
        if taken is None or not _text_belongs(model, route, at):
            continue
        if document.span(route, at).style == "plain":
            yield Trap(route, at, written, taken)


def _words(data: object, route: Route) -> Iterator[tuple[Route, At, str]]:
    """Yield every text, and every key, with its route."""
    if isinstance(data, str):
        yield route, "value", data
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _words(item, (*route, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            yield (*route, key), "key", key
            yield from _words(value, (*route, key))


def _text_belongs(model: type[Model], route: Route, at: At) -> bool:
    if at == "key":
        return open_keys(expected(model, route[:-1]))
    belongs = expected(model, route)
    return takes_text(belongs) and not takes_date(belongs)
