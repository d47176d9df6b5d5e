"""Every sign on a map, each at a place: what means something has a shape of its own, in grey as well."""

from collections.abc import Callable, Iterator, Mapping
from math import cos, pi, sin

from ..style import GROUPS, Colours
from .block import EMPTY, Block
from .metrics import wrapped
from .model import Gauge
from .shapes import box, circle, high, line, lines, path, text

BADGE = 15
"""The side of the badge with the sign of a profile."""
HEAD = 6.5
GAUGE = 30
MARK = 4.3
"""From the middle of the mark of a group to its edge."""
MOST_GROUPS = 2 * len(GROUPS)
"""So many groups can be told apart by shape: filled, and then open."""

Points = tuple[tuple[float, float], ...]


def _star(points: int, inner: float) -> Points:
    turns = [(each * pi / points - pi / 2, 1.15 if each % 2 == 0 else inner) for each in range(2 * points)]
    return tuple((cos(turn) * far, sin(turn) * far) for turn, far in turns)


_MARKS: tuple[Points, ...] = (
    ((-0.82, -0.82), (0.82, -0.82), (0.82, 0.82), (-0.82, 0.82)),
    ((0, -1.05), (1.05, 0.8), (-1.05, 0.8)),
    ((0, -1.15), (0.95, 0), (0, 1.15), (-0.95, 0)),
    ((0, 1.05), (1.05, -0.8), (-1.05, -0.8)),
    _star(5, 0.5),
    ((-0.38, -1), (0.38, -1), (0.38, -0.38), (1, -0.38), (1, 0.38), (0.38, 0.38), (0.38, 1), (-0.38, 1),
     (-0.38, 0.38), (-1, 0.38), (-1, -0.38), (-0.38, -0.38)),
    ((-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)),
)  # fmt: skip


def group(number: int, x: float, y: float, colours: Colours) -> str:
    """Draw the mark of a group: a shape and a colour by its number, with a margin of paper around it."""
    shape, hue = _MARKS[number % len(_MARKS)], GROUPS[number % len(GROUPS)]
    points = [(x + right * MARK, y + down * MARK) for right, down in shape]
    if number < len(_MARKS):
        return path(points, f'fill="{hue}" stroke="{colours.paper}" stroke-width="0.9"')
    return path(points, f'fill="{colours.paper}" stroke="{hue}" stroke-width="1.4"')


def band(left: float, right: float, top: float, foot: float, colours: Colours) -> str:
    """Draw where the middle half of the answers is: a surface behind them."""
    return box(left, top, right - left, foot - top, f'rx="3" fill="{colours.soft}"')


def wanted_band(left: float, right: float, y: float, colours: Colours) -> str:
    """Draw the middle half of what is wanted, below the axis: only its edge."""
    paint = f'rx="4.5" fill="none" stroke="{colours.accent}" stroke-width="0.7"'
    return box(left, y - 4.5, right - left, 9, paint)


def camp(left: float, right: float, y: float, stroke: str) -> Iterator[str]:
    """Draw the bracket below a camp."""
    points = [(left, y - 3), (left, y), (right, y), (right, y - 3)]
    yield path(points, f'fill="none" stroke="{stroke}" stroke-width="1.1"', closed=False)


def arrow(  # noqa: PLR0913 - where it is and how it looks
    start: float, end: float, y: float, colours: Colours, *, dashed: bool = False, square: bool = False
) -> Iterator[str]:
    """Draw a dot or a square, a line and a head; open and dashed where something is not so sure."""
    blue, way = colours.accent, 1 if end > start else -1
    back = end - way * min(HEAD, abs(end - start))
    dashes = ' stroke-dasharray="3.2 2.4"' if dashed else ""
    shaft = f'fill="none" stroke="{blue}" stroke-width="1.8"{dashes}'
    yield path([(start, y), (back, y)], shaft, closed=False)
    yield _edge(start, y, colours) if square else circle(start, y, 2, f'fill="{blue}"')
    head = colours.paper if dashed else blue
    paint = f'fill="{head}" stroke="{blue}" stroke-width="1.1" stroke-linejoin="round"'
    yield path([(end, y), (back, y - 3.6), (back, y + 3.6)], paint)


def _edge(x: float, y: float, colours: Colours, side: float = 4.2, width: float = 1.3) -> str:
    paint = f'fill="{colours.paper}" stroke="{colours.accent}" stroke-width="{width}"'
    return box(x - side / 2, y - side / 2, side, side, paint)


def kept(x: float, y: float, colours: Colours) -> str:
    """Draw the square of what is wanted, where it stays."""
    return _edge(x, y, colours, 6.8, 1.7)


def ring(x: float, y: float, colours: Colours, *, dashed: bool = False) -> str:
    """Draw that nothing has to move."""
    dashes = ' stroke-dasharray="2.6 1.9"' if dashed else ""
    return circle(x, y, 3.7, f'fill="{colours.paper}" stroke="{colours.accent}" stroke-width="1.7"{dashes}')


def strain(found: Gauge | None, x: float, room: float, colours: Colours) -> Block:
    """Lay out how much it strains; where that cannot be said, words take the whole room."""
    if found is None:
        return EMPTY
    if found.value is not None:
        return Block(13, lambda top: gauge(found, x, top + 10.5, colours))
    words = wrapped(found.words, 9, room)
    return Block(high(len(words)) + 2, lambda top: lines(x, top + 2, words, colours.muted))


def gauge(found: Gauge, x: float, y: float, colours: Colours) -> Iterator[str]:
    """Draw a track, filled as far as it strains, and the words behind it; `y` is their foot."""
    track = f'rx="2" fill="{colours.paper}" stroke="{colours.muted}" stroke-width="0.6"'
    yield box(x, y - 5.2, GAUGE, 4, track)
    if found.value:
        yield box(x, y - 5.2, max(GAUGE * found.value / 4, 4), 4, f'rx="2" fill="{colours.muted}"')
    if found.before is not None:
        then = x + GAUGE * found.before / 4
        yield line((then, y - 7.4), (then, y + 1), colours.ink, width=1.3)
    yield text(x + GAUGE + 5, y, found.words, colours.muted)


def choices(x: float, y: float, colours: Colours) -> Iterator[str]:
    """Draw the five degrees of tension, one to be circled; `y` is the middle."""
    for degree in range(5):
        yield circle(x + 7 + degree * 18, y, 7, f'fill="none" stroke="{colours.line}" stroke-width="1"')
        yield text(x + 7 + degree * 18, y + 3.2, str(degree), colours.muted, anchor="middle")


def choices_width() -> float:
    """Return how wide the five degrees are."""
    return 4 * 18 + 14


def badge(profile: str, x: float, y: float, colours: Colours) -> Iterator[str]:
    """Draw the sign of a profile on its own colour; `x` and `y` are its middle."""
    paint = f'rx="4" fill="{colours.fills[profile]}" stroke="{colours.ink}" stroke-width="0.6"'
    yield box(x - BADGE / 2, y - BADGE / 2, BADGE, BADGE, paint)
    yield from _PROFILES[profile](x, y, colours.ink)


def _pen(ink: str) -> str:
    return f'fill="none" stroke="{ink}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"'


def _unknown(x: float, y: float, ink: str) -> Iterator[str]:
    yield text(x, y + 4, "?", ink, size=11.5, bold=True, anchor="middle")


def _clash(x: float, y: float, ink: str) -> Iterator[str]:
    for way in (-1, 1):
        yield path([(x - 3.6, y - 3.6 * way), (x + 3.6, y + 3.6 * way)], _pen(ink), closed=False)


def _different(x: float, y: float, ink: str) -> Iterator[str]:
    for up in (-1.8, 1.8):
        yield path([(x - 4, y + up), (x + 4, y + up)], _pen(ink), closed=False)
    yield path([(x - 2.2, y + 4.4), (x + 2.2, y - 4.4)], _pen(ink), closed=False)


def _task(x: float, y: float, ink: str) -> Iterator[str]:
    yield path([(x - 4.2, y), (x + 4.2, y)], _pen(ink), closed=False)
    yield path([(x + 1, y - 3.2), (x + 4.2, y), (x + 1, y + 3.2)], _pen(ink), closed=False)


def _tension(x: float, y: float, ink: str) -> Iterator[str]:
    for up in (-2, 2):
        wave = [(x - 4.5 + step, y + up - 1.5 * sin(step * pi / 4.5)) for step in range(10)]
        yield path(wave, _pen(ink), closed=False)


def _rest(x: float, y: float, ink: str) -> Iterator[str]:
    yield circle(x, y, 3.9, _pen(ink))


_PROFILES: Mapping[str, Callable[[float, float, str], Iterator[str]]] = {
    "unknown": _unknown,
    "clash": _clash,
    "different-pictures": _different,
    "shared-task": _task,
    "live-tension": _tension,
    "at-rest": _rest,
}
