"""Do pages say the same in HTML, in Word, and as LibreOffice opens these? Run by `make office`.

Words are compared in order; what only draws (bullets, lines to write on) is left out.
"""

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from docx.oxml.document import CT_Body
from docx.oxml.ns import qn

_WORD = re.compile(r"[^\W_]+|[^\w\s•]")
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "div", "table", "blockquote", "pre"}


class Page(HTMLParser):
    """The text of a page; numbers of a list are words when they were asked for."""

    def __init__(self, *, numbered: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.numbered = numbered
        self.text = ""
        self.lists: list[int | None] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Part words where a block begins."""
        self.text += "\n" if tag in _BLOCKS or tag == "br" else ""
        self.silent = tag == "span" and ("class", "line") in attrs
        if tag in {"ul", "ol"}:
            self.lists.append(int(dict(attrs).get("start") or 1) if tag == "ol" else None)
        number = self.lists[-1] if self.lists else None
        if tag == "li" and number is not None:
            self.text += f"{number}. " if self.numbered else ""
            self.lists[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        """Part words where a block ends."""
        self.text += "\n" if tag in _BLOCKS else ""
        self.silent = False
        if tag in {"ul", "ol"}:
            self.lists.pop()

    def handle_data(self, data: str) -> None:
        """Take up words; a line to write on is none."""
        self.text += "" if self.silent else data


def words(text: str) -> list[str]:
    """Return words and signs in order."""
    return _WORD.findall(text)


def of_html(raw: bytes, *, numbered: bool = False) -> list[str]:
    """Return the words of a page in HTML, without what stands above and below it."""
    page = Page(numbered=numbered)
    page.feed(raw.decode().split("<main>")[1].split("</main>")[0])
    return words(page.text)


def of_word(raw: bytes) -> list[str]:
    """Return the words of a Word document in order, those in tables within tables as well."""
    return words("\n".join(_paragraphs(docx.Document(io.BytesIO(raw)).element.body)))


def _paragraphs(body: CT_Body) -> Iterator[str]:
    for paragraph in body.iter(qn("w:p")):
        yield "".join(
            piece.text or "" if piece.tag == qn("w:t") else " "
            for piece in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
        )


def main() -> int:
    """Open every page of the example with LibreOffice; tell which one says something else."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("LibreOffice is not installed: soffice is not on the path.")
        return 2
    with TemporaryDirectory() as held:
        folder = Path(held)
        made = [sys.argv[1], "handout", sys.argv[2], "--to", "html,docx", "--output", held]
        subprocess.run([*made, "--lens", "goede-voorouder"], check=True, stdout=subprocess.DEVNULL)
        documents = sorted(folder.glob("*.docx"))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        opened = [
            office,
            profile,
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            held,
        ]
        subprocess.run([*opened, *documents], check=True, capture_output=True)
        return max(_told(each) for each in documents)


def _told(document: Path) -> int:
    expected = of_html(document.with_suffix(".html").read_bytes(), numbered=True)
    found = words(document.with_suffix(".txt").read_text(encoding="utf-8-sig"))
    same = found == expected
    at = next((at for at, (one, two) in enumerate(zip(expected, found, strict=False)) if one != two), -1)
    where = "" if same else f": expected {expected[at - 5 : at + 5]}, found {found[at - 5 : at + 5]}"
    print(f"{document.name}: {len(found)} words, {'the same' if same else 'something else'}{where}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
