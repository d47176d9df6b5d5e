"""The one translate function, and numbers as a language writes them.

A message is a value (`Text`): the English sentence and what fills it. It is made where something is
noticed and becomes words only at the edge, in the language of whoever reads it.
"""

import gettext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .characters import lines, visible

LANGUAGES = ("nl", "en")
SHIPPED = LANGUAGES[0]
"""The language in which the library is written."""


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence to be translated: `message` is English, `values` fill its {places}."""

    message: str
    values: tuple[tuple[str, object], ...] = ()
    plural: str = ""
    count: int = 0


class Number(NamedTuple):
    """A number inside a `Text`, written as the language writes it."""

    value: float
    decimals: int = 0
    signed: bool = False


class Listed(NamedTuple):
    """Several messages inside a `Text`, with commas between them."""

    parts: tuple[Text, ...]


def text(message: str, /, **values: object) -> Text:
    """Mark an English sentence for translation; `values` fill its {places}."""
    return Text(message, tuple(values.items()))


def texts(one: str, many: str, count: int, /, **values: object) -> Text:
    """Mark a sentence with a singular and a plural form; {count} is filled in."""
    return Text(one, (("count", count), *values.items()), many, count)


NAMES = {"nl": text("Dutch"), "en": text("English")}
"""What the languages are called."""


def mark(message: str) -> str:
    """Mark an English text for translation that is only translated later, such as a help text."""
    return message


def translate(message: Text, language: str) -> str:
    """Write a message in `language` ("nl" or "en"); unknown sentences stay English."""
    catalogue = _catalogue(language)
    if message.plural:
        pattern = catalogue.ngettext(message.message, message.plural, message.count)
    else:
        pattern = catalogue.gettext(message.message)
    return pattern.format_map({name: _written(value, language) for name, value in message.values})


def number(value: float, language: str, decimals: int = 0, *, signed: bool = False) -> str:
    """Write a number with a decimal comma in Dutch; `signed` shows + and a real minus sign."""
    written = f"{value:{'+' if signed else ''}.{decimals}f}"
    if float(written) == 0:
        written = written.lstrip("+-")
    written = written.replace("-", "\N{MINUS SIGN}")
    return written.replace(".", ",") if language == "nl" else written


@dataclass(frozen=True, slots=True)
class Say:
    """`translate` and `number`, bound to one language."""

    language: str

    def __call__(self, message: Text) -> str:
        """Write a message."""
        return translate(message, self.language)

    def number(self, value: float, decimals: int = 0, *, signed: bool = False) -> str:
        """Write a number."""
        return number(value, self.language, decimals, signed=signed)


def _written(value: object, language: str) -> str:
    match value:
        case Text():
            return translate(value, language)
        case Number():
            return number(value.value, language, value.decimals, signed=value.signed)
        case Listed():
            return ", ".join(translate(part, language) for part in value.parts)
        case _:
            return visible(" ".join(lines(str(value).strip())))


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    place = Path(__file__).parent / "locale" / language / "LC_MESSAGES" / "dilemmakaart.mo"
    with place.open("rb") as file:
        return gettext.GNUTranslations(file)
