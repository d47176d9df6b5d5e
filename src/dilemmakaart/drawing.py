"""The map as SVG: geometry only. Words come in ready; nothing is decided by colour alone.

Per dilemma a line from pole A (left) to pole B (right): stacked dots for `now`, a band for the middle
half of them, an arrow from the middle of now to the middle of wanted (two arrows for two camps, dashed
where a view is not shared), and the profile as a sign and a word. Without counts the line is empty, to
fill in on paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH = 840
POLE = 190
LEFT = 214
STEP = 42
RIGHT = LEFT + 6 * STEP + 24
SIGN = RIGHT + POLE + 8
ROW = 78
HEAD = 120
HEADING = 24
LEVEL = 40
STACK = 36
LETTERS = 24
HIGH = 5
BROAD = 4

FONTS = "Helvetica, Arial, 'DejaVu Sans', sans-serif"
INK = "#1d2530"
GREY = "#5b6573"
PALE = "#dfe5ec"
BLUE = "#0b5fa5"


@dataclass(frozen=True, slots=True)
class Row:
    """One dilemma. `counts` are the answers at -3 to 3, or empty.

    `now` and `wanted` are where arrows start and end on that scale: one middle each, two where there are
    two camps, none where nobody said. `shared` tells whether both are shared views; else the arrow is
    dashed. `remark` is a word below the profile.
    """

    pole_a: str
    pole_b: str
    label: str
    counts: tuple[int, ...] = ()
    now: tuple[float, ...] = ()
    wanted: tuple[float, ...] = ()
    shared: bool = True
    sign: str = ""
    profile: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A heading and the dilemmas below it."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """What the marks mean, in words."""

    dot: str
    band: str
    arrow: str
    dashed: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything on the map."""

    title: str
    subtitle: str
    description: str
    levels: tuple[Level, ...]
    legend: Legend


def svg(drawing: Drawing) -> str:
    """Draw the map: an SVG text of fixed width, as high as its dilemmas need."""
    height = HEAD + sum(LEVEL + ROW * len(level.rows) for level in drawing.levels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"',
        f'  aria-labelledby="title desc" font-family="{FONTS}" font-size="13" fill="{INK}">',
        f'<title id="title">{escape(drawing.title)}</title>',
        f'<desc id="desc">{escape(drawing.description)}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        *_header(drawing),
    ]
    most = max((max(row.counts, default=0) for level in drawing.levels for row in level.rows), default=0)
    stack = Stack.holding(most)
    y = HEAD
    for level in drawing.levels:
        parts.append(_text(16, y + 14, level.name, size=15, weight="bold"))
        parts.append(f'<line x1="16" y1="{y + 21}" x2="{WIDTH - 16}" y2="{y + 21}" stroke="{GREY}"/>')
        for position, row in enumerate(level.rows):
            parts.extend(_row(row, y + HEADING + position * ROW, stack))
        y += LEVEL + ROW * len(level.rows)
    return "\n".join([*parts, "</svg>", ""])


@dataclass(frozen=True, slots=True)
class Stack:
    """How dots are stacked, the same on the whole map: so many side by side, of one size."""

    abreast: int
    radius: float

    @classmethod
    def holding(cls, most: int) -> "Stack":
        """Return the stack in which `most` dots fit above one point of the scale."""
        abreast = min(max(-(-most // HIGH), 1), BROAD)
        layers = max(-(-most // abreast), 1)
        return cls(abreast, min(4.6, STACK / (2 * layers), STEP * 0.8 / (2 * abreast)))

    def dots(self, count: int) -> Iterator[tuple[float, float]]:
        """Yield each dot's centre: right of the middle of the stack, and above its foot."""
        size = 2 * self.radius
        for position in range(count):
            layer, place = divmod(position, self.abreast)
            inside = min(self.abreast, count - layer * self.abreast)
            yield (place - (inside - 1) / 2) * size, layer * size + self.radius


def ends(starts: Sequence[float], stops: Sequence[float]) -> list[tuple[float, float]]:
    """Pair where arrows start with where they end: two camps each keep to their own side."""
    if len(starts) == len(stops):
        return list(zip(starts, stops, strict=True))
    return [(start, stop) for start in starts for stop in stops]


def quartiles(counts: Sequence[int]) -> tuple[float, float] | None:
    """Return the first and third quartile on the scale: the middle half of the answers."""
    n = sum(counts)
    if n == 0:
        return None
    values = [point for point, count in zip(range(-3, 4), counts, strict=True) for _ in range(count)]
    return values[(n - 1) // 4], values[n - 1 - (n - 1) // 4]


def _header(drawing: Drawing) -> Iterator[str]:
    yield _text(16, 32, drawing.title, size=21, weight="bold")
    yield _text(16, 53, drawing.subtitle, size=13, fill=GREY)
    if not any(row.counts for level in drawing.levels for row in level.rows):
        return
    yield f'<circle cx="22" cy="77" r="5" fill="{INK}"/>'
    yield _text(34, 82, drawing.legend.dot)
    yield f'<rect x="16" y="91" width="26" height="9" rx="2" fill="{PALE}" stroke="{GREY}"/>'
    yield _text(50, 100, drawing.legend.band)
    yield from _arrow(430, 470, 77)
    yield _text(484, 82, drawing.legend.arrow)
    yield from _arrow(430, 470, 96, dashed=True)
    yield _text(484, 101, drawing.legend.dashed)


def _row(row: Row, y: int, stack: Stack) -> Iterator[str]:
    axis = y + STACK + 8
    yield from _lines(LEFT - 24, axis, _wrapped(row.pole_a), "end")
    yield from _lines(RIGHT, axis, _wrapped(row.pole_b), "start")
    band = quartiles(row.counts) if sum(row.counts) > 1 else None
    if band:
        low, high = _x(band[0]) - 13, _x(band[1]) + 13
        yield (
            f'<rect x="{low:g}" y="{axis - 5}" width="{high - low:g}" height="10" rx="2" '
            f'fill="{PALE}" stroke="{GREY}" stroke-width="0.7"/>'
        )
    yield f'<line x1="{_x(-3) - 12:g}" y1="{axis}" x2="{_x(3) + 12:g}" y2="{axis}" stroke="{INK}"/>'
    for point in range(-3, 4):
        yield f'<line x1="{_x(point):g}" y1="{axis - 3}" x2="{_x(point):g}" y2="{axis + 3}" stroke="{INK}"/>'
        written = "0" if point == 0 else f"{point:+d}".replace("-", "\N{MINUS SIGN}")
        yield _text(_x(point), axis + 30, written, size=10, fill=GREY, anchor="middle")
    yield from _dots(row.counts, axis, stack)
    for start, end in ends(row.now, row.wanted):
        yield from _arrow(_x(start), _x(end), axis + 13, dashed=not row.shared)
    yield _text(SIGN + 8, axis - 24, row.label, size=11, fill=GREY)
    words = _wrapped(row.profile, 14) if row.profile else []
    if words:
        yield _text(SIGN + 18, axis - 3, row.sign, size=18, weight="bold", anchor="middle")
        for position, line in enumerate(words):
            yield _text(SIGN + 34, axis - 4 + position * 16, line, weight="bold")
    if row.remark:
        yield _text(SIGN + 34, axis - 4 + len(words) * 16, row.remark, size=11, fill=GREY)


def _dots(counts: Sequence[int], axis: float, stack: Stack) -> Iterator[str]:
    for point, count in zip(range(-3, 4), counts, strict=False):
        for right, above in stack.dots(count):
            x, y = _x(point) + right, axis - 6 - above
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{stack.radius * 0.9:.2f}" fill="{INK}"/>'


def _arrow(start: float, end: float, y: float, *, dashed: bool = False) -> Iterator[str]:
    if start == end:
        yield f'<circle cx="{start:g}" cy="{y}" r="5" fill="#ffffff" stroke="{BLUE}" stroke-width="2.4"/>'
        return
    back = end + (9 if start > end else -9)
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    head = "#ffffff" if dashed else BLUE
    yield f'<line x1="{start:g}" y1="{y}" x2="{back:g}" y2="{y}" stroke="{BLUE}" stroke-width="2.6"{dashes}/>'
    yield f'<circle cx="{start:g}" cy="{y}" r="3" fill="{BLUE}"/>'
    yield (
        f'<path d="M{end:g} {y} L{back:g} {y - 6} L{back:g} {y + 6} Z" fill="{head}" '
        f'stroke="{BLUE}" stroke-width="1.4"/>'
    )


def _x(point: float) -> float:
    return LEFT + (point + 3) * STEP


def _wrapped(words: str, letters: int = LETTERS) -> list[str]:
    lines = [""]
    for word in words.split():
        for piece in _pieces(word, letters):
            longer = f"{lines[-1]} {piece}".strip()
            if len(longer) <= letters:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, letters: int) -> Iterator[str]:
    while len(word) > letters:
        yield word[: letters - 1] + "-"
        word = word[letters - 1 :]
    yield word


def _lines(x: float, y: float, lines: Sequence[str], anchor: str) -> Iterator[str]:
    top = y + 5 - (len(lines) - 1) * 8
    for position, line in enumerate(lines):
        yield _text(x, top + position * 16, line, anchor=anchor)


def _text(  # noqa: PLR0913 - SVG text has this many properties
    x: float,
    y: float,
    content: str,
    *,
    size: int = 13,
    weight: str = "normal",
    fill: str = INK,
    anchor: str = "start",
) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{fill}" '
        f'text-anchor="{anchor}">{escape(content)}</text>'
    )
