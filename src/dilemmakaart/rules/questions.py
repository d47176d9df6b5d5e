"""Questions: one at a time, and recognisable as one."""

import re
from collections.abc import Iterator, Mapping

from ..catalogue import Entry, Pattern, peek, pick
from ..language import text
from ..rulebook import Complaint, rule
from ..source import Route

_ASKED = re.compile(r"(?<!\?)\?++!?+(?=\s|$)")
"""Question marks inside quotes or brackets, or in an address, do not end the question around them."""

_CLOSES = re.compile(r"[^\w.,:;]*")
"""What may stand behind the last question mark: what closes a quote or a bracket, or an emoji."""

_QUESTIONS: Mapping[str, tuple[Pattern, ...]] = {
    "dilemma": ((("question", "wicked_question"),), ("prompts", "*", "*")),
    "lens": (("prompts", "*"),),
    "network": (("background", "*", "question"),),
}


@rule("DK303", "warning", *_QUESTIONS)
def not_one_question(entry: Entry) -> Iterator[Complaint]:
    """A question ends with a question mark, and asks one thing.

    Who gets two questions at once answers the easiest one.

    Bad::

        kind: lens
        id: dubbel
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u? En wat hoort u?, Wat mist u?, Wat zou u morgen doen?]

    Good::

        kind: lens
        id: enkel
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat mist u?, Wat zou u morgen doen?]
    """
    data = entry.document.data
    for pattern in _QUESTIONS[entry.kind]:
        if not all(_is_plainly_one(question) for question in pick(data, *pattern)):
            yield from _complaints(peek(data, *pattern))


def _is_plainly_one(question: object) -> bool:
    return not isinstance(question, str) or question.find("?") == len(question) - 1


def _complaints(questions: Iterator[tuple[Route, str]]) -> Iterator[Complaint]:
    for route, question in questions:
        count, last = len(_ASKED.findall(question)), question.rfind("?")
        if last < 0 or not _CLOSES.fullmatch(question, last + 1):
            message = text("This question does not end with a question mark.")
            yield Complaint(route, message, text("Write it as one question that ends with '?'."))
        elif count > 1:
            message = text("Here stand {count} questions at once.", count=count)
            yield Complaint(route, message, text("Ask one thing; make an item of its own for the other."))
