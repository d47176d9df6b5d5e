"""The command `validate`: from files on disk to findings, an exit code, and nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Command

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
    assert json.loads(ended.out)["files"] == 2


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
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
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
