"""Questionnaires out: one module per format, and one table of formats.

A module of a format is only loaded when that format is asked for: some need a library of their own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from ..language import Say
from ..views.form import Form

__all__ = ["FORMATS", "Format"]

Write = Callable[[Form, Say], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that writes it, and how the name of its file ends."""

    module: str
    ending: str

    def write(self, form: Form, say: Say) -> bytes:
        """Write a questionnaire. Raises Lacking where a library is not installed."""
        found: Write = import_module(f".{self.module}", __name__).write
        return found(form, say)


FORMATS: Mapping[str, Format] = {
    "csv": Format("csv", ".csv"),
    "html": Format("html", ".html"),
    "limesurvey": Format("limesurvey", ".txt"),
    "xlsform": Format("xlsform", ".xlsx"),
}
"""By the name after `--to`."""
