"""Text that is filled into a template never becomes markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateError
from markdown_it import MarkdownIt

from dilemmakaart.language import Say
from dilemmakaart.render import escape, needs, pages, render

SAY = Say("en")
PLAIN = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=60)
MARKUP = st.text(st.sampled_from("#*_`[]()<>|~!\\&;:-+=.1 aé$/w"), max_size=40)


def shown(markdown: str) -> tuple[str, set[str]]:
    """Return the text that a reader sees, and which kinds of thing it is made of."""
    tokens = MarkdownIt("js-default").enable("table").parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    words = "".join(child.content for child in inline if child.type in {"text", "text_special"})
    return words, {token.type for token in (*tokens, *inline)}


@given(PLAIN | MARKUP)
def test_any_text_is_shown_literally_as_one_paragraph(content: str) -> None:
    expected = " ".join(content.split())
    words, kinds = shown(escape(content))
    assert words == expected
    assert kinds <= {"paragraph_open", "inline", "paragraph_close", "text", "text_special"}


@given(PLAIN | MARKUP)
def test_any_text_stays_inside_its_table_cell(content: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {escape(content)} | x |\n"
    tokens = MarkdownIt("js-default").enable("table").parse(table)
    cells = [token for token, after in zip(tokens[1:], tokens, strict=False) if after.type == "td_open"]
    words = ["".join(child.content for child in cell.children or ()) for cell in cells]
    assert words == [" ".join(content.split()), "x"]


@pytest.mark.parametrize(
    "content",
    [
        *("# Kop", "- punt", "1. punt", "> citaat", "[x](http://x)", "![x](y)", "<b>vet</b>", "| a | b |"),
        *("https://voorbeeld.nl", "www.voorbeeld.nl", "&amp;", "`code`", "***", "====", "a_b_ _c_"),
        *("~~weg~~", "\\*", ":smile:", "- - -", "-- -"),
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
    templates = {"_part.md": "{% macro bold(x) %}**{{ x }}**{% endmacro %}",
                 "page.md": '{% import "_part.md" as p %}{{ p.bold(name) }}'}  # fmt: skip
    assert render(templates, "page.md", {"name": "a*b"}, SAY) == "**a\\*b**\n"


def test_an_unknown_variable_in_a_template_is_an_error_and_not_an_empty_place() -> None:
    with pytest.raises(TemplateError, match="naam"):
        render({"page.md": "{{ naam }}"}, "page.md", {}, SAY)


def test_a_template_cannot_reach_into_python() -> None:
    with pytest.raises(TemplateError):
        render({"page.md": "{{ x.__class__.__mro__ }}"}, "page.md", {"x": "y"}, SAY)


def test_parts_are_not_pages_and_a_page_can_ask_for_an_assessment() -> None:
    assert pages({"_part": "", "b": "", "a": ""}) == ("a", "b")
    assert needs("{# needs: assessment #}\n# Titel") == "assessment"
    assert needs("{# needs: lens #}\n# Titel") == "lens"
    assert needs("# Titel\n{# needs: assessment #}") == ""
