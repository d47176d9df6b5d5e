"""Did you mean …? What an ordinary word stands for, the nearest known word, what begins so; or nothing."""

from collections.abc import Mapping, Sequence
from unicodedata import normalize

from .language import Text, text

LONGEST = 80
SHARE = 3
"""One letter in so many may be wrong; in a short word one, and in a single letter none."""

MOST = 3
"""So many that begin with what was typed are named."""

ORDINARY: Mapping[str, tuple[str, ...]] = {
    "excel": ("xlsx",),
    "word": ("docx",),
    "powerpoint": ("pptx",),
    "markdown": ("md",),
    "papier": ("md",),
    "paper": ("md",),
    "methode": ("method",),
    "methoden": ("method",),
    "methodes": ("method",),
    "werkvorm": ("method",),
    "werkvormen": ("method",),
    "bril": ("lens",),
    "brillen": ("lens",),
    "waarde": ("value",),
    "waarden": ("value",),
    "niveau": ("level",),
    "niveaus": ("level",),
    "bron": ("source",),
    "bronnen": ("source",),
    "alles": ("all",),
    "begin": ("init",),
    "start": ("init",),
    "vragenlijst": ("questionnaire",),
    "questionnaire": ("vragenlijst",),
    "toon": ("show",),
    "lijst": ("list",),
    "uitkomst": ("assess",),
    "kaart": ("assess",),
    "map": ("assess",),
    "vergelijk": ("compare",),
    "oogst": ("harvest",),
    "reeks": ("series",),
    "series": ("reeks",),
    "groepen": ("groups",),
    "nieuw": ("new",),
    "controleer": ("validate",),
    "check": ("validate",),
    "handouts": ("handout",),
    "guide": ("draaiboek",),
    "facilitator": ("draaiboek",),
    "report": ("rapport",),
    "cards": ("kaarten",),
    "harvest": ("oogst",),
    "participant": ("deelnemer",),
    "values": ("value", "waarden"),
}
"""What people say, in either language, and the names that they may mean by it."""


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
    """Suggest as a question what an ordinary word stands for, the nearest known word, or what begins so."""
    ordinary = (name for name in ORDINARY.get(seen.lower(), ()) if name in known)
    likely = next(ordinary, None) or nearest(seen, known)
    if likely:
        return suggestion(likely)
    begun = _begun(seen, known)
    if len(begun) > 1:
        return text("Did you mean one of these: {words}?", words=", ".join(begun))
    return suggestion(next(iter(begun), None))


def _begun(seen: str, known: Sequence[str]) -> list[str]:
    """Return the names of which a piece begins with what was typed, or else with its first word.

    The names between which a dilemma lies are pieces of its id.
    """
    letters = normalize("NFKD", seen[:LONGEST].lower()).encode("ascii", "ignore").decode()
    words = letters.replace("-", " ").split()
    for start in ("-".join(words), *words[:1]):
        found = [name for name in known if len(start) >= SHARE and f"-{start}" in f"-{name.lower()}"]
        if 0 < len(found) <= MOST:
            return found
    return []


def suggestion(word: str | None) -> Text | None:
    """Suggest a word as a question, if there is one."""
    return text("Did you mean '{word}'?", word=word) if word else None
