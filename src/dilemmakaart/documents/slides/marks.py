"""What python-pptx has no words for: what a shape shows, that it shows nothing, no shadow, heads of lines."""

from ...characters import harmless
from ...extras import needed
from .house import EXTRA, Made


def described(shape: Made, words: str) -> None:
    """Say what a shape shows, for who cannot see it."""
    shape._element.xpath("./*/p:cNvPr")[0].set("descr", harmless(words))  # noqa: SLF001 - it offers no alt text


def decorative(shape: Made) -> None:
    """Mark a shape as one that tells nothing, so that who hears a slide is not bothered with it."""
    written = (
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )
    told = shape._element.xpath("./*/p:cNvPr")[0]  # noqa: SLF001 - it offers no such mark
    told.append(needed("pptx.oxml", EXTRA).parse_xml(written))


def flat(shape: Made) -> Made:
    """Take away the shadow that a theme gives."""
    for effect in shape._element.iter("{*}effectRef"):  # noqa: SLF001 - an empty list of effects is not always obeyed
        effect.set("idx", "0")
    return shape


def headed(line: Made, *, dashed: bool) -> None:
    """Give a line a head: a full one, or an open one on a dashed line."""
    if dashed:
        line.line.dash_style = needed("pptx.enum.dml", EXTRA).MSO_LINE.DASH
    head = needed("pptx.oxml", EXTRA).parse_xml(
        '<a:tailEnd xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'type="{"arrow" if dashed else "triangle"}"/>'
    )
    line.line._get_or_add_ln().append(head)  # noqa: SLF001 - it offers no heads
