"""What pydantic says, in our own words: one table, one entry for each error type our models raise."""

from collections.abc import Callable, Mapping

from pydantic_core import ErrorDetails

from ..characters import short
from ..language import Text, text
from ..suggest import did_you_mean
from .models import COLUMN, ONE_LINE, SOME_TEXT
from .series import PREPARER

Words = tuple[str, Text, Text]


def words(error: ErrorDetails) -> Words:
    """Return code, message and hint for one pydantic error."""
    return TABLE[error["type"]](error)


def seen(value: object) -> Text:
    """Say what a value is and, where it is short, what it says."""
    match value:
        case None:
            return text("nothing")
        case bool():
            return text("the YAML truth value {value}", value=str(value).lower())
        case int() | float():
            return text("the number {value}", value=value)
        case str():
            return text("the text '{value}'", value=short(value))
        case list():
            return text("a list")
        case _:
            return text("a mapping with keys")


def _wrong_type(expected: Text, hint: Text) -> Callable[[ErrorDetails], Words]:
    def say(error: ErrorDetails) -> Words:
        message = text("Expected {expected}, saw {seen}.", expected=expected, seen=seen(error["input"]))
        return "DK103", message, hint

    return say


def _wrong_value(message: str, hint: Text) -> Callable[[ErrorDetails], Words]:
    def say(error: ErrorDetails) -> Words:
        return "DK104", text(message, seen=short(str(error["input"])), **error.get("ctx", {})), hint

    return say


def _text_type(error: ErrorDetails) -> Words:
    value = error["input"]
    hint = text("Write a text.")
    if error["loc"][-1] in _WRITTEN_AS:
        hint = _WRITTEN_AS[str(error["loc"][-1])]
    elif isinstance(value, bool | int | float):
        hint = text("Put quotes around it to make it text.")
    elif isinstance(value, dict):
        hint = text("Put quotes around a text that holds ': '.")
    elif value is None:
        hint = text("Write a text; put quotes around one that starts with '#'.")
    message = text("Expected text, saw {seen}.", seen=seen(value))
    return "DK103", message, hint


def _literal(error: ErrorDetails) -> Words:
    expected = str(error.get("ctx", {}).get("expected", ""))
    choices = [word.strip("' ") for word in expected.replace(" or ", ", ").split(",")]
    message = text("{seen} is not one of the choices here.", seen=seen(error["input"]))
    hint = did_you_mean(str(error["input"]), choices)
    return "DK104", message, hint or text("Choose one of: {choices}.", choices=", ".join(choices))


def _pattern(error: ErrorDetails) -> Words:
    pattern = str(error.get("ctx", {}).get("pattern", ""))
    if pattern in {SOME_TEXT, ONE_LINE}:
        return _text_shape(error["input"])
    shape, hint = SHAPES[pattern]
    return "DK104", text("'{seen}' is not {shape}.", seen=short(str(error["input"])), shape=shape), hint


def _text_shape(value: str) -> Words:
    if not value.strip():
        return "DK104", text("The text is empty."), text("Write a text.")
    hint = text("Write it on one line, without '|' before it.")
    return "DK104", text("This text holds a line break."), hint


SHAPES: Mapping[str, tuple[Text, Text]] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        text("an id"),
        text("Use small letters, digits and single hyphens, such as 'inclusief-efficient'."),
    ),
    r"^[a-z]{2}[0-9]{1,2}$": (
        text("a code"),
        text("A code is two small letters and one or two digits, such as 'bs1'."),
    ),
    r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$": (
        text("an id"),
        text("Start with a small letter; then small letters, digits, '-' and '_'."),
    ),
    COLUMN: (
        text("the name of a column"),
        text("Write a column, such as bs1_nu, a background question such as sector, or skip."),
    ),
    PREPARER: (
        text("a code or a role"),
        text("Write a code such as B03, or a role such as gemeente: letters and digits, and no name."),
    ),
    r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$": (
        text("a time"),
        text('Write hours and minutes between quotes, such as "13:00".'),
    ),
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": (
        text("a date"),
        text("Write year, month and day, such as 2026-12-03."),
    ),
    r"^#[0-9a-fA-F]{6}$": (
        text("a colour"),
        text('Write "#" and six digits or letters a to f between quotes, such as "#0c5a61".'),
    ),
    r"^[A-Za-z0-9][A-Za-z0-9 -]*$": (
        text("the name of a font"),
        text("Write one name, with letters, digits, spaces and hyphens, such as Source Sans 3."),
    ),
    r"^[^/\\.:\n]+(/[^/\\.:\n]+)*(\.[^/\\.:\n]+)*\.(svg|png)$": (
        text("a picture in this folder"),
        text("Put the picture in the folder of this file, and name it: logo.svg or logo.png."),
    ),
}

_WRITTEN_AS: Mapping[str, Text] = {
    "start": text('Write hours and minutes between quotes, such as "13:00".'),
    "date": text("Write year, month and day, such as 2026-12-03."),
}
"""What helps for a text that is easily written as a number."""

_LIST = _wrong_type(text("a list"), text("Put each item on a line of its own, after '- '."))
_MAPPING = _wrong_type(
    text("a mapping with keys"), text("Put 'key: text' lines here, indented by two spaces.")
)

TABLE: Mapping[str, Callable[[ErrorDetails], Words]] = {
    "string_type": _text_type,
    "int_type": _wrong_type(text("a whole number"), text("Write a whole number, without quotes.")),
    "list_type": _LIST,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _wrong_value(
        "'{seen}' is longer than {max_length} characters.", text("Choose a shorter one.")
    ),
    "greater_than_equal": _wrong_value(
        "{seen} is too small: the least is {ge}.", text("Choose a larger number.")
    ),
    "less_than_equal": _wrong_value(
        "{seen} is too large: the most is {le}.", text("Choose a smaller number.")
    ),
    "too_short": _wrong_value(
        "Too few items: at least {min_length} are needed.", text("Add what is missing.")
    ),
    "not_a_date": _wrong_value(
        "'{seen}' is not a day on the calendar.", text("Write year, month and day, such as 2026-12-03.")
    ),
    "reserved_id": _wrong_value(
        "'{seen}' is the name of a column with answers.", text("Choose another id, such as 'sector'.")
    ),
    "reserved_option": _wrong_value(
        "The option '{option}' has a meaning of its own: no answer was given.",
        text("Give the option another id."),
    ),
    "max_below_min": _wrong_value(
        "{seen} is smaller than the least, {least}.", text("Make max at least as large as min.")
    ),
    "all_or_ids": _wrong_value(
        "Expected 'all' or a list of dilemma ids.", text("Write 'all', or '- id' lines below it.")
    ),
}
