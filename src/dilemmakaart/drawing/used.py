"""Which signs a map uses, in the order in which one reads a row, and what each means."""

from collections.abc import Iterator
from typing import Literal

from .model import Drawing
from .pairs import ends
from .stack import Stack

Sign = Literal[
    "dot", "band", "camps", "arrow", "ring", "dashed", "wanted band", "wanted camps",
    "moved now", "kept now", "moved wanted", "kept wanted", "noise", "tension", "tension before",
    "fill dot", "fill arrow", "fill tension",
]  # fmt: skip


def used(drawing: Drawing, stack: Stack) -> Iterator[tuple[Sign, str]]:
    """Yield each sign with its words, where there are words for it."""
    yield from ((sign, words) for sign, words in _used(drawing, stack) if words)


def _used(drawing: Drawing, stack: Stack) -> Iterator[tuple[Sign, str]]:
    said, rows = drawing.legend, drawing.rows
    if drawing.empty:
        yield "fill dot", said.fill_dot
        yield "fill arrow", said.fill_arrow
        yield "fill tension", said.fill_tension
        return
    if any(any(row.counts) for row in rows):
        yield "dot", said.dot if stack.each == 1 else said.many(stack.each)
    if any(sum(row.counts) > 1 and not row.camps for row in rows):
        yield "band", said.band
    if any(row.camps for row in rows):
        yield "camps", said.camps
    yield from _aims(drawing)
    yield from _moves(drawing)
    strains = [row.tension for row in rows if row.tension and row.tension.value is not None]
    if strains:
        before = any(each.before is not None for each in strains)
        yield "tension before" if before else "tension", said.tension


def _aims(drawing: Drawing) -> Iterator[tuple[Sign, str]]:
    said, rows = drawing.legend, drawing.rows
    pairs = [(row, pair) for row in rows for pair in ends(row.now, row.wanted)]
    split = [row for row in rows if not row.shared]
    if any(start != end and row.shared for row, (start, end) in pairs):
        yield "arrow", said.arrow
    if any(start == end for _, (start, end) in pairs):
        yield "ring", said.ring
    if any(not row.shared for row, _ in pairs):
        yield "dashed", said.dashed
    if any(sum(row.wanted_counts) > 1 and not row.wanted_camps for row in split):
        yield "wanted band", said.wanted_band
    if any(row.wanted_camps for row in split):
        yield "wanted camps", said.wanted_camps


def _moves(drawing: Drawing) -> Iterator[tuple[Sign, str]]:
    said = drawing.legend
    pairs = [row.ways for row in drawing.rows if row.ways]
    now, wanted = ([pair[side] for pair in pairs] for side in (0, 1))
    if any(each and each.start != each.end for each in now):
        yield "moved now", said.moved_now
    if any(each and each.start == each.end for each in now):
        yield "kept now", said.kept_now
    if any(each and each.start != each.end for each in wanted):
        yield "moved wanted", said.moved_wanted
    if any(each and each.start == each.end for each in wanted):
        yield "kept wanted", said.kept_wanted
    if any(each and each.start != each.end and not each.firm for each in (*now, *wanted)):
        yield "noise", said.noise
