"""Shapes on slides: python-pptx gives no types, so these few functions are all that touch it."""

from collections.abc import Sequence
from typing import Any

from ..characters import harmless
from ..extras import needed
from ..style import Style

EXTRA = "office"
WIDE, HIGH = 338.67, 190.5
"""Millimetres of a slide, 16 to 9."""
LETTERS = "Calibri"


class Deck:
    """A presentation that is being made."""

    def __init__(self, title: str, style: Style) -> None:
        self.style = style
        self.made = needed("pptx", EXTRA).Presentation()
        self.millimetre = needed("pptx.util", EXTRA).Mm
        self.made.slide_width, self.made.slide_height = self.millimetre(WIDE), self.millimetre(HIGH)
        self.made.core_properties.title = harmless(title)
        self.made.core_properties.author = harmless(style.organisation)

    def slide(self, title: str, notes: str = "", *, opening: bool = False, size: float = 26) -> Any:  # noqa: ANN401
        """Add a slide with its title, and what its speaker wants to know."""
        made = self.made.slides.add_slide(self.made.slide_layouts[5])
        head = made.shapes.title
        top, high = (62, 36) if opening else (10, 18)
        head.left, head.top = self.millimetre(16), self.millimetre(top)
        head.width, head.height = self.millimetre(WIDE - 32), self.millimetre(high)
        self.fill(head, [title], 40 if opening else size, bold=True, role="accent")
        if notes:
            made.notes_slide.notes_text_frame.text = harmless(notes)
        if self.style.footer:
            self.text(made.shapes, (16, HIGH - 10, WIDE - 62, 7), [self.style.footer], 9, role="muted")
        number = str(len(self.made.slides))
        self.text(made.shapes, (WIDE - 46, HIGH - 10, 30, 7), [number], 9, role="muted", align="RIGHT")
        return made

    def fill(  # noqa: PLR0913 - how words look
        self,
        shape: Any,  # noqa: ANN401
        lines: Sequence[str],
        size: float,
        *,
        bold: bool = False,
        role: str = "ink",
        align: str = "LEFT",
    ) -> None:
        """Write lines into a shape, each its own paragraph."""
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for at, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            paragraph.alignment = needed("pptx.enum.text", EXTRA).PP_ALIGN[align]
            paragraph.space_after = needed("pptx.util", EXTRA).Pt(size / 3) if len(lines) > 1 else None
            run = paragraph.add_run()
            run.text = harmless(line)
            run.font.size = needed("pptx.util", EXTRA).Pt(size)
            run.font.bold, run.font.name = bold, self.style.font or LETTERS
            run.font.color.rgb = self.colour(role)

    def text(  # noqa: PLR0913 - where they stand and how they look
        self,
        shapes: Any,  # noqa: ANN401
        place: tuple[float, float, float, float],
        lines: Sequence[str],
        size: float,
        *,
        bold: bool = False,
        role: str = "ink",
        align: str = "LEFT",
        at_top: bool = False,
    ) -> Any:  # noqa: ANN401
        """Add a box with words: left, top, width and height in millimetres."""
        made = shapes.add_textbox(*(self.millimetre(each) for each in place))
        anchors = needed("pptx.enum.text", EXTRA).MSO_ANCHOR
        made.text_frame.vertical_anchor = anchors.TOP if at_top else anchors.MIDDLE
        self.fill(made, lines, size, bold=bold, role=role, align=align)
        return made

    def dot(self, shapes: Any, x: float, y: float, radius: float, *, ring: bool = False) -> None:  # noqa: ANN401
        """Add a dot, or a ring, around a point."""
        kind = needed("pptx.enum.shapes", EXTRA).MSO_SHAPE.OVAL
        corner = (x - radius, y - radius, 2 * radius, 2 * radius)
        made = shapes.add_shape(kind, *(self.millimetre(each) for each in corner))
        made.fill.solid()
        made.fill.fore_color.rgb = self.colour("paper" if ring else "ink")
        made.line.color.rgb = self.colour("accent" if ring else "ink")
        made.shadow.inherit = False

    def line(  # noqa: PLR0913 - two points, and how it looks
        self,
        shapes: Any,  # noqa: ANN401
        x: float,
        y: float,
        right: float,
        bottom: float,
        *,
        arrow: bool = False,
        dashed: bool = False,
    ) -> None:
        """Add a line, with a head where it is an arrow."""
        straight = needed("pptx.enum.shapes", EXTRA).MSO_CONNECTOR.STRAIGHT
        made = shapes.add_connector(straight, *(self.millimetre(each) for each in (x, y, right, bottom)))
        made.line.color.rgb = self.colour("accent" if arrow else "ink")
        made.line.width = needed("pptx.util", EXTRA).Pt(2 if arrow else 0.75)
        if dashed:
            made.line.dash_style = needed("pptx.enum.dml", EXTRA).MSO_LINE.DASH
        if arrow:
            head = needed("pptx.oxml", EXTRA).parse_xml(
                '<a:tailEnd xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" type="triangle"/>'
            )
            made.line._get_or_add_ln().append(head)  # noqa: SLF001 - it offers no heads

    def colour(self, role: str) -> Any:  # noqa: ANN401
        """Return a colour of the house by its role."""
        return needed("pptx.dml.color", EXTRA).RGBColor.from_string(
            getattr(self.style.colours, role)[1:].upper()
        )
