"""The shape of files: what is accepted, and what is said of what does not fit."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from dilemmakaart.catalogue import enter
from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.language import translate
from dilemmakaart.schema import (
    KINDS,
    Dilemma,
    Network,
    check,
    expected,
    fields,
    may_be_empty,
    open_keys,
    takes_date,
    takes_text,
)
from dilemmakaart.schema.words import TABLE
from dilemmakaart.source import Route
from dilemmakaart.suggest import did_you_mean, nearest

MINIMAL: dict[str, str] = {
    "dilemma": """\
kind: dilemma
id: voorbeeld
code: zz1
level: within-subgroup
question: Hoe combineer je snel en samen?
poles:
  a: {name: snel}
  b: {name: samen}
""",
    "levels": "kind: levels\nitems:\n  - {id: eigen, name: Eigen niveau, order: 1}\n",
    "values": "kind: values\nitems:\n  - {id: rust, name: Rust, definition: Even niets.}\n",
    "sources": "kind: sources\nitems:\n  - {id: eigen-bron, title: Een boek}\n",
    "lens": "kind: lens\nid: voorbeeld\nname: Een bril\nintro: Kijk hierdoor.\nprompts: [Wat ziet u?]\n",
    "method": """\
kind: method
id: voorbeeld
name: Een werkvorm
aim: Samen kijken.
group_size: {min: 4, max: 20}
minutes: 30
steps:
  - {minutes: 30, title: Doen, text: Kijk samen naar de kaart.}
place: [onsite]
profiles: [at-rest]
""",
    "network": "kind: network\nid: voorbeeld\nname: Voorbeeld\n",
    "columns": "kind: columns\ncolumns:\n  Waar staan we nu?: bs1_nu\n",
    "style": "kind: style\norganisation: Bureau Voorbeeld\n",
    "series": """\
kind: series
id: voorbeeld
start: "13:00"
meetings:
  - {date: 2027-01-14, talks: [{dilemma: inclusief-efficient}]}
""",
    "harvest": "kind: harvest\ndate: 2026-12-03\n",
}

FULL: dict[str, dict[str, object]] = {
    "dilemma": {
        "kind": "dilemma",
        "id": "voorbeeld",
        "code": "zz1",
        "level": "within-subgroup",
        "number": 1,
        "question": "Hoe?",
        "explanation": "Zo.",
        "poles": {
            side: {
                "name": side,
                "brings": ["x"],
                "overdone": ["x"],
                "warnings": ["x"],
                "actions": ["x"],
                "values": ["rust"],
            }
            for side in ("a", "b")
        },
        "wicked_question": "Hoe kan het?",
        "prompts": {"person": ["x"], "organisation": ["x"], "network": ["x"]},
        "insights": [{"text": "x", "source": "bron"}],
        "quotes": [{"text": "x", "source": "bron"}],
        "sources": ["bron"],
    },
    "levels": {
        "kind": "levels",
        "items": [{"id": "eigen", "name": "Eigen", "explanation": "Zo.", "order": 1}],
    },
    "values": {
        "kind": "values",
        "items": [{"id": "rust", "name": "Rust", "definition": "Niets.", "readings": ["x", "y"]}],
    },
    "sources": {
        "kind": "sources",
        "items": [
            {
                "id": "bron",
                "title": "Boek",
                "authors": ["Wie"],
                "year": 2025,
                "publisher": "Uitgever",
                "url": "https://voorbeeld.nl",
                "doi": "10.1/x",
                "note": "Mooi.",
            }
        ],
    },
    "lens": {
        "kind": "lens",
        "id": "voorbeeld",
        "name": "Bril",
        "intro": "Kijk.",
        "prompts": ["Wat?"],
        "sources": ["bron"],
        "audiences": ["bestuurders"],
    },
    "method": {
        "kind": "method",
        "id": "voorbeeld",
        "name": "Werkvorm",
        "aim": "Kijken.",
        "group_size": {"min": 4, "max": 20},
        "minutes": 30,
        "steps": [{"minutes": 30, "title": "Doen", "text": "Kijk."}],
        "materials": ["stiften"],
        "place": ["onsite", "online", "hybrid"],
        "profiles": ["clash", "at-rest"],
        "sources": ["bron"],
    },
    "network": {
        "kind": "network",
        "id": "voorbeeld",
        "name": "Voorbeeld",
        "purpose": "Beter.",
        "fear": "Slechter.",
        "language": "nl",
        "dilemmas": ["voorbeeld"],
        "background": [
            {"id": "sector", "question": "Welke?", "options": {"gemeente": "Gemeente", "school": "School"}}
        ],
        "min_group": 5,
        "workshop": {
            "date": "2026-12-03",
            "start": "13:00",
            "minutes": 120,
            "people": 18,
            "place": "onsite",
            "dilemmas": 3,
        },
    },
    "columns": {"kind": "columns", "columns": {"Waar staan we nu?": "bs1_nu", "Volledige naam": "skip"}},
    "style": {
        "kind": "style",
        "organisation": "Bureau Voorbeeld",
        "colours": {
            "ink": "#1c2a2e",
            "muted": "#55636a",
            "paper": "#ffffff",
            "accent": "#0c5a61",
            "line": "#cdd5d4",
        },
        "font": "Source Sans 3",
        "logo": "beeld/logo.svg",
        "footer": "Vertrouwelijk.",
    },
    "series": {
        "kind": "series",
        "id": "voorbeeld",
        "start": "13:00",
        "minutes": 120,
        "people": 8,
        "place": "onsite",
        "location": "Gemeentehuis",
        "meetings": [
            {
                "date": "2027-01-14",
                "start": "9:30",
                "minutes": 90,
                "place": "online",
                "location": "Link volgt",
                "prepares": ["B03", "gemeente"],
                "talks": [{"dilemma": "voorbeeld", "method": "voorbeeld"}],
            }
        ],
    },
    "harvest": {
        "kind": "harvest",
        "date": "2026-12-03",
        "present": ["B01", "B02"],
        "dilemmas": [{"dilemma": "voorbeeld", "core": "Zo."}],
        "insights": {"person": ["x"], "organisation": ["x"], "network": ["x"]},
        "causes": [{"cause": "x", "directions": ["y"]}],
        "agreements": [{"what": "x", "who": "B01", "when": "2027-01-15", "done": "2027-01-14"}],
        "experiments": [
            {
                "hypothesis": "x",
                "first_step": "x",
                "who": "B02",
                "check": "2027-02-18",
                "done": "2027-02-18",
                "outcome": "x",
            }
        ],
        "questions": [{"question": "x?", "who": "B01"}],
        "follow_ups": [
            {
                "about": "x",
                "date": "2027-01-14",
                "leader": "B03",
                "present": ["B01", "B02"],
                "place": "online",
                "input": "x",
                "input_before": "2027-01-11",
                "done": "2027-01-14",
            }
        ],
        "next_meeting": "2027-02-04",
    },
}


def diagnosed(text: str) -> tuple[Diagnostic, ...]:
    return enter(File("voorbeeld.yaml", text.encode()))[1]


def found(text: str) -> list[tuple[int, int, str]]:
    return sorted((one.line, one.column, one.code) for one in diagnosed(text))


def only(text: str) -> Diagnostic:
    (one,) = diagnosed(text)
    return one


def said(text: str) -> str:
    one = only(text)
    return f"{translate(one.message, 'en')} {translate(one.hint, 'en')}"


def changed(kind: str, old: str, new: str) -> str:
    assert MINIMAL[kind].count(old) == 1
    return MINIMAL[kind].replace(old, new)


def pointed(text: str, code: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Take the mark § out of a text; return the text, and the finding that belongs there."""
    before, mark, after = text.partition("§")
    assert mark
    line = before.count("\n") + 1
    return before + after, [(line, len(before.rpartition("\n")[2]) + 1, code)]


# --- What is accepted -----------------------------------------------------------------------------


def test_there_is_an_example_of_every_kind() -> None:
    assert list(MINIMAL) == list(FULL) == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_smallest_file_of_each_kind_is_accepted(kind: str) -> None:
    entry, diagnostics = enter(File("voorbeeld.yaml", MINIMAL[kind].encode()))

    assert diagnostics == ()
    assert isinstance(entry.model, KINDS[kind])
    assert entry.kind == kind


@pytest.mark.parametrize("kind", KINDS)
def test_the_richest_file_of_each_kind_is_accepted(kind: str) -> None:
    model, findings = check(FULL[kind])

    assert findings == ()
    assert isinstance(model, KINDS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_the_smallest_file_is_the_smallest(kind: str) -> None:
    """Every line that can be left out of a file of this kind leads to one missing key, no more."""
    data = enter(File("voorbeeld.yaml", MINIMAL[kind].encode()))[0].document.data
    assert isinstance(data, dict)

    for key in data:
        _, findings = check({name: value for name, value in data.items() if name != key})
        assert [(finding.code, finding.route) for finding in findings] == [("DK101", ())]


def test_what_is_left_out_of_a_dilemma_is_filled_in() -> None:
    model = enter(File("voorbeeld.yaml", MINIMAL["dilemma"].encode()))[0].model

    assert isinstance(model, Dilemma)
    assert (model.number, model.explanation, model.sources, model.prompts.person) == (1, None, [], [])


@pytest.mark.parametrize(
    ("line", "meant"),
    [("", None), ("dilemmas: all\n", None), ("dilemmas: [b, a]\n", ["b", "a"])],
)
def test_dilemmas_of_a_network_are_all_of_them_or_a_list(line: str, meant: list[str] | None) -> None:
    entry, diagnostics = enter(File("netwerk.yaml", (MINIMAL["network"] + line).encode()))

    assert diagnostics == ()
    assert isinstance(entry.model, Network)
    assert entry.model.dilemmas == meant


@pytest.mark.parametrize("value", ["al", "'*'", "~", "3", "true", "inclusief-efficient", ""])
def test_dilemmas_of_a_network_are_nothing_else(value: str) -> None:
    text = MINIMAL["network"] + f"dilemmas: {value}\n"

    assert [(line, code) for line, _, code in found(text)] == [(4, "DK104")]
    assert "'all'" in said(text)


def test_an_item_in_the_list_of_dilemmas_is_judged_in_its_own_place() -> None:
    assert found(MINIMAL["network"] + "dilemmas: [goed, 'Niet goed']\n") == [(4, 18, "DK104")]


@pytest.mark.parametrize(
    ("date", "weekday"), [("2026-12-03", 3), ("2028-02-29", 1), ("'2026-12-07'", 0), ("2026-12-06", 6)]
)
def test_a_workshop_knows_its_day_of_the_week(date: str, weekday: int) -> None:
    text = MINIMAL["network"] + f"workshop: {{date: {date}}}\n"
    model = enter(File("netwerk.yaml", text.encode()))[0].model

    assert isinstance(model, Network)
    assert model.workshop.weekday == weekday


@pytest.mark.parametrize("start", ["13:00", "'09:30'", "9:30", "0:00", "23:59"])
def test_a_workshop_starts_at_a_time_of_the_day(start: str) -> None:
    assert found(MINIMAL["network"] + f"workshop: {{start: {start}}}\n") == []


def test_a_workshop_without_a_date_has_no_day_of_the_week() -> None:
    model = enter(File("netwerk.yaml", MINIMAL["network"].encode()))[0].model

    assert isinstance(model, Network)
    assert model.workshop.weekday is None


# --- Kinds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["- kind: dilemma\n", "12\n", "~\n", "een zin\n", "[]\n"])
def test_a_file_without_keys_is_told_to_start_with_a_kind(text: str) -> None:
    assert found(text) == [(1, 1, "DK103")]
    assert "kind: dilemma" in said(text)


@pytest.mark.parametrize("kind", ["dilema", "dilemmas", "Dilemma", "DILEMMA"])
def test_an_unknown_kind_gets_a_suggestion(kind: str) -> None:
    text, expected = pointed(changed("dilemma", "kind: dilemma", f"# zo\nkind: §{kind}"), "DK106")

    assert found(text) == expected
    assert "Did you mean 'dilemma'?" in said(text)


def test_a_file_of_an_unknown_kind_is_judged_as_the_kind_that_was_meant() -> None:
    text = changed("lens", "kind: lens", "kind: lenz").replace("name:", "naem:") + "sources: 1\n"

    assert found(text) == [(1, 7, "DK106"), (3, 1, "DK102"), (6, 10, "DK103")]


@pytest.mark.parametrize("kind", ["fiets", "~", "12", "{a: b}", "''", "true"])
def test_a_kind_that_resembles_nothing_gets_all_kinds_to_choose_from(kind: str) -> None:
    text = f"kind: {kind}\n"

    assert found(text) == [(1, 7, "DK106")]
    assert ", ".join(KINDS) in said(text)


def test_without_kind_nothing_else_is_judged() -> None:
    assert found("id: 5\ncode: fout\nquestoin: x\n") == [(1, 1, "DK101")]


def test_a_misspelt_kind_is_found_where_it_stands() -> None:
    assert found("id: voorbeeld\nkidn: dilemma\n") == [(2, 1, "DK101")]


# --- Keys -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "old", "new", "hint"),
    [
        ("dilemma", "poles:", "§explanatoin: Zo.\npoles:", "Did you mean 'explanation'?"),
        ("dilemma", "poles:", "prompts: {§persons: [x]}\npoles:", "Did you mean 'person'?"),
        (
            "dilemma",
            "poles:",
            "quotes: [{text: é🙂, source: b, §sorce: b}]\npoles:",
            "Did you mean 'source'?",
        ),
        ("dilemma", "poles:", "§fiets: x\npoles:", "Known here: kind, id, code, level"),
        ("dilemma", "  b: {", "  §c: {name: x}\n  b: {", "Known here: a, b"),
        ("levels", "order: 1", "order: 1, §explanatoin: Zo", "Did you mean 'explanation'?"),
        ("network", "name:", "workshop: {§dat: 2026-12-03}\nname:", "Did you mean 'date'?"),
        ("network", "name:", "workshop: {§zzz: 1}\nname:", "Known here: date, start, minutes"),
        ("network", "name:", "§Purpose: Beter.\nname:", "Did you mean 'purpose'?"),
        ("network", "name:", "§12: x\nname:", "Known here: kind, id, name"),
    ],
)
def test_an_unknown_key_is_found_and_the_nearest_known_one_suggested(
    kind: str, old: str, new: str, hint: str
) -> None:
    text, expected = pointed(changed(kind, old, new), "DK102")

    assert found(text) == expected
    assert hint in said(text)


@pytest.mark.parametrize(
    ("kind", "old", "new", "meant"),
    [
        ("dilemma", "question:", "§questoin:", "question"),
        ("dilemma", "level:", "§levels:", "level"),
        ("dilemma", "a: {name: snel}", "a: {§naem: snel}", "name"),
        ("levels", "order: 1", "§ordr: 1", "order"),
        ("method", "group_size", "§groupsize", "group_size"),
        ("lens", "prompts", "§Prompts", "prompts"),
    ],
)
def test_an_unknown_key_that_resembles_a_missing_one_is_one_finding(
    kind: str, old: str, new: str, meant: str
) -> None:
    text, expected = pointed(changed(kind, old, new), "DK102")

    assert found(text) == expected
    assert f"Did you mean '{meant}'?" in said(text)


def test_two_misspellings_of_one_missing_key_are_two_unknown_keys_and_nothing_is_missing() -> None:
    text = changed("dilemma", "question: Hoe", "questoin: x\nquestio: Hoe")

    assert found(text) == [(5, 1, "DK102"), (6, 1, "DK102")]


def test_a_misspelt_key_in_one_pole_says_nothing_of_the_other() -> None:
    text = changed("dilemma", "a: {name: snel}", "a: {naem: snel}").replace("{name: samen}", "{}")

    assert found(text) == [(7, 7, "DK102"), (8, 3, "DK101")]


@pytest.mark.parametrize(
    ("kind", "left_out", "owner", "words"),
    [
        ("dilemma", "code: zz1\n", "kind: dilemma", "'code' is missing."),
        ("dilemma", "  b: {name: samen}\n", "poles:", "'b' is missing in 'poles'"),
        ("dilemma", "name: samen", "b: {", "'name' is missing in 'poles.b'"),
        ("levels", ", order: 1", "{id: eigen", "'order' is missing in 'items.0'"),
        ("method", ", max: 20", "group_size:", "'max' is missing in 'group_size'"),
        ("method", "minutes: 30, ", "{title", "'minutes' is missing in 'steps.0'"),
    ],
)
def test_a_missing_key_is_found_at_the_mapping_that_lacks_it(
    kind: str, left_out: str, owner: str, words: str
) -> None:
    lacking = changed(kind, left_out, "")
    text, expected = pointed(lacking.replace(owner, "§" + owner), "DK101")

    assert found(text) == expected
    assert words in said(text)


# --- Types and values -----------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["12", "1.5", "true", "0o14", ".inf"])
def test_a_number_where_text_is_expected_is_advised_to_stand_between_quotes(number: str) -> None:
    text = changed("dilemma", "name: snel", f"name: {number}")

    assert found(text) == [(7, 13, "DK103")]
    assert "Put quotes around it" in said(text)
    assert found(changed("dilemma", "name: snel", f"name: '{number}'")) == []


@pytest.mark.parametrize(
    ("kind", "old", "new", "words"),
    [
        ("dilemma", "name: snel", "name: §~", "Expected text, saw nothing"),
        ("dilemma", "name: snel", "name: §[snel]", "Expected text, saw a list"),
        ("dilemma", "name: snel", "name: §{a: b}", "saw a mapping with keys. Put quotes"),
        ("dilemma", "name: snel", "name: §true", "the YAML truth value true"),
        ("dilemma", "a: {name: snel}", "a: §snel", "Expected a mapping with keys, saw the text 'snel'"),
        ("dilemma", "a: {name: snel}", "a: §[snel]", "Expected a mapping with keys, saw a list"),
        ("dilemma", "{name: snel}", "{name: snel, brings: §rust}", "Expected a list, saw the text 'rust'"),
        ("dilemma", "{name: snel}", "{name: snel, brings: [§1]}", "saw the number 1"),
        ("lens", "[Wat ziet u?]", "§~", "Expected a list, saw nothing"),
        ("levels", "order: 1", "order: §'1'", "Expected a whole number, saw the text '1'"),
        ("levels", "order: 1", "order: §1.0", "without quotes"),
        ("levels", "order: 1", "order: §true", "Expected a whole number"),
        ("network", "name: Voorbeeld\n", "name: V\nworkshop: §5\n", "Expected a mapping"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_what_was_expected_and_seen(
    kind: str, old: str, new: str, words: str
) -> None:
    text, expected = pointed(changed(kind, old, new), "DK103")

    assert found(text) == expected
    assert words in said(text)


def test_a_value_that_was_forgotten_is_found_on_its_own_line() -> None:
    text = changed("dilemma", "question: Hoe combineer je snel en samen?", "question:")

    assert [(line, code) for line, _, code in found(text)] == [(5, "DK103")]
    assert "saw nothing" in said(text)


@pytest.mark.parametrize(
    ("kind", "old", "new", "words"),
    [
        ("dilemma", "id: voorbeeld", "id: §Voorbeeld", "'Voorbeeld' is not an id"),
        ("dilemma", "id: voorbeeld", "id: §twee--streepjes", "is not an id"),
        ("dilemma", "id: voorbeeld", "id: §'-begin'", "is not an id"),
        ("dilemma", "id: voorbeeld", "id: §onder_streep", "is not an id"),
        ("dilemma", "id: voorbeeld", "id: §één", "is not an id"),
        ("dilemma", "id: voorbeeld", 'id: §"voorbeeld\\n"', "is not an id"),
        ("dilemma", "id: voorbeeld", "id: §''", "is not an id"),
        ("dilemma", "id: voorbeeld", f"id: §{'a' * 61}", "longer than 60"),
        ("dilemma", "code: zz1", "code: §zz123", "is not a code"),
        ("dilemma", "code: zz1", "code: §ZZ1", "two small letters"),
        ("dilemma", "level: within-subgroup", "level: §Within", "is not an id"),
        ("dilemma", "{name: snel}", "{name: §' '}", "The text is empty"),
        ("dilemma", "{name: snel}", "{name: §''}", "The text is empty"),
        ("dilemma", "{name: snel}", '{name: §"\\n\\t"}', "The text is empty"),
        ("dilemma", "{name: snel}", '{name: §"snel\\nvandaag"}', "Write it on one line"),
        ("levels", "order: 1", "order: §0", "the least is 1"),
        ("method", "max: 20", "max: §3", "3 is smaller than the least, 4."),
        ("method", "place: [onsite]", "place: §[]", "at least 1 are needed"),
        ("method", "profiles: [at-rest]", "profiles: §[]", "at least 1 are needed"),
        ("method", "place: [onsite]", "place: [§onsit]", "Did you mean 'onsite'?"),
        ("method", "place: [onsite]", "place: [§maan]", "Choose one of: onsite, online, hybrid."),
        ("method", "profiles: [at-rest]", "profiles: [§at_rest]", "Did you mean 'at-rest'?"),
        ("method", "profiles: [at-rest]", "profiles: [§1]", "the number 1 is not one of the choices"),
    ],
)
def test_a_value_that_cannot_be_is_told_what_could_be(kind: str, old: str, new: str, words: str) -> None:
    text, expected = pointed(changed(kind, old, new), "DK104")

    assert found(text) == expected
    assert words in said(text)


@pytest.mark.parametrize(
    ("lines", "code", "words"),
    [
        ("workshop: {date: §2026-02-30}", "DK104", "'2026-02-30' is not a day on the calendar"),
        ("workshop: {date: §2026-13-01}", "DK104", "is not a day on the calendar"),
        ("workshop: {date: §2027-02-29}", "DK104", "is not a day on the calendar"),
        ("workshop: {date: §3-12-2026}", "DK104", "is not a date"),
        ("workshop: {date: §20261203}", "DK103", "such as 2026-12-03"),
        ("workshop: {start: §24:00}", "DK104", "is not a time"),
        ("workshop: {start: §9:5}", "DK104", "is not a time"),
        ("workshop: {start: §9.30}", "DK103", 'such as "13:00"'),
        ("workshop: {minutes: §29}", "DK104", "the least is 30"),
        ("workshop: {minutes: §721}", "DK104", "the most is 720"),
        ("workshop: {people: §0}", "DK104", "the least is 1"),
        ("workshop: {dilemmas: §13}", "DK104", "the most is 12"),
        ("workshop: {place: §thuis}", "DK104", "Choose one of: onsite, online, hybrid."),
        ("min_group: §2", "DK104", "the least is 3"),
        ("language: §fr", "DK104", "Choose one of: nl, en."),
        ("background: [{id: q, question: Q, options: §{a: A}}]", "DK104", "at least 2 are needed"),
        ("background: [{id: q, question: Q, options: §[a, b]}]", "DK103", "saw a list"),
        ("background: [{id: §1q, question: Q, options: {a: A, b: B}}]", "DK104", "Start with a small letter"),
        ("background: [{id: q, question: Q, options: {a: A, §B: B}}]", "DK104", "'B' is not an id"),
        ("background: [{id: q, question: Q, options: {a: A, b: §2}}]", "DK103", "saw the number 2"),
        (
            "background: [{id: q, question: Q, options: §{a: A, niet-ingevuld: X}}]",
            "DK104",
            "'niet-ingevuld'",
        ),
    ],
)
def test_a_network_says_which_setting_cannot_be(lines: str, code: str, words: str) -> None:
    text, expected = pointed(MINIMAL["network"] + lines + "\n", code)

    assert found(text) == expected
    assert words in said(text)


def test_an_option_called_like_pydantics_own_mark_is_judged_in_its_place() -> None:
    text = MINIMAL["network"] + 'background: [{id: q, question: Q, options: {"[key]": 5, a: A, b: B}}]\n'

    assert found(text) == [(4, 45, "DK104"), (4, 54, "DK103")]


@pytest.mark.parametrize("escape", ["\\n", "\\t", "\\u00e9", "\\U0001F642", "\\_"])
def test_an_escape_for_a_harmless_character_is_accepted(escape: str) -> None:
    assert found(changed("lens", "intro: Kijk hierdoor.", f'intro: "Kijk {escape} hierdoor."')) == []


def test_everything_that_is_wrong_with_a_file_is_said_at_once() -> None:
    text = """\
kind: dilemma
id: Fout
level: within-subgroup
questoin: Hoe?
poles:
  a: {name: 1, brings: [2, goed, 3]}
  c: {name: x}
"""

    assert found(text) == [
        (1, 1, "DK101"),
        (2, 5, "DK104"),
        (4, 1, "DK102"),
        (5, 1, "DK101"),
        (6, 13, "DK103"),
        (6, 25, "DK103"),
        (6, 34, "DK103"),
        (7, 3, "DK102"),
    ]


# --- Suggestions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seen", "known", "expected"),
    [
        ("questoin", ["question", "quotes"], "question"),
        ("QUESTION", ["question"], "question"),
        ("vraag", ["question"], None),
        ("", ["question"], None),
        ("x", [], None),
        ("a" * 100_000, ["question"], None),
        ("sources", ["Sources", "sourcing"], "Sources"),
    ],
)
def test_the_nearest_word_is_suggested_or_none(seen: str, known: list[str], expected: str | None) -> None:
    suggestion = did_you_mean(seen, known)

    assert nearest(seen, known) == expected
    assert (translate(suggestion, "en") if suggestion else None) == (
        f"Did you mean '{expected}'?" if expected else None
    )


# --- Every word that pydantic may say has ours ----------------------------------------------------

BATTERY: list[object] = [
    None,
    True,
    0,
    -5,
    10**6,
    1.5,
    "",
    " ",
    "x",
    "X Y",
    "x" * 61,
    "2026-02-30",
    "een\x1btwee",
    "een\ntwee",
    "all",
    [],
    ["x"],
    [None],
    {},
    {"x": "y"},
    {"X Y": "y", "b": "c"},
    {"niet-ingevuld": "y", "b": "c"},
    "bs1_nu",
    {"name": "x"},
]


def routes(data: object, route: Route = ()) -> Iterator[Route]:
    yield route
    if isinstance(data, dict):
        for key, value in data.items():
            yield from routes(value, (*route, key))
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from routes(value, (*route, index))


def replaced(data: object, route: Route, value: object) -> object:
    if not route:
        return deepcopy(value)
    step, *rest = route
    if isinstance(data, dict):
        return {key: replaced(data[key], tuple(rest), value) if key == step else data[key] for key in data}
    assert isinstance(data, list)
    return [replaced(item, tuple(rest), value) if index == step else item for index, item in enumerate(data)]


def raised(kind: str, data: object) -> set[str]:
    try:
        KINDS[kind].model_validate(data)
    except ValidationError as error:
        return {each["type"] for each in error.errors()}
    return set()


def mutants(kind: str) -> Iterator[object]:
    for route, value in product(routes(FULL[kind]), BATTERY):
        yield replaced(FULL[kind], route, value)


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_that_a_broken_file_can_raise_has_words(kind: str) -> None:
    unworded = set().union(*(raised(kind, mutant) for mutant in mutants(kind))) - {*TABLE}

    assert unworded == {"missing", "extra_forbidden"}


def test_every_word_in_the_table_is_said_of_some_broken_file() -> None:
    said_of_some = set().union(*(raised(kind, mutant) for kind in KINDS for mutant in mutants(kind)))

    assert {*TABLE} - said_of_some == set()


@pytest.mark.parametrize("kind", KINDS)
def test_every_broken_file_is_told_what_is_wrong_in_both_languages(kind: str) -> None:
    for mutant in mutants(kind):
        model, findings = check(mutant)

        assert (model is None) == bool(findings)
        for finding in findings:
            assert finding.code in {"DK101", "DK102", "DK103", "DK104", "DK106"}
            for language in ("nl", "en"):
                assert translate(finding.message, language).strip()
                assert translate(finding.hint, language).strip()


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from(
        ["all", "[key]", "kind", "name", "niet-ingevuld", "dilemma", "a-b", "\x1b", "2026-02-31"]
    ),
)
KEYS = st.one_of(st.text(st.characters(exclude_categories=["Cs"]), max_size=10), st.sampled_from(
    ["[key]", "kind", "id", "name", "naem", "questoin", "options", "niet-ingevuld", "a", "b", "", "0"]
))  # fmt: skip
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=8,
)


@given(st.data())
@settings(deadline=None, max_examples=500)
def test_any_data_at_any_place_is_accepted_or_told_what_is_wrong(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([*KINDS]))
    mutant: object = FULL[kind]
    for _ in range(data.draw(st.integers(1, 3))):
        route = data.draw(st.sampled_from([*routes(mutant)]))
        mutant = replaced(mutant, route, data.draw(ANYTHING))
    model, findings = check(mutant)

    assert (model is None) == bool(findings)
    assert all(translate(finding.message, "en") and translate(finding.hint, "en") for finding in findings)


@given(st.data())
@settings(deadline=None)
def test_a_key_left_out_or_added_anywhere_is_accepted_or_told(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([*KINDS]))
    mutant = deepcopy(FULL[kind])
    owner = data.draw(st.sampled_from([*mappings(mutant)]))
    del owner[data.draw(st.sampled_from([*owner]))]
    owner[data.draw(KEYS)] = data.draw(ANYTHING)
    model, findings = check(mutant)

    assert (model is None) == bool(findings)


def mappings(data: object) -> Iterator[dict[str, object]]:
    if isinstance(data, dict):
        yield data
    children = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for child in children:
        yield from mappings(child)


# --- What belongs where ---------------------------------------------------------------------------

ROUTES: tuple[tuple[str, Route, str], ...] = (
    ("dilemma", (), "model"),
    ("dilemma", ("poles", "a"), "model"),
    ("dilemma", ("poles", "a", "brings"), ""),
    ("dilemma", ("poles", "a", "brings", 3), "text"),
    ("dilemma", ("insights", 0), "model"),
    ("dilemma", ("insights", 0, "source"), "text or nothing"),
    ("dilemma", ("number",), ""),
    ("sources", ("items", 0, "year"), "or nothing"),
    ("network", ("dilemmas", 0), "text"),
    ("network", ("background", 0, "options"), "open"),
    ("network", ("background", 0, "options", "x"), "text"),
    ("network", ("workshop", "date"), "text date or nothing"),
    ("network", ("workshop", "start"), "text or nothing"),
    ("network", ("workshop", "place"), ""),
    ("lens", ("id",), "text"),
    ("lens", ("fiets",), ""),
    ("lens", ("fiets", 0, "x"), ""),
    ("lens", ("prompts", "x"), ""),
    ("lens", (0,), ""),
    ("lens", ("model_config",), ""),
    ("harvest", ("present",), "or nothing"),
    ("harvest", ("present", 0), "text or nothing"),
    ("harvest", ("agreements", 0), "model"),
    ("harvest", ("agreements", 0, "when"), "text date or nothing"),
)


@pytest.mark.parametrize(("kind", "route", "traits"), ROUTES)
def test_it_is_known_what_belongs_at_a_route(kind: str, route: Route, traits: str) -> None:
    found = expected(KINDS[kind], route)

    assert [
        bool(fields(found)), takes_text(found), takes_date(found), may_be_empty(found), open_keys(found),
    ] == [trait in traits for trait in ("model", "text", "date", "or nothing", "open")]  # fmt: skip


def test_keys_come_in_the_order_in_which_a_file_is_written() -> None:
    assert fields(expected(KINDS["sources"], ("items", 7)))[:3] == ("id", "title", "authors")
    assert {fields(model)[0] for model in KINDS.values()} == {"kind"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [12, None, True])
def test_where_a_text_belongs_is_where_anything_else_is_called_no_text(kind: str, value: object) -> None:
    for route in routes(FULL[kind]):
        data = replaced(FULL[kind], route, value)
        belongs = expected(KINDS[kind], route)
        _, findings = check(data)
        called = any(one.route == route and "Expected text" in one.message.message for one in findings)

        assert called == (takes_text(belongs) and not (value is None and may_be_empty(belongs))), route
