"""An answer, and the questionnaire it answers (scoring.md: section 1).

`now` and `wanted` run from -3 (fully pole A) to 3 (fully pole B), `tension` from 0 (none) to 4.
A don't-know is an answer; a blank (None) is not.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Literal, NamedTuple

from .language import Text, text

Aspect = Literal["now", "wanted", "tension"]

SCALES: Mapping[Aspect, range] = {
    "now": range(-3, 4),
    "wanted": range(-3, 4),
    "tension": range(5),
}

POSITIONS: Mapping[int, Text] = {
    -3: text("fully {a}"),
    -2: text("towards {a}"),
    -1: text("slightly towards {a}"),
    0: text("in between"),
    1: text("slightly towards {b}"),
    2: text("towards {b}"),
    3: text("fully {b}"),
}
"""What members choose from in words, between pole A and pole B."""

STRAIN: Mapping[int, Text] = {
    0: text("none"),
    1: text("little"),
    2: text("some"),
    3: text("much"),
    4: text("very much"),
}


class DontKnow(Enum):
    """The answer "I don't know"."""

    DONT_KNOW = "?"


DONT_KNOW = DontKnow.DONT_KNOW
Answer = int | DontKnow | None


class BackgroundQuestion(NamedTuple):
    """A question about the respondent: `options` maps an option's id to its label."""

    id: str
    question: str
    options: Mapping[str, str]
    also: tuple["BackgroundQuestion", ...] = ()
    """The same in other languages: members may be asked in any of them."""

    @property
    def every(self) -> tuple["BackgroundQuestion", ...]:
        """The question in every language."""
        return (self, *self.also)

    @property
    def labels(self) -> Mapping[str, tuple[str, ...]]:
        """What each option is called, in every language."""
        return {
            option: tuple(dict.fromkeys(each.options[option] for each in self.every))
            for option in self.options
        }


class Wording(NamedTuple):
    """What a dilemma is about, in words: its poles and its question."""

    poles: tuple[str, str]
    question: str
    also: Callable[[], tuple["Wording", ...]] = tuple
    """The same in other languages, read only where it matters: members may be asked in any of them."""

    @property
    def every(self) -> tuple["Wording", ...]:
        """The words in every language."""
        return (self, *self.also())


class Questionnaire(NamedTuple):
    """What is asked: dilemma codes and background questions, both in the order of asking."""

    codes: tuple[str, ...]
    background: tuple[BackgroundQuestion, ...] = ()
    unasked: frozenset[str] = frozenset()
    """Codes that exist and are not asked here: their columns are left unread."""
    basis: str = ""
    """What the answers are about, as `basis` gives it; "" where that is not known."""

    wording: Mapping[str, Wording] = MappingProxyType({})
    """By code, to suggest what a header may be about; nothing is recognised by it."""

    headers: Mapping[str, str] = MappingProxyType({})
    """Which column a header is, where somebody said so: headers as they are compared."""


def basis(poles: Iterable[tuple[str, str, str]]) -> str:
    """Return 16 hexadecimal digits for what is asked: per dilemma its code and both poles, and the scales.

    Answers on one basis can be compared and added up; a pole that changed or changed sides gives another.
    """
    meaning = {
        "dilemmas": sorted(poles),
        "scales": {aspect: [scale[0], scale[-1]] for aspect, scale in SCALES.items()},
    }
    written = json.dumps(meaning, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Respondent:
    """One row: answers by (code, aspect), option ids by background question. Absent means blank."""

    answers: Mapping[tuple[str, Aspect], Answer]
    background: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)

    def answer(self, code: str, aspect: Aspect) -> Answer:
        """Return an answer, None where the question was left blank."""
        return self.answers.get((code, aspect))
