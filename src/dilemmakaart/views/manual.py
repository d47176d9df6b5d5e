"""The manual of `validate` as what is shown: a list of codes by family, and one page in full."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..language import Say, Text, text
from ..manual import Manual
from .shown import Shelf, ShelfEntry

FAMILIES: Mapping[str, Text] = {
    "DK0": text("Files that cannot be read"),
    "DK1": text("Files that do not hold what their kind asks for"),
    "DK2": text("What has to go together: ids, codes and colours"),
    "DK3": text("Texts that read badly"),
}
"""What codes with the same beginning have in common."""

_UNREADABLE = "DK0"

_SEVERITIES: Mapping[str, Text] = {"error": text("error"), "warning": text("warning")}


@dataclass(frozen=True, slots=True)
class ManualView:
    """A page: `bad` are examples with what `validate` says about each, `good` are examples alone."""

    code: str
    severity: str
    family: str
    summary: str
    why: tuple[str, ...]
    bad: tuple[tuple[str, str], ...]
    good: tuple[str, ...]
    silence: tuple[str, ...]


def contents(pages: Sequence[Manual], say: Say) -> tuple[Shelf, ...]:
    """List pages by family, each with its summary."""
    found = (
        Shelf(
            f"{start}xx · {say(family)}",
            tuple(ShelfEntry(page.code, say(page.summary)) for page in pages if page.code.startswith(start)),
        )
        for start, family in FAMILIES.items()
    )
    return tuple(shelf for shelf in found if shelf.entries)


def manual_view(page: Manual, said: Sequence[str], say: Say) -> ManualView:
    """Show one page; `said` is the report on each bad example."""
    why = [*page.text, *([_notation()] if any(example.abridged for example in page.bad) else [])]
    return ManualView(
        page.code,
        say(_SEVERITIES[page.severity]),
        say(FAMILIES[page.code[:3]]),
        say(page.summary),
        tuple(say(paragraph) for paragraph in why),
        tuple((example.content, report) for example, report in zip(page.bad, said, strict=True)),
        tuple(example.content for example in page.good),
        tuple(say(way) for way in _silence(page.code)),
    )


def _notation() -> Text:
    return text(
        "In the examples, `{byte}` stands for one byte, and `{times}` for 'ab' 300 times over.",
        byte="<0xE9>",
        times="<ab x 300>",
    )


def _silence(code: str) -> list[Text]:
    """Say how not to hear of a code. What cannot be read is never left unsaid."""
    comment = f"# dilemmakaart: ignore[{code}]"
    on_a_line = text("On one line: write behind it {comment}", comment=comment)
    in_a_run = text("In a run: dilemmakaart validate --ignore {code}", code=code)
    return [] if code.startswith(_UNREADABLE) else [on_a_line, in_a_run]
