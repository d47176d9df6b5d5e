"""Write docs/rules.md, the manual of `validate` on one page. Run with `make docs`."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from dilemmakaart.folders import library
from dilemmakaart.journeys.explain import explained
from dilemmakaart.language import Say
from dilemmakaart.manuals import manuals
from dilemmakaart.views.manual import ManualView

TARGET = Path(__file__).parent.parent / "docs" / "rules.md"

START = """\
<!-- Made by `make docs` from the manual pages in src/dilemmakaart. Change those, not this file. -->

# What `validate` finds

`dilemmakaart explain` shows this in the terminal, in Dutch and in English: `explain` alone lists all codes,
`explain DK301` gives the page of one.

An error is about what cannot work, and ends with exit code 1. A warning is about what reads badly; it does
so with `--strict` only. `--ignore DK301` leaves out a code in a whole run, and a comment
`# dilemmakaart: ignore[DK301]` behind a line, or on a line of its own above it, leaves it out there. A file
that cannot be read (DK0xx) is never left unsaid.

| code | severity | what it asks |
| --- | --- | --- |
"""


def main() -> None:
    """Write the page."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(rules_page(views()), encoding="utf-8", newline="\n")


def views() -> list[ManualView]:
    """Return every page of the manual in English, with what is really said about its examples."""
    files, say = library(), Say("en")
    return [explained(page, files, say) for page in manuals()]


def rules_page(pages: Sequence[ManualView]) -> str:
    """Write pages as Markdown: a table, then a section for each code."""
    rows = (f"| [{page.code}](#{page.code.lower()}) | {page.severity} | {page.summary} |" for page in pages)
    return START + "\n".join([*rows, *_families(pages)]) + "\n"


def _families(pages: Sequence[ManualView]) -> Iterator[str]:
    for family, members in groupby(pages, lambda page: page.family):
        yield from ("", f"## {family}")
        for page in members:
            yield from _section(page)


def _section(page: ManualView) -> Iterator[str]:
    yield from ("", f"### {page.code}", "", f"**{page.summary}** ({page.severity})")
    for paragraph in page.why:
        yield from ("", paragraph)
    for example, said in page.bad:
        yield from ("", "Not like this:", "", *_fenced("yaml", example))
        yield from ("", "What `validate` says:", "", *_fenced("text", said))
    for example in page.good:
        yield from ("", "But like this:", "", *_fenced("yaml", example))


def _fenced(language: str, content: str) -> list[str]:
    return [f"```{language}", content.rstrip("\n"), "```"]


if __name__ == "__main__":
    main()
