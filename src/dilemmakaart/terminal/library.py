"""The library on a screen: lists, and one thing in full."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from ..views.shown import Card, Section, Shelf, ShelfEntry
from .line import NARROW, WIDE, Line, Span, paragraph

GAP = 2
SIDE_BY_SIDE = 70
LEAST_ABOUT = 32


def shelf_lines(shelves: Sequence[Shelf], columns: int = 80) -> Iterator[Line]:
    """Write lists for a terminal of so many columns: how to ask for a thing, beside what it is about."""
    width = min(max(columns, NARROW), WIDE)
    coded = [entry for shelf in shelves for entry in shelf.entries if entry.code]
    codes = max((len(entry.code) for entry in coded), default=0)
    for number, shelf in enumerate(shelves):
        if number:
            yield ()
        yield from paragraph(shelf.heading, width, style="heading")
        yield ()
        alike = coded if any(entry.code for entry in shelf.entries) else shelf.entries
        indent = GAP + max(len(_asked(entry, codes)) for entry in alike) + GAP
        for entry in shelf.entries:
            yield from _entry(_asked(entry, codes), _about(entry), indent, width)


def card_lines(card: Card, columns: int = 80) -> Iterator[Line]:
    """Write one thing in full; what belongs side by side stands so where there is room."""
    width = min(max(columns, NARROW), WIDE)
    yield from paragraph(card.title, width, style="heading")
    yield from paragraph(" · ".join(card.facts), width, style="dim")
    for content in card.paragraphs:
        yield ()
        yield from paragraph(content, width)
    if card.heads and any(section.pairs for section in card.sections):
        yield ()
        for line in _pair(f"◄ {card.heads[0]}", f"{card.heads[1]} ►", width):
            yield (Span(line, "strong", spoken=""),)
    for section in card.sections:
        yield ()
        yield (Span(section.heading, "strong"),)
        yield from _section(section, card.heads or ("", ""), width)


def _asked(entry: ShelfEntry, codes: int) -> str:
    return f"{entry.code.ljust(codes)}  {entry.id}" if entry.code else entry.id


def _about(entry: ShelfEntry) -> str:
    return f"{entry.about} ({entry.whose})" if entry.whose else entry.about


def _entry(asked: str, about: str, indent: int, width: int) -> Iterator[Line]:
    if width - indent < LEAST_ABOUT:
        yield (Span(" " * GAP + asked, "strong"),)
        yield from paragraph(about, width, GAP * 3)
        return
    first, *rest = wrap(about, width - indent) or [""]
    yield (Span((" " * GAP + asked).ljust(indent), "strong", f"{asked}: "), Span(first, spoken=about))
    for line in rest:
        yield (Span(" " * indent + line, spoken=""),)


def _section(section: Section, heads: tuple[str, str], width: int) -> Iterator[Line]:
    if section.pairs and width < SIDE_BY_SIDE:
        for side, head in enumerate(heads):
            yield from paragraph(head, width, GAP, "dim")
            for pair in section.pairs:
                yield from _item(pair[side], width, GAP * 2)
        return
    spoken = _one_after_the_other(section, heads)
    for pair in section.pairs:
        left, right = (f"- {side}" if side else "" for side in pair)
        for line in _pair(left, right, width, hang=" " * GAP):
            yield (Span(line, spoken=spoken),)
            spoken = ""
    if len(section.items) == 1:
        yield from paragraph(section.items[0], width)
        return
    for item in section.items:
        yield from _item(item, width, GAP)


def _item(content: str, width: int, indent: int) -> Iterator[Line]:
    if content:
        start = " " * (indent - GAP) + "- "
        spoken = f"- {content}"
        for line in wrap(content, width, initial_indent=start, subsequent_indent=" " * indent):
            yield (Span(line, spoken=spoken),)
            spoken = ""


def _one_after_the_other(section: Section, heads: tuple[str, str]) -> str:
    """Say all of one side, and then all of the other: who hears it cannot look across."""
    sides = (
        [f"{head}:", *(f"- {pair[side]}" for pair in section.pairs if pair[side])]
        for side, head in enumerate(heads)
    )
    return "\n".join(line for side in sides for line in side)


def _pair(left: str, right: str, width: int, hang: str = "") -> Iterator[str]:
    half = (width - GAP) // 2
    columns = [wrap(side, half, subsequent_indent=hang) for side in (left, right)]
    for line in range(max(len(column) for column in columns)):
        a, b = (column[line] if line < len(column) else "" for column in columns)
        yield f"{a.ljust(half + GAP)}{b}".rstrip()
