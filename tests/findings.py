"""Findings to report in tests: one at a time, and by the thousand with anything in them."""

from typing import get_args

from hypothesis import strategies as st

from dilemmakaart.diagnostics import Diagnostic, Severity
from dilemmakaart.language import Say, text
from dilemmakaart.manual import described
from dilemmakaart.report import Report

SAY = Say("en")


def one(
    excerpt: str = "",
    column: int = 1,
    line: int = 7,
    path: str = "map/x.yaml",
    severity: Severity = "error",
) -> Diagnostic:
    message, hint = text("Unknown {what}.", what="fiets"), text("Try {other}.", other="fietsen")
    return Diagnostic(path, line, column, "DK102", severity, message, hint, excerpt)


def naming(seen: str, found: Diagnostic = one()) -> Diagnostic:  # noqa: B008 - a value, never changed
    """Return a finding whose message names something else."""
    return found._replace(message=text("Unknown {what}.", what=seen))


PAGES = (
    described("DK301", "Poles are alike.\n\nLong\nones win.\n\nBad::\n\n    a: b\n", "warning"),
    described("DK102", "Keys are known."),
)

NASTY = (
    "::", "::error::", "::stop-commands::x", "##[", "##[set-output name=a]b", "]]>", "<![CDATA[", "<b>",
    "&amp;", '"', "'", "\n", "\r\n", "\r", "\t", "\0", "\x1b[2J", "\x85", "\u2028", "\u202e", "\ud800",
    "\udcff", "\ufffe", "🙂", "é", "%", "%0A", "%3A", ",", "=", "?", "#", "\\", "/", "//", "C:/", "../",
    "[a](b)", "{0}", " ",
)  # fmt: skip

ANYTHING = st.lists(st.sampled_from(NASTY) | st.characters(), max_size=9).map("".join)

REPORTS = st.builds(
    Report,
    diagnostics=st.lists(
        st.builds(
            Diagnostic,
            path=ANYTHING,
            line=st.integers(1, 10**6),
            column=st.integers(1, 300),
            code=st.sampled_from(["DK001", "DK102", "DK301"]),
            severity=st.sampled_from(get_args(Severity)),
            message=ANYTHING.map(lambda seen: text("Unknown '{seen}'.", seen=seen)),
            hint=ANYTHING.map(lambda seen: text("Try {seen}", seen=seen)),
            excerpt=ANYTHING | ANYTHING.map(lambda part: part * 40),
        ),
        max_size=30,
    ),
    files=st.integers(1, 99),
    version=st.just("1.2.3"),
    manuals=st.just(PAGES),
)
