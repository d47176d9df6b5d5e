"""A Word document made ready to be written in: new, or that of the house without what stood in it."""

import io
from collections.abc import Collection
from datetime import UTC, datetime

from ...characters import harmless
from ...extras import needed
from ...style import Style
from ..paper import Page
from .looks import looks
from .styles import LETTERS, dress
from .xml import EXTRA, Word, Xml, found, made, without

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment that a document says it was made: the same page gives the same bytes."""
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_CONTENT = frozenset(
    {
        "aFChunk",
        "chart",
        "comments",
        "commentsExtended",
        "commentsExtensible",
        "commentsIds",
        "diagramData",
        "endnotes",
        "footnotes",
        "glossaryDocument",
        "hyperlink",
        "image",
        "oleObject",
        "package",
        "people",
    }
)
"""What only the text of a document refers to, or what holds text of its own: it goes when that text goes."""
_LIKE_SANS = ("020B0604020202020204", "swiss", "variable")
"""What to look for where the letters of the house are not there: letters without serifs."""


def opened(page: Page, style: Style, house: bytes | None) -> Word:
    """Return a document without text that has its properties, its language and every style it needs."""
    docx = needed("docx", EXTRA)
    document = docx.Document() if house is None else docx.Document(io.BytesIO(house))
    _told(document, page, style)
    _unpictured(document)
    if house is None:
        _tidied(document, style)
    else:
        _emptied(document)
    _spoken(document, LOCALES.get(page.language, page.language))
    dress(document, looks(page.layout), style, own=house is not None)
    return document


def _told(document: Word, page: Page, style: Style) -> None:
    properties = document.core_properties
    properties.title = harmless(page.title)[:255]
    properties.author = harmless(style.organisation)[:255]
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = LOCALES.get(page.language, page.language)
    properties.revision = 1
    properties.created = properties.modified = ALWAYS


def _unpictured(document: Word) -> None:
    """Take away the small picture of what the document once was."""
    _cut(document.part.package.rels, {"thumbnail"})


def _cut(relations: Word, kinds: Collection[str]) -> None:
    for key, relation in list(relations.items()):
        if relation.reltype.rpartition("/")[2] in kinds:
            del relations[key]


def _tidied(document: Word, style: Style) -> None:
    """Take away what python-docx leaves behind, and say what may replace the letters of the house."""
    qn = needed("docx.oxml.ns", EXTRA).qn
    _cut(document.part.rels, {"stylesWithEffects", "customXml"})
    for each in list(document.styles):
        if each.element.get(qn("w:type")) == "table" and each.name not in {"Normal Table", "Table Grid"}:
            each.element.getparent().remove(each.element)
    for each in list(document.part.numbering_part.element):
        document.part.numbering_part.element.remove(each)
    settings = document.settings.element
    for each in settings.iter(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")
    found(settings, "defaultTabStop").addprevious(made("autoHyphenation"))
    _lettered(document, style.font or LETTERS)


def _lettered(document: Word, family: str) -> None:
    """Name the letters of the house among the fonts, and others that look like them."""
    relation = next(each for each in document.part.rels.values() if each.reltype.endswith("/fontTable"))
    xml = needed("docx.oxml", EXTRA)
    fonts = xml.parse_xml(relation.target_part.blob)
    panose, kind, pitch = _LIKE_SANS
    others = [made("altName", val=LETTERS)] if family != LETTERS else []
    font = made(
        "font",
        *others,
        made("panose1", val=panose),
        made("charset", val="00"),
        made("family", val=kind),
        made("pitch", val=pitch),
        name=harmless(family),
    )
    for each in list(fonts):
        if each.get(needed("docx.oxml.ns", EXTRA).qn("w:name")) == family:
            fonts.remove(each)
    fonts.append(font)
    relation.target_part._blob = _serialized(fonts)  # noqa: SLF001 - it offers no other way


def _serialized(element: Xml) -> bytes:
    return bytes(needed("docx.opc.oxml", EXTRA).serialize_part_xml(element))


def _emptied(document: Word) -> None:
    """Take the text out of the document of a house, and what belongs to it; header and footer stay."""
    body = document.element.body
    qn = needed("docx.oxml.ns", EXTRA).qn
    last = body.get_or_add_sectPr()
    for section in reversed(list(body.iter(qn("w:sectPr")))[:-1]):  # of which a later one takes what it lacks
        for edge in reversed([each for each in section if each.tag.endswith("Reference")]):
            if not any(_same(edge, held) for held in last):
                last.insert(0, edge)
    for each in list(body):
        if each is not last:
            body.remove(each)
    without(document.settings.element, "footnotePr", "endnotePr")
    _cut(document.part.rels, _CONTENT)


def _same(one: Xml, other: Xml) -> bool:
    kind = needed("docx.oxml.ns", EXTRA).qn("w:type")
    return bool(one.tag == other.tag and one.get(kind) == other.get(kind))


def _spoken(document: Word, locale: str) -> None:
    """Say in which language the text is, for who reads it aloud and for the spelling check."""
    qn = needed("docx.oxml.ns", EXTRA).qn
    styles = document.styles.element
    defaults = found(styles, "docDefaults")
    letters = None if defaults is None else next(defaults.iter(qn("w:rPr")), None)
    if letters is not None and found(letters, "lang") is None:
        letters.append(made("lang"))
    for each in styles.iter(qn("w:lang")):
        each.set(qn("w:val"), locale)
