"""The rules on wording and completeness: what they say, and when they hold their tongue."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.catalogue import enter
from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import translate
from dilemmakaart.rules.methods import steps_do_not_add_up
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
LENS = "kind: lens\nid: a\nname: Een bril\nintro: Kijk.\nprompts:\n  - Met wie?\n  - Waar?\n  - %s\n"


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


@pytest.mark.parametrize("gap", ["\\t", "\u00a0", "\u2003", "  ", "\\n"])
@pytest.mark.parametrize("count", [20, 21])
def test_words_are_parted_by_any_white_space(gap: str, count: int) -> None:
    item = f'"{gap.join(["woord"] * count)}?"'

    assert codes(LENS % item) == ["DK302"] * (count > 20)


@pytest.mark.parametrize("count", [20, 21])
@pytest.mark.parametrize(
    "where", ["insights: [{text: %s, source: redactie}]", "prompts: {person: [A?, B?, %s?]}"]
)
def test_an_insight_and_a_prompt_have_twenty_words_at_most(where: str, count: int) -> None:
    content = DILEMMA % ("", "") + where % " ".join(["woord"] * count) + "\n"

    assert codes(content) == ["DK302"] * (count > 20)


def test_a_quote_may_be_as_long_as_it_was() -> None:
    assert codes(DILEMMA % ("", "") + f"quotes: [{{text: {'woord ' * 30}, source: redactie}}]\n") == []


@pytest.mark.parametrize(("count", "expected"), [(0, ["DK307"]), (2, ["DK307"]), (3, [])])
@pytest.mark.parametrize("key", ["person", "organisation", "network"])
def test_prompts_that_are_given_are_three_or_more(key: str, count: int, expected: list[str]) -> None:
    content = DILEMMA % ("", "") + f"prompts: {{{key}: [{', '.join(['Wat?', 'Wie?', 'Hoe?'][:count])}]}}\n"

    assert codes(content) == expected


def test_an_empty_list_on_both_sides_is_too_short_on_both() -> None:
    assert codes(DILEMMA % (", brings: []", ", brings: []")) == ["DK307", "DK307"]
    assert codes(DILEMMA % (", brings: []", "")) == ["DK307"]


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


@pytest.mark.parametrize(
    "word",
    [
        '"ge\\u00efmplementeerd"',
        '"ge\\xEFmplementeerd"',
        '"\\x69ndien"',
        '"gover\\\n    nance"',
        '"te\\u00a0allen\\ttijde"',
    ],
)
def test_jargon_that_is_written_with_an_escape_is_jargon(word: str) -> None:
    assert codes(LENS.replace("intro: Kijk.", f"intro: {word}") % "Hoe?") == ["DK310"]


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("'indien' en \"tevens\" en ‘conform’ en “middels”", 0),
        ("' indien", 0),
        ("'de indien", 1),
        ("indien' tevens", 1),
        ("'indien tevens", 1),
        ("indien tevens conform", 3),
        ("indien indien Indien INDIEN", 1),
        ("the indien", 0),
    ],
)
def test_a_word_behind_a_quote_is_talked_about(content: str, count: int) -> None:
    assert codes(LENS.replace("Kijk.", f"|-\n  {content}") % "Hoe?") == ["DK310"] * count


# --- Values, methods and sources at their borders -------------------------------------------------

VALUES = "kind: values\nitems:\n  - {id: rust, name: Rust, definition: Niets., readings: [%s]}\n"
METHOD = (
    "kind: method\nid: a\nname: N\naim: A\ngroup_size: {min: 1, max: 2}\nminutes: %s\n"
    "steps: [{minutes: 4, title: T, text: X}, {minutes: 5, title: T, text: X}]\nplace: [online]\n"
    "profiles: [clash]\nmaterials: [%s]\n"
)


@pytest.mark.parametrize(("readings", "expected"), [("", ["DK305"]), ("A.", ["DK305"]), ("A., B.", [])])
def test_a_value_has_two_readings(readings: str, expected: list[str]) -> None:
    assert codes(VALUES % readings) == expected


def test_a_value_without_readings_is_told_at_the_value_itself() -> None:
    assert [one.order[1:] for one in found((VALUES % "").replace(", readings: []", ""))] == [(3, 5, "DK305")]
    assert [one.order[1:] for one in found(VALUES % "A.")] == [(3, 58, "DK305")]


@pytest.mark.parametrize(("minutes", "expected"), [(8, ["DK306"]), (9, []), (10, ["DK306"])])
def test_the_minutes_of_a_method_are_those_of_its_steps(minutes: int, expected: list[str]) -> None:
    assert codes(METHOD % (minutes, "pen")) == expected


def test_a_method_that_does_not_fit_is_not_counted() -> None:
    broken = METHOD % (9, "pen") + "fiets: x\n"

    assert list(steps_do_not_add_up.check(enter(File("a.yaml", broken.encode()))[0])) == []


def test_materials_and_readings_are_short_and_steps_may_be_long() -> None:
    long = " ".join(["woord"] * 21)

    assert codes(METHOD % (9, long)) == ["DK302"]
    assert codes(VALUES % f"A., {long}") == ["DK302"]
    assert codes((METHOD % (9, "pen")).replace("text: X", f"text: {long}")) == []


@pytest.mark.parametrize("sources", ["sources: []\n", ""])
def test_a_dilemma_names_a_source(sources: str) -> None:
    content = (DILEMMA % ("", "")).replace("sources: [redactie]\n", sources)

    assert [one.order[1:] for one in found(content)] == [(9 if sources else 1, 10 if sources else 1, "DK308")]


# --- Files that mean harm -------------------------------------------------------------------------

MUCH = 300_000


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (LENS % f"x{'?' * MUCH}a", ["DK303"]),
        (LENS % f"x{'?' * MUCH}!a ?", []),
        (LENS % f"x{'?!' * MUCH} ?", ["DK303"]),
        (LENS % f"x{'?! ' * MUCH}?", ["DK303"]),
        (DILEMMA % ("", "") + f"insights: [{{text: {'–' * MUCH}, source: redactie}}]\n", []),
        (DILEMMA % ("", "") + f"insights: [{{text: {'– ' * (MUCH // 2)}, source: redactie}}]\n", []),
        (LENS.replace("Kijk.", "indien " * (MUCH // 7)) % "Hoe?", ["DK310"]),
        (LENS.replace("Kijk.", "the indien " * (MUCH // 11)) % "Hoe?", []),
        (LENS.replace("Kijk.", "x'" * MUCH + "indien") % "Hoe?", []),
        (LENS.replace("Kijk.", f"x'{' ' * MUCH}indien") % "Hoe?", []),
    ],
    ids=lambda value: "" if isinstance(value, list) else value[-60:-50],
)
def test_a_text_of_any_shape_is_judged_in_one_pass(content: str, expected: list[str]) -> None:
    """Whoever begins anew at every character is busy for hours."""
    assert codes(content) == expected


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
    content = json.dumps({"kind": kind, **data}).encode()

    assert all(one.line == 1 for one in validate([File("a.yaml", content)], LIBRARY).diagnostics)
