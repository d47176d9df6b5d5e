"""Problems in answers as one table: what was seen where, what was expected, and what may be meant."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ..characters import visible
from ..forms import Problem
from ..language import Say, Text, text, texts
from .grid import grid

MOST = 100
"""So many problems of one file are listed: nobody mends more at once."""

NONE: Mapping[str, int] = {}


def problems_as_text(
    problems: Sequence[Problem], say: Say, width: int = 80, more: Mapping[str, int] = NONE
) -> str:
    """Write what was not understood in answers; `more` counts per file what was found beside `problems`."""
    ordered = sorted(problems, key=lambda problem: problem.order)
    files = [(path, list(found)) for path, found in groupby(ordered, key=lambda problem: problem.path)]
    return "\n".join(
        "".join(f"{line}\n" for line in _file(path, found, say, width, more.get(path, 0)))
        for path, found in files
    )


def _file(path: str, found: Sequence[Problem], say: Say, width: int, more: int) -> Iterator[str]:
    yield visible(path)
    heads = (text("Row"), text("Column"), text("Seen"), text("Expected"), text("Suggestion"))
    rows = [[say(head) for head in heads]]
    rows += [[visible(cell) for cell in _cells(problem, say)] for problem in found[:MOST]]
    yield from grid(rows, width)
    left = len(found[MOST:]) + more
    if left:
        one, many = "… and {count} more problem in this file.", "… and {count} more problems in this file."
        yield say(texts(one, many, left))


def _cells(problem: Problem, say: Say) -> Iterator[str]:
    yield str(problem.row or "")
    yield problem.column
    for value in (problem.seen, problem.expected, problem.suggestion):
        yield say(value) if isinstance(value, Text) else value
