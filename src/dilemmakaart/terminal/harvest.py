"""Harvests on a screen: what is due, by day, and what each meeting brought."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from ..characters import safe
from ..language import Say, Text, text, texts
from ..views.due import CALLED, Due
from ..views.harvest import HarvestView, day
from .line import NARROW, WIDE, Line, Span, paragraph, rule

GAP = 2
LEAST = 36
"""So many columns a text needs to stand beside the day; with less it stands below."""


def due_lines(found: Sequence[Due], by: str, say: Say, columns: int = 80) -> Iterator[Line]:
    """Write a table of what is due, for a terminal of so many columns; who hears it hears a row at once."""
    width = min(max(columns, NARROW), WIDE)
    if not found:
        yield from paragraph(say(text("Nothing is due by {day}.", day=day(by, say))), width)
        return
    yield from paragraph(say(text("Due by {day}", day=day(by, say))), width, style="heading")
    yield ()
    heads = [say(each) for each in (text("day"), text("what"), text("who"), text("about"))]
    words = {what: say(called) for what, called in CALLED.items()}
    who = [each.who or say(text("nobody yet")) for each in found]
    wide = [
        max(len(heads[0]), len(by)),
        max(map(len, (heads[1], *words.values()))),
        min(max(map(len, (heads[2], *who))), width // 4),
    ]
    yield (Span(_row(heads[:3], wide) + heads[3], "dim", ""),)
    for each, person in zip(found, who, strict=True):
        yield from _one([each.date, words[each.what], person], wide, safe(each.about), width)


def _row(cells: Sequence[str], wide: Sequence[int]) -> str:
    return "".join(cell.ljust(room + GAP) for cell, room in zip(cells, wide, strict=True))


def _one(cells: Sequence[str], wide: Sequence[int], about: str, width: int) -> Iterator[Line]:
    """Write one row; whoever hears it hears it at once, and whole."""
    spoken = ", ".join(cells) + f": {about}"
    indent = sum(wide) + GAP * len(wide)
    people = wrap(cells[2], wide[2]) or [""]
    below = width - indent < LEAST
    room = width - (GAP * 2 if below else indent)
    content = wrap(about, room) or [""]
    rows = max(len(people), 0 if below else len(content))
    for number in range(rows):
        first = [*cells[:2]] if number == 0 else ["", ""]
        person = people[number] if number < len(people) else ""
        beside = content[number] if not below and number < len(content) else ""
        yield (Span(_row([*first, person], wide) + beside, "", spoken if number == 0 else ""),)
    for line in content if below else ():
        yield (Span(" " * GAP * 2 + line, "", ""),)


def harvest_lines(
    found: Sequence[tuple[str, HarvestView]], name: str, say: Say, columns: int = 80
) -> Iterator[Line]:
    """Write what each meeting brought, the latest first; each comes with its file."""
    width = min(max(columns, NARROW), WIDE)
    yield from paragraph(say(text("Harvests of {name}", name=name)), width, style="heading")
    for file, view in found:
        yield ()
        yield rule(view.when, width)
        yield from paragraph(file, width, style="dim")
        yield from _brought(view, say, width)


def _brought(view: HarvestView, say: Say, width: int) -> Iterator[Line]:
    learned = sum(len(each.insights) for each in view.learned)
    facts = [say(texts("{count} insight", "{count} insights", learned))] if learned else []
    if view.next_meeting:
        facts.append(say(text("next meeting: {day}", day=view.next_meeting)))
    yield from paragraph(" · ".join(facts), width, style="dim")
    talked = "; ".join(each.title for each in view.dilemmas)
    yield from _said(text("Talked about"), [talked] if talked else [], say, width)
    agreed = [_marked(each.done, each.what, (each.who, each.when), say) for each in view.agreements]
    yield from _said(text("Agreed"), agreed, say, width)
    tried = [
        _marked(each.done, each.hypothesis or each.first_step, (each.who, each.check), say)
        for each in view.experiments
    ]
    yield from _said(text("Tried out"), tried, say, width)
    sessions = [_marked(each.done, each.about, (each.leader, each.when), say) for each in view.follow_ups]
    yield from _said(text("Sessions that follow"), sessions, say, width)
    asked = [_marked(None, each.question, (each.who,), say) for each in view.questions]
    yield from _said(text("Questions left"), asked, say, width)


def _said(heading: Text, items: Sequence[str], say: Say, width: int) -> Iterator[Line]:
    if items:
        yield ()
        yield (Span(say(heading), "strong"),)
    for each in map(safe, items):
        lines = wrap(each, width - GAP * 2)
        for number, line in enumerate(lines):
            spoken = each if number == 0 else ""
            yield (Span(("  - " if number == 0 else "    ") + line, "", spoken),)


def _marked(done: str | None, about: str, more: Sequence[str], say: Say) -> str:
    """Write one thing on a line, with who and when behind it; what is done or open is said first."""
    behind = ", ".join(each for each in more if each)
    words = f"{about or say(text('not filled in yet'))}{f' ({behind})' if behind else ''}"
    if done is None:
        return words
    return say(text("done: {what}", what=words) if done else text("still open: {what}", what=words))
