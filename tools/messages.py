"""Bring the message catalogues up to date with the sources. Run with `make messages`."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from dilemmakaart.folders import templates
from dilemmakaart.manuals import manuals
from dilemmakaart.render import about

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "src" / "dilemmakaart" / "locale"
WIDTH = 110

KEYWORDS = {"text": None, "texts": (1, 2), "mark": None, "_wrong_value": None, "_": None, "_n": (1, 2)}
METHODS = [("src/dilemmakaart/**.py", "python"), ("templates/**.md", "jinja2")]
OPTIONS = {"templates/**.md": {"trimmed": "true"}}

Message = str | tuple[str, ...]


def main() -> None:
    """Add new messages to every catalogue, without words, and leave out what nothing uses."""
    found = Catalog()
    for message in messages():
        found.add(message)
    for path in sorted(LOCALES.rglob("*.po")):
        with path.open("rb") as file:
            known = read_po(file)
        header = path.read_text(encoding="utf-8").partition("\n\n")[0]
        known.update(found, no_fuzzy_matching=True)
        with path.open("wb") as file:
            file.write(f"{header}\n\n".encode())
            write_po(
                file, known, WIDTH, omit_header=True, no_location=True, sort_output=True, ignore_obsolete=True
            )


def messages() -> Iterator[Message]:
    """Yield what sources and templates mark, what templates are for, and the manual pages."""
    for _, _, message, _, _ in extract_from_dir(ROOT, METHODS, OPTIONS, KEYWORDS):
        yield message
    for name, template in templates().items():
        if not name.startswith("_"):
            yield about(name, template).purpose.message
    for page in manuals():
        for words in (page.summary, *page.text):
            yield words.message


if __name__ == "__main__":
    main()
