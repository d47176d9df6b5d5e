"""Pages as HTML, PDF, Word and slides: what is in them; nothing that was written is lost or obeyed."""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import docx
import pikepdf
import pypdf
import pytest
from conftest import NPM, ROOT, Command
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dilemmakaart.characters import harmless
from dilemmakaart.documents import PAGES
from dilemmakaart.documents.paper import Heading, Page, cards, plain
from dilemmakaart.documents.reading import blocks
from dilemmakaart.language import Say
from dilemmakaart.render import escape
from dilemmakaart.style import DEFAULT, Layout

SAY = Say("nl")
TEMPLATES = (
    "deelnemer",
    "draaiboek",
    "kaarten",
    "oogst",
    "polariteitenkaart",
    "rapport",
    "terugblik-2026-12-03",
    "terugblik-afwezigen-2026-12-03",
    "vragenlijst",
    "waarden",
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60.00mm" height="20.00mm" viewBox="0 0 60 20" '
    'font-family="Helvetica"><text x="1" y="10" font-size="4">letters</text></svg>'
)


def written(markdown: str, format_: str, layout: Layout = "flow") -> bytes:
    page = Page("blad", blocks(markdown), "nl", layout, {"kaart.svg": SVG})
    return PAGES[format_](page, DEFAULT, SAY, None)


class Shown(HTMLParser):
    """What a browser shows of a page, without its style."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] != ["style"]:
            self.words.append(data)


def html_words(raw: bytes) -> str:
    shown = Shown()
    shown.feed(raw.decode().split("<main>")[1].split("</main>")[0])
    return "".join(shown.words)


def word_words(raw: bytes) -> str:
    return "\n".join(each.text for each in docx.Document(io.BytesIO(raw)).paragraphs)


def pdf_words(raw: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(raw)).pages)


AWKWARD = [
    "# geen kop", "*a* **b** _c_", "<script>alert(1)</script>", "$x$ @y #z", "a\\b\\", "[](x) ![](y)", ")}]>",
    "#let x = 1", '"); #panic("', "`code`", "1. een", "~~weg~~", "&amp; &#65;", "http://x.nl", "| a | b |",
    "\u05e9\u05dc\u05d5\u05dd", "e\u0301 a\u0308", "\x0bx", "a -- b ... 'c'", "// weg /* weg */",
]  # fmt: skip


@pytest.mark.parametrize("words", AWKWARD)
@pytest.mark.parametrize(("format_", "read"), [("html", html_words), ("docx", word_words)])
def test_awkward_text_stands_once_and_literally_in_a_document(
    words: str, format_: str, read: Callable[[bytes], str]
) -> None:
    found = read(written(f"Vooraf {escape(words)} erna\n", format_))

    assert found.count(f"Vooraf {escape_free(words)} erna") == 1


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=40))
@example("\x00\ud800")
def test_any_text_stands_once_and_literally_in_html_and_word(words: str) -> None:
    markdown = f"Vooraf {escape(words)} erna\n"
    expected = f"Vooraf {escape_free(words)} erna"

    assert html_words(written(markdown, "html")).count(expected) == 1
    assert word_words(written(markdown, "docx")).count(expected) == 1


def escape_free(words: str) -> str:
    """Return what is left of a text on one line, where forbidden characters are a sign."""
    return harmless("".join("\ufffd" if each == "\0" else each for each in " ".join(words.split())))


LATIN = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x17F, exclude_categories=["C", "Z"]),
    min_size=1,
    max_size=30,
)


@settings(max_examples=40)
@given(LATIN)
@example("#panic(1)")
@example("$x$*b*_c_<d>@e`f`~/*g*/\\h\\")
def test_any_text_stands_once_and_literally_in_a_pdf(words: str) -> None:
    found = pdf_words(written(f"Vooraf {escape(words)} erna\n", "pdf"))
    together = "".join(found.split())

    assert together.count(f"Vooraf{words}erna") == 1


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("\u0378\U0010fffd", "[U+0378][U+10FFFD]"),
        ("1\ufe0f\u20e3 1", "1[U+20E3] 1"),
        ("é\u1abf é", "é[U+1ABF] é"),
        ("中\u200d文 ☐", "[U+4E2D][U+6587] ☐"),
    ],
)
def test_a_letter_that_nothing_can_show_is_named_in_a_pdf_and_its_neighbours_stay(
    words: str, shown: str
) -> None:
    found = pdf_words(written(f"Vooraf {words} erna\n", "pdf"))

    assert f"Vooraf {shown} erna" in found.replace("\u200d", "")


def test_what_is_read_aloud_in_a_pdf_has_its_letters_whatever_fonts_there_are() -> None:
    raw = written("# Blad \u0378\n\n![te zien: \u0378中](kaart.svg)\n", "pdf")
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        alts = [
            str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]

    assert alts == ["te zien: \u0378中"]
    assert "[U+0378]" in pdf_words(raw)


def test_letters_that_a_pdf_cannot_show_are_told_and_the_rest_is_written(
    command: Command, network: Path
) -> None:
    file = network / "netwerk.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("name: Jeugd Voorbeeldregio", "name: Jeugd \u0378\u0379"),
        encoding="utf-8",
    )
    ended = command(["handout", network, "--template", "oogst,waarden", "--to", "pdf,html"])

    assert ended.code == 0
    assert "oogst.pdf: no font on this computer has \u0378 \u0379." in ended.err
    assert "such as [U+0378]" in ended.err
    assert "\u0378\u0379" in (network / "handouts" / "oogst.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", ["html", "pdf", "docx"])
def test_the_same_page_gives_the_same_bytes(format_: str) -> None:
    markdown = "# Blad\n\nTekst\n\n![wat er staat](kaart.svg)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"

    assert written(markdown, format_) == written(markdown, format_)


def test_a_pdf_is_tagged_in_dutch_with_its_letters_and_the_words_of_a_picture() -> None:
    raw = written("# Blad\n\n![wat er te zien is](kaart.svg)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", "pdf")
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        assert pdf.Root.Lang == "nl"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.K is not None
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()
        kinds = {str(each.S) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each}
        alts = [
            str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]
        fonts = [
            each for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
        ]  # fmt: skip
        assert fonts
        assert all("/FontFile2" in each or "/FontFile3" in each for each in fonts)
    assert {"/H1", "/Table", "/TH", "/TD", "/Figure"} <= kinds
    assert "wat er te zien is" in alts
    assert "letters" in pdf_words(raw)


def test_a_pdf_reads_in_the_order_in_which_it_was_written() -> None:
    words = ["een", "twee", "drie", "vier", "vijf", "zes"]
    raw = written("# een\n\ntwee\n\n| drie | vier |\n| --- | --- |\n| vijf | zes |\n", "pdf")
    found = pdf_words(raw)

    assert [found.index(each) for each in words] == sorted(found.index(each) for each in words)


def test_a_word_document_has_real_styles_heads_and_the_words_of_a_picture() -> None:
    raw = written(
        "# Blad\n\n## Kop\n\n### Onder\n\n- punt\n\n> gezegd\n\n![te zien](kaart.svg)\n\n"
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        "docx",
    )
    document = docx.Document(io.BytesIO(raw))
    styles = {each.text: each.style.name for each in document.paragraphs if each.text and each.style}

    assert styles == {
        "Blad": "Title", "Kop": "Heading 1", "Onder": "Heading 2", "punt": "List Bullet", "gezegd": "Quote",
    }  # fmt: skip
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["a", "b"]
    xml = zipfile.ZipFile(io.BytesIO(raw)).read("word/document.xml").decode()
    assert xml.count("<w:tblHeader") == 1
    assert 'descr="te zien"' in xml
    assert 'w:val="nl-NL"' in zipfile.ZipFile(io.BytesIO(raw)).read("word/styles.xml").decode()


def test_a_word_document_of_the_house_gives_its_styles_and_header_but_not_its_text() -> None:
    house = docx.Document()
    house.add_paragraph("oude tekst")
    house.sections[0].header.paragraphs[0].text = "Ons bureau"
    house.styles["Heading 1"].font.name = "Georgia"
    held = io.BytesIO()
    house.save(held)
    page = Page("blad", blocks("# Blad\n\n## Kop\n"), "nl")
    made = docx.Document(io.BytesIO(PAGES["docx"](page, DEFAULT, SAY, held.getvalue())))

    assert [each.text for each in made.paragraphs] == ["Blad", "Kop"]
    assert made.sections[0].header.paragraphs[0].text == "Ons bureau"
    assert made.styles["Heading 1"].font.name == "Georgia"


def test_an_html_page_loads_and_runs_nothing() -> None:
    page = written(
        "# Blad\n\n<script>x</script> <https://voorbeeld.nl>\n\n![te zien](kaart.svg)\n", "html"
    ).decode()

    assert "default-src 'none'" in page
    assert "<script" not in page
    assert not re.search(r'src="(?!data:)', page)
    assert 'alt="te zien"' in page
    assert '<html lang="nl">' in page
    assert '<a href="https://voorbeeld.nl">' in page


def test_no_heading_skips_a_level() -> None:
    assert re.findall(r"<h(\d)", written("## een\n\n#### twee\n\n## drie\n", "html").decode()) == [
        "1",
        "2",
        "2",
    ]
    assert written("## een\n\n#### twee\n", "pdf").startswith(b"%PDF")


def test_cards_have_fronts_and_backs_two_to_a_side() -> None:
    deck = "# Kaarten\n\nUitleg\n\n" + "".join(
        f"## voor {at}\n\n### achter {at}\n\ntekst\n\n" for at in range(3)
    )
    page = written(deck, "html", "cards").decode()
    sides = re.findall(r'<div class="side (\w+)">', page)
    before, found = cards(blocks(deck))

    assert sides == ["front", "back"] * 2
    assert len(before) == 2
    assert [plain(each.front[0].inside) for each in found if isinstance(each.front[0], Heading)] == [
        "voor 0", "voor 1", "voor 2",
    ]  # fmt: skip
    pages = [each.extract_text() for each in pypdf.PdfReader(io.BytesIO(written(deck, "pdf", "cards"))).pages]
    assert [re.findall(r"(?:voor|achter) \d", each) for each in pages] == [
        ["voor 0", "voor 1"], ["achter 0", "achter 1"], ["voor 2"], ["achter 2"],
    ]  # fmt: skip
    assert "Uitleg" in pages[0]


def test_long_words_before_cards_have_a_sheet_of_their_own_so_that_backs_lie_behind_fronts() -> None:
    deck = "# Kaarten\n\n" + "Een lange uitleg. " * 40 + "\n\n## voor\n\n### achter\n\ntekst\n"
    pages = [each.extract_text() for each in pypdf.PdfReader(io.BytesIO(written(deck, "pdf", "cards"))).pages]

    assert [re.findall(r"voor|achter", each) for each in pages] == [[], [], ["voor"], ["achter"]]


def test_a_card_with_too_many_words_grows_and_the_next_front_still_has_its_back_behind_it() -> None:
    many = "".join(f"| regel {at} links | regel {at} rechts |\n" for at in range(150))
    deck = f"# Kaarten\n\n## voor 0\n\n### achter 0\n\n| a | b |\n| --- | --- |\n{many}\n" + "".join(
        f"## voor {at}\n\n### achter {at}\n\ntekst\n\n" for at in range(1, 3)
    )
    pages = [each.extract_text() for each in pypdf.PdfReader(io.BytesIO(written(deck, "pdf", "cards"))).pages]
    fronts = [at for at, each in enumerate(pages) if "voor" in each]

    assert all(f"regel {at} rechts" in "".join(pages) for at in range(150))
    assert [at % 2 for at in fronts] == [0, 0]
    assert "achter 2" in pages[fronts[1] + 1]
    html = written(deck, "html", "cards").decode()
    assert '<div class="card size-4">' in html
    assert ".card{min-height:130mm" in html


@pytest.mark.parametrize("format_", ["pdf", "docx"])
def test_each_numbered_part_of_a_sheet_begins_a_page_where_that_was_asked(format_: str) -> None:
    raw = written("# Blad\n\nVooraf\n\n## 1. een\n\na\n\n## 2. twee\n\nb\n", format_, "sheets")

    if format_ == "pdf":
        assert len(pypdf.PdfReader(io.BytesIO(raw)).pages) == 3
    else:
        made = docx.Document(io.BytesIO(raw)).paragraphs
        assert [each.text for each in made if each.paragraph_format.page_break_before] == [
            "1. een",
            "2. twee",
        ]


# --- the command ----------------------------------------------------------------------------------


def test_every_template_comes_in_every_format_and_the_network_once_as_slides(
    command: Command, assessed: Path
) -> None:
    ended = command(["handout", assessed / "netwerk.yaml", "--to", "html,pdf,docx,pptx"])
    made = {path.name for path in (assessed / "handouts").glob("[!.]*")}

    assert ended.code == 0
    assert made == {f"{name}.{end}" for name in TEMPLATES for end in ("html", "pdf", "docx")} | {
        "dilemmakaart.pptx"
    }


def test_a_second_run_leaves_every_format_unchanged_and_an_edited_one_stays(
    command: Command, assessed: Path
) -> None:
    line: list[str | Path] = [
        "handout",
        assessed / "netwerk.yaml",
        "--template",
        "waarden",
        "--to",
        "md,html,docx,pdf,pptx",
    ]
    first = command(line)
    again = command(line)
    edited = assessed / "handouts" / "waarden.docx"
    edited.write_bytes(edited.read_bytes() + b"\xff\xfe")
    before = edited.read_bytes()
    after = command(line)

    assert first.out.count(" written") == again.out.count(" unchanged") == len(again.out.splitlines())
    assert edited.read_bytes() == before
    assert "waarden.nieuw.docx: written beside waarden.docx, which was edited by hand" in after.out


@pytest.mark.parametrize(
    "lacking", ["pdf typst pdf", "docx docx office", "docx resvg_py office", "pptx pptx office"]
)
def test_a_missing_part_is_one_line_that_says_what_to_install_and_nothing_is_written(
    command: Command, assessed: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    format_, module, extra = lacking.split()
    monkeypatch.setitem(sys.modules, module, None)
    ended = command(["handout", assessed / "netwerk.yaml", "--to", f"html,{format_}"])

    assert ended.code == 2
    assert f"pip install 'dilemmakaart[{extra}]'" in ended.err
    assert not (assessed / "handouts").exists()


def test_a_layout_that_does_not_exist_is_refused_with_what_does(command: Command, network: Path) -> None:
    (network / "templates").mkdir()
    (network / "templates" / "eigen.md").write_text("{# layout: card #}\n# Hoi\n", encoding="utf-8")
    ended = command(["handout", network / "netwerk.yaml", "--template", "eigen"])

    assert ended.code != 0
    assert "eigen.md" in ended.err
    assert "cards" in ended.err


@pytest.mark.parametrize(
    "style", ["", "colours: {accent: '#7a1f5c'}\nfont: Georgia\nfooter: 'Van \"ons\"'\n"]
)
def test_every_page_is_valid_html_that_axe_finds_nothing_in(
    command: Command, assessed: Path, node: str, browser: str, style: str
) -> None:
    (assessed / "huisstijl.yaml").write_text(f"kind: style\norganisation: Ons\n{style}", encoding="utf-8")
    command(["handout", assessed / "netwerk.yaml", "--to", "html"])
    bad = assessed / "handouts" / "slecht.html"
    bad.write_text("<!DOCTYPE html><title>x</title><img src=x>", encoding="utf-8")
    ended = subprocess.run(
        [
            node,
            ROOT / "tests" / "browser" / "pages.cjs",
            browser,
            *sorted((assessed / "handouts").glob("*.html")),
        ],
        env={**os.environ, "NODE_PATH": str(NPM)},
        capture_output=True,
        check=True,
    )
    told = {Path(name).stem: found for name, found in json.loads(ended.stdout).items()}

    assert told.pop("slecht")
    assert told == {name: [] for name in TEMPLATES}


@pytest.mark.parametrize(
    "content", [b"", b"no zip", b"PK\x05\x06" + bytes(18)], ids=("empty", "text", "no parts")
)
def test_a_house_document_that_cannot_be_used_is_told_and_nothing_is_written(
    command: Command, network: Path, content: bytes
) -> None:
    (network / "templates").mkdir()
    (network / "templates" / "huis.docx").write_bytes(content)

    ended = command(["handout", network, "--template", "deelnemer", "--to", "docx"])

    assert ended.code == 1
    assert "The Word document in templates/ cannot be used" in ended.err
    assert not (network / "handouts").exists()


def test_the_questionnaire_of_twelve_dilemmas_is_two_pages_of_paper(command: Command, network: Path) -> None:
    assert command(["handout", network, "--template", "vragenlijst", "--to", "pdf"]).code == 0

    assert len(pypdf.PdfReader(network / "handouts" / "vragenlijst.pdf").pages) == 2
