"""A page as PDF: tagged, fit for PDF/UA-1, with its letters in it, and the same bytes for the same page."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType
from typing import Any

from ..characters import short
from ..extras import needed
from ..language import Say, text
from ..style import Style
from .drawn import lettered
from .paper import Page
from .typeset import LOGO, source
from .unfit import Unfit

EXTRA = "pdf"
STANDARD = "ua-1"
MOST_UNSHOWN = 500
_UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def write(page: Page, style: Style, _say: Say, _house: bytes | None) -> bytes:
    """Write the page. Raises Lacking where Typst is not installed."""
    typst = needed("typst", EXTRA)
    given = {name: lettered(svg) for name, svg in page.pictures.items()}
    if style.logo:
        given[LOGO] = style.logo.content.hex()
    return _compiled(typst, page, source(page, style), given)


def _compiled(typst: ModuleType, page: Page, written: str, given: Mapping[str, str]) -> bytes:
    """Compile; letters that are not at hand are looked for on this machine, and only then named."""
    system = False
    for _ in range(MOST_UNSHOWN):
        try:
            return bytes(
                typst.compile(
                    written.encode(),
                    format="pdf",
                    font_paths=_letters(typst, system),
                    sys_inputs=dict(given),
                    pdf_standards=[STANDARD],
                    timestamp=0,
                )
            )
        except typst.TypstError as error:
            found = _UNSHOWN.search(str(error))
            if not found:
                raise Unfit(
                    text("The page '{title}' cannot be made into a PDF.", title=short(page.title)),
                    text("Look for a damaged logo or picture, or for lists within lists without end."),
                ) from error
            written = _named(written, found[1]) if system else written
            system = True
    message = "more kinds of letters than can be named"
    raise ValueError(message)


def _named(written: str, unshown: str) -> str:
    """Write the number of a letter that nothing at hand can show; such a mark without a shape is left out."""
    letter = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), unshown)
    shape = "" if not letter.isprintable() else " ".join(f"[U+{ord(each):04X}]" for each in letter)
    return written.replace(letter, shape)


@lru_cache(maxsize=2)
def _letters(typst: ModuleType, system: bool) -> Any:  # noqa: ANN401, FBT001 - a value of Typst's own; a cache
    """Return the letters that come with the extra and with Typst, and those of this machine if need be."""
    folder = needed("font_source_sans_pro", EXTRA).font_directory
    return typst.Fonts(include_system_fonts=system, font_paths=[str(folder)])
