"""A table of text with real columns, at any width: what does not fit is wrapped inside its cell."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from unicodedata import category, combining, east_asian_width

GAP = "  "
NARROWEST = 4
"""No column is made narrower than this, however narrow the screen."""


def cells(content: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return sum(_cells(character) for character in content)


def grid(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Yield the lines of a table whose first row holds the heads; a column without content is left out."""
    columns = [column for column in zip(*rows, strict=True) if any(column[1:])]
    widths = _widths([max(map(cells, column)) for column in columns], width)
    heads, *others = zip(*columns, strict=True)
    yield from _row(heads, widths)
    yield GAP.join("-" * each for each in widths)
    for row in others:
        yield from _row(row, widths)


def _widths(wished: Sequence[int], width: int) -> list[int]:
    """Give every column what it wishes, and the widest ones as much as each other where that is too much."""
    room = width - len(GAP) * (len(wished) - 1)
    most = max(wished)
    while most > NARROWEST and sum(min(each, most) for each in wished) > room:
        most -= 1
    given = [min(each, most) for each in wished]
    for index, each in enumerate(wished):
        given[index] += max(min(each - given[index], room - sum(given)), 0)
    return given


def _row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [_wrapped(content, width) for content, width in zip(row, widths, strict=True)]
    for line in zip_longest(*wrapped, fillvalue=""):
        padded = (part + " " * (width - cells(part)) for part, width in zip(line, widths, strict=True))
        yield GAP.join(padded).rstrip()


def _wrapped(content: str, width: int) -> list[str]:
    lines = [""]
    for word in content.split():
        apart = f"{lines[-1]} {word}".strip()
        if cells(apart) <= width:
            lines[-1] = apart
        elif cells(word) <= width:
            lines.append(word)
        else:
            lines += _broken(word, width)
    return [line for line in lines if line] or [""]


def _broken(word: str, width: int) -> list[str]:
    """Break a word that is wider than its column anywhere."""
    pieces = [""]
    for character in word:
        if pieces[-1] and cells(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _cells(character: str) -> int:
    if combining(character) or category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
