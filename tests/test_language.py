"""Every message exists in Dutch and in English."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from conftest import ROOT
from messages import messages

from dilemmakaart.cli.language import chosen
from dilemmakaart.language import Listed, Number, Say, number, text, texts, translate

DUTCH = ROOT / "src" / "dilemmakaart" / "locale" / "nl" / "LC_MESSAGES" / "dilemmakaart.po"


def places(words: str) -> set[str]:
    return set(re.findall(r"{(\w*)}", words))


def dutch() -> dict[str | tuple[str, ...], Message]:
    catalogue = read_po(BytesIO(DUTCH.read_bytes()))
    return {
        tuple(message.id) if isinstance(message.id, list | tuple) else message.id: message
        for message in catalogue
        if message.id
    }


def test_every_message_has_dutch_words_and_no_dutch_words_are_left_over() -> None:
    assert set(dutch()) == set(messages())


def test_dutch_words_are_complete_final_and_fill_in_the_same_places() -> None:
    for id_, message in dutch().items():
        wanted = places("".join(id_))
        words = message.string or ""
        written = [words] if isinstance(words, str) else [str(form) for form in words]
        assert all(written), id_
        assert not message.fuzzy, id_
        assert set().union(*(places(form) for form in written)) == wanted, id_


def test_a_message_is_filled_in_in_its_own_language() -> None:
    few = texts("{count} minute", "{count} minutes", 1)
    many = texts("{count} minute", "{count} minutes", 3)
    assert [translate(few, "nl"), translate(many, "nl")] == ["1 minuut", "3 minuten"]
    assert [translate(few, "en"), translate(many, "en")] == ["1 minute", "3 minutes"]


def test_braces_in_what_people_wrote_are_not_filled_in() -> None:
    assert Say("en")(text("Unknown option '{seen}'.", seen="{seen}")) == "Unknown option '{seen}'."


def test_what_people_wrote_on_two_lines_stands_on_one() -> None:
    message = text("Unknown option '{seen}'.", seen="  een\ntwee\r\ndrie\x1b[2J\n")
    assert Say("en")(message) == "Unknown option 'een twee drie\N{REPLACEMENT CHARACTER}[2J'."


def test_messages_inside_messages_are_translated_too() -> None:
    parts = Listed((texts("{count} minute", "{count} minutes", 2), text("Break")))
    assert Say("nl")(text("{parts}.", parts=parts)) == "2 minuten, Pauze."


@pytest.mark.parametrize(
    ("value", "decimals", "signed", "nl", "en"),
    [
        (0.5, 1, False, "0,5", "0.5"),
        (-2, 0, True, "−2", "−2"),
        (1.25, 2, True, "+1,25", "+1.25"),
        (-0.0001, 1, True, "0,0", "0.0"),
        (0, 0, True, "0", "0"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    value: float,
    decimals: int,
    signed: bool,  # noqa: FBT001 - a table of cases
    nl: str,
    en: str,
) -> None:
    assert number(value, "nl", decimals, signed=signed) == nl
    assert number(value, "en", decimals, signed=signed) == en
    assert Say("nl")(text("Tension {mean} of 4.", mean=Number(value, decimals, signed))).count(nl) == 1


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["--lang", "nl"], {"LANG": "en_GB.UTF-8"}, "nl"),
        (["validate", "x", "--lang=en"], {"LANG": "nl_NL.UTF-8"}, "en"),
        ([], {"DILEMMAKAART_LANG": "nl", "LANG": "en_GB"}, "nl"),
        ([], {"LANG": "nl_BE.UTF-8"}, "nl"),
        ([], {"LC_ALL": "de_DE.UTF-8", "LANG": "nl_NL"}, "en"),
        ([], {}, "en"),
    ],
)
def test_the_language_comes_from_the_line_then_the_environment_then_the_locale(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert chosen(arguments, environment) == language


def test_no_text_for_users_is_written_without_being_marked() -> None:
    """A sentence passed straight to the screen would never be translated."""
    loose = re.compile(r"screen\.(?:error|result|paragraph)\(\s*f?\"[A-Z][a-z]+ ")
    for path in sorted((ROOT / "src" / "dilemmakaart" / "cli").glob("*.py")):
        assert not loose.search(Path(path).read_text(encoding="utf-8")), path.name
