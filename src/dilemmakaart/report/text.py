"""For people: path:line:column, severity and code, the line with a caret, and a hint."""

from ..characters import visible
from ..diagnostics import Diagnostic
from ..language import Say, text
from .grid import cells
from .report import Report

WINDOW = 100


def write(report: Report, say: Say) -> str:
    """Write every finding, one below the other."""
    return "".join(told(found, say) for found in report.diagnostics)


def told(found: Diagnostic, say: Say) -> str:
    """Write one finding in full: two to four lines."""
    hint = say(text("hint"))
    return f"{headline(found, say)}\n{_excerpt(found)}      {hint}: {visible(say(found.hint))}\n"


def headline(found: Diagnostic, say: Say) -> str:
    """Write where a finding is and what it is, on one line."""
    where = f"{visible(found.path)}:{found.line}:{found.column}"
    return f"{where}: {found.severity}[{found.code}] {visible(say(found.message))}"


def _excerpt(found: Diagnostic) -> str:
    if not found.excerpt.strip():
        return ""
    start = max(found.column - 1 - WINDOW // 2, 0) if len(found.excerpt) > WINDOW else 0
    line = visible(found.excerpt[start : start + WINDOW])
    before = line[: found.column - 1 - start]
    pad = " " * cells(before)
    gutter = f"{found.line:>5} | "
    return f"{gutter}{line.rstrip()}\n{'':>5} | {pad}^\n"
