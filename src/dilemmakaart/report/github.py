"""For GitHub Actions: the text for the log, then annotations as workflow commands.

A runner looks for commands in every line that a step writes: `::name::` after any white space at the
start, and the older `##[name]` anywhere in a line. Paths and lines of files are not ours, so the text
stands between `stop-commands` and a token that resumes them. The token is the digest of the text itself:
the same text always gives the same token, and no file can hold it.
"""

from hashlib import sha256
from typing import get_args

from ..characters import visible
from ..diagnostics import Diagnostic, Severity
from ..language import Say, text, texts
from .report import Report
from .text import write as as_text

SHOWN = 10
"""So many annotations of one kind does GitHub show for a step; it drops the rest without a word."""


def write(report: Report, say: Say) -> str:
    """Write the text, then at most ten errors and ten warnings, then how many more there are."""
    log = as_text(report, say)
    if not log:
        return ""
    kinds = [[found for found in report.diagnostics if found.severity == kind] for kind in get_args(Severity)]
    shown = [found for kind in kinds for found in kind[:SHOWN]]
    annotations = "".join(_annotation(found, say) for found in shown)
    return _inert(log) + annotations + _rest(len(report.diagnostics) - len(shown), say)


def _inert(log: str) -> str:
    token = sha256(log.encode()).hexdigest()
    return f"::stop-commands::{token}\n{log}::{token}::\n"


def _annotation(found: Diagnostic, say: Say) -> str:
    place = f"file={_property(found.path)},line={found.line},col={found.column}"
    message = f"{say(found.message)}\n{say(text('hint'))}: {say(found.hint)}"
    return f"::{found.severity} {place},title={_property(found.code)}::{_data(message)}\n"


def _rest(count: int, say: Say) -> str:
    if not count:
        return ""
    more = texts(
        "{count} more finding stands in the log only: GitHub shows ten errors and ten warnings.",
        "{count} more findings stand in the log only: GitHub shows ten errors and ten warnings.",
        count,
    )
    return f"::notice title=dilemmakaart::{_data(say(more))}\n"


def _data(value: str) -> str:
    escaped = value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
