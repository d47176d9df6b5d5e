"""A page as PDF: tagged, fit for PDF/UA-1, with its letters in it, and the same bytes for the same page."""

from types import ModuleType
from typing import NamedTuple
from unicodedata import normalize

from ..characters import short
from ..extras import needed
from ..language import Say, text
from ..style import Style
from .drawn import lettered
from .paper import Page
from .typeset import LOGO, source
from .unfit import Unfit
from .unshown import EXTRA, STANDARD, Names, letters, undrawn, unshown


def write(page: Page, style: Style, _say: Say, _house: bytes | None) -> bytes:
    """Write the page. Raises Lacking where Typst is not installed, and Unfit."""
    typst = needed("typst", EXTRA)
    sources = _sources(page, style)
    system, names, drawn = _named(typst, sources)
    given = {name: svg.translate(drawn) for name, svg in sources.pictures.items()}
    if style.logo:
        given[LOGO] = style.logo.content.hex()
    try:
        return bytes(
            typst.compile(
                sources.page.translate(names).encode(),
                format="pdf",
                font_paths=letters(typst, system=system),
                sys_inputs=given,
                pdf_standards=[STANDARD],
                timestamp=0,
            )
        )
    except typst.TypstError as error:
        raise Unfit(
            text(
                "{name}: this page cannot be made into a PDF. Typst says: {reason}",
                name=page.name,
                reason=short(error.message),
            ),
            text("Look for a damaged logo or picture."),
        ) from error


def lost(page: Page, style: Style) -> str:
    """Return the letters of a page that no font at hand can show, of which a PDF only has the numbers."""
    _, names, drawn = _named(needed("typst", EXTRA), _sources(page, style))
    return "".join(chr(number) for number, name in sorted({**names, **drawn}.items()) if name)


class _Sources(NamedTuple):
    page: str
    pictures: dict[str, str]


def _sources(page: Page, style: Style) -> _Sources:
    """Write a page in Typst, and its pictures: there a letter with a mark is one letter where that exists."""
    drawn = {name: normalize("NFC", lettered(svg)) for name, svg in page.pictures.items()}
    return _Sources(source(page, style), drawn)


def _named(typst: ModuleType, sources: _Sources) -> tuple[bool, Names, Names]:
    """Return whether letters of this machine are needed, and what is named on the page and in pictures."""
    system, names = unshown(typst, sources.page)
    return system, names, undrawn(typst, sources.pictures.values(), system=system)
