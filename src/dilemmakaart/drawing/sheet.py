"""The whole map, on one sheet or on as many as it takes to stay legible."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape

from ..style import Colours, Logo, Style
from .block import Block, drawn, height
from .lanes import numbers
from .legend import legend
from .metrics import wrapped
from .model import Drawing, Level, Small
from .rows import SCALE, SIZE, STACK_TALL, STACK_WIDE, WIDTH, row_block
from .shapes import box, high, line, lines
from .stack import Stack

TALL = 840
"""As high as a sheet may be: on A4 with margins of 15 mm."""
MARGIN = 3
TITLE = 18
LOGO = (120, 34)
HEADING = 11
MILLIMETRES = 3
"""So many units in one."""


def map_of(drawing: Drawing, style: Style) -> str:
    """Draw the map: an SVG text of fixed width, as high as its dilemmas need."""
    return _svg(drawing, _stack(drawing), style)


def sheets(drawing: Drawing, style: Style) -> tuple[str, ...]:
    """Draw the map on sheets that each fit on A4; a level stays together where it can."""
    stack = _stack(drawing)
    if height(_blocks(drawing, stack, style)) <= TALL:
        return (_svg(drawing, stack, style),)
    parts: list[tuple[Level, ...]] = [()]
    for level in _pieces(drawing, stack, style):
        longer = (*parts[-1], level)
        fits = height(_blocks(drawing._replace(levels=longer), stack, style)) <= TALL
        parts[-1:] = [longer] if fits or not parts[-1] else [parts[-1], (level,)]
    return tuple(
        _svg(_numbered(drawing, levels, position, len(parts)), stack, style)
        for position, levels in enumerate(parts, start=1)
    )


def _numbered(drawing: Drawing, levels: tuple[Level, ...], position: int, total: int) -> Drawing:
    subtitle = f"{drawing.subtitle} {drawing.sheet(position, total)}"
    return drawing._replace(key=f"{drawing.key}-{position}", subtitle=subtitle, levels=levels)


def _pieces(drawing: Drawing, stack: Stack, style: Style) -> Iterator[Level]:
    """Yield levels; one that no sheet can hold comes in parts."""
    for level in drawing.levels:
        inside: list[Level] = [level._replace(rows=())]
        for row in level.rows:
            longer = level._replace(rows=(*inside[-1].rows, row))
            fits = height(_blocks(drawing._replace(levels=(longer,)), stack, style)) <= TALL
            inside[-1:] = (
                [longer] if fits or not inside[-1].rows else [inside[-1], level._replace(rows=(row,))]
            )
        yield from inside


def _stack(drawing: Drawing) -> Stack:
    most = max((max(row.counts, default=0) for row in drawing.rows), default=0)
    return Stack.holding(most, STACK_WIDE, STACK_TALL)


def _svg(drawing: Drawing, stack: Stack, style: Style) -> str:
    return framed(drawing, WIDTH, _blocks(drawing, stack, style), style)


def framed(seen: Drawing | Small, wide: float, blocks: Sequence[Block], style: Style) -> str:
    """Put blocks in a picture that tells a screen reader what it shows."""
    key = seen.key
    across, tall = wide + 2 * MARGIN, round(height(blocks) + 2 * MARGIN)
    colours = style.colours
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across / MILLIMETRES:.2f}mm" '
        f'height="{tall / MILLIMETRES:.2f}mm" viewBox="{-MARGIN} {-MARGIN} {across} {tall}" role="img" '
        f'aria-labelledby="{key}-title {key}-desc" font-family="{escape(style.font_stack, quote=False)}" '
        f'fill="{colours.ink}">'
    )
    parts = [
        opening,
        f'<title id="{key}-title">{escape(seen.title)}</title>',
        f'<desc id="{key}-desc">{escape(seen.description)}</desc>',
        box(-MARGIN, -MARGIN, across, tall, f'fill="{colours.paper}"'),
        *drawn(blocks),
    ]
    return "\n".join([*parts, "</svg>", ""])


def _blocks(drawing: Drawing, stack: Stack, style: Style) -> list[Block]:
    colours = style.colours
    blocks = [_head(drawing, style), Block(6, lambda top: numbers(SCALE, top + 3, colours))]
    for level in drawing.levels:
        blocks.append(_heading(level, colours))
        blocks += [row_block(row, stack, colours, empty=drawing.empty) for row in level.rows]
    blocks.append(_ruled(legend(drawing, stack, colours), colours))
    if style.footer or style.organisation:
        blocks.append(_foot(style))
    return blocks


def _head(drawing: Drawing, style: Style) -> Block:
    colours, logo = style.colours, style.logo
    room = WIDTH - (LOGO[0] + 16 if logo else 0)
    title = wrapped(drawing.title, TITLE, room, bold=True)
    under = wrapped(drawing.subtitle, 10, room)
    words = high(len(title), TITLE) + high(len(under), 10) + 4

    def draw(top: float) -> Iterator[str]:
        yield from lines(0, top, title, colours.ink, size=TITLE, bold=True)
        yield from lines(0, top + high(len(title), TITLE) + 4, under, colours.muted, size=10)
        if logo:
            yield _image(logo, top)

    return Block(max(words, LOGO[1] if logo else 0) + 8, draw)


def _image(logo: Logo, top: float) -> str:
    scale = min(LOGO[0] / logo.width, LOGO[1] / logo.height)
    wide, tall = logo.width * scale, logo.height * scale
    data = b64encode(logo.content).decode("ascii")
    return (
        f'<image x="{WIDTH - wide:.2f}" y="{top:.2f}" width="{wide:.2f}" height="{tall:.2f}" '
        f'href="data:{logo.media};base64,{data}"/>'
    )


def _heading(level: Level, colours: Colours) -> Block:
    """Write the name of a level on a rule."""
    name = wrapped(level.name, HEADING, WIDTH, bold=True)
    tall = 4 + high(len(name), HEADING) + 2

    def draw(top: float) -> Iterator[str]:
        yield from lines(0, top + 4, name, colours.accent, size=HEADING, bold=True)
        yield line((0, top + tall), (WIDTH, top + tall), colours.line, width=0.8)

    return Block(tall + 4, draw)


def _ruled(inside: Block, colours: Colours) -> Block:
    def draw(top: float) -> Iterator[str]:
        yield line((0, top + 3), (WIDTH, top + 3), colours.line, width=0.8)
        yield from inside.draw(top + 8)

    return Block(inside.tall + 8, draw)


def _foot(style: Style) -> Block:
    """Write the footer of the house, and whose it is at the other side."""
    told = wrapped(" · ".join(each for each in (style.organisation, style.footer) if each), SIZE, WIDTH)

    def draw(top: float) -> Iterator[str]:
        yield from lines(0, top + 8, told, style.colours.muted)

    return Block(8 + high(len(told)), draw)
