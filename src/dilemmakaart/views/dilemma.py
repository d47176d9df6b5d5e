"""One dilemma, ready to be shown: its own texts, and what was scored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ..assessment import DilemmaResult, Mode
from ..language import Say, text
from ..schema import Dilemma, Pole, Quote
from .naming import Naming
from .result import ResultView, result_view

SMALL = "kaart-"
"""So the names of small maps begin."""


@dataclass(frozen=True, slots=True)
class DilemmaView:
    """A dilemma as pages show it; `result` is None without an assessment."""

    id: str
    code: str
    a: Pole
    b: Pole
    question: str
    dilemma: Dilemma
    sections: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Headings, each with what stands under pole A beside what stands under pole B."""
    polarity: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """The four parts of a polarity map that lie between purpose and fear, likewise, also where empty."""
    layers: tuple[tuple[str, tuple[str, ...]], ...]
    """Headings, each with conversation questions."""
    quotes: tuple[tuple[str, str], ...]
    """Short quotes, each with the title of its source."""
    insights: tuple[tuple[str, str], ...]
    """What others learned, each with the title of its source."""
    result: ResultView | None
    picture_text: str
    """What is drawn of it, in words."""

    @property
    def title(self) -> str:
        """Both poles in one line."""
        return f"{self.a.name} ↔ {self.b.name}"

    @property
    def picture(self) -> str:
        """The file of its own small map."""
        return f"{SMALL}{self.id}.svg"


def dilemma_view(
    dilemma: Dilemma, result: DilemmaResult | None, mode: Mode, called: Naming, say: Say
) -> DilemmaView:
    """Put a dilemma and its result together."""
    shown = None if result is None else result_view(dilemma, result, mode, called, say)
    return DilemmaView(
        id=dilemma.id,
        code=dilemma.code,
        a=dilemma.poles.a,
        b=dilemma.poles.b,
        question=dilemma.question,
        dilemma=dilemma,
        sections=tuple(_sections(dilemma, called, say)),
        polarity=tuple(_polarity(dilemma, say)),
        layers=tuple(_layers(dilemma, say)),
        quotes=_sourced(dilemma.quotes, called, say),
        insights=_sourced(dilemma.insights, called, say),
        result=shown,
        picture_text=_described(dilemma, shown, say),
    )


def _described(dilemma: Dilemma, found: ResultView | None, say: Say) -> str:
    between = say(text("{a} versus {b}", a=dilemma.poles.a.name, b=dilemma.poles.b.name))
    return f"{between}: {found.profile}. {found.said[0][1]}" if found else f"{between}."


def _sections(
    dilemma: Dilemma, called: Naming, say: Say
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    a, b = dilemma.poles.a, dilemma.poles.b
    behind_a, behind_b = ([called.values[id_] for id_ in pole.values] for pole in (a, b))
    for heading, left, right in (
        (text("What it brings"), a.brings, b.brings),
        (text("When it is overdone"), a.overdone, b.overdone),
        (text("Early warnings"), a.warnings, b.warnings),
        (text("To get more of it"), a.actions, b.actions),
        (text("Values behind it"), behind_a, behind_b),
    ):
        if left or right:
            yield say(heading), tuple(zip_longest(left, right, fillvalue=""))


def _polarity(dilemma: Dilemma, say: Say) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield the parts from top to bottom: actions keep up what a side brings, warnings tell of too much.

    Source: Johnson's polarity map.
    """
    a, b = dilemma.poles.a, dilemma.poles.b
    for heading, left, right in (
        (text("What it brings"), a.brings, b.brings),
        (text("To get more of it"), a.actions, b.actions),
        (text("When it is overdone"), a.overdone, b.overdone),
        (text("Early warnings"), a.warnings, b.warnings),
    ):
        yield say(heading), tuple(zip_longest(left, right, fillvalue=""))


def _sourced(texts: Sequence[Quote], called: Naming, say: Say) -> tuple[tuple[str, str], ...]:
    unknown = say(text("source unknown"))
    return tuple((each.text, called.sources[each.source] if each.source else unknown) for each in texts)


def _layers(dilemma: Dilemma, say: Say) -> Iterator[tuple[str, tuple[str, ...]]]:
    prompts = dilemma.prompts
    for heading, questions in (
        (text("For yourself"), prompts.person),
        (text("For your organisation"), prompts.organisation),
        (text("For the network"), prompts.network),
    ):
        if questions:
            yield say(heading), tuple(questions)


def chosen(views: Sequence[DilemmaView], how_many: int) -> tuple[DilemmaView, ...]:
    """Return the dilemmas to talk about: the first by rank."""
    ranked = [
        (view.result.rank, view) for view in views if view.result is not None and view.result.rank is not None
    ]
    return tuple(view for _, view in sorted(ranked, key=lambda pair: pair[0])[:how_many])
