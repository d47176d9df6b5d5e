"""What a cell says: a point on the scale, a don't-know, a blank, or something we do not understand."""

import re

from ..answers import DONT_KNOW, SCALES, Answer, Aspect, BackgroundQuestion, Wording
from ..characters import short
from ..language import Text, text
from ..suggest import nearest
from .codes import option_codes, point
from .exports import unmarked
from .worded import in_words

_DONT_KNOW = frozenset(
    {"?", "dk", "weet niet", "weet ik niet", "weet het niet", "ik weet het niet", "don't know"}
    | {"dont know", "i don't know", "i dont know", "don’t know", "i don’t know"}
)
_BLANK = frozenset({"", "n/a", "n.v.t", "no answer", "geen antwoord"})
_NUMBER = re.compile(r"([+\-\N{MINUS SIGN}\N{EN DASH}]?)\s?([0-9]{1,4})(?:[.,]0+)?(?![\w.,])")
_NEXT = "of|or|tot|to|a|à|en|and|t|jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec"
_LABEL = re.compile(rf"[.:;)]?|[^\w/%]*(?!(?:{_NEXT})\b)[^\W\d].*")
"""What may stand behind a number: its label, in words; not a second number, a fraction or a date."""


_ADDRESS, _MOMENT = text("(an e-mail address)"), text("(a date or time)")
_MONTHS = "jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec"
_PERSONAL = (
    (re.compile(r"\S\s?[@\uff20]\s?[^\s0-9]|\w\.(?:nl|com|org|net|eu|be|de|frl)\b", re.IGNORECASE), _ADDRESS),
    (re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,2}:[0-9]{2}"), _MOMENT),
    (re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"), _MOMENT),
    (
        re.compile(rf"(?:[0-9][\s.-]*(?:{_MONTHS})|\b(?:{_MONTHS})[a-z]*[\s'.-]*[0-9])", re.IGNORECASE),
        _MOMENT,
    ),
    (re.compile(r"(?:[0-9][\s().-]*){8,}"), text("(a long number)")),
)
"""What may end up in a cell with an answer and tells who somebody is, or when they were there."""


class Misunderstood(ValueError):  # noqa: N818 - it is not a fault of the program
    """What is not understood: what stands there, what was expected, and what may be meant."""

    def __init__(self, seen: Text | str, expected: Text, suggestion: str = "") -> None:
        super().__init__(expected.message)
        self.seen = seen
        self.expected = expected
        self.suggestion = suggestion


def understand(cell: str, aspect: Aspect, wording: Wording | None = None) -> Answer:
    """Read one answer. Raises Misunderstood for anything that is not on the scale.

    `wording` is what the dilemma is about, to suggest a point where its words stand there alone.
    """
    plain = point(_plain(cell).rstrip("."))
    if plain in _BLANK:
        return None
    if plain in _DONT_KNOW:
        return DONT_KNOW
    scale = SCALES[aspect]
    expected = text("{low} to {high}, or 'weet niet' for don't know", low=scale[0], high=scale[-1])
    found = _NUMBER.match(plain)
    if found is None or not _is_label(plain[found.end() :]):
        raise Misunderstood(shown(cell), expected, in_words(cell, aspect, wording))
    value = int(found[2]) * (-1 if found[1] and found[1] != "+" else 1)
    if value not in scale:
        raise Misunderstood(shown(cell), expected)
    return value


def _is_label(rest: str) -> bool:
    first = next((character for character in rest if character.isalnum()), "")
    return bool(_LABEL.fullmatch(rest)) and (not first or first.isalpha())


def choose(cell: str, question: BackgroundQuestion) -> str | None:
    """Read the answer to a background question: an option's id, label or short code; None for a blank."""
    plain = _plain(cell)
    if plain.rstrip(".") in _BLANK:
        return None
    named = {_squeezed(label): option for option, labels in question.labels.items() for label in labels}
    named |= {option.lower(): option for option in question.options}
    seen = _squeezed(cell)
    if seen not in named:
        named |= {code: option for option, code in option_codes(question.labels).items()}
    if seen in named:
        return named[seen]
    expected = text("one of: {choices}", choices=", ".join(question.options.values()))
    labels = {id_.lower(): label for id_, label in question.options.items()}
    labels |= {_plain(label): label for each in question.labels.values() for label in each}
    closest = nearest(plain, list(labels))
    raise Misunderstood(shown(cell), expected, labels[closest] if closest else "")


def _plain(cell: str) -> str:
    """Return a cell in lower case, on one line, without the apostrophe that keeps it from being a formula."""
    return " ".join(cell.split()).lower().removeprefix("'")


def _squeezed(label: str) -> str:
    """Return a label in lower case without spaces: programs add and remove them."""
    return "".join(unmarked(label).split()).lower()


def counted(cell: str) -> int:
    """Read how often something was done; a blank is 0."""
    plain = cell.strip()
    if not plain:
        return 0
    if re.fullmatch(r"[0-9]{1,15}", plain):
        return int(plain)
    raise Misunderstood(shown(cell), text("a number in digits"))


def shown(cell: str) -> Text | str:
    """Return what stands in a cell, cut short; what tells who somebody is is only named."""
    plain = cell.strip()
    return next((named for pattern, named in _PERSONAL if pattern.search(plain)), short(cell))
