"""Fill the marked blocks of docs/templates.md from the templates and the views. Run with `make docs`."""

from pathlib import Path

from marked_blocks import written

from dilemmakaart.cli.templates import NEEDS
from dilemmakaart.folders import templates
from dilemmakaart.language import Say
from dilemmakaart.render import about, escape, pages
from dilemmakaart.render.filters import TESTS, filters
from dilemmakaart.render.sandbox import Sandbox
from dilemmakaart.views.variables import parts

TARGET = Path(__file__).parent.parent / "docs" / "templates.md"
SAY = Say("nl")


def main() -> None:
    """Write the page."""
    TARGET.write_text(filled(TARGET.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def filled(page: str) -> str:
    """Write every block anew."""
    return written(page, {"sjablonen": _templates, "variabelen": _variables, "filters": _filters})


def _templates() -> str:
    rows = ["| sjabloon | waarvoor | heeft nodig |", "| --- | --- | --- |"]
    known = templates()
    for name in pages(known):
        told = about(name, known[name])
        needs = ", ".join(SAY(NEEDS[need]) for need in told.needs)
        rows.append(f"| `{name}` | {escape(SAY(told.purpose))} | {escape(needs) or '–'} |")
    return "\n".join(rows)


def _variables() -> str:
    told = []
    for part in parts(SAY):
        if part.name:
            places = ", ".join(f"`{place}`" for place in part.found.split(", "))
            told.append(f"### {part.name}\n\nTe vinden in: {places}.\n")
        told += ["| naam | soort | betekenis |", "| --- | --- | --- |"]
        told += [
            f"| `{each.name}` | {escape(each.kind)} | {escape(each.meaning)} |" for each in part.variables
        ]
        told.append("")
    return "\n".join(told).rstrip()


def _filters() -> str:
    named = ", ".join(f"`{name}`" for name in sorted(filters(Sandbox({}, SAY))))
    tests = ", ".join(f"`{name}`" for name in sorted(TESTS))
    return f"Filters: {named}.\n\nTests: {tests}."


if __name__ == "__main__":
    main()
