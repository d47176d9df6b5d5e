"""A page as a Word document: opened, written, and packed so that the same page gives the same bytes.

A house may bring a document of its own: its styles, header and footer are used, its text is not.
"""

import io
from zipfile import BadZipFile, ZipFile

from ...extras import Lacking
from ...language import Say, text
from ...style import Style
from ..packed import repacked
from ..paper import Heading, Page
from ..parts import Placed, Plate, parts
from ..unfit import Unfit
from .cards import deal
from .opening import opened
from .plates import plate
from .sections import Sections
from .spot import DENSE, Spot, Styles
from .writer import Writer

LARGEST = 60_000_000
"""Bytes of a document of a house, unpacked."""


def write(page: Page, style: Style, _say: Say, house: bytes | None) -> bytes:
    """Write the page, on the document of a house if there is one. Raises Lacking and Unfit."""
    if house is None:
        return _written(page, style, None)
    if not _is_bounded(house):
        raise Unfit(_NO_WORD, _SAVE_ANEW)
    try:
        return _written(page, style, house)
    except Lacking:
        raise
    except Exception as error:  # whatever python-docx stumbles over stands in that document
        _written(page, style, None)  # unless it does so without it: then it is a fault of ours
        raise Unfit(_NO_WORD, _SAVE_ANEW) from error


_NO_WORD = text("The Word document in templates/ cannot be used: it is damaged, or of another kind.")
_SAVE_ANEW = text("Open it in Word and save it as a document (.docx), or take it out of that folder.")


def _is_bounded(house: bytes) -> bool:
    try:
        with ZipFile(io.BytesIO(house)) as package:
            return sum(part.file_size for part in package.infolist()) <= LARGEST
    except (BadZipFile, ValueError):
        return False


def _written(page: Page, style: Style, house: bytes | None) -> bytes:
    document = opened(page, style, house)
    sections = Sections(document, page.layout, style, own=house is not None)
    if page.layout == "cards":
        deal(document, sections, page, style)
    else:
        styles = DENSE if page.layout == "dense" else Styles()
        _flowing(Writer(Spot(document, document, page, sections.room, styles)), sections, page)
    written = io.BytesIO()
    document.save(written)
    return repacked(written.getvalue())


def _flowing(writer: Writer, sections: Sections, page: Page) -> None:
    """Write part after part; a picture with a page of its own gets one of another size."""
    apart = False
    found = list(parts(page.blocks, page))
    for part, following in zip(found, [*found[1:], None], strict=True):
        if isinstance(part, Plate):
            sections.apart("plate")
            writer.opens = apart = True
            plate(writer, sections.room, part)
        else:
            if apart:
                sections.text()
                writer.opens = True
            together = page.layout == "dense" and _goes_on(following)
            writer.block(
                part.block,
                opens=part.opens and not apart,
                leads=part.after_heading,
                stays=part.stays or together,
            )
            apart = False
    writer.end()


def _goes_on(following: Plate | Placed | None) -> bool:
    """Whether what comes next belongs to the same question of a form."""
    return isinstance(following, Placed) and not isinstance(following.block, Heading)
