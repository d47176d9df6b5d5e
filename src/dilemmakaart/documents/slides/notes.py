"""What stands below the slide of a dilemma, for who leads the conversation."""

from collections.abc import Iterator

from ...language import Say, text
from ...views.dilemma import DilemmaView
from ...views.pages import Offered


def notes(say: Say, view: DilemmaView, seen: Offered) -> Iterator[str]:
    """Tell who leads the conversation what to ask, how, and what to watch."""
    found = view.result
    yield view.question
    yield view.dilemma.explanation or ""
    if found:
        yield say(text("Opening question: {words}", words=found.opening))
        yield say(text("What the group needs: {words}", words=found.need))
        yield say(text("Watch out: {words}", words=found.watch))
    yield from _method(say, view, seen)
    if found:
        yield from (f"{label}: {sentence}" for label, sentence in (*found.told, *found.judged))
        yield from found.differences
    if view.dilemma.wicked_question:
        yield f"{say(text('Wicked question'))}: {view.dilemma.wicked_question}"
    for heading, prompts in view.layers:
        yield f"{heading}:"
        yield from (f"- {each}" for each in prompts)


def _method(say: Say, view: DilemmaView, seen: Offered) -> Iterator[str]:
    talk = seen.workshop.by_dilemma.get(view.id)
    if talk is None:
        return
    name = talk.method or say(text("a round"))
    yield f"{say(text('Method'))}: {name} ({talk.time}). {talk.why}"
    yield from (f"{step.time} {step.title}: {step.text}" for step in talk.steps)
