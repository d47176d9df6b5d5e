"""Joint mode at the terminal: one question at a time, back and skip possible, never an answer lost."""

import json
from collections.abc import Iterator
from pathlib import Path

from ..answers import DONT_KNOW, SCALES, Answer, Respondent
from ..files import exists, load, shown, write
from ..forms import understand
from ..forms.cells import Misunderstood
from ..forms.joint import Joint, from_data, start, to_data
from ..journeys.setting import Setting
from ..language import Text, text, texts
from ..suggest import suggestion
from .leave import MISUSE, Leave
from .prompt import typed, with_arrow_keys, yes
from .screen import Screen

BACK = frozenset({"t", "terug", "b", "back"})
SKIP = frozenset({"o", "overslaan", "s", "skip"})


def ask(setting: Setting, screen: Screen, draft: Path) -> Respondent:
    """Ask every question; what was answered is on disk after each of them. Raises KeyboardInterrupt."""
    with_arrow_keys()
    try:
        joint = _taken_up(setting, screen, draft)
        screen.paragraph(screen.say(_HOW))
        while not joint.done:
            joint = _asked(joint, setting, screen, draft)
            if joint.done:
                joint = _finished(joint, screen)
    except (KeyboardInterrupt, EOFError):
        screen.error("")
        screen.paragraph(screen.say(_KEPT))
        raise KeyboardInterrupt from None
    return joint.respondent()


def _finished(joint: Joint, screen: Screen) -> Joint:
    """Let the group look back once more before the map is shown."""
    return joint.back() if typed(screen, "\n" + screen.say(_DONE)).lower() in BACK else joint


def _asked(joint: Joint, setting: Setting, screen: Screen, draft: Path) -> Joint:
    """Ask one question and return where the group is after it."""
    given = typed(screen, *_posed(joint, setting, screen)).lower()
    if given in BACK:
        return joint.back()
    try:
        answered = joint.answer(_answer(given, joint, setting))
    except Misunderstood as error:
        message = text(
            "'{seen}' is not an answer. Expected: {expected}.", seen=error.seen, expected=error.expected
        )
        screen.paragraph(screen.say(message))
        likely = suggestion(error.suggestion)
        if likely:
            screen.paragraph(screen.say(likely))
        return joint
    write(draft, json.dumps(to_data(answered, setting.network.id), indent=2) + "\n")
    return answered


def _answer(given: str, joint: Joint, setting: Setting) -> Answer:
    """Read what was typed; Enter alone keeps an earlier answer. Raises Misunderstood."""
    if given in SKIP:
        return None
    if not given and joint.question in joint.given:
        return joint.given[joint.question]
    wording = setting.questionnaire.wording.get(joint.question.code)
    return understand(given, joint.question.aspect, wording)


_HOW = text(
    "Answer with a number, or ? for don't know. Enter or 'skip' goes on without an answer, 'back' returns to "
    "the question before. Ctrl-C stops and keeps what was answered."
)
_EARLIER = text("Your answer was: {answer}. Enter keeps it.")
_DONE = text("That was the last question. Enter shows the map, 'back' returns to the question before.")
_KEPT = text("Your answers are kept. Give the same command to go on.")

_QUESTIONS = {
    "now": text("Where does the network stand now? −3 is fully '{a}', +3 is fully '{b}'."),
    "wanted": text("Where should the network stand? −3 is fully '{a}', +3 is fully '{b}'."),
    "tension": text(
        "How much does this strain working together? 0 none, 1 little, 2 some, 3 much, 4 very much."
    ),
}


def _posed(joint: Joint, setting: Setting, screen: Screen) -> Iterator[str]:
    """Yield a question, in paragraphs."""
    dilemma = next(each for each in setting.dilemmas if each.code == joint.question.code)
    a, b = dilemma.poles.a.name, dilemma.poles.b.name
    asked = _QUESTIONS[joint.question.aspect]
    progress = text("Question {at} of {all}", at=joint.at + 1, all=len(joint.questions))
    yield f"\n{screen.say(progress)} · {a} ↔ {b}"
    if joint.question.aspect == next(iter(SCALES)):
        yield dilemma.question
    yield screen.say(Text(asked.message, (("a", a), ("b", b))))
    earlier = joint.given.get(joint.question)
    if earlier is not None:
        answer = "?" if earlier is DONT_KNOW else earlier
        yield screen.say(Text(_EARLIER.message, (("answer", answer),)))


def _taken_up(setting: Setting, screen: Screen, draft: Path) -> Joint:
    fresh = start(setting.questionnaire)
    if not exists(draft):
        return fresh
    try:
        earlier = from_data(json.loads(load(draft).raw), setting.questionnaire, setting.network.id)
    except ValueError:
        earlier = None
    if earlier is None:
        message = text("This file does not hold answers of this network given together.")
        raise Leave(MISUSE, message, text("Move it away, or give it another name."), shown(draft))
    if not earlier.given:
        return fresh
    offer = texts(
        "{path} holds {count} answer from an earlier time. Go on with it? [yes/no]",
        "{path} holds {count} answers from an earlier time. Go on with them? [yes/no]",
        len(earlier.given),
        path=shown(draft),
    )
    return earlier if yes(screen, offer) else fresh
