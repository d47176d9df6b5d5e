"""One dilemma, ready to be shown: its own texts, and what was scored."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from ..assessment import DilemmaResult, GroupResult, Mode, Position, Tension
from ..catalogue import Catalogue
from ..language import Say, Text, text
from ..schema import Dilemma, Pole, Quote
from ..score import urgency
from ..terms import Profile
from .groups import differences
from .told import told
from .words import (
    ADVICE,
    LABELS,
    MEANS_TOGETHER,
    PROFILES,
    SHAPES,
    because,
    counted,
    divided,
    missing,
    moved,
    strained,
    sure,
)

SMALL = "kaart-"
"""So the names of small maps begin."""

Where = Callable[[Position, Dilemma, Mode], tuple[Text | None, ...]]
"""How is said where a group stands."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One published part of the respondents, beside the others."""

    label: str
    n: int
    now: str
    wanted: str
    tension: str
    counts: tuple[int, ...]
    now_mean: float | None
    """As on the map; None where it is not shown."""
    wanted_mean: float | None
    wanted_counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ResultView:
    """What was scored, in words and in rounded numbers."""

    rank: int | None
    profile_id: Profile
    profile: str
    shape: str
    means: str
    need: str
    opening: str
    watch: str
    now: tuple[int, ...]
    now_n: int
    now_ends: tuple[float, ...]
    """Where the arrow on the map starts: the middle, or the two camps."""
    wanted: tuple[int, ...]
    wanted_ends: tuple[float, ...]
    """Where the arrow on the map ends, likewise."""
    now_camps: tuple[int, int] | None
    """How many people are in each of two camps, where there are two."""
    wanted_camps: tuple[int, int] | None
    tension: Tension
    shared: bool
    remark: str
    """What the map says below the profile: two camps, or how many named no position."""
    urgency: str
    strain: str
    label: str
    said: tuple[tuple[str, str], ...]
    """What the group said, each with its label: now, wanted, shift and tension."""
    told: tuple[tuple[str, str], ...]
    """The same for who does not have the scale at hand."""
    judged: tuple[tuple[str, str], ...]
    """What follows from it: urgency in its parts, and how sure."""
    why: str
    """Urgency in its parts; "" where it has none."""
    groups: tuple[tuple[str, tuple[GroupRow, ...]], ...]
    """Per background question its published parts."""
    differences: tuple[str, ...]
    """What stands out between those parts."""


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


@dataclass(frozen=True, slots=True)
class Naming:
    """What ids are called: sources, values, background questions, and their parts by (question, part)."""

    sources: Mapping[str, str]
    values: Mapping[str, str]
    questions: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[tuple[str, str], str] = field(default_factory=dict)


def naming(known: Catalogue) -> Naming:
    """Return what the sources and values of a catalogue are called."""
    return Naming(
        {id_: source.title for id_, source in known.sources.items()},
        {id_: value.name for id_, value in known.values.items()},
    )


def dilemma_view(
    dilemma: Dilemma, result: DilemmaResult | None, mode: Mode, called: Naming, say: Say
) -> DilemmaView:
    """Put a dilemma and its result together."""
    shown = None if result is None else _result(dilemma, result, mode, called, say)
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


def _result(dilemma: Dilemma, result: DilemmaResult, mode: Mode, called: Naming, say: Say) -> ResultView:
    advice = ADVICE[result.profile]
    parts = None
    if result.urgency is not None:
        parts = urgency(
            result.tension.mean, result.shift.mean, result.now.consensus, result.wanted.consensus, mode
        )
    why = say(because(parts)) if parts else ""
    judged = (
        (text("urgency"), why),
        (text("how sure"), _sentences(say, sure(result.stability))),
    )
    return ResultView(
        rank=result.rank,
        profile_id=result.profile,
        profile=say(PROFILES[result.profile]),
        shape=SHAPES[result.profile],
        means=say(MEANS_TOGETHER.get(result.profile, advice.means) if mode == "joint" else advice.means),
        need=say(advice.need),
        opening=say(advice.opening),
        watch=say(advice.watch),
        now=tuple(result.now.counts.values()),
        now_n=result.now.n,
        now_ends=_ends(result.now),
        wanted=tuple(result.wanted.counts.values()),
        wanted_ends=_ends(result.wanted),
        now_camps=_camps(result.now),
        wanted_camps=_camps(result.wanted),
        tension=result.tension,
        shared=mode == "joint" or {result.now.view, result.wanted.view} == {"shared"},
        remark=_remark(result, mode, say),
        urgency="–" if result.urgency is None else say.number(result.urgency, 2),
        strain=_mean(result.tension.mean, say),
        label="" if result.stability.label is None else say(LABELS[result.stability.label]),
        said=_said(result, dilemma, mode, _position, say),
        told=_said(result, dilemma, mode, told, say),
        judged=_labelled(judged, say),
        why=why,
        groups=tuple(
            (
                called.questions.get(question, question),
                tuple(
                    _group(called.parts.get((question, part), part), found, say)
                    for part, found in shown.items()
                ),
            )
            for question, shown in result.groups.items()
        ),
        differences=tuple(
            say(each)
            for question, shown in result.groups.items()
            for each in differences(
                shown, {part: called.parts.get((question, part), part) for part in shown}, dilemma
            )
        ),
    )


def _group(label: str, found: GroupResult, say: Say) -> GroupRow:
    return GroupRow(
        label=label,
        n=found.n,
        now=_mean(found.now.mean, say, signed=True),
        wanted=_mean(found.wanted.mean, say, signed=True),
        tension=_mean(found.tension.mean, say),
        counts=tuple(found.now.counts.values()),
        now_mean=found.now.mean,
        wanted_mean=found.wanted.mean,
        wanted_counts=tuple(found.wanted.counts.values()),
    )


def _said(
    result: DilemmaResult, dilemma: Dilemma, mode: Mode, where: Where, say: Say
) -> tuple[tuple[str, str], ...]:
    shift = moved(result.shift, dilemma.poles.a.name, dilemma.poles.b.name, mode)
    said = (
        (text("now"), _sentences(say, *where(result.now, dilemma, mode))),
        (text("wanted"), _sentences(say, *where(result.wanted, dilemma, mode))),
        (text("shift"), _sentences(say, shift)),
        (text("tension"), _sentences(say, strained(result.tension, mode))),
    )
    return _labelled(said, say)


def _labelled(pairs: Sequence[tuple[Text, str]], say: Say) -> tuple[tuple[str, str], ...]:
    return tuple((say(label), sentence) for label, sentence in pairs if sentence)


def _position(found: Position, _dilemma: Dilemma, mode: Mode) -> tuple[Text | None, ...]:
    return counted(found, mode), divided(found), missing(found, mode)


def _ends(found: Position) -> tuple[float, ...]:
    if found.view == "two-camps" and found.camps is not None:
        return tuple(camp.mean for camp in found.camps)
    return () if found.median is None else (found.median,)


def _camps(found: Position) -> tuple[int, int] | None:
    if found.view != "two-camps" or found.camps is None:
        return None
    low, high = found.camps
    return low.n, high.n


def _remark(result: DilemmaResult, mode: Mode, say: Say) -> str:
    if mode == "joint":
        return ""
    if "two-camps" in {result.now.view, result.wanted.view}:
        return say(text("two camps"))
    without = result.now.dont_know + result.now.blank
    return say(text("{count} without a position", count=without)) if without else ""


def _mean(value: float | None, say: Say, *, signed: bool = False) -> str:
    return "–" if value is None else say.number(value, 1, signed=signed)


def _sentences(say: Say, *parts: Text | None) -> str:
    return " ".join(say(part) for part in parts if part is not None)


def chosen(views: Sequence[DilemmaView], how_many: int) -> tuple[DilemmaView, ...]:
    """Return the dilemmas to talk about: the first by rank."""
    ranked = [
        (view.result.rank, view) for view in views if view.result is not None and view.result.rank is not None
    ]
    return tuple(view for _, view in sorted(ranked, key=lambda pair: pair[0])[:how_many])
