"""Mappings on lines of their own: entries move with the comments that belong to them.

To an entry belong: the comment directly above its key; the one at the end of a line; below it, what is
indented deeper than its key, and a comment that an empty line parts from the next key. Comments at the
end of a mapping stay at its end.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import dropwhile, pairwise, takewhile

from ..characters import LINE_END
from ..silence import MARK
from ..source import KEEPS
from .layout import Part, gap, line_below, size
from .modeline import is_modeline

_BULLETS = re.compile(r" *(- +)*")
_EMPTY_LINES = re.compile(rf"\A(?:[ \t]*(?:{LINE_END.pattern}))+")

Lines = list[str]


def movable_block(mapping: Part) -> bool:
    """Whether every key stands on its line behind nothing but spaces, and the first behind `- ` at most.

    Keys after `?` stay where they are.
    """
    content, written = mapping.document.content, mapping.written
    if not _BULLETS.fullmatch(_bullets(mapping)):
        return False
    expected = written.start
    for key in mapping.steps:
        if mapping.key(key).start != expected:
            return False
        below = line_below(content, mapping.value(key).end)
        expected = below + size(gap(content, below, len(content))) + written.column
    return True


def block(mapping: Part, order: Sequence[str], arranged: Callable[[Part], str]) -> str:
    """Return the stretch of a mapping with its entries in this order."""
    content, column, bullets = mapping.document.content, mapping.written.column, _bullets(mapping)
    head = content[mapping.start : mapping.written.start - column]
    above = _above(head, column) if bullets.isspace() or not bullets else []
    leads, bodies = _entries(mapping, above)
    leads = _led(leads, str(mapping.steps[0]), order[0], bullets)
    last = bodies[str(mapping.steps[-1])]
    texts = [
        "".join([*leads[key], bullets if key == order[0] else " " * column, arranged(bodies[key])])
        for key in order
    ]
    return head[: len(head) - size(above)] + _below_each_other(*texts, content[last.stop : mapping.stop])


def _bullets(mapping: Part) -> str:
    """Return what stands before the first key on its line: spaces, or `- ` for the item that it begins."""
    start = mapping.written.start
    return mapping.document.content[start - mapping.written.column : start]


def _entries(mapping: Part, above: Lines) -> tuple[dict[str, Lines], dict[str, Part]]:
    """Return for each key the lines above it that belong to it, and the stretch that begins at the key."""
    content, column = mapping.document.content, mapping.written.column
    leads, bodies = {}, {}
    for key in map(str, mapping.steps):
        leads[key] = above
        below = line_below(content, mapping.value(key).end)
        lines = gap(content, below, mapping.stop)
        own = _own(lines, column, last=key == mapping.steps[-1])
        above = lines[own:]
        bodies[key] = mapping.inner(key, mapping.key(key).start, below + size(lines[:own]))
    return leads, bodies


def _own(lines: Lines, column: int, *, last: bool) -> int:
    """Return how many of the lines below an entry are its own."""
    own = _indented(lines, column)
    if not last:
        own += _parted(lines[own:])
        own += _indented(lines[own:], column)
    return own


def _indented(lines: Lines, column: int) -> int:
    """Return how many lines lead up to comments deeper than the keys.

    Below a `|` elsewhere such a comment would turn into text, unless one that is less deep goes before it.
    """
    deeper = list(takewhile(lambda line: _is_empty(line) or _deeper(line, column), lines))
    return len(list(dropwhile(_is_empty, reversed(deeper))))


def _parted(lines: Lines) -> int:
    """Return how many comments an empty line parts from the next key, which none of them silences."""
    comments = list(takewhile(_is_comment, lines))
    belong_below = len(comments) == len(lines) or any(MARK in line for line in comments)
    return 0 if belong_below else len(comments)


def _above(head: str, column: int) -> Lines:
    """Return the comment directly above the first key; the line for editors stays where it is."""
    comments = takewhile(_is_comment, reversed(head.splitlines(keepends=True)))
    found = list(takewhile(lambda line: not is_modeline(line), comments))[::-1]
    return list(dropwhile(lambda line: _deeper(line, column), found))


def _led(leads: Mapping[str, Lines], old: str, new: str, bullets: str) -> dict[str, Lines]:
    """Return the lines above each key for a new first key.

    Its empty lines go to the key that was first, so that they still part the two. Its comment goes
    above the bullet, where there is one.
    """
    empty = list(takewhile(_is_empty, leads[new])) if new != old else []
    margin = bullets.partition("-")[0]
    above = leads[new][len(empty) :]
    if margin != bullets:
        above = [line if _is_empty(line) else margin + line.lstrip(" \t") for line in above]
    led = {**leads, old: [*empty, *leads[old]], new: above}
    return {key: [_bare(line) for line in lines] for key, lines in led.items()}


def _below_each_other(*texts: str) -> str:
    """Join texts, without empty lines below a text that would take them in (`|+`)."""
    below = (_EMPTY_LINES.sub("", text) if KEEPS.search(above) else text for above, text in pairwise(texts))
    return "".join([texts[0], *below])


def _bare(line: str) -> str:
    """Empty a line of spaces, which below a `|` could turn into text."""
    return line.lstrip(" \t") if _is_empty(line) else line


def _is_empty(line: str) -> bool:
    return not line.strip()


def _is_comment(line: str) -> bool:
    return line.lstrip(" \t").startswith("#")


def _deeper(line: str, column: int) -> bool:
    return _is_comment(line) and len(line) - len(line.lstrip(" \t")) > column
