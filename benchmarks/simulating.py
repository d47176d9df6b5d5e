"""Score made-up networks of which the truth is known, and count how often scoring finds it.

Run with `make simulate`: it writes docs/simulation.json, which `make docs` puts into docs/methode.md, and
prints the same tables. Two kinds of network. In the *clear* ones each dilemma has a shape and a profile that
were put into it. In the *murky* ones everything lies anywhere, on a border too, and the truth is the profile
that a very large group from the same population has. Everyone answers with noise and in a style of their
own, and now and then does not know.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from random import Random
from typing import Literal, get_args
from unittest.mock import patch

from simulation_tables import Counts, Found, tables

from dilemmakaart.answers import DONT_KNOW, SCALES, Answer, Aspect, Questionnaire, Respondent
from dilemmakaart.assessment import Assessment, DilemmaResult, NetworkName, Position
from dilemmakaart.score import THRESHOLDS, Asked, Basis, score
from dilemmakaart.score.profile import numbers, profile, view
from dilemmakaart.score.result import vectors
from dilemmakaart.tally import tally
from dilemmakaart.terms import Profile

TARGET = Path(__file__).parent.parent / "docs" / "simulation.json"
SEED = 1
NETWORKS = 150
SIZES = (5, 6, 8, 12, 20, 40)
CROWD = 400
"""So many answer to tell what a population is like."""
NOISE = 0.7
"""Standard deviation of every answer around what somebody means, in scale points."""
UNSURE, LOST = 0.06, 0.6
"""How many do not know: of any dilemma, and of unknown territory."""
RARELY_KNOWN = 0.15
"""How many of the murky dilemmas many do not know about."""

Kind = Literal["clear", "murky"]
Shape = Literal["shared", "ends", "soft", "uneven", "one-sided", "spread", "unknown"]
DIVIDED: Sequence[Shape] = ("ends", "soft", "uneven", "one-sided", "spread")
FITS: Mapping[str, Callable[[int], float]] = {
    "0.86": lambda _: 0.86,
    "0.84": lambda _: 0.84,
    "0.82": lambda _: 0.82,
    "0.78 + 0.6 / n": lambda n: 0.78 + 0.6 / n,
}
"""Cut-offs for two camps to compare; the first is that of the program."""
STYLES: Mapping[str, tuple[float, float]] = {
    "plain": (1.0, 0.0),
    "extreme": (1.5, 0.0),
    "middling": (0.6, 0.0),
    "leaning": (1.0, 0.6),
}
"""How somebody writes down what they mean: times so much, and so much further to pole B or to tension."""

SPREAD = (tuple(map(float, range(-3, 4))), (1.0,) * 7)
"""Everywhere on the scale, as many at each point."""

CODES = tuple(f"aa{number}" for number in range(1, 13))
BASIS = Basis(
    NetworkName("simulation", "Simulation"),
    tuple(Asked(code, code, "level") for code in CODES),
    Questionnaire(CODES),
    "individual",
    5,
)


@dataclass(frozen=True)
class Stand:
    """Where a population stands: somewhere around these centres, with so many at each."""

    shape: Shape
    centres: tuple[float, ...]
    weights: tuple[float, ...]


@dataclass(frozen=True)
class Planted:
    """What was put into one dilemma; no profile where a crowd has to tell."""

    now: Stand
    wanted: Stand
    tension: float
    unsure: float
    profile: Profile | None


@dataclass
class Cell:
    """Counts at one size."""

    views: dict[str, Counter[str]] = field(default_factory=dict)
    """By shape, which view was found."""
    profiles: dict[str, Counter[str]] = field(default_factory=dict)
    """By true profile, which was found."""
    labels: dict[str, Counter[str]] = field(default_factory=dict)
    """By label, how many profiles were right and wrong."""
    steady: dict[str, Counter[str]] = field(default_factory=dict)
    """By the share of draws with the same profile, in tenths, likewise."""
    fits: dict[str, Counter[str]] = field(default_factory=dict)
    """By another cut-off for two camps, how often camps and spread were told apart."""

    def add(self, planted: Planted, profile: Profile, found: DilemmaResult) -> None:
        """Count one dilemma."""
        verdict = "right" if found.profile == profile else "wrong"
        count(self.profiles, profile, found.profile)
        count(self.labels, found.stability.label, verdict)
        count(self.steady, min(int((found.stability.profile or 0) * 10), 9), verdict)
        for stand, position in ((planted.now, found.now), (planted.wanted, found.wanted)):
            if planted.profile is not None and stand.shape != "unknown":
                count(self.views, stand.shape, position.view)
                self.try_fits(stand.shape, position)

    def try_fits(self, shape: Shape, position: Position) -> None:
        """Look at a divided group with other cut-offs."""
        if shape == "shared" or position.view in {"shared", "not-shared", None}:
            return
        points = tuple(position.counts.values())
        for name, fit in FITS.items():
            other = THRESHOLDS._replace(camps_fit=fit(position.n))
            with patch("dilemmakaart.score.profile.T", other):
                seen = view(points)
            right = seen == ("spread" if shape == "spread" else "two-camps")
            count(self.fits, name, f"{'spread' if shape == 'spread' else 'camps'} {right}")


COUNTED = tuple(each.name for each in fields(Cell))


def count(counts: dict[str, Counter[str]], row: object, column: object) -> None:
    """Count one more."""
    counts.setdefault(str(row), Counter())[str(column)] += 1


def main() -> None:
    """Simulate, write the counts and print the tables."""
    found = simulated(NETWORKS)
    TARGET.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print("\n\n".join(tables(found)))


def simulated(networks: int) -> Found:
    """Count over so many networks of each kind and size."""
    kinds: Sequence[Kind] = get_args(Kind)
    cells = {kind: {str(n): cell(kind, n, networks) for n in SIZES} for kind in kinds}
    first = {kind: {str(n): digest(kind, n) for n in SIZES} for kind in kinds}
    return {"seed": SEED, "networks": networks, "cells": cells, "first": first}


def cell(kind: Kind, n: int, networks: int) -> Counts:
    """Count over networks of one kind and size."""
    counted = Cell()
    for number in range(networks):
        planted = plan(kind, number)
        found = assessed(planted, kind, n, number).dilemmas
        for each, true, result in zip(planted, truth(kind, number), found, strict=True):
            counted.add(each, true, result)
    return {
        name: {row: dict(sorted(columns.items())) for row, columns in sorted(getattr(counted, name).items())}
        for name in COUNTED
    }


def digest(kind: Kind, n: int) -> list[str]:
    """Say what was found in the first network, so precisely that any change of scoring shows."""
    return [
        f"{found.profile} {found.urgency} {found.stability.profile} {found.stability.top3}"
        for found in assessed(plan(kind, 0), kind, n, 0).dilemmas
    ]


def assessed(planted: Sequence[Planted], kind: Kind, n: int, number: int) -> Assessment:
    """Let so many answer, and score it."""
    return score(tally(people(planted, n, f"{kind} {n} {number}"), BASIS.questionnaire), BASIS)


@cache
def truth(kind: Kind, number: int) -> tuple[Profile, ...]:
    """Return the profiles that were planted, or else those that a crowd has."""
    planted = plan(kind, number)
    if kind == "clear":
        return tuple(each.profile for each in planted if each.profile)
    crowd = tally(people(planted, CROWD, f"crowd {number}"), BASIS.questionnaire)
    return tuple(profile(numbers(vectors(crowd, code)), "individual") for code in CODES)


def plan(kind: Kind, number: int) -> list[Planted]:
    """Make the twelve dilemmas of a network."""
    draw = Random(f"{SEED} {kind} {number}")
    if kind == "clear":
        return [clear(draw, each) for each in (*get_args(Profile), *get_args(Profile))]
    return [murky(draw) for _ in CODES]


def clear(draw: Random, profile: Profile) -> Planted:
    """Plant one profile, well away from every border."""
    now = draw.uniform(-2, 2)
    here = stand(draw, "shared", now)
    if profile == "unknown":
        lost = Stand("unknown", *SPREAD)
        return Planted(lost, lost, 2, LOST, profile)
    if profile == "clash":
        shape = draw.choice(("shared", *DIVIDED))
        return Planted(stand(draw, shape, now), stand(draw, draw.choice(DIVIDED), 0), 3, UNSURE, profile)
    if profile == "different-pictures":
        return Planted(stand(draw, draw.choice(DIVIDED), 0), here, 2, UNSURE, profile)
    if profile == "shared-task":
        there = stand(draw, "shared", now - 2 if now > 0 else now + 2)
        return Planted(here, there, draw.uniform(1, 3), UNSURE, profile)
    return Planted(here, here, 3.0 if profile == "live-tension" else 0.8, UNSURE, profile)


def stand(draw: Random, shape: Shape, centre: float) -> Stand:
    """Put a population somewhere, in one of the seven shapes."""
    side = draw.choice((-1, 1))
    match shape:
        case "shared":
            return Stand(shape, (centre,), (1,))
        case "ends":
            return Stand(shape, (-2.6, 2.6), (1, 1))
        case "soft":
            return Stand(shape, (-1.8, 1.8), (1, 1))
        case "uneven":
            return Stand(shape, (-2.3 * side, 2.3 * side), (3, 7))
        case "one-sided":
            return Stand(shape, (-0.5 * side, 2.7 * side), (1, 1))
        case _:
            return Stand(shape, *SPREAD)


def murky(draw: Random) -> Planted:
    """Let everything lie anywhere: how far apart, how far to go, how much it strains, how many know."""
    middle, way = draw.uniform(-2, 2), draw.choice((-1, 1))
    unsure = draw.uniform(0.2, 0.6) if draw.random() < RARELY_KNOWN else UNSURE
    there = max(-2.5, min(2.5, middle + way * draw.uniform(0, 2)))
    return Planted(apart(draw, middle), apart(draw, there), draw.uniform(0.5, 3.5), unsure, None)


def apart(draw: Random, middle: float) -> Stand:
    """Let two parts of a population stand a little or a long way apart."""
    half, share = abs(draw.gauss(0, 1.2)), draw.uniform(0.2, 0.5)
    return Stand("shared", (middle - half, middle + half), (share, 1 - share))


def people(planted: Sequence[Planted], n: int, name: str) -> Iterator[Respondent]:
    """Let so many answer, each in a style of their own."""
    draw = Random(f"{SEED} {name}")
    for _ in range(n):
        style = STYLES[draw.choice(tuple(STYLES))]
        answers: dict[tuple[str, Aspect], Answer] = {}
        for code, each in zip(CODES, planted, strict=True):
            meant: Mapping[Aspect, float] = {
                "now": where(draw, each.now),
                "wanted": where(draw, each.wanted),
                "tension": each.tension,
            }
            for aspect, value in meant.items():
                unsure = each.unsure if aspect != "tension" else UNSURE
                written = DONT_KNOW if draw.random() < unsure else write(draw, value, style, aspect)
                answers[code, aspect] = written
        yield Respondent(answers)


def where(draw: Random, stand: Stand) -> float:
    """Return where somebody stands."""
    return draw.choices(stand.centres, stand.weights)[0]


def write(draw: Random, meant: float, style: tuple[float, float], aspect: Aspect) -> int:
    """Write down what is meant: with noise, in a style, on the scale."""
    times, further = style
    middle = (SCALES[aspect][0] + SCALES[aspect][-1]) / 2
    value = middle + times * (draw.gauss(meant, NOISE) - middle) + further
    return max(SCALES[aspect][0], min(SCALES[aspect][-1], round(value)))


if __name__ == "__main__":
    main()
