"""Files, folders and streams that want to hurt: always an answer, and never more than 300 MB.

Every test starts the program as a process of its own, in bounds that the system holds (`bounded.py`).
"""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import pytest
from conftest import Command

from dilemmakaart.diagnostics import MOST
from dilemmakaart.report import FORMATS
from dilemmakaart.source.bounds import MAX_BYTES, MAX_PARTS

BOUNDED = Path(__file__).parent / "bounded.py"
PEAK = 300_000_000
LENS = "kind: lens\nid: x\nname: Een bril\nintro: Kijk.\nprompts: [Wat?, Wie?, Waar?]\n"
FIETS = "kind: fiets\n"
FIRST = "1:7: error[DK106]"
HEAD = re.compile(r"^\S.*\.yaml:(\d+:\d+: (?:error|warning)\[DK\d{3}\])")


@dataclass(frozen=True)
class Answer:
    """How the program ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[str]:
        """Each finding without its path and its words: `1:7: error[DK106]`."""
        return [found for line in self.out.splitlines() for found in HEAD.findall(line[:5000])]


Validate = Callable[..., Answer]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, with a cache of one's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    monkeypatch.setenv("DILEMMAKAART_LANG", "en")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


@pytest.fixture
def validate(here: Path) -> Validate:
    """Run `validate` within bounds, and hold it to what always goes."""

    def run(
        *arguments: str,
        script: str = "",
        stdin: IO[bytes] | int = subprocess.DEVNULL,
        stdout: IO[bytes] | int = subprocess.PIPE,
        stderr: IO[bytes] | int = subprocess.PIPE,
    ) -> Answer:
        report = here / ".report.json"
        start = ["/bin/sh", "-c", script] if script else []
        command = [*start, sys.executable, "-m", "dilemmakaart", "validate", *arguments]
        ended = subprocess.run(
            [sys.executable, str(BOUNDED), str(report), *command],
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            check=True,
        )
        told = json.loads(report.read_text(encoding="utf-8"))
        out, err = ((stream or b"").decode(errors="replace") for stream in (ended.stdout, ended.stderr))
        assert told["code"] in {0, 1, 2}, (told, err[-2000:])
        assert told["peak"] < PEAK
        assert "Traceback" not in out + err
        return Answer(told["code"], out, err)

    return run


def nested(opening: str, size: int = MAX_BYTES) -> str:
    return opening * (size // len(opening))


def numbered(part: str, size: int = MAX_BYTES) -> str:
    """Repeat a part with a number in it, as often as goes in a file."""
    count = size // (len(part) + 5)
    return "".join(part.replace("#", f"{number:x}") for number in range(count))


def full(before: str, part: str, after: str = "") -> str:
    """Fill a file to its bound with one part, over and over."""
    return before + part * ((MAX_BYTES - len(before) - len(after)) // len(part)) + after


def prompts(items: str) -> str:
    return LENS.replace("[Wat?, Wie?, Waar?]", items)


LAUGHS = "a: &a [x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED: dict[str, tuple[str | bytes, str]] = {
    # An alias is refused, so nothing multiplies.
    "billion laughs": (LAUGHS, "1:4: error[DK005]"),
    "an alias of itself": ("a: &a [*a]\n", "1:4: error[DK005]"),
    "a merge of itself": ("a: &a\n  <<: *a\n", "1:4: error[DK005]"),
    "anchors only": (full(LENS + "sources: [", "&a x,", "]\n"), "6:11: error[DK005]"),
    # Depth.
    "a million brackets": ("[" * 1_000_000, "1:61: error[DK002]"),
    "a million brackets, closed": (nested("[", 500_000) + nested("]", 500_000), "1:61: error[DK002]"),
    "braces": (nested("{a: "), "1:241: error[DK002]"),
    "brackets and braces": (nested("[{a: "), "1:151: error[DK002]"),
    "dashes": (nested("- "), "1:121: error[DK002]"),
    "question marks": (nested("? "), "1:121: error[DK002]"),
    "dashes and question marks": (nested("- ? "), "1:121: error[DK002]"),
    "tabs behind dashes": (nested("-\t"), "1:2: error[DK003]"),
    "indentation": ("".join(" " * depth + "a:\n" for depth in range(1400)), "61:61: error[DK002]"),
    "two million brackets": ("[" * 2_000_000, "1:1: error[DK002]"),
    # Size and number.
    "ten megabytes on one line": ("a: " + "x" * 10_000_000, "1:1: error[DK002]"),
    "as many keys as fit": (numbered("#: \n"), f"{MAX_PARTS // 2}:6: error[DK002]"),
    "as many keys between braces as fit": ("{" + numbered("#,") + "}", "1:"),
    "one key as often as fits": (full("", "a: 1\n"), f"{MAX_PARTS // 2}:4: error[DK002]"),
    "empty keys": (full("", "?\n"), f"{MAX_PARTS // 2 + 1}:1: error[DK002]"),
    "pairs in a list": (full("[", "a: ,", "]"), "1:"),
    "a key of a megabyte": (LENS + '"' + "x" * 900_000 + '": 1\n', "6:1: error[DK003]"),
    # Encodings.
    "UTF-16 with a mark": (FIETS.encode("utf-16"), "1:1: error[DK001]"),
    "UTF-16, big end first, with a mark": (b"\xfe\xff" + FIETS.encode("utf-16-be"), "1:1: error[DK001]"),
    "UTF-16 without a mark": (FIETS.encode("utf-16-le"), "1:2: error[DK001]"),
    "UTF-16, big end first": (FIETS.encode("utf-16-be"), "1:1: error[DK001]"),
    "UTF-32 with a mark": (FIETS.encode("utf-32"), "1:1: error[DK001]"),
    "UTF-32, big end first": (FIETS.encode("utf-32-be"), "1:1: error[DK001]"),
    "Latin-1": ("kind: café\n".encode("latin-1"), "1:10: error[DK001]"),
    "Windows-1252": ("kind: “lens”\n".encode("cp1252"), "1:7: error[DK001]"),
    "UTF-7": ("kind: +AGYAaQBlAHQAcw-\n", FIRST),
    "a surrogate in bytes": (b"kind: \xed\xa0\x80\n", "1:7: error[DK001]"),
    "a pair of surrogates in bytes": (b"kind: \xed\xa0\xbd\xed\xb9\x82\n", "1:7: error[DK001]"),
    "a surrogate as an escape": ('kind: "\\ud800"\n', "1:10: error[DK003]"),
    "an overlong slash": (b"kind: \xc0\xaf\n", "1:7: error[DK001]"),
    "a byte order mark twice": (b"\xef\xbb\xbf" * 2 + FIETS.encode(), "1:1: error[DK001]"),
    "NUL bytes": ("kind: fi\0ets\n", "1:9: error[DK001]"),
    "nothing but NUL bytes": (b"\0" * 1_000_000, "1:1: error[DK001]"),
    "a text turned around": ("kind: fi\u202eets\n", "1:9: error[DK001]"),
    # Line ends.
    "line ends of Windows": (LENS.replace("\n", "\r\n") + "fiets: x\r\n", "6:1: error[DK102]"),
    "line ends of old Macs": (LENS.replace("\n", "\r") + "fiets: x\r", "6:1: error[DK102]"),
    "line ends of all kinds": ("\r\n\n\r" + LENS + "fiets: x\x85", "9:1: error[DK102]"),
    "tabs": (LENS + "sources:\n\t- redactie\n", "7:1: error[DK003]"),
    # Directives, tags and documents.
    "a version of the future": ("%YAML 2.0\n---\n" + LENS, "1:1: error[DK003]"),
    "a tag of one's own": ("%TAG ! tag:eigen,2026:\n---\na: !b c\n", "3:4: error[DK005]"),
    "two documents": (LENS + "---\n" + LENS, "6:1: error[DK004]"),
    "documents without end": (full("", "---\n"), "50002:1: error[DK002]"),
    "directives without end": (full("", "%A\n"), "1:"),
    "a class of Python": ("a: !!python/object/apply:os.system ['touch ran']\n", "1:4: error[DK005]"),
    "a class of Python, by its tag": (
        "a: !<tag:yaml.org,2002:python/object/apply:os.system> ['touch ran']\n", "1:4: error[DK005]",
    ),
    "a class of Python as the root": (
        "!!python/object/apply:subprocess.check_output\nargs: [['touch', 'ran']]\n", "1:1: error[DK005]",
    ),
    "a class of Ruby": ("--- !ruby/object:Gem::Installer\ni: x\n", "1:5: error[DK005]"),
    "a template": (LENS + "{{ x.__class__.mro() }}: ${jndi:ldap://x}\n", "6:1: error[DK007]"),
}  # fmt: skip

NETWORK = "kind: network\nid: x\nname: X\ndilemmas: ["

FLOODS = {
    # As many mistakes as go in a file, each kind with work of its own.
    "unknown keys": LENS + numbered("p#: \n", 200_000),
    "keys that resemble each other": LENS + numbered(f"{'prompt' * 10}#: \n"),
    "the last key over and over": numbered("#: \n", 100_000) + "1000: \n" * 10_000,
    "keys that are lists": "{" + "[]: 1," * 16_000 + "}",
    "escapes": prompts("[" + '"\\e",' * 24_000 + "]"),
    "numbers as texts": prompts("[" + "1," * 45_000 + "]"),
    "items without anything": "kind: levels\nitems: [" + "{}," * 45_000 + "]\n",
    "items with a wrong key": "kind: levels\nitems: [" + "{a: 1}," * 12_000 + "]\n",
    "one id over and over": "kind: levels\nitems: [" + "{id: a, name: b, order: 1}," * 7_000 + "]\n",
    "unknown dilemmas": NETWORK + numbered("gelijkwaardigheid-#,", 700_000) + "]\n",
    "codes for ids": NETWORK + "ts1," * 45_000 + "]\n",
    "tags": LENS + "sources: [" + "! x," * 40_000 + "]\n",
    "idle comments": LENS + "# dilemmakaart: ignore[DK301]\n" * 33_000,
    "odd spaces": LENS + numbered("\u00a0a#: 1\n", 200_000),
    "swallowed items": prompts("\n  - Wat?" + "\n    - Wie?" * 80_000),
    "unreadable parts": prompts("[" + "{[]: 1}," * 12_000 + "]"),
}  # fmt: skip

CALM = {
    # Nothing or little is wrong, and the work must stay in proportion to the text.
    "a name of a megabyte": LENS.replace("Een bril", "x" * 900_000),
    "question marks in a row": prompts("['" + "?" * 900_000 + "a', Wie?, Waar?]"),
    "question marks apart": prompts("['" + "?)" * 450_000 + "a', Wie?, Waar?]"),
    "exclamation marks": prompts("['" + "a " * 30 + "!" * 900_000 + "', Wie?, Waar?]"),
    "jargon and nothing else": LENS.replace("Kijk.", "middels " * 120_000),
    "spaces between jargon": LENS.replace("Kijk.", "'middels" + " " * 900_000 + "middels'"),
    "spaces in a comment": LENS + "# dilemmakaart: x" + " " * 900_000 + "y\n",
    "codes in a comment": LENS
    + "# dilemmakaart: ignore[DK100"
    + "".join(f",DK{number % 900 + 100}" for number in range(160_000))
    + "]\n",
    "comments about comments": LENS + "# dilemmakaart: " * 60_000,
    "silenced lines": prompts("\n" + "- middels? # dilemmakaart: ignore[DK3]\n" * 24_000),
    "comments above one line": LENS.replace("intro", "# dilemmakaart: ignore[DK310]\n" * 30_000 + "intro"),
    "empty lines": LENS + "\n" * 990_000,
    "hashes": LENS + "#" * 990_000,
    "long numbers": LENS + f"sources: [{'9' * 900_000}]\n",
    "version 1.1": "%YAML 1.1\n---\n" + LENS,
    "a tag that is never used": "%TAG !e! tag:eigen,2026:\n---\n" + LENS,
}


def save(name: str, content: str | bytes) -> str:
    """Write a file in the folder one stands in, folders included, and return its name."""
    raw = content if isinstance(content, bytes) else content.encode()
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(raw)
    return name


@pytest.mark.parametrize(("content", "expected"), REFUSED.values(), ids=REFUSED)
def test_a_hostile_file_is_refused_in_its_place(
    validate: Validate, content: str | bytes, expected: str, here: Path
) -> None:
    answer = validate(save("x.yaml", content))

    assert answer.code == 1
    assert answer.findings[0].startswith(expected)
    assert not (here / "ran").exists()


@pytest.mark.parametrize("content", FLOODS.values(), ids=FLOODS)
def test_a_flood_of_findings_is_told_from_its_start_and_that_there_are_more(
    validate: Validate, content: str
) -> None:
    answer = validate(save("x.yaml", content))

    assert len(answer.findings) in {MOST, MOST + 1}
    assert f"More than {MOST} findings in this file" in answer.out
    assert len(answer.out) < 1_000_000


@pytest.mark.parametrize("content", CALM.values(), ids=CALM)
def test_a_large_file_without_much_wrong_is_judged_in_proportion(validate: Validate, content: str) -> None:
    answer = validate(save("x.yaml", content))

    assert len(answer.out) < 400_000


@pytest.mark.parametrize(("count", "more"), [(MOST, 0), (MOST + 1, 1)])
def test_a_thousand_findings_in_one_file_are_all_told(validate: Validate, count: int, more: int) -> None:
    answer = validate(save("x.yaml", prompts("[" + "1, " * count + "]")), "--format", "json")
    codes = [found["code"] for found in json.loads(answer.out)["findings"]]

    assert answer.code == 1
    assert codes == ["DK103"] * MOST + ["DK002"] * more


def test_a_flood_of_warnings_is_no_error(validate: Validate) -> None:
    answer = validate(save("x.yaml", prompts("\n" + "- middels?\n" * 2000)))

    assert answer.code == 0
    assert answer.findings[-1].endswith("warning[DK002]")


def test_a_flood_in_one_file_leaves_the_others_alone(validate: Validate) -> None:
    save("map/a.yaml", prompts("[" + "1, " * 3000 + "]"))
    save("map/b.yaml", FIETS)

    assert validate("map").findings[-1] == FIRST


def test_a_sparse_file_of_200_megabytes_is_not_read(validate: Validate) -> None:
    with Path("x.yaml").open("wb") as file:
        file.truncate(200_000_000)

    assert validate("x.yaml").findings == ["1:1: error[DK002]"]


def test_many_files_that_are_too_large_take_no_more_memory_than_one(validate: Validate) -> None:
    Path("map").mkdir()
    for number in range(400):
        with Path(f"map/{number}.yaml").open("wb") as file:
            file.truncate(2_000_000)

    assert validate("map").findings == ["1:1: error[DK002]"] * 400


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_bears_hostile_files(validate: Validate, format_: str) -> None:
    for number, (content, _) in enumerate(REFUSED.values()):
        small = content.encode() if isinstance(content, str) else content
        if len(small) < 10_000:
            save(f"map/\x1b[2J]]>::{number}.yaml", small)
    answer = validate("map", "--format", format_)

    assert answer.code == 1
    assert "\x1b" not in answer.out
    assert answer.out.count("DK005") >= 5


# --- What is no ordinary file ---------------------------------------------------------------------


def refuses(answer: Answer, name: str) -> None:
    """Hold an answer to naming the path that cannot be read, and judging the other file."""
    assert answer.code == 2
    assert any(line.startswith(f"{name}: ") for line in answer.err.splitlines())
    assert answer.findings == [FIRST]


@pytest.mark.parametrize("given", ["map", "map/a.yaml"])
@pytest.mark.parametrize("kind", ["fifo", "socket", "device", "loop", "nothing", "folder above"])
def test_what_is_no_ordinary_file_is_named_and_the_rest_is_judged(
    validate: Validate, kind: str, given: str, here: Path
) -> None:
    save("map/b.yaml", FIETS)
    path = here / "map" / "a.yaml"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "socket":
        with TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as listener:
            listener.bind(f"{short}/a")
            Path(short, "a").rename(path)
    else:
        targets = {"device": "/dev/zero", "loop": "a.yaml", "nothing": "weg.yaml", "folder above": "../map"}
        path.symlink_to(targets[kind])
    answer = validate(given, "map/b.yaml")

    if kind == "folder above" and given == "map/a.yaml":  # a folder that is named itself is looked into
        assert answer.findings == [FIRST]
    else:
        refuses(answer, "map/a.yaml")


@pytest.mark.parametrize("given", ["map", "map/**/*.yaml", "**"])
def test_links_that_go_round_are_not_followed(validate: Validate, here: Path, given: str) -> None:
    save("map/a/b.yaml", FIETS)
    for name in ("map/a/op", "map/a/op2", "map/zelf"):
        (here / name).symlink_to("..", target_is_directory=True)

    assert validate(given).findings == [FIRST]


@pytest.mark.parametrize("hidden", ["file", "folder"])
def test_what_may_not_be_read_is_named_and_the_rest_is_judged(
    validate: Validate, here: Path, hidden: str
) -> None:
    save("map/b.yaml", FIETS)
    save("map/a/c.yaml", FIETS)
    save("map/a.yaml", FIETS)
    path = here / "map" / ("a.yaml" if hidden == "file" else "a")
    other = here / "map" / ("a" if hidden == "file" else "a.yaml")
    os.rename(other, here / "elders")  # noqa: PTH104 - a file or a folder
    path.chmod(0)
    answer = validate("map")
    path.chmod(0o700)

    refuses(answer, f"map/{path.name}")
    assert "no permission" in answer.err


@contextmanager
def dug(name: str, depth: int) -> Iterator[None]:
    """Make folders inside each other with a file in the last, and take them away: pytest cannot."""
    above = Path.cwd()
    for _ in range(depth):
        os.mkdir(name)  # noqa: PTH102 - the way is too long for a path
        os.chdir(name)
    save("x.yaml", FIETS)
    os.chdir(above)
    try:
        yield
    finally:
        os.chdir(above)
        for _ in range(depth):
            os.chdir(name)
        Path("x.yaml").unlink()
        for _ in range(depth):
            os.chdir("..")
            os.rmdir(name)  # noqa: PTH106


def test_two_thousand_folders_inside_each_other_are_walked(validate: Validate) -> None:
    with dug("d", 1950):
        answer = validate("d")

    assert (answer.code, answer.findings) == (1, [FIRST])


def test_folders_beyond_the_longest_path_are_named(validate: Validate, here: Path) -> None:
    save("map/b.yaml", FIETS)
    os.chdir("map")
    with dug("d" * 250, 20):
        os.chdir(here)
        answer = validate("map")

    assert (answer.code, answer.findings) == (2, [FIRST])


@pytest.mark.parametrize(
    "name",
    [
        b"a\nb.yaml", b"a\x1b[2J.yaml", b"a\xff\xfe.yaml", b"a" * 250 + b".yaml", "\u202ea.yaml".encode(),
        b"-a.yaml", b"a\\b.yaml", b"*.yaml", b"[a.yaml", b"a b'\"$(x).yaml", b"a.YML",
    ],
)  # fmt: skip
def test_a_file_with_a_strange_name_is_judged(validate: Validate, here: Path, name: bytes) -> None:
    folder = here / "map"
    folder.mkdir()
    (folder / os.fsdecode(name)).write_text(FIETS, encoding="utf-8")
    for given in ("map", os.fsdecode(b"map/" + name)):
        answer = validate("--", given)

        assert answer.code == 1
        assert "1:7: error[DK106]" in answer.out.splitlines()[0]
        assert not {"\x1b", "\u202e"} & set(answer.out)


@pytest.mark.parametrize("name", ["a" * 300 + "/b.yaml", "a/" * 3000 + "b.yaml", "x.yaml/b.yaml"])
def test_a_path_that_cannot_be_is_named(validate: Validate, name: str) -> None:
    save("x.yaml", FIETS)
    answer = validate(name)

    assert answer.code == 2
    assert answer.err.splitlines()[0].startswith(name[:1000])


def test_a_folder_that_is_gone_is_said_to_be_so(validate: Validate, here: Path) -> None:
    (here / "weg").mkdir()
    answer = validate("x.yaml", script='cd weg; rmdir ../weg; exec "$0" "$@"')

    assert answer.code == 2
    assert answer.err.startswith("The folder you are in is gone.\n")


def test_a_file_and_a_folder_that_vanish_behind_the_listing_are_named(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this process, for only here can the moment be chosen."""
    save("map/b.yaml", FIETS)
    save("map/weg.yaml", FIETS)
    (here / "map" / "zweg").mkdir()
    scandir = os.scandir

    def list_and_remove(folder: Path) -> Iterator[os.DirEntry[str]]:
        if folder != Path("map"):
            return scandir(folder)
        entries = list(scandir(folder))
        (here / "map" / "zweg").rmdir()
        (here / "map" / "weg.yaml").unlink()
        return iter(entries)

    monkeypatch.setattr(os, "scandir", list_and_remove)
    ended = command(["validate", "map"])

    assert ended.code == 2
    assert ended.out.startswith(f"map/b.yaml:{FIRST}")
    assert [line for line in ended.err.splitlines() if "no such" in line] == [
        "map/zweg: There is no such file or folder.",
        "map/weg.yaml: There is no such file or folder.",
    ]


# --- Streams that fail ----------------------------------------------------------------------------


def test_a_full_disk_is_said_to_be_so(validate: Validate) -> None:
    save("x.yaml", FIETS)
    with Path("/dev/full").open("wb") as stdout:
        answer = validate("x.yaml", stdout=stdout)

    assert answer.code == 2
    assert answer.err.splitlines()[-2] == "The result cannot be written: No space left on device."


def test_a_full_disk_does_not_matter_where_there_is_nothing_to_write(validate: Validate) -> None:
    save("x.yaml", LENS)
    with Path("/dev/full").open("wb") as stdout:
        assert validate("x.yaml", stdout=stdout).code == 0


def test_where_complaints_cannot_be_written_the_result_still_is(validate: Validate) -> None:
    save("x.yaml", FIETS)
    with Path("/dev/full").open("wb") as stderr:
        answer = validate("x.yaml", "weg.yaml", stderr=stderr)

    assert (answer.code, answer.findings) == (2, [FIRST])


@pytest.mark.parametrize(
    ("closed", "arguments", "code"),
    [
        (">&-", ["x.yaml"], 1),
        ("2>&-", ["x.yaml"], 1),
        ("<&-", ["x.yaml"], 1),
        ("<&- >&- 2>&-", ["x.yaml"], 1),
        ("<&-", ["-"], 2),
    ],
)
def test_a_stream_that_is_closed_changes_no_exit_code(
    validate: Validate, closed: str, arguments: Sequence[str], code: int
) -> None:
    save("x.yaml", FIETS)

    assert validate(*arguments, script=f'exec "$0" "$@" {closed}').code == code


def test_a_reader_that_stops_early_ends_it_quietly(validate: Validate) -> None:
    save("x.yaml", FLOODS["idle comments"])
    read, write = os.pipe()
    os.close(read)
    answer = validate("x.yaml", "--quiet", stdout=write)
    os.close(write)

    assert answer.err == ""


def test_standard_input_without_end_is_read_within_bounds(validate: Validate) -> None:
    with Path("/dev/zero").open("rb") as stdin:
        answer = validate("-", stdin=stdin)

    assert answer.code == 1
    assert "DK002" in answer.out


def test_what_is_no_file_is_written_to_and_not_replaced(validate: Validate, here: Path) -> None:
    """A pipe, which nobody misses: whoever may do anything could lose /dev/null this way."""
    save("x.yaml", FIETS)
    os.mkfifo("uit")
    reader = os.open("uit", os.O_RDONLY | os.O_NONBLOCK)
    answer = validate("x.yaml", "--output", "uit")
    written = os.read(reader, 10_000).decode()
    os.close(reader)

    assert (answer.code, answer.out) == (1, "")
    assert written.startswith(f"x.yaml:{FIRST}")
    assert (here / "uit").is_fifo()


def test_a_pipe_that_nobody_reads_is_not_waited_for(validate: Validate) -> None:
    save("x.yaml", FIETS)
    os.mkfifo("uit")
    answer = validate("x.yaml", "--output", "uit")

    assert answer.code == 2
    assert answer.err.startswith("uit: ")


def test_a_link_that_is_written_to_stays_a_link(validate: Validate, here: Path) -> None:
    save("x.yaml", FIETS)
    save("elders/echt", "oud")
    (here / "uit").symlink_to("elders/echt")
    validate("x.yaml", "--output", "uit")

    assert (here / "uit").is_symlink()
    assert (here / "elders" / "echt").read_text(encoding="utf-8").startswith(f"x.yaml:{FIRST}")
