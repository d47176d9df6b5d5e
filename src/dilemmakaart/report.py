"""Diagnostics and problems as text: one function per format, one table of formats."""

import json
from collections.abc import Callable, Mapping, Sequence
from unicodedata import category, combining, east_asian_width

from .characters import visible
from .diagnostics import Diagnostic
from .forms import Problem
from .language import Say, text

WINDOW = 100

Format = Callable[[Sequence[Diagnostic], int, Say], str]


def as_text(diagnostics: Sequence[Diagnostic], _files: int, say: Say) -> str:
    """Write path:line:column, severity and code, the line with a caret, and a hint."""
    return "".join(_finding(found, say) for found in diagnostics)


def as_json(diagnostics: Sequence[Diagnostic], files: int, say: Say) -> str:
    """Write the findings for other programs."""
    findings = [
        {
            "code": found.code,
            "severity": found.severity,
            "message": say(found.message),
            "hint": say(found.hint),
            "path": found.path,
            "line": found.line,
            "column": found.column,
        }
        for found in diagnostics
    ]
    data = {"format": "dilemmakaart/findings@1", "findings": findings, "files": files}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Format] = {"text": as_text, "json": as_json}


def problems_as_text(problems: Sequence[Problem], say: Say) -> str:
    """Write what was not understood in answers: file, row and column, what, and what to do."""
    lines = []
    for problem in sorted(problems, key=lambda problem: problem.order):
        where = visible(problem.path)
        if problem.row:
            where += say(text(", row {row}", row=problem.row))
        if problem.column:
            where += say(text(", column {column}", column=problem.column))
        lines.append(f"{where}: {visible(say(problem.message))}\n    {visible(say(problem.hint))}\n")
    return "".join(lines)


def _finding(found: Diagnostic, say: Say) -> str:
    head = f"{visible(found.path)}:{found.line}:{found.column}: {found.severity}[{found.code}]"
    hint = say(text("hint"))
    advice = visible(say(found.hint))
    return f"{head} {visible(say(found.message))}\n{_excerpt(found)}      {hint}: {advice}\n"


def _excerpt(found: Diagnostic) -> str:
    if not found.excerpt.strip():
        return ""
    start = max(found.column - 1 - WINDOW // 2, 0) if len(found.excerpt) > WINDOW else 0
    line = visible(found.excerpt)[start : start + WINDOW]
    before = line[: found.column - 1 - start]
    pad = " " * sum(_cells(character) for character in before)
    gutter = f"{found.line:>5} | "
    return f"{gutter}{line.rstrip()}\n{'':>5} | {pad}^\n"


def _cells(character: str) -> int:
    """Return how many cells of a terminal a character takes."""
    if combining(character) or category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
