"""A part of a file with the text around it, and the lines between two parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..characters import LINE_END
from ..source import Document, Route, Span

_EMPTY_OR_COMMENT = re.compile(rf"[ \t]*(?:#(?:(?!{LINE_END.pattern}).)*)?(?:{LINE_END.pattern})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands at a route, in a stretch of text from `start` up to `stop` that holds all of it."""

    document: Document
    route: Route
    data: object
    start: int
    stop: int

    @property
    def written(self) -> Span:
        """Where in the stretch the part itself stands."""
        return self.document.span(self.route)

    @property
    def steps(self) -> tuple[str | int, ...]:
        """The keys of a mapping, or the places in a list, in the order of the file."""
        match self.data:
            case dict():
                return tuple(self.data)
            case list():
                return tuple(range(len(self.data)))
            case _:
                return ()

    def key(self, step: str | int) -> Span:
        """Return where a key stands, or an item."""
        return self.document.span((*self.route, step), "key")

    def value(self, step: str | int) -> Span:
        """Return where a value stands, or an item."""
        return self.document.span((*self.route, step))

    def inner(self, step: str | int, start: int, stop: int) -> "Part":
        """Return a smaller part, with its own stretch."""
        data = self.data[step]  # type: ignore[index] # one of `steps`
        return Part(self.document, (*self.route, step), data, start, stop)

    def parts(self) -> Iterator["Part"]:
        """Cut the whole stretch into one for each smaller part."""
        cuts = [self.start, *(self._cut(before, step) for before, step in pairwise(self.steps)), self.stop]
        for step, (start, stop) in zip(self.steps, pairwise(cuts), strict=True):
            yield self.inner(step, start, stop)

    def _cut(self, before: str | int, step: str | int) -> int:
        if self.written.style == "flow":
            return self.key(step).start
        below = line_below(self.document.content, self.value(before).end)
        return below + size(gap(self.document.content, below, self.stop))


def line_below(content: str, position: int) -> int:
    """Return where the next line begins."""
    found = LINE_END.search(content, position)
    return found.end() if found else len(content)


def gap(content: str, start: int, stop: int) -> list[str]:
    """Return the lines from `start` that hold a comment or nothing, with their line ends."""
    lines = []
    while start < stop and (line := _EMPTY_OR_COMMENT.match(content, start)):
        lines.append(line[0])
        start = line.end()
    return lines


def size(lines: list[str]) -> int:
    """Return how many characters some lines take."""
    return sum(map(len, lines))
