"""An answer in words without its number: which point may be meant. A suggestion, never applied by itself.

An answer begins with its number: whoever counts by hand, or in another program, then counts the same.
"""

from collections.abc import Iterator

from ..answers import POSITIONS, STRAIN, Aspect, Wording
from ..language import LANGUAGES, Say, Text


def in_words(cell: str, aspect: Aspect, wording: Wording | None) -> str:
    """Return the point whose words these are, as it may be typed; "" where they are of none."""
    seen = _bare(cell)
    return next((f"{value} {words}" for value, words in _labels(aspect, wording) if _bare(words) == seen), "")


def _labels(aspect: Aspect, wording: Wording | None) -> Iterator[tuple[int, str]]:
    """Yield every point with its words, in every language in which members may have been asked."""
    for say in map(Say, LANGUAGES):
        if aspect == "tension":
            yield from ((value, say(words)) for value, words in STRAIN.items())
            continue
        for a, b in (each.poles for each in (wording.every if wording else ())):
            for value, words in POSITIONS.items():
                yield value, say(Text(words.message, (("a", a), ("b", b))))


def _bare(words: str) -> str:
    """Return words in small letters on one line, without a full stop."""
    return " ".join(words.lower().split()).strip(" .")
