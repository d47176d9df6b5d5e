"""Traps: which texts older YAML readers take for something else, and where that is said."""

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import translate
from dilemmakaart.schema import KINDS, Model
from dilemmakaart.source import read
from dilemmakaart.traps import older, traps

OLDER = yaml.SafeLoader("")
NUMERIC = st.from_regex(r"\A[-+]?[0-9._xbinfaeE:+-]{1,9}\Z")
DATED = st.from_regex(r"\A\d{4}-\d{1,2}-\d{1,2}([Tt ]\d{1,2}:\d\d:\d\d(\.\d+)?( ?(Z|[-+]\d\d(:\d\d)?))?)?\Z")
WORDS = (
    "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<",
    "ja", "nee", "none", "nil", "nO", "oN", "noon", "yesterday",
)  # fmt: skip
WORD = st.sampled_from([case for word in WORDS for case in (word, word.upper(), word.title())])


# --- What older readers see -----------------------------------------------------------------------


@given(st.one_of(NUMERIC, DATED, WORD))
@settings(deadline=None, max_examples=1000)
def test_a_text_is_a_trap_where_pyyaml_sees_something_else(text: str) -> None:
    seen: str = OLDER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    more = re.fullmatch(r"[-+]?0[0-9_]*(:[0-5]?[0-9])+", text) is not None

    assert (older(text) is not None) == (seen != "tag:yaml.org,2002:str" or more)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("no", "a truth value"),
        ("09:30", "a number"),
        ("1_000", "a number"),
        ("0b101", "a number"),
        ("2026-12-03", "a date"),
        ("2001-12-14 21:59:43.10 -05:00", "a date"),
        ("NULL", "nothing"),
        ("<<", "a mark with a meaning of its own"),
    ],
)
def test_it_is_said_what_older_readers_take_a_text_for(text: str, taken: str) -> None:
    found = older(text)

    assert found is not None
    assert translate(found, "en") == taken


@given(
    st.one_of(NUMERIC, DATED, WORD), st.sampled_from(["- %s", "[x, %s]", "[%s,x]", "-\n  %s # x", "- %s\r\n"])
)
@example("1" * 301, "- %s")
@settings(deadline=None, max_examples=1000)
def test_no_trap_escapes_the_first_look(text: str, around: str) -> None:
    document = read(f"kind: lens\nprompts:\n{around % text}\n".encode())
    prompts = document.data["prompts"] if isinstance(document.data, dict) else []
    seen = [trap.written for trap in traps(document, KINDS["lens"])]

    assert seen == [each for each in prompts if each == text and older(text)]


# --- Where it is said -----------------------------------------------------------------------------

NETWORK = """\
kind: network
id: a
name: %s
background:
  - id: sector
    question: Doet u mee?
    options: {ja: Ja, %s: Nee}
workshop: {date: %s, start: %s}
"""
SAFE = ("Naam", "nee", "2026-12-03", '"13:00"')


def found(content: str) -> tuple[Diagnostic, ...]:
    return validate([File("a.yaml", content.encode())], ()).diagnostics


def codes(content: str) -> list[str]:
    return [one.code for one in found(content)]


def said(content: str) -> str:
    return " ".join(f"{translate(one.message, 'en')} {translate(one.hint, 'en')}" for one in found(content))


def network(**other: str) -> str:
    parts = dict(zip(("name", "option", "date", "start"), SAFE, strict=True))
    return NETWORK % tuple((parts | other).values())


@pytest.mark.parametrize(
    ("part", "place", "words"),
    [
        ({"name": "off"}, (3, 7), "take 'off' for a truth value."),
        ({"name": "2026-12-03"}, (3, 7), "take '2026-12-03' for a date."),
        ({"option": "no"}, (7, 23), "take 'no' for a truth value."),
        ({"option": "null"}, (7, 23), "take 'null' for nothing."),
        ({"start": "9:30"}, (8, 37), "take '9:30' for a number."),
    ],
)
def test_text_that_older_readers_take_for_something_else_is_found_in_its_place(
    part: dict[str, str], place: tuple[int, int], words: str
) -> None:
    assert [one.order for one in found(network(**part))] == [("a.yaml", *place, "DK311")]
    assert words in said(network(**part))


@pytest.mark.parametrize(
    "part",
    [
        {},
        {"date": "'2026-12-03'"},
        {"name": '"off"'},
        {"name": "'1_000'"},
        {"name": "|-\n  off"},
        {"name": "off line"},
        {"option": '"no"'},
        {"option": "'off'"},
        {"option": "noord"},
    ],
)
def test_a_text_between_quotes_or_of_more_words_and_a_date_are_no_trap(part: dict[str, str]) -> None:
    assert codes(network(**part)) == []


def test_no_key_of_ours_is_a_trap() -> None:
    keys = {key for model in subclasses(Model) for key in model.model_fields}

    assert len(keys) > 40
    assert not {key for key in keys if older(key)}


def subclasses(model: type[Model]) -> list[type[Model]]:
    return [one for direct in model.__subclasses__() for one in (direct, *subclasses(direct))]
