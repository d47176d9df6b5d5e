"""Joint mode: the group answers together, one question at a time, back and skip possible.

A pure state: the terminal asks, the disk remembers; here stands what comes next.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..answers import DONT_KNOW, SCALES, Answer, Aspect, Questionnaire, Respondent

FORMAT = "dilemmakaart/joint@1"


@dataclass(frozen=True, slots=True)
class Question:
    """One of the questions: a dilemma's code and what is asked of it."""

    code: str
    aspect: Aspect


@dataclass(frozen=True, slots=True)
class Joint:
    """Where the group is: every question in order, the answers so far, and the question at hand."""

    questions: tuple[Question, ...]
    given: Mapping[Question, Answer] = field(default_factory=dict)
    at: int = 0

    @property
    def done(self) -> bool:
        """Whether every question was answered or skipped."""
        return self.at >= len(self.questions)

    @property
    def question(self) -> Question:
        """The question at hand."""
        return self.questions[self.at]

    def answer(self, answer: Answer) -> "Joint":
        """Give an answer, None to skip, and go on to the next question."""
        return replace(self, given={**self.given, self.question: answer}, at=self.at + 1)

    def back(self) -> "Joint":
        """Return to the question before; the first stays the first."""
        return replace(self, at=max(self.at - 1, 0))

    def respondent(self) -> Respondent:
        """Return the group's answers as one respondent."""
        answers = {(question.code, question.aspect): given for question, given in self.given.items()}
        return Respondent(answers)


def start(questionnaire: Questionnaire) -> Joint:
    """Return the first question, with nothing answered."""
    return Joint(tuple(Question(code, aspect) for code in questionnaire.codes for aspect in SCALES))


def to_data(joint: Joint, network: str) -> dict[str, object]:
    """Return what the disk remembers: answers given, "?" for don't know, null for skipped."""
    given = {
        f"{question.code}_{question.aspect}": "?" if answer is DONT_KNOW else answer
        for question, answer in joint.given.items()
    }
    return {"format": FORMAT, "network": network, "answers": given}


def from_data(data: object, questionnaire: Questionnaire, network: str) -> Joint | None:
    """Take up again what the disk remembers, at the first question without an answer.

    None where it is something else or of another network. What is not understood is asked again.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("network") != network:
        return None
    stored = data.get("answers")
    if not isinstance(stored, dict):
        return None
    fresh = start(questionnaire)
    given: dict[Question, Answer] = {}
    for question in fresh.questions:
        key = f"{question.code}_{question.aspect}"
        value = stored.get(key)
        if key in stored and _is_answer(value, question):
            given[question] = DONT_KNOW if value == "?" else value
    first = next((at for at, question in enumerate(fresh.questions) if question not in given), len(given))
    return replace(fresh, given=given, at=first)


def _is_answer(value: object, question: Question) -> bool:
    whole = type(value) is int and value in SCALES[question.aspect]
    return value is None or value == "?" or whole
