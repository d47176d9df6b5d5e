"""The questionnaire as it is sent out, in the words of one language; every format shows the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..answers import POSITIONS, SCALES, STRAIN, Aspect, Questionnaire
from ..language import Say, Text, text
from ..schema import Background, Dilemma, Network
from .digest import digest

BETWEEN = " · "
"""What stands between a number and its words in a label."""

DONT_KNOW = "?"
"""The value of the choice that says "I don't know"."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its value in a file, and its label, which begins with the value where that is a number."""

    value: str
    label: str

    @property
    def short(self) -> str:
        """The number of a point on the scale, without its words."""
        return self.label.partition(BETWEEN)[0]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question on a dilemma: its column (`bs1_nu`), its heading (`bs1 nu`), and the choices in order.

    The last choice is "I don't know", apart from the scale.
    """

    aspect: Aspect
    key: str
    heading: str
    question: str
    choices: tuple[Choice, ...]

    @property
    def word(self) -> str:
        """The word for what is asked, as it stands in the column: `nu`."""
        return self.key.rpartition("_")[2]

    @property
    def scale(self) -> tuple[Choice, ...]:
        """The points of the scale."""
        return self.choices[:-1]

    @property
    def unknown(self) -> Choice:
        """The choice "I don't know"."""
        return self.choices[-1]


@dataclass(frozen=True, slots=True)
class Remark:
    """Room for an explanation: its column, its heading and what is asked."""

    key: str
    heading: str
    question: str


@dataclass(frozen=True, slots=True)
class Item:
    """One dilemma: its number in the form (from 1), its level, question and poles, and what is asked."""

    number: int
    code: str
    level: str
    question: str
    pole_a: str
    pole_b: str
    asks: tuple[Ask, ...]
    remark: Remark
    language: str
    level_language: str


@dataclass(frozen=True, slots=True)
class BackgroundAsk:
    """One question about the respondent; its id is its column."""

    id: str
    question: str
    choices: tuple[Choice, ...]
    labels: Mapping[str, tuple[str, ...]]
    """What each option is called, in every language."""
    language: str


@dataclass(frozen=True, slots=True)
class Form:
    """A questionnaire: for which network, in which language, what is said first, and what is asked.

    What the network itself holds (dilemmas, background questions) names a language of its own: it may not
    have been translated.
    """

    network: str
    language: str
    title: str
    intro: tuple[str, ...]
    background: tuple[BackgroundAsk, ...]
    items: tuple[Item, ...]
    digest: str
    """What the answers mean: it changes with the network, the codes, the poles and the options."""


class Words(NamedTuple):
    """What a network says in one language; `language` tells of an id in which language its words are.

    `levels` maps the id of a level to its name.
    """

    network: Network
    dilemmas: Sequence[Dilemma]
    levels: Mapping[str, str]
    language: Callable[[str], str]


def form(words: Words, questionnaire: Questionnaire, say: Say) -> Form:
    """Put a questionnaire together: what is asked, in the words of one language."""
    network = words.network
    asked = {each.id: each for each in network.background}
    return Form(
        network.id,
        say.language,
        say(text("Questionnaire {name}", name=network.name)),
        tuple(say(each) for each in _intro(network.min_group)),
        tuple(
            _background(asked[each.id], each.labels, words.language(network.id))
            for each in questionnaire.background
        ),
        tuple(_item(number, each, words, say) for number, each in enumerate(words.dilemmas, start=1)),
        digest(network.id, questionnaire),
    )


def _intro(min_group: int) -> tuple[Text, ...]:
    return (
        text(
            "Each dilemma has two sides. Neither side is the right one, and the middle is not the aim. "
            "Say where the network stands now, where you want it to stand, and how much it strains."
        ),
        text(
            "Fill it in for yourself; it takes about ten minutes. If you do not know, choose 'I don't know': "
            "that is an answer too. You may leave a question open."
        ),
        text(
            "Your answers are confidential. Results are only shown of groups of at least {count} people.",
            count=min_group,
        ),
        text(
            "Do not name people in an explanation: whoever leads the conversation reads it as you wrote it."
        ),
    )


def _background(question: Background, labels: Mapping[str, tuple[str, ...]], language: str) -> BackgroundAsk:
    choices = tuple(Choice(option, label) for option, label in question.options.items())
    return BackgroundAsk(question.id, question.question, choices, labels, language)


def _item(number: int, dilemma: Dilemma, words: Words, say: Say) -> Item:
    a, b = dilemma.poles.a.name, dilemma.poles.b.name
    remark, explain = say(text("remark")), say(text("Would you like to explain this? (optional)"))
    return Item(
        number,
        dilemma.code,
        words.levels[dilemma.level],
        dilemma.question,
        a,
        b,
        tuple(_ask(dilemma.code, aspect, a, b, say) for aspect in SCALES),
        Remark(f"{dilemma.code}_{remark}", f"{dilemma.code} {remark}", explain),
        words.language(dilemma.id),
        words.language(dilemma.level),
    )


_NAMES: Mapping[Aspect, Text] = {"now": text("now"), "wanted": text("wanted"), "tension": text("tension")}
"""As `forms.columns` recognises them in the head of a column."""

_QUESTIONS: Mapping[Aspect, Text] = {
    "now": text("Where does the network stand now?"),
    "wanted": text("Where do you want the network to stand?"),
    "tension": text("How much does this strain working together?"),
}


def _ask(code: str, aspect: Aspect, a: str, b: str, say: Say) -> Ask:
    words = STRAIN if aspect == "tension" else POSITIONS
    choices = [_choice(value, words[value], a, b, say) for value in SCALES[aspect]]
    choices.append(Choice(DONT_KNOW, say(text("I don't know"))))
    name = say(_NAMES[aspect])
    return Ask(aspect, f"{code}_{name}", f"{code} {name}", say(_QUESTIONS[aspect]), tuple(choices))


def _choice(value: int, words: Text, a: str, b: str, say: Say) -> Choice:
    number = f"{value:+d}" if value and words in POSITIONS.values() else str(value)
    label = say(Text(words.message, (("a", a), ("b", b))))
    return Choice(str(value), f"{number}{BETWEEN}{label}")
