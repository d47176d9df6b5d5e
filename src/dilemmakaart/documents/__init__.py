"""Pages as files that people open: one module per format, from the blocks of a page to bytes.

Markdown is read once, in `reading`; `paper` says what a page is made of, `parts` how it lies.
"""

from collections.abc import Callable, Mapping

from ..language import Say
from ..style import Style
from ..views.pages import Offered
from . import html, pdf, slides, word
from .paper import Page
from .reading import blocks

Write = Callable[[Page, Style, Say, bytes | None], bytes]
"""Writes one page; the bytes given are a document of the house, for a format that can use it."""
Show = Callable[[Offered, Style, Say], bytes]
"""Writes one document about a whole network."""

PAGES: Mapping[str, Write] = {"html": html.write, "pdf": pdf.write, "docx": word.write}
"""Formats of a page, by the ending of their files. Each may raise Lacking."""

LOST: Mapping[str, Callable[[Page, Style], str]] = {"pdf": pdf.lost}
"""The letters of a page that cannot be shown, for a format that needs fonts. May raise Lacking."""

DECKS: Mapping[str, Show] = {"pptx": slides.write}
"""Formats that show a network as a whole, likewise."""

__all__ = ["DECKS", "LOST", "PAGES", "Page", "blocks"]
