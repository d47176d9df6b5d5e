"""A network that asks in two languages: its answers mean the same, so they add up."""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import limesurvey
import openpyxl
import pytest
import webforms
import xlsform
from conftest import Command
from round_trip import eighteen, outcome, read_back
from test_webforms import form
from test_workbooks import ANSWERS, REMARKS, choices, rows_of

from dilemmakaart.files import load
from dilemmakaart.folders import library, own_files
from dilemmakaart.journeys.setting import open_network

EDITION = """\
kind: network
id: jeugd-voorbeeldregio
name: Youth Example Region
purpose: Every child in our region grows up safely, as close to home as possible.
fear: A child falls between the organisations, and nobody has seen it.
background:
  - id: sector
    question: From which organisation do you take part?
    options:
      gemeente: Municipality
      aanbieder: Care provider
      lokaal-team: Local team
      onderwijs: Education
  - id: rol
    question: What is your role in the network?
    options:
      kerngroep: Member of the core group
      deelnemer: Participant
"""
OPTIONS = {
    "sector": ["gemeente", "aanbieder", "lokaal-team", "onderwijs"],
    "rol": ["kerngroep", "deelnemer"],
}
ENGLISH = {"nu": "now", "gewenst": "wanted", "spanning": "tension", "toelichting": "remark"}
People = Sequence[Mapping[str, str]]
Fill = Callable[[Command, Path, str, People], Path]


@pytest.fixture
def mixed(network: Path) -> Path:
    """Return the example network with an English edition beside it."""
    (network / "netwerk.en.yaml").write_text(EDITION, encoding="utf-8")
    return network


def sent(command: Command, network: Path, language: str, format_: str, ending: str, *options: str) -> Path:
    target = network / f"sent-{language}{ending}"
    ended = command(
        ["--lang", language, "questionnaire", network, "--to", format_, "--output", target, *options]
    )
    assert (ended.code, ended.err) == (0, "")
    return target


def key_in(name: str, language: str) -> str:
    """Return the column of an answer in a language: `bs1_now` for `bs1_nu`."""
    code, _, aspect = name.partition("_")
    return f"{code}_{ENGLISH[aspect]}" if language == "en" and aspect else name


def by_page(command: Command, network: Path, language: str, people: People) -> Path:
    page = sent(command, network, language, "html", ".html").read_text(encoding="utf-8")
    asked = json.loads(page.partition('id="asked">')[2].partition("</script>")[0])
    sets = []
    for person in people:
        cells = {key_in(name, language): cell.replace("weet niet", "?") for name, cell in person.items()}
        sets.append(
            {
                "format": "dilemmakaart/answers@1",
                "network": asked["network"],
                "questionnaire": asked["questionnaire"],
                "dilemmas": asked["dilemmas"],
                "submission": cells.pop("submission"),
                "saved": 1,
                "background": {name: cells.pop(name) for name in OPTIONS},
                "remarks": {
                    name: cells.pop(name) for name in list(cells) if name[4:] in {"toelichting", "remark"}
                },
                "answers": cells,
            }
        )
    target = network / f"back-{language}.json"
    target.write_text("\n".join(map(json.dumps, sets)), encoding="utf-8")
    return target


def chosen(key: str, given: str, known: list[str]) -> str:
    """Return the label that somebody chooses who answers this."""
    if key in OPTIONS:
        return known[OPTIONS[key].index(given)]
    return known[-1] if given == "weet niet" else next(x for x in known if re.match(rf"[+]?{given} ·", x))


def by_workbook(command: Command, network: Path, language: str, people: People) -> Path:
    made = sent(command, network, language, "xlsx", ".xlsx")
    folder = network / f"back-{language}"
    folder.mkdir()
    dutch = {key_in(name, language): name for name in people[0]}
    for number, person in enumerate(people):
        book = openpyxl.load_workbook(made)
        sheet = book.worksheets[0]
        for key, row in rows_of(sheet).items():
            if given := person[dutch[key]]:
                sheet.cell(row, ANSWERS).value = chosen(key, given, choices(sheet, row))
            remark = person.get(f"{key.partition('_')[0]}_toelichting", "")
            if remark and key.endswith(("_nu", "_now")):
                sheet.cell(row, REMARKS).value = remark
        book.save(folder / f"{number}.xlsx")
    return folder


def by_rows(command: Command, network: Path, language: str, people: People) -> Path:
    made = sent(command, network, language, "xlsx", "-rows.xlsx", "--rows")
    book = openpyxl.load_workbook(made)
    sheet = book.worksheets[0]
    for row, person in enumerate(people, start=2):
        for column, (key, given) in enumerate(list(person.items())[1:], start=2):
            known = [] if key.endswith("toelichting") else choices(sheet, row, column)
            sheet.cell(row, column).value = chosen(key, given, known) if known and given else given
    target = network / f"back-{language}.xlsx"
    book.save(target)
    return target


def by_table(command: Command, network: Path, language: str, people: People) -> Path:
    made = sent(command, network, language, "csv", ".csv")
    text = made.read_text(encoding="utf-8-sig")
    delimiter = ";" if language == "nl" else ","
    header = next(csv.reader(io.StringIO(text), delimiter=delimiter))
    with made.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, delimiter=delimiter, extrasaction="ignore")
        writer.writerows({key_in(name, language): cell for name, cell in each.items()} for each in people)
    return made


def by_microsoft(_: Command, network: Path, language: str, people: People) -> Path:
    target = network / f"back-{language}.xlsx"
    target.write_bytes(webforms.microsoft(form(network, language), people))
    return target


def by_google(_: Command, network: Path, language: str, people: People) -> Path:
    target = network / f"back-{language}.csv"
    target.write_bytes(webforms.google(form(network, language), people))
    return target


def by_limesurvey(command: Command, network: Path, language: str, people: People) -> Path:
    survey = sent(command, network, language, "limesurvey", ".txt").read_bytes()
    asked = limesurvey.Heads("full", long=True, language=language)
    target = network / f"back-{language}.csv"
    target.write_bytes(limesurvey.export(survey, people, asked))
    return target


def by_limesurvey_codes(command: Command, network: Path, language: str, people: People) -> Path:
    survey = sent(command, network, language, "limesurvey", ".txt").read_bytes()
    target = network / f"back-{language}.csv"
    target.write_bytes(limesurvey.export(survey, people, limesurvey.Heads(language=language)))
    return target


def by_kobo(command: Command, network: Path, language: str, people: People) -> Path:
    survey = sent(command, network, language, "xlsform", "-form.xlsx").read_bytes()
    target = network / f"back-{language}.csv"
    target.write_bytes(xlsform.kobo(survey, people, labels=True))
    return target


WAYS: Mapping[str, Fill] = {
    "the page": by_page,
    "a workbook each": by_workbook,
    "a workbook for all": by_rows,
    "the table": by_table,
    "Microsoft Forms": by_microsoft,
    "Google Forms": by_google,
    "LimeSurvey": by_limesurvey,
    "LimeSurvey, codes": by_limesurvey_codes,
}


@pytest.mark.parametrize("way", WAYS)
def test_half_of_the_members_asked_in_english_give_the_tally_of_all_asked_in_dutch(
    command: Command, mixed: Path, way: str
) -> None:
    people = eighteen()
    back = [
        WAYS[way](command, mixed, "nl", people[::2]),
        WAYS[way](command, mixed, "en", people[1::2]),
    ]
    files = [path for each in back for path in (sorted(each.iterdir()) if each.is_dir() else [each])]

    assert outcome(command, mixed, *back) == outcome(command, mixed, mixed / "antwoorden.csv")
    assert read_back(mixed, *files) == read_back(mixed, mixed / "antwoorden.csv")


def test_kobo_with_labels_in_english_gives_the_tally_of_the_table(command: Command, mixed: Path) -> None:
    """Two exports of Kobo number their submissions alike, so only one stands here."""
    back = by_kobo(command, mixed, "en", eighteen())

    assert read_back(mixed, back) == read_back(mixed, mixed / "antwoorden.csv")


def test_the_english_questionnaire_holds_no_dutch_word_of_the_network_or_the_library(
    command: Command, mixed: Path
) -> None:
    page = sent(command, mixed, "en", "html", ".html").read_text(encoding="utf-8")

    assert "Youth Example Region" in page
    assert ">Municipality</b>" in page
    assert "inclusive ↔ efficient" in page
    assert ' lang="nl"' not in page
    assert not re.search(r"inclusief|Gemeente|Binnen een subgroep", page)


def test_both_questionnaires_are_the_same_one_by_their_digest(command: Command, mixed: Path) -> None:
    pages = [sent(command, mixed, each, "html", ".html").read_text(encoding="utf-8") for each in ("nl", "en")]
    asked = [json.loads(each.partition('id="asked">')[2].partition("</script>")[0]) for each in pages]

    assert asked[0]["questionnaire"] == asked[1]["questionnaire"]
    assert asked[0]["network"] == asked[1]["network"]
    assert asked[1]["dilemmas"]["bs1"] == ["inclusive", "efficient"]


def test_what_answers_are_about_is_told_by_the_originals_alone(mixed: Path) -> None:
    file = load(mixed / "netwerk.yaml")
    without, _ = open_network(file, (), library())
    english, _ = open_network(file, own_files(mixed / "netwerk.yaml"), library(editions=True), "en")

    assert without is not None
    assert english is not None
    assert english.dilemmas[0].poles.a.name == "inclusive"
    assert english.questionnaire.basis == without.questionnaire.basis
    assert english.only(["bs1"]).questionnaire.basis == without.only(["bs1"]).questionnaire.basis


def test_an_english_answer_between_other_poles_is_refused_with_the_poles_of_today(
    command: Command, mixed: Path
) -> None:
    back = by_page(command, mixed, "en", eighteen())
    text = back.read_text(encoding="utf-8")
    back.write_text(
        text.replace('["inclusive", "efficient"]', '["efficient", "inclusive"]'), encoding="utf-8"
    )
    refused = command(["assess", mixed, back])

    assert refused.code == 1
    assert "'bs1' was asked as" in refused.err


def test_a_header_with_the_english_poles_the_other_way_round_is_refused(
    command: Command, mixed: Path
) -> None:
    table = mixed / "tabel.csv"
    table.write_text('"bs1 now. Where? (efficient ↔ inclusive)"\n1\n', encoding="utf-8")
    refused = command(["assess", mixed, table])

    assert refused.code == 1
    assert "'bs1' was asked as" in refused.err


def test_a_tally_of_an_english_network_adds_up_with_that_of_a_dutch_one(
    command: Command, mixed: Path
) -> None:
    english = (
        (mixed / "netwerk.yaml")
        .read_text(encoding="utf-8")
        .replace("kind: network", "kind: network\nlanguage: en")
    )
    people = eighteen()
    by_table(command, mixed, "nl", people[:9]).rename(mixed / "dutch.csv")
    assert command(["tally", mixed, mixed / "dutch.csv", "--output", mixed / "a.json"]).code == 0
    (mixed / "netwerk.yaml").write_text(english, encoding="utf-8")
    by_table(command, mixed, "en", people[9:]).rename(mixed / "english.csv")
    assert command(["tally", mixed, mixed / "english.csv", "--output", mixed / "b.json"]).code == 0

    assert command(["assess", mixed, "--tally", mixed / "a.json", "--tally", mixed / "b.json"]).code == 0


def test_an_edition_of_a_network_is_no_network(command: Command, mixed: Path) -> None:
    named = command(["questionnaire", mixed / "netwerk.en.yaml", "--to", "csv"])
    assert named.code == 2
    assert "netwerk.en.yaml: This is no network, but the edition of one" in named.err

    found = command(["handout", mixed.parent, "--template", "oogst"])
    assert found.code == 0
    assert (mixed / "handouts" / "oogst.md").exists()


OWN = (
    "kind: dilemma\nid: eigen\ncode: ei1\nlevel: within-subgroup\nnumber: 9\nquestion: Hoe kan het allebei?\n"
    "poles:\n  a: {name: vlug}\n  b: {name: samen}\nsources: [redactie]\n"
)
OWN_ENGLISH = (
    "kind: dilemma\nid: eigen\nquestion: How can it be both?\n"
    "poles:\n  a: {name: fast}\n  b: {name: together}\n"
)


def own(network: Path, **files: str) -> None:
    (network / "dilemmas").mkdir(exist_ok=True)
    for name, text in files.items():
        (network / "dilemmas" / name.replace("__", ".")).write_text(text, encoding="utf-8")


def test_a_dilemma_of_ones_own_without_english_texts_stays_dutch_and_that_is_said_once(
    command: Command, mixed: Path
) -> None:
    own(mixed, eigen__yaml=OWN)
    target = mixed / "page.html"
    ended = command(["--lang", "en", "questionnaire", mixed, "--to", "html", "--output", target])
    page = target.read_text(encoding="utf-8")

    assert ended.code == 0
    assert ended.err.count("not every text in English") == 1
    assert "dilemmas/eigen.yaml" in ended.err
    assert '<em lang="nl">vlug</em>' in page
    assert "<em>inclusive</em>" in page


def test_a_dilemma_of_ones_own_brings_its_own_english_texts(command: Command, mixed: Path) -> None:
    own(mixed, eigen__yaml=OWN, eigen__en__yaml=OWN_ENGLISH)
    page = sent(command, mixed, "en", "html", ".html").read_text(encoding="utf-8")

    assert "fast ↔ together" in page
    assert command(["validate", mixed]).code == 0


def test_a_network_in_english_speaks_english_without_being_asked(command: Command, mixed: Path) -> None:
    text = (mixed / "netwerk.yaml").read_text(encoding="utf-8")
    (mixed / "netwerk.yaml").write_text(
        text.replace("kind: network", "kind: network\nlanguage: en"), encoding="utf-8"
    )
    (mixed / "netwerk.en.yaml").unlink()

    assert command(["assess", mixed, mixed / "antwoorden.csv"]).code == 0
    assert command(["questionnaire", mixed, "--to", "md"]).err == ""
    assert "inclusive" in (mixed / "questionnaire.md").read_text(encoding="utf-8")
