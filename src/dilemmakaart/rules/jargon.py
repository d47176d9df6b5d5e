"""Plain words: a short list of jargon, each with what to say instead."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ..catalogue import Entry, Pattern, peek
from ..language import text
from ..rulebook import Complaint, rule

PLAIN: Mapping[str, str] = {
    r"aangaande|inzake|omtrent": "over",
    r"benchmark\w*": "vergelijking",
    r"casu\S{1,3}stiek": "voorbeelden uit de praktijk",
    r"commitment": "toezegging",
    r"conform": "volgens",
    r"derhalve|aldus": "daarom",
    r"discrepanties?": "verschil",
    r"faciliteer\w*|faciliteren|gefaciliteerd": "helpen, mogelijk maken",
    r"governance": "wie waarover beslist",
    r"handelingsperspectie\w+": "wat iemand kan doen",
    r"impact": "gevolg, effect",
    r"implementeer\w*|implementeren|implementatie|geïmplementeerd": "invoeren",
    r"in\s+(?:zijn|haar|hun|de|uw)\s+kracht|kracht\s+(?:te\s+)?zetten": "laten doen wat iemand goed kan",
    r"indien": "als",
    r"mitigeer\w*|mitigeren|mitigerende": "kleiner maken",
    r"middels": "met, door",
    r"momenteel": "nu",
    r"monitor|monitoren|monitort|gemonitord": "bijhouden",
    r"operationaliseer\w*|operationaliseren|operationalisering": "uitwerken",
    r"optimaliseer\w*|optimaliseren|optimalisatie": "verbeteren",
    r"pro-?actie[fv]e?": "uit zichzelf",
    r"problematiek": "problemen",
    r"randvoorwaarden?": "wat nodig is",
    r"gerealiseerd": "gedaan, gemaakt",
    r"stakeholders?": "betrokkenen",
    r"synergie": "samen meer bereiken",
    r"te\s+allen\s+tijde": "altijd",
    r"teneinde": "om",
    r"ten\s+behoeve\s+van": "voor",
    r"tevens": "ook",
    r"uitrol|uitrollen|uitgerold": "invoeren",
    r"voornemens\s+(?:om|te|zijn)": "van plan",
}
"""Jargon as a pattern for whole words, and the plain word for it."""

_ALTERNATIVES = tuple(PLAIN.values())

_MENTIONED = re.compile(r"['\"‘“]\s*$")
"""Before a word that is talked about, and not used."""

_ENGLISH = re.compile(r"\b(?:the|and|with)\b", re.IGNORECASE)
"""Some jargon is plain English."""

_SIGN = "(?i)" + "|".join((*PLAIN, r"\\"))
"""What the text of a file with jargon holds; an escape may spell what it likes."""

_TEXTS: Mapping[str, tuple[Pattern, ...]] = {
    "dilemma": (
        (("explanation", "wicked_question"),),
        ("poles", "*", ("brings", "overdone", "warnings", "actions"), "*"),
        ("prompts", "*", "*"),
        ("insights", "*", "text"),
    ),
    "levels": (("items", "*", "explanation"),),
    "values": (("items", "*", "definition"), ("items", "*", "readings", "*")),
    "lens": (("intro",), ("prompts", "*")),
    "method": (("aim",), ("steps", "*", "title"), ("steps", "*", "text"), ("materials", "*")),
}
"""What is judged, by kind of file: not names, guiding questions and quotes, which stay as they are."""


@rule("DK310", "warning", *_TEXTS, sign=_SIGN)
def jargon(entry: Entry) -> Iterator[Complaint]:
    """Texts use plain words where there are any.

    A short list only: words that people in meetings use and nobody uses at home. Names of poles,
    guiding questions and quotes are left alone.

    Bad::

        kind: lens
        id: duur
        name: Een bril
        intro: Bespreek dit middels een kaart.
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]

    Good::

        kind: lens
        id: gewoon
        name: Een bril
        intro: Bespreek dit met een kaart.
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]
    """
    for pattern in _TEXTS[entry.kind]:
        for route, said in peek(entry.document.data, *pattern):
            for number, word in sorted(set(_found(said))):
                message = text("Jargon: '{word}'.", word=word)
                yield Complaint(route, message, text("Plainer: {plain}.", plain=_ALTERNATIVES[number]))


@cache
def _jargon() -> re.Pattern[str]:
    """Return all patterns as one, made when there may be something to find."""
    words = (f"(?P<w{number}>{word})" for number, word in enumerate(PLAIN))
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _found(content: str) -> Iterator[tuple[int, str]]:
    """Yield the number of each pattern that is found, and the word as it stands."""
    matches = tuple(_jargon().finditer(content))
    if not matches or _ENGLISH.search(content):
        return
    last = 0
    for match in matches:
        if not _MENTIONED.search(content, last, match.start()):
            yield int(str(match.lastgroup)[1:]), " ".join(match[0].lower().split())
        last = match.end()
