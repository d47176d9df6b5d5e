"""Editions in another language: what is wrong with one, and what takes whose place."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import Command
from test_corpus import CORPUS, expected, name

from dilemmakaart.catalogue import gaps, spoken
from dilemmakaart.catalogue.entry import enter
from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File, edition_of, language_of, original_of
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.schema import EDITED, EDITIONS, Dilemma, Edition, Lens, Method, Network, model_of

FOLDER = CORPUS / "editions"
BAD, GOOD = sorted((FOLDER / "bad").iterdir()), sorted((FOLDER / "good").iterdir())
LIBRARY = library()


def original(kind: str) -> bytes:
    return (FOLDER / f"{kind}.yaml").read_bytes()


def checked(path: Path) -> tuple[Diagnostic, ...]:
    """Check an edition beside the original of its kind, unless its name says that there is none."""
    kind = re.findall("^kind: ([a-z]+)", path.read_text(encoding="utf-8"))[0]
    stands = (FOLDER / f"{kind}.yaml").exists()
    others = [File(original_of(path.name), original(kind if stands else "lens"), "beside")]
    if path.name.startswith("without"):
        others = []
    return validate([File(path.name, path.read_bytes())], (*others, *LIBRARY)).diagnostics


def found(files: Mapping[str, bytes]) -> list[tuple[str, int, str]]:
    told = validate([File(path, raw) for path, raw in files.items()], LIBRARY).diagnostics
    return [(each.path, each.line, each.code) for each in told]


# --- What is wrong with one -----------------------------------------------------------------------


@pytest.mark.parametrize("path", BAD, ids=name)
def test_a_bad_edition_has_exactly_the_findings_that_it_expects(path: Path) -> None:
    told = [(one.line, one.code) for one in checked(path)]

    assert told
    assert told == expected(path)


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_a_good_edition_has_no_findings(path: Path) -> None:
    assert checked(path) == ()


def test_there_is_a_good_edition_of_every_kind_that_has_one() -> None:
    assert [path.name for path in GOOD] == sorted(f"{kind}.en.yaml" for kind in EDITED)


def test_an_edition_takes_no_id_from_its_original_and_dutch_words_are_not_looked_for_in_it() -> None:
    lens = original("lens")
    jargon = (
        b"kind: lens\nid: buiten\nname: Governance\nintro: Impact, commitment.\nprompts: [Tevens?, Je?, X?]\n"
    )

    assert found({"buiten.yaml": lens, "buiten.en.yaml": jargon}) == []


def test_in_a_folder_where_some_files_have_an_edition_one_without_is_told() -> None:
    files = {
        "dilemmas/a/snel-samen.yaml": original("dilemma"),
        "dilemmas/a/snel-samen.en.yaml": (FOLDER / "good" / "dilemma.en.yaml").read_bytes(),
        "dilemmas/b/buiten.yaml": original("lens"),
        "elders/rondje.yaml": original("method"),
    }

    assert found(files) == [("dilemmas/b/buiten.yaml", 1, "DK211")]


def test_a_network_with_an_edition_asks_one_of_its_own_dilemmas_and_not_of_other_networks() -> None:
    files = {
        "a/netwerk.yaml": original("network"),
        "a/netwerk.en.yaml": (FOLDER / "good" / "network.en.yaml").read_bytes(),
        "a/dilemmas/snel-samen.yaml": original("dilemma"),
        "b/netwerk.yaml": original("network").replace(b"id: regio", b"id: ander"),
    }

    assert found(files) == [("a/dilemmas/snel-samen.yaml", 1, "DK211")]


def test_a_list_without_any_text_to_translate_needs_no_edition() -> None:
    files = {
        "buiten.yaml": original("lens"),
        "buiten.en.yaml": (FOLDER / "good" / "lens.en.yaml").read_bytes(),
        "bronnen.yaml": b"kind: sources\nitems:\n  - {id: oud-boek, title: Een oud boek}\n",
    }

    assert found(files) == []


def test_what_belongs_in_an_edition_is_every_text_of_the_original_and_nothing_else() -> None:
    keys = {kind: set(model_of(kind).model_fields) for kind in EDITIONS}

    assert keys["dilemma.edition"] == {
        "kind", "id", "question", "explanation", "poles", "wicked_question", "prompts", "insights", "quotes"
    }  # fmt: skip
    assert keys["lens.edition"] == {"kind", "id", "name", "intro", "prompts", "audiences"}
    assert keys["method.edition"] == {"kind", "id", "name", "aim", "steps", "materials"}
    assert keys["network.edition"] == {"kind", "id", "name", "purpose", "fear", "background"}


@pytest.mark.parametrize(
    ("path", "language", "first"),
    [
        ("a/b.en.yaml", "en", "a/b.yaml"),
        ("b.nl.yml", "nl", "b.yml"),
        ("b.EN.YAML", "en", "b.YAML"),
        ("b.yaml", "", "b.yaml"),
        ("b.de.yaml", "", "b.de.yaml"),
        ("queen.yaml", "", "queen.yaml"),
        (".en.yaml", "en", ".yaml"),
    ],
)
def test_an_edition_is_told_by_its_name(path: str, language: str, first: str) -> None:
    assert (language_of(path), original_of(path)) == (language, first)
    assert not language or edition_of(first, language).lower() == path.lower()


# --- What takes whose place -----------------------------------------------------------------------


def said(kind: str, edition: bytes) -> object:
    files = [File(f"{kind}.yaml", original(kind)), File(f"{kind}.en.yaml", edition)]
    (entry,) = spoken([enter(file)[0] for file in files], "en", "nl").entries
    return entry.model


def test_the_texts_of_an_edition_take_the_place_of_those_of_the_original() -> None:
    model = said("dilemma", (FOLDER / "good" / "dilemma.en.yaml").read_bytes())

    assert isinstance(model, Dilemma)
    assert (model.code, model.poles.a.name, model.poles.b.brings[2]) == ("zz1", "fast", "It lasts.")
    assert (model.insights[0].text, model.insights[0].source) == ("Together begins with waiting.", "redactie")


def test_steps_keep_their_minutes_and_options_their_ids() -> None:
    method = said("method", (FOLDER / "good" / "method.en.yaml").read_bytes())
    network = said("network", (FOLDER / "good" / "network.en.yaml").read_bytes())

    assert isinstance(method, Method)
    assert [(step.minutes, step.title) for step in method.steps] == [(5, "Think"), (15, "Say")]
    assert isinstance(network, Network)
    assert network.background[0].options == {"gemeente": "Municipality", "school": "Education"}


def test_what_an_edition_lacks_stays_as_it_is_and_is_told() -> None:
    files = [
        File("lens.yaml", original("lens")),
        File("lens.en.yaml", b"kind: lens\nid: buiten\nname: From outside\n"),
    ]
    shown = spoken([enter(file)[0] for file in files], "en", "nl")
    (entry,) = shown.entries

    assert isinstance(entry.model, Lens)
    assert (entry.model.name, entry.model.prompts[0]) == ("From outside", "Wat ziet u?")
    assert [each.path for each in shown.untranslated] == ["lens.yaml"]
    assert spoken([enter(file)[0] for file in files], "nl", "nl").untranslated == ()


def test_an_edition_of_another_kind_or_with_other_items_changes_nothing() -> None:
    assert (
        said("lens", b"kind: method\nid: buiten\nname: X\n")
        == enter(File("a.yaml", original("lens")))[0].model
    )
    model = said("lens", b"kind: lens\nid: buiten\nprompts: [One?]\n")

    assert isinstance(model, Lens)
    assert len(model.prompts) == 3


def test_the_library_is_whole_in_english() -> None:
    entries = [enter(file)[0] for file in library(editions=True)]
    shown = spoken(entries, "en", "nl")

    assert [entry.path for entry in entries if entry.model is None] == []
    assert shown.untranslated == ()
    assert len(shown.entries) * 2 == len(entries)


def test_the_library_has_the_same_structure_in_english() -> None:
    entries = {file.path: enter(file)[0].model for file in library(editions=True)}
    pairs = [(entries[original_of(path)], model) for path, model in entries.items() if language_of(path)]

    assert len(pairs) == len(LIBRARY)
    for first, edition in pairs:
        assert first is not None
        assert isinstance(edition, Edition)
        assert list(gaps(first, edition)) == []


# --- The commands ---------------------------------------------------------------------------------


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, raw in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(raw)


def test_an_edition_that_is_checked_alone_is_held_against_the_file_beside_it(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"buiten.yaml": original("lens"), "buiten.en.yaml": b"kind: lens\nid: binnen\n"})

    assert "buiten.en.yaml:2:5: error[DK210]" in command(["validate", "buiten.en.yaml"]).out


def test_what_was_found_last_time_is_not_believed_when_an_edition_has_changed(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    good = (FOLDER / "good" / "lens.en.yaml").read_bytes()
    write(tmp_path, {"buiten.yaml": original("lens"), "buiten.en.yaml": good})
    assert command(["validate", "."]).code == 0

    write(tmp_path, {"buiten.en.yaml": good.replace(b", What is missing?", b"")})
    assert "DK210" in command(["validate", "."]).out
    write(tmp_path, {"buiten.yaml": original("lens").replace(b", Wat mist u?", b"")})
    assert "DK210" not in command(["validate", "."]).out


def test_keys_of_an_edition_are_put_in_order_and_its_schema_is_named(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    good = b"id: buiten\nkind: lens\nintro: Look.\nname: no\nprompts: [What?, How?, Why?]\n"
    write(
        tmp_path,
        {"buiten.yaml": original("lens"), "buiten.en.yaml": good, "schemas/lens.edition.schema.json": b"{}"},
    )
    command(["validate", "--fix", "buiten.en.yaml"])

    assert (tmp_path / "buiten.en.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=schemas/lens.edition.schema.json\n"
        'kind: lens\nid: buiten\nname: "no"\nintro: Look.\nprompts: [What?, How?, Why?]\n'
    )


def test_list_and_show_speak_the_language_that_is_asked_for_on_the_line(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert "How do you keep everyone on board" in " ".join(command(["list", "--lang", "en"]).out.split())
    assert "Hoe houd je iedereen aangehaakt" in " ".join(command(["list", "--lang", "nl"]).out.split())
    assert "inclusive ↔ efficient" in command(["show", "bs1", "--lang", "en"]).out
    assert "inclusief ↔ efficiënt" in command(["show", "bs1"]).out
