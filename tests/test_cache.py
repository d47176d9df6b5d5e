"""What `validate` remembers: never stale, never in the way, never harmful, and never more than it must."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import ROOT, Command, Ended
from findings import REPORTS, one
from hypothesis import HealthCheck, given, settings

from dilemmakaart import cache
from dilemmakaart.cache import Glance, Record
from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.journeys.validate import Checked, validate
from dilemmakaart.language import LANGUAGES, Text, text, texts, translate
from dilemmakaart.listing import Listing
from dilemmakaart.report import FORMATS, Report

LENS = (
    "kind: lens\nid: {id}\nname: Een bril\nintro: Kijk naar {{governance}}.\nprompts: [Wat?, Wie?, Waar?]\n"
)
SOURCES = "kind: sources\nitems: [{id: boek, title: Een boek}]\n"
FOUND = ["a.yaml:4:8: warning[DK310]"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with one file in which something is found."""
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "a.yaml").write_text(LENS.format(id="a"), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "map")
    return tmp_path / "map"


@pytest.fixture
def folder(here: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where records are kept, in a test that knows no other cache."""
    del command
    monkeypatch.setenv("XDG_CACHE_HOME", str(here.parent / "cache"))
    return here.parent / "cache" / "dilemmakaart"


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the files of every time that files are judged."""
    times: list[int] = []

    def counted(files: list[File], *others: Any, **options: Any) -> Checked:  # noqa: ANN401
        times.append(len(files))
        return validate(files, *others, **options)

    monkeypatch.setattr("dilemmakaart.journeys.validate.validate", counted)
    return times


def found(ended: Ended) -> list[str]:
    return [line.split("] ")[0] + "]" for line in ended.out.splitlines() if "[DK" in line]


def records(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sizes and times count from the first moment, and let nobody read a file."""

    def fail(listed: Listing) -> None:
        raise AssertionError(listed)

    monkeypatch.setattr(cache, "RACY", -(10**18))
    monkeypatch.setattr(Listing, "files", fail)
    monkeypatch.setattr(Listing, "others", fail)


# --- A second run is the same ---------------------------------------------------------------------


@pytest.mark.parametrize("options", [[], ["--statistics"], ["--strict"], ["--select", "DK2"], ["--quiet"]])
def test_a_second_run_says_the_same_and_judges_nothing(
    command: Command, judged: list[int], options: list[str]
) -> None:
    first, second = (command(["validate", "a.yaml", *options]) for _ in range(2))

    assert second == first
    assert judged == [1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMATS)
def test_a_second_run_is_the_same_to_the_last_byte_in_every_format_and_language(
    command: Command, here: Path, judged: list[int], name: str, language: str
) -> None:
    (here / "b.yaml").write_text(SOURCES + "# dilemmakaart: ignore[DK310, DK]\nfiets: 1\n", encoding="utf-8")
    (here / "c.yaml").write_text("kind: '{0} {seen} %s [b]'\n", encoding="utf-8")
    (here / os.fsdecode(b"\xff{\x1b.yaml")).write_text("a: &b c\n", encoding="utf-8")
    (here / "tweede").mkdir()
    (here / "tweede" / "a.yaml").write_text(LENS.format(id="a") + "sources: [weg]\n", encoding="utf-8")
    anew = command(["--lang", language, "validate", ".", "--format", name, "--no-cache"])
    command(["--lang", "en", "validate", "."])
    remembered = command(["--lang", language, "validate", ".", "--format", name])

    assert remembered == anew
    assert "DK201" in anew.out
    assert judged == [5, 5]


def test_what_is_remembered_is_selected_and_counted_anew(command: Command, judged: list[int]) -> None:
    loose = command(["validate", "a.yaml"])

    assert command(["validate", "a.yaml", "--strict"]).code == 1
    assert command(["validate", "a.yaml", "--ignore", "DK310"]).out == ""
    assert command(["validate", "a.yaml"]) == loose
    assert judged == [1]


def possible(found: Diagnostic) -> Diagnostic:
    """Leave out the first half of a pair of surrogates: neither a path nor a file can hold one."""

    def without(content: str) -> str:
        return re.sub("[\ud800-\udbff]", "", content)

    def said(message: Text) -> Text:
        return replace(message, values=tuple((name, without(str(value))) for name, value in message.values))

    return found._replace(
        path=f"{without(found.path)}.yaml",
        message=said(found.message),
        hint=said(found.hint),
        excerpt=without(found.excerpt),
    )


@given(REPORTS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_any_finding_comes_back_as_it_was_said(tmp_path: Path, report: Report) -> None:
    diagnostics = tuple(map(possible, report.diagnostics))
    place = tmp_path / "record.json"
    cache.remember(place, Record(Glance("a", 3), "b", 5, diagnostics))
    record = cache.recall(place)

    assert record is not None
    assert (record.seen, record.content, record.files) == (Glance("a", 3), "b", 5)
    assert record.found == diagnostics


@pytest.mark.parametrize(
    "message",
    [
        text("{what} '{id}'.", what=text("Unknown level"), id="{id} {0} {"),
        texts("{count} error", "{count} errors", 1),
        texts("{count} error", "{count} errors", 3),
        text("Expected {a}, saw {b}.", a=1, b=None),
        text(""),
    ],
)
def test_a_message_says_the_same_when_it_comes_back(tmp_path: Path, message: Text) -> None:
    cache.remember(tmp_path / "r", Record(Glance("", 0), "", 0, (FINDING._replace(message=message),)))
    record = cache.recall(tmp_path / "r")

    assert record is not None
    for language in LANGUAGES:
        assert translate(record.found[0].message, language) == translate(message, language)


FINDING = one()
RECORD = Record(Glance("seen", 7), "content", 1, (FINDING,))


# --- Never stale ----------------------------------------------------------------------------------


def test_another_content_of_the_same_size_at_the_same_time_is_judged(
    command: Command, here: Path, judged: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "RACY", -(10**18))
    path = here / "a.yaml"
    assert found(command(["validate", "."])) == FOUND
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("governance", "gouvernant"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert found(command(["validate", "."])) == []
    assert judged == [1, 1]


def add(here: Path) -> None:
    (here / "b.yaml").write_text(LENS.format(id="b"), encoding="utf-8")


def rename(here: Path) -> None:
    (here / "a.yaml").rename(here / "1-a.yaml")


def replace_it(here: Path) -> None:
    (here / "b.tmp").write_text(LENS.format(id="x"), encoding="utf-8")
    (here / "b.tmp").replace(here / "a.yaml")


def link_it(here: Path) -> None:
    (here / "a.yaml").rename(here.parent / "weg.yaml")
    (here / "a.yaml").symlink_to(here.parent / "weg.yaml")
    (here.parent / "weg.yaml").write_text("", encoding="utf-8")


@pytest.mark.parametrize("change", [add, rename, replace_it, link_it])
@pytest.mark.parametrize("racy", [cache.RACY, -(10**18)])
def test_a_file_that_came_went_or_was_replaced_is_judged(  # noqa: PLR0913, PLR0917 - fixtures
    command: Command, here: Path, judged: list[int], monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None], racy: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(cache, "RACY", racy)
    first = command(["validate", "."])
    change(here)
    second = command(["validate", "."])

    assert second.out != first.out
    assert second == command(["validate", ".", "--no-cache"])
    assert len(judged) == 3


def test_a_file_that_went_is_no_longer_told(command: Command, here: Path) -> None:
    add(here)
    assert len(found(command(["validate", "."]))) == 2
    (here / "b.yaml").unlink()

    assert found(command(["validate", "."])) == FOUND


@pytest.mark.parametrize("content", [SOURCES, ""])
def test_a_file_around_that_changes_is_seen(command: Command, here: Path, content: str) -> None:
    (here / "netwerk.yaml").write_text("kind: network\nid: n\nname: N\n", encoding="utf-8")
    (here / "dilemmas").mkdir()
    around = here / "dilemmas" / "bronnen.yaml"
    (here / "dilemmas" / "b.yaml").write_text(LENS.format(id="b") + "sources: [boek]\n", encoding="utf-8")
    around.write_text(SOURCES.replace("boek", "krant"), encoding="utf-8")
    assert "DK203" in command(["validate", "dilemmas/b.yaml"]).out
    around.write_text(content, encoding="utf-8")

    assert "DK203" not in command(["validate", "dilemmas/b.yaml"]).out


def test_a_file_around_that_cannot_be_read_any_more_is_given_the_benefit_of_the_doubt(
    command: Command, here: Path
) -> None:
    (here / "netwerk.yaml").write_text("kind: network\nid: n\nname: N\n", encoding="utf-8")
    (here / "dilemmas").mkdir()
    (here / "dilemmas" / "b.yaml").write_text(LENS.format(id="b") + "sources: [boek]\n", encoding="utf-8")
    assert "DK203" in command(["validate", "dilemmas/b.yaml"]).out
    (here / "dilemmas" / "los.yaml").symlink_to("weg.yaml")

    assert "DK203" not in command(["validate", "dilemmas/b.yaml"]).out
    (here / "dilemmas" / "los.yaml").unlink()
    assert "DK203" in command(["validate", "dilemmas/b.yaml"]).out


def test_a_network_that_comes_around_a_file_is_seen(command: Command, here: Path) -> None:
    (here / "a.yaml").write_text(SOURCES, encoding="utf-8")
    assert found(command(["validate", "a.yaml"])) == []
    (here / "netwerk.yaml").write_text("kind: network\nid: n\nname: N\n", encoding="utf-8")

    assert found(command(["validate", "a.yaml"])) == ["a.yaml:2:14: warning[DK206]"]


def test_a_file_that_changed_right_after_it_was_read_is_read_again(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within one tick of the clock neither size nor time need to tell."""
    told = cache.glance([here / "a.yaml"])
    monkeypatch.setattr(cache, "glance", lambda _: told)
    assert found(command(["validate", "."])) == FOUND
    (here / "a.yaml").write_text(LENS.format(id="a").replace("governance", "gouvernant"), encoding="utf-8")

    assert found(command(["validate", "."])) == []


def test_a_file_that_changes_while_it_is_judged_is_judged_again(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "RACY", -(10**18))

    def meanwhile(*files: Any, **options: Any) -> Checked:  # noqa: ANN401
        (here / "a.yaml").write_text("", encoding="utf-8")
        return validate(*files, **options)

    monkeypatch.setattr("dilemmakaart.journeys.validate.validate", meanwhile)

    assert found(command(["validate", "."])) == FOUND
    assert found(command(["validate", "."])) == ["a.yaml:1:1: error[DK008]"]


@pytest.mark.parametrize(
    ("youngest", "certain"), [(0, True), (-5, True), (10**10 - 1, True), (10**10, False), (10**11, False)]
)
def test_sizes_and_times_are_believed_only_where_they_are_older_than_the_record(
    youngest: int, *, certain: bool
) -> None:
    seen = Glance("same", youngest)
    record = replace(RECORD, seen=seen, written=10**10 + cache.RACY)

    assert record.knows(seen) == certain
    assert not record.knows(replace(seen, digest="other"))
    assert not record.knows(replace(seen, youngest=youngest - 1))


# --- One call, one record -------------------------------------------------------------------------


def test_another_call_has_another_record(folder: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[object]] = [
        ["a.yaml"], ["."], ["a.yaml", "."], [".", "a.yaml"], ["a.yaml", True], ["a.yaml", False], [],
    ]  # fmt: skip
    places = [cache.place(call) for call in calls]
    monkeypatch.chdir(here.parent)
    places += [cache.place(call) for call in calls]

    assert len(set(places)) == 14
    assert {place.parent for place in places if place} == {folder}
    assert cache.place(["."]) == cache.place(["."])


def test_another_version_or_another_program_starts_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del folder
    (tmp_path / "lib").mkdir()
    shelf = tmp_path / "lib" / "levels.yaml"
    places = {cache.place(["."])}
    for name, value in (
        ("__version__", "0.0.0"),
        ("sys", SimpleNamespace(version="3.99", platform=sys.platform)),
        ("find_spec", lambda name: SimpleNamespace(origin=str(tmp_path / name))),
        ("find_spec", lambda _: None),
        ("shipped", lambda _: tmp_path / "lib"),
    ):
        monkeypatch.setattr(cache, name, value)
        places.add(cache.place(["."]))
    for content in ("a", "bc"):
        shelf.write_text(content, encoding="utf-8")
        places.add(cache.place(["."]))

    assert len(places) == 8


def test_what_python_makes_of_the_program_itself_makes_no_difference(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del folder
    monkeypatch.setattr(cache, "shipped", lambda _: tmp_path)
    place = cache.place(["."])
    (tmp_path / "a.pyc").write_text("x", encoding="utf-8")

    assert cache.place(["."]) == place


def test_the_program_that_is_looked_at_is_this_one(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    del folder
    looked: list[str] = []

    def look(paths: list[str]) -> Glance:
        looked.extend(paths)
        return Glance("", 0)

    monkeypatch.setattr(cache, "glance", look)
    cache.place(["."])

    for name in ("cache.py", "rules/lists.py", "locale/nl/LC_MESSAGES/dilemmakaart.mo"):
        assert str(ROOT / "src" / "dilemmakaart" / name) in looked
    assert str(ROOT / "dilemmas" / "levels.yaml") in looked
    assert any("pydantic_core" in path for path in looked)
    assert any(path.endswith("yaml/__init__.py") for path in looked)


# --- What is looked at ----------------------------------------------------------------------------


def test_a_look_tells_files_apart_by_path_size_and_time(here: Path) -> None:
    path = here / "a.yaml"
    seen = cache.glance([path])
    assert cache.glance([str(path)]) == seen
    os.utime(path, ns=(1, 1))
    assert cache.glance([path]) != seen
    assert cache.glance([path]).youngest == path.stat().st_ctime_ns
    assert (
        len({cache.glance(paths).digest for paths in ([], [path], [path, path], [here], ["a"], ["b"])}) == 6
    )


def test_contents_are_told_apart_by_where_one_ends_and_the_next_begins() -> None:
    sets: tuple[tuple[tuple[str, bytes], ...], ...] = (
        (), (("a", b"bc"),), (("ab", b"c"),), (("a", b"b"), ("", b"c")), (("", b"c"), ("a", b"b")),
        (("a", b"bc"), ("", b"")), ((os.fsdecode(b"\xff"), b""),), (("", b"\xff"),),
    )  # fmt: skip
    digests = [cache.content_of([File(path, raw) for path, raw in files]) for files in sets]

    assert len(set(digests)) == len(sets)
    assert cache.content_of([File("a", b"b", "beside")]) == cache.content_of([File("a", b"b")])


def test_a_file_that_is_not_there_and_a_name_that_cannot_be_are_looked_at_too(here: Path) -> None:
    for name in ("weg.yaml", "a\0b", "x" * 999, "a.yaml/b", os.fsdecode(b"\xff.yaml")):
        assert cache.glance([here / name]).youngest == 0
        assert cache.glance([here / name]) != cache.glance([])


@pytest.mark.parametrize("year_2400", [13_569_465_600_000_000_000, -13_569_465_600_000_000_000])
def test_a_file_of_another_age_is_looked_at(
    here: Path, monkeypatch: pytest.MonkeyPatch, year_2400: int
) -> None:
    """Simulated, because not every file system knows that year."""
    stat = os.stat

    def aged(path: Any, **options: Any) -> object:  # noqa: ANN401
        told = stat(path, **options)
        if not str(path).endswith("a.yaml"):
            return told
        return SimpleNamespace(st_size=1, st_mtime_ns=year_2400, st_ctime_ns=5, st_ino=2**64 - 1)

    monkeypatch.setattr(os, "stat", aged)
    assert cache.glance([here / "a.yaml"]).youngest == max(year_2400, 5)
    monkeypatch.undo()


# --- Unchanged files are not judged, and old ones not even read -----------------------------------


def test_a_file_that_is_only_touched_is_read_and_not_judged(
    command: Command, here: Path, judged: list[int]
) -> None:
    first = command(["validate", "."])
    os.utime(here / "a.yaml", ns=(5, 5))

    assert command(["validate", "."]) == first
    assert judged == [1]


def test_files_that_are_older_than_their_record_are_not_read(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = command(["validate", "."])
    unread(monkeypatch)

    assert command(["validate", "."]) == first


def test_a_file_that_was_touched_is_not_read_the_time_after(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = command(["validate", "."])
    os.utime(here / "a.yaml", ns=(5, 5))
    command(["validate", "."])
    unread(monkeypatch)

    assert command(["validate", "."]) == first


# --- What is not remembered -----------------------------------------------------------------------


def test_without_a_cache_none_is_read_or_written(command: Command, folder: Path, judged: list[int]) -> None:
    command(["validate", ".", "--no-cache"])
    assert not folder.exists()
    command(["validate", "."])
    (record,) = records(folder)
    before = record.read_bytes()
    command(["validate", ".", "--no-cache"])

    assert judged == [1, 1, 1]
    assert [path.read_bytes() for path in records(folder)] == [before]


@pytest.mark.parametrize(
    "arguments", [["weg.yaml"], ["a.yaml", "weg.yaml"], ["*.yml"], ["a.yaml", "leeg"], ["los.yaml"]]
)
def test_a_path_that_cannot_be_read_is_never_remembered(
    command: Command, folder: Path, here: Path, arguments: list[str]
) -> None:
    (here / "leeg").mkdir()
    (here / "los.yaml").symlink_to("weg.yaml")
    first = command(["validate", *arguments])

    assert first.code == 2
    assert records(folder) == []
    assert command(["validate", *arguments]) == first


def test_a_path_that_can_be_read_again_is(command: Command, here: Path) -> None:
    command(["validate", "a.yaml"])
    (here / "a.yaml").rename(here / "weg")
    assert command(["validate", "a.yaml"]).code == 2
    (here / "weg").rename(here / "a.yaml")

    assert found(command(["validate", "a.yaml"])) == FOUND


def test_standard_input_is_never_remembered(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=SimpleNamespace(read=lambda _: b"a: [\n")))

    assert command(["validate", "-"]).code == command(["validate", "-", "--stdin-name", "a.yaml"]).code == 1
    assert not folder.exists()


def test_lines_of_a_file_that_is_not_meant_for_this_are_never_remembered(
    command: Command, folder: Path, here: Path
) -> None:
    """Such as answers, to which a pattern led by mistake."""
    (here / "antwoorden.csv").write_text("bs1_nu;naam\n1;Geheim\n", encoding="utf-8")
    ended = command(["validate", "*"])

    assert "antwoorden.csv" in ended.out
    assert records(folder) == []


@pytest.mark.parametrize(("length", "kept"), [(cache.LARGEST, True), (cache.LARGEST + 1, False)])
def test_a_record_with_too_much_text_is_not_kept(tmp_path: Path, length: int, *, kept: bool) -> None:
    lines = (FINDING._replace(excerpt="x"), FINDING._replace(excerpt="x" * (length - 1)))
    cache.remember(tmp_path / "r.json", replace(RECORD, found=lines))

    assert (tmp_path / "r.json").exists() == kept


def test_a_record_holds_digests_and_what_was_found_and_nothing_else_of_a_file(
    command: Command, folder: Path, here: Path
) -> None:
    command(["validate", "."])
    (record,) = records(folder)
    data = json.loads(record.read_text("ascii"))

    assert list(data) == ["format", "seen", "youngest", "content", "files", "found", "written"]
    assert data["format"] == "dilemmakaart/cache@1"
    assert (data["files"], len(data["seen"]), len(data["content"])) == (1, 40, 40)
    assert data["found"] == [
        [
            "a.yaml", 4, 8, "DK310", "warning",
            ["Jargon: '{word}'.", [["word", "governance"]], "", 0],
            ["Plainer: {plain}.", [["plain", "wie waarover beslist"]], "", 0],
            "intro: Kijk naar {governance}.",
        ]
    ]  # fmt: skip
    assert "Een bril" not in record.read_text("ascii")
    assert str(here) not in record.read_text("ascii")


def test_records_are_for_the_user_alone(command: Command, folder: Path) -> None:
    command(["validate", "."])

    assert folder.stat().st_mode & 0o777 == 0o700


# --- Where nothing can be kept --------------------------------------------------------------------


@pytest.mark.parametrize("value", ["cache", "./x", "../y"])
def test_a_relative_cache_folder_counts_as_none(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", value)

    assert found(command(["validate", "."])) == FOUND
    assert [path.name for path in here.iterdir()] == ["a.yaml"]
    assert cache.place([]) is None


def test_without_a_home_nothing_is_kept(
    command: Command, monkeypatch: pytest.MonkeyPatch, judged: list[int]
) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)

    assert found(command(["validate", "."])) == found(command(["validate", "."])) == FOUND
    assert judged == [1, 1]


@pytest.mark.parametrize(("platform", "inside"), [("linux", ".cache"), ("darwin", "Library/Caches")])
def test_without_a_word_the_cache_stands_where_the_system_keeps_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, inside: str
) -> None:
    for value in (None, ""):
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        if value is not None:
            monkeypatch.setenv("XDG_CACHE_HOME", value)
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setattr(sys, "platform", platform)
        place = cache.place([])
        assert place is not None
        assert place.parent == tmp_path / inside / "dilemmakaart"


def test_where_nothing_can_be_written_nothing_is_said(
    command: Command, folder: Path, judged: list[int]
) -> None:
    folder.parent.write_text("in de weg", encoding="utf-8")
    first, second = (command(["validate", "."]) for _ in range(2))

    assert found(first) == FOUND
    assert first == second
    assert judged == [1, 1]


def test_where_a_record_cannot_be_replaced_nothing_is_said(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    assert found(command(["validate", "."])) == FOUND
    assert list(folder.iterdir()) == []


# --- Records that mean harm -----------------------------------------------------------------------


KEPT: dict[str, object] = {
    "format": cache.FORMAT, "seen": "a", "youngest": 1, "content": "b", "files": 1, "found": [], "written": 1,
}  # fmt: skip
WRONG: tuple[object, ...] = (None, {}, 1.5, [[]], {"a": 1})


def kept(**changes: object) -> dict[str, object]:
    return {**KEPT, **changes}


def finding(place: int, value: object) -> dict[str, object]:
    good: list[object] = ["a.yaml", 1, 1, "DK310", "warning", ["x", [], "", 0], ["y", [], "", 0], "z"]
    return kept(found=[[*good[:place], value, *good[place + 1 :]]])


def deep(depth: int) -> list[object]:
    message: list[object] = ["x", [], "", 0]
    for _ in range(depth):
        message = ["{a}", [["a", message]], "", 0]
    return message


def test_a_good_record_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    for data in (kept(), finding(0, "b.yaml"), finding(5, deep(2))):
        path.write_text(json.dumps(data), encoding="utf-8")
        assert cache.recall(path) is not None


@pytest.mark.parametrize(
    "data",
    [
        None, 3, "x", [], {}, [kept()],
        *({name: value for name, value in KEPT.items() if name != gone} for gone in KEPT),
        *(kept(**{name: value}) for name in KEPT for value in WRONG),
        kept(format="dilemmakaart/cache@2"), kept(seen=[]), kept(found="DK310"), kept(found=["x"]),
        *(finding(place, value) for place in range(8) for value in (*WRONG, [])),
        finding(0, 1), finding(1, "1"), finding(2, "1"), finding(3, "DK31"), finding(3, "DK310\n"),
        finding(3, "\x1b[2J"), finding(4, "fatal"), finding(5, "x"), finding(7, 1),
        *(
            finding(5, message)
            for message in (
                ["{a}", [], "", 0], ["{}", [], "", 0], ["{", [], "", 0], ["}", [], "", 0],
                ["x", [], "", 0, 0], ["x", [], "", "0"], ["x", [], "{a}", 2], ["x", [["a"]], "", 0],
                ["x", ["ab"], "", 0], ["x", [["a", 1]], "", 0], ["x", [[1, "a"]], "", 0],
                ["{a", [["a", "x"]], "", 0], ["{a.b}", [["a", "x"]], "", 0], ["{a[0]}", [["a", "x"]], "", 0],
                ["{a:>9999999999}", [["a", "x"]], "", 0], ["{a!r:{a}}", [["a", "x"]], "", 0],
                ["{a}", [["a", ["{b}", [], "", 0]]], "", 0], deep(3), deep(50),
            )
        ),
    ],
)  # fmt: skip
def test_a_record_that_could_not_be_ours_is_none(tmp_path: Path, data: object) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps(data), encoding="utf-8")

    assert cache.recall(path) is None


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"null", b"\xff\xfe", b"\xef\xbb\xbf{}", b"[" * 100_000, b'{"a":' * 100_000, b"1" * 5000,
        json.dumps(kept()).encode()[:-1], json.dumps(kept()).encode() * 2, b"\0" * 100,
        json.dumps(finding(5, deep(300))).encode(), json.dumps(kept()).encode("utf-16")[:-1],
    ],
    ids=range(13),
)  # fmt: skip
def test_a_file_that_is_no_record_is_none_and_is_replaced(
    command: Command, folder: Path, judged: list[int], raw: bytes
) -> None:
    first = command(["validate", "."])
    (record,) = records(folder)
    good = record.read_bytes()
    record.write_bytes(raw)
    second = command(["validate", "."])

    assert second == first
    assert judged == [1, 1]
    assert record.read_bytes()[: len(good) - 30] == good[: len(good) - 30]


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("weg")])
def test_something_else_in_the_place_of_a_record_is_none(
    command: Command, folder: Path, make: Callable[[Path], None]
) -> None:
    first = command(["validate", "."])
    (record,) = records(folder)
    record.unlink()
    make(record)

    assert command(["validate", "."]) == first


def test_a_record_that_is_far_too_large_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps(kept()) + " " * 1_000_001, encoding="utf-8")
    assert cache.recall(path) is not None
    monkeypatch.setattr(cache, "MAX_ANSWERS", 1_000_001)

    assert cache.recall(path) is None


@pytest.mark.parametrize("name", FORMATS)
def test_no_record_that_is_understood_can_end_in_a_fault(command: Command, folder: Path, name: str) -> None:
    command(["validate", "."])
    (record,) = records(folder)
    data = json.loads(record.read_text("utf-8"))
    nasty = "\x1b[2J::error::\ud800" * 3
    odd = [
        [nasty, -(10**99), 10**99, "DK999", "error", ["", [], "", 0],
         ["{a}", [["a", "{x}"]], "{a}", 10**99], nasty],
        ["", 0, 0, "DK001", "warning", [nasty, [], "", 0], ["{a}", [["a", ["%s", [], "%", -1]]], "", 0], ""],
    ]  # fmt: skip
    record.write_text(json.dumps({**data, "found": odd}), encoding="utf-8")
    ended = command(["validate", ".", "--format", name])

    assert ended.code == 1
    assert "\x1b" not in ended.out
    assert ended.err == "1 file checked: 1 error, 1 warning.\n"


# --- Many records, and many runs ------------------------------------------------------------------


def test_the_oldest_records_go_first(tmp_path: Path) -> None:
    (tmp_path / "blijft.txt").touch()
    for number in range(cache.MOST + 6):
        path = tmp_path / f"{number:03}.json"
        path.touch()
        os.utime(path, (1000 - number, 1000 - number))
    cache.remember(tmp_path / "nieuw.json", RECORD)
    left = {path.stem for path in tmp_path.glob("*.json")}

    assert len(left) == cache.MOST
    assert left == {"nieuw", *(f"{number:03}" for number in range(cache.MOST - 1))}
    assert (tmp_path / "blijft.txt").exists()


def test_a_record_that_another_run_removed_meanwhile_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "glob", lambda *_: [tmp_path / "weg.json"])
    cache.remember(tmp_path / "r.json", RECORD)

    assert cache.recall(tmp_path / "r.json") is not None


def test_threads_that_write_one_record_leave_a_whole_one_and_nothing_else(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    place = tmp_path / "c" / "r.json"
    many = [replace(RECORD, content=str(number), found=RECORD.found * 200) for number in range(40)]

    def run(record: Record) -> Record | None:
        cache.remember(place, record)
        return cache.recall(place)

    with ThreadPoolExecutor(8) as pool:
        recalled = list(pool.map(run, many))
    try:
        assert os.umask(mask) == 0o022
    finally:
        os.umask(mask)
    assert {record.content for record in recalled if record} <= {str(number) for number in range(40)}
    assert None not in recalled
    assert [path.name for path in place.parent.iterdir()] == ["r.json"]


def test_runs_at_once_say_the_same(folder: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "dilemmakaart", "--lang", "en", "validate", ".", "--format", "json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    ended = [(*run.communicate(), run.returncode) for run in runs]

    assert len(set(ended)) == 1
    assert b"DK310" in ended[0][0]
    assert len(list(folder.iterdir())) == 1


def test_validate_is_the_only_command_that_remembers() -> None:
    """Whatever is read by the others may be answers."""
    sources = (ROOT / "src" / "dilemmakaart").rglob("*.py")

    assert [path.stem for path in sources if "cache.remember(" in path.read_text("utf-8")] == ["validate"]
