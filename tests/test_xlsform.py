"""XLSForm: a form that ODK and Kobo accept, and their exports read back."""

import io
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
import xlsform
from conftest import Command
from pyxform.xls2xform import convert
from round_trip import eighteen, outcome, read_back

SPACES = {"x": "http://www.w3.org/2002/xforms", "h": "http://www.w3.org/1999/xhtml"}


def form(command: Command, network: Path, language: str = "nl") -> bytes:
    target = network / "vragenlijst-xlsform.xlsx"
    ended = command(
        ["questionnaire", network, "--to", "xlsform", "--lang", language, "--output", target, "--force"]
    )
    assert ended.code == 0, ended.err
    return target.read_bytes()


def converted(raw: bytes) -> ET.Element:
    """Return the form as phones get it; the converter has nothing to remark."""
    remarks: list[str] = []
    made = convert(raw, warnings=remarks, file_type=".xlsx")
    assert remarks == []
    return ET.fromstring(made.xform)  # noqa: S314 - we made it


def test_the_converter_of_odk_accepts_the_form_without_a_remark(command: Command, network: Path) -> None:
    made = converted(form(command, network))

    bound = {bind.get("nodeset", "").rpartition("/")[2]: bind for bind in made.iterfind(".//x:bind", SPACES)}
    codes = ["bs1", "bs2", "bs3", "ts1", "ts2", "ts3", "no1", "no2", "no3", "li1", "li2", "li3"]
    for code in codes:
        for aspect in ("nu", "gewenst", "spanning", "toelichting"):
            assert bound[f"{code}_{aspect}"].get("type") == "string"
            assert bound[f"{code}_{aspect}"].get("required") is None
    selects = {select.get("ref", "").rpartition("/")[2] for select in made.iterfind(".//x:select1", SPACES)}
    assert selects == {"sector", "rol"} | {
        f"{code}_{a}" for code in codes for a in ("nu", "gewenst", "spanning")
    }


def test_the_choices_are_the_scale_and_i_do_not_know(command: Command, network: Path) -> None:
    asked = {each.name: each for each in xlsform.asked(form(command, network))}

    assert list(asked["bs1_nu"].choices) == ["-3", "-2", "-1", "0", "1", "2", "3", "dk"]
    assert asked["bs1_nu"].choices["-3"] == "-3 · helemaal inclusief"
    assert asked["bs1_gewenst"].choices == asked["bs1_nu"].choices
    assert list(asked["bs1_spanning"].choices.values())[-2:] == ["4 · zeer veel", "weet ik niet"]


def test_the_form_has_the_title_of_the_network_and_changes_version_with_what_answers_mean(
    command: Command, network: Path
) -> None:
    (before,) = xlsform.sheet(form(command, network), "settings")
    assert before["form_title"] == "Vragenlijst Jeugd Voorbeeldregio"
    assert before["form_id"] == "dilemmakaart-jeugd-voorbeeldregio"
    assert before["default_language"] == "Nederlands (nl)"

    file = network / "netwerk.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("onderwijs: Onderwijs", "politie: Politie"))
    (after,) = xlsform.sheet(form(command, network), "settings")
    assert re.fullmatch(r"[0-9a-f]{16}", after["version"])
    assert after["version"] != before["version"]


def test_the_workbook_says_nothing_of_when_it_was_made(command: Command, network: Path) -> None:
    with ZipFile(io.BytesIO(form(command, network))) as book:
        said = book.read("docProps/core.xml").decode()

    assert set(re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", said)) == {"2000-01-01"}


def test_what_an_author_wrote_is_no_reference_markdown_or_html(command: Command, network: Path) -> None:
    own = network / "dilemmas"
    own.mkdir()
    hostile = "Is ${bs1_nu} *dit* # <b>dik</b> [hier](http://x.nl) een_twee?"
    (own / "1-eigen.yaml").write_text(
        "kind: dilemma\nid: eigen\ncode: ei1\nlevel: within-subgroup\nnumber: 9\n"
        f"question: '{hostile}'\npoles:\n  a: {{name: '{hostile}'}}\n  b: {{name: gewoon}}\n",
        encoding="utf-8",
    )
    raw = form(command, network)

    converted(raw)
    label = next(each for each in xlsform.asked(raw) if each.name == "ei1_nu").choices["-3"]
    assert label.endswith(r"Is $ {bs1\_nu} \*dit\* \# < b>dik< /b> [hier] (http://x.nl) een\_twee?")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("groups", [True, False])
def test_an_export_of_odk_central_gives_the_same_assessment(
    command: Command, network: Path, language: str, *, groups: bool
) -> None:
    table = network / "export.csv"
    table.write_bytes(xlsform.central(form(command, network, language), eighteen(), groups=groups))

    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")
    assert read_back(network, table) == read_back(network, network / "antwoorden.csv")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("labels", [True, False])
@pytest.mark.parametrize("groups", [True, False])
def test_an_export_of_kobo_gives_the_same_assessment(
    command: Command, network: Path, language: str, *, labels: bool, groups: bool
) -> None:
    table = network / "export.csv"
    table.write_bytes(
        xlsform.kobo(form(command, network, language), eighteen(), labels=labels, groups=groups)
    )

    assert outcome(command, network, table) == outcome(command, network, network / "antwoorden.csv")
    assert read_back(network, table) == read_back(network, network / "antwoorden.csv")


def test_a_submission_that_is_in_two_exports_counts_once_even_if_it_was_edited(
    command: Command, network: Path
) -> None:
    raw = form(command, network)
    first, second = network / "eerst.csv", network / "later.csv"
    first.write_bytes(xlsform.central(raw, eighteen()[:12]))
    second.write_bytes(xlsform.central(raw, eighteen(), edit=8))
    ended = command(["assess", network, first, second])

    assert "12 submissions came twice" in ended.err
    assert outcome(command, network, first, second) == outcome(command, network, network / "antwoorden.csv")


def test_what_odk_and_kobo_add_is_counted_and_not_named(command: Command, network: Path) -> None:
    raw = form(command, network)
    table = network / "export.csv"
    for content in (xlsform.central(raw, eighteen()), xlsform.kobo(raw, eighteen(), labels=False)):
        table.write_bytes(content)
        ended = command(["assess", network, table])
        assert "not read:" not in ended.err
        assert "columns that a survey program adds" in ended.err


def test_a_column_that_is_called_key_without_ids_of_submissions_is_no_submission(
    command: Command, network: Path
) -> None:
    table = network / "antwoorden.csv"
    lines = table.read_text(encoding="utf-8-sig").replace("submission;", "KEY;", 1).splitlines()
    table.write_text("\n".join(re.sub(r"^fictief-\d+", "zelfde", line) for line in lines), encoding="utf-8")

    assert "18 respondents" in command(["assess", network, table]).out


def test_without_xlsxwriter_it_says_what_to_install(
    command: Command, network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ended = command(["questionnaire", network, "--to", "xlsform"])

    assert ended.code == 2
    assert "excel" in ended.err
    assert not (network / "vragenlijst-xlsform.xlsx").exists()


@pytest.mark.parametrize("way", ["central", "values", "labels"])
def test_a_background_question_of_any_kind_comes_back(command: Command, network: Path, way: str) -> None:
    file = network / "netwerk.yaml"
    written = file.read_text(encoding="utf-8").replace("id: sector", "id: mijn-sector")
    written = written.replace("Vanuit welke organisatie doet u mee?", "Vanuit *welke* _organisatie_? # 1")
    written = written.replace("gemeente: Gemeente", "gemeente: Gemeente_A *of* <b> #1")
    file.write_text(written, encoding="utf-8")
    people = [{**row, "mijn-sector": row["sector"]} for row in eighteen()]
    raw = form(command, network)
    table = network / "export.csv"
    match way:
        case "central":
            table.write_bytes(xlsform.central(raw, people))
        case _:
            table.write_bytes(xlsform.kobo(raw, people, labels=way == "labels"))
    answers = network / "antwoorden.csv"
    answers.write_text(answers.read_text(encoding="utf-8-sig").replace(";sector;", ";mijn-sector;", 1))

    found = outcome(command, network, table)
    assert '"mijn-sector": {' in found
    assert found == outcome(command, network, answers)
