"""Styles in a Word document: as the house style says, or as the house's own document says where it does."""

from collections.abc import Sequence

from ...extras import needed
from ...style import Style
from .looks import BODY, Look
from .numbering import INDENT, kind
from .xml import EXTRA, Word, Xml, found, made, twips, without

LETTERS = "Calibri"
"""What Word has anywhere, where the house has no letters of its own."""
TABLE, SIDES, LINK = "Dilemmakaart", "Dilemmakaart sides", "Hyperlink"
EDGES = {
    "below": ("bottom", 18, 8),
    "left": ("left", 18, 10),
}
"""Where, how thick in eighths of a point, and how far from the words."""


def dress(document: Word, looks: Sequence[Look], style: Style, *, own: bool) -> None:
    """Give a document every style that is needed; those of a document of the house stay as they are."""
    known = {each.name for each in document.styles}
    lacking = [look for look in looks if not (own and look.name in known)]
    lists = _lists(document, lacking, style)
    for look in lacking:
        element = _element(document, look)
        element.append(_shape(look, style, lists.get(look.name)))
        element.append(_letters(look, style, own=own))
    for name, sides in ((TABLE, False), (SIDES, True)):
        if name not in known:
            document.styles.element.append(_table(name, style, sides=sides))
    if not (own and LINK in known):
        _linked(document, style)


def _lists(document: Word, looks: Sequence[Look], style: Style) -> dict[str, int]:
    """Return the number of the list for each style of a list."""
    found = {}
    for first in (look for look in looks if look.marker and look.depth == 0):
        names = [look.name for look in looks if look.name.startswith(first.name)]
        number = kind(document, names, style, counts=first.marker == "number")
        found.update(dict.fromkeys(names, number))
    return found


def _element(document: Word, look: Look) -> Xml:
    """Return a style by its name, made anew where it is lacking."""
    held = next((each for each in document.styles if each.name == look.name), None)
    if held is not None:
        element = held.element
        without(element, "link", "semiHidden", "unhideWhenUsed", "qFormat", "basedOn", "rsid", "pPr", "rPr")
        if look.based:
            found(element, "name").addnext(made("basedOn", val=_id(document, look.based)))
    else:
        element = made(
            "style",
            made(
                "name", val=look.name.replace("Heading", "heading") if look.name[-1:].isdigit() else look.name
            ),
            made("basedOn", val=_id(document, look.based)),
            type="paragraph",
            styleId=look.name.replace(" ", ""),
        )
        document.styles.element.append(element)
    element.append(made("qFormat"))
    return element


def _id(document: Word, name: str) -> str:
    return next((each.style_id for each in document.styles if each.name == name), name.replace(" ", ""))


def _shape(look: Look, style: Style, number: int | None) -> Xml:
    """Return what a paragraph looks like; the order is that of the standard."""
    rule, line = ("exact", twips(look.size * 1.2)) if look.exact else ("auto", round(240 * look.leading))
    shape = made("pPr", *([made("keepNext")] if look.keeps else []))
    if number is not None:
        shape.append(made("numPr", made("ilvl", val=look.depth), made("numId", val=number)))
    if look.edge:
        side, thick, space = EDGES[look.edge]
        colour = style.colours.accent[1:].upper()
        shape.append(made("pBdr", made(side, val="single", sz=thick, space=space, color=colour)))
    shape.append(made("suppressAutoHyphens", val=0 if look.hyphens else 1))
    shape.append(
        made("spacing", before=twips(look.before), after=twips(look.after), line=line, lineRule=rule)
    )
    if look.marker:
        shape.append(made("ind", left=twips(INDENT * (look.depth + 1)), hanging=twips(INDENT)))
    elif look.edge == "left":
        shape.append(made("ind", left=twips(INDENT)))
    if look.centred:
        shape.append(made("jc", val="center"))
    if look.name.startswith("Heading "):
        shape.append(made("outlineLvl", val=int(look.name[-1]) - 1))
    return shape


def _letters(look: Look, style: Style, *, own: bool) -> Xml:
    """Return what letters look like; in a document of the house they are those of its body."""
    letters = made("rPr")
    if not own:
        family = style.font or LETTERS
        letters.append(made("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family))
    for tag, marked in (("b", look.bold), ("i", look.italic)):
        if marked:
            letters.extend([made(tag), made(f"{tag}Cs")])
    colour = getattr(style.colours, look.role)[1:].upper()
    letters.append(made("color", val=colour))
    half = round(look.size * 2)
    letters.extend([made("sz", val=half), made("szCs", val=half)])
    return letters


def _table(name: str, style: Style, *, sides: bool) -> Xml:
    """Return the style of a table: heads on a soft ground, and thin lines between rows."""
    line = style.colours.line[1:].upper()
    thin = {"val": "single", "sz": 4, "space": 0, "color": line}
    inside = [made("bottom", **thin), made("insideH", **thin), *([made("insideV", **thin)] if sides else [])]
    accent = style.colours.accent[1:].upper()
    head = made(
        "tblStylePr",
        made(
            "tcPr",
            made("tcBorders", made("bottom", val="single", sz=10, space=0, color=accent)),
            made("shd", val="clear", color="auto", fill=style.colours.soft[1:].upper()),
            made("vAlign", val="bottom"),
        ),
        type="firstRow",
    )
    margins = made("tblCellMar", made("left", w=80, type="dxa"), made("right", w=80, type="dxa"))
    return made(
        "style",
        made("name", val=name),
        made("qFormat"),
        made("tblPr", made("tblBorders", *inside), margins),
        head,
        type="table",
        customStyle=1,
        styleId=name.replace(" ", ""),
    )


def _linked(document: Word, style: Style) -> None:
    known = {each.name: each for each in document.styles}
    if LINK in known:
        document.styles.element.remove(known[LINK].element)
    colour = made("color", val=style.colours.accent[1:].upper())
    document.styles.element.append(
        made(
            "style",
            made("name", val=LINK),
            made("rPr", colour, made("u", val="single")),
            type="character",
            styleId=LINK,
        )
    )


def named(document: Word, style: str) -> Word:
    """Return a style by its name; of the others no object is made, for a page asks this a thousand times."""
    shown = needed("docx.styles", EXTRA).BabelFish.internal2ui
    of_style, of_name, value = map(needed("docx.oxml.ns", EXTRA).qn, ("w:style", "w:name", "w:val"))
    names = document.styles.element.iterfind(f"{of_style}/{of_name}")
    name = next(each for each in names if shown(each.get(value)) == style)
    return needed("docx.styles.style", EXTRA).StyleFactory(name.getparent())


__all__ = ["BODY", "dress", "named"]
