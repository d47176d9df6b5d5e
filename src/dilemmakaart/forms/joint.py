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
    """Take up again what the disk remembers; None where it is something else or of another network."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("network") != network:
        return None
    stored = data.get("answers")
    if not isinstance(stored, dict):
        return None
    joint = start(questionnaire)
    while not joint.done:
        key = f"{joint.question.code}_{joint.question.aspect}"
        if key not in stored:
            break
        value = stored[key]
        known = (
            value is None or value == "?" or (type(value) is int and value in SCALES[joint.question.aspect])
        )
        if not known:
            break
        joint = joint.answer(DONT_KNOW if value == "?" else value)
    return joint
