"""What moved between two assessments, as lines for a terminal."""

from collections.abc import Iterator

from ..language import Say, text
from ..views.movement import ComparisonView, MovementView
from .line import NARROW, WIDE, Line, Span, paragraph, rule
from .scale import arrows, counts, marks, poles


def movement_lines(view: ComparisonView, say: Say, columns: int = 80) -> Iterator[Line]:
    """Write a comparison for a terminal of so many columns."""
    width = min(max(columns, NARROW), WIDE)
    yield (Span(say(text("What moved in {name}", name=view.name)), "heading"),)
    yield from paragraph(view.basis, width)
    yield ()
    yield from _first(view, say, width)
    for name, inside in view.levels:
        yield rule(name, width)
        yield ()
        for each in inside:
            yield from _dilemma(each, say, width)
            yield ()
    for caveat in view.caveats:
        yield from paragraph(caveat, width)


def _first(view: ComparisonView, say: Say, width: int) -> Iterator[Line]:
    if not view.moved:
        yield from paragraph(
            say(text("Nothing moved that is more than noise, and every profile stayed.")), width
        )
        yield ()
    for each in view.moved:
        yield from paragraph(each.title, width, style="strong")
        for label, sentence in each.news:
            yield from paragraph(sentence, width, 15, label=label)
        yield ()


def _dilemma(view: MovementView, say: Say, width: int) -> Iterator[Line]:
    yield from paragraph(f"{view.code} · {view.title}", width, style="strong")
    words = [say(text("now, before")), say(text("now, after")), say(text("wanted, before"))]
    words += [say(text("wanted, after")), say(text("movement"))]
    indent = 4 + max(len(word) for word in (*words, *(label for label, _ in view.said))) + 2
    yield from poles(view.pole_a, view.pole_b, indent, width)
    yield marks(indent, say)
    for at, (pair, way) in enumerate(zip((view.now, view.wanted), view.ways, strict=True)):
        for word, numbers in zip(words[2 * at :], pair, strict=False):
            if numbers:
                yield counts(word, numbers, indent, say)
        if way:
            drawn = arrows([(way.start, way.end)], firm=way.firm)
            yield (Span(f"    {words[-1]}".ljust(indent) + drawn, spoken=""),)
    for label, sentence in view.said:
        yield from paragraph(sentence, width, indent, label=label)
