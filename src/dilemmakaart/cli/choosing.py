"""A choice that somebody named: where it is not there, the nearest is suggested, else all are told."""

from collections.abc import Collection

from ..language import Text, text
from ..suggest import did_you_mean
from .leave import MISUSE, Leave


def choose(seen: str, choices: Collection[str], message: Text) -> None:
    """Leave with `message` where it is none of the choices."""
    if seen not in choices:
        hint = text("Choose one of: {choices}.", choices=", ".join(choices))
        raise Leave(MISUSE, message, did_you_mean(seen, list(choices)) or hint)


def option(seen: str, choices: Collection[str], name: str) -> None:
    """Leave where the value of an option is none of its choices."""
    choose(seen, choices, text("'{seen}' is not a choice for {option}.", seen=seen, option=name))
