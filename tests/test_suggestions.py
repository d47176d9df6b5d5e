"""What a header that is not recognised may be about: suggested, never applied by itself."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dilemmakaart.answers import BackgroundQuestion, Questionnaire, Wording
from dilemmakaart.forms import Intake, Reading, Table, read
from dilemmakaart.forms.suggestions import MOST, suggestions
from dilemmakaart.language import Text, translate
from dilemmakaart.tally import Tally

ROLE = BackgroundQuestion("rol", "Wat is uw rol in het netwerk?", {"a": "Aan", "b": "Bij"})
SECTOR = BackgroundQuestion("sector", "Vanuit welke organisatie doet u mee?", {"a": "Aan", "b": "Bij"})
QUESTIONNAIRE = Questionnaire(
    ("bs1", "bs3", "ts2"),
    (SECTOR, ROLE),
    frozenset({"no1"}),
    wording={
        "bs1": Wording(
            ("inclusief", "efficiënt"), "Hoe houd je iedereen aangehaakt zonder daadkracht te verliezen?"
        ),
        "bs3": Wording(("open afstemmen", "nieuwe kaders"), "Hoe geef je samen richting?"),
        "ts2": Wording(
            ("verbinding borgen", "wendbaar blijven"), "Hoe zorg je voor afstemming tussen subgroepen?"
        ),
    },
)
ALL = [
    f"{code}_{word}" for code in QUESTIONNAIRE.codes for word in ("nu", "gewenst", "spanning", "toelichting")
]


def words(value: Text | str) -> str:
    return translate(value, "nl") if isinstance(value, Text) else value


def suggested(*header: str) -> list[str | None]:
    found = suggestions(header, QUESTIONNAIRE)
    return [words(found[index].name) if index in found else None for index in range(len(header))]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Waar staat het netwerk nu? inclusief of efficiënt", "bs1_nu"),
        ("INCLUSIEF\nof\N{NO-BREAK SPACE}EFFICIENT: gewenst", "bs1_gewenst"),
        ("Inclusief - efficiënt", "bs1_nu"),
        ("Spanning bij nieuwe kaders", "bs3_spanning"),
        ("Open afstemmen / nieuwe kaders (opmerkingen)", "bs3_toelichting"),
        ("Hoe zorg je voor afstemming tussen de subgroepen? Nu", "ts2_nu"),
        ("bs l_nu", "bs1_nu"),
        ("bsl nu. Waar staat het netwerk?", "bs1_nu"),
        ("b1_nu", None),
        ("bs1_nuu", "bs1_nu"),
        ("bs1_gewesnt", "bs1_gewenst"),
        ("bs1 wantd", "bs1_gewenst"),
        ("bs13_nu", "bs1_nu"),
        ("ts12 spanning", "ts2_spanning"),
        ("bs1", "bs1_nu"),
        ("Wat wilt u nog kwijt over ts2?", "ts2_toelichting"),
        ("Waar staan we nu? (2e vraag)", "bs3_nu"),
        ("Opmerkingen over vraag 3", "ts2_toelichting"),
        ("Opmerkingen over vraag 4", None),
        ("Waar wilt u dat het netwerk staat?", "bs1_gewenst"),
        ("Hoeveel spanning geeft dit in de samenwerking?", "bs1_spanning"),
        ("In welke sector werkt u", "sector"),
        ("Vanuit welke organisatie doe je mee?", "sector"),
    ],
)
def test_a_header_that_looks_like_a_question_gets_the_closest_one(header: str, name: str | None) -> None:
    assert suggested(header) == [name]


@pytest.mark.parametrize(
    "header",
    [
        *("", " ", "Id", "E-mail", "Naam", "Volledige naam", "Begintijd", "Tijdstempel", "nu", "Token", "?"),
        *("Wat vond u van de vragenlijst?", "Hoe voelt u zich nu?", "opmerkingen", "Vraag 1", "inclusief"),
        *("bs1_nu", "sector", "submission", "no1_nu"),
    ],
)
def test_a_header_that_resembles_nothing_or_is_known_gets_no_suggestion(header: str) -> None:
    assert suggested(header) == [None]


def test_only_a_question_without_a_column_is_suggested_and_each_of_them_once() -> None:
    assert suggested("bs1_nu", "bsl_nu", "bs13_nu", "Open afstemmen of nieuwe kaders?") == [
        None,
        "bs3_nu",
        None,
        "bs3_gewenst",
    ]
    assert suggested(*ALL, "bsl_nu", "inclusief of efficiënt", "Waar staan we nu?")[len(ALL) :] == [None] * 3


def heard(*table: Sequence[str]) -> tuple[Reading, Tally]:
    """Read a table, and count what was understood of it."""
    intake = Intake(QUESTIONNAIRE, remarks=False)
    found = read("a.csv", Table(table[0], iter(table[1:])), QUESTIONNAIRE, intake.take, remarks=False)
    return found, intake.close()[0]


def test_questions_in_order_without_a_code_get_the_dilemmas_in_order() -> None:
    asked = "Waar staat het netwerk nu?"
    assert suggested(asked, asked, asked, asked) == ["bs1_nu", "bs3_nu", "ts2_nu", None]


def test_a_suggestion_says_what_it_is_about_and_is_a_problem_with_its_column() -> None:
    (found,) = heard(["bs1_nu", "bsl_gewenst"], ["1", "2"])[0].problems

    assert (found.row, found.column) == (1, "B (bsl_gewenst)")
    assert words(found.suggestion) == "bs1_gewenst (inclusief ↔ efficiënt)"
    assert words(found.seen)
    assert words(found.expected)


@pytest.mark.parametrize("header", ["bsl_gewenst", "inclusief of efficiënt: gewenst", "bs11_gewenst", "bs1"])
def test_a_suggestion_is_never_applied_by_itself(header: str) -> None:
    found, counted = heard(["bs1_nu", header], ["1", "2"])

    assert found.problems[0].suggestion
    assert found.unusable
    assert counted.respondents == 0


def test_what_resembles_nothing_is_left_unread_and_named() -> None:
    found, counted = heard(["Kleur", "bs1_nu"], ["Rood", "2"])

    assert found.problems == ()
    assert counted.counts("bs1", "now").points == (0, 0, 0, 0, 0, 1, 0)
    assert translate(found.notes[0], "en") == "a.csv: not read: Kleur."


def test_a_file_with_columns_without_end_gets_suggestions_for_the_first_of_them() -> None:
    header = [f"kolom {number}" for number in range(MOST)]

    assert suggested(*header, "bsl_nu") == [None] * (MOST + 1)
    assert suggested(*header[1:], "bsl_nu")[-1] == "bs1_nu"


@given(
    st.lists(
        st.one_of(
            st.text(max_size=40), st.sampled_from(ALL), st.text(alphabet="bs123 _nugewst?", max_size=20)
        ),
        max_size=8,
    )
)
@example(["\ud800", "\x00bsl_nu"])
def test_whatever_the_headers_are_a_suggestion_names_a_column_that_is_not_there(header: list[str]) -> None:
    found = suggestions(header, QUESTIONNAIRE)
    columns = [each.column for each in found.values()]

    assert len(columns) == len(set(columns))
    assert not {words(each.name) for each in found.values()} & set(header)
