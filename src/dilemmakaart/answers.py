"""An answer, and the questionnaire it answers (scoring.md: section 1).

`now` and `wanted` run from -3 (fully pole A) to 3 (fully pole B), `tension` from 0 (none) to 4.
A don't-know is an answer; a blank (None) is not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

Aspect = Literal["now", "wanted", "tension"]

SCALES: Mapping[Aspect, range] = {
    "now": range(-3, 4),
    "wanted": range(-3, 4),
    "tension": range(5),
}


class DontKnow(Enum):
    """The answer "I don't know"."""

    DONT_KNOW = "?"


DONT_KNOW = DontKnow.DONT_KNOW
Answer = int | DontKnow | None


UNANSWERED = "niet-ingevuld"
"""The id of the part of the respondents who left a background question blank."""


@dataclass(frozen=True, slots=True)
class BackgroundQuestion:
    """A question about the respondent: `options` maps an option's id to its label."""

    id: str
    question: str
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What is asked: dilemma codes and background questions, both in the order of asking."""

    codes: tuple[str, ...]
    background: tuple[BackgroundQuestion, ...] = ()
    unasked: frozenset[str] = frozenset()
    """Codes that exist and are not asked here: their columns are left unread."""


@dataclass(frozen=True, slots=True)
class Respondent:
    """One row: answers by (code, aspect), option ids by background question. Absent means blank."""

    answers: Mapping[tuple[str, Aspect], Answer]
    background: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)

    @property
    def only_remarks(self) -> bool:
        """Whether there is a remark and no answer beside it."""
        return bool(self.remarks) and all(answer is None for answer in self.answers.values())

    def answer(self, code: str, aspect: Aspect) -> Answer:
        """Return an answer, None where the question was left blank."""
        return self.answers.get((code, aspect))
