"""`dilemmakaart assess`, as a facilitator meets it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLE, ROOT, Command
from members import send_back

from dilemmakaart.files import Unusable, stream


def rows(path: Path) -> list[list[str]]:
    return [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]


def write(path: Path, table: list[list[str]]) -> Path:
    path.write_text("\n".join(";".join(row) for row in table) + "\n", encoding="utf-8")
    return path


def test_the_map_goes_to_stdout_and_the_assessment_to_disk(command: Command, network: Path) -> None:
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 0
    assert "1. verbinding borgen ↔ wendbaar blijven" in ended.out
    written = json.loads((network / "uitkomst" / "assessment.json").read_text(encoding="utf-8"))
    assert written["format"] == "dilemmakaart/assessment@1"
    assert written["respondents"] == 18


def test_remarks_and_progress_go_to_stderr_and_quiet_silences_them(command: Command, network: Path) -> None:
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    loud, quiet = command(arguments), command([*arguments, "--quiet"])
    assert "assessment.json" in loud.err
    assert quiet.err == ""
    assert loud.out == quiet.out


def test_the_map_fits_in_80_columns_and_holds_no_colour_in_a_pipe(command: Command, network: Path) -> None:
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert max(len(line) for line in ended.out.splitlines()) <= 80
    assert "\x1b" not in ended.out


def test_the_three_dilemmas_to_talk_about_come_first_with_their_reasons(
    command: Command, network: Path
) -> None:
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    agenda = ended.out.split("──")[0]
    assert [line[0] for line in agenda.splitlines() if line[:1].isdigit() and line[1:2] == "."] == [
        "1",
        "2",
        "3",
    ]
    assert agenda.count("half tension") == 3
    assert "sturen in het netwerk" in agenda


def test_the_network_is_found_upwards_from_where_one_stands(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deeper = network / "antwoorden" / "dieper"
    deeper.mkdir(parents=True)
    monkeypatch.chdir(deeper)
    ended = command(["assess", "../../antwoorden.csv"])
    assert ended.code == 0
    assert (network / "uitkomst" / "assessment.json").exists()


def test_a_folder_of_answers_is_read_whole_and_each_file_once(command: Command, network: Path) -> None:
    table = rows(network / "antwoorden.csv")
    folder = network / "antwoorden"
    folder.mkdir()
    write(folder / "een.csv", table[:10])
    write(folder / "twee.csv", [table[0], *table[10:]])
    ended = command(["assess", network / "netwerk.yaml", folder, folder / "een.csv"])
    assert ended.code == 0
    whole = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.out == whole.out


def test_the_same_answers_in_any_order_give_the_same_bytes(command: Command, network: Path) -> None:
    target = network / "uitkomst" / "assessment.json"
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    command(arguments)
    before = target.read_bytes()
    table = rows(network / "antwoorden.csv")
    write(network / "antwoorden.csv", [table[0], *table[:0:-1]])
    command(arguments)
    assert target.read_bytes() == before


def test_hash_seed_and_locale_change_no_byte(network: Path) -> None:
    outputs = set()
    for seed, locale in (("0", "C"), ("4321", "nl_NL.UTF-8")):
        target = network / f"uit-{seed}.json"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "DILEMMAKAART_LANG": "nl"}
        files = [network / "netwerk.yaml", network / "antwoorden.csv"]
        ended = subprocess.run(
            [sys.executable, "-m", "dilemmakaart", "assess", *files, "--output", target],
            env=environment, capture_output=True, check=True,
        )  # fmt: skip
        outputs.add((ended.stdout, target.read_bytes()))
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("seen", "column", "expected"),
    [("7", 3, "-3 to 3, or 'weet niet'"), ("heel erg", 5, "0 to 4, or 'weet niet'")],
)
def test_an_answer_that_is_not_understood_is_named_with_row_and_column_and_nothing_is_written(
    command: Command, network: Path, seen: str, column: int, expected: str
) -> None:
    table = rows(network / "antwoorden.csv")
    table[4][column] = seen
    write(network / "antwoorden.csv", table)
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 1
    assert ended.out == ""
    (line,) = [line for line in ended.err.splitlines() if line.startswith("5 ")]
    assert re.split(" {2,}", line)[:3] == ["5", f"{'ABCDEF'[column]} ({table[0][column]})", seen]
    assert expected in line
    assert not (network / "uitkomst").exists()


def test_rows_that_are_not_understood_can_be_left_out_and_are_counted(
    command: Command, network: Path
) -> None:
    table = rows(network / "antwoorden.csv")
    table[4][3] = "7"
    write(network / "antwoorden.csv", table)
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv", "--skip-invalid"])
    assert ended.code == 0
    assert "1 row is left out: whoever filled it in does not count at all." in ended.err
    assert "17 respondents" in ended.out


def test_two_columns_for_one_question_stop_everything(command: Command, network: Path) -> None:
    table = rows(network / "antwoorden.csv")
    table[0][4] = "bs1 nu"
    write(network / "antwoorden.csv", table)
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv", "--skip-invalid"])
    assert ended.code == 1
    assert "two columns for one" in ended.err
    assert "D (bs1_nu)" in ended.err


def test_a_file_without_a_single_known_column_says_what_a_column_looks_like(
    command: Command, network: Path
) -> None:
    write(network / "antwoorden.csv", [["naam", "kleur"], ["x", "rood"]])
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 1
    assert "bs1_nu" in ended.err


def test_fewer_respondents_than_may_be_shown_get_no_result_and_hear_how_many_are_missing(
    command: Command, network: Path
) -> None:
    table = rows(network / "antwoorden.csv")
    write(network / "antwoorden.csv", table[:4])
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 1
    assert ended.out == ""
    assert "2 more are needed" in ended.err
    assert not (network / "uitkomst").exists()


def test_a_row_with_nothing_in_it_is_named_and_does_not_count(command: Command, network: Path) -> None:
    table = rows(network / "antwoorden.csv")
    table.insert(3, [""] * len(table[0]))
    write(network / "antwoorden.csv", table)
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 0
    assert "row 4 holds no answer and does not count" in ended.err
    assert "18 respondents" in ended.out


@pytest.mark.parametrize("make", ["missing", "folder", "empty", "blank", "image"])
def test_a_path_without_answers_is_named_with_what_to_do(command: Command, network: Path, make: str) -> None:
    path = network / f"{make}.csv"
    if make == "folder":
        path.mkdir()
    elif make != "missing":
        path.write_bytes({"empty": b"", "blank": b"\n\n", "image": b"\x89PNG\x00\x01"}[make])
    ended = command(["assess", network / "netwerk.yaml", path])
    assert ended.code == (2 if make in {"missing", "folder"} else 1)
    assert ended.err.startswith(path.as_posix())
    assert "\n    " in ended.err
    assert not (network / "uitkomst").exists()


def test_a_network_that_does_not_fit_is_shown_as_the_linter_would(command: Command, network: Path) -> None:
    path = network / "netwerk.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("min_group: 5", "min_groep: 5"), encoding="utf-8"
    )
    ended = command(["assess", path, network / "antwoorden.csv"])
    assert ended.code == 1
    assert "error[DK102] Unknown key 'min_groep'." in ended.err
    assert "Did you mean 'min_group'?" in ended.err


def test_without_a_network_anywhere_one_hears_what_to_name(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = command(["assess", "antwoorden.csv"])
    assert ended.code == 2
    assert "netwerk.yaml" in ended.err


def test_two_networks_at_once_are_refused(command: Command, network: Path) -> None:
    ended = command(["assess", network / "netwerk.yaml", EXAMPLE / "netwerk.yaml"])
    assert ended.code == 2
    assert "More than one network" in ended.err


def test_without_answers_and_without_a_terminal_nothing_is_asked(command: Command, network: Path) -> None:
    ended = command(["assess", network / "netwerk.yaml"])
    assert ended.code == 2
    assert "antwoorden" in ended.err


@pytest.mark.parametrize("content", ["mijn aantekeningen", '{"format": "iets anders"}'])
def test_a_file_that_is_not_an_assessment_is_never_overwritten(
    command: Command, network: Path, content: str
) -> None:
    target = network / "aantekeningen.json"
    target.write_text(content, encoding="utf-8")
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv", "--output", target])
    assert ended.code == 2
    assert target.read_text(encoding="utf-8") == content


def test_an_assessment_of_another_network_is_never_overwritten(command: Command, network: Path) -> None:
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    command(arguments)
    path = network / "netwerk.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("jeugd-voorbeeldregio", "ander"), encoding="utf-8"
    )
    ended = command(arguments)
    assert ended.code == 2
    assert "jeugd-voorbeeldregio" in ended.err


def test_a_folder_that_cannot_be_made_leaves_nothing_behind(command: Command, network: Path) -> None:
    (network / "uitkomst").write_text("een bestand", encoding="utf-8")
    before = sorted(network.iterdir())
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 2
    assert "A file stands where a folder is needed." in ended.err
    assert sorted(network.iterdir()) == before


NASTY = "Regio [bold]x[/bold] :smile: | <b>y</b> {0}"


def test_a_network_name_is_never_read_as_markup_on_the_screen(command: Command, network: Path) -> None:
    path = network / "netwerk.yaml"
    named = path.read_text(encoding="utf-8").replace("name: Jeugd Voorbeeldregio", f'name: "{NASTY}"')
    path.write_text(named, encoding="utf-8")
    ended = command(["assess", path, network / "antwoorden.csv", "--color", "always"])
    assert ended.code == 0
    assert NASTY in ended.out


def test_remarks_are_shown_only_when_asked_for_and_never_beside_a_background(
    command: Command, network: Path
) -> None:
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    remark = "Elke tafel vindt het wiel opnieuw uit."
    assert remark not in command(arguments).out
    shown = command([*arguments, "--remarks"]).out
    assert f"- {remark}\n" in shown
    assert remark not in (network / "uitkomst" / "assessment.json").read_text(encoding="utf-8")


def test_remarks_stand_in_an_order_that_does_not_follow_the_rows(command: Command, network: Path) -> None:
    arguments: list[str | Path] = [
        "assess",
        network / "netwerk.yaml",
        network / "antwoorden.csv",
        "--remarks",
    ]
    before = command(arguments).out
    table = rows(network / "antwoorden.csv")
    write(network / "antwoorden.csv", [table[0], *table[:0:-1]])
    assert command(arguments).out == before


def test_explain_shows_every_cut_off(command: Command, network: Path) -> None:
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv", "--explain"])
    for cut_off in ("0.725", "0.82", "40 %", "1.0", "2.0", "90 of every 100", "60"):
        assert cut_off in ended.out


def test_a_lower_threshold_is_mentioned_in_the_output(command: Command, network: Path) -> None:
    path = network / "netwerk.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("min_group: 5", "min_group: 4"), encoding="utf-8"
    )
    ended = command(["assess", path, network / "antwoorden.csv"])
    assert "set to 4" in ended.out


def test_an_own_dilemma_joins_the_library_and_a_replacement_is_said(command: Command, network: Path) -> None:
    own = network / "dilemmas"
    own.mkdir()
    fresh = "kind: dilemma\nid: {id}\ncode: {code}\nlevel: within-subgroup\nquestion: Wat nu?\npoles:\n"
    poles = "  a: {name: links}\n  b: {name: rechts}\n"
    (own / "eigen.yaml").write_text(fresh.format(id="eigen", code="zz1") + poles, encoding="utf-8")
    replaced = fresh.format(id="inclusief-efficient", code="bs1") + poles
    (own / "inclusief-efficient.yaml").write_text(replaced, encoding="utf-8")
    unasked = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert "Not asked in these answers, so not on the map: zz1." in unasked.err
    table = rows(network / "antwoorden.csv")
    asked = [[*table[0], "zz1_nu", "zz1_gewenst"], *([*row, "1", "2"] for row in table[1:])]
    write(network / "antwoorden.csv", asked)
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 0
    assert ended.out.count("links ↔ rechts") >= 2
    assert "inclusief ↔ efficiënt" not in ended.out
    assert "inclusief-efficient.yaml replaces the file of the library." in ended.err


def test_an_unexpected_fault_is_one_line_without_a_traceback_and_exits_70(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        message = "secret answer"
        raise RuntimeError(message)

    monkeypatch.setattr("dilemmakaart.cli.assess.assessed", broken)
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 70
    assert len(ended.err.strip().splitlines()) == 1
    assert "RuntimeError" in ended.err
    assert "secret answer" not in ended.err
    assert "Traceback" not in ended.err


def test_a_closed_stdout_is_no_fault(network: Path) -> None:
    files = f"{network / 'netwerk.yaml'} {network / 'antwoorden.csv'}"
    shell = ["sh", "-c", f"exec {sys.executable} -m dilemmakaart assess {files} >&-"]
    ended = subprocess.run(shell, capture_output=True, text=True, check=False)
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr
    assert (network / "uitkomst" / "assessment.json").exists()


# --- Large files ---


def test_of_many_problems_the_first_hundred_of_each_file_are_shown_and_the_others_counted(
    command: Command, network: Path
) -> None:
    table = rows(network / "antwoorden.csv")
    for row in table[1:]:
        row[3] = "9"
    write(network / "antwoorden.csv", [table[0], *table[1:] * 7])
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 1
    assert ended.err.count("(bs1_nu)") == 100
    assert "… and 26 more problems in this file." in ended.err
    assert "Nothing is scored: 126 problems in the answers." in ended.err


def test_a_csv_file_may_be_larger_than_what_is_held_in_memory(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = (network / "antwoorden.csv").stat().st_size
    monkeypatch.setattr("dilemmakaart.cli.assess.MAX_ANSWERS", size // 2)
    monkeypatch.setattr("dilemmakaart.files.PIECE", 100)
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    assert ended.code == 0
    assert "18 respondents" in ended.out


def test_a_remark_of_an_earlier_version_of_a_submission_is_not_shown(command: Command, network: Path) -> None:
    table = rows(network / "antwoorden.csv")
    remark = "Elke tafel vindt het wiel opnieuw uit."
    (told,) = [row for row in table if remark in row]
    later = [cell if cell != remark else "" for cell in told]
    write(network / "later.csv", [table[0], later])
    files = [network / "antwoorden.csv", network / "later.csv"]
    ended = command(["assess", network / "netwerk.yaml", *files, "--remarks"])
    assert ended.code == 0
    assert remark not in ended.out
    assert "18 respondents" in ended.out
    assert "1 submission came twice" in ended.err


def test_a_file_that_is_gone_while_it_is_read_is_named(network: Path) -> None:
    source = stream(network / "antwoorden.csv")
    (network / "antwoorden.csv").unlink()
    with pytest.raises(Unusable) as gone:
        list(source)
    assert gone.value.path.endswith("antwoorden.csv")


def test_a_pipe_is_not_waited_for(command: Command, network: Path) -> None:
    os.mkfifo(network / "pijp.csv")
    ended = command(["assess", network / "netwerk.yaml", network / "pijp.csv"])
    assert ended.code == 2
    assert "This is not an ordinary file." in ended.err


# --- An earlier assessment in the same folder (scoring.md, section 7) ---


def test_a_run_one_answer_later_is_refused_before_anything_is_shown_or_written(
    command: Command, network: Path
) -> None:
    table = rows(network / "antwoorden.csv")
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    write(network / "antwoorden.csv", table[:-1])
    assert command(arguments).code == 0
    target = network / "uitkomst" / "assessment.json"
    before = target.read_bytes()
    write(network / "antwoorden.csv", table)
    ended = command(arguments)
    assert ended.code == 1
    assert ended.out == ""
    assert "(17 respondents)" in ended.err
    assert "what 1 person answered" in ended.err
    assert "--replace" in ended.err
    assert target.read_bytes() == before
    other = command([*arguments, "--output", network / "uitkomst" / "anders.json"])
    assert other.code == 1
    assert sorted(path.name for path in target.parent.iterdir()) == ["assessment.json"]
    assert command([*arguments, "--replace"]).code == 0
    assert json.loads(target.read_bytes())["respondents"] == 18


def test_the_same_answers_may_be_scored_again_and_five_more_may_be_added(
    command: Command, network: Path
) -> None:
    path = network / "netwerk.yaml"
    whole = path.read_text(encoding="utf-8")
    start, end = whole.index("background:"), whole.index("# Een groep met minder")
    path.write_text(whole[:start] + whole[end:], encoding="utf-8")
    table = rows(network / "antwoorden.csv")
    arguments: list[str | Path] = ["assess", path, network / "antwoorden.csv"]
    later = [[f"later-{number}", *table[3][1:]] for number in range(5)]
    for more in ([], [], later):
        write(network / "antwoorden.csv", [*table, *more])
        assert command(arguments).code == 0
    write(network / "antwoorden.csv", [*table, *later, ["nog-een", *table[4][1:]]])
    assert command(arguments).code == 1


def test_a_corrected_answer_is_refused_because_it_shows_what_one_person_changed(
    command: Command, network: Path
) -> None:
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    assert command(arguments).code == 0
    table = rows(network / "antwoorden.csv")
    table[3][3] = "3"
    write(network / "antwoorden.csv", table)
    ended = command(arguments)
    assert ended.code == 1
    assert "who kept it could see what was changed" in " ".join(ended.err.split())


# --- The same answers twice, and other questions than today's ---


def test_a_copy_of_a_file_counts_once_and_is_told(command: Command, network: Path) -> None:
    copy = network / "antwoorden (1).csv"
    copy.write_bytes((network / "antwoorden.csv").read_bytes().replace(b"submission;", b"nummer;"))
    again = network / "antwoorden (2).csv"
    again.write_bytes(copy.read_bytes())

    ended = command(["assess", network / "netwerk.yaml", copy, again])

    assert ended.code == 0
    assert "18 respondents" in ended.out
    assert f"{again}: the same file as {copy}; it counts once." in " ".join(ended.err.split())


@pytest.mark.parametrize("poles", ["snel ↔ zorgvuldig", "efficiënt ↔ inclusief"])
def test_a_header_that_names_other_poles_is_a_problem(command: Command, network: Path, poles: str) -> None:
    table = rows(network / "antwoorden.csv")
    table[0] = [f"bs1 nu. Waar staat het? ({poles})" if name == "bs1_nu" else name for name in table[0]]
    write(network / "antwoorden.csv", table)

    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])

    assert ended.code == 1
    assert "'bs1' was asked as" in ended.err


def test_a_new_round_of_the_same_people_and_one_more_is_no_late_answer(
    command: Command, network: Path
) -> None:
    table = rows(network / "antwoorden.csv")
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    write(network / "antwoorden.csv", table[:-1])
    assert command(arguments).code == 0
    write(network / "antwoorden.csv", turned(table, [name for name in table[0] if name.endswith("_nu")]))

    assert command(arguments).code == 0


def test_one_column_that_was_mended_does_not_hide_who_came_late(command: Command, network: Path) -> None:
    table = rows(network / "antwoorden.csv")
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    write(network / "antwoorden.csv", table[:-1])
    assert command(arguments).code == 0
    write(network / "antwoorden.csv", turned(table, ["bs1_nu"]))
    ended = command(arguments)

    assert ended.code == 1
    assert "what 1 person answered" in " ".join(ended.err.split())


@pytest.mark.parametrize("name", ["uitkomst.txt", "uitkomst.json"])
def test_an_earlier_assessment_under_any_name_is_looked_at_before_it_is_replaced(
    command: Command, network: Path, name: str
) -> None:
    table = rows(network / "antwoorden.csv")
    target = network / "elders" / name
    arguments: list[str | Path] = ["assess", network / "netwerk.yaml", network / "antwoorden.csv"]
    write(network / "antwoorden.csv", table[:-1])
    assert command([*arguments, "--output", target]).code == 0
    before = target.read_bytes()
    write(network / "antwoorden.csv", table)

    assert command([*arguments, "--output", target]).code == 1
    assert target.read_bytes() == before


def turned(table: list[list[str]], names: list[str]) -> list[list[str]]:
    """Give everyone another answer in these columns."""
    places = {table[0].index(name) for name in names}
    return [
        table[0],
        *(
            [("-3" if cell == "3" else "3") if at in places else cell for at, cell in enumerate(row)]
            for row in table[1:]
        ),
    ]


def test_what_is_to_be_told_of_many_files_is_told_once(command: Command, network: Path) -> None:
    page, folder = network / "vragenlijst.html", network / "antwoorden"
    folder.mkdir()
    command(["questionnaire", network, "--to", "html"])
    send_back(page, folder)
    (network / "dilemmas").mkdir()
    own = (ROOT / "dilemmas" / "within-subgroup" / "1-inclusief-efficient.yaml").read_text(encoding="utf-8")
    own = own.replace("id: inclusief-efficient", "id: eigen").replace("code: bs1", "code: bs51")
    (network / "dilemmas" / "eigen.yaml").write_text(own.replace("number: 1", "number: 4"), encoding="utf-8")
    told = [
        line for line in command(["assess", network, folder]).err.splitlines() if "earlier version" in line
    ]
    assert len(told) == 1
    assert "antwoorden-00000001.json and 17 other files: comes from an earlier version" in told[0]


def test_a_questionnaire_that_comes_back_empty_in_place_of_answers_is_not_passed_over(
    command: Command, network: Path
) -> None:
    folder = network / "antwoorden"
    folder.mkdir()
    (folder / "antwoorden.csv").write_bytes((network / "antwoorden.csv").read_bytes())
    command(["questionnaire", network, "--to", "html", "--output", folder / "van-een-lid.html"])
    ended = command(["assess", network, folder])
    assert ended.code == 1
    assert f"{folder.as_posix()}/van-een-lid.html" in ended.err
    said = " ".join(ended.err.split())
    assert "This is the questionnaire itself" in said
    assert not (network / "uitkomst").exists()


def test_what_members_explained_is_pointed_at_until_it_is_shown(command: Command, network: Path) -> None:
    line: list[str | Path] = ["assess", network, network / "antwoorden.csv"]
    assert "with the same command and --remarks." in command(line).err
    assert "with the same command and --remarks." not in command([*line, "--remarks"]).err
