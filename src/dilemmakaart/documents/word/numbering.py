"""Lists in Word: bullets and numbers, which stand apart from the words; each list counts anew."""

from collections.abc import Sequence

from ...extras import needed
from ...style import Style
from .xml import EXTRA, Word, Xml, found, made, twips

INDENT = 14
"""Points from the margin to the words of a list, for each depth."""
_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
)


def kind(document: Word, names: Sequence[str], style: Style, *, counts: bool) -> int:
    """Define a kind of list in the colour of the house, with a style for each depth; return its number."""
    held = _numbering(document)
    qn = needed("docx.oxml.ns", EXTRA).qn
    known = held.findall(qn("w:abstractNum"))
    which = max((int(each.get(qn("w:abstractNumId"))) for each in known), default=0) + 1
    levels = (_level(name, depth, style, counts=counts) for depth, name in enumerate(names))
    new = made("abstractNum", made("multiLevelType", val="multilevel"), *levels, abstractNumId=which)
    first = found(held, "num")
    if first is None:
        held.append(new)
    else:
        first.addprevious(new)
    return int(held.add_num(which).numId)


def anew(document: Word, style: Xml, start: int) -> int:
    """Begin a list that counts from `start`, of the kind that its style has; return its number."""
    held = _numbering(document)
    about = found(found(style, "pPr"), "numPr")
    number, depth = found(about, "numId").val, found(about, "ilvl")
    kind = next(each.abstractNumId.val for each in held.num_lst if each.numId == number)
    made_anew = held.add_num(kind)
    made_anew.add_lvlOverride(ilvl=0 if depth is None else depth.val).add_startOverride(start)
    return int(made_anew.numId)


def _level(name: str, depth: int, style: Style, *, counts: bool) -> Xml:
    return made(
        "lvl",
        made("start", val=1),
        made("numFmt", val="decimal" if counts else "bullet"),
        made("pStyle", val=name.replace(" ", "")),
        made("lvlText", val=f"%{depth + 1}." if counts else "•"),
        made("lvlJc", val="left"),
        made("pPr", made("ind", left=twips(INDENT * (depth + 1)), hanging=twips(INDENT))),
        made("rPr", made("color", val=style.colours.accent[1:].upper())),
        ilvl=depth,
    )


def _numbering(document: Word) -> Xml:
    """Return the definitions of lists; a document that never had a list has none."""
    kinds = needed("docx.opc.constants", EXTRA)
    relation = kinds.RELATIONSHIP_TYPE.NUMBERING
    if not any(each.reltype == relation for each in document.part.rels.values()):
        parts = needed("docx.parts.numbering", EXTRA)
        name = needed("docx.opc.packuri", EXTRA).PackURI("/word/numbering.xml")
        package = document.part.package
        part = parts.NumberingPart.load(name, kinds.CONTENT_TYPE.WML_NUMBERING, _EMPTY, package)
        document.part.relate_to(part, relation)
    return document.part.numbering_part.element
