"""Any text in any field: it stands on every page where it belongs, literally, whatever the page becomes."""

import io
import json
import os
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import docx
import pypdfium2
import pytest
from conftest import NPM, ROOT
from docx.text.paragraph import Paragraph as WordParagraph
from fields import Marked, filled, markdown, papers, scored, setting
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from dilemmakaart.assessment import Assessment
from dilemmakaart.characters import UNSAFE
from dilemmakaart.documents import PAGES, pdf
from dilemmakaart.documents.paper import (
    Blocks,
    Figure,
    Heading,
    Listing,
    Page,
    Paragraph,
    Quote,
    Table,
    Verbatim,
    plain,
)
from dilemmakaart.language import Say
from dilemmakaart.style import DEFAULT

SAY = Say("nl")
OPENED = setting()
SCORED: Assessment = scored(OPENED)
CODES = [each.code for each in SCORED.dilemmas]

UNSEEN = {"source.note"}
"""Where people write what no built-in template shows."""


class Shown(HTMLParser):
    """What a browser shows of a page, each piece of text apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in {"td", "th", "p", "li", "h1", "h2", "h3", "h4", "blockquote"}:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def html_words(raw: bytes) -> str:
    shown = Shown()
    shown.feed(raw.decode().split("<main>")[1].split("</main>")[0])
    return "".join(shown.words)


def word_words(raw: bytes) -> str:
    document = docx.Document(io.BytesIO(raw))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    return "\n".join(WordParagraph(each, document).text for each in document.element.body.iter(name))


def paper_words(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(_, inside) | Paragraph(inside):
                yield plain(inside)
            case Figure(picture):
                yield picture.words
            case Listing(_, items):
                for item in items:
                    yield from paper_words(item)
            case Quote(inside):
                yield from paper_words(inside)
            case Table(head, rows, _):
                yield from (plain(cell) for row in (head, *rows) for cell in row)
            case Verbatim(content):
                yield content
            case _:
                pass


@cache
def places() -> dict[str, Counter[str]]:
    """Count by page how often each text has to stand there: as often as a harmless one does."""
    marked = Marked(["tekst"])
    made = papers(markdown(filled(OPENED, CODES, marked), SCORED))
    found = {page.name: "\n".join(paper_words(page.blocks)) for page in made}
    return {
        name: Counter({start: words.count(text) for _, start, text in marked.expected() if text in words})
        for name, words in found.items()
    }


def test_every_text_that_can_be_written_is_looked_for_on_some_page() -> None:
    marked = Marked(["tekst"])
    filled(OPENED, CODES, marked)
    seen = {
        place for place, start, _ in marked.expected() if any(counted[start] for counted in places().values())
    }

    assert set(marked.places) - seen == UNSEEN


PIECES = (
    "#", "## ", "*", "**", "_", "__", "`", "```", "[", "](", ")", "(", "![x](y)", "[^1]", "<b>",
    "</td>", "<!--", "-->", "<script>alert(1)</script>", "]]>", "<![CDATA[", "|", "||", "~~", "\\",
    "\\\\", "&amp;", "&#65;", ";", ":smile:", "- ", "+ ", "1. ", "> ", "=", "---", "https://a.nl",
    "www.a.nl", "jan@gemeente.nl", "@jan", "//a", "/*", "*/", "$x$", "{{ x }}", "{{", "}}",
    "{% x %}", "{%", "{#", "#set text(1pt)", "#let x = 1", "#panic()", '"); #x("', "<d>", "'", '"',
    "“c”", "a", "é", "é", " ", "\t", "\n", "\n\n", "\n    ", "\x85", "^", "...", "--", "fi", "ﬁ",
    "ffl", "\xad", "\u200b", "\u200d", "\u2060", "x\u0323\u0303", "\u0301", "שלום", "עִבְרִית",
    "مرحبا", "中文", "日本", "ภาษา", "नमस्ते", "Ж", "Ωά", "😀", "1\ufe0f\u20e3", "👩\u200d👧", "🇳🇱", "𝔘",
    "𐍈", "\U000e0fff", "\u0378", "\ue000",
)  # fmt: skip
ODD = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(
    lambda said: not UNSAFE.search(said)
)
SAID = st.lists(ODD | ANY, min_size=3, max_size=8)
"""What a file can hold: any character but those that reading refuses.

Fields take turns, so that in each example every field holds one of these."""

QUICK = [Phase.explicit, Phase.generate]
"""A failure names each field and its text, so that there is no need to look for a smaller one."""


def written(said: list[str]) -> tuple[Marked, list[Page]]:
    marked = Marked(said)
    return marked, list(papers(markdown(filled(OPENED, CODES, marked), SCORED)))


def missing(marked: Marked, name: str, words: str, same: Callable[[str], str]) -> list[str]:
    """Return each text that does not stand on a page as often as it has to, or not as it was written."""
    found = same(words)
    return [
        f"{name}: {place}: {text!r}"
        for place, start, text in marked.expected()
        if found.count(same(text)) != places()[name][start] or found.count(start) != places()[name][start]
    ]


@pytest.mark.parametrize(("format_", "read"), [("html", html_words), ("docx", word_words)])
@settings(max_examples=5, phases=QUICK)
@given(said=SAID)
@example(said=list(PIECES))
def test_any_text_in_any_field_stands_on_every_page_as_it_was_written(
    format_: str, read: Callable[[bytes], str], said: list[str]
) -> None:
    marked, pages = written(said)
    lost = [
        each
        for page in pages
        for each in missing(marked, page.name, read(PAGES[format_](page, DEFAULT, SAY, None)), str)
    ]

    assert lost == []


_NUMBER = re.compile(r"\[U\+([0-9A-F]{4,6})\]")
_LIGATURES = {letter: unicodedata.normalize("NFKC", chr(letter)) for letter in range(0xFB00, 0xFB07)}
_SHAPELESS = re.compile(
    "[-\\s\\ufffe\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""Room, hyphens (at the end of a line pdfium takes any for one that breaks a word), and what has no shape."""


def bare(words: str) -> str:
    """Return words as a reader of a PDF can give them back: a number is the letter for which it stands.

    Two same signs in a row are one: pdfium takes the second for a repetition, where Typst says what each is.
    """
    together = _SHAPELESS.sub("", words).translate(_LIGATURES)
    spelled = _NUMBER.sub(lambda found: chr(int(found[1], 16)), together)
    return re.sub(r"(\W)\1+", r"\1", spelled)


def pdf_words(raw: bytes) -> str:
    """Return what stands on the pages, without their numbers."""
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(raw))
    return "".join(re.sub(r"\s*\d+\s*$", "\n", each) for each in pages)


def unread(marked: Marked, name: str, words: str, lost: str) -> list[str]:
    """Return each text that does not stand in a PDF as often as it has to, or not as it was written.

    A head of a table comes back on the next page. A reader turns lines around that run from right to left,
    and may give a letter again with each of its marks: there only the letters are looked for.
    """
    found = bare(words)
    wanted = places()[name]
    return [
        f"{name}: {place}: {text!r}"
        for place, start, text in marked.expected()
        if found.count(start) != (_count(found, start, bare(text), lost) if wanted[start] else 0)
        or found.count(start) < wanted[start]
    ]


def _count(found: str, start: str, text: str, lost: str) -> int:
    kinds = {unicodedata.bidirectional(each) for each in text} | {
        unicodedata.category(each)[0] for each in unicodedata.normalize("NFC", text)
    }
    if not kinds & {"R", "AL", "AN", "M"}:
        return found.count(text)
    wanted = {each for each in unicodedata.normalize("NFKD", text) if each.isalnum() and each not in lost}
    return found.count(start) if wanted <= set(unicodedata.normalize("NFKD", found)) else -1


@settings(max_examples=6, phases=QUICK, derandomize=True)  # what readers make of rare letters is not ours
@given(said=SAID)
@example(said=list(PIECES))
def test_any_text_in_any_field_stands_in_a_pdf_or_its_letters_are_named(said: list[str]) -> None:
    marked, pages = written(said)
    for page in pages:
        words = pdf_words(PAGES["pdf"](page, DEFAULT, SAY, None))
        lost = pdf.lost(page, DEFAULT)
        together = _SHAPELESS.sub("", words)

        assert unread(marked, page.name, words, lost) == []
        assert {chr(int(each, 16)) for each in _NUMBER.findall(together)} <= set(lost)
        assert [each for each in lost if f"U+{ord(each):04X}" not in together] == []


MARKS = ["x\u0323\u0303", "1\ufe0f\u20e3", "नमस्ते", "עִבְרִית", "مرحبا", "a\u0301", "👩\u200d👧", "中文", "Ж"]


def test_no_letter_in_a_picture_stands_in_the_way_of_a_pdf() -> None:
    made = markdown(filled(OPENED, CODES, Marked(MARKS)), SCORED)
    drawn = next(page for page in papers(made, pictures=True) if page.name == "rapport")
    words = pdf_words(PAGES["pdf"](drawn, DEFAULT, SAY, None))

    assert "1[U+20E3]" in words
    assert {"\u20e3", "中", "文", "\u0323"} <= set(pdf.lost(drawn, DEFAULT))
    assert "Ж" not in pdf.lost(drawn, DEFAULT)


@pytest.mark.parametrize(
    "said", [list(PIECES), [*reversed(PIECES), "- [ ] x", "<td>"]], ids=("pieces", "reversed")
)
def test_a_page_of_any_text_is_valid_html_that_axe_finds_nothing_in(
    said: list[str], node: str, browser: str, tmp_path: Path
) -> None:
    made = markdown(filled(OPENED, CODES, Marked(said)), SCORED)
    for page in papers(made, pictures=True):
        (tmp_path / f"{page.name}.html").write_bytes(PAGES["html"](page, DEFAULT, SAY, None))
    ended = subprocess.run(
        [node, ROOT / "tests" / "browser" / "pages.cjs", browser, *sorted(tmp_path.glob("*.html"))],
        env={**os.environ, "NODE_PATH": str(NPM)},
        capture_output=True,
        check=True,
    )
    told = {Path(name).stem: found for name, found in json.loads(ended.stdout).items()}

    assert told == {name: [] for name in places()}
