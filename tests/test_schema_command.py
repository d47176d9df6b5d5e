"""The command `schema`: which schema is printed, and which files are written or left alone."""

import json
from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.schema import EDITIONS, KINDS
from dilemmakaart.schema.json_schema import MADE, schema_of, schema_of_all, written


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the command is given."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind_goes_to_the_screen_and_nothing_else(command: Command, kind: str) -> None:
    ended = command(["schema", kind])

    assert (ended.code, ended.err) == (0, "")
    assert ended.out == written(schema_of(kind))
    assert json.loads(ended.out)["properties"]["kind"]["const"] == kind


def test_without_a_kind_one_schema_for_all_of_them_goes_to_the_screen(command: Command) -> None:
    ended = command(["schema"])

    assert (ended.code, ended.err) == (0, "")
    assert ended.out == written(schema_of_all())
    assert json.loads(ended.out)["properties"]["kind"]["enum"] == list(KINDS)


def test_a_schema_is_in_both_languages_whatever_the_language_of_the_screen(command: Command) -> None:
    assert command(["--lang", "nl", "schema"]).out == command(["--lang", "en", "schema"]).out


def test_an_unknown_kind_is_wrong_use_with_the_nearest_one(command: Command) -> None:
    ended = command(["schema", "dilema"])

    assert (ended.code, ended.out) == (2, "")
    assert "Unknown kind 'dilema'." in ended.err
    assert "Did you mean 'dilemma'?" in ended.err


def test_a_kind_that_resembles_nothing_is_shown_the_choices(command: Command) -> None:
    assert "Choose one of: dilemma, levels, values" in command(["schema", "fiets"]).err


def test_every_kind_is_written_and_said_to_be(command: Command, folder: Path) -> None:
    ended = command(["schema", "--output", "schemas"])

    assert ended.code == 0
    assert ended.out.splitlines() == [f"schemas/{kind}.schema.json: written" for kind in (*KINDS, *EDITIONS)]
    assert names(folder / "schemas") == {f"{kind}.schema.json" for kind in (*KINDS, *EDITIONS)}
    for kind in (*KINDS, *EDITIONS):
        content = (folder / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")
        assert content == written(schema_of(kind))


def test_the_first_line_of_a_file_is_shown_as_it_should_be(command: Command, folder: Path) -> None:
    assert folder.is_dir()
    ended = command(["schema", "network", "--output", "schemas"])

    assert "# yaml-language-server: $schema=schemas/network.schema.json" in ended.err
    assert command(["--quiet", "schema", "network", "--output", "schemas"]).err == ""


def test_only_the_kind_that_is_named_is_written(command: Command, folder: Path) -> None:
    assert (
        command(["schema", "lens", "--output", "diep/schemas"]).out
        == "diep/schemas/lens.schema.json: written\n"
    )
    assert names(folder / "diep" / "schemas") == {"lens.schema.json"}


def test_a_schema_that_is_there_already_is_unchanged(command: Command, folder: Path) -> None:
    command(["schema", "lens", "--output", "."])
    before = (folder / "lens.schema.json").stat().st_ino
    ended = command(["schema", "lens", "--output", "."])

    assert ended.out == "lens.schema.json: unchanged\n"
    assert (folder / "lens.schema.json").stat().st_ino == before


def test_an_older_schema_of_ours_is_made_anew(command: Command, folder: Path) -> None:
    path = folder / "lens.schema.json"
    path.write_text(json.dumps({"$comment": f"{MADE}, long ago", "type": "array"}), encoding="utf-8")
    ended = command(["schema", "lens", "--output", "."])

    assert ended.out == "lens.schema.json: written\n"
    assert path.read_text(encoding="utf-8") == written(schema_of("lens"))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        "geen JSON",
        '{"$comment": 5}',
        '{"$comment": "Made by hand"}',
        "[" * 100_000,
        written({**schema_of("lens"), "$comment": "Mine now"}),
    ],
    ids=["empty", "no keys", "a list", "no JSON", "a number", "by hand", "too deep", "made one's own"],
)
def test_a_file_of_somebody_else_is_left_alone_and_so_are_all_others(
    command: Command, folder: Path, content: str
) -> None:
    path = folder / "lens.schema.json"
    path.write_text(content, encoding="utf-8")
    ended = command(["schema", "--output", "."])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("lens.schema.json: This file was not made by dilemmakaart")
    assert names(folder) == {"lens.schema.json"}
    assert path.read_text(encoding="utf-8") == content


def test_a_file_where_the_folder_should_be_is_wrong_use(command: Command, folder: Path) -> None:
    (folder / "schemas").write_text("", encoding="utf-8")
    ended = command(["schema", "--output", "schemas"])

    assert ended.code == 2
    assert "A file stands where a folder is needed." in ended.err


def test_a_folder_where_a_schema_should_be_is_wrong_use(command: Command, folder: Path) -> None:
    (folder / "lens.schema.json").mkdir()
    ended = command(["schema", "--output", "."])

    assert (ended.code, ended.out) == (2, "")
    assert names(folder) == {"lens.schema.json"}


def test_help_says_how_a_network_folder_gets_schemas(command: Command) -> None:
    assert "dilemmakaart schema --output schemas" in " ".join(command(["schema", "--help"]).out.split())
