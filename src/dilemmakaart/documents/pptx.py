"""A network as a presentation: its map in shapes that can be changed, and a slide for each dilemma."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from ..characters import harmless
from ..drawing.pairs import ends
from ..language import Say, text
from ..style import Style
from ..views.dilemma import DilemmaView
from ..views.map import MapView
from .packed import repacked
from .slides import HIGH, WIDE, Deck

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment that it says it was made: the same map gives the same bytes."""
SIDE, TOP = 16.0, 34.0
ON_A_SLIDE = 6
"""Dilemmas of the map on one slide."""


def write(view: MapView, only: Sequence[str], style: Style, say: Say) -> bytes:
    """Write the presentation; `only` narrows the slides on dilemmas. Raises Lacking."""
    deck = Deck(say(text("Dilemma map {name}", name=view.name)), style)
    properties = deck.made.core_properties
    properties.created = properties.modified = ALWAYS
    properties.last_modified_by, properties.language = "", say.language
    first = deck.slide(say(text("Dilemma map {name}", name=view.name)), opening=True)
    told = [view.basis or say(text("An empty map, to fill in together.")), style.organisation]
    deck.text(
        first.shapes, (SIDE, 102, WIDE - 2 * SIDE, 20), [each for each in told if each], 18, role="muted"
    )
    for at in range(0, len(view.dilemmas), ON_A_SLIDE):
        _map(deck, view, view.dilemmas[at : at + ON_A_SLIDE], say)
    for dilemma in _chosen(view, only):
        _slide(deck, dilemma, say)
    _summary(deck, view, say)
    written = io.BytesIO()
    deck.made.save(written)
    return repacked(written.getvalue())


def _chosen(view: MapView, only: Sequence[str]) -> Sequence[DilemmaView]:
    known = {each.id: each for each in view.dilemmas}
    return [known[id_] for id_ in dict.fromkeys(only)] if only else view.dilemmas


def _map(deck: Deck, view: MapView, dilemmas: Sequence[DilemmaView], say: Say) -> None:
    made = deck.slide(say(text("The map")), "\n".join(view.caveats))
    for at, dilemma in enumerate(dilemmas):
        _drawn(deck, made.shapes, dilemma, TOP + at * 24, 24)


def _drawn(deck: Deck, shapes: Any, view: DilemmaView, top: float, high: float) -> None:  # noqa: ANN401
    """Draw one dilemma as a group of shapes, with its words as text."""
    group = shapes.add_group_shape()
    found, inside = view.result, group.shapes
    left, step, axis = 92.0, 18.0, top + high * 0.68

    def x(point: float) -> float:
        return left + (point + 3) * step

    deck.text(inside, (SIDE, axis - 7, left - SIDE - 12, 14), [view.a.name], 13, bold=True, align="RIGHT")
    deck.text(inside, (x(3) + 12, axis - 7, 58, 14), [view.b.name], 13, bold=True)
    deck.line(inside, x(-3) - 7, axis, x(3) + 7, axis)
    for point in range(-3, 4):
        deck.line(inside, x(point), axis - 1, x(point), axis + 1)
    if found:
        _dots(deck, inside, found.now, x, axis, high)
        for start, end in ends(found.now_ends, found.wanted_ends):
            if start == end:
                deck.dot(inside, x(start), axis + 4, 1.7, ring=True)
            else:
                deck.line(inside, x(start), axis + 4, x(end), axis + 4, arrow=True, dashed=not found.shared)
        words = [f"{found.shape} {found.profile}"]
        deck.text(inside, (x(3) + 72, axis - 7, WIDE - 8 - x(3) - 72, 14), words, 12)
    group.name = harmless(view.title)
    shown = f"{view.title}: {found.profile}. {found.said[0][1]}" if found else view.title
    group._element.nvGrpSpPr.cNvPr.set("descr", harmless(shown))  # noqa: SLF001 - it offers no alt text


def _dots(deck: Deck, shapes: Any, counts: Sequence[int], x: Any, axis: float, high: float) -> None:  # noqa: ANN401, PLR0913, PLR0917
    """Stack a dot for each answer, as many side by side as it takes."""
    most = max(counts, default=0)
    abreast = 1 + most // 6
    radius = min(1.4, high * 0.6 / (2 * max(-(-most // abreast), 1)), 8 / abreast)
    for point, count in zip(range(-3, 4), counts, strict=False):
        for number in range(count):
            layer, place = divmod(number, abreast)
            inside = min(abreast, count - layer * abreast)
            right = (place - (inside - 1) / 2) * 2 * radius
            deck.dot(shapes, x(point) + right, axis - 1.5 - radius - layer * 2 * radius, radius * 0.88)


def _slide(deck: Deck, view: DilemmaView, say: Say) -> None:
    made = deck.slide(view.title, _notes(view, say))
    deck.text(made.shapes, (SIDE, 29, WIDE - 2 * SIDE, 14), [view.question], 18, role="muted")
    _drawn(deck, made.shapes, view, 46, 44)
    half = (WIDE - 2 * SIDE - 10) / 2
    for at, pole in enumerate((view.a, view.b)):
        left = SIDE + at * (half + 10)
        deck.text(made.shapes, (left, 100, half, 9), [pole.name], 16, bold=True, role="accent")
        deck.text(made.shapes, (left, 110, half, 42), [f"+ {each}" for each in pole.brings[:3]], 13)
    if view.result:
        deck.text(made.shapes, (SIDE, 158, WIDE - 2 * SIDE, 20), [view.result.means], 15, bold=True)


def _notes(view: DilemmaView, say: Say) -> str:
    found = view.result
    lines = [view.question, view.dilemma.explanation or ""]
    if found:
        lines += [
            say(text("Opening question: {words}", words=found.opening)),
            say(text("What the group needs: {words}", words=found.need)),
            say(text("Watch out: {words}", words=found.watch)),
            *(f"{label}: {sentence}" for label, sentence in found.told),
        ]
    for heading, prompts in view.layers:
        lines += [heading, *(f"- {each}" for each in prompts)]
    return "\n".join(line for line in lines if line)


def _summary(deck: Deck, view: MapView, say: Say) -> None:
    made = deck.slide(say(text("What to talk about")))
    lines = [
        f"{at}. {each.title}" + (f" ({each.result.profile})" if each.result else "")
        for at, each in enumerate(view.first, start=1)
    ]
    lines = lines or [say(text("Choose together where you begin."))]
    deck.text(made.shapes, (SIDE, 40, WIDE - 2 * SIDE, HIGH - 90), lines, 22)
