"""SVG, piece by piece: the only module that writes it."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

LEADING = 1.25
"""From one line of text to the next, as a share of its size."""


def number(value: float) -> str:
    """Write a coordinate with two decimals at most.

    >>> number(1.0), number(-0.001), number(2.3)
    ('1', '0', '2.3')
    """
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def text(  # noqa: PLR0913 - SVG text has this many properties
    x: float, y: float, content: str, fill: str, *, size: float = 9, bold: bool = False, anchor: str = ""
) -> str:
    """Write a line of text; `y` is its foot."""
    weight = ' font-weight="700"' if bold else ""
    side = f' text-anchor="{anchor}"' if anchor else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}"{weight} fill="{fill}"{side}>'
        f"{escape(content)}</text>"
    )


def lines(  # noqa: PLR0913 - likewise
    x: float,
    top: float,
    contents: Sequence[str],
    fill: str,
    *,
    size: float = 9,
    bold: bool = False,
    anchor: str = "",
) -> Iterator[str]:
    """Write lines below each other, from `top` down."""
    for position, content in enumerate(contents):
        y = top + size * 0.95 + position * size * LEADING
        yield text(x, y, content, fill, size=size, bold=bold, anchor=anchor)


def high(count: int, size: float = 9) -> float:
    """Return how high so many lines are."""
    return count * size * LEADING


def line(start: tuple[float, float], end: tuple[float, float], stroke: str, *, width: float = 1) -> str:
    """Draw a straight line."""
    (x1, y1), (x2, y2) = start, end
    return (
        f'<line x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}" stroke="{stroke}" '
        f'stroke-width="{number(width)}"/>'
    )


def circle(x: float, y: float, radius: float, paint: str) -> str:
    """Draw a circle; `paint` holds its other attributes."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" {paint}/>'


def box(left: float, top: float, wide: float, tall: float, paint: str) -> str:
    """Draw a rectangle."""
    return (
        f'<rect x="{number(left)}" y="{number(top)}" width="{number(wide)}" height="{number(tall)}" {paint}/>'
    )


def path(points: Iterable[tuple[float, float]], paint: str, *, closed: bool = True) -> str:
    """Draw a line through points."""
    walk = " L".join(f"{number(x)} {number(y)}" for x, y in points)
    return f'<path d="M{walk}{" Z" if closed else ""}" {paint}/>'
