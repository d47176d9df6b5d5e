"""The style of a house in the theme, the master and the layouts of a presentation: slides follow these."""

import re
from typing import Any

from ...extras import needed
from ...style import GROUPS, Style

EXTRA = "office"
WIDE, HIGH = 338.67, 190.5
"""Millimetres of a slide, 16 to 9."""
MARGIN = 14.0
TITLE = (MARGIN, 8.0, WIDE - 2 * MARGIN, 14.0)
"""Where the title of a slide stands."""
OPENING = ((MARGIN + 8, 62.0, 290.0, 44.0), (MARGIN + 8, 110.0, 290.0, 50.0))
"""Where title and subtitle of the first slide stand."""
FOOT = 179.0
"""Where the line begins that stands below every slide."""
LETTERS = "Calibri"
ROLES = {
    "ink": "TEXT_1",
    "paper": "BACKGROUND_1",
    "muted": "TEXT_2",
    "soft": "BACKGROUND_2",
    "accent": "ACCENT_1",
    "line": "ACCENT_2",
}
"""The colour of the theme for each role of a colour."""
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USED = ("Title Slide", "Title Only")

Made = Any
"""What python-pptx gives."""


def furnished(made: Made, style: Style, language: str) -> None:
    """Turn the presentation that the library begins with into one of the house."""
    millimetre = needed("pptx.util", EXTRA).Mm
    made.slide_width, made.slide_height = millimetre(WIDE), millimetre(HIGH)
    for layout in [each for each in made.slide_layouts if each.name not in _USED]:
        made.slide_layouts.remove(layout)
    _themed(made, style)
    for each in (made.slide_master, *made.slide_layouts):
        _laid_out(each)
    _titled(made.slide_master)
    for part in (made, made.slide_master, *made.slide_layouts):
        for element in part._element.iter():  # noqa: SLF001 - the language of what is not yet written
            if element.get("lang"):
                element.set("lang", LANGUAGES[language])
    package = made.part.package
    for key in [key for key, each in package._rels.items() if each.reltype.endswith("/thumbnail")]:  # noqa: SLF001
        package.drop_rel(key)  # the picture of an empty slide that the library begins with


def _themed(made: Made, style: Style) -> None:
    kinds = needed("pptx.opc.constants", EXTRA).RELATIONSHIP_TYPE
    theme = made.slide_master.part.part_related_by(kinds.THEME)
    colours = style.colours
    chosen = {
        "dk1": colours.ink, "lt1": colours.paper, "dk2": colours.muted, "lt2": colours.soft,
        "accent1": colours.accent, "accent2": colours.line,
        **{f"accent{number}": hue for number, hue in enumerate(GROUPS[:4], start=3)},
        "hlink": colours.accent, "folHlink": colours.muted,
    }  # fmt: skip
    written = theme.blob.decode()
    for name, hue in chosen.items():
        inside = f'<a:{name}><a:srgbClr val="{hue[1:].upper()}"/></a:{name}>'
        written = re.sub(rf"<a:{name}>.*?</a:{name}>", inside, written, flags=re.DOTALL)
    font = (style.font or LETTERS).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    letters = f'<a:latin typeface="{font}"/>'
    theme._blob = re.sub(r'<a:latin typeface="Calibri"/>', lambda _: letters, written).encode()  # noqa: SLF001


def _laid_out(layout: Made) -> None:
    """Put what a master or a layout holds where it belongs on a wide slide."""
    for shape in list(layout.placeholders):
        match shape.placeholder_format.type.name:
            case "TITLE" if shape.element.spPr.xfrm is not None:
                _placed(shape, TITLE)
            case "CENTER_TITLE":
                _placed(shape, OPENING[0])
                shape.text_frame.vertical_anchor = needed("pptx.enum.text", EXTRA).MSO_ANCHOR.BOTTOM
            case "SUBTITLE":
                _placed(shape, OPENING[1])
            case "BODY":
                _placed(shape, (MARGIN, 30, WIDE - 2 * MARGIN, FOOT - 36))
            case "FOOTER" if shape.element.spPr.xfrm is not None:
                _placed(shape, (MARGIN, FOOT, WIDE - 2 * MARGIN - 40, 8))
            case "SLIDE_NUMBER" if shape.element.spPr.xfrm is not None:
                _placed(shape, (WIDE - MARGIN - 30, FOOT, 30, 8))
            case "DATE":
                shape.element.getparent().remove(shape.element)
            case _:
                pass


def _placed(shape: Made, place: tuple[float, float, float, float]) -> None:
    millimetre = needed("pptx.util", EXTRA).Mm
    shape.left, shape.top, shape.width, shape.height = (millimetre(each) for each in place)


def _titled(master: Made) -> None:
    """Let titles stand at the left, in the accent, and what stands below a slide in quiet letters."""
    frames = [each.text_frame for each in master.placeholders]
    for frame in frames:
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    title = next(master._element.iter("{*}titleStyle"))  # noqa: SLF001 - it offers no styles
    first = title.find(f"{_MAIN}lvl1pPr")
    first.set("algn", "l")
    first.find(f"{_MAIN}defRPr").set("b", "1")
    first.find(f"{_MAIN}defRPr").set("sz", "2600")
    _coloured(first, "accent1")
    for shape in master.placeholders:
        small = shape.element.find(f".//{_MAIN}lstStyle/{_MAIN}lvl1pPr")
        if small is not None:
            number = shape.placeholder_format.type.name == "SLIDE_NUMBER"
            small.set("algn", "r" if number else "l")
            small.find(f"{_MAIN}defRPr").set("sz", "1000")
            _coloured(small, "tx2")


def _coloured(properties: Made, name: str) -> None:
    colour = properties.find(f".//{_MAIN}schemeClr")
    colour.set("val", name)
    for shade in list(colour):
        colour.remove(shade)
