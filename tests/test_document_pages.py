"""Pages of every template on paper and as PDF: where they break, and in which order they read."""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdf
import pytest
from conftest import NPM, ROOT, Command
from test_documents import TEMPLATES

from dilemmakaart.documents.deck import BACK, FRONT, letters_for
from dilemmakaart.documents.paper import Block, Heading, Listing, Page, Paragraph, Quote, Table, plain
from dilemmakaart.documents.parts import Chunk, chunks
from dilemmakaart.documents.reading import blocks

STYLE = """\
kind: style
organisation: Bureau "Meer & Waarde"
colours: {ink: "#2a1a26", muted: "#6a5566", accent: "#7a1f5c", line: "#dccfd8"}
footer: 'Vertrouwelijk: "alleen" \\ voor </style> ons.'
"""


@pytest.fixture
def assessed(assessed: Path) -> Path:
    """Return a network with an assessment and a style of its own."""
    (assessed / "huisstijl.yaml").write_text(STYLE, encoding="utf-8")
    return assessed


def letters(words: str) -> str:
    """Return words without spaces, marks of broken words, and lines to write on."""
    return re.sub(r"[\s\u00ad_-]", "", words)


def said(found: Sequence[Block]) -> Iterator[str]:
    """Yield what is said, in the order in which it was written."""
    for block in found:
        match block:
            case Heading(_, inside) | Paragraph(inside):
                yield plain(inside)
            case Listing(_, items):
                for item in items:
                    yield from said(item)
            case Quote(inside):
                yield from said(inside)
            case Table(head, rows, _):
                yield from (plain(cell) for row in (head, *rows) for cell in row)
            case _:
                pass


def texts(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_the_pdf_of_every_template_reads_in_the_order_in_which_it_was_written(
    command: Command, assessed: Path
) -> None:
    assert command(["handout", assessed, "--to", "md,pdf"]).code == 0
    lost = {}
    for name in TEMPLATES:
        if name == "kaarten":
            continue
        folder = assessed / "handouts"
        found = letters("".join(texts(folder / f"{name}.pdf")))
        at = 0
        for each in said(blocks((folder / f"{name}.md").read_text(encoding="utf-8"))):
            start = letters(each)[:20]
            place = found.find(start, at)
            if place < 0:
                lost[name] = each
                break
            at = place + len(start)

    assert lost == {}


def test_every_page_of_paper_but_cards_says_what_it_is_part_of_and_its_number(
    command: Command, assessed: Path
) -> None:
    assert command(["handout", assessed, "--template", "deelnemer,rapport,kaarten", "--to", "pdf"]).code == 0
    pages = {
        name: texts(assessed / "handouts" / f"{name}.pdf") for name in ("deelnemer", "rapport", "kaarten")
    }

    for name in ("deelnemer", "rapport"):
        for number, each in enumerate(pages[name], 1):
            assert f"{number} / {len(pages[name])}" in each
            assert 'Vertrouwelijk: "alleen" \\ voor </style> ons.' in each
    assert not any("Vertrouwelijk" in each for each in pages["kaarten"])


def test_what_comes_out_of_a_printer_breaks_where_a_person_would_break_it(
    command: Command, assessed: Path, node: str, browser: str
) -> None:
    assert command(["handout", assessed, "--to", "html"]).code == 0
    files = [assessed / "handouts" / f"{name}.html" for name in TEMPLATES]
    subprocess.run(
        [node, ROOT / "tests" / "browser" / "print.cjs", browser, *files],
        env={**os.environ, "NODE_PATH": str(NPM)},
        check=True,
    )
    printed = {file.stem: texts(file.with_suffix(".html.pdf")) for file in files}

    assert len(printed["vragenlijst"]) == 2
    assert len(printed["kaarten"]) == 12
    assert len(printed["polariteitenkaart"]) == 1 + 3
    assert all("voor </style> ons." in each for each in printed["rapport"])
    assert [at for at, each in enumerate(printed["kaarten"]) if "Achterkant" in each] == [1, 3, 5, 7, 9, 11]
    assert not [name for name, pages in printed.items() if min(map(len, pages)) < 200]


def test_a_heading_stays_with_what_is_below_it_and_a_long_part_may_run_over_two_pages() -> None:
    markdown = "# Blad\n\n## Kop\n\nkort\n\n### Onder\n\ntekst\n\n## Lang\n\n" + "veel woorden " * 900 + "\n"
    found = [each for each in chunks(blocks(markdown), Page("blad", (), "nl")) if isinstance(each, Chunk)]

    assert [len(each.blocks) for each in found] == [1, 4, 2]
    assert [each.keeps for each in found] == [False, True, False]


@pytest.mark.parametrize(("words", "size"), [(20, 0), (250, 2), (900, 4)])
def test_a_card_has_smaller_letters_where_it_has_more_words(words: int, size: int) -> None:
    front = blocks("## een\n\n" + "woorden " * words + "\n")

    assert letters_for(front, FRONT) == FRONT[size]
    assert letters_for(blocks("### een\n\nkort\n"), BACK) == BACK[0]
