"""Findings as text: one module per format, and one table of formats.

A module of a format is only loaded when that format is asked for: most runs need one of them, and a
format may need much (JSON, XML, digests) that the others do without.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from ..language import Say
from .report import Report

__all__ = ["FORMATS", "MANUAL", "Format", "Report", "statistics"]

Format = Callable[[Report, Say], str]


def _format(name: str) -> Format:
    """Return a format that loads its module at its first use: the function `write` in it."""

    def write(report: Report, say: Say) -> str:
        found: Format = import_module(f".{name}", __name__).write
        return found(report, say)

    return write


statistics = _format("statistics")
"""How often each code was found, instead of the findings."""

FORMATS: Mapping[str, Format] = {
    name: _format(name) for name in ("text", "json", "github", "gitlab", "sarif", "junit")
}

MANUAL = frozenset({"sarif", "statistics"})
"""The formats that ask for the manual, which takes time to read."""
