"""What stands out between groups, in words: who sees, wants or feels something else, with how many."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ..assessment import GroupResult
from ..language import Number, Text, text
from ..schema import Dilemma
from ..score import THRESHOLDS


class _Mean(NamedTuple):
    """A group with its mean, and how many gave an answer."""

    label: str
    n: int
    mean: float


def differences(
    parts: Mapping[str, GroupResult], labels: Mapping[str, str], dilemma: Dilemma
) -> Iterator[Text]:
    """Say where the two groups that are furthest apart differ by at least `stands_out`."""
    for aspect, said in _SAID.items():
        found = [(labels[part], getattr(group, aspect)) for part, group in parts.items()]
        means = [_Mean(label, each.n, each.mean) for label, each in found if each.mean is not None]
        if len(means) < len(found):
            continue
        low, high = min(means, key=lambda each: each.mean), max(means, key=lambda each: each.mean)
        if high.mean - low.mean >= THRESHOLDS.stands_out - 1e-9:
            yield said(high, low, dilemma)


def _now(high: _Mean, low: _Mean, dilemma: Dilemma) -> Text:
    return text(
        "{high} (n = {high_n}) sees the network now more towards {b} (mean {high_mean}), {low} (n = {low_n}) "
        "more towards {a} ({low_mean}).",
        **_filled(high, low),
        a=dilemma.poles.a.name,
        b=dilemma.poles.b.name,
    )


def _wanted(high: _Mean, low: _Mean, dilemma: Dilemma) -> Text:
    return text(
        "{high} (n = {high_n}) wants the network more towards {b} (mean {high_mean}), {low} (n = {low_n}) "
        "more towards {a} ({low_mean}).",
        **_filled(high, low),
        a=dilemma.poles.a.name,
        b=dilemma.poles.b.name,
    )


def _tension(high: _Mean, low: _Mean, _: Dilemma) -> Text:
    return text(
        "{high} (n = {high_n}) feels more tension (mean {high_mean} of 4) than {low} (n = {low_n}; "
        "{low_mean}).",
        **_filled(high, low, signed=False),
    )


def _filled(high: _Mean, low: _Mean, *, signed: bool = True) -> dict[str, object]:
    return {
        "high": high.label,
        "high_n": high.n,
        "high_mean": Number(high.mean, 1, signed=signed),
        "low": low.label,
        "low_n": low.n,
        "low_mean": Number(low.mean, 1, signed=signed),
    }


_SAID: Mapping[str, Callable[[_Mean, _Mean, Dilemma], Text]] = {
    "now": _now,
    "wanted": _wanted,
    "tension": _tension,
}
