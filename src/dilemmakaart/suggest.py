"""Did you mean …? The nearest known word, or nothing."""

from collections.abc import Sequence

from .language import Text, text


def nearest(seen: str, known: Sequence[str]) -> str | None:
    """Return the known word that looks most like `seen`, if any does."""
    from difflib import get_close_matches

    lowered = {word.lower(): word for word in reversed(known)}
    found = get_close_matches(seen.lower()[:80], lowered, n=1, cutoff=0.7)
    return lowered[found[0]] if found else None


def did_you_mean(seen: str, known: Sequence[str]) -> Text | None:
    """Suggest the nearest known word as a question."""
    word = nearest(seen, known)
    return text("Did you mean '{word}'?", word=word) if word else None
