"""What a Word document looks like where a house brings none: letters, colours, sizes, and its properties."""

from datetime import UTC, datetime
from typing import Any

from ..characters import harmless
from ..extras import needed
from ..style import Style
from .paper import Page

PAGE, MARGIN = (210, 297), 20
ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment that a document says it was made: the same page gives the same bytes."""

LETTERS = "Calibri"
"""What Word has anywhere, where the house has no letters of its own."""

LOCALES = {"nl": "nl-NL", "en": "en-GB"}

# name, size in points, bold, colour by role, space before and after in points, kept with what comes next
_LOOKS = (
    ("Normal", 10.5, None, "ink", 0, 6, False),
    ("Title", 25, True, "ink", 0, 14, True),
    ("Heading 1", 16, True, "accent", 22, 8, True),
    ("Heading 2", 12.5, True, "ink", 16, 5, True),
    ("Heading 3", 11, True, "ink", 12, 4, True),
    ("List Bullet", 10.5, None, "ink", 0, 3, False),
    ("List", 10.5, None, "ink", 0, 3, False),
    ("Quote", 10.5, None, "muted", 4, 8, False),
)


def prepared(document: Any, page: Page, style: Style, *, own: bool) -> None:  # noqa: ANN401 - python-docx has no types
    """Make a document ready to be written in."""
    properties = document.core_properties
    properties.title = harmless(page.title)
    properties.author = harmless(style.organisation)
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = LOCALES.get(page.language, page.language)
    properties.revision = 1
    properties.created = properties.modified = ALWAYS
    if own:
        _emptied(document)
        return
    _sized(document)
    for look in _LOOKS:
        _dressed(document, style, *look)
    _spoken(document, LOCALES.get(page.language, page.language))
    _edges(document, style)


def named(document: Any, style: str) -> Any:  # noqa: ANN401
    """Return a style by its name; a document of a house may lack one."""
    known = {each.name: each for each in document.styles}
    return known.get(style) or known.get("Normal") or document.styles.default(1)


def _emptied(document: Any) -> None:  # noqa: ANN401
    """Take the text out of the document of a house; its sections, with header and footer, stay."""
    body = document.element.body
    for each in list(body):
        if not each.tag.endswith("}sectPr"):
            body.remove(each)


def _sized(document: Any) -> None:  # noqa: ANN401
    millimetre = needed("docx.shared", "office").Mm
    section = document.sections[0]
    section.page_width, section.page_height = millimetre(PAGE[0]), millimetre(PAGE[1])
    section.left_margin = section.right_margin = millimetre(MARGIN)
    section.top_margin = section.bottom_margin = millimetre(MARGIN)


def _dressed(  # noqa: PLR0913, PLR0917 - one row of the table above
    document: Any,  # noqa: ANN401
    style: Style,
    name: str,
    size: float,
    bold: bool | None,  # noqa: FBT001
    role: str,
    before: int,
    after: int,
    keep: bool,  # noqa: FBT001
) -> None:
    shared = needed("docx.shared", "office")
    found = document.styles[name]
    font, shape = found.font, found.paragraph_format
    font.name, font.size, font.bold = style.font or LETTERS, shared.Pt(size), bold
    font.italic = name == "Quote" or None
    font.color.rgb = shared.RGBColor.from_string(getattr(style.colours, role)[1:].upper())
    shape.space_before, shape.space_after = shared.Pt(before), shared.Pt(after)
    shape.line_spacing = 1.15
    shape.keep_with_next = keep or None
    fonts = found.element.get_or_add_rPr().get_or_add_rFonts()
    qn = needed("docx.oxml.ns", "office").qn
    for key in list(fonts.attrib):  # a theme would win over the name
        if key.endswith("Theme"):
            del fonts.attrib[key]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), style.font or LETTERS)
    if name == "Title":
        _underlined(found, style.colours.accent[1:])


def _underlined(found: Any, colour: str) -> None:  # noqa: ANN401
    """Draw a line below the title in the colour of the house."""
    xml = needed("docx.oxml", "office")
    ns = needed("docx.oxml.ns", "office").nsdecls("w")
    about = found.element.get_or_add_pPr()
    for old in about.findall(needed("docx.oxml.ns", "office").qn("w:pBdr")):
        about.remove(old)
    border = xml.parse_xml(
        f'<w:pBdr {ns}><w:bottom w:val="single" w:sz="18" w:space="8" w:color="{colour.upper()}"/></w:pBdr>'
    )
    about.insert_element_before(
        border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"
    )


def _spoken(document: Any, locale: str) -> None:  # noqa: ANN401
    """Say in which language the text is, for who reads it aloud and for the spelling check."""
    qn = needed("docx.oxml.ns", "office").qn
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), locale)


def _edges(document: Any, style: Style) -> None:  # noqa: ANN401
    """Write the name of the house above every page, its footer and the number of the page below."""
    section = document.sections[0]
    if style.organisation:
        section.header.paragraphs[0].text = harmless(style.organisation)
    foot = section.footer.paragraphs[0]
    foot.text = f"{harmless(style.footer)}\t\t" if style.footer else "\t\t"
    xml = needed("docx.oxml", "office")
    ns = needed("docx.oxml.ns", "office").nsdecls("w")
    foot._p.append(  # noqa: SLF001 - it offers no fields
        xml.parse_xml(f'<w:fldSimple {ns} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )
