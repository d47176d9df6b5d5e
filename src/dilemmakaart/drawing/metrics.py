"""How wide words are, and where to break them, without a font at hand.

Every width is the larger of that in Helvetica (and so Arial) and that in DejaVu Sans (and so about Verdana):
whichever of these draws a text, it fits.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

_PLAIN: Mapping[int, str] = {
    280: "\"'ijlı",
    300: "Ił",
    320: " ,.‘’‚·\u00a0",
    340: "/:;\\|",
    360: "f",
    400: "()[]t-‑",
    420: "r¡!",
    460: '"',
    500: "*J`°",
    530: "sz“”„",
    560: "cL?_–§",
    590: "k•",
    620: "vxyFTaeoø«»¿",
    640: "ß$0123456789bdghnpqu{}đ€",
    690: "EKPSYABVXZ",
    760: "CRUNH",
    790: "&DGOQØ",
    840: "w#+<=>^~−×≠≈±",
    880: "M○",
    1000: "%mWæÆ—…→↔←",
    1120: "@œŒ◯",
}
"""Characters by their width, in thousandths of the size."""

_BOLD: Mapping[int, str] = {
    310: "'",
    350: " ijlı\u00a0",
    380: "/\\|,.Ił‘’‚·",
    420: ":;-‑",
    460: "f!()[]¡",
    500: "t`r°",
    530: '"*',
    600: "J_–§zcs",
    640: "?¿L•",
    690: "x«»vy“”„kaeEFToø",
    720: "$0123456789€bdghnpqu{}ßđ",
    780: "SYZCPBAKRVX",
    840: "U#+<=>DHN^~−×≠≈±G",
    930: "OQØ&○w",
    1010: "@M—…→↔←%",
    1110: "mæÆœW",
    1170: "◯Œ",
}

_WIDEST = 1400
"""An emoji; a Chinese character is narrower."""

_VOWELS = "aeiouyáéíóúäëïöüàèêâô"
_BREAK = re.compile(rf"(?<=[{_VOWELS}])(?=[^\W\d{_VOWELS}][{_VOWELS}])", re.IGNORECASE)
_DOUBLE = re.compile(rf"(?<=[^\W\d{_VOWELS}])(?=[^\W\d{_VOWELS}][{_VOWELS}])", re.IGNORECASE)
_LEAST = 3


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is at most.

    >>> width_of("nu", 10)
    12.8
    """
    return round(sum(_width(letter, bold) for letter in words) * size / 1000, 4)


def wrapped(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines that fit, between words, and within a word where nothing else is left.

    >>> wrapped("sturen vanuit het netwerk", 10, 80)
    ['sturen vanuit', 'het netwerk']
    >>> wrapped("samenwerkingsverbandvoorzitters", 10, 110)
    ['samenwerkingsver-', 'bandvoorzitters']
    """
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
            continue
        pieces = list(_pieces(word, size, room, bold=bold))
        lines[-1:] = [*([lines[-1]] if lines[-1] else []), *pieces]
    return lines


def _pieces(word: str, size: float, room: float, *, bold: bool) -> Iterator[str]:
    """Cut a word that is too long, between two syllables if one may guess where these are."""
    while width_of(word, size, bold=bold) > room:
        most = max(_letters(word, size, room, bold=bold), 1)
        places = [
            found.start()
            for pattern in (_BREAK, _DOUBLE)
            for found in pattern.finditer(word)
            if _LEAST <= found.start() <= min(most, len(word) - _LEAST)
        ]
        cut = max(places, default=most)
        yield word[:cut] + ("" if word[cut - 1] == "-" else "-")
        word = word[cut:]
    yield word


def _letters(word: str, size: float, room: float, *, bold: bool) -> int:
    """Return how many letters fit, with a hyphen behind them."""
    left = room - width_of("-", size, bold=bold)
    for number, letter in enumerate(word):
        left -= _width(letter, bold) * size / 1000
        if left < 0:
            return number
    return len(word)


@lru_cache(maxsize=1024)
def _width(letter: str, bold: bool) -> int:  # noqa: FBT001 - a cache takes no keywords in its stride
    table = _BOLD if bold else _PLAIN
    for known in (letter, unicodedata.normalize("NFD", letter)[0]):
        for width, letters in table.items():
            if known in letters:
                return width
    return 0 if unicodedata.combining(letter) else _WIDEST
