"""Who takes part, as it is read from a table: every cell that is not understood has its place."""

import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.forms.people import People, people
from dilemmakaart.language import Say, Text
from dilemmakaart.participants import Participant

SECOND = "a second column for the same; the first is C (rol)"
DUTCH = "code;organisatie;sector;regio;rol;niet_met"
SAY = Say("en")


def read(*rows: str, header: str = DUTCH) -> People:
    return people("deelnemers.csv", "\n".join([header, *rows]).encode())


def told(found: People) -> list[tuple[int, str, str, str]]:
    """Return where each problem stands, what was seen, and what may be meant."""
    return [(each.row, each.column, words(each.seen), words(each.suggestion)) for each in found.problems]


def words(value: Text | str) -> str:
    return SAY(value) if isinstance(value, Text) else value


def workbook(*rows: Sequence[str]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_dutch_and_english_headers_name_the_same_columns() -> None:
    dutch = read("B1;Huis;Zorg;Noord;bestuurder;", "B2;School;Onderwijs;Zuid;directeur;B1")
    english = read(
        "B1,Huis,Zorg,Noord,bestuurder,",
        "B2,School,Onderwijs,Zuid,directeur,B1",
        header="code,organisation,sector,region,role,not_with",
    )
    assert dutch.people == english.people
    assert dutch.people[1] == Participant("B2", "School", "Onderwijs", "Zuid", "directeur", ("B1",))
    assert (dutch.problems, dutch.notes) == ((), ())


def test_a_workbook_says_the_same_as_a_csv_in_any_encoding() -> None:
    rows = ["B1;Huis é;Zorg;Noord;bestuurder;", "B2;School;Onderwijs;Zuid;directeur;B1"]
    content = "\n".join([DUTCH, *rows])
    cells = [line.split(";") for line in [DUTCH, *rows]]
    sheet = people("d.xlsx", workbook(*cells))
    assert sheet.people
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        assert people("d.csv", content.encode(encoding)).people == sheet.people
    assert people("d.csv", content.replace(";", "\t").encode()).people == sheet.people


def test_a_header_may_stand_below_a_title_in_a_workbook() -> None:
    found = people(
        "d.xlsx", workbook(["Wie komen er?"], ["naam", "organisatie", "rol"], ["Ans", "Huis", "lid"])
    )
    assert found.people == (Participant("Ans", "Huis", role="lid"),)


def test_a_workbook_without_anything_in_it_is_refused() -> None:
    (problem,) = people("d.xlsx", workbook()).problems
    assert words(problem.seen) == "The workbook is empty."


def test_a_name_beside_a_code_is_kept_and_may_be_named_too() -> None:
    found = read(
        "B1;Ans de Wit;Huis;lid;Bo", "B2;Bo;School;lid;", header="code;naam;organisatie;rol;niet_met"
    )
    assert [(each.key, each.name, each.apart) for each in found.people] == [
        ("B1", "Ans de Wit", ("B2",)),
        ("B2", "Bo", ()),
    ]


def test_several_people_may_stand_in_one_cell_and_a_name_may_hold_a_comma() -> None:
    found = read(
        '"Wit, Ans";Huis;lid;"Bo | Cas"', "Bo;School;lid;", 'Cas;Wijk;lid;"Wit, Ans"',
        header="naam;organisatie;rol;niet_met",
    )  # fmt: skip
    assert [each.apart for each in found.people] == [("Bo", "Cas"), (), ("Wit, Ans",)]


def test_a_name_of_two_people_does_not_say_with_whom_somebody_may_not_sit() -> None:
    rows = ["B1;Jan;Huis;lid;", "B2;jan;School;lid;", "B3;Bo;Wijk;lid;Jan", "jan;Cas;Kade;lid;"]
    header = "code;naam;organisatie;rol;niet_met"
    found = read(*rows[:3], header=header)
    assert told(found) == [(4, "E (niet_met)", "Jan, as 2 people are called", "")]
    assert found.people == ()
    assert read(*rows, header=header).people[2].apart == ("jan",)


def test_what_differs_in_capitals_and_spaces_only_is_the_same() -> None:
    found = read("B1;Huis;Zorg;noord;a;", "B2;HUIS ;zorg;Noord;a;", "B3;Wijk;Zorg;  Noord;A;")
    assert {each.region for each in found.people} == {"Noord"}
    assert [each.organisation for each in found.people[:2]] == ["HUIS", "HUIS"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["B1;;Zorg;Noord;a;"], (2, "B (organisatie)", "nothing", "")),
        (["B1;H;Z;N;a;", "b1;W;Z;N;a;"], (3, "A (code)", "b1, which stands in row 2 too", "")),
        (["; H;Z;N;a;"], (2, "A (code)", "nothing", "")),
        (["B1;H;Z;N;a;B1"], (2, "F (niet_met)", "B1", "")),
        (["B01;H;Z;N;a;", "B02;W;Z;N;a;B0l"], (3, "F (niet_met)", "B0l", "B01")),
        (["B01;H;Z;N;a;B07"], (2, "F (niet_met)", "B07", "")),
        (["B1;H;Z;N;a;ans@voorbeeld.nl"], (2, "F (niet_met)", "(an e-mail address)", "")),
        ([f"B1;{'x' * 10_000};Z;N;a;"], (2, "B (organisatie)", "10000 letters", "")),
        (["B1;H;Z;N;a;", "B2;W;Z;N;a;B1; B3"], (3, "G", "7 cells in this row", "")),
        ([], (0, "", "nobody stands in it", "")),
        ([";;;;;", "  ;;;;;"], (0, "", "nobody stands in it", "")),
        ([f"B{number};H;Z;N;a;" for number in range(501)], (0, "", "501 people", "")),
    ],
    ids=[
        "no organisation",
        "twice",
        "no code",
        "self",
        "unknown",
        "nearest to oneself",
        "e-mail",
        "long",
        "wide",
        "none",
        "empty rows",
        "many",
    ],
)
def test_what_is_not_understood_has_its_place(rows: list[str], expected: tuple[int, str, str, str]) -> None:
    found = read(*rows)
    assert told(found) == [expected]
    assert found.people == ()


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("code;organisatie;sector;regoi", (1, "D (regoi)", "regoi", "regio")),
        ("code;organisatie;rol;rol", (1, "D (rol)", SECOND, "")),
        ("code;sector;regio;rol", (1, "", "no column with organisations", "")),
        ("organisatie;sector;regio;rol", (1, "", "no column with a name or a code", "")),
        ("code;organisatie;kamer;telefoon", (1, "", "nothing to mix people by", "")),
    ],
)  # fmt: skip
def test_a_header_that_does_not_fit_is_told(header: str, expected: tuple[int, str, str, str]) -> None:
    found = read("B1;a;b;c", header=header)
    assert told(found) == [expected]


def test_what_is_not_read_or_not_known_is_told() -> None:
    found = read("B1;Huis;;Noord;x", "B2;Wijk;Zorg;Noord;y", header="code;organisatie;sector;regio;kamer")
    assert [SAY(note) for note in found.notes] == [
        "deelnemers.csv: no column for role, so groups are not mixed by that.",
        "deelnemers.csv: not read: kamer.",
        "deelnemers.csv: row 2 has no sector, so that person is not mixed by it.",
    ]
    assert len(found.people) == 2


def test_empty_rows_are_passed_over_and_rows_keep_their_number() -> None:
    found = read("B1;Huis;Zorg;Noord;a;", "", ";;;;;", "B2;;Zorg;Noord;a;")
    assert told(found) == [(5, "B (organisatie)", "nothing", "")]


def test_a_quote_that_is_not_closed_is_told() -> None:
    found = read('B1;"Huis;Zorg;Noord;a;')
    assert len(found.problems) == 1


@given(st.binary(max_size=300), st.sampled_from([".csv", ".xlsx"]))
def test_any_bytes_give_people_or_problems(raw: bytes, ending: str) -> None:
    found = people(f"d{ending}", raw)
    assert bool(found.people) != bool(found.problems)


@given(st.text(max_size=200))
def test_any_text_below_a_header_gives_people_or_problems(content: str) -> None:
    found = people("d.csv", f"{DUTCH}\n{content}".encode("utf-8", "replace"))
    assert bool(found.people) != bool(found.problems)


def test_the_example_is_read_without_a_word() -> None:
    path = Path(__file__).parent.parent / "examples" / "voorbeeldregio" / "deelnemers.csv"
    found = people("deelnemers.csv", path.read_bytes())
    assert [each.key for each in found.people] == [f"B{number:02}" for number in range(1, 25)]
    assert (found.problems, found.notes) == ((), ())
