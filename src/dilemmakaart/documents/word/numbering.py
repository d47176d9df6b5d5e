"""Lists in Word: bullets and numbers, which stand apart from the words; each list counts anew."""

from collections.abc import Callable

from ...extras import needed
from ...style import Style
from .xml import EXTRA, Word, Xml, found, made, twips

LEVELS, INDENT = 3, 14
_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
)
_BULLETS, _NUMBERS = "D11E3A01", "D11E3A02"
"""By these our own kinds of list are known again in a document."""


def bullets(document: Word, style: Style) -> int:
    """Return the number of the list with bullets in the colour of the house."""
    return _own(document, _BULLETS, lambda: _levels(style, "bullet", lambda _: "•"))


def numbers(document: Word, style: Style) -> int:
    """Return the number of a list with numbers."""
    return _own(document, _NUMBERS, lambda: _levels(style, "decimal", lambda depth: f"%{depth + 1}."))


def anew(document: Word, style: Xml, start: int) -> int:
    """Begin a list that counts from `start`, of the same kind as the style of its paragraphs; return its number."""
    held = _numbering(document)
    about = found(found(style, "pPr"), "numPr")
    number, depth = found(about, "numId").val, found(about, "ilvl")
    kind = next(each.abstractNumId.val for each in held.num_lst if each.numId == number)
    made_anew = held.add_num(kind)
    made_anew.add_lvlOverride(ilvl=0 if depth is None else depth.val).add_startOverride(start)
    return int(made_anew.numId)


def _own(document: Word, sign: str, levels: Callable[[], list[Xml]]) -> int:
    held = _numbering(document)
    qn = needed("docx.oxml.ns", EXTRA).qn
    kinds = held.findall(qn("w:abstractNum"))
    for kind in kinds:
        signed = found(kind, "nsid")
        if signed is not None and signed.get(qn("w:val")) == sign:
            which = int(kind.get(qn("w:abstractNumId")))
            return int(next(each.numId for each in held.num_lst if each.abstractNumId.val == which))
    which = max((int(each.get(qn("w:abstractNumId"))) for each in kinds), default=0) + 1
    kind = made(
        "abstractNum",
        made("nsid", val=sign),
        made("multiLevelType", val="hybridMultilevel"),
        *levels(),
        abstractNumId=which,
    )
    first = found(held, "num")
    if first is None:
        held.append(kind)
    else:
        first.addprevious(kind)
    return int(held.add_num(which).numId)


def _levels(style: Style, form: str, sign: Callable[[int], str]) -> list[Xml]:
    colour = style.colours.accent[1:].upper()
    return [
        made(
            "lvl",
            made("start", val=1),
            made("numFmt", val=form),
            made("lvlText", val=sign(depth)),
            made("lvlJc", val="left"),
            made("pPr", made("ind", left=twips(INDENT * (depth + 1)), hanging=twips(INDENT))),
            made("rPr", made("color", val=colour)),
            ilvl=depth,
        )
        for depth in range(LEVELS)
    ]


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
