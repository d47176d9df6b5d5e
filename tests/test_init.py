"""`dilemmakaart init`: the first minute of a facilitator."""

import re
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from conftest import Command

from dilemmakaart.files import load
from dilemmakaart.founding import found
from dilemmakaart.language import Say
from dilemmakaart.source import read
from dilemmakaart.starters import Misread
from dilemmakaart.starters import typed as understand

FILES = ["netwerk.yaml", "LEESMIJ.md", ".gitignore", "antwoorden/.gitignore"]


@pytest.fixture(autouse=True)
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, outside any network."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def network(folder: str) -> dict[str, object]:
    data = read(load(Path(folder) / "netwerk.yaml").raw).data
    assert isinstance(data, dict)
    return data


def uncommented(content: str) -> str:
    """Take away the # before every example: a comment has one space behind it, an example none or more."""
    return re.sub(r"^( *)#(?! \S)", r"\1", content, flags=re.MULTILINE)


def test_without_a_terminal_a_folder_with_what_is_usual_is_made_and_passes_validate(command: Command) -> None:
    ended = command(["--lang", "nl", "init", "jeugd-regio"])
    assert ended.code == 0
    assert ended.out.splitlines() == [f"jeugd-regio/{name}: opgeslagen" for name in FILES]
    assert "cd jeugd-regio" in ended.err
    assert "LEESMIJ.md" in ended.err
    made = network("jeugd-regio")
    assert (made["id"], made["name"], made["language"]) == ("jeugd-regio", "Jeugd Regio", "nl")
    assert made["workshop"] == {"minutes": 120, "place": "onsite", "dilemmas": 3}
    assert command(["validate", "jeugd-regio", "--strict"]).code == 0


def test_every_option_lands_in_the_file(command: Command) -> None:
    options = ["--name", "Samen: Zuid", "--sector", "Gemeente", "--sector", "Zorg, Onderwijs"]
    options += ["--date", "donderdag 3 december 2026", "--start", "13u", "--minutes", "1,5 uur"]
    options += ["--people", "18", "--place", "hybride", "--yes"]
    assert command(["init", "zuid", *options]).code == 0
    made = network("zuid")
    assert made["name"] == "Samen: Zuid"
    background = made["background"]
    assert isinstance(background, list)
    assert background[0]["options"] == {"gemeente": "Gemeente", "zorg": "Zorg", "onderwijs": "Onderwijs"}
    assert made["workshop"] == {
        "date": "2026-12-03",
        "start": "13:00",
        "minutes": 90,
        "people": 18,
        "place": "hybrid",
        "dilemmas": 3,
    }
    assert command(["validate", "zuid", "--strict"]).code == 0


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("sectors", ["none", "Ja, No, 12, 日本, Zorg & co: x"])
def test_the_file_is_valid_as_it_is_and_with_every_example_taken_up(
    command: Command, language: str, sectors: str
) -> None:
    assert command(["--lang", language, "init", "proef", "--sector", sectors]).code == 0
    path = Path("proef/netwerk.yaml")
    assert command(["validate", path, "--strict"]).code == 0
    content = path.read_text(encoding="utf-8")
    path.write_text(uncommented(content).replace("dilemmas: all\n", ""), encoding="utf-8")
    assert command(["validate", path, "--strict"]).out == ""
    assert set(network("proef")) >= {"purpose", "fear", "background"}


def test_with_lang_en_the_files_are_in_english(command: Command) -> None:
    ended = command(["--lang", "en", "init", "youth"])
    assert "youth/README.md: written" in ended.out
    assert network("youth")["language"] == "en"
    assert "Step 1. Make the questionnaire" in Path("youth/README.md").read_text(encoding="utf-8")


def test_the_commands_of_the_page_do_what_it_says(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    command(["--lang", "nl", "init", "regio"])
    monkeypatch.chdir("regio")
    page = Path("LEESMIJ.md").read_text(encoding="utf-8")
    given = re.findall(r"```shell\ndilemmakaart (.*)\n```\n\n(?:U ziet:\n\n```text\n(.*)\n```)?", page)
    shown = {line.split()[0]: seen for line, seen in given}
    for line, seen in given:
        if not line.startswith("assess"):
            ended = command(["--lang", "nl", *line.split()])
            assert ended.code == 0
            assert seen in (ended.out + ended.err).splitlines()
    assert list(shown) == ["validate", "questionnaire", "assess", "handout"]
    assert Path("handouts/draaiboek.html").exists()


def test_git_leaves_answers_and_lists_of_people_alone(command: Command) -> None:
    command(["init", "regio"])
    subprocess.run(["git", "init", "-q", "."], check=True)
    for name in ("antwoorden/a.xlsx", "antwoorden/b/c.csv", "deelnemers.csv", "uitkomst/assessment.json"):
        path = Path("regio") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    listed = subprocess.run(
        ["git", "ls-files", "-o", "--exclude-standard"], capture_output=True, text=True, check=True
    )
    assert sorted(listed.stdout.split()) == sorted(
        f"regio/{name}" for name in [*FILES, "uitkomst/assessment.json"]
    )


def test_a_folder_with_a_network_is_refused_and_stays_as_it_is(command: Command) -> None:
    Path("regio").mkdir()
    Path("regio/netwerk.yaml").write_text("kind: network\n", encoding="utf-8")
    ended = command(["init", "regio"])
    assert ended.code == 2
    assert "A network stands here already" in ended.err
    assert "regio/netwerk.yaml" in ended.err
    assert [path.name for path in Path("regio").iterdir()] == ["netwerk.yaml"]


def test_files_that_stand_there_are_left_alone_and_that_is_said(command: Command) -> None:
    Path("LEESMIJ.md").write_text("van mij\n", encoding="utf-8")
    ended = command(["init", "."])
    assert ended.code == 0
    assert "LEESMIJ.md: left as it is" in ended.out
    assert "cd " not in ended.err
    assert Path("LEESMIJ.md").read_text(encoding="utf-8") == "van mij\n"


def test_a_folder_must_be_named_and_may_not_be_a_file(command: Command) -> None:
    assert "dilemmakaart init jeugd-regio" in command(["init"]).err
    Path("bestand").write_text("", encoding="utf-8")
    assert command(["init", "bestand"]).code == 2


def test_an_option_that_is_not_understood_makes_nothing(command: Command) -> None:
    ended = command(["init", "regio", "--date", "31 februari 2026"])
    assert ended.code == 2
    assert ended.err.startswith("--date: There is no such day as 31 februari 2026.")
    assert not Path("regio").exists()


def test_where_one_file_cannot_be_written_nothing_is_left_behind(outside: Path) -> None:
    (outside / "antwoorden").write_text("geen map", encoding="utf-8")
    with pytest.raises(Exception, match="antwoorden"):
        found(outside, {"nieuw/a.txt": "a", "antwoorden/b.txt": "b"})
    assert [path.name for path in outside.iterdir()] == ["antwoorden"]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("3 december 2026", "2026-12-03"),
        ("3-12-2026", "2026-12-03"),
        ("2026-12-03", "2026-12-03"),
        ("do 3 dec. 2026", "2026-12-03"),
        ("December 3rd, 2026", "2026-12-03"),
        ("Thursday 3 December 2026", "2026-12-03"),
        ("1 mrt 2027", "2027-03-01"),
        ("29/2/2028", "2028-02-29"),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, date: str) -> None:
    assert understand.date(written) == date


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("31 februari 2026", "There is no such day"),
        ("29-2-2027", "There is no such day"),
        ("3 december", "which year"),
        ("3-12-26", "which year"),
        ("vrijdag 3 december 2026", "that day is a Thursday"),
        ("volgende week", "is not a date"),
        ("3 smarch 2026", "is not a date"),
    ],
)
def test_what_is_wrong_with_a_date_is_said(written: str, reason: str) -> None:
    with pytest.raises(Misread) as raised:
        understand.date(written)
    assert reason in Say("en")(raised.value.reason)


def test_a_date_is_told_back_with_its_day_of_the_week() -> None:
    assert understand.in_words("2026-12-03", Say("nl")) == "donderdag 3 december 2026"


@pytest.mark.parametrize("written", ["13:00", "13.00", "13u", "13", "13 uur", "13u00", "13:00 uur", "13h"])
def test_times_are_read_as_people_write_them(written: str) -> None:
    assert understand.start(written) == "13:00"


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("1:30 pm", "13:30"),
        ("1.30 p.m.", "13:30"),
        ("2pm", "14:00"),
        ("12 pm", "12:00"),
        ("12 am", "00:00"),
        ("9 am", "09:00"),
        ("2 uur 's middags", "14:00"),
        ("8 uur ’s avonds", "20:00"),
        ("02:00", "02:00"),
        ("7 uur", "07:00"),
    ],
)
def test_times_before_and_after_noon_are_read_in_both_languages(written: str, clock: str) -> None:
    assert understand.start(written) == clock


@pytest.mark.parametrize("written", ["2 uur", "2", "2:00", "6u30"])
def test_an_hour_in_the_night_is_asked_again(command: Command, written: str) -> None:
    ended = command(["init", "regio", "--start", written])
    assert ended.code == 2
    assert "in the night. In the afternoon that is " in " ".join(ended.err.split())
    assert not Path("regio").exists()


def test_what_was_understood_is_told_back(command: Command) -> None:
    line = ["init", "regio", "--sector", "gemeente, jeugdhulp, onderwijs en huisartsen"]
    told = command([*line, "--start", "1:30 pm", "--date", "3-12-2026"]).err
    assert "4 sectors: gemeente, jeugdhulp, onderwijs, huisartsen." in told
    assert "At 13:30." in told
    assert "Thursday 3 December 2026" in told


@pytest.mark.parametrize(
    ("written", "sectors"),
    [
        ("a, b & c", ("a", "b", "c")),
        ("a, b, and c", ("a", "b", "c")),
        ("a and b, c", ("a and b", "c")),
        ("a, b and c,", ("a", "b and c")),
    ],
)
def test_and_behind_the_last_comma_is_a_comma_too(written: str, sectors: tuple[str, ...]) -> None:
    assert understand.sectors(written) == sectors


def test_a_sector_of_its_own_option_keeps_its_name_whole(command: Command) -> None:
    told = command(["init", "regio", "--sector", "Gemeente", "--sector", "Zorg en Welzijn"]).err
    assert "2 sectors: Gemeente, Zorg en Welzijn." in told


@pytest.mark.parametrize("written", ["25:00", "13:60", "na de lunch", "13:0"])
def test_a_time_that_does_not_exist_is_refused(written: str) -> None:
    with pytest.raises(Misread):
        understand.start(written)


@pytest.mark.parametrize(
    ("read_", "written"),
    [
        (understand.name, "  "),
        (understand.name, "Regio\x1b[2J"),
        (understand.sectors, "gemeente"),
        (understand.sectors, "gemeente, Gemeente"),
        (understand.sectors, "gemeente, niet ingevuld"),
        (understand.minutes, "29"),
        (understand.minutes, "kort"),
        (understand.minutes, "13 uur"),
        (understand.people, "0"),
        (understand.people, "veel"),
        (understand.place, "thuis"),
    ],
)
def test_other_answers_that_cannot_be_used_are_refused(read_: "object", written: str) -> None:
    assert callable(read_)
    with pytest.raises(Misread):
        read_(written)


class Terminal:
    """A terminal with `dilemmakaart init` in it."""

    def __init__(self, *arguments: str) -> None:
        given = ["-m", "dilemmakaart", "--lang", "nl", "init", "jeugd-zuid", *arguments]
        self.child = pexpect.spawn(sys.executable, given, encoding="utf-8", timeout=30, dimensions=(40, 100))

    def answer(self, asked: str, typed: str) -> None:
        self.child.expect(asked)
        self.child.expect("> ")
        self.child.sendline(typed)


def test_at_a_terminal_every_question_is_asked_until_it_is_understood() -> None:
    at = Terminal()
    at.answer("Hoe heet het netwerk", "Jeugd Zuid")
    at.answer("Uit welke sectoren", "gemeente")
    at.answer("valt er niets te vergelijken", "Gemeente, Onderwijs")
    at.answer("2 sectoren: Gemeente, Onderwijs\\.\r\n.*Op welke dag", "31 februari 2026")
    at.answer("bestaat niet", "3 december 2026")
    at.answer("donderdag 3 december 2026\r\n.*Hoe laat", "25:00")
    at.answer("bestaat niet", "2 uur")
    at.answer("'2 uur' is 02:00, midden in de nacht", "13.00")
    at.answer("Om 13:00 uur\\.\r\n.*Hoeveel minuten", "")
    at.answer("Hoeveel mensen", "4")
    at.answer("Waar is", "")
    at.child.expect("LEESMIJ.md: opgeslagen")
    at.child.expect("vult u het samen in")
    at.child.expect(pexpect.EOF)
    at.child.close()
    assert at.child.exitstatus == 0
    made = network("jeugd-zuid")
    assert made["name"] == "Jeugd Zuid"
    assert made["workshop"] == {
        "date": "2026-12-03",
        "start": "13:00",
        "minutes": 120,
        "people": 4,
        "place": "onsite",
        "dilemmas": 3,
    }


def test_ctrl_c_leaves_nothing_behind_and_only_what_is_not_given_is_asked() -> None:
    at = Terminal("--name", "Zuid", "--sector", "geen", "--date", "3-12-2026")
    at.answer("Hoe laat begint", "13:00")
    at.child.expect("Hoeveel minuten")
    at.child.expect("> ")
    at.child.sendintr()
    at.child.expect("Er is niets gemaakt")
    at.child.expect(pexpect.EOF)
    at.child.close()
    assert at.child.exitstatus == 130
    assert not Path("jeugd-zuid").exists()


def test_with_yes_nothing_is_asked_at_a_terminal() -> None:
    at = Terminal("--yes")
    at.child.expect("jeugd-zuid/netwerk.yaml: opgeslagen")
    at.child.expect(pexpect.EOF)
    assert network("jeugd-zuid")["name"] == "Jeugd Zuid"
