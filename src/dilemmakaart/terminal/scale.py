"""The scale of a dilemma as lines: poles at both ends, cells below the points, and arrows between them."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from ..language import Listed, Number, Say, text
from .line import Line, Span, Style

SCALE = range(-3, 4)
CELL = 5
_MIDDLE = 2


def poles(a: str, b: str, indent: int, width: int) -> Iterator[Line]:
    """Write both poles above the scale, broken off below each other where one line does not hold them."""
    left, right = f"◄ {a}", f"{b} ►"
    room = CELL * len(SCALE)
    if len(left) + len(right) + 2 <= room:
        yield (Span(" " * indent + left.ljust(room - len(right)) + right, spoken=""),)
        return
    for line in wrap(left, width - indent, subsequent_indent="  "):
        yield (Span(" " * indent + line, spoken=""),)
    for line in wrap(right, width - indent):
        yield (Span(" " * indent + line.rjust(room), spoken=""),)


def marks(indent: int, say: Say) -> Line:
    """Write the numbers of the scale."""
    return cells("", [say.number(point, signed=True) for point in SCALE], indent, "dim")


def counts(word: str, numbers: Sequence[int], indent: int, say: Say) -> Line:
    """Write how often each point was chosen, behind a word."""
    chosen = [
        text("{count} at {point}", count=count, point=Number(point, signed=True))
        for point, count in zip(SCALE, numbers, strict=True)
        if count
    ]
    listed = Listed(tuple(chosen))
    spoken = say(text("{word}, by point of the scale: {listed}.", word=word, listed=listed)) if chosen else ""
    return cells(word, [str(count) if count else "·" for count in numbers], indent, spoken=spoken)


def cells(word: str, contents: Sequence[str], indent: int, style: Style = "", spoken: str = "") -> Line:
    """Write a cell below every point of the scale, behind a word."""
    row = "".join(cell.rjust(_MIDDLE + 1).ljust(CELL) for cell in contents)
    return (Span(f"    {word}".ljust(indent) + row, style, spoken),)


def arrows(pairs: Sequence[tuple[float, float]], *, firm: bool) -> str:
    """Draw from start to end on the scale, dashed where it is not `firm`; a ring where nothing moves."""
    track = [" "] * (CELL * len(SCALE))
    drawn = [(_column(start), _column(end)) for start, end in pairs]
    for start, end in drawn:
        for position in range(min(start, end) + 1, max(start, end)):
            track[position] = "─" if firm else "╌"
    for start, end in drawn:
        if start == end:
            track[start] = "◯"
        else:
            head = "►" if end > start else "◄"
            track[start], track[end] = "●", "◆" if track[end] in "►◄◆" else head
    return "".join(track)


def _column(value: float) -> int:
    return round((value + 3) * CELL + _MIDDLE)
