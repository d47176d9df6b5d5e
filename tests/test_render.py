"""Text that is filled into a template never becomes markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from own_templates import SAY, filled, template

from dilemmakaart.faulty import Faulty
from dilemmakaart.language import Say
from dilemmakaart.render import about, escape, pages

PLAIN = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=60)
MARKUP = st.text(st.sampled_from("#*_`[]()<>|~!\\&;:-+=.1 aé$/w@"), max_size=40)
HOSTS = (
    *("http", "https:", "mailto:", "xmpp:", "//", "/", "www.", ".", "@", "jan", "nl", "localhost", " ", "-"),
    *("com", "1", "xn--a", "info", "рф", "é", "_"),
)
LINKS = st.lists(st.sampled_from(HOSTS), max_size=8).map("".join)


def shown(markdown: str) -> tuple[str, set[str]]:
    """Return the text that a reader sees, and which kinds of thing it is made of."""
    tokens = MarkdownIt("gfm-like", {"html": False}).parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    words = "".join(child.content for child in inline if child.type in {"text", "text_special"})
    return words, {token.type for token in (*tokens, *inline)}


@given(PLAIN | MARKUP | LINKS)
def test_any_text_is_shown_literally_as_one_paragraph(content: str) -> None:
    expected = " ".join(content.split())
    words, kinds = shown(escape(content))
    assert words == expected
    assert kinds <= {"paragraph_open", "inline", "paragraph_close", "text", "text_special"}


@given(PLAIN | MARKUP | LINKS)
def test_any_text_stays_inside_its_table_cell(content: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {escape(content)} | x |\n"
    tokens = MarkdownIt("gfm-like", {"html": False}).parse(table)
    cells = [token for token, after in zip(tokens[1:], tokens, strict=False) if after.type == "td_open"]
    words = ["".join(child.content for child in cell.children or ()) for cell in cells]
    assert words == [" ".join(content.split()), "x"]


@pytest.mark.parametrize(
    "content",
    [
        *("# Kop", "- punt", "1. punt", "> citaat", "[x](http://x)", "![x](y)", "<b>vet</b>", "| a | b |"),
        *("https://voorbeeld.nl", "www.voorbeeld.nl", "&amp;", "`code`", "***", "====", "a_b_ _c_"),
        *("~~weg~~", "\\*", ":smile:", "- - -", "-- -", "jan@gemeente.nl", "@gemeente", "gemeente.nl"),
        *("mailto:jan@gemeente.nl", "//localhost/x", "ftp://a.nl", "http://localhost", "[^1]", "- [ ] x"),
    ],
)
def test_markup_characters_are_shown_as_they_were_typed(content: str) -> None:
    words, kinds = shown(escape(content))
    assert words == content
    assert not kinds & {"heading_open", "link_open", "image", "html_inline", "html_block", "code_inline"}


@pytest.mark.parametrize("name", ["C #", "Netwerk ##", "C#", "# 1 #"])
def test_a_name_keeps_its_number_signs_as_a_heading(name: str) -> None:
    words, kinds = shown(f"## {escape(name)}")
    assert words == name
    assert "heading_open" in kinds


def test_ordinary_dutch_is_left_readable() -> None:
    sentence = "Wie beslist er (samen), en 's middags om 13:00 – of niet? 100 % zeker: nee!"
    assert escape(sentence) == sentence


def test_what_a_macro_returns_is_not_escaped_again() -> None:
    part = "{% macro bold(x) %}**{{ x }}**{% endmacro %}"
    page = '{% import "_part.md" as p %}{{ p.bold(name) }}'
    assert filled(page, {"name": "a*b"}, _part=part) == "**a\\*b**\n"


def test_what_is_made_of_the_output_of_a_macro_is_text_again() -> None:
    page = "{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(name) ~ name }}"
    words, kinds = shown(filled(page, {"name": "[a](b)"}))
    assert words == "**\\[a\\](b)**[a](b)"
    assert not kinds & {"link_open", "strong_open"}


def test_nothing_known_is_nothing_shown() -> None:
    assert filled("a{{ x }}b", {"x": None}) == "ab\n"


def test_parts_are_not_pages_and_a_page_can_say_what_it_needs() -> None:
    assert pages({"_part": "", "b": "", "a": ""}) == ("a", "b")
    assert about("a", template("{# needs: assessment #}\n# Titel")).needs == ("assessment",)
    assert about("a", template("{# for: iets #}\n{# needs: lens, workshop #}\n")).needs == (
        "lens",
        "workshop",
    )
    assert about("a", template("# Titel\n{# needs: assessment #}")).needs == ()


def test_a_page_can_say_what_it_is_for() -> None:
    say = Say("en")
    assert say(about("a", template("{# for: een blad\n voor {ouders} #}\n# Titel")).purpose) == (
        "een blad voor {ouders}"
    )
    assert say(about("a", template("# Titel")).purpose) == "(it does not say what it is for)"


def test_a_need_that_does_not_exist_is_refused_with_what_does() -> None:
    with pytest.raises(Faulty) as refused:
        about("a", template("{# for: iets #}\n{# needs: asessment #}"))
    assert (refused.value.path, refused.value.line) == ("templates/page.md", 2)
    assert SAY(refused.value.hint) == "Did you mean 'assessment'?"
