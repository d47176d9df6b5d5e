"""A choice that somebody named: where it is not there, the nearest is suggested, else all are told."""

from collections.abc import Collection, Sequence

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


def listed(given: str) -> list[str]:
    """Return the names between commas, with or without blanks around them."""
    return [name for each in given.split(",") if (name := each.strip())] or [given]


def formats_of(given: str, choices: Collection[str]) -> tuple[str, ...]:
    """Return the formats between commas, each once; leave where one of them is not there."""
    named = tuple(dict.fromkeys(listed(given)))
    for each in named:
        choose(each, choices, text("There is no format '{seen}'.", seen=each))
    return named


def every(given: Sequence[str] | None) -> list[str]:
    """Return all names of an option that may be repeated, and that takes several between commas."""
    return [name for each in given or () for name in listed(each)]


def like_code(seen: str, codes: Sequence[str]) -> Text:
    """Suggest a code of the same family, if there is one: all codes resemble each other."""
    family = [each for each in codes if each.startswith(seen[:3].upper())] or codes
    return did_you_mean(seen, family) or text("See all codes: dilemmakaart explain")
