"""Texts of the library by sentence: the first one, and those that are for one place only."""

import re

_END = re.compile(r"[.!?…]['\"’”)]{0,3} (?=['\"‘“(]?(?![a-zà-ÿ])\w)")
_ABBREVIATION = re.compile(
    r"(?<!\w)(bijv|bv|dr|drs|enz|etc|ir|mr|nr|prof|resp|[a-z](\.[a-z])+)\.$", re.IGNORECASE
)

_PLACES: dict[str, str] = {
    "op locatie": "onsite", "on site": "onsite", "online": "online", "hybride": "hybrid", "hybrid": "hybrid",
}  # fmt: skip
_ANY = "|".join(_PLACES)
_LABEL = re.compile(rf"((?:{_ANY})(?:(?:, | en | and )(?:{_ANY}))*):", re.IGNORECASE)


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into sentences; a full stop after an abbreviation does not end one."""
    line = " ".join(text.split())
    ends = [
        found.end()
        for found in _END.finditer(line)
        if not _ABBREVIATION.search(line[max(found.start() - 8, 0) : found.start() + 1])
    ]
    starts = [0, *ends]
    return tuple(line[a:b].rstrip() for a, b in zip(starts, [*ends, len(line)], strict=True) if line[a:b])


def here(text: str, place: str) -> str:
    """Return what is said for one place: a sentence that begins with "Online:" is only for online.

    A label may name several places, "Op locatie en hybride:". It is left out, as it has done its work.
    """
    return " ".join(said for each in sentences(text) if (said := _said(each, place)))


def _said(sentence: str, place: str) -> str:
    label = _LABEL.match(sentence)
    if label is None:
        return sentence
    meant = {_PLACES[word.lower()] for word in re.findall(_ANY, label[1], re.IGNORECASE)}
    rest = sentence[label.end() :].strip()
    return rest[:1].upper() + rest[1:] if place in meant else ""
