"""Dutch help holds no English word, except names of commands, options and what these take."""

import re

import pytest
from conftest import Command

from dilemmakaart.cli.commands import COMMANDS

NAMES = re.compile(rf"--[a-z-]+|\b(?:{'|'.join(COMMANDS)})\b|<[^>]*>")
"""Commands and options; they are the same in every language."""


def words(help_: str) -> set[str]:
    """Return the words of a page that are no names of commands and options."""
    return set(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", NAMES.sub(" ", help_)))


VALUES = words(
    """always auto never all CODE COLOR CI DK FORCE ID NO A B N
    csv docx forms github gitlab html json junit limesurvey md pdf pptx sarif svg xlsform xlsx yaml
    dilemmakaart examples antwoorden deelnemers groepen reeks uitkomst vragenlijst
    netwerk voorbeeldregio jeugd regio snel samen
    assessment edition lens level levels method network source sources value values dilemma dilemmas
    d naam niet met organisatie rol w
    due hybrid online onsite oogst text workshop en nl"""
)
"""What options take, and what files and folders are called."""

DUTCH = words(
    """Actions CSV Excel GitHub JSON Markdown PowerPoint Schema Word YAML
    begin code codes editor editors hand handouts id in is later letters map of open plan Plan schemas
    sector stop Tab terminal"""
)
"""Words that are spelled alike in both languages, and what programs are called."""


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_dutch_help_shares_no_word_with_english_help_but_names(command: Command, name: str) -> None:
    dutch, english = (
        words(command(["--lang", language, *name.split(), "--help"]).out) for language in ("nl", "en")
    )
    assert "Gebruik" in dutch
    assert dutch & english - VALUES - DUTCH == set()


def test_an_english_page_would_be_seen(command: Command) -> None:
    for name in COMMANDS:
        english = words(command([name, "--help"]).out)
        assert {"Usage", "Show", "this", "page"} <= english - VALUES - DUTCH, name


def test_every_word_that_is_let_through_stands_in_help(command: Command) -> None:
    seen = set[str]()
    for name in ("", *COMMANDS):
        dutch, english = (
            words(command(["--lang", language, *name.split(), "--help"]).out) for language in ("nl", "en")
        )
        seen |= dutch & english
    assert seen == VALUES | DUTCH
