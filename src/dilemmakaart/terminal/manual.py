"""A page of the manual on a screen. Examples, and what is said about them, stay as they are."""

from collections.abc import Iterator

from ..language import Say, text
from ..views.manual import ManualView
from .line import NARROW, WIDE, Line, Span, paragraph

INDENT = 4


def manual_lines(view: ManualView, say: Say, columns: int = 80) -> Iterator[Line]:
    """Write a page for a terminal of so many columns."""
    width = min(max(columns, NARROW), WIDE)
    yield from paragraph(f"{view.code} · {view.summary}", width, style="heading")
    yield from paragraph(f"{view.severity} · {view.family}", width, style="dim")
    for content in view.why:
        yield ()
        yield from paragraph(content, width)
    for example, said in view.bad:
        yield from _block(say(text("Not like this")), example)
        yield from _block(say(text("What validate says")), said)
    for example in view.good:
        yield from _block(say(text("But like this")), example)
    if view.silence:
        yield from _block(say(text("To silence it")), "\n".join(view.silence))


def _block(heading: str, content: str) -> Iterator[Line]:
    yield ()
    yield (Span(heading, "strong"),)
    for line in content.rstrip("\n").split("\n"):
        yield (Span(" " * INDENT + line),)
