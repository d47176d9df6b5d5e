"""Plain words: a short list of jargon, each with what to say instead."""

import re
from collections.abc import Iterator, Mapping

from ..catalogue import Entry, peek
from ..language import text
from ..rulebook import Complaint, World, rule

PLAIN: Mapping[str, str] = {
    r"aangaande|inzake|omtrent": "over",
    r"benchmark\w*": "vergelijking",
    r"casuïstiek|casuistiek": "voorbeelden uit de praktijk",
    r"commitment": "toezegging",
    r"conform": "volgens",
    r"derhalve|aldus": "daarom",
    r"discrepanties?": "verschil",
    r"faciliteren|faciliteert|gefaciliteerd": "helpen, mogelijk maken",
    r"governance": "wie waarover beslist",
    r"handelingsperspectie\w+": "wat iemand kan doen",
    r"impact": "gevolg, effect",
    r"implementeren|implementeert|implementatie|geïmplementeerd": "invoeren",
    r"in (?:zijn|haar|hun|de) kracht (?:zetten|gezet)": "laten doen wat iemand goed kan",
    r"indien": "als",
    r"mitigeren|mitigerende": "kleiner maken",
    r"middels": "met, door",
    r"momenteel": "nu",
    r"monitoren|monitort|gemonitord": "bijhouden",
    r"operationaliseren|operationalisering": "uitwerken",
    r"optimaliseren|optimalisatie": "verbeteren",
    r"proactie[fv]e?": "uit zichzelf",
    r"problematiek": "problemen",
    r"randvoorwaarden?": "wat nodig is",
    r"realiseren|realiseert|gerealiseerd": "doen, maken",
    r"stakeholders?": "betrokkenen",
    r"synergie": "samen meer bereiken",
    r"te allen tijde": "altijd",
    r"teneinde": "om",
    r"ten behoeve van": "voor",
    r"tevens": "ook",
    r"uitrol|uitrollen|uitgerold": "invoeren",
    r"voornemens": "van plan",
}
"""Jargon as a pattern for whole words, and the plain word for it."""

_JARGON = re.compile(
    "|".join(rf"(?P<w{number}>\b(?:{word})\b)" for number, word in enumerate(PLAIN)), re.IGNORECASE
)
_ALTERNATIVES = tuple(PLAIN.values())

_TEXTS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "dilemma": (
        ("explanation",),
        *(("poles", "*", key, "*") for key in ("brings", "overdone", "warnings", "actions")),
        ("wicked_question",),
        ("prompts", "*", "*"),
        ("insights", "*", "text"),
    ),
    "levels": (("items", "*", "explanation"),),
    "values": (("items", "*", "definition"), ("items", "*", "readings", "*")),
    "lens": (("intro",), ("prompts", "*")),
    "method": (("aim",), ("steps", "*", "title"), ("steps", "*", "text"), ("materials", "*")),
}
"""What is judged, by kind of file: not names, guiding questions and quotes, which stay as they are."""


@rule("DK310", "warning")
def jargon(entry: Entry, _world: World) -> Iterator[Complaint]:
    """Texts use plain words where there are any.

    A short list only: words that people in meetings use and nobody uses at home. Names of poles,
    guiding questions and quotes are left alone.

    Bad::

        kind: lens
        id: duur
        name: Een bril
        intro: Implementeer dit middels een gesprek.
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]

    Good::

        kind: lens
        id: gewoon
        name: Een bril
        intro: Doe dit in een gesprek.
        prompts: [Wat ziet u?, Wat hoort u?, Wat zou u morgen doen?]
    """
    for pattern in _TEXTS.get(entry.kind, ()):
        for route, content in peek(entry.document.data, *pattern):
            for number, word in sorted({_found(match) for match in _JARGON.finditer(content)}):
                message = text("Jargon: '{word}'.", word=word)
                yield Complaint(route, message, text("Plainer: {plain}.", plain=_ALTERNATIVES[number]))


def _found(match: re.Match[str]) -> tuple[int, str]:
    return int(str(match.lastgroup)[1:]), match[0].lower()
