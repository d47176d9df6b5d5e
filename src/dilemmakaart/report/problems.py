"""Problems in answers as text."""

from collections.abc import Iterable, Sequence

from ..characters import visible
from ..forms import Problem
from ..language import Say, text, texts


def problems_as_text(problems: Sequence[Problem], say: Say, more: Iterable[tuple[str, int]] = ()) -> str:
    """Write what was not understood in answers: file, row and column, what, and what to do.

    `more` says of which files how many others there are.
    """
    lines = []
    for problem in sorted(problems, key=lambda problem: problem.order):
        where = visible(problem.path)
        if problem.row:
            where += say(text(", row {row}", row=problem.row))
        if problem.column:
            where += say(text(", column {column}", column=problem.column))
        lines.append(f"{where}: {visible(say(problem.message))}\n    {visible(say(problem.hint))}\n")
    for path, count in more:
        said = texts(
            "{path}: and {count} more problem.", "{path}: and {count} more problems.", count, path=path
        )
        lines.append(f"{say(said)}\n")
    return "".join(lines)
