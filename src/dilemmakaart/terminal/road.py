"""The road from counts to profile, rank and label as lines for a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from ..language import Say, Text
from ..views.map import MapView
from .line import NARROW, WIDE, Line, paragraph


def road(view: MapView, steps: Mapping[str, Sequence[Text]], say: Say, columns: int = 80) -> Iterator[Line]:
    """Write for every dilemma on the map how it got its profile; `steps` are by code."""
    width = min(max(columns, NARROW), WIDE)
    for dilemma in view.dilemmas:
        yield from paragraph(f"{dilemma.code} · {dilemma.title}", width, style="strong")
        for step in steps[dilemma.code]:
            yield from paragraph(say(step), width, 6, label="–")
        yield ()
