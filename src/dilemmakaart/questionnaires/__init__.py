"""Questionnaires out: one module per format, and one table of formats.

A module of a format is only loaded when that format is asked for: some need a library of their own.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple

from ..language import Say
from ..views.form import Form

__all__ = ["FORMATS", "Format"]

Write = Callable[[Form, Say], bytes]


class Format(NamedTuple):
    """A format: the module that writes it, and how the name of its file ends; the same for a row each."""

    module: str
    ending: str
    rows: "Format | None" = None

    def write(self, form: Form, say: Say) -> bytes:
        """Write a questionnaire. Raises Lacking where a library is not installed."""
        found: Write = import_module(f".{self.module}", __name__).write
        return found(form, say)


FORMATS: Mapping[str, Format] = {
    "csv": Format("csv", ".csv"),
    "forms": Format("forms", "-forms.txt"),
    "html": Format("html", ".html"),
    "limesurvey": Format("limesurvey", "-limesurvey.txt"),
    "xlsform": Format("xlsform", "-xlsform.xlsx"),
    "xlsx": Format("xlsx", ".xlsx", rows=Format("xlsx_rows", "-rows.xlsx")),
}
"""By the name after `--to`."""
