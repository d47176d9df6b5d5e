"""Did you mean …? The nearest known word by edit distance, or nothing."""

from collections.abc import Sequence

from .language import Text, text

LONGEST = 80
SHARE = 3
"""One letter in so many may be wrong; in a short word one, and in a single letter none."""


def nearest(seen: str, known: Sequence[str]) -> str | None:
    """Return the known word that takes the fewest changes, if a few are enough; of equals the first."""
    word = seen.lower()[:LONGEST]
    most = max(len(word) // SHARE, min(len(word) - 1, 1))
    found, best = None, most + 1
    for each in known:
        changes = distance(word, each.lower(), best - 1)
        if changes < best:
            found, best = each, changes
    return found


def distance(one: str, other: str, most: int) -> int:
    """Count the letters to add, drop, change or swap with their neighbour; more than `most` is most + 1.

    Source: Damerau 1964 (restricted: no part is changed twice).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, above, row = row, before, [i]
        for j, against in enumerate(other, start=1):
            changes = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                changes = min(changes, above[j - 2] + 1)
            row.append(changes)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def did_you_mean(seen: str, known: Sequence[str]) -> Text | None:
    """Suggest the nearest known word as a question."""
    return suggestion(nearest(seen, known))


def suggestion(word: str | None) -> Text | None:
    """Suggest a word as a question, if there is one."""
    return text("Did you mean '{word}'?", word=word) if word else None
