"""The manual: one page for each code, with examples that do what the page says."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import pytest
from conftest import ROOT
from markdown_it import MarkdownIt
from markdown_it.token import Token
from messages import Message, messages
from rules_page import TARGET, rules_page, views

from dilemmakaart.folders import library
from dilemmakaart.journeys.explain import tried
from dilemmakaart.language import Say, Text
from dilemmakaart.manual import Example, Manual, described
from dilemmakaart.manuals import manuals
from dilemmakaart.rules import rules
from dilemmakaart.views.manual import contents

LIBRARY = library()
SCREEN = 76

PAGE = """Poles are equals.

    Whoever reads three advantages
    is told which to choose.

    Bad::

        # 1-een.yaml
        id: een

        name: Een

    So it is. Or so.

    Bad::

        kind: lens
        id: twee
        items: [1]

    Good::

        - id: drie
    """


@cache
def known() -> frozenset[Message]:
    """Return what the catalogues translate."""
    return frozenset(messages())


def named(page: Manual) -> str:
    return page.code


# --- Every code has a page ------------------------------------------------------------------------


def test_every_code_of_the_program_has_one_page_and_every_page_a_code() -> None:
    sources = (path for path in (ROOT / "src").rglob("*.py") if path.parent.name != "manuals")
    codes = {code for source in sources for code in re.findall(r'"(DK\d{3})"', source.read_text("utf-8"))}

    assert [page.code for page in manuals()] == sorted(codes)


def test_the_page_of_a_rule_is_its_docstring_and_has_its_severity() -> None:
    pages = {page.code: page for page in manuals()}

    for rule in rules():
        page = pages[rule.code]
        assert page.summary.message in " ".join(rule.manual.split())
        assert page.severity == rule.severity


def test_what_cannot_be_read_or_does_not_fit_is_an_error_and_wording_is_a_warning() -> None:
    severities = {page.code: page.severity for page in manuals()}

    assert {severity for code, severity in severities.items() if code < "DK200"} == {"error"}
    assert {severity for code, severity in severities.items() if code >= "DK300"} == {"warning"}


def test_every_code_belongs_to_a_family() -> None:
    listed = [entry.id for shelf in contents(manuals(), Say("en")) for entry in shelf.entries]

    assert listed == [page.code for page in manuals()]


# --- What a page says -----------------------------------------------------------------------------


@pytest.mark.parametrize("page", manuals(), ids=named)
def test_a_page_begins_with_one_sentence_and_says_why(page: Manual) -> None:
    assert re.fullmatch(r"[A-Z].+\.", page.summary.message)
    assert not re.search(r"\. [A-Z]", page.summary.message)
    assert page.text
    for paragraph in page.text:
        assert re.fullmatch(r"[A-Z].+\.", paragraph.message), paragraph.message


@pytest.mark.parametrize("page", manuals(), ids=named)
def test_the_words_of_a_page_are_messages_of_the_catalogues(page: Manual) -> None:
    for words in (page.summary, *page.text):
        assert words.message in known()
        assert Say("en")(words) == words.message
        assert Say("nl")(words) != words.message


@pytest.mark.parametrize("page", manuals(), ids=named)
def test_the_examples_of_a_page_fit_on_a_screen(page: Manual) -> None:
    for example in (*page.bad, *page.good):
        assert max(len(line) for line in example.content.splitlines()) <= SCREEN, example.content


# --- What its examples do -------------------------------------------------------------------------


@pytest.mark.parametrize("page", manuals(), ids=named)
def test_each_bad_example_of_a_page_is_found_by_exactly_that_code(page: Manual) -> None:
    assert page.bad
    for example in page.bad:
        found = tried(example, LIBRARY)
        assert [(one.code, one.severity) for one in found] == [(page.code, page.severity)], example.content


@pytest.mark.parametrize("page", manuals(), ids=named)
def test_in_the_good_examples_of_a_page_nothing_is_found(page: Manual) -> None:
    assert page.good
    for example in page.good:
        assert tried(example, LIBRARY) == (), example.content


# --- How a page is written ------------------------------------------------------------------------


def test_a_page_is_read_into_its_sentence_its_paragraphs_and_its_examples() -> None:
    page = described("DK399", PAGE, "warning")

    assert page == Manual(
        "DK399",
        "warning",
        Text("Poles are equals."),
        (Text("Whoever reads three advantages is told which to choose."), Text("So it is. Or so.")),
        (
            Example("1-een.yaml", "# 1-een.yaml\nid: een\n\nname: Een\n"),
            Example("twee.yaml", "kind: lens\nid: twee\nitems: [1]\n"),
        ),
        (Example("voorbeeld.yaml", "- id: drie\n"),),
    )


def test_a_page_without_examples_has_none() -> None:
    page = described("DK001", "Only this.")

    assert page == Manual("DK001", "error", Text("Only this."), (), (), ())


@pytest.mark.parametrize(
    ("content", "raw"),
    [
        ("a: é\n", "a: é\n".encode()),
        ("a: caf<0xE9>\n", b"a: caf\xe9\n"),
        ("<0xFF><0xFE>a\n", b"\xff\xfea\n"),
        ("<[ x 3>a<] x 3>\n", b"[[[a]]]\n"),
        ("<é  x 2>\n", "é é \n".encode()),
        ("a: <Ja! x 2> of <nee x 3>\n", b"a: Ja!Ja! of neeneenee\n"),
    ],
)
def test_what_a_page_cannot_show_is_written_out_in_the_file(content: str, raw: bytes) -> None:
    example = Example("a.yaml", content)

    assert example.raw == raw
    assert example.abridged == (raw != content.encode())


@pytest.mark.parametrize(
    "content", ["a: <0xe9>", "a: <0x1>", "<<: *pool", "a: >-", "a < 2 x 3 > 1", "<ab x >"]
)
def test_what_only_resembles_the_notation_stays_as_it_is(content: str) -> None:
    assert Example("a.yaml", content).raw == content.encode()


# --- docs/rules.md --------------------------------------------------------------------------------


def headings(tokens: Sequence[Token], tag: str) -> list[str]:
    return [
        after.content
        for token, after in pairwise(tokens)
        if token.type == "heading_open" and token.tag == tag
    ]


def test_the_page_of_rules_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == rules_page(views()), "run `make docs`"


def test_the_page_of_rules_has_a_row_and_a_section_for_each_code() -> None:
    page = TARGET.read_text(encoding="utf-8")
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    codes = [found.code for found in manuals()]

    assert headings(tokens, "h3") == codes
    assert headings(tokens, "h2") == list(dict.fromkeys(view.family for view in views()))
    assert re.findall(r"^\| \[(DK\d{3})\]\(#dk\d{3}\) \|", page, re.MULTILINE) == codes
    assert sum(token.type == "tr_open" for token in tokens) == len(codes) + 1


def test_the_page_of_rules_shows_every_example_and_what_is_said_about_it_as_it_is() -> None:
    tokens = MarkdownIt().parse(TARGET.read_text(encoding="utf-8"))
    fences = [token.content for token in tokens if token.type == "fence"]
    shown = [part for view in views() for part in (*(each for pair in view.bad for each in pair), *view.good)]

    assert fences == shown


def test_nothing_on_the_page_of_rules_is_read_as_html() -> None:
    tokens = MarkdownIt("commonmark").parse(TARGET.read_text(encoding="utf-8"))
    inside = [child.type for token in tokens for child in token.children or []]

    assert [token.content[:4] for token in tokens if token.type == "html_block"] == ["<!--"]
    assert "html_inline" not in inside
