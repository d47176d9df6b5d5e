"""Questions: one at a time, and recognisable as one."""

import re
from collections.abc import Iterator, Mapping

from ..catalogue import Entry, peek
from ..language import text
from ..rulebook import Complaint, World, rule

_ENDS_AS_A_QUESTION = re.compile(r"\?[^\w.!,:;]*$")
"""Behind the question mark may stand what closes a quote or a bracket, or an emoji."""

_QUESTIONS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "dilemma": (("question",), ("wicked_question",), ("prompts", "*", "*")),
    "lens": (("prompts", "*"),),
    "network": (("background", "*", "question"),),
}


@rule("DK303", "warning")
def not_one_question(entry: Entry, _world: World) -> Iterator[Complaint]:
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
    for pattern in _QUESTIONS.get(entry.kind, ()):
        for route, question in peek(entry.document.data, *pattern):
            count = question.count("?")
            if not _ENDS_AS_A_QUESTION.search(question):
                message = text("This question does not end with a question mark.")
                yield Complaint(route, message, text("Write it as one question that ends with '?'."))
            elif count > 1:
                message = text("Here stand {count} questions at once.", count=count)
                yield Complaint(route, message, text("Ask one thing; make an item of its own for the other."))
