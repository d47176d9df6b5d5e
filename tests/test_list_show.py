"""`dilemmakaart list` and `dilemmakaart show`: the library, as a facilitator meets it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.catalogue import Catalogue, catalogue
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import Say
from dilemmakaart.schema import Source
from dilemmakaart.terminal.library import card_lines, shelf_lines
from dilemmakaart.views.cards import card
from dilemmakaart.views.shelf import shelves
from dilemmakaart.views.shown import KINDS

KNOWN = catalogue(validate((), library(), keep=True).entries)
NETWORK = "kind: network\nid: eigen\nname: Eigen\n"
OWN = """\
kind: dilemma
id: {id}
code: {code}
level: within-subgroup
question: Hoe combineer je snel en samen?
poles:
  a: {{name: snel}}
  b: {{name: samen}}
sources: [redactie]
"""


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, outside any network."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def own(folder: Path, id_: str, code: str) -> None:
    (folder / "dilemmas").mkdir(exist_ok=True)
    (folder / "netwerk.yaml").write_text(NETWORK, encoding="utf-8")
    (folder / "dilemmas" / f"{id_}.yaml").write_text(OWN.format(id=id_, code=code), encoding="utf-8")


# --- list -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("outside")
def test_list_shows_the_twelve_dilemmas_below_their_levels(command: Command) -> None:
    ended = command(["list"])

    assert ended.code == 0
    headings = [line for line in ended.out.splitlines() if line and not line.startswith(" ")]
    assert headings == [f"{level.name} ({id_})" for id_, level in KNOWN.levels.items()]
    first = [line.split()[:2] for line in ended.out.splitlines() if line[2:5] in _codes()]
    assert first == [[each.code, each.id] for each in KNOWN.dilemmas.values()]
    assert "dilemmakaart show" in ended.err


def _codes() -> set[str]:
    return {each.code for each in KNOWN.dilemmas.values()}


@pytest.mark.usefixtures("outside")
def test_list_of_one_level_shows_only_that_level(command: Command) -> None:
    ended = command(["list", "--level", "network-organisation"])

    assert [line[2:5] for line in ended.out.splitlines() if line[2:5] in _codes()] == ["no1", "no2", "no3"]


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_listed_and_everything_listed_can_be_shown(command: Command, kind: str) -> None:
    ended = command(["list", "--kind", kind])

    assert ended.code == 0
    for id_, thing in KNOWN.things[kind].items():
        assert id_ in ended.out.split(), id_
        shown = command(["show", id_, "--kind", kind])
        assert shown.code == 0, id_
        title = getattr(thing, "name", None) or getattr(thing, "title", None) or id_
        assert title.split()[-1] in shown.out, id_


@pytest.mark.usefixtures("outside")
def test_list_of_all_kinds_is_the_lists_of_each_kind(command: Command) -> None:
    listed = command(["list", "--kind", "all"]).out.split()

    assert {id_ for things in KNOWN.things.values() for id_ in things} <= set(listed)


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "--kind", "lenss"], "Did you mean 'lens'?"),
        (["list", "--level", "within-subgroups"], "Did you mean 'within-subgroup'?"),
        (["list", "--level", "within-subgroup", "--kind", "lens"], "Only dilemmas have a level."),
        (["show", "inclusief-eficient"], "Did you mean 'inclusief-efficient'?"),
        (["show", "xyzzy"], "dilemmakaart list --kind all"),
        (["show", "bs1", "--kind", "lens"], "There is no lens called 'bs1', but there is a dilemma."),
        (["show", "bs1", "--kind", "lenss"], "Did you mean 'lens'?"),
    ],
)
def test_what_does_not_exist_is_wrong_use_with_a_hint(
    command: Command, arguments: list[str], said: str
) -> None:
    ended = command(arguments)

    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_in_a_network_folder_own_dilemmas_are_listed_and_shown(command: Command, outside: Path) -> None:
    own(outside, "snel-samen", "zz1")

    assert "zz1  snel-samen" in command(["list"]).out
    assert command(["show", "zz1"]).out.startswith("snel ↔ samen\nzz1 · snel-samen")


def test_an_own_dilemma_with_the_id_of_the_library_is_shown_in_its_place(
    command: Command, outside: Path
) -> None:
    own(outside, "inclusief-efficient", "bs1")

    assert command(["show", "bs1"]).out.startswith("snel ↔ samen\n")


def test_a_file_that_replaces_one_of_the_library_is_said_beside_the_list(
    command: Command, outside: Path
) -> None:
    own(outside, "inclusief-efficient", "bs1")

    for arguments in (["list"], ["show", "bs2"]):
        ended = command(arguments)
        assert "dilemmas/inclusief-efficient.yaml replaces the file of the library." in ended.err
        assert "replaces" not in ended.out
        assert "replaces" not in command([*arguments, "--quiet"]).err


def test_what_is_an_id_and_a_code_is_asked_for_by_its_kind(command: Command, outside: Path) -> None:
    own(outside, "snel-samen", "zz1")
    value = "{id: zz1, name: rust, definition: Niets., readings: [Stil., Samen.]}"
    (outside / "dilemmas" / "waarden.yaml").write_text(f"kind: values\nitems: [{value}]\n", encoding="utf-8")
    ended = command(["show", "zz1"])

    assert (ended.code, ended.out) == (2, "")
    assert "dilemma, value" in ended.err
    assert command(["show", "zz1", "--kind", "value"]).out.startswith("rust\n")
    assert command(["show", "zz1", "--kind", "dilemma"]).out.startswith("snel ↔ samen\n")


def test_a_mistake_in_an_own_file_is_shown_as_validate_would(command: Command, outside: Path) -> None:
    own(outside, "snel-samen", "fout")
    ended = command(["list"])

    assert (ended.code, ended.out) == (1, "")
    assert "dilemmas/snel-samen.yaml:3:7: error[DK104]" in ended.err
    assert "dilemmakaart validate" in ended.err


@pytest.mark.parametrize(
    ("intro", "first"),
    [
        ("Wat ziet u? Kijk nog eens.", "Wat ziet u?"),
        ("Kijk bijv. naar uw buurman. En dan verder.", "Kijk bijv. naar uw buurman."),
        ("Kijk o.a. Naar binnen. En dan verder.", "Kijk o.a. Naar binnen."),
        ("Zeg 'Wat als we'. Denk dan.", "Zeg 'Wat als we'."),
        ("Eén regel zonder punt", "Eén regel zonder punt"),
        ("Twee regels\nin één zin. En dan verder.", "Twee regels in één zin."),
        ("Ga 2.5 meter terug. 3 mensen volgen.", "Ga 2.5 meter terug."),
    ],
)
def test_a_lens_is_listed_by_its_first_sentence(intro: str, first: str) -> None:
    lens = KNOWN.lenses["bestuurder"].model_copy(update={"intro": intro})
    shelf = next(iter(shelves(Catalogue(lenses={"bestuurder": lens}), "lens", None, Say("nl"))))

    assert [entry.about for entry in shelf.entries] == [first]


@pytest.mark.parametrize(("minutes", "said"), [(1, "1 minuut,"), (20, "20 minuten,")])
def test_a_method_is_listed_with_its_minutes_in_good_dutch(minutes: int, said: str) -> None:
    method = KNOWN.methods["wat-als"].model_copy(update={"minutes": minutes})
    shelf = next(iter(shelves(Catalogue(methods={"wat-als": method}), "method", None, Say("nl"))))

    assert said in shelf.entries[0].about


@pytest.mark.parametrize(
    ("title", "written"),
    [("Wat nu?", "Wat nu?"), ("Kijk uit!", "Kijk uit!"), ("Samen.", "Samen."), ("Ja", "Ja.")],
)
def test_a_title_keeps_how_it_ends(title: str, written: str) -> None:
    source = Source(id="bron", title=title, publisher="Uitgever")
    shelf = next(iter(shelves(Catalogue(sources={"bron": source}), "source", None, Say("nl"))))

    assert shelf.entries[0].about == f"{written} Uitgever."


# --- How it looks ---------------------------------------------------------------------------------


def plain(lines: object) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]  # type: ignore[attr-defined]


@pytest.mark.parametrize("columns", [20, 60, 80, 100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_wider_than_the_terminal_and_no_word_is_lost(columns: int, language: str) -> None:
    say = Say(language)
    width = min(max(columns, 60), 100)
    for kind, things in KNOWN.things.items():
        for line in plain(shelf_lines(shelves(KNOWN, kind, None, say), columns)):
            assert len(line) <= width, line
        for thing in things.values():
            shown = plain(card_lines(card(thing, KNOWN, say), columns))
            assert max(map(len, shown)) <= width, thing.id
            assert words(shown) == words(plain(card_lines(card(thing, KNOWN, say), 100))), thing.id


def words(shown: list[str]) -> set[str]:
    return set(re.findall(r"\w+", " ".join(shown)))


def test_a_dilemma_is_shown_with_its_poles_side_by_side_in_the_order_of_a_conversation() -> None:
    shown = plain(card_lines(card(KNOWN.dilemmas["inclusief-efficient"], KNOWN, Say("nl"))))

    assert shown[:2] == ["inclusief ↔ efficiënt", "bs1 · inclusief-efficient · Binnen een subgroep"]
    assert "◄ inclusief                              efficiënt ►" in shown
    headings = [line for line in shown if line in HEADINGS]
    assert headings == HEADINGS


HEADINGS = [
    "Wat het oplevert",
    "Als het doorschiet",
    "Vroege signalen",
    "Zo krijgt u er meer van",
    "Waarden erachter",
    "Lastige vraag",
    "Voor uzelf",
    "Voor uw organisatie",
    "Voor het netwerk",
    "Wat anderen leerden",
    "Citaten",
    "Bronnen",
]


def test_a_dilemma_with_the_required_parts_only_has_no_empty_headings() -> None:
    found = KNOWN.dilemmas["inclusief-efficient"].model_copy(
        update={"insights": [], "quotes": [], "sources": [], "wicked_question": None, "explanation": None}
    )
    shown = plain(card_lines(card(found, KNOWN, Say("nl"))))

    assert not {"Lastige vraag", "Wat anderen leerden", "Citaten", "Bronnen"} & set(shown)


@pytest.mark.parametrize("name", ["list", "explain"])
def test_a_reader_that_has_seen_enough_is_no_failure(name: str) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "dilemmakaart", name]
    ended = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)

    assert (ended.returncode, ended.stderr) == (0, b"")
