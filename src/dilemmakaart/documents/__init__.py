"""Pages as files that people open: one module per format, from the blocks of a page to bytes.

Markdown is read once, in `reading`; `paper` says what a page is made of, `parts` how it lies. Each format is
loaded when it is written: who only asks for Markdown waits for none of them.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ..language import Say
from ..style import Style

if TYPE_CHECKING:
    from ..views.pages import Offered
    from .paper import Page

    Write = Callable[[Page, Style, Say, bytes | None], bytes]
    """Writes one page; the bytes given are a document of the house, for a format that can use it."""
    Show = Callable[[Offered, Style, Say], bytes]
    """Writes one document about a whole network."""


def _html(page: "Page", style: Style, say: Say, house: bytes | None) -> bytes:
    from . import html

    return html.write(page, style, say, house)


def _pdf(page: "Page", style: Style, say: Say, house: bytes | None) -> bytes:
    from . import pdf

    return pdf.write(page, style, say, house)


def _lost_in_pdf(page: "Page", style: Style) -> str:
    from . import pdf

    return pdf.lost(page, style)


def _word(page: "Page", style: Style, say: Say, house: bytes | None) -> bytes:
    from . import word

    return word.write(page, style, say, house)


def _slides(seen: "Offered", style: Style, say: Say) -> bytes:
    from . import slides

    return slides.write(seen, style, say)


PAGES: "Mapping[str, Write]" = {"html": _html, "pdf": _pdf, "docx": _word}
"""Formats of a page, by the ending of their files. Each may raise Lacking."""

LOST: "Mapping[str, Callable[[Page, Style], str]]" = {"pdf": _lost_in_pdf}
"""The letters of a page that cannot be shown, for a format that needs fonts. May raise Lacking."""

DECKS: "Mapping[str, Show]" = {"pptx": _slides}
"""Formats that show a network as a whole, likewise."""
