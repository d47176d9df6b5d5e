"""What stands above and below the pages of a Word document: the logo, the footer, and the number."""

import io

from ...characters import harmless
from ...extras import Lacking, needed
from ...language import text
from ...style import Logo, Style
from ..raster import png
from ..unfit import Unfit
from .styles import named
from .xml import EXTRA, MILLIMETRE, Word, Xml, made, twips

LOGO = (60.0, 14.0)
"""The most that a logo may take, in millimetres."""
BELOW_LOGO, BELOW_NAME = 14, 8
"""Points."""


def edged(document: Word, style: Style, wide: float) -> None:
    """Put logo or name of the house above the first page; its footer and a number below each of so wide."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    _headed(document, section.first_page_header.paragraphs[0], style)
    section.header.is_linked_to_previous = False
    words = " · ".join(each for each in (harmless(style.organisation), harmless(style.footer)) if each)
    for footer in (section.first_page_footer, section.footer):
        footer.is_linked_to_previous = False
        foot = footer.paragraphs[0]
        foot.style = named(document, "Footer")
        about = foot._p.get_or_add_pPr()  # noqa: SLF001
        about._insert_tabs(made("tabs", made("tab", val="right", pos=twips(wide))))  # noqa: SLF001
        foot.add_run(f"{words}\t")
        foot._p.append(made("fldSimple", made("r", _said("1")), instr="PAGE"))  # noqa: SLF001


def _said(words: str) -> Xml:
    said = made("t")
    said.text = words
    return said


def _headed(document: Word, head: Word, style: Style) -> None:
    head.style = named(document, "Header")
    head.paragraph_format.space_after = needed("docx.shared", EXTRA).Pt(
        BELOW_LOGO if style.logo else BELOW_NAME
    )
    if style.logo is None:
        head.add_run(harmless(style.organisation))
        return
    try:
        shape = _drawn(head.add_run(), style.logo)
    except Lacking:
        raise
    except Exception as error:  # whatever is amiss stands in that picture
        raise Unfit(
            text("The logo cannot be put into a Word document: it is damaged."),
            text("Save it anew as SVG or PNG, or take it out of huisstijl.yaml."),
        ) from error
    shape._inline.docPr.set("descr", harmless(style.organisation))  # noqa: SLF001 - it offers no other way


def _drawn(run: Word, logo: Logo) -> Word:
    wide = min(LOGO[0], LOGO[1] * logo.width / logo.height)
    picture = logo.content
    if logo.media == "image/svg+xml":
        picture = png(picture.decode("utf-8-sig"), wide)
    return run.add_picture(io.BytesIO(picture), width=needed("docx.shared", EXTRA).Pt(wide * MILLIMETRE))
