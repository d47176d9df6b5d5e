"""LimeSurvey: a survey it can import, and its exports read back."""

import html
import re
from pathlib import Path

import limesurvey
import pytest
from conftest import Command
from limesurvey import Heads, imported, questions
from round_trip import eighteen, outcome, read_back

from dilemmakaart.forms.codes import option_codes, question_code

RESERVED = {"LANG", "SID", "SAVEDID", "TOKEN", "QID", "GID", "SGQ", "self", "that", "this"}


def survey(command: Command, network: Path, language: str = "nl") -> bytes:
    target = network / "vragenlijst-limesurvey.txt"
    ended = command(
        ["questionnaire", network, "--to", "limesurvey", "--lang", language, "--output", target, "--force"]
    )
    assert ended.code == 0, ended.err
    return target.read_bytes()


def test_codes_are_what_limesurvey_allows_and_unique(command: Command, network: Path) -> None:
    found = questions(survey(command, network))

    codes = [question.code for question in found]
    assert len({code.lower() for code in codes}) == len(codes)
    for question in found:
        assert re.fullmatch(r"[a-zA-Z][a-zA-Z0-9]{0,19}", question.code), question.code
        assert question.code not in RESERVED
        assert all(re.fullmatch(r"[a-zA-Z0-9]{1,20}", code) for code in question.rows)
        assert all(re.fullmatch(r"[a-zA-Z0-9]{1,5}", code) for code in question.answers)


def test_every_dilemma_is_a_row_with_its_poles_left_and_right_and_room_to_explain(
    command: Command, network: Path
) -> None:
    found = {question.code: question for question in questions(survey(command, network))}

    assert found["nu1"].rows["bs1"] == "bs1 · inclusief|efficiënt"
    assert found["gewenst4"].rows["li3"] == "li3 · stabiliseren|uitbreiden"
    assert list(found["nu1"].answers.values()) == ["-3", "-2", "-1", "0", "+1", "+2", "+3", "weet ik niet"]
    assert list(found["spanning1"].answers) == ["0", "1", "2", "3", "4", "dk"]
    assert found["bs1toelichting"].kind == "T"
    assert sum(len(question.rows) for question in found.values()) == 12 * 3


def test_nothing_is_mandatory_and_nothing_ties_an_answer_to_a_person(command: Command, network: Path) -> None:
    rows = imported(survey(command, network))

    assert {row["mandatory"] for row in rows if row["class"] == "Q"} == {"N"}
    settings = {row["name"]: row["text"] for row in rows if row["class"] == "S"}
    assert settings["anonymized"] == "Y"
    assert {settings[name] for name in ("ipaddr", "refurl", "datestamp", "savetimings")} == {"N"}


def test_what_an_author_wrote_is_neither_html_nor_an_expression_nor_a_second_half(
    command: Command, network: Path
) -> None:
    hostile = 'Is <b>"dit"</b> {SAVEDID} of a|b\\?'
    own = network / "dilemmas"
    own.mkdir()
    (own / "1-eigen.yaml").write_text(
        "kind: dilemma\nid: eigen\ncode: ei1\nlevel: within-subgroup\nnumber: 9\n"
        f"question: '{hostile}'\npoles:\n  a: {{name: '{hostile}'}}\n  b: {{name: gewoon}}\n",
        encoding="utf-8",
    )
    raw = survey(command, network)

    assert b'"' not in raw
    row = next(question for question in questions(raw) if question.code == "nu1").rows["ei1"]
    left, right = row.split("|")
    assert not set("<>{}\\") & set(left)
    assert html.unescape(left) == f"ei1 · {hostile}"
    assert right == "gewoon"


WAYS = [
    Heads(),
    Heads(separator=","),
    Heads("em"),
    Heads("full", long=True),
    Heads("full", long=True, language="en", separator=","),
    Heads("abbreviated", language="en"),
    Heads("codetext", long=True),
    Heads("codetext", language="en"),
]


@pytest.mark.parametrize("asked", WAYS, ids=str)
def test_an_export_gives_the_same_assessment_however_it_was_asked_for(
    command: Command, network: Path, asked: Heads
) -> None:
    people = eighteen()
    table = network / "results-survey123456.csv"
    table.write_bytes(limesurvey.export(survey(command, network, asked.language), people, asked))

    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")
    assert read_back(network, table) == read_back(network, network / "antwoorden.csv")


def test_own_columns_are_counted_and_not_named(command: Command, network: Path) -> None:
    table = network / "export.csv"
    table.write_bytes(limesurvey.export(survey(command, network), eighteen(), Heads("full")))
    ended = command(["assess", network, table])

    assert "not read:" not in ended.err
    assert "left unread: 7 columns that a survey program adds" in ended.err
    assert "192.0.2.1" not in ended.err + ended.out


@pytest.mark.parametrize("asked", [Heads(), Heads("full"), Heads("full", language="en")], ids=str)
def test_who_stopped_halfway_counts_and_is_named(command: Command, network: Path, asked: Heads) -> None:
    people = eighteen()
    table = network / "export.csv"
    raw = survey(command, network, asked.language)
    table.write_bytes(limesurvey.export(raw, people, asked, unfinished=2))
    ended = command(["assess", network, table])

    assert "2 rows were not finished; what was answered counts (row 18, 19)." in ended.err
    table.write_bytes(limesurvey.export(raw, people, asked, unfinished=1))
    assert "row 19 was not finished" in command(["assess", network, table]).err
    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")


def test_who_stopped_before_any_answer_does_not_count(command: Command, network: Path) -> None:
    nobody = dict.fromkeys(eighteen()[0], "")
    table = network / "export.csv"
    table.write_bytes(
        limesurvey.export(survey(command, network), [*eighteen(), nobody], Heads(), unfinished=1)
    )
    ended = command(["assess", network, table])

    assert "row 20 holds no answer and does not count" in ended.err
    assert "not finished" not in ended.err


@pytest.mark.parametrize(
    "options",
    [
        {"gemeente": "Gemeente", "aanbieder": "Jeugdhulpaanbieder"},
        {"gemeente-noord": "Noord", "gemeente-zuid": "Zuid"},
        {"gemeente": "Gemeente", "anders": "gemee"},
        {"a": "Een", "a-": "Twee"},
    ],
)
def test_codes_of_options_tell_them_apart_in_any_order(options: dict[str, str]) -> None:
    codes = option_codes({option: [label] for option, label in options.items()})

    assert len(set(codes.values())) == len(options)
    assert all(re.fullmatch(r"[a-z0-9]{1,5}", code) for code in codes.values())
    assert option_codes({option: [options[option]] for option in reversed(options)}) == codes
    for option, label in options.items():
        assert all(codes[other] not in {option, label.lower()} for other in options if other != option)


@pytest.mark.parametrize(
    "id_", ["mijn-rol", "mijnrol", "self", "token", "nu1", "een_hele_lange_naam_van_een_vraag"]
)
def test_a_background_question_gets_a_code_that_limesurvey_allows(id_: str) -> None:
    code = question_code(id_)

    assert re.fullmatch(r"[a-z][a-z0-9]{0,19}", code)
    assert code not in RESERVED | {"token", "nu1"}
    assert (code == id_) == (id_ == "mijnrol")


@pytest.mark.parametrize("asked", [Heads(), Heads("full", long=True), Heads("codetext")], ids=str)
def test_a_background_question_of_any_kind_comes_back(command: Command, network: Path, asked: Heads) -> None:
    file = network / "netwerk.yaml"
    written = file.read_text(encoding="utf-8").replace("id: sector", "id: mijn-sector")
    written = written.replace("Vanuit welke organisatie doet u mee?", "Waar <werkt> u, {naam}?")
    written = written.replace("gemeente: Gemeente", 'lokaal-bestuur: "Stad | {land} & <b>co</b>"')
    file.write_text(written, encoding="utf-8")
    people = [{**row, question_code("mijn-sector"): row["sector"]} for row in eighteen()]
    table = network / "export.csv"
    table.write_bytes(limesurvey.export(survey(command, network), people, asked))
    answers = network / "antwoorden.csv"
    plain = answers.read_text(encoding="utf-8-sig").replace(";sector;", ";mijn-sector;", 1)
    answers.write_text(plain.replace(";gemeente;", ";lokaal-bestuur;"), encoding="utf-8")

    found = outcome(command, network, table)
    assert '"mijn-sector": {' in found
    assert '"lokaal-bestuur": {' in found
    assert found == outcome(command, network, answers)
