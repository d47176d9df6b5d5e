"""Shapes on slides, in millimetres: python-pptx gives no types, so few modules touch it.

Colours are those of the theme, so that whoever changes the theme of a presentation changes all of it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any, Literal

from ...characters import harmless
from ...extras import needed
from ...language import Say
from ...style import Logo, Style
from ..raster import png
from .fitted import BETWEEN, fitted
from .house import EXTRA, MARGIN, ROLES, TITLE, WIDE, furnished
from .marks import described, flat

LANGUAGES = {"nl": "DUTCH", "en": "ENGLISH_UK"}
LEAST = 10.0
"""The smallest letters, in points."""

Shape = Any
"""A shape of python-pptx, or a group or a slide that holds them."""
Place = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words look: the size they have where there is room, and the least."""

    size: float
    least: float = LEAST
    bold: bool = False
    role: str = "ink"
    align: Literal["LEFT", "CENTER", "RIGHT"] = "LEFT"
    anchor: Literal["TOP", "MIDDLE", "BOTTOM"] = "TOP"


def even(look: Look, parts: Sequence[tuple[Sequence[str], tuple[float, float]]]) -> Look:
    """Return a look with the largest size at which each of these lines fit in their room."""
    sizes = [fitted(lines, room, look.size, look.least, bold=look.bold)[0] for lines, room in parts]
    return replace(look, size=min(sizes, default=look.size))


class Deck:
    """A presentation that is being made."""

    def __init__(self, title: str, style: Style, say: Say) -> None:
        self.style, self.say = style, say
        self.made = needed("pptx", EXTRA).Presentation()
        self.millimetre = needed("pptx.util", EXTRA).Mm
        self.titles: set[str] = set()
        furnished(self.made, style, say.language)
        self.made.core_properties.title = harmless(title)
        self.made.core_properties.author = harmless(style.organisation)

    def slide(self, title: str, notes: str = "", *, opening: bool = False) -> Shape:
        """Add a slide: its title, which no other slide has, and what its speaker wants to know."""
        layouts = self.made.slide_layouts
        made = self.made.slides.add_slide(layouts[0 if opening else 1])
        unique = next(each for each in _numbered(title) if each not in self.titles)
        self.titles.add(unique)
        if opening:
            self.fill(made.shapes.title, [unique], Look(40, 20, bold=True, role="accent"), (290, 44))
        else:
            self.fill(made.shapes.title, [unique], Look(26, 14, bold=True, role="accent"), TITLE[2:])
        if notes:
            self.fill(made.notes_slide.notes_placeholder, notes.splitlines(), None, (0, 0))
        return made

    def end(self, made: Shape) -> None:
        """Put below a slide what stands below all: last in the order in which it is read."""
        for placeholder in made.slide_layout.placeholders:
            kind = placeholder.placeholder_format.type.name
            if kind == "SLIDE_NUMBER" or (kind == "FOOTER" and self.style.footer):
                number = str(made.shapes._next_shape_id)  # noqa: SLF001 - no other shape may have it
                element = deepcopy(placeholder._element)  # noqa: SLF001 - it offers no way to take these over
                made.shapes._spTree.append(element)  # noqa: SLF001
                element.nvSpPr.cNvPr.set("id", number)
                made.shapes[-1].name = f"{placeholder.name.rstrip('0123456789')}{number}"
                if kind == "FOOTER":
                    room = (WIDE - 2 * MARGIN - 40, 8)
                    self.fill(made.shapes[-1], [self.style.footer], Look(10, 7, role="muted"), room)

    def fill(self, shape: Shape, lines: Sequence[str], look: Look | None, room: tuple[float, float]) -> None:
        """Write paragraphs into a shape with so much room; without a look they have that of the shape."""
        frame = shape.text_frame
        frame.word_wrap = True
        paragraphs = [harmless(line) for line in lines]
        size = 0.0
        if look:
            size, paragraphs[:] = fitted(paragraphs, room, look.size, look.least, bold=look.bold)
        for at, line in enumerate(paragraphs):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = line
            language = LANGUAGES[self.say.language]
            run.font.language_id = getattr(needed("pptx.enum.lang", EXTRA).MSO_LANGUAGE_ID, language)
            if look:
                paragraph.alignment = getattr(needed("pptx.enum.text", EXTRA).PP_ALIGN, look.align)
                last = at == len(paragraphs) - 1
                paragraph.space_after = needed("pptx.util", EXTRA).Pt(0 if last else size * BETWEEN)
                run.font.size, run.font.bold = needed("pptx.util", EXTRA).Pt(size), look.bold
                run.font.color.theme_color = self.colour(look.role)

    def words(self, shapes: Shape, place: Place, lines: Sequence[str], look: Look) -> Shape:
        """Add a box with words."""
        made = shapes.add_textbox(*(self.millimetre(each) for each in place))
        frame = made.text_frame
        frame.vertical_anchor = getattr(needed("pptx.enum.text", EXTRA).MSO_ANCHOR, look.anchor)
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        self.fill(made, lines, look, place[2:])
        made.name = harmless(lines[0]) if lines else made.name
        return made

    @contextmanager
    def group(self, shapes: Shape, name: str, words: str) -> Iterator[None]:
        """Make one picture of all that is drawn inside: what it is called, and what it shows in words.

        It is grouped at the end: a group that grows is measured anew for each shape.
        """
        before = len(shapes)
        yield
        made = shapes.add_group_shape(list(shapes)[before:])
        made.name = harmless(name)
        described(made, words)

    def shape(self, shapes: Shape, kind: str, place: Place, fill: str = "", edge: str = "") -> Shape:
        """Add a shape by its name, filled with the colour of a role (or "#rrggbb"), and with an edge."""
        known = getattr(needed("pptx.enum.shapes", EXTRA).MSO_SHAPE, kind)
        made = shapes.add_shape(known, *(self.millimetre(each) for each in place))
        if not fill:
            made.fill.background()
        else:
            made.fill.solid()
            self._paint(made.fill.fore_color, fill)
        if edge:
            self._paint(made.line.color, edge)
            made.line.width = needed("pptx.util", EXTRA).Pt(1)
        else:
            made.line.fill.background()
        return flat(made)

    def line(self, shapes: Shape, points: Sequence[tuple[float, float]], role: str, wide: float = 1) -> Shape:
        """Add a line through points; two of them make one that can be dragged by its ends."""
        places = [(self.millimetre(x), self.millimetre(y)) for x, y in points]
        if len(places) == 2:  # noqa: PLR2004 - a straight line
            straight = needed("pptx.enum.shapes", EXTRA).MSO_CONNECTOR.STRAIGHT
            made = shapes.add_connector(straight, *places[0], *places[1])
        else:
            builder = shapes.build_freeform(*places[0], scale=1.0)
            made = builder.add_line_segments(places[1:], close=False).convert_to_shape()
            made.fill.background()
        self._paint(made.line.color, role)
        made.line.width = needed("pptx.util", EXTRA).Pt(wide)
        return flat(made)

    def picture(self, shapes: Shape, logo: Logo, place: Place, words: str) -> None:
        """Add a logo, as large as fits in a place, at its left."""
        from io import BytesIO

        left, top, wide, tall = place
        scale = min(wide / logo.width, tall / logo.height)
        content = png(logo.content.decode("utf-8-sig")) if logo.media == "image/svg+xml" else logo.content
        size = (self.millimetre(logo.width * scale), self.millimetre(logo.height * scale))
        made = shapes.add_picture(BytesIO(content), self.millimetre(left), self.millimetre(top), *size)
        described(made, words)
        made.name = harmless(words) or made.name

    def colour(self, role: str) -> Shape:
        """Return the colour of the theme that a role has."""
        return getattr(needed("pptx.enum.dml", EXTRA).MSO_THEME_COLOR, ROLES[role])

    def _paint(self, colour: Shape, role: str) -> None:
        if role in ROLES:
            colour.theme_color = self.colour(role)
        else:
            colour.rgb = needed("pptx.dml.color", EXTRA).RGBColor.from_string(role[1:].upper())


def _numbered(title: str) -> Sequence[str]:
    return [title, *(f"{title} ({number})" for number in range(2, 1000))]
