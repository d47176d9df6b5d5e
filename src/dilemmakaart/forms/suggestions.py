"""Which question a header that is not recognised may be about: a suggestion, never applied by itself.

Looked for in the names of columns (`bs l_nu`), in the poles and the question of a dilemma, and in the
background questions. Only questions without a column yet can be meant.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..answers import Questionnaire
from ..characters import short
from ..language import Text, text
from ..suggest import distance
from .columns import ASPECTS, Column, Content, code_in, recognise, tidy
from .exports import is_own

NAMES: Mapping[Content, Text] = {
    "now": text("{code}_now"),
    "wanted": text("{code}_wanted"),
    "tension": text("{code}_tension"),
    "remark": text("{code}_remark"),
}
"""What a column about a dilemma is called."""

_WORDS: Mapping[Content, tuple[str, ...]] = {
    content: tuple(word for word, meant in ASPECTS.items() if meant == content) for content in NAMES
}

_CUES: Mapping[Content, frozenset[str]] = {
    "remark": frozenset(
        {"toelichting", "toelichten", "opmerking", "opmerkingen", "uitleg", "waarom", "kwijt"}
        | {"remark", "remarks", "comment", "comments", "explain", "explanation", "why"}
    ),
    "tension": frozenset({"spanning", "spanningen", "schuurt", "wringt", "tension", "strain", "strains"}),
    "wanted": frozenset(
        {"gewenst", "gewenste", "wens", "wilt", "willen", "wil", "zou", "straks", "toekomst"}
        | {"wanted", "want", "desired", "wish", "should", "future"}
    ),
    "now": frozenset(
        {"nu", "huidig", "huidige", "vandaag", "momenteel", "now", "current", "currently", "today"}
    ),
}
"""By which words one sees what was asked; the first that fits counts, for `nu` may stand anywhere."""

_PLACES = frozenset({"staat", "staan", "sta", "stand", "stands", "hoeveel", "much", "toelichten", "explain"})
"""Words of the questions themselves: with a cue and a question mark they ask it, without a dilemma."""

_THING = "(?:vraag|dilemma|stelling|question)"
_NUMBERED = re.compile(
    rf"\b{_THING} ?([0-9]{{1,2}})\b|\b([0-9]{{1,2}})(?:e|de|ste|st|nd|rd|th) {_THING}\b", re.ASCII
)

_EMPTY = frozenset(
    {"de", "het", "een", "en", "of", "van", "in", "op", "te", "dat", "die", "is", "er", "je", "u", "uw", "we"}
    | {"wij", "ons", "onze", "voor", "met", "aan", "bij", "om", "naar", "hoe", "waar", "wat", "welke"}
    | {"the", "a", "an", "and", "or", "on", "to", "that", "are", "you", "your", "our", "for", "with", "at"}
    | {"how", "where", "what", "which"}
)
"""Words that may stand in any header."""

WINDOW = 3
"""The name of a column may be torn into so many words: `bs l nu`."""

SHARE = 0.6
"""The share of a dilemma's question, in words, that makes a header look like it."""

ALIKE = 0.7
"""The same for a background question, in letters."""

LONGEST = 300
"""So many letters of a header are looked at."""

MOST = 500
"""So many headers get a suggestion at most: no questionnaire has more questions."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question without a column: what it holds, what that column is called, and what it is about."""

    column: Column
    name: Text
    about: str

    @property
    def shown(self) -> Text:
        """Return the name, with what it is about, cut short."""
        return (
            Text("{name} ({about})", (("name", self.name), ("about", self.about)))
            if self.about
            else self.name
        )


def suggestions(header: Sequence[str], questionnaire: Questionnaire) -> dict[int, Suggestion]:
    """Return a suggestion for each header, by place, that is not recognised but looks like a question."""
    columns = [recognise(name, questionnaire) for name in header]
    free = [column for column in _all(questionnaire) if column not in columns]
    found: dict[int, Suggestion] = {}
    unknown = [
        index
        for index, column in enumerate(columns)
        if is_unknown(column, questionnaire) and not is_own(tidy(header[index]))
    ]
    for index in unknown[:MOST]:
        likely = _closest(tidy(header[index])[:LONGEST], free, questionnaire)
        if likely is not None:
            free.remove(likely)
            found[index] = _suggestion(likely, questionnaire)
    return found


def named(column: Column) -> Text:
    """Return what a column is called."""
    pattern = NAMES.get(column.content)
    return (
        Text("{id}", (("id", column.key),))
        if pattern is None
        else Text(pattern.message, (("code", column.key),))
    )


def is_unknown(column: Column | None, questionnaire: Questionnaire) -> bool:
    """Whether a header says nothing, or names a code that no dilemma has."""
    if column is None:
        return True
    known = column.key in questionnaire.codes or column.key in questionnaire.unasked
    return column.is_about_a_dilemma and not known


def _all(questionnaire: Questionnaire) -> Iterator[Column]:
    for code in questionnaire.codes:
        yield from (Column(content, code) for content in NAMES)
    yield from (Column("background", question.id) for question in questionnaire.background)


def _suggestion(column: Column, questionnaire: Questionnaire) -> Suggestion:
    about = {question.id: question.question for question in questionnaire.background}
    about |= {code: " ↔ ".join(wording.poles) for code, wording in questionnaire.wording.items()}
    return Suggestion(column, named(column), short(about.get(column.key, "")))


def _closest(plain: str, free: Sequence[Column], questionnaire: Questionnaire) -> Column | None:
    words = _words(plain)
    return (
        _misspelt(plain, free)
        or _aspect_of(code_in(plain, questionnaire.codes), words, free)
        or _aspect_of(_about(words, questionnaire), words, free)
        or _aspect_of(_numbered(plain, words, questionnaire), words, free)
        or _asked(plain, words, free)
        or _background(plain, words, free, questionnaire)
    )


def _misspelt(plain: str, free: Sequence[Column]) -> Column | None:
    """Find the name of a column with one letter wrong in its code or in what was asked, or torn apart."""
    pieces = re.findall(r"[a-z0-9]+", plain)
    sizes, starts = range(1, WINDOW + 1), range(len(pieces))
    windows = ["".join(pieces[start : start + size]) for size in sizes for start in starts]
    ends, begins = tuple(ASPECTS), tuple({column.key for column in free if column.is_about_a_dilemma})
    windows = [window for window in windows if window.endswith(ends) or window.startswith(begins)]
    names = [(column, word) for column in free for word in _WORDS.get(column.content, ())]
    return next(
        (column for window in windows for column, word in names if _almost(window, column.key, word)), None
    )


def _almost(seen: str, code: str, word: str) -> bool:
    if seen.endswith(word) and abs(len(seen) - len(word) - len(code)) <= 1:
        torn = seen[: -len(word)]
        return len(torn) >= len(code) and distance(torn, code, 1) <= 1
    return seen.startswith(code) and distance(seen[len(code) :], word, 1) <= 1


def _about(words: Collection[str], questionnaire: Questionnaire) -> str | None:
    """Return the dilemma whose poles or question a header names."""
    best, closest = 0.0, None
    asked_as = ((code, each) for code, wording in questionnaire.wording.items() for each in wording.every)
    for code, wording in asked_as:
        poles = sum(_share(_words(pole), words) == 1 for pole in wording.poles)
        asked = _share(_words(wording.question), words)
        score = poles + (asked if asked >= SHARE else 0)
        certain = poles > 1 or asked >= SHARE or (poles and _cue(words) is not None)
        if certain and score > best:
            best, closest = score, code
    return closest


def _numbered(plain: str, words: Collection[str], questionnaire: Questionnaire) -> str | None:
    """Return the dilemma whose number a header gives, beside what was asked: "Opmerkingen over vraag 1"."""
    found = _NUMBERED.search(plain) if _cue(words) else None
    number = int(found[1] or found[2]) if found else 0
    return questionnaire.codes[number - 1] if 0 < number <= len(questionnaire.codes) else None


def _aspect_of(code: str | None, words: Collection[str], free: Sequence[Column]) -> Column | None:
    """Return what was asked of a dilemma; the first question without a column where no word tells."""
    cue = _cue(words)
    likely = (column for column in free if column.key == code and cue in {None, column.content})
    return next((column for column in likely if column.is_about_a_dilemma), None)


def _background(
    plain: str, words: Collection[str], free: Sequence[Column], questionnaire: Questionnaire
) -> Column | None:
    for question in questionnaire.background:
        column = Column("background", question.id)
        alike = any(_alike(plain, tidy(each.question)) for each in question.every)
        if column in free and (alike or _share(_words(question.id), words) == 1):
            return column
    return None


def _alike(plain: str, asked: str) -> bool:
    return SequenceMatcher(None, plain, asked, autojunk=False).ratio() >= ALIKE


def _asked(plain: str, words: Collection[str], free: Sequence[Column]) -> Column | None:
    """Return the next dilemma in order for a question that is asked of every one, such as "Where now?"."""
    cue = _cue(words)
    if cue is None or "?" not in plain or not _PLACES.intersection(words):
        return None
    return next((column for column in free if column.content == cue), None)


def _cue(words: Collection[str]) -> Content | None:
    return next((content for content, cues in _CUES.items() if not cues.isdisjoint(words)), None)


def _words(content: str) -> frozenset[str]:
    """Return the words of a text that say something, in lower case and without accents."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", content.lower()) if each.isascii())
    return frozenset(re.findall(r"[a-z0-9]+", plain)) - _EMPTY


def _share(asked: Collection[str], words: Iterable[str]) -> float:
    """Return which share of some words is among others; one letter in four may differ."""
    found = sum(
        any(distance(each, word, len(each) // 4) <= len(each) // 4 for word in words) for each in asked
    )
    return found / len(asked) if asked else 0.0
