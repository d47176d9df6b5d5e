"""What stands in a file, as words: also what only a screen reader or the properties show.

`statements` are what a page in Markdown says; `left_over` strikes these out of what another file says.
"""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from base64 import b64decode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

import pypdf
from markdown_it import MarkdownIt

FIGURE = re.compile(r"[+−]?\d+(?:[.,:]\d+)*")
GAP = "[\\s\N{SOFT HYPHEN}-]*"
"""What may stand between two letters where a line is broken off."""


def statements(page: str) -> Iterator[str]:
    """Yield what Markdown says: paragraphs, items, headings, the words for pictures, rows of tables."""
    row: list[str] | None = None
    for token in MarkdownIt("js-default").parse(page):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield from (" ".join(row), " ".join(row[1:]))
            row = None
        elif token.type == "inline":
            words = "".join(_spoken(token.children or ()))
            if row is not None:
                row.append(words)
            yield from (words, words.partition(": ")[2])


def _spoken(children: Iterable[object]) -> Iterator[str]:
    for child in children:
        kind = getattr(child, "type", "")
        yield " " if "break" in kind else getattr(child, "content", "")


PROPERTIES = {"/Title", "/Author", "/Subject", "/Keywords"}
"""What a PDF says of itself, but for the program and the moment that made it."""


def printed(name: str, raw: bytes) -> str:
    """Return every word in a page, those that only a screen reader or the properties show included."""
    match name.rpartition(".")[2]:
        case "html":
            return _of_html(raw.decode())
        case "pdf":
            read = pypdf.PdfReader(io.BytesIO(raw))
            about = [str(value) for key, value in (read.metadata or {}).items() if key in PROPERTIES]
            return "\n".join([*about, *(page.extract_text() for page in read.pages), *_alternatives(read)])
        case "docx" | "pptx":
            return "\n".join(_of_package(raw))
        case _:
            return raw.decode()


def _of_html(page: str) -> str:
    read = _Html()
    read.feed(page)
    return "\n".join(read.words)


class _Html(HTMLParser):
    """Words between tags and in attributes; pictures are taken apart by `pictures`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.pictures: list[bytes] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        for name, value in attrs:
            if name == "src" and value and value.startswith("data:image/svg+xml;base64,"):
                self.pictures.append(b64decode(value.partition(",")[2]))
            elif name in {"alt", "title", "aria-label", "aria-description", "summary"} or (
                name == "content"
                and dict(attrs).get("name") != "viewport"
                and "http-equiv" not in dict(attrs)
            ):
                self.words.append(value or "")

    def handle_data(self, data: str) -> None:
        if self.inside != "style":
            self.words.append(data)


def pictures(page: bytes) -> list[bytes]:
    """Return the pictures that a page in HTML holds."""
    read = _Html()
    read.feed(page.decode())
    return read.pictures


def _alternatives(read: pypdf.PdfReader) -> list[str]:
    """Return what a PDF says in the place of its pictures."""
    found: list[str] = []
    left: list[Any] = [read.root_object.get("/StructTreeRoot")]
    while left:
        node = left.pop()
        node = node.get_object() if node is not None else None
        if isinstance(node, list):
            left += node
        elif isinstance(node, dict):
            found += [str(node[key]) for key in ("/Alt", "/ActualText", "/T") if key in node]
            left += [node["/K"]] if "/K" in node else []
    return found


READ = re.compile(
    r"word/(document|header\d*|footer\d*|footnotes|comments)\.xml"
    r"|ppt/(slides|notesSlides)/[^/]+\.xml|docProps/core\.xml"
)


def _of_package(raw: bytes) -> Iterator[str]:
    """Yield the paragraphs of a document, the names and descriptions of its shapes, and its properties."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        for name in sorted(filter(READ.fullmatch, package.namelist())):
            root = ET.fromstring(package.read(name))  # noqa: S314 - our own document
            for element in root.iter():
                tag = element.tag.rpartition("}")[2]
                if tag == "p":
                    yield "".join(each.text or "" for each in element.iter() if each.tag.endswith("}t"))
                elif tag in {"docPr", "cNvPr"}:
                    yield from _of_shape(element.attrib)
                elif name.startswith("docProps") and tag not in {"created", "modified", "revision"}:
                    yield element.text or ""


def _of_shape(said: Mapping[str, str]) -> Iterator[str]:
    """A name that is only a kind and the number of the shape says nothing."""
    if not re.fullmatch(rf"[A-Za-z ]+ ({said['id']}|{int(said['id']) - 1})", said["name"]):
        yield said["name"]
    yield from (said[key] for key in ("descr", "title") if key in said)


def left_over(words: str, said: Iterable[str]) -> Counter[str]:
    """Strike out what was said, and count the figures that are left; lines may be broken off anywhere."""
    with_figures = {"".join(each.split()).replace("-", "") for each in said if FIGURE.search(each)}
    for each in sorted(with_figures, key=len, reverse=True):
        if len(each) > LEAST:
            words = re.sub(r"(?<![\d,])" + GAP.join(map(re.escape, each)) + r"(?![\d,])", " ¶ ", words)
    return Counter(FIGURE.findall(words))


LEAST = 5
"""Shorter statements, such as the number in one cell, would strike out what they do not say."""
