"""Texts of the library by sentence: the first one, and those that are for one place only."""

import re

_END = re.compile(r"[.!?…]['\"’”)]{0,3} (?=['\"‘“(]?(?![a-zà-ÿ])\w)")
_ABBREVIATION = re.compile(
    r"(?<!\w)(bijv|bv|dr|drs|enz|etc|ir|mr|nr|prof|resp|[a-z](\.[a-z])*)$", re.IGNORECASE
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
        if not _ABBREVIATION.search(line[max(found.start() - 8, 0) : found.start()])
    ]
    starts = [0, *ends]
    return tuple(line[a:b].rstrip() for a, b in zip(starts, [*ends, len(line)], strict=True) if line[a:b])


def here(text: str, place: str) -> str:
    """Leave out the sentences that are for other places: a label such as "Online:" or "Op locatie en hybride:"."""
    return " ".join(each for each in sentences(text) if place in _meant_for(each, place))


def _meant_for(sentence: str, place: str) -> set[str]:
    label = _LABEL.match(sentence)
    if label is None:
        return {place}
    return {_PLACES[word.lower()] for word in re.findall(_ANY, label[1], re.IGNORECASE)}
