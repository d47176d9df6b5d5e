"""What was scored of one dilemma, in words and in rounded numbers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..assessment import DilemmaResult, GroupResult, Mode, Position, Tension
from ..language import Say, Text, text
from ..schema import Dilemma
from ..score import urgency
from ..terms import Profile
from .groups import differences
from .naming import Naming
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


def result_view(dilemma: Dilemma, result: DilemmaResult, mode: Mode, called: Naming, say: Say) -> ResultView:
    """Say what was scored."""
    advice = ADVICE[result.profile]
    why = _why(result, mode, say)
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
        judged=_judged(result, why, say),
        why=why,
        groups=tuple(_groups(result, called, say)),
        differences=tuple(_differences(result, called, dilemma, say)),
    )


def _why(result: DilemmaResult, mode: Mode, say: Say) -> str:
    if result.urgency is None:
        return ""
    now, wanted = result.now.consensus, result.wanted.consensus
    parts = urgency(result.tension.mean, result.shift.mean, now, wanted, mode)
    return say(because(parts)) if parts else ""


def _judged(result: DilemmaResult, why: str, say: Say) -> tuple[tuple[str, str], ...]:
    sure_of = _sentences(say, sure(result.stability))
    return _labelled(((text("urgency"), why), (text("how sure"), sure_of)), say)


def _groups(result: DilemmaResult, called: Naming, say: Say) -> Iterator[tuple[str, tuple[GroupRow, ...]]]:
    for question, shown in result.groups.items():
        labels = _labels(question, shown, called)
        rows = tuple(_group(labels[part], found, say) for part, found in shown.items())
        yield called.questions.get(question, question), rows


def _differences(result: DilemmaResult, called: Naming, dilemma: Dilemma, say: Say) -> Iterator[str]:
    for question, shown in result.groups.items():
        yield from map(say, differences(shown, _labels(question, shown, called), dilemma))


def _labels(question: str, parts: Iterable[str], called: Naming) -> dict[str, str]:
    return {part: called.parts.get((question, part), part) for part in parts}


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
