"""Fill in templates that are written in a test."""

from collections.abc import Mapping

from dilemmakaart.file import File
from dilemmakaart.language import Say
from dilemmakaart.render import render

SAY = Say("en")


def template(content: str, name: str = "page") -> File:
    """Return a template of somebody's own."""
    return File(f"templates/{name}.md", content.encode("utf-8", "surrogateescape"), "checked")


def filled(content: str, values: Mapping[str, object] | None = None, /, **others: str) -> str:
    """Fill in a template, with others beside it by name. Raises Faulty."""
    known = {"page": content, **others}
    files = {f"{name}.md": template(each, name) for name, each in known.items()}
    return render(files, "page.md", values or {}, SAY)
