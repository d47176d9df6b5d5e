"""What somebody typed about a network, as a person types it: dates, times, numbers and lists in words."""

import re
from collections.abc import Mapping, Sequence
from typing import get_args

from pydantic import ValidationError

from ..characters import UNSAFE
from ..language import LANGUAGES, Say, Text, text, texts
from ..schema import Workshop
from ..schema.models import Place
from ..suggest import did_you_mean
from ..terms import UNANSWERED
from ..views.workshop import DAYS, MONTHS, day_of

NONE = frozenset({"geen", "none", "-"})
FEWEST_SECTORS = 2
SHORTEST, LONGEST = 30, 720

_PLACES: Mapping[str, str] = {
    **{place: place for place in get_args(Place)},
    "on site": "onsite",
    "on-site": "onsite",
    "op locatie": "onsite",
    "locatie": "onsite",
    "hybride": "hybrid",
    "allebei": "hybrid",
    "both": "hybrid",
}
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|e)?[-/. ]+([a-z]+|[0-9]{1,2})[-/. ,]+([0-9]{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)[. ]+([0-9]{1,2})(?:st|nd|rd|th)?[, ]+([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_NO_YEAR = re.compile(r"[0-9]{1,2}[-/. ]+(?:[a-z]+|[0-9]{1,2})(?:[-/. ]+[0-9]{2})?|[a-z]+ [0-9]{1,2}")
_TIME = re.compile(
    r"([0-9]{1,2})(?:[:.uh ]+([0-9]{2}))?(?: ?(?:u|uur|h|hours?|o'clock))?"
    r"(?: ?(?:(?P<early>a\.?m\.?|'?s (?:nachts|ochtends|morgens))"
    r"|(?P<late>p\.?m\.?|'?s (?:middags|avonds))))?"
)
NOON = 12
EARLIEST = 7
"""No meeting begins before this hour; who means the night writes it as 02:00."""
_JOINED = re.compile(r"\s(?:en|and|&)\s")
_JOINING = re.compile(r"^(?:en|and|&)\s")
_LENGTH = re.compile(r"([0-9]{1,4})(?: ?(?:m|min|minuten|minutes))?\.?")
_HOURS = re.compile(r"([0-9]{1,2})(?:[.,]([05]))? ?(?:u|uur|h|hours?)")
_PEOPLE = re.compile(r"([0-9]{1,6})(?: ?(?:mensen|personen|deelnemers|people|persons))?")
_SHORT_MARCH = "mrt"
"""The one month that is not shortened to its first letters."""


class Misread(ValueError):  # noqa: N818 - it is not a fault of the program
    """What was typed cannot be used: why, and what to type instead."""

    def __init__(self, reason: Text, hint: Text) -> None:
        super().__init__(reason.message)
        self.reason = reason
        self.hint = hint


def name(typed: str) -> str:
    """Read a name. Raises Misread."""
    words = " ".join(typed.split())
    if not words:
        raise Misread(text("A name is needed."), text("Type it as it should stand on the handouts."))
    return _clean(words)


def sectors(typed: str) -> tuple[str, ...]:
    """Read sectors with commas between them; none at all is possible, and one is not. Raises Misread."""
    if typed.strip().lower() in NONE:
        return ()
    found = tuple(part for each in _listed(typed) if (part := " ".join(each.split())))
    hint = text("Put commas between them, or type 'none' to compare no groups.")
    if len(found) < FEWEST_SECTORS:
        raise Misread(text("There is nothing to compare with fewer than two sectors."), hint)
    alike = [each.lower() for each in found]
    twice = next((each for each in found if alike.count(each.lower()) > 1), None)
    if twice is not None:
        raise Misread(text("'{seen}' stands there twice.", seen=twice), hint)
    if UNANSWERED in map(slug, found):
        message = text("'{seen}' already stands for who does not fill it in.", seen=UNANSWERED)
        raise Misread(message, text("Leave it out."))
    return tuple(_clean(each) for each in found)


def _listed(typed: str) -> list[str]:
    """Return what stands between commas; behind the last one, a word such as "and" is one too.

    Not where nothing follows a comma: "care and welfare," is one name.
    """
    *before, last = typed.split(",")
    if not before or not last.strip():
        return [*before, last]
    return [*before, *_JOINED.split(_JOINING.sub("", last.strip()))]


def sectors_in_words(found: Sequence[str], say: Say) -> str:
    """Tell which sectors were understood, to see whether these are the ones that were meant."""
    if not found:
        return ""
    return say(
        texts("{count} sector: {names}.", "{count} sectors: {names}.", len(found), names=", ".join(found))
    )


def date(typed: str) -> str:
    """Read a date as people write it and return it as year-month-day. Raises Misread."""
    words = " ".join(typed.lower().split())
    weekday, rest = _weekday(words)
    parts = _parts(rest)
    example = text("Type it like 3 december 2026, 3-12-2026 or 2026-12-03.")
    if parts is None:
        if _NO_YEAR.fullmatch(rest):
            raise Misread(text("'{seen}' does not say which year in four digits.", seen=typed), example)
        raise Misread(text("'{seen}' is not a date.", seen=typed), example)
    year, month, number = parts
    try:
        found = Workshop(date=f"{year:04}-{month:02}-{number:02}")
    except ValidationError:
        raise Misread(text("There is no such day as {seen}.", seen=typed), example) from None
    if weekday is not None and weekday != found.weekday:
        message = text(
            "'{seen}' does not fit: that day is a {day}.", seen=typed, day=DAYS[found.weekday or 0]
        )
        raise Misread(message, text("Check the day and the date."))
    return found.date or ""


def in_words(date_: str, say: Say) -> str:
    """Write a date with its day of the week, to see whether it is the one that was meant."""
    return day_of(Workshop(date=date_), say)


def start(typed: str) -> str:
    """Read a time of the day and return it as hours:minutes. Raises Misread."""
    found = _TIME.fullmatch(" ".join(typed.lower().replace("’", "'").split()))
    example = text("Type it like 13:00, 13.00 or 1 pm.")
    if found is None:
        raise Misread(text("'{seen}' is not a time.", seen=typed), example)
    clock = f"{_hour(found):02}:{found[2] or '00'}"
    try:
        Workshop(start=clock)
    except ValidationError:
        raise Misread(text("There is no such time as {seen}.", seen=typed), example) from None
    if int(clock[:2]) < EARLIEST and not (found["early"] or typed.strip() == clock):
        later = f"{int(clock[:2]) + NOON}{clock[2:]}"
        message = text("'{seen}' is {clock}, in the night.", seen=typed, clock=clock)
        hint = text("In the afternoon that is {later}. At night: type {clock}.", later=later, clock=clock)
        raise Misread(message, hint)
    return clock


def _hour(found: "re.Match[str]") -> int:
    """Return the hour of the day; one that is said to be in the afternoon counts from noon."""
    hour = int(found[1])
    if found["late"] and hour < NOON:
        return hour + NOON
    return 0 if found["early"] and hour == NOON else hour


def start_in_words(clock: str, say: Say) -> str:
    """Tell which time was understood, to see whether it is the one that was meant."""
    return say(text("At {clock}.", clock=clock))


def minutes(typed: str) -> int:
    """Read how long it takes, in minutes or in hours. Raises Misread."""
    words = " ".join(typed.lower().split())
    hint = text("Type a number from {least} to {most}, such as 120.", least=SHORTEST, most=LONGEST)
    if hours := _HOURS.fullmatch(words):
        found = int(hours[1]) * 60 + int(hours[2] or 0) * 6
    elif length := _LENGTH.fullmatch(words):
        found = int(length[1])
    else:
        raise Misread(text("'{seen}' is not a number of minutes.", seen=typed), hint)
    if not SHORTEST <= found <= LONGEST:
        raise Misread(text("A workshop of {count} minutes cannot be planned.", count=found), hint)
    return found


def people(typed: str) -> int:
    """Read how many people come. Raises Misread."""
    found = _PEOPLE.fullmatch(" ".join(typed.lower().split()))
    if found is None or int(found[1]) == 0:
        raise Misread(text("'{seen}' is not a number of people.", seen=typed), text("Type it like 18."))
    return int(found[1])


def place(typed: str) -> str:
    """Read where it is. Raises Misread."""
    words = " ".join(typed.lower().split())
    if words not in _PLACES:
        choices = text("Choose one of: {choices}.", choices=", ".join(get_args(Place)))
        message = text("'{seen}' is not a place that is known.", seen=typed)
        raise Misread(message, did_you_mean(words, list(_PLACES)) or choices)
    return _PLACES[words]


def slug(words: str, otherwise: str = "groep") -> str:
    """Return words as an id: small letters without accents, digits and hyphens; a letter comes first."""
    from unicodedata import normalize

    letters = normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")
    return (found if found[:1].isalpha() else f"{otherwise}-{found}")[:60].strip("-")


def ids(labels: Sequence[str]) -> dict[str, str]:
    """Give every label an id of its own."""
    found: dict[str, str] = {}
    for number, label in enumerate(labels, start=1):
        id_ = slug(label)
        found[id_ if id_ not in found else f"{id_[:50]}-{number}"] = label
    return found


def _clean(words: str) -> str:
    if UNSAFE.search(words):
        message = text("There are characters in it that cannot be shown.")
        raise Misread(message, text("Type it again, without pasting."))
    return words


def _weekday(words: str) -> tuple[int | None, str]:
    """Take the day of the week off the front, if it is there."""
    first, _, rest = words.partition(" ")
    found = _numbered(first.rstrip(",."), DAYS, shortest=2)
    return (None, words) if found is None or not rest else (found, rest)


def _parts(words: str) -> tuple[int, int, int] | None:
    """Return year, month and day, whichever comes first."""
    if found := _YEAR_FIRST.fullmatch(words):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(words):
        month = int(found[2]) if found[2].isdigit() else _month(found[2])
        return None if month is None else (int(found[3]), month, int(found[1]))
    if found := _MONTH_FIRST.fullmatch(words):
        month = _month(found[1])
        return None if month is None else (int(found[3]), month, int(found[2]))
    return None


def _month(word: str) -> int | None:
    found = 2 if word == _SHORT_MARCH else _numbered(word, MONTHS, shortest=3)
    return None if found is None else found + 1


def _numbered(word: str, names: Sequence[Text], shortest: int) -> int | None:
    """Return which name it is or begins with, in any language."""
    if len(word) < shortest:
        return None
    for number, name_ in enumerate(names):
        if any(Say(language)(name_).lower().startswith(word) for language in LANGUAGES):
            return number
    return None
