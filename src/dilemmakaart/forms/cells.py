"""What a cell says: a point on the scale, a don't-know, a blank, or something we do not understand."""

import re

from ..answers import DONT_KNOW, SCALES, Answer, Aspect, BackgroundQuestion
from ..characters import short
from ..language import Text, text
from ..suggest import nearest

_DONT_KNOW = frozenset(
    {"?", "dk", "weet niet", "weet ik niet", "weet het niet", "ik weet het niet", "don't know"}
    | {"dont know", "i don't know", "i dont know", "don’t know", "i don’t know"}
)
_NUMBER = re.compile(r"([+\-\N{MINUS SIGN}\N{EN DASH}]?)\s?([0-9]{1,4})(?:[.,]0+)?(?![\w.,])")
_NEXT = "of|or|tot|to|a|à|en|and|t|jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec"
_LABEL = re.compile(rf"[.:;)]?|[^\w/%]*(?!(?:{_NEXT})\b)[^\W\d].*")
"""What may stand behind a number: its label, in words; not a second number, a fraction or a date."""


class Misunderstood(ValueError):  # noqa: N818 - it is not a fault of the program
    """A cell that is not understood: what it says, cut short, what was expected, and what may be meant."""

    def __init__(self, cell: str, expected: Text, suggestion: str = "") -> None:
        super().__init__(expected.message)
        self.seen = short(cell)
        self.expected = expected
        self.suggestion = suggestion


def understand(cell: str, aspect: Aspect) -> Answer:
    """Read one answer. Raises Misunderstood for anything that is not on the scale."""
    plain = " ".join(cell.split()).lower().rstrip(".")
    if not plain:
        return None
    if plain in _DONT_KNOW:
        return DONT_KNOW
    scale = SCALES[aspect]
    expected = text("{low} to {high}, or 'weet niet' for don't know", low=scale[0], high=scale[-1])
    found = _NUMBER.match(plain)
    if found is None or not _is_label(plain[found.end() :]):
        raise Misunderstood(cell, expected)
    value = int(found[2]) * (-1 if found[1] and found[1] != "+" else 1)
    if value not in scale:
        raise Misunderstood(cell, expected)
    return value


def _is_label(rest: str) -> bool:
    first = next((character for character in rest if character.isalnum()), "")
    return bool(_LABEL.fullmatch(rest)) and (not first or first.isalpha())


def choose(cell: str, question: BackgroundQuestion) -> str | None:
    """Read the answer to a background question: an option's id or its label; None for a blank."""
    plain = " ".join(cell.split()).lower()
    if not plain:
        return None
    named = {" ".join(label.split()).lower(): option for option, label in question.options.items()}
    named |= {option.lower(): option for option in question.options}
    if plain in named:
        return named[plain]
    expected = text("one of: {choices}", choices=", ".join(question.options.values()))
    raise Misunderstood(cell, expected, nearest(plain, list(named)) or "")
