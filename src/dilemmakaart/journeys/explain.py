"""Explain: a code to its page in the manual, with what `validate` really says about the bad examples."""

import re
from collections.abc import Sequence

from ..diagnostics import Diagnostic
from ..file import File
from ..language import Say
from ..manual import Example, Manual
from ..report import FORMATS, Report
from ..views.manual import ManualView, manual_view
from .validate import validate

_CODE = re.compile(r"(?:DK(?=[0-9X]|$)|(?=[0-9]))([0-9]{0,3})X*", re.IGNORECASE)


def pages_of(code: str, pages: Sequence[Manual]) -> tuple[Manual, ...]:
    """Return the page of a code, or every page of a family: "DK3", also written "DK3xx" or "3"."""
    asked = _CODE.fullmatch(code)
    return tuple(page for page in pages if asked and page.code.startswith(f"DK{asked[1]}"))


def explained(page: Manual, library: Sequence[File], say: Say) -> ManualView:
    """Show a page, each bad example with the report on it."""
    return manual_view(
        page, [FORMATS["text"](Report(tried(example, library)), say) for example in page.bad], say
    )


def tried(example: Example, library: Sequence[File]) -> tuple[Diagnostic, ...]:
    """Return what is found in an example: files by themselves or, with a folder in the path, all there is."""
    whole = "/" in example.path
    files = [File(path, raw) for path, raw in example.files]
    return validate(files, library, closed=whole).diagnostics
