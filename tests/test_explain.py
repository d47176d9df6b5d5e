"""`dilemmakaart explain`: the manual, as someone meets it who was told a code."""

import pytest
from conftest import Command

from dilemmakaart.folders import library
from dilemmakaart.journeys.explain import explained
from dilemmakaart.language import Say
from dilemmakaart.manuals import manuals
from dilemmakaart.terminal.library import shelf_lines
from dilemmakaart.terminal.manual import manual_lines
from dilemmakaart.views.manual import contents

LIBRARY = library()
CODES = [page.code for page in manuals()]

DK308 = """\
DK308 · A dilemma says where it comes from.
warning · Texts that read badly

Whoever reads it wants to know who says so. What you wrote yourself has the
source `redactie`.

Not like this
    kind: dilemma
    id: snel-samen
    code: zz1
    level: within-subgroup
    question: Hoe combineer je snel en samen?
    poles:
      a: {name: snel}
      b: {name: samen}

What validate says
    snel-samen.yaml:1:1: warning[DK308] This dilemma names no source.
        1 | kind: dilemma
          | ^
          hint: Add for example: sources: [redactie], for a text of your own.

But like this
    kind: dilemma
    id: snel-samen
    code: zz1
    level: within-subgroup
    question: Hoe combineer je snel en samen?
    poles:
      a: {name: snel}
      b: {name: samen}
    sources: [redactie]

To silence it
    On one line: write behind it # dilemmakaart: ignore[DK308]
    In a run: dilemmakaart validate --ignore DK308
"""


def listed(shown: str) -> list[str]:
    return [line[2:7] for line in shown.splitlines() if line.startswith("  DK")]


# --- One code -------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["DK308", "dk308", "Dk308"])
def test_a_code_is_explained_with_its_examples_and_what_validate_says(command: Command, asked: str) -> None:
    ended = command(["explain", asked])

    assert (ended.code, ended.out, ended.err) == (0, DK308, "")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_can_be_explained_in_both_languages(command: Command, code: str, language: str) -> None:
    ended = command(["--lang", language, "explain", code])
    (page,) = (each for each in manuals() if each.code == code)
    say = Say(language)
    words = " ".join(ended.out.split())

    assert (ended.code, ended.err) == (0, "")
    assert words.startswith(f"{code} · {say(page.summary)}")
    for paragraph in page.text:
        assert say(paragraph) in words
    assert f"{page.severity}[{code}]" in words


def test_dutch_pages_are_dutch_from_top_to_bottom(command: Command) -> None:
    shown = command(["--lang", "nl", "explain", "DK301"]).out

    headings = [line for line in shown.splitlines() if line and not line.startswith(" ")]
    assert headings[:2] == [
        "DK301 · Beide polen hebben in elke lijst evenveel punten.",
        "waarschuwing · Teksten die niet goed lezen",
    ]
    assert headings[-4:] == ["Zo niet", "Wat validate zegt", "Zo wel", "Zo zet u het uit"]
    assert "Polen van ongelijke lengte" in shown


def test_a_file_that_cannot_be_read_cannot_be_silenced(command: Command) -> None:
    assert "ignore" not in command(["explain", "DK003"]).out
    assert "To silence it" not in command(["explain", "DK003"]).out
    assert "--ignore DK101" in command(["explain", "DK101"]).out
    assert "# dilemmakaart: ignore[DK101]" in command(["explain", "DK101"]).out


def test_how_a_page_writes_what_cannot_be_shown_is_said_only_where_it_is_needed(command: Command) -> None:
    pages = {code: command(["explain", code]).out for code in CODES}

    assert [code for code, shown in pages.items() if "stands for one byte" in shown] == ["DK001", "DK002"]
    assert "\x1b" not in pages["DK001"]


def test_nothing_on_a_page_is_read_as_markup(command: Command) -> None:
    """Rich would swallow a word between square brackets."""
    shown = command(["--color", "always", "explain", "DK308"]).out

    assert "sources: [redactie]" in shown
    assert "\x1b[1mNot like this" in shown


# --- Several codes --------------------------------------------------------------------------------


def test_without_a_code_every_code_is_listed_under_its_family(command: Command) -> None:
    ended = command(["explain"])

    assert ended.code == 0
    assert listed(ended.out) == CODES
    headings = [line[:5] for line in ended.out.splitlines() if line and not line.startswith(" ")]
    assert headings == ["DK0xx", "DK1xx", "DK2xx", "DK3xx"]
    assert "dilemmakaart explain, followed by a code" in ended.err


@pytest.mark.parametrize("asked", ["DK3", "dk3", "DK3xx", "dk3XX"])
def test_the_start_of_a_code_lists_a_family(command: Command, asked: str) -> None:
    ended = command(["explain", asked])

    assert ended.code == 0
    assert listed(ended.out) == [code for code in CODES if code.startswith("DK3")]
    assert ended.out.startswith("DK3xx · ")


def test_a_number_alone_is_enough(command: Command) -> None:
    assert command(["explain", "301"]) == command(["explain", "DK301"])


# --- No code --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("DK3001", "Did you mean 'DK301'?"),
        ("DK105", "Did you mean 'DK101'?"),
        ("DK999", "See all codes: dilemmakaart explain"),
        ("inclusief", "See all codes: dilemmakaart explain"),
        ("", "See all codes: dilemmakaart explain"),
        ("x", "See all codes: dilemmakaart explain"),
        ("DK[", "See all codes: dilemmakaart explain"),
    ],
)
def test_a_code_that_does_not_exist_is_wrong_use_with_a_hint(command: Command, asked: str, hint: str) -> None:
    ended = command(["explain", asked])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"There is no code '{asked}'.\n    {hint}\n"


# --- How it looks ---------------------------------------------------------------------------------


def plain(lines: object) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]  # type: ignore[attr-defined]


@pytest.mark.parametrize("columns", [20, 60, 80, 100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_words_of_the_manual_stay_within_the_terminal(columns: int, language: str) -> None:
    say = Say(language)
    width = min(max(columns, 60), 100)
    for line in plain(shelf_lines(contents(manuals(), say), columns)):
        assert len(line) <= width, line
    for page in manuals():
        shown = plain(manual_lines(explained(page, LIBRARY, say), say, columns))
        assert max(len(line) for line in shown if not line.startswith("    ")) <= width, page.code
