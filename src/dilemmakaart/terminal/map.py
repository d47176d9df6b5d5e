"""The map as lines for a terminal: plain text first; each span may name a style.

Readable in black and white and in a pipe: nothing is said by colour alone.
"""

from collections.abc import Iterator

from ..drawing.pairs import ends
from ..language import Say, text
from ..views.dilemma import DilemmaView
from ..views.map import MapView
from ..views.result import ResultView
from .line import NARROW, WIDE, Line, Span, paragraph, rule
from .scale import arrows, cells, counts, marks, poles

BARS = " ▁▂▃▄▅▆▇█"


def lines(view: MapView, say: Say, columns: int = 80) -> Iterator[Line]:
    """Write the map for a terminal of so many columns."""
    width = min(max(columns, NARROW), WIDE)
    yield (Span(say(text("Dilemma map {name}", name=view.name)), "heading"),)
    yield from paragraph(view.basis, width)
    yield ()
    yield from _agenda(view, say, width)
    for level in view.levels:
        yield rule(level.name, width)
        yield ()
        for dilemma in level.dilemmas:
            if dilemma.result is not None:
                yield from _dilemma(dilemma, dilemma.result, say, width)
                yield ()
    for caveat in view.caveats:
        yield from paragraph(caveat, width)


def _agenda(view: MapView, say: Say, width: int) -> Iterator[Line]:
    yield (Span(say(text("What to talk about")), "heading"),)
    yield ()
    for dilemma in view.first:
        if dilemma.result is not None:
            yield from _item(dilemma, dilemma.result, say, width)
    if view.unknown:
        names = "; ".join(dilemma.title for dilemma in view.unknown)
        yield from paragraph(say(text("Too little known to rank: {names}.", names=names)), width)
        yield ()


def _item(view: DilemmaView, found: ResultView, say: Say, width: int) -> Iterator[Line]:
    yield (Span(f"{found.rank}. {view.title}", "strong"),)
    certainty = f" ({found.label})" if found.label else ""
    yield from paragraph(f"{found.shape} {found.profile}{certainty}: {found.means}", width, 3)
    yield from paragraph(say(text("Urgency {why}", why=found.why)), width, 3)
    yield from paragraph(f"→ {found.need}", width, 3)
    yield ()


def _dilemma(view: DilemmaView, found: ResultView, say: Say, width: int) -> Iterator[Line]:
    place = "–" if found.rank is None else str(found.rank)
    right = f"{found.shape} {found.profile}"
    left = f"{place.rjust(2)}. {view.title}" if found.rank else f" {place}  {view.title}"
    spoken = f"{left.strip()}: {found.profile}"
    if len(left) + len(right) + 2 > width:
        yield (Span(left, "strong", spoken),)
        yield (Span(right.rjust(width), "strong", ""),)
    else:
        yield (Span(left.ljust(width - len(right)) + right, "strong", spoken),)
    yield from paragraph(f"{view.code} · {view.question}", width, 4, "dim")
    yield from _scale(view, found, say, width)
    for label, sentence in (*found.said, *found.judged):
        yield from paragraph(sentence, width, _indent(found, say), label=label)
    yield from _groups(found, say, width)


def _scale(view: DilemmaView, found: ResultView, say: Say, width: int) -> Iterator[Line]:
    words = _rows(say)
    indent = _indent(found, say)
    most = max(found.now, default=0)
    bars = [BARS[-(-count * 8 // most)] * 2 if count else "" for count in found.now] if most else []
    yield from poles(view.a.name, view.b.name, indent, width)
    yield marks(indent, say)
    if found.now_n > 1 and most:
        yield cells("", bars, indent)
    for word, given in zip(words, (found.now, found.wanted), strict=False):
        if given:
            yield counts(word, given, indent, say)
    drawn = arrows(ends(found.now_ends, found.wanted_ends), firm=found.shared)
    yield (Span(f"    {words[2]}".ljust(indent) + drawn, spoken=""),)


def _groups(found: ResultView, say: Say, width: int) -> Iterator[Line]:
    """Set groups side by side where something stands out: in words, and how many chose each point."""
    for sentence in found.differences:
        yield from paragraph(f"≠ {sentence}", width, 4)
    for _, rows in found.groups if found.differences else ():
        for row in rows:
            yield from paragraph(f"{row.label} (n = {row.n})", width, 4)
            for word, given in zip(_rows(say), (row.counts, row.wanted_counts), strict=False):
                if given:
                    yield counts(word, given, _indent(found, say), say)


def _indent(found: ResultView, say: Say) -> int:
    return (
        4
        + max(len(label) for label in (*(label for label, _ in (*found.said, *found.judged)), *_rows(say)))
        + 2
    )


def _rows(say: Say) -> tuple[str, str, str]:
    return say(text("now")), say(text("wanted")), say(text("shift"))
