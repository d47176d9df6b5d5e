"""The command `validate`: from files on disk to findings, an exit code, and nothing else."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import ROOT, Command, Ended

from dilemmakaart.files import load
from dilemmakaart.report import FORMATS
from dilemmakaart.source.bounds import MAX_BYTES

LENS = "kind: lens\nid: {id}\nname: Een bril\nintro: Kijk.\nprompts: [Wat?, Wie?, Waar?]\n"
BROKEN = LENS + "fiets: x\n"
ORIGINAL = "within-subgroup/1-inclusief-efficient.yaml"

Write = Callable[[str, str], str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(here: Path) -> Write:
    """Write a file below the folder one stands in, and return its name."""

    def it(name: str, text: str) -> str:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return name

    return it


def lens(name: str, template: str = LENS) -> str:
    return template.format(id=Path(name).stem)


def places(out: str) -> list[tuple[str, int, int, str]]:
    """Read the first line of every finding in text form: path:line:column: error[CODE]."""
    heads = [line.split(": ", 1) for line in out.splitlines() if ": error[DK" in line]
    found = []
    for place, rest in heads:
        path, line, column = place.rsplit(":", 2)
        found.append((path, int(line), int(column), rest[len("error[") :][:5]))
    return found


def listed(out: str) -> list[tuple[str, int, int, str]]:
    """Read the findings in JSON form."""
    return [
        (found["path"], found["line"], found["column"], found["code"])
        for found in json.loads(out)["findings"]
    ]


# --- Clean files ----------------------------------------------------------------------------------


def test_clean_files_give_exit_code_0_and_nothing_on_stdout(command: Command, write: Write) -> None:
    ended = command(["validate", write("a.yaml", lens("a"))])

    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "1 file checked: 0 errors, 0 warnings.\n"


def test_quiet_says_nothing_of_clean_files(command: Command, write: Write) -> None:
    ended = command(["validate", "--quiet", write("a.yaml", lens("a"))])

    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_clean_files_in_json_are_an_answer_without_findings(command: Command, write: Write) -> None:
    write("map/a.yaml", lens("a"))
    write("map/b.yml", lens("b"))
    ended = command(["validate", "map", "--format", "json"])

    assert ended.code == 0
    assert json.loads(ended.out) == {"format": "dilemmakaart/findings@1", "findings": [], "files": 2}


def test_the_library_of_the_repository_is_clean(command: Command) -> None:
    ended = command(["validate", ROOT / "dilemmas"])

    assert (ended.code, ended.out) == (0, "")


def test_the_example_network_is_clean(command: Command, network: Path) -> None:
    assert command(["validate", network]).code == 0


# --- Three planted mistakes -----------------------------------------------------------------------


@pytest.fixture
def planted(write: Write) -> tuple[str, list[tuple[str, int, int, str]]]:
    """Return a dilemma of the library with three mistakes, and where they stand."""
    text = (ROOT / "dilemmas" / ORIGINAL).read_text(encoding="utf-8")
    for good, bad in (
        ("\nquestion:", "\nquestoin:"),
        ("level: within-subgroup", "level: within-subgruop"),
        ("    name: inclusief\n", "    name: 12\n"),
    ):
        assert text.count(good) == 1
        text = text.replace(good, bad)
    name = write("eigen/1-inclusief-efficient.yaml", text)
    lines = text.splitlines()
    return name, [
        (name, lines.index("level: within-subgruop") + 1, 8, "DK203"),
        (name, [line.startswith("questoin:") for line in lines].index(True) + 1, 1, "DK102"),
        (name, lines.index("    name: 12") + 1, 11, "DK103"),
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_three_mistakes_are_three_findings_in_text(
    command: Command, planted: tuple[str, list[tuple[str, int, int, str]]], language: str
) -> None:
    name, expected = planted
    ended = command(["validate", name, "--lang", language])

    assert ended.code == 1
    assert places(ended.out) == expected
    assert len(ended.out.splitlines()) == 3 * 4


@pytest.mark.parametrize("language", ["nl", "en"])
def test_three_mistakes_are_three_findings_in_json(
    command: Command, planted: tuple[str, list[tuple[str, int, int, str]]], language: str
) -> None:
    name, expected = planted
    ended = command(["validate", name, "--lang", language, "--format", "json"])

    assert ended.code == 1
    assert listed(ended.out) == expected


def test_three_mistakes_say_what_was_meant(
    command: Command, planted: tuple[str, list[tuple[str, int, int, str]]]
) -> None:
    out = command(["validate", planted[0]]).out

    assert "Did you mean 'question'?" in out
    assert "Did you mean 'within-subgroup'?" in out
    assert "Put quotes" in out


def test_a_program_of_its_own_gives_the_same_answer(
    command: Command, planted: tuple[str, list[tuple[str, int, int, str]]]
) -> None:
    here = command(["validate", planted[0], "--format", "json"])
    ended = subprocess.run(
        [sys.executable, "-m", "dilemmakaart", "validate", planted[0], "--format", "json", "--lang", "en"],
        capture_output=True,
        check=False,
    )

    assert ended.returncode == here.code == 1
    assert ended.stdout.decode() == here.out
    assert ended.stderr.decode() == here.err


# --- The formats ----------------------------------------------------------------------------------


def test_json_is_exactly_as_the_contract_says(command: Command, write: Write) -> None:
    out = command(["validate", write("a.yaml", lens("a", BROKEN)), "--format", "json"]).out

    assert json.loads(out) == {
        "format": "dilemmakaart/findings@1",
        "findings": [
            {
                "code": "DK102",
                "severity": "error",
                "message": "Unknown key 'fiets'.",
                "hint": "Known here: kind, id, name, intro, prompts, sources, audiences.",
                "path": "a.yaml",
                "line": 6,
                "column": 1,
            }
        ],
        "files": 1,
    }
    keys = ["format", "findings", "code", "severity", "message", "hint", "path", "line", "column", "files"]
    positions = [out.index(f'"{key}":') for key in keys]
    assert positions == sorted(positions)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_works_in_every_language(
    command: Command, write: Write, name: str, language: str
) -> None:
    ended = command(["--lang", language, "validate", write("a.yaml", lens("a", BROKEN)), "--format", name])

    assert ended.code == 1
    assert "DK102" in ended.out
    assert "a.yaml" in ended.out
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize(
    "asked", [["--format", "xml"], ["--format=xml"], ["--format", ""], ["--format", "JSON"]]
)
def test_an_unknown_format_is_refused_before_anything_is_read(command: Command, asked: list[str]) -> None:
    ended = command(["validate", "nergens.yaml", *asked])

    assert (ended.code, ended.out) == (2, "")
    assert "--format" in ended.err
    assert "nergens" not in ended.err


def test_a_misspelt_format_gets_a_suggestion(command: Command) -> None:
    assert "Did you mean 'json'?" in command(["validate", "--format", "jsno"]).err


@pytest.mark.parametrize("arguments", [["--lang", "fr"], ["--lang"], ["--colour"], ["--format"]])
def test_wrong_use_is_exit_code_2_with_nothing_on_stdout(
    command: Command, write: Write, arguments: list[str]
) -> None:
    ended = command(["validate", write("a.yaml", lens("a")), *arguments])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.strip()


# --- Order ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["text", "json"])
def test_findings_come_in_one_order_whatever_the_order_of_the_arguments(
    command: Command, write: Write, name: str
) -> None:
    files = [
        write(f"{path}.yaml", lens(path, BROKEN) + "f: 1\n")
        for path in ("c", "B/q", "a/z", "a-b", "x10", "x9")
    ]
    one = command(["validate", *files, "--format", name])
    other = command(["validate", *reversed(files), "--format", name])
    found = places(one.out) if name == "text" else listed(one.out)

    assert one == other
    assert found == sorted(found)
    assert len(found) == 12


def test_findings_come_in_one_order_whatever_the_order_of_the_file_system(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in ("c", "B", "a/z", "a-b"):
        write(f"map/{path}.yaml", lens(path, BROKEN))
    forward = command(["validate", "--no-cache", "map", "--format", "json"])
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda folder: reversed([*scandir(folder)]))

    assert command(["validate", "--no-cache", "map", "--format", "json"]) == forward
    assert listed(forward.out) == sorted(listed(forward.out))


def test_a_file_that_is_named_twice_is_checked_once(command: Command, write: Write, here: Path) -> None:
    name = write("map/a.yaml", lens("a", BROKEN))
    ended = command(["validate", name, "map", f"./{name}", here / name, "--format", "json"])

    assert listed(ended.out) == [("map/a.yaml", 6, 1, "DK102")]
    assert json.loads(ended.out)["files"] == 1


def test_a_file_that_is_named_along_a_detour_is_checked_once(command: Command, write: Write) -> None:
    write("map/a.yaml", lens("a"))

    assert command(["validate", "map/a.yaml", "map/../map/a.yaml"]).code == 0


@pytest.mark.parametrize("given", ["map/a.yaml", "./map/a.yaml", "map//a.yaml", "map", "map/"])
def test_a_path_is_shown_as_given_with_forward_slashes(command: Command, write: Write, given: str) -> None:
    write("map/a.yaml", lens("a", BROKEN))

    assert places(command(["validate", given]).out) == [("map/a.yaml", 6, 1, "DK102")]


def test_an_absolute_path_is_shown_absolute(command: Command, write: Write, here: Path) -> None:
    write("map/a.yaml", lens("a", BROKEN))
    (found,) = places(command(["validate", here / "map"]).out)

    assert found[0] == (here / "map" / "a.yaml").as_posix()


# --- What is checked ------------------------------------------------------------------------------


def test_a_folder_is_every_yaml_file_below_it_except_hidden_ones(command: Command, write: Write) -> None:
    for name in ("a.yaml", "b.yml", "c.YAML", "diep/er/d.yaml", ".e.yaml", ".git/f.yaml", "g.txt", "h.json"):
        write(f"map/{name}", "kind: fiets\n")
    ended = command(["validate", "map"])

    assert [path for path, *_ in places(ended.out)] == [
        "map/a.yaml", "map/b.yml", "map/c.YAML", "map/diep/er/d.yaml",
    ]  # fmt: skip


def test_a_file_is_checked_whatever_it_is_called(command: Command, write: Write) -> None:
    assert places(command(["validate", write("lees.txt", "kind: fiets\n")]).out) == [
        ("lees.txt", 1, 7, "DK106")
    ]


def test_without_a_path_the_network_folder_is_checked_from_anywhere_inside_it(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (network / "dilemmas").mkdir()
    (network / "dilemmas" / "a.yaml").write_text("kind: fiets\n", encoding="utf-8")
    monkeypatch.chdir(network / "dilemmas")
    ended = command(["validate", "--format", "json"])

    assert listed(ended.out) == [("../dilemmas/a.yaml", 1, 7, "DK106")]
    assert json.loads(ended.out)["files"] == 5


def test_without_a_path_or_a_network_the_folder_dilemmas_is_checked(command: Command, write: Write) -> None:
    write("dilemmas/a.yaml", lens("a", BROKEN))
    write("b.yaml", lens("b", BROKEN))

    assert places(command(["validate"]).out) == [("dilemmas/a.yaml", 6, 1, "DK102")]


def test_without_a_path_a_network_or_a_folder_dilemmas_it_says_what_is_missing(command: Command) -> None:
    ended = command(["validate"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("dilemmas: ")


@pytest.mark.parametrize("given", ["netwerk.yaml", "dilemmas/eigen.yaml"])
def test_one_file_of_a_network_is_checked_in_the_light_of_its_whole_folder(
    command: Command, write: Write, given: str
) -> None:
    write("netwerk.yaml", "kind: network\nid: eigen\nname: Eigen\ndilemmas: [eigen]\n")
    write("dilemmas/bronnen.yaml", "kind: sources\nitems: [{id: boek, title: Een boek}]\n")
    write(
        "dilemmas/eigen.yaml",
        "kind: dilemma\nid: eigen\ncode: zz1\nlevel: within-subgroup\nquestion: Hoe?\n"
        "poles: {a: {name: a}, b: {name: b}}\nsources: [boek]\n",
    )
    assert command(["validate"]).code == 0

    assert command(["validate", given]).out == ""


def test_a_file_beside_the_one_that_is_checked_is_not_judged_itself(command: Command, write: Write) -> None:
    write("netwerk.yaml", "kind: network\nid: n\nname: N\nfiets: x\n")
    write("dilemmas/a.yaml", lens("a", BROKEN))
    write("dilemmas/b.yaml", lens("b"))
    ended = command(["validate", "dilemmas/b.yaml", "--format", "json"])

    assert ended.code == 0
    assert json.loads(ended.out)["files"] == 1


@pytest.mark.parametrize(
    ("checked", "second", "code"),
    [
        ("dilemmas/2/b.yaml", "id: b\ncode: zz1", "DK202"),
        ("dilemmas/1/a.yaml", "id: b\ncode: zz1", "DK202"),
        ("dilemmas/2/b.yaml", "id: a\ncode: zz2", "DK201"),
        pytest.param(*("dilemmas/1/a.yaml", "id: a\ncode: zz2", "DK201")),
    ],
)
def test_a_duplicate_of_a_file_beside_the_one_that_is_checked_is_found(
    command: Command, write: Write, checked: str, second: str, code: str
) -> None:
    rest = "level: within-subgroup\nquestion: Hoe?\npoles: {a: {name: a}, b: {name: b}}\n"
    write("netwerk.yaml", "kind: network\nid: n\nname: N\n")
    write("dilemmas/1/a.yaml", f"kind: dilemma\nid: a\ncode: zz1\n{rest}")
    write("dilemmas/2/b.yaml", f"kind: dilemma\n{second}\n{rest}")

    assert code in [found[3] for found in places(command(["validate", checked]).out)]


def test_a_file_beside_that_cannot_be_opened_sets_off_no_cascade(
    command: Command, write: Write, here: Path
) -> None:
    write("netwerk.yaml", "kind: network\nid: n\nname: N\n")
    write("dilemmas/bronnen.yaml", "kind: sources\nitems: [{id: boek, title: Een boek}]\n")
    write("dilemmas/b.yaml", lens("b") + "sources: [boek]\n")
    (here / "dilemmas" / "los.yaml").symlink_to(here / "weg.yaml")

    assert command(["validate", "dilemmas/b.yaml"]).out == ""


# --- What cannot be read --------------------------------------------------------------------------


def test_a_missing_path_is_exit_code_2_and_is_named(command: Command) -> None:
    ended = command(["validate", "nergens.yaml"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("nergens.yaml: There is no such file or folder.\n")


def test_an_empty_folder_is_exit_code_2(command: Command, here: Path) -> None:
    (here / "leeg").mkdir()
    ended = command(["validate", "leeg"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("leeg: ")


@pytest.mark.parametrize("text", ["", "\n\n", "# nog niets\n", "\ufeff", "---\n"])
def test_an_empty_file_is_a_finding(command: Command, write: Write, text: str) -> None:
    ended = command(["validate", write("leeg.yaml", text)])

    assert ended.code == 1
    assert places(ended.out) == [("leeg.yaml", 1, 1, "DK008")]


def test_a_file_without_permission_is_named_and_the_rest_is_still_checked(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated, because root may read everything."""
    write("map/a.yaml", lens("a"))
    write("map/b.yaml", lens("b", BROKEN))
    opened = os.open

    def refuse(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    ended = command(["validate", "map"])

    assert ended.code == 2
    assert places(ended.out) == [("map/b.yaml", 6, 1, "DK102")]
    assert ended.err.startswith("map/a.yaml: There is no permission to read this.\n")


def test_a_folder_without_permission_is_named(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("map/a.yaml", lens("a"))

    def refuse(folder: Path) -> object:
        if str(folder) == "map":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", refuse)
    ended = command(["validate", "map"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("map: There is no permission to read this.\n")


def test_a_pipe_that_is_called_a_yaml_file_is_refused_without_waiting_for_it(
    command: Command, write: Write, here: Path
) -> None:
    write("map/b.yaml", lens("b"))
    os.mkfifo(here / "map" / "a.yaml")
    for given in ("map", "map/a.yaml"):
        ended = command(["validate", given])

        assert ended.code == 2
        assert ended.err.startswith("map/a.yaml: This is not an ordinary file.\n")


def test_a_folder_that_is_called_a_yaml_file_is_a_folder(command: Command, write: Write) -> None:
    write("map/x.yaml/a.yaml", lens("a", BROKEN))
    for given in ("map", "map/x.yaml"):
        assert places(command(["validate", given]).out) == [("map/x.yaml/a.yaml", 6, 1, "DK102")]


def test_a_link_to_a_folder_is_no_file(command: Command, write: Write, here: Path) -> None:
    write("map/a.yaml", lens("a"))
    (here / "map" / "kring.yaml").symlink_to(here / "map", target_is_directory=True)
    ended = command(["validate", "map"])

    assert ended.code == 2
    assert ended.err.startswith("map/kring.yaml: A folder stands here, not a file.\n")


def test_a_link_to_nothing_is_named(command: Command, write: Write, here: Path) -> None:
    write("map/a.yaml", lens("a"))
    (here / "map" / "los.yaml").symlink_to(here / "weg.yaml")
    ended = command(["validate", "map"])

    assert ended.code == 2
    assert ended.err.startswith("map/los.yaml: There is no such file or folder.\n")


def test_a_file_where_a_folder_is_expected_is_named(command: Command, write: Write) -> None:
    ended = command(["validate", write("a.yaml", lens("a")) + "/b.yaml"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("a.yaml/b.yaml: A file stands where a folder is needed.\n")


def test_a_name_that_is_too_long_is_a_path_that_cannot_be_read(command: Command) -> None:
    assert command(["validate", "a" * 300 + ".yaml"]).code == 2


def test_what_can_be_read_is_checked_beside_what_cannot(command: Command, write: Write) -> None:
    ended = command(
        ["validate", "weg.yaml", write("a.yaml", lens("a", BROKEN)), "ook-weg", "--format", "json"]
    )

    assert ended.code == 2
    assert listed(ended.out) == [("a.yaml", 6, 1, "DK102")]
    assert [line.partition(":")[0] for line in ended.err.splitlines()[::2]] == [
        "weg.yaml",
        "ook-weg",
        "1 file checked",
    ]


def test_a_reference_to_a_file_that_cannot_be_opened_is_not_unknown(
    command: Command, write: Write, here: Path
) -> None:
    write("map/a.yaml", lens("a") + "sources: [eigen-bron]\n")
    (here / "map" / "bronnen.yaml").symlink_to(here / "weg.yaml")

    assert command(["validate", "map"]).out == ""


def test_a_file_larger_than_the_bound_is_not_read_whole(command: Command, here: Path) -> None:
    path = here / "groot.yaml"
    with path.open("wb") as file:
        file.truncate(50 * MAX_BYTES)

    assert len(load(path).raw) == MAX_BYTES + 1
    assert places(command(["validate", path.name]).out) == [("groot.yaml", 1, 1, "DK002")]


# --- Names and texts that could do harm -----------------------------------------------------------


def test_a_path_with_a_line_end_or_an_escape_is_shown_harmlessly(command: Command, write: Write) -> None:
    name = write("fout.yaml:1:1: error[DK999]\n\x1b[31m\r.yaml", "kind: fiets\n")
    out = command(["validate", name]).out

    assert len(out.splitlines()) == 4
    assert not {"\x1b", "\r"} & set(out)
    assert out.startswith("fout.yaml:1:1: error[DK999]\\n")


def test_a_missing_path_with_an_escape_is_shown_harmlessly(command: Command) -> None:
    ended = command(["validate", "weg\x1b[2J\r.yaml"])

    assert ended.code == 2
    assert not {"\x1b", "\r"} & set(ended.err)


def test_a_missing_path_with_a_line_end_stays_on_one_line(command: Command) -> None:
    err = command(["validate", "weg\n0 files checked: 0 errors, 0 warnings."]).err

    assert err.splitlines()[0].endswith("There is no such file or folder.")


def test_a_path_that_is_no_unicode_is_shown_in_both_formats(command: Command, here: Path) -> None:
    (here / os.fsdecode(b"b\xff.yaml")).write_text("kind: fiets\n", encoding="utf-8")
    for name in ("text", "json"):
        ended = command(["validate", ".", "--format", name])

        assert ended.code == 1
        assert "DK106" in ended.out
        assert ended.out.encode()


@pytest.mark.parametrize(
    "text",
    [
        'kind: "\\e[2J\\nx"\n',
        LENS.format(id="a") + '"\\e[2J\\nx": 1\n',
        LENS.format(id="a") + '"\\e[2J\\nx": 1\n"\\e[2J\\nx": 2\n',
    ],
    ids=["kind", "unknown key", "key twice"],
)
def test_a_text_with_escapes_is_shown_harmlessly(command: Command, write: Write, text: str) -> None:
    out = command(["validate", write("a.yaml", text)]).out

    assert "\x1b" not in out
    assert len(out.splitlines()) % 4 == 0


def test_the_path_of_the_other_file_in_a_message_is_shown_harmlessly(command: Command, write: Write) -> None:
    write("map/a\x1b[2J/z.yaml", lens("z"))
    write("map/b/z.yaml", lens("z"))

    assert "\x1b" not in command(["validate", "map"]).out


@pytest.mark.parametrize("markup", ["[bold red]x[/]", "**x**", "<b>x</b>", ":smile:", "{0}", "{seen}", "%s"])
def test_a_text_is_never_read_as_markup(command: Command, write: Write, markup: str) -> None:
    out = command(["validate", write("a.yaml", f"kind: '{markup}'\n")]).out

    assert f"'{markup}'." in out.splitlines()[0]
    assert out.splitlines()[1].endswith(f"kind: '{markup}'")


def test_colours_never_appear_in_a_pipe(planted: tuple[str, list[tuple[str, int, int, str]]]) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}
    }
    ended = subprocess.run(
        [sys.executable, "-m", "dilemmakaart", "validate", planted[0], "weg.yaml"],
        capture_output=True,
        check=False,
        env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
    )

    assert ended.returncode == 2
    assert ended.stdout
    assert b"\x1b" not in ended.stdout + ended.stderr


def test_a_reader_that_stops_early_is_no_fault(planted: tuple[str, list[tuple[str, int, int, str]]]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "dilemmakaart", "validate", planted[0], "--quiet"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in {0, 1}


# --- Every way to end -----------------------------------------------------------------------------


WARNED = lens("a").replace(", Waar?]", "]")


def test_nothing_worse_than_a_warning_is_exit_code_0(command: Command, write: Write) -> None:
    ended = command(["validate", write("a.yaml", WARNED)])

    assert ended.code == 0
    assert ended.out.startswith("a.yaml:5:10: warning[DK307] ")
    assert ended.err == "1 file checked: 0 errors, 1 warning.\n"


def test_strict_counts_a_warning_as_an_error_and_shows_the_same(command: Command, write: Write) -> None:
    path = write("a.yaml", WARNED)
    loose, strict = command(["validate", path]), command(["validate", path, "--strict"])

    assert strict.code == 1
    assert (strict.out, strict.err) == (loose.out, loose.err)


def test_strict_finds_nothing_in_a_clean_file_and_a_path_that_is_not_there_stays_wrong_use(
    command: Command, write: Write
) -> None:
    assert command(["validate", write("a.yaml", lens("a")), "--strict"]).code == 0
    assert command(["validate", "nergens.yaml", "--strict"]).code == 2


def test_a_file_with_an_error_gets_no_warnings_until_that_is_mended(command: Command, write: Write) -> None:
    """One misspelt key must not make its lists look unequal too."""
    ended = command(["validate", write("a.yaml", WARNED.replace("name:", "naam:"))])

    assert ended.code == 1
    assert "DK307" not in ended.out


def interrupt(monkeypatch: pytest.MonkeyPatch, raised: BaseException) -> None:
    """Let judging end in an exception that nobody foresaw."""

    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.delenv("DILEMMAKAART_DEBUG", raising=False)
    monkeypatch.setattr("dilemmakaart.journeys.validate.validate", fail)


@pytest.mark.parametrize("raised", [RuntimeError("geheim"), RecursionError("geheim"), MemoryError("geheim")])
def test_a_fault_of_the_program_is_one_line_without_traceback_or_content(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch, raised: BaseException
) -> None:
    interrupt(monkeypatch, raised)
    ended = command(["validate", write("a.yaml", lens("a"))])

    assert (ended.code, ended.out) == (70, "")
    assert type(raised).__name__ in ended.err
    assert len(ended.err.splitlines()) == 1
    assert "geheim" not in ended.err


def test_an_interruption_is_exit_code_130_without_a_traceback(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt(monkeypatch, KeyboardInterrupt())
    ended = command(["validate", write("a.yaml", lens("a"))])

    assert (ended.code, ended.out) == (130, "")
    assert "Traceback" not in ended.err


def test_an_interruption_is_answered_in_words(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt(monkeypatch, KeyboardInterrupt())

    assert command(["validate", write("a.yaml", lens("a"))]).err == "Stopped.\n"


def test_a_path_that_looks_like_an_option_can_be_given_after_two_dashes(
    command: Command, write: Write
) -> None:
    name = write("--quiet", "kind: fiets\n")

    assert places(command(["validate", "--", name]).out) == [("--quiet", 1, 7, "DK106")]


@pytest.mark.parametrize("choice", ["auto", "never", "always"])
def test_a_choice_of_colour_is_understood_and_changes_no_finding(
    command: Command, write: Write, choice: str
) -> None:
    name = write("a.yaml", lens("a", BROKEN))

    assert listed(command(["validate", name, "--format", "json", f"--color={choice}"]).out) == [
        ("a.yaml", 6, 1, "DK102")
    ]


# --- Patterns and standard input ------------------------------------------------------------------


def test_a_pattern_is_checked_as_the_files_that_it_matches(command: Command, write: Write) -> None:
    for name in ("dilemmas/a.yaml", "dilemmas/x/b.yaml", "dilemmas/x/c.txt", "elders/d.yaml"):
        write(name, "kind: fiets\n")

    assert [path for path, *_ in places(command(["validate", "dilemmas/**/*.yaml"]).out)] == [
        "dilemmas/a.yaml", "dilemmas/x/b.yaml",
    ]  # fmt: skip


def test_a_pattern_without_a_match_is_exit_code_2_and_the_rest_is_checked(
    command: Command, write: Write
) -> None:
    ended = command(["validate", "*.yml", write("x[1].yaml", "kind: fiets\n")])

    assert ended.code == 2
    assert ended.err.startswith("*.yml: No file matches this pattern.\n")
    assert [path for path, *_ in places(ended.out)] == ["x[1].yaml"]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Let standard input hold these bytes."""

    def it(raw: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))

    return it


Typed = Callable[[bytes], None]


def test_standard_input_without_a_name_is_shown_as_such_and_may_have_any_id(
    command: Command, typed: Typed
) -> None:
    typed(BROKEN.format(id="zomaar").encode())
    ended = command(["validate", "-"])

    assert places(ended.out) == [("<stdin>", 6, 1, "DK102")]
    assert ended.err == "1 file checked: 1 error, 0 warnings.\n"


@pytest.mark.parametrize("path", ["map/a.yaml", "1-a.yaml", "./map/../a.yml"])
def test_standard_input_with_a_name_is_that_file(command: Command, typed: Typed, path: str) -> None:
    typed(lens("a").encode())
    assert command(["validate", "-", "--stdin-name", path]).out == ""
    typed(lens("b").encode())
    assert places(command(["validate", "-", "--stdin-name", path]).out) == [
        (Path(path).as_posix(), 2, 5, "DK204")
    ]


def test_what_stands_on_disk_is_replaced_by_standard_input(
    command: Command, write: Write, typed: Typed, here: Path
) -> None:
    write("netwerk.yaml", "kind: network\nid: n\nname: N\n")
    write("dilemmas/a.yaml", lens("a", BROKEN))
    (here / "link.yaml").symlink_to("dilemmas/a.yaml")
    for named in ([], ["."], ["dilemmas/a.yaml"], [here / "dilemmas"], ["link.yaml"]):
        typed(lens("a").encode())
        ended = command(["validate", "-", *named, "--stdin-name", "dilemmas/a.yaml"])
        assert (ended.code, ended.out) == (0, "")


def test_around_standard_input_with_a_name_its_network_is_seen(
    command: Command, write: Write, typed: Typed
) -> None:
    write("n/netwerk.yaml", "kind: network\nid: n\nname: N\n")
    write("n/dilemmas/bronnen.yaml", "kind: sources\nitems: [{id: boek, title: Een boek}]\n")
    write("n/dilemmas/eigen.yaml", lens("eigen"))
    text = lens("nieuw") + "sources: [boek]\n"
    typed(text.encode())
    assert command(["validate", "-", "--stdin-name", "n/dilemmas/nieuw.yaml"]).out == ""
    typed(text.encode())
    assert [code for *_, code in places(command(["validate", "-"]).out)] == ["DK203"]
    typed(text.replace("nieuw", "eigen").encode())
    assert [
        code for *_, code in places(command(["validate", "-", "--stdin-name", "n/dilemmas/x/eigen.yaml"]).out)
    ] == ["DK201"]


def test_standard_input_is_checked_together_with_other_paths_and_once(
    command: Command, write: Write, typed: Typed
) -> None:
    write("map/a.yaml", lens("a", BROKEN))
    typed(b"kind: fiets\n")
    ended = command(["validate", "map", "-", "-", "weg.yaml"])

    assert ended.code == 2
    assert places(ended.out) == [("<stdin>", 1, 7, "DK106"), ("map/a.yaml", 6, 1, "DK102")]
    assert ended.err.endswith("2 files checked: 2 errors, 0 warnings.\n")


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"", "DK008"), (b"# niets\n", "DK008"), (b"\xff", "DK001"), (b"a" * 3_000_000, "DK002")],
)
def test_standard_input_that_cannot_be_read_is_a_finding(
    command: Command, typed: Typed, raw: bytes, code: str
) -> None:
    typed(raw)

    assert places(command(["validate", "-"]).out) == [("<stdin>", 1, 1, code)]


def test_of_standard_input_no_more_is_read_than_of_a_file(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = io.BytesIO(b"a" * 5 * MAX_BYTES)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless))
    command(["validate", "-"])

    assert endless.tell() == MAX_BYTES + 1


@pytest.mark.parametrize("name", ["", ".", "map"])
def test_standard_input_cannot_stand_for_a_folder(
    command: Command, write: Write, typed: Typed, name: str
) -> None:
    write("map/a.yaml", lens("a"))
    typed(lens("a").encode())
    ended = command(["validate", "-", "--stdin-name", name])

    assert (ended.code, ended.out) == (2, "")
    assert "A folder stands here, not a file." in ended.err


def test_a_name_without_standard_input_is_wrong_use(command: Command, write: Write) -> None:
    ended = command(["validate", write("a.yaml", lens("a")), "--stdin-name", "b.yaml"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("--stdin-name goes with standard input.\n")


def test_a_file_that_is_called_a_dash_can_be_named_by_its_folder(command: Command, write: Write) -> None:
    write("-", "kind: fiets\n")

    assert places(command(["validate", "./-"]).out) == [("-", 1, 7, "DK106")]


def test_closed_standard_input_is_wrong_use(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    ended = command(["validate", "-"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("-: Standard input is closed.\n")


def test_standard_input_that_fails_is_a_path_that_cannot_be_read(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=SimpleNamespace(read=fail)))
    ended = command(["validate", "-"])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("-: The system says: Input/output error.\n")


def test_standard_input_that_has_nothing_yet_and_does_not_wait_is_empty(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=SimpleNamespace(read=lambda _: None)))

    assert places(command(["validate", "-"]).out) == [("<stdin>", 1, 1, "DK008")]


def test_a_program_of_its_own_reads_standard_input(write: Write) -> None:
    write("dilemmas/a.yaml", lens("a"))
    ended = subprocess.run(
        [
            sys.executable,
            "-m",
            "dilemmakaart",
            "validate",
            "-",
            "--lang",
            "en",
            "--stdin-name",
            "dilemmas/b.yaml",
        ],
        input=lens("a").encode(),
        capture_output=True,
        check=False,
    )

    assert ended.returncode == 1
    assert [code for *_, code in places(ended.stdout.decode())] == ["DK201", "DK204"]


# --- What nothing refers to -----------------------------------------------------------------------

SOURCES = "kind: sources\nitems: [{id: boek, title: Een boek}]\n"


def unused(ended: Ended) -> list[str]:
    return [line.split(":")[0] for line in ended.out.splitlines() if "warning[DK206]" in line]


def test_a_source_that_nothing_refers_to_is_told_for_a_folder_and_a_network(
    command: Command, write: Write
) -> None:
    write("map/s.yaml", SOURCES)
    write("n/netwerk.yaml", "kind: network\nid: n\nname: N\n")
    write("n/dilemmas/s.yaml", SOURCES)

    assert unused(command(["validate", "map"])) == ["map/s.yaml"]
    for named in ("n", "n/dilemmas", "n/dilemmas/s.yaml"):
        assert unused(command(["validate", named])) == ["n/dilemmas/s.yaml"]


def test_a_source_in_a_loose_file_is_never_called_unused(
    command: Command, write: Write, typed: Typed
) -> None:
    write("map/s.yaml", SOURCES)
    typed(SOURCES.encode())
    assert unused(command(["validate", "map/s.yaml"])) == []
    assert unused(command(["validate", "map/*.yaml"])) == []
    assert unused(command(["validate", "-"])) == []
    typed(SOURCES.encode())
    assert unused(command(["validate", "-", "map"])) == []
    typed(SOURCES.encode())
    assert unused(command(["validate", "-", "--stdin-name", "s.yaml"])) == []


@pytest.mark.parametrize(
    "text", [lens("b") + "sources: [boek]\n", lens("b") + "sorces: [boek]\n", "", "a: &b c\n"]
)
@pytest.mark.parametrize("place", ["n/dilemmas/b.yaml", "n/elders/b.yaml"])
@pytest.mark.parametrize("named", ["n", "n/dilemmas", "n/dilemmas/s.yaml"])
def test_a_source_is_not_called_unused_while_a_file_may_refer_to_it(
    command: Command, write: Write, text: str, place: str, named: str
) -> None:
    write("n/netwerk.yaml", "kind: network\nid: n\nname: N\n")
    write("n/dilemmas/s.yaml", SOURCES)
    write(place, text)

    assert unused(command(["validate", named])) == []


def test_a_source_is_not_called_unused_while_a_file_cannot_be_opened(
    command: Command, write: Write, here: Path
) -> None:
    write("map/s.yaml", SOURCES)
    (here / "map" / "los.yaml").symlink_to("weg.yaml")

    assert unused(command(["validate", "map"])) == []


def test_a_source_of_a_sister_folder_makes_no_false_alarm(command: Command, write: Write) -> None:
    write("n/netwerk.yaml", "kind: network\nid: n\nname: N\n")
    write("n/dilemmas/a.yaml", lens("a"))
    write("los/a.yaml", lens("a"))

    assert command(["validate", "n/../los/a.yaml"]).out == ""


# --- Comments that silence ------------------------------------------------------------------------

JARGON = "kind: lens\nid: a\nname: Een bril\nintro: Kijk naar governance.\nprompts: [Wat?, Wie?, Waar?]\n"
SILENT = JARGON.replace("governance.", "governance. # dilemmakaart: ignore[DK310]")


@pytest.mark.parametrize("name", FORMATS)
def test_a_silenced_finding_is_in_no_format(command: Command, write: Write, name: str) -> None:
    ended = command(["validate", write("a.yaml", SILENT), "--format", name, "--strict"])

    assert ended.code == 0
    assert ended.err == "1 file checked: 0 errors, 0 warnings.\n"


@pytest.mark.parametrize("options", [["--ignore", "DK310"], ["--select", "DK2"], ["--select", "DK312"]])
def test_a_comment_for_a_code_that_is_not_selected_is_not_idle(
    command: Command, write: Write, options: list[str]
) -> None:
    assert command(["validate", write("a.yaml", SILENT), *options]).out == ""


def test_an_idle_comment_can_be_left_out(command: Command, write: Write) -> None:
    path = write("a.yaml", SILENT.replace("governance", "afspraken"))

    assert "warning[DK312]" in command(["validate", path]).out
    assert command(["validate", path, "--ignore", "DK312"]).out == ""


def test_a_silenced_error_still_stands_in_the_way_of_handouts(command: Command, network: Path) -> None:
    (network / "dilemmas").mkdir()
    text = lens("bril") + "sources: [weg] # dilemmakaart: ignore[DK203]\n"
    (network / "dilemmas" / "bril.yaml").write_text(text, encoding="utf-8")

    assert command(["validate", network]).code == 0
    for name in ("handout", "assess"):
        answers = [network / "antwoorden.csv"] if name == "assess" else []
        ended = command([name, network / "netwerk.yaml", *answers])
        assert ended.code == 1
        assert "DK203" in ended.err


# --- Selection, statistics, and where it is written -----------------------------------------------


@pytest.fixture
def mixed(write: Write) -> str:
    """Return a folder with a broken file, an error and two warnings."""
    write("map/a.yaml", JARGON.replace(", Waar?]", "]") + "sources: [weg]\n")
    write("map/b.yaml", "a: [\n")
    return "map"


def codes(ended: Ended) -> list[str]:
    return [line.split("[")[1][:5] for line in ended.out.splitlines() if "[DK" in line and "map/" in line]


@pytest.mark.parametrize(
    ("options", "expected", "code"),
    [
        ([], ["DK310", "DK307", "DK003"], 1),
        (["--select", "DK3"], ["DK310", "DK307", "DK003"], 1),
        (["--select", "dk307"], ["DK307", "DK003"], 1),
        (["--select", "DK3", "--ignore", "DK31,DK2"], ["DK307", "DK003"], 1),
        (["--select", "DK1", "--select", "DK310"], ["DK310", "DK003"], 1),
        (["--ignore", "DK3"], ["DK003"], 1),
        (["--select", ""], ["DK310", "DK307", "DK003"], 1),
    ],
)
def test_codes_are_selected_and_an_unreadable_file_is_always_told(
    command: Command, mixed: str, options: list[str], expected: list[str], code: int
) -> None:
    ended = command(["validate", mixed, *options])

    assert (ended.code, codes(ended)) == (code, expected)


@pytest.mark.parametrize(
    ("options", "code"), [(["--ignore", "DK310"], 0), (["--select", "DK310"], 1), ([], 1)]
)
def test_strict_counts_only_what_is_wanted(
    command: Command, write: Write, options: list[str], code: int
) -> None:
    ended = command(["validate", write("a.yaml", JARGON), "--strict", *options])

    assert ended.code == code
    assert ended.err == f"1 file checked: 0 errors, {'1 warning' if code else '0 warnings'}.\n"


def test_an_error_that_is_ignored_ends_with_exit_code_0(command: Command, write: Write) -> None:
    assert command(["validate", write("a.yaml", lens("b")), "--ignore", "DK204"]).code == 0


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("value", ["DK4", "DK3101", "jargon", "DK310,E501", "D", "DK٣"])
def test_an_unknown_code_is_wrong_use_before_anything_is_read(
    command: Command, option: str, value: str
) -> None:
    ended = command(["validate", "nergens.yaml", option, value])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"There is no code '{value.rsplit(',', maxsplit=1)[-1].upper()}'.\n")


@pytest.mark.parametrize("value", ["DK0", "DK003", "DK", "dk00", "DK3,DK0"])
def test_an_unreadable_file_cannot_be_ignored(command: Command, value: str) -> None:
    ended = command(["validate", "nergens.yaml", "--ignore", value])

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("A file that cannot be read is never ignored.\n")


@pytest.mark.parametrize(
    ("environment", "options", "expected"),
    [
        ({}, [], "text"),
        ({"GITHUB_ACTIONS": "true"}, [], "github"),
        ({"GITHUB_ACTIONS": "false"}, [], "text"),
        ({"GITHUB_ACTIONS": ""}, [], "text"),
        ({"CI": "true"}, [], "text"),
        ({"GITHUB_ACTIONS": "true"}, ["--format", "text"], "text"),
        ({"GITHUB_ACTIONS": "true"}, ["--format", "json"], "json"),
    ],
)
def test_github_gets_its_own_format_unless_another_is_asked_for(  # noqa: PLR0913, PLR0917 - fixtures
    command: Command, mixed: str, monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str], options: list[str], expected: str,
) -> None:  # fmt: skip
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    ended = command(["validate", mixed, *options])
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    assert ended.out == command(["validate", mixed, "--format", expected]).out


def test_statistics_count_every_code_the_most_frequent_first(
    command: Command, mixed: str, write: Write
) -> None:
    write("map/c.yaml", JARGON.replace("id: a", "id: c"))
    ended = command(["validate", mixed, "--statistics"])

    assert ended.code == 1
    assert ended.out.splitlines() == [
        "     2  DK310  Texts use plain words where there are any.",
        "     1  DK003  A file is valid YAML.",
        "     1  DK307  A list that is given has three items or more.",
    ]
    assert ended.err == "3 files checked: 1 error, 3 warnings.\n"


def test_statistics_speak_dutch_too_and_count_what_is_wanted(command: Command, mixed: str) -> None:
    ended = command(["--lang", "nl", "validate", mixed, "--statistics", "--select", "DK310"])

    assert [line.split()[:2] for line in ended.out.splitlines()] == [["1", "DK003"], ["1", "DK310"]]
    assert "plain" not in ended.out


def test_statistics_of_nothing_are_empty(command: Command, write: Write) -> None:
    assert command(["validate", write("a.yaml", lens("a")), "--statistics"]).out == ""


def test_statistics_are_text_also_in_github_actions(
    command: Command, mixed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    assert command(["validate", mixed, "--statistics"]).out.startswith("     1  DK003  ")
    assert command(["validate", mixed, "--statistics", "--format", "text"]).code == 1


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_statistics_in_another_format_are_wrong_use(command: Command, mixed: str, name: str) -> None:
    ended = command(["validate", mixed, "--statistics", "--format", name])

    assert (ended.code, ended.out) == (2, "")


@pytest.mark.parametrize("name", FORMATS)
def test_output_goes_to_a_file_and_the_count_to_stderr(
    command: Command, mixed: str, here: Path, name: str
) -> None:
    screen = command(["validate", mixed, "--format", name])
    ended = command(["validate", mixed, "--format", name, "--output", "uit/er/bij.txt"])

    assert (ended.code, ended.out, ended.err) == (screen.code, "", screen.err)
    assert (here / "uit/er/bij.txt").read_bytes().decode() == screen.out
    assert [path.name for path in (here / "uit/er").iterdir()] == ["bij.txt"]


def test_output_replaces_what_stood_there_and_is_empty_where_nothing_is_found(
    command: Command, write: Write, here: Path
) -> None:
    write("uit.txt", "van de vorige keer")
    assert command(["validate", write("a.yaml", lens("a")), "--output", "uit.txt"]).code == 0

    assert (here / "uit.txt").read_bytes() == b""


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("map", "The system says: "),
        ("", "The system says: "),
        ("map/b.yaml/uit.txt", "A file stands where a folder is needed."),
        ("x" * 300, "The system says: "),
    ],
)
def test_output_that_cannot_be_written_is_wrong_use_and_leaves_nothing_behind(
    command: Command, mixed: str, here: Path, place: str, words: str
) -> None:
    ended = command(["validate", mixed, "--output", place])

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert sorted(path.name for path in here.rglob("*")) == ["a.yaml", "b.yaml", "map"]


def test_output_that_is_interrupted_leaves_the_old_file_whole(
    command: Command, mixed: str, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("uit.txt", "van de vorige keer")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    assert command(["validate", mixed, "--no-cache", "--output", "uit.txt"]).code == 2
    assert (here / "uit.txt").read_text("utf-8") == "van de vorige keer"
    assert sorted(path.name for path in here.iterdir()) == ["map", "uit.txt"]


def test_output_to_a_pipe_is_written_into_it(command: Command, mixed: str, here: Path) -> None:
    screen = command(["validate", mixed])
    pipe = here / "pijp"
    os.mkfifo(pipe)
    with os.fdopen(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK), encoding="utf-8") as reader:
        ended = command(["validate", mixed, "--output", "pijp"])

        assert reader.read() == screen.out
    assert (ended.code, ended.out) == (1, "")
    assert pipe.is_fifo()


def test_output_to_a_device_leaves_the_device_in_place(command: Command, mixed: str, here: Path) -> None:
    (here / "nul").symlink_to("/dev/null")
    ended = command(["validate", mixed, "--output", "nul"])

    assert (ended.code, ended.out) == (1, "")
    assert (here / "nul").readlink() == Path("/dev/null")


def test_output_to_a_link_below_dev_is_written_through_it(command: Command, mixed: str) -> None:
    """Such as /dev/stdout, which some write for the screen."""
    read, write_end = os.pipe()
    link = Path("/dev/fd") / str(write_end)
    ended = command(["validate", mixed, "--output", link])
    os.close(write_end)
    with os.fdopen(read, encoding="utf-8") as pipe:
        assert pipe.read() == command(["validate", mixed]).out
    assert ended.code == 1


@pytest.mark.parametrize("name", FORMATS)
def test_output_of_a_path_that_is_no_unicode_is_written_as_it_is_shown(
    command: Command, here: Path, name: str
) -> None:
    (here / os.fsdecode(b"b\xff.yaml")).write_text("kind: fiets\n", encoding="utf-8")
    ended = command(["validate", ".", "--format", name, "--output", "uit"])

    assert ended.code == 1
    assert b"DK106" in (here / "uit").read_bytes()


def test_what_cannot_be_read_is_told_also_when_findings_go_to_a_file(
    command: Command, mixed: str, here: Path
) -> None:
    ended = command(["validate", mixed, "weg.yaml", "--output", "uit.txt"])

    assert ended.code == 2
    assert "weg.yaml: There is no such file or folder." in ended.err
    assert "DK003" in (here / "uit.txt").read_text("utf-8")


# --- Determinism ----------------------------------------------------------------------------------


def test_neither_the_seed_of_hashes_nor_the_locale_changes_a_byte(write: Write, mixed: str) -> None:
    write("map/c.yaml", "kind: network\nid: n\nname: N\ndilemmas: [x, y, z, x, bs1]\nfiets: é\n")
    write("map/sub/a.yaml", JARGON + "sources: [p, q, nji-2052]\n")
    write("map/s.yaml", SOURCES.replace("boek", "nieuws"))
    outs = set()
    for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("2", "POSIX"), ("random", "nl_NL.UTF-8")):
        ended = subprocess.run(
            [sys.executable, "-m", "dilemmakaart", "validate", mixed, "--lang", "en", "--no-cache"],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "1"},
        )
        assert ended.returncode == 1
        outs.add(ended.stdout)

    assert len(outs) == 1


def test_what_is_plainly_no_report_is_not_overwritten_by_one(command: Command, network: Path) -> None:
    before = (network / "netwerk.yaml").read_bytes()
    ended = command(["validate", network / "netwerk.yaml", "--output", network / "netwerk.yaml"])

    assert ended.code == 2
    assert "not overwritten" in ended.err
    assert (network / "netwerk.yaml").read_bytes() == before
