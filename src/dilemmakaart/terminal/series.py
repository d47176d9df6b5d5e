"""A series of meetings on a screen: a table, and below it why it is so."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from ..language import Say, text, texts
from ..views.series import MeetingView, SeriesView
from .line import NARROW, WIDE, Line, Span, paragraph

GAP = 2
DAY = 17
"""Columns for the day and the time."""


def series_lines(
    name: str, view: SeriesView, say: Say, columns: int = 80, *, reasons: bool = True
) -> Iterator[Line]:
    """Write a series for a terminal of so many columns, with `reasons` where nobody read them yet."""
    width = min(max(columns, NARROW), WIDE)
    count = len(view.meetings)
    yield (
        Span(say(texts("{name}: {count} meeting", "{name}: {count} meetings", count, name=name)), "heading"),
    )
    yield ()
    yield from _table(view.meetings, say, width)
    for note in view.notes:
        yield from paragraph(note, width)
    if not reasons:
        return
    if view.notes:
        yield ()
    yield (Span(say(text("Why so")), "heading"),)
    for meeting in view.meetings:
        yield ()
        yield from _reasons(meeting, say, width)


def _table(meetings: Sequence[MeetingView], say: Say, width: int) -> Iterator[Line]:
    """Write the table; who hears the lines gets the same further on, in sentences."""
    number = len(str(len(meetings)))
    rest = width - number - DAY - 3 * GAP
    words = [word for each in meetings for turn in each.turns for word in turn.method.split()]
    how = min(max(rest * 2 // 5, *map(len, words)) if words else rest * 2 // 5, rest // 2)
    widths = (number, DAY, rest - how, how)
    heads = ("", *(say(each) for each in (text("When"), text("What about"), text("How"))))
    yield from _lines(_beside(heads, widths), widths, strong=True)
    for each in meetings:
        left = _beside((f"{each.number}", f"{each.when}, {each.time}"), widths[:2])
        right = [
            line
            for turn in each.turns
            for line in _beside((turn.title, turn.method or say(text("a round"))), widths[2:])
        ]
        yield from _lines([(*a, *b) for a, b in zip_longest(left, right, fillvalue=("", ""))], widths)
        yield ()


def _beside(cells: Sequence[str], widths: Sequence[int]) -> list[tuple[str, ...]]:
    """Break off cells at the width of their column; return them line by line."""
    parts = [wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    return list(zip_longest(*parts, fillvalue=""))


def _lines(
    lines: Iterable[tuple[str, ...]], widths: Sequence[int], *, strong: bool = False
) -> Iterator[Line]:
    for line in lines:
        padded = (part.ljust(width) for part, width in zip(line, widths, strict=True))
        yield (Span((" " * GAP).join(padded).rstrip(), "strong" if strong else "", spoken=""),)


def _reasons(meeting: MeetingView, say: Say, width: int) -> Iterator[Line]:
    where = meeting.location or meeting.where
    head = f"{meeting.number}. {meeting.when}, {meeting.time}, {where}"
    yield from paragraph(head, width, style="strong")
    labels = [say(each) for each in (text("about"), text("why here"), text("how"), text("why so"))]
    indent = 4 + max(len(label) for label in (*labels, say(text("prepares")))) + GAP
    for turn in meeting.turns:
        about = f"{turn.title} ({turn.profile})" if turn.profile else turn.title
        told = (about, turn.why_here, turn.method or say(text("a round")), turn.why_so)
        for label, words in zip(labels, told, strict=True):
            if words:
                yield from paragraph(words, width, indent, label=label)
    if meeting.prepares:
        yield from paragraph(meeting.prepares, width, indent, label=say(text("prepares")))
