"""Pages as Word documents: the same words, real styles, widths without broken words, and the house."""

import io
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from conftest import EXAMPLE, Command, Once
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from same_words import of_html, of_word

from dilemmakaart.cli.app import run
from dilemmakaart.documents import PAGES
from dilemmakaart.documents.paper import Page, Table
from dilemmakaart.documents.reading import blocks
from dilemmakaart.documents.unfit import Unfit
from dilemmakaart.documents.word.widths import PAD, SMALLEST, columns
from dilemmakaart.drawing.metrics import width_of
from dilemmakaart.language import Say
from dilemmakaart.style import DEFAULT, Layout, Logo, Style

TEMPLATES = (
    "bril-goede-voorouder",
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
    '<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" viewBox="0 0 60 20">'
    '<text x="1" y="10" font-size="4">letters</text></svg>'
)
LOGO = Logo(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>', "image/svg+xml", 40, 10)
HOUSE = Style(organisation="Bureau Brug", footer="Vertrouwelijk", font="Georgia", logo=LOGO)
LONG = "samenwerkingsverbandvoorzitter"


def written(
    markdown: str,
    layout: Layout = "flow",
    style: Style = DEFAULT,
    house: bytes | None = None,
    language: str = "nl",
) -> bytes:
    pictures = {"klein.svg": SVG.format(wide=60, high=20), "groot.svg": SVG.format(wide=180, high=260)}
    page = Page("blad", blocks(markdown), language, layout, pictures)
    return PAGES["docx"](page, style, Say(language), house)


def opened(raw: bytes) -> Any:  # noqa: ANN401 - python-docx tells its types loosely
    return docx.Document(io.BytesIO(raw))


def part(raw: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(raw)).read(name).decode()


def saved(document: Any) -> bytes:  # noqa: ANN401
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def table_of(*rows: str) -> Table:
    found = blocks("\n".join([rows[0], re.sub(r"[^|]+", " --- ", rows[0]), *rows[1:]]))[0]
    assert isinstance(found, Table)
    return found


@pytest.fixture(scope="module")
def handed_out(once: Once) -> Path:
    """Return the handouts of the example, in Markdown, HTML and Word."""

    def fill(folder: Path) -> None:
        network = folder / "netwerk"
        shutil.copytree(EXAMPLE, network, ignore=shutil.ignore_patterns("uitkomst", "handouts", "groepen"))
        assert run(["assess", str(network / "netwerk.yaml"), str(network / "antwoorden.csv")]) == 0
        assert run(["handout", str(network), "--to", "md,html,docx", "--lens", "goede-voorouder"]) == 0

    return once("word", fill) / "netwerk" / "handouts"


# --- the words ------------------------------------------------------------------------------------


def test_every_template_says_in_word_what_its_markdown_says_and_in_the_order_of_its_html(
    handed_out: Path,
) -> None:
    reader = MarkdownIt("js-default")
    assert {each.stem for each in handed_out.glob("*.docx")} == set(TEMPLATES)

    for name in TEMPLATES:
        found = of_word((handed_out / f"{name}.docx").read_bytes())
        markdown = reader.render((handed_out / f"{name}.md").read_text(encoding="utf-8"))
        source = of_html(f"<main>{markdown}</main>".encode())

        assert len(found) > 100, name
        assert found == of_html((handed_out / f"{name}.html").read_bytes()), name
        assert (sorted(found) == sorted(source)) if name == "kaarten" else (found == source), name


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("aé<&_*\u200f \t", max_size=12), min_size=2, max_size=2))
def test_any_words_in_a_cell_stand_in_the_table_of_a_card_once(cells: list[str]) -> None:
    shown = ["".join(f"&#{ord(letter)};" for letter in cell) for cell in cells]
    deck = f"# Kaarten\n\n## voor\n\n### achter\n\n| k{shown[0]} | l |\n| --- | --- |\n| {shown[1]}z | y |\n"

    assert of_word(written(deck, "cards")) == of_html(
        PAGES["html"](Page("blad", blocks(deck), "nl", "cards"), DEFAULT, Say("nl"), None)
    )


# --- tables ---------------------------------------------------------------------------------------


def test_every_table_keeps_its_widths_repeats_its_heads_and_splits_no_row(handed_out: Path) -> None:
    seen = 0
    for path in handed_out.glob("*.docx"):
        section = opened(path.read_bytes()).sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        for table in opened(path.read_bytes()).element.body.iter(qn("w:tbl")):
            grid = [int(each.get(qn("w:w"))) for each in table.tblGrid.iter(qn("w:gridCol"))]
            cells = [int(each.get(qn("w:w"))) for each in table.tr_lst[0].iter(qn("w:tcW"))]
            splits = [row for row in table.tr_lst if row.trPr.find(qn("w:cantSplit")) is None]
            heads = [
                at for at, row in enumerate(table.tr_lst) if row.trPr.find(qn("w:tblHeader")) is not None
            ]
            a_card = table.getparent().tag == qn("w:body") and path.stem == "kaarten"
            seen += 1

            assert table.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
            assert cells[: len(grid)] == grid or a_card
            assert sum(grid) * 635 <= (Mm(180) if a_card else room) + 635 * len(grid)
            assert splits == []
            assert heads == ([] if a_card else [0])
    assert seen > 50


def test_a_column_is_as_wide_as_its_longest_word_and_letters_are_made_smaller_for_that() -> None:
    table = table_of(f"| {LONG} | Spanning | {LONG} | gewenst |", "| a | b | c | d |")
    laid = columns(table, 400, 9)

    assert SMALLEST <= laid.size < 9
    assert sum(laid.widths) == pytest.approx(400)
    for cell, wide in zip([LONG, "Spanning", LONG, "gewenst"], laid.widths, strict=True):
        assert width_of(cell, laid.size, bold=True) + 2 * PAD <= wide + 0.01


def test_only_where_the_smallest_letters_do_not_fit_the_widest_columns_give_in() -> None:
    table = table_of(f"| {LONG * 3} | nu | {LONG * 3} |", "| a | b | c |")
    first, middle, last = columns(table, 300, 9).widths

    assert first == last
    assert first + middle + last == pytest.approx(300)
    assert middle > width_of("nu", SMALLEST, bold=True) + 2 * PAD


def test_both_poles_of_a_scale_get_the_same_room_in_every_table() -> None:
    scale = (
        "| bs1 | {a} | −3 | 0 | +3 | {b} | weet ik niet |\n"
        "| --- | ---: | :---: | :---: | :---: | :--- | :---: |\n"
        "| nu | | ☐ | ☐ | ☐ | | ☐ |"
    )
    short, long = (
        columns(found, 480, 8).widths
        for found in (
            blocks(scale.format(a="in", b="uit"))[0],
            blocks(scale.format(a="open afstemmen", b="nieuwe kaders"))[0],
        )
        if isinstance(found, Table)
    )

    assert short == long
    assert short[1] == short[5]


# --- how it lies ----------------------------------------------------------------------------------


def test_cards_lie_two_to_a_side_and_each_back_at_the_place_of_its_front() -> None:
    deck = "# Kaarten\n\nUitleg\n\n" + "".join(
        f"## voor {at}\n\n**vraag**\n\n### achter {at}\n\n"
        f"| a | b |\n| --- | --- |\n| {'lang ' * 300 * (at == 1)} | d |\n\n"
        for at in range(3)
    )
    document = opened(written(deck, "cards"))
    before, after = document.sections
    sides = list(document.element.body.iterchildren(qn("w:tbl")))
    heights = [[(row.trHeight_val, row.trHeight_hRule) for row in side.tr_lst] for side in sides]
    titles = [
        re.findall(r"(?:voor|achter) \d", " ".join(each.text or "" for each in side.iter(qn("w:t"))))
        for side in sides
    ]

    assert titles == [["voor 0", "voor 1"], ["achter 0", "achter 1"], ["voor 2"], ["achter 2"]]
    assert heights[0] == heights[1]
    assert heights[2] == heights[3] == heights[0][:1]
    assert {str(rule) for rows in heights for _, rule in rows} == {"EXACTLY (2)"}
    assert abs(after.page_width - after.left_margin - after.right_margin - Mm(180)) < Mm(0.1)
    assert abs(sum(high for high, _ in heights[0]) + after.top_margin + after.bottom_margin - Mm(294)) < Mm(1)
    assert before.footer.paragraphs[0].text != after.footer.paragraphs[0].text == ""
    breaks = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert len(breaks) == 1 + 3  # the back of the first page, and each side after the first


def test_letters_on_a_card_are_smaller_where_there_is_much_to_say_and_a_card_grows_only_at_the_very_end() -> (
    None
):
    deck = "# Kaarten\n\n## voor\n\n### achter\n\n{words}\n"
    little, much, too_much = (
        opened(written(deck.format(words="woord " * count), "cards")) for count in (20, 500, 3000)
    )

    def back(document: Any) -> tuple[Any, Any, str]:  # noqa: ANN401
        row = list(document.element.body.iterchildren(qn("w:tbl")))[1].tr_lst[0]
        cell = docx.table._Cell(row.tc_lst[0], document)  # noqa: SLF001
        words = cell.paragraphs[1]
        return words.runs[0].font.size, words.paragraph_format.line_spacing, str(row.trHeight_hRule)

    usual = little.styles["Card Back"]
    size, line, rule = back(much)

    assert back(little) == (None, None, "EXACTLY (2)")
    assert size < usual.font.size
    assert line < usual.paragraph_format.line_spacing
    assert rule == "EXACTLY (2)"
    assert back(too_much)[2] == "AT_LEAST (1)"


def test_each_dilemma_of_the_polarity_map_begins_a_page(handed_out: Path) -> None:
    document = opened((handed_out / "polariteitenkaart.docx").read_bytes())
    begins = [each.text[:2] for each in document.paragraphs if each.paragraph_format.page_break_before]

    assert begins == ["1.", "2.", "3."]


def test_a_form_is_small_and_keeps_each_question_together() -> None:
    markdown = (
        "# Vragen\n\n### 1. een\n\n| a | b |\n| --- | --- |\n| ☐ | ☐ |\n\nspanning\n\n"
        f"Zin: {'_' * 80}\n\n### 2. twee\n"
    )
    form, usual = opened(written(markdown, "dense")), opened(written(markdown))
    keeps = {each.text: each.paragraph_format.keep_with_next for each in form.paragraphs}

    assert form.styles["Normal"].font.size < usual.styles["Normal"].font.size
    assert form.styles["Table Text"].font.size < usual.styles["Table Text"].font.size
    assert keeps["spanning"]
    assert not keeps["Zin: \t"]
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in form.tables[0].rows[1].cells)


def test_a_large_map_has_a_page_of_its_own_and_the_logo_does_not_come_back_after_it() -> None:
    document = opened(
        written("# Blad\n\n## Kaart\n\n![wat er staat](groot.svg)\n\n## Verder\n\ntekst\n", style=HOUSE)
    )
    first, plate, after = document.sections

    assert [each.different_first_page_header_footer for each in document.sections] == [True, False, False]
    assert plate.left_margin < first.left_margin == after.left_margin
    assert plate.footer.paragraphs[0].text == ""
    assert after.footer.paragraphs[0].text.startswith("Bureau Brug · Vertrouwelijk")
    picture = document.inline_shapes[0]
    assert picture.height < plate.page_height - plate.top_margin - plate.bottom_margin
    assert picture._inline.docPr.get("descr") == "wat er staat"  # noqa: SLF001


def test_lines_to_write_on_reach_the_margin() -> None:
    line = "_" * 60
    paragraph = opened(written(f"Toelichting: {line} en verder {line}\n")).paragraphs[0]

    assert paragraph.text.count("\t") == 2
    assert "_" not in paragraph.text
    assert [str(stop.leader) for stop in paragraph.paragraph_format.tab_stops] == ["LINES (3)"]


# --- styles, lists and links ----------------------------------------------------------------------


def test_colours_and_letters_of_the_house_stand_in_the_styles_and_nowhere_else() -> None:
    style = HOUSE._replace(colours=HOUSE.colours._replace(accent="#800020"))
    raw = written("# Blad\n\n## Kop\n\nTekst **sterk**\n\n| a | b |\n| --- | --- |\n| c | d |\n", style=style)
    document = opened(raw)

    assert str(document.styles["Heading 1"].font.color.rgb) == "800020"
    assert {document.styles[name].font.name for name in ("Normal", "Title", "Heading 1", "Table Text")} == {
        "Georgia"
    }
    assert 'w:name="Georgia"' in part(raw, "word/fontTable.xml")
    assert not re.search(
        r"<w:(?:color|rFonts|sz|shd) ", part(raw, "word/document.xml").replace('<w:sz w:val="2"/>', "")
    )
    assert [document.tables[0].style.name, document.tables[0].rows[0].cells[0].paragraphs[0].style.name] == [
        "Dilemmakaart sides", "Table Head",
    ]  # fmt: skip


def test_numbered_lists_are_real_and_each_counts_anew() -> None:
    raw = written("1. een\n2. twee\n\ntekst\n\n5. vijf\n\n- punt\n  - dieper\n")
    document = opened(raw)
    styles = [each.style.name for each in document.paragraphs]
    numbered = [each._p for each in document.paragraphs if each.style.name == "List Number"]  # noqa: SLF001
    numbers = [each.pPr.numPr.numId.val for each in numbered]
    starts = {
        each.numId: [int(found.get(qn("w:val"))) for found in each.iter(qn("w:startOverride"))]
        for each in document.part.numbering_part.element.num_lst
    }

    assert styles == ["List Number", "List Number", "Normal", "List Number", "List Bullet", "List Bullet 2"]
    assert numbers[0] == numbers[1] != numbers[2]
    assert [starts[numbers[0]], starts[numbers[2]]] == [[1], [5]]
    assert [each.text for each in document.paragraphs][:2] == ["een", "twee"]


def test_links_to_the_web_are_links_and_others_are_words() -> None:
    raw = written(
        "Zie [hier](https://voorbeeld.nl/a?b=1&c=2) en [daar](blad.md) en [post](mailto:a@voorbeeld.nl)\n"
    )
    paragraph = opened(raw).paragraphs[0]

    assert paragraph.text == "Zie hier en daar en post"
    assert [(each.text, each.address) for each in paragraph.hyperlinks] == [
        ("hier", "https://voorbeeld.nl/a?b=1&c=2"),
        ("post", "mailto:a@voorbeeld.nl"),
    ]
    assert paragraph.hyperlinks[0].runs[0].style.name == "Hyperlink"


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_a_document_says_its_language_and_is_always_of_the_same_moment(language: str, locale: str) -> None:
    raw = written("# Blad\n\ntekst\n", style=HOUSE, language=language)
    properties = opened(raw).core_properties

    assert f'w:val="{locale}"' in re.findall(r"<w:lang [^>]*>", part(raw, "word/styles.xml"))[0]
    assert (properties.title, properties.author, properties.language) == ("Blad", "Bureau Brug", locale)
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.year == 2000
    assert "docProps/thumbnail.jpeg" not in zipfile.ZipFile(io.BytesIO(raw)).namelist()


def test_the_same_network_gives_the_same_documents(handed_out: Path, command: Command) -> None:
    before = {path.name: path.read_bytes() for path in handed_out.glob("*.docx")}
    again = handed_out.parent / "nog-eens"
    line: list[str | Path] = ["handout", handed_out.parent, "--to", "docx", "--lens", "goede-voorouder"]
    assert command([*line, "--output", again]).code == 0

    assert {path.name: path.read_bytes() for path in again.glob("*.docx")} == before
    assert len(before) == len(TEMPLATES)


# --- above and below ------------------------------------------------------------------------------


def test_the_logo_stands_above_the_first_page_and_the_number_below_every_page() -> None:
    raw = written("# Blad\n\ntekst\n", style=HOUSE)
    section = opened(raw).sections[0]
    head = section.first_page_header._element.xml  # noqa: SLF001

    assert 'descr="Bureau Brug"' in head
    assert "<a:blip" in head
    assert section.header.paragraphs[0].text == ""
    for foot in (section.footer, section.first_page_footer):
        assert foot.paragraphs[0].text.startswith("Bureau Brug · Vertrouwelijk\t")
        assert 'w:instr="PAGE"' in foot._element.xml  # noqa: SLF001


def test_without_a_logo_the_name_of_the_house_stands_there() -> None:
    section = opened(written("# Blad\n", style=HOUSE._replace(logo=None))).sections[0]

    assert section.first_page_header.paragraphs[0].text == "Bureau Brug"


def test_a_logo_that_cannot_be_drawn_is_told() -> None:
    broken = LOGO._replace(content=b"\x89PNG\r\n\x1a\n\x00\x00", media="image/png")

    with pytest.raises(Unfit) as told:
        written("# Blad\n", style=HOUSE._replace(logo=broken))

    assert "logo" in str(told.value)


# --- a document of the house ----------------------------------------------------------------------


def bare_house() -> bytes:
    """Return a document with few styles, no lists, and a header in the first of two sections only."""
    house = docx.Document()
    house.add_paragraph("oude tekst").add_run().add_picture(io.BytesIO(written_png()))
    house.add_comment(house.paragraphs[0].runs, "geheim", "iemand")
    house.sections[0].header.paragraphs[0].text = "Ons bureau"
    house.add_section()
    for section in house.sections:
        section.left_margin = section.right_margin = Mm(50)
    for style in list(house.styles):
        if style.name not in {"Normal", "Heading 1", "Default Paragraph Font", "Normal Table"}:
            style.element.getparent().remove(style.element)
    for key, relation in list(house.part.rels.items()):
        if relation.reltype.endswith("/numbering"):
            del house.part.rels[key]
    return saved(house)


def written_png() -> bytes:
    raw = written("![x](klein.svg)\n")
    return zipfile.ZipFile(io.BytesIO(raw)).read("word/media/image1.png")


def test_a_bare_document_of_the_house_gets_the_styles_it_lacks_and_keeps_its_edges() -> None:
    markdown = (
        "# Blad\n\n## Kop\n\n- punt\n\n1. een\n\n> gezegd\n\n| a | b |\n| --- | --- |\n| c | d |\n\n"
        "![groot](groot.svg)\n\n## Verder\n\ntekst\n"
    )
    made = opened(written(markdown, style=HOUSE, house=bare_house()))
    styles = {each.text: each.style.name for each in made.paragraphs if each.text}

    assert styles == {
        "Blad": "Title", "Kop": "Heading 1", "punt": "List Bullet", "een": "List Number", "gezegd": "Quote",
        "Verder": "Heading 1", "tekst": "Normal",
    }  # fmt: skip
    assert [each.header.paragraphs[0].text for each in made.sections] == ["Ons bureau", "", "Ons bureau"]
    assert made.styles["Title"].font.name is None
    wide = sum(int(each.get(qn("w:w"))) for each in made.tables[0]._tbl.tblGrid) * 635  # noqa: SLF001
    assert wide == pytest.approx(made.sections[0].page_width - Mm(100), abs=2000)


def test_nothing_that_stood_in_the_document_of_the_house_is_handed_on() -> None:
    raw = written("# Blad\n", house=bare_house())
    package = zipfile.ZipFile(io.BytesIO(raw))
    everything = b"".join(package.read(name) for name in package.namelist())

    assert b"oude tekst" not in everything
    assert b"geheim" not in everything
    assert not [name for name in package.namelist() if "media" in name or "thumbnail" in name]


def test_lists_of_the_house_are_used_as_they_are() -> None:
    house = docx.Document()
    made = opened(written("- punt\n\n1. een\n", house=saved(house)))
    bullet, number = made.paragraphs

    assert bullet._p.pPr.numPr is None  # noqa: SLF001
    kind = number._p.pPr.numPr.numId.val  # noqa: SLF001
    held = made.part.numbering_part.element.num_lst
    own = made.styles["List Number"].element.pPr.numPr.numId.val
    kinds = {each.numId: each.abstractNumId.val for each in held}
    assert kinds[kind] == kinds[own]
