"""Findings as workflow commands of GitHub Actions, and nothing else as a command."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from findings import NASTY, REPORTS, SAY, naming, one
from hypothesis import given

from dilemmakaart.characters import visible
from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.language import Say
from dilemmakaart.report import FORMATS, Report

COMMANDS = {
    "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "notice",
    "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning",
}  # fmt: skip


@dataclass(frozen=True)
class Command:
    """What a runner understood."""

    name: str
    given: dict[str, str]
    data: str


def meant(escaped: str, *, inside: bool = False) -> str:
    for sign, code in [(":", "%3A"), (",", "%2C")] if inside else []:
        escaped = escaped.replace(code, sign)
    return escaped.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def command(line: str, known: set[str]) -> Command | None:
    """Read one line as the runner does: `::name a=b::data` at the start, else `##[name a=b]data` anywhere."""
    new = re.match(r"\s*::(\S+?)(?: ([^\n]*?))?::(.*)", line)
    if new and new[1].lower() in known:
        pairs = (pair.partition("=") for pair in (new[2] or "").split(",") if pair)
        given = {name: meant(value, inside=True) for name, _, value in pairs}
        return Command(new[1], given, meant(new[3]))
    old = re.search(r"##\[([^\] ]*)([^\]]*)\](.*)", line)
    return Command(old[1], {}, old[3]) if old and old[1].lower() in known else None


def obeyed(log: str) -> Iterator[Command]:
    """Yield every command that a runner carries out, `stop-commands` included."""
    token = ""
    for line in re.split("\r\n|\r|\n", log):
        found = command(line, COMMANDS | {token} - {""})
        if found and token:
            token = "" if found.name == token else token
        elif found and found.name == "stop-commands":
            token = found.data
        elif found:
            yield found
    assert not token, "commands were never taken up again"


def written(*found: Diagnostic, say: Say = SAY) -> str:
    return FORMATS["github"](Report(found, 1), say)


def test_an_annotation_has_a_place_the_code_as_its_title_and_the_hint_below_the_message() -> None:
    assert written(one("fiets: 1", 3)).splitlines()[-1] == (
        "::error file=map/x.yaml,line=7,col=3,title=DK102::Unknown fiets.%0Ahint: Try fietsen."
    )


def test_a_warning_is_a_warning() -> None:
    assert written(one(severity="warning")).splitlines()[-1].startswith("::warning file=map/x.yaml,line=7,")


def test_the_text_comes_first_as_it_is_with_commands_stopped() -> None:
    lines = written(one("fiets: 1", 3)).splitlines()
    token = lines[0].removeprefix("::stop-commands::")

    assert re.fullmatch("[0-9a-f]{64}", token)
    assert lines[1:-2] == FORMATS["text"](Report([one("fiets: 1", 3)]), SAY).splitlines()
    assert lines[-2] == f"::{token}::"


def test_the_token_cannot_be_known_to_a_file_because_the_whole_text_makes_it() -> None:
    first = written(one("a: 1")).splitlines()[0].removeprefix("::stop-commands::")
    tried = written(one(f"::{first}::")).splitlines()[0].removeprefix("::stop-commands::")

    assert tried != first
    assert written(one("a: 1")) == written(one("a: 1"))


def test_nothing_found_is_no_log() -> None:
    assert written() == ""


def test_what_steers_a_command_is_escaped_in_a_path_and_shown_as_it_was() -> None:
    line = written(one(path="a:b,c%0A::d\ne.yaml")).splitlines()[-1]

    assert line.startswith("::error file=a%3Ab%2Cc%250A%3A%3Ad%0Ae.yaml,line=7,col=1,title=DK102::")


def test_a_percent_sign_in_a_message_is_escaped_and_a_colon_is_not() -> None:
    assert written(naming("50 %0A: x, y")).splitlines()[-1].split("::", 2)[2] == (
        "Unknown 50 %250A: x, y.%0Ahint: Try fietsen."
    )


def test_errors_come_first_and_of_each_kind_ten_are_shown_and_the_rest_is_counted() -> None:
    found = [one(line=line, severity="warning" if line % 2 else "error") for line in range(1, 24)]
    shown = list(obeyed(written(*found)))

    assert [each.name for each in shown] == ["error"] * 10 + ["warning"] * 10 + ["notice"]
    assert [each.given["line"] for each in shown[:20]] == [
        *(str(line) for line in range(2, 22, 2)),
        *(str(line) for line in range(1, 21, 2)),
    ]
    assert shown[-1].data == (
        "3 more findings stand in the log only: GitHub shows ten errors and ten warnings."
    )
    assert written(*found).count("error[DK102]") == 11


def test_where_everything_is_shown_nothing_is_counted() -> None:
    found = [one(line=line) for line in range(10)]

    assert [each.name for each in obeyed(written(*found))] == ["error"] * 10
    assert [each.name for each in obeyed(written(*found, one(line=99)))] == ["error"] * 10 + ["notice"]


def test_the_words_are_in_the_language_of_the_reader() -> None:
    dutch = written(*(one(line=line) for line in range(12)), say=Say("nl")).splitlines()

    assert dutch[-1].startswith("::notice title=dilemmakaart::Nog 2 bevindingen")


@pytest.mark.parametrize(
    "word", ["::add-mask::x", "##[add-mask]x", " ::stop-commands::x", "##[stop-commands]x"]
)
def test_the_runner_of_these_tests_would_obey_a_command_in_a_path_or_a_line(word: str) -> None:
    """Guard the tests below: against a runner that obeys nothing they would prove nothing."""
    name = word.strip(" :#[").partition("]")[0].partition(":")[0]

    assert command(word, COMMANDS) == Command(name, {}, "x")


@pytest.mark.parametrize("word", NASTY)
def test_no_path_line_or_message_can_command_the_runner(word: str) -> None:
    found = naming(word, one(f"{word} x", path=f"{word}set-output name=a::b.yaml"))

    assert [each.name for each in obeyed(written(found))] == ["error"]


@given(REPORTS)
def test_whatever_was_found_the_runner_obeys_the_annotations_and_nothing_else(report: Report) -> None:
    errors = [found for found in report.diagnostics if found.severity == "error"][:10]
    warnings = [found for found in report.diagnostics if found.severity == "warning"][:10]
    shown = [*errors, *warnings]
    log = FORMATS["github"](report, SAY)
    seen = list(obeyed(log))

    assert all(line == visible(line) for line in log.split("\n"))

    assert [each.name for each in seen[: len(shown)]] == [found.severity for found in shown]
    assert [each.name for each in seen[len(shown) :]] == ["notice"] * (len(report.diagnostics) > len(shown))
    for each, found in zip(seen, shown, strict=False):
        assert each.given["line"] == str(found.line)
        assert each.given["col"] == str(found.column)
        assert each.given["title"] == found.code
        assert visible(each.given.get("file", "")) == visible(found.path)
        assert each.data == f"{SAY(found.message)}\nhint: {SAY(found.hint)}"
