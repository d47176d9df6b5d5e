"""The options --fix and --diff: files on disk, mended or shown."""

import os
import stat
from pathlib import Path

import pytest
from conftest import ROOT, Command

TOP = b"# over deze bril\n\n"
END = b"intro: Kijk.\nprompts: [Wat?, Wie?, Waar?]\n"
LENS = TOP + b"id: eigen\nkind: lens # de soort\nname: yes\n" + END
MENDED = TOP + b'kind: lens # de soort\nid: eigen\nname: "yes"\n' + END


@pytest.fixture
def lens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "dilemmas" / "eigen.yaml"
    path.parent.mkdir()
    path.write_bytes(LENS)
    return path


def test_fix_mends_a_file_says_what_it_did_and_then_checks_it(command: Command, lens: Path) -> None:
    ended = command(["validate", "--fix", "dilemmas"])

    assert (ended.code, ended.out) == (0, "")
    assert lens.read_bytes() == MENDED
    assert ended.err.splitlines() == [
        (
            "dilemmas/eigen.yaml: 1 text that older YAML readers take for something else now stands between "
            "quotes."
        ),
        "dilemmas/eigen.yaml: In 1 place the keys now stand in order.",
        "1 file checked: 0 errors, 0 warnings.",
    ]


def test_a_second_fix_changes_nothing(command: Command, lens: Path) -> None:
    command(["validate", "--fix", "dilemmas"])
    before = lens.stat().st_mtime_ns

    assert command(["validate", "--fix", "dilemmas"]).err == "1 file checked: 0 errors, 0 warnings.\n"
    assert lens.stat().st_mtime_ns == before


def test_diff_shows_what_fix_would_change_and_changes_nothing(command: Command, lens: Path) -> None:
    ended = command(["validate", "--diff", "dilemmas"])

    assert ended.code == 1
    assert ended.out.startswith("--- a/dilemmas/eigen.yaml\n+++ b/dilemmas/eigen.yaml\n@@ ")
    assert "-name: yes\n" in ended.out
    assert '+name: "yes"\n' in ended.out
    assert ended.err == "1 file would be mended.\n"
    assert lens.read_bytes() == LENS


def test_diff_and_fix_together_change_nothing(command: Command, lens: Path) -> None:
    assert command(["validate", "--diff", "--fix", "dilemmas"]).code == 1
    assert lens.read_bytes() == LENS


def test_the_library_and_the_example_have_nothing_to_mend(command: Command) -> None:
    ended = command(["validate", "--diff", ROOT / "dilemmas", ROOT / "examples"])

    assert ended == type(ended)(0, "", "Nothing to mend.\n")


def test_a_missing_first_line_names_the_schema_in_the_nearest_folder_above(
    command: Command, lens: Path
) -> None:
    command(["schema", "--output", "schemas"])
    command(["validate", "--fix", "dilemmas"])

    first, rest = lens.read_bytes().split(b"\n", 1)
    assert first == b"# yaml-language-server: $schema=../schemas/lens.schema.json"
    assert rest == MENDED


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"id: [\n", b"a: 1\na: 2\n", b"id: \xe9\nkind: lens\n"])
def test_a_file_that_cannot_be_read_is_left_as_it_is(command: Command, lens: Path, raw: bytes) -> None:
    lens.write_bytes(raw)

    assert command(["validate", "--fix", "dilemmas"]).code == 1
    assert lens.read_bytes() == raw


@pytest.mark.parametrize(("start", "end"), [(b"\xef\xbb\xbf", b"\n"), (b"", b"\r\n")], ids=["BOM", "CRLF"])
def test_a_byte_order_mark_and_line_ends_stay(command: Command, lens: Path, start: bytes, end: bytes) -> None:
    lens.write_bytes(start + LENS.replace(b"\n", end))
    command(["validate", "--fix", "dilemmas"])

    assert lens.read_bytes() == start + MENDED.replace(b"\n", end)


def test_a_mended_file_keeps_its_permissions_and_a_link_stays_a_link(command: Command, lens: Path) -> None:
    lens.chmod(0o600)
    link = lens.with_name("ander.yaml")
    link.symlink_to("eigen.yaml")
    command(["validate", "--fix", link])

    assert link.is_symlink()
    assert lens.read_bytes() == MENDED
    assert stat.S_IMODE(lens.stat().st_mode) == 0o600


def test_standard_input_is_not_mended_but_its_diff_is_shown(
    command: Command, lens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = command(["validate", "--fix", "-"])
    assert (refused.code, refused.out) == (2, "")
    assert "Standard input cannot be mended in its place." in refused.err

    reading, writing = os.pipe()
    os.write(writing, LENS)
    os.close(writing)
    with os.fdopen(reading) as stream:
        monkeypatch.setattr("sys.stdin", stream)
        shown = command(["validate", "--diff", "-", "--stdin-name", lens])
    assert shown.code == 1
    assert '+name: "yes"\n' in shown.out


def test_a_path_that_cannot_be_read_is_exit_code_2(command: Command, lens: Path) -> None:
    ended = command(["validate", "--diff", "dilemmas", "weg.yaml"])

    assert ended.code == 2
    assert '+name: "yes"\n' in ended.out
    assert "weg.yaml: There is no such file or folder." in ended.err
    assert lens.read_bytes() == LENS
