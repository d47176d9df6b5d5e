"""The rules on wording and completeness: what they say, and when they hold their tongue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.files import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import translate
from dilemmakaart.schema import KINDS

LIBRARY = library()
DILEMMA = """\
kind: dilemma
id: a
code: zz1
level: within-subgroup
question: Hoe combineer je snel en samen?
poles:
  a: {name: snel%s}
  b: {name: samen%s}
sources: [redactie]
"""
LENS = "kind: lens\nid: a\nname: Een bril\nintro: Kijk.\nprompts:\n  - Wat?\n  - Wie?\n  - %s\n"


def found(content: str) -> tuple[Diagnostic, ...]:
    return validate([File("a.yaml", content.encode())], LIBRARY).diagnostics


def codes(content: str) -> list[str]:
    return [one.code for one in found(content)]


def said(content: str) -> str:
    return " ".join(f"{translate(one.message, 'en')} {translate(one.hint, 'en')}" for one in found(content))


# --- Lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["brings", "overdone", "warnings", "actions", "values"])
def test_unequal_poles_are_one_finding_that_says_which_pole_is_short(key: str) -> None:
    items = ["vertrouwen", "openheid", "nabijheid"] if key == "values" else ["Een.", "Twee.", "Drie."]
    longer, shorter = (f", {key}: [{', '.join(items[:count])}]" for count in (3, 2))

    assert codes(DILEMMA % (longer, longer)) == []
    assert codes(DILEMMA % (longer, shorter)) == ["DK301"]
    assert f"pole b has 2 under '{key}', the other has 3" in said(DILEMMA % (longer, shorter))
    assert [one.order[:3] for one in found(DILEMMA % (longer, shorter))] == [("a.yaml", 8, 22 + len(key))]
    assert f"pole a has 2 under '{key}', the other has 3" in said(DILEMMA % (shorter, longer))


def test_poles_that_are_equally_short_are_each_told_so_and_nothing_else() -> None:
    content = DILEMMA % (", brings: [Een.]", ", brings: [Een.]")

    assert codes(content) == ["DK307", "DK307"]
    assert "'brings' has 1 of at least 3 items" in said(content)


def test_a_short_list_beside_none_at_all_is_one_finding() -> None:
    assert codes(DILEMMA % (", brings: [Een.]", "")) == ["DK301"]


def test_a_loose_dash_or_sign_is_no_word() -> None:
    assert codes(LENS % ("woord " * 10 + "– 🙂 " + "woord " * 9 + "zo?")) == []


@pytest.mark.parametrize("source", ["source: ~", "source: null"])
def test_a_source_that_is_nothing_is_none(source: str) -> None:
    assert codes(DILEMMA % ("", "") + f"insights: [{{text: Zo., {source}}}]\n") == ["DK309"]


def test_two_values_on_both_sides_are_enough() -> None:
    assert codes(DILEMMA % (", values: [vertrouwen]", ", values: [openheid]")) == []


def test_words_are_counted_by_the_spaces_between_them() -> None:
    twenty = " ".join(["woord"] * 19) + " dit/dat?"

    assert codes(LENS % twenty) == []
    assert "21 words; 20 is the most" in said(LENS % f"een {twenty}")


# --- Questions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "Wat?",
        "Wat?!",
        "'Wie zei \"wat nu?\"'",
        "'Wie vraagt \"hoe gaat het?\" en luistert dan?'",
        "Wat (en wie?)",
        "Wat mist u (en wie?) als u weggaat?",
        "“Wat?”",
        "Wat? 🙂",
        "'Wat? '",
        "Wat kost 1,5 uur?",
    ],
)
def test_one_question_is_fine_whatever_closes_it(question: str) -> None:
    assert codes(LENS % question) == []


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Vertel eens", "does not end with a question mark"),
        ("Wat? Vertel.", "does not end with a question mark"),
        ("Wat? Wie?", "2 questions at once"),
        ("Wat? Wie? Waar?", "3 questions at once"),
        ("Wat?! Wie?!", "2 questions at once"),
    ],
)
def test_what_is_not_one_question_is_told_in_one_finding(question: str, words: str) -> None:
    assert codes(LENS % question) == ["DK303"]
    assert words in said(LENS % question)


# --- Words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "goede zorg",
        "Ouderwets",
        "de beste weg",
        "the wrong way",
        "zwak netwerk",
        "betere zorg",
        "effectief werken",
        "onjuist",
        "slechtere afspraken",
    ],
)
def test_a_pole_with_a_judgement_in_its_name_is_found(name: str) -> None:
    assert codes(DILEMMA.replace("name: snel", f"name: {name}") % ("", "")) == ["DK304"]


@pytest.mark.parametrize(
    "name",
    [
        "goedkoop",
        "bestuur",
        "rightsizing",
        "juistheid",
        "foutloos",
        "publiek goed",
        "warm bad",
        "right to choose",
    ],
)
def test_a_word_that_only_begins_like_a_judgement_is_left_alone(name: str) -> None:
    assert codes(DILEMMA.replace("name: snel", f"name: {name}") % ("", "")) == []


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("faciliteren", "mogelijk maken"),
        ("Governance", "wie waarover beslist"),
        ("te allen tijde", "altijd"),
        ("implementeerden", "invoeren"),
        ("pro-actief", "uit zichzelf"),
        ("casui\u0308stiek", "voorbeelden"),
    ],
)
def test_jargon_gets_the_plain_word(word: str, plain: str) -> None:
    assert codes(LENS % f"Wat {word} wij?") == ["DK310"]
    assert plain in said(LENS % f"Wat {word} wij?")


def test_a_word_that_stands_twice_in_one_text_is_told_once_and_two_words_twice() -> None:
    assert codes(LENS % "Indien u, of indien wij?") == ["DK310"]
    assert codes(LENS % "Indien wij faciliteren?") == ["DK310", "DK310"]


@pytest.mark.parametrize("word", ["indienen", "tevensuit", "impactvol", "gouverneur", "middelsoort"])
def test_a_word_that_only_begins_like_jargon_is_left_alone(word: str) -> None:
    assert codes(LENS % f"Wat {word} wij?") == []


@pytest.mark.parametrize(
    "text",
    [
        "Wat realiseert u zich nu?",
        "Wat zijn uw goede voornemens?",
        "'Wat betekent \"governance\" hier?'",
        "What is the impact of this choice?",
    ],
)
def test_a_word_that_is_not_used_as_jargon_is_left_alone(text: str) -> None:
    assert codes(LENS % text) == []


def test_jargon_is_found_across_a_line_break_and_told_on_one_line() -> None:
    assert "Jargon: 'te allen tijde'" in said(LENS % ">-\n    Wat doet u te\n    allen  tijde?")


def test_guiding_questions_names_and_quotes_stay_as_they_are() -> None:
    content = DILEMMA.replace("samen?", "governance?").replace("name: samen", "name: governance")
    quote = 'quotes: [{text: "Tja, governance", source: redactie}]\n'

    assert codes(content % ("", "") + quote) == []


# --- Whatever the file looks like -----------------------------------------------------------------

KEYS = (
    "poles", "a", "b", "name", "brings", "values", "prompts", "person", "items", "readings", "steps",
    "minutes", "sources", "insights", "quotes", "text", "question", "intro", "background",
)  # fmt: skip
DATA = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.sampled_from(sorted(KINDS)), st.dictionaries(st.sampled_from(KEYS), DATA, max_size=6))
def test_no_rule_stumbles_over_the_shape_of_the_data(kind: str, data: dict[str, object]) -> None:
    import json

    content = json.dumps({"kind": kind, **data}).encode()

    assert all(one.line == 1 for one in validate([File("a.yaml", content)], LIBRARY).diagnostics)
