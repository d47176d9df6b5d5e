"""Answers in: headers, values, encodings, and everything that is not understood."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from one_by_one import none_is_plain

from dilemmakaart.answers import (
    DONT_KNOW,
    SCALES,
    Answer,
    Aspect,
    BackgroundQuestion,
    Questionnaire,
    Respondent,
)
from dilemmakaart.ballots import Ballots, Version
from dilemmakaart.forms import (
    Intake,
    Problem,
    Reading,
    Row,
    Sent,
    read,
    split,
    understand,
    unreadable,
)
from dilemmakaart.forms.cells import Misunderstood, choose
from dilemmakaart.forms.columns import Column, Content, letter, recognise
from dilemmakaart.forms.plain import Plain
from dilemmakaart.language import Text, translate
from dilemmakaart.tally import tally

SECTOR = BackgroundQuestion(
    "sector",
    "Vanuit welke organisatie doet u mee?",
    {"gemeente": "Gemeente", "aanbieder": "Jeugdhulpaanbieder", "team": "Coördinatieteam"},
)
QUESTIONNAIRE = Questionnaire(("bs1", "ts2"), (SECTOR,))
PATH = "antwoorden.csv"
HEADER = "bs1_nu;bs1_gewenst;bs1_spanning;bs1_toelichting"


@dataclass(frozen=True, slots=True)
class Seen(Reading):
    """A reading with the rows that it gave."""

    rows: tuple[Row, ...] = ()


def reading(content: str | bytes, questionnaire: Questionnaire = QUESTIONNAIRE, path: str = PATH) -> Seen:
    """Read a file as `assess` does, row by row; test_plain.py reads many rows at once."""
    raw = content.encode() if isinstance(content, str) else content
    rows: list[Row] = []
    table = split(path, [raw], Sent("netwerk", "", questionnaire, lambda _: ()))
    if isinstance(table, Problem):
        found = unreadable(table)
    else:

        def take(each: Row | Version | Ballots) -> None:
            assert isinstance(each, Row)
            rows.append(each)

        with patch.object(Plain, "read", none_is_plain):
            found = read(path, table, questionnaire, take, remarks=True)
    return Seen(**{each.name: getattr(found, each.name) for each in fields(Reading)}, rows=tuple(rows))


def understood(content: str | bytes, questionnaire: Questionnaire = QUESTIONNAIRE) -> list[Respondent]:
    """Read a file in which everything is understood."""
    found = reading(content, questionnaire)
    assert found.problems == ()
    return [row.respondent for row in found.rows]


def words(message: Text | str) -> str:
    return translate(message, "en") if isinstance(message, Text) else message


def problem(content: str | bytes) -> Problem:
    """The only problem in a file."""
    (found,) = reading(content).problems
    return found


# --- Headers (design.md, section 3) ---

SHAPES = [
    "{code}_{word}",
    "{code} {word}",
    "{code} {word}. Waar staat het netwerk nu, volgens u?",
    "Waar staat het netwerk? [{code} {word}]",
    "Stelling 4: waar staat het netwerk? ({code} {word})",
    "{word}[{code}]",
    "Waar staat het netwerk? {word}[{code}]",
    "{code}[{word}]",
    "groep/{code}_{word}",
    "groep/{code}/{code}_{word}",
    "{code}. {word}",
    "{code}: {word}",
    "{code}-{word}",
    "  {code}_{word}  ",
    "\ufeff{code}_{word}",
    "{code}\N{NO-BREAK SPACE}{word}",
    "{code}\n{word}",
    "Waar staat het\r\nnetwerk?\n[{code}\N{NO-BREAK SPACE}{word}]",
    "<p>Waar staat het <b>netwerk</b>?</p> [<i>{code}</i>&#160;{word}]",
    "{word}2[{code}]",
    "{word}12_{code}",
    "{word} · Waar staat het netwerk nu? [{code} · inclusief|efficiënt]",
    "{word}2[{code}]. {word} · Waar staat het netwerk nu? [{code} · inclusief|efficiënt]",
    "{code}{word}",
    "dilemma1-{code}_{word}",
]
WORDS: Mapping[Content, tuple[str, str]] = {
    "now": ("nu", "now"),
    "wanted": ("gewenst", "wanted"),
    "tension": ("spanning", "tension"),
    "remark": ("toelichting", "remark"),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("content", WORDS)
def test_a_header_is_recognised_by_its_code_wherever_it_stands_in_both_languages(
    shape: str, content: Content
) -> None:
    for word in WORDS[content]:
        header = shape.format(code="bs1", word=word)
        assert recognise(header, QUESTIONNAIRE) == Column(content, "bs1")
        assert recognise(header.upper(), QUESTIONNAIRE) == Column(content, "bs1")


def test_a_code_of_two_digits_is_not_mistaken_for_one_of_one_digit() -> None:
    assert recognise("bs12_nu", QUESTIONNAIRE) == Column("now", "bs12")
    assert recognise("Vraag [li10 gewenst]", QUESTIONNAIRE) == Column("wanted", "li10")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Id",
        "Begintijd",
        "E-mail",
        "Naam",
        "bs1",
        "nu",
        "bs1_nummer",
        "absbs1_nu",
        "bs123_nu",
        "bs1_nuance",
        "Wat wilt u nog kwijt over bs1?",
        "submission id",
        "Question time: bs1toelichting",
        "bs1toelichtingTime",
        "nu1Time",
        "Nu we dit weten, wat valt u op? [bs1]",
        "sectoren",
    ],
)
def test_a_header_without_a_code_and_what_was_asked_is_not_ours(header: str) -> None:
    assert recognise(header, QUESTIONNAIRE) is None


@pytest.mark.parametrize(
    "header",
    [
        "sector",
        "Sector",
        " SECTOR ",
        "groep/sector",
        "\ufeffsector",
        "sector. Vanuit welke organisatie?",
        "sector: kies er een",
        "Vanuit welke organisatie doet u mee?",
        "vanuit welke\norganisatie\N{NO-BREAK SPACE}doet u mee?",
        "Vanuit welke organisatie? [sector]",
    ],
)
def test_a_background_question_is_recognised_by_its_id_or_its_words(header: str) -> None:
    assert recognise(header, QUESTIONNAIRE) == Column("background", "sector")


@pytest.mark.parametrize(
    "header",
    [
        "Vanuit welke org.. ",
        "vanuit welke organisatie doe..",
        "Over u/Vanuit welke organisatie doet u mee?",
        "background-sector",
        "background/sector",
    ],
)
def test_a_background_question_is_recognised_in_a_group_and_by_its_beginning(header: str) -> None:
    assert recognise(header, QUESTIONNAIRE) == Column("background", "sector")


@pytest.mark.parametrize("header", ["Van..", "..", "Vanuit welke rol..", "andere-sector"])
def test_too_little_of_a_background_question_is_not_enough(header: str) -> None:
    assert recognise(header, QUESTIONNAIRE) is None


@pytest.mark.parametrize("header", ["submission", "Submission", " submission ", "\ufeffsubmission"])
def test_the_submission_column_is_recognised(header: str) -> None:
    assert recognise(header, QUESTIONNAIRE) == Column("submission", "submission")


@pytest.mark.parametrize(
    ("index", "shown"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_the_letters_of_a_spreadsheet(index: int, shown: str) -> None:
    assert letter(index) == shown


# --- Values ---


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("0", 0),
        ("3", 3),
        ("-3", -3),
        ("+1", 1),
        ("\N{MINUS SIGN}2", -2),
        ("\N{EN DASH}2", -2),
        ("- 2", -2),
        (" 2 ", 2),
        ("\N{NO-BREAK SPACE}2\N{NO-BREAK SPACE}", 2),
        ("2.0", 2),
        ("2,0", 2),
        ("-1,00", -1),
        ("-2 · richting inclusief", -2),
        ("+3 (volledig efficiënt)", 3),
        ("1 = een beetje", 1),
        ("0: ertussenin", 0),
        ("2\n(richting efficiënt)", 2),
        ("-0", 0),
        ("m3", -3),
        ("'-2", -2),
        ("'+2", 2),
    ],
)
@pytest.mark.parametrize("aspect", ["now", "wanted"])
def test_a_position_is_a_number_or_a_text_that_starts_with_it(cell: str, value: int, aspect: Aspect) -> None:
    assert understand(cell, aspect) == value


@pytest.mark.parametrize(
    "cell",
    [
        *("weet niet", "Weet niet", "WEET NIET", " weet  niet ", "weet\N{NO-BREAK SPACE}niet", "weet niet."),
        *("weet ik niet", "Weet ik niet", "?", " ? ", "dk", "DK"),
    ],
)
@pytest.mark.parametrize("aspect", ["now", "wanted", "tension"])
def test_a_dont_know_is_understood_in_every_spelling(cell: str, aspect: Aspect) -> None:
    assert understand(cell, aspect) is DONT_KNOW


@pytest.mark.parametrize(
    "cell", ["", " ", "\t", "\n", "\N{NO-BREAK SPACE}", "N/A", "n.v.t.", "Geen antwoord", "No answer"]
)
@pytest.mark.parametrize("aspect", ["now", "wanted", "tension"])
def test_an_empty_cell_is_a_blank_and_not_a_zero(cell: str, aspect: Aspect) -> None:
    assert understand(cell, aspect) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [("0 geen", 0), ("4 zeer veel", 4), ("3", 3), ("2,0", 2)],
)
def test_a_tension_runs_from_none_to_very_much(cell: str, value: int) -> None:
    assert understand(cell, "tension") == value


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "m4",
            "p3",
            "7",
            "4",
            "-4",
            "10",
            "11",
            "heel erg",
            "2,5",
            "2.5",
            "2,05",
            "-0,5",
            "1/2",
            "1 / 2",
            "50%",
            "1 %",
        ),
        *(
            "-",
            "\N{MINUS SIGN}",
            "+",
            "--2",
            "+-1",
            "#REF!",
            "twee",
            "x2",
            "12345",
        ),
    ],
)
@pytest.mark.parametrize("aspect", ["now", "wanted"])
def test_what_is_not_a_point_of_the_scale_is_refused_with_the_scale(cell: str, aspect: Aspect) -> None:
    with pytest.raises(Misunderstood) as caught:
        understand(cell, aspect)
    assert caught.value.seen == cell
    assert words(caught.value.expected) == "-3 to 3, or 'weet niet' for don't know"


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("10-11-2025", "(a date or time)"),
        ("2025-11-10", "(a date or time)"),
        ("2025-11-10 09:15:00", "(a date or time)"),
        ("9/30/25 8:02", "(a date or time)"),
        (" iemand@voorbeeld.invalid ", "(an e-mail address)"),
        ("Jan <iemand@voorbeeld.invalid>", "(an e-mail address)"),
        ("06 - 1234 5678", "(a long number)"),
        ("+31 6 12345678", "(a long number)"),
        ("4 maart 1971", "(a date or time)"),
        ("1971/03", "(a date or time)"),
        ("4 mrt '71", "(a date or time)"),
        ("feb-01", "(a date or time)"),
        ("19710304", "(a long number)"),
        ("Jan, iemand at voorbeeld.nl", "(an e-mail address)"),
        ("iemand\uff20voorbeeld.invalid", "(an e-mail address)"),
    ],
)
def test_what_tells_who_somebody_is_or_when_is_only_named(cell: str, named: str) -> None:
    with pytest.raises(Misunderstood) as caught:
        understand(cell, "now")
    assert words(caught.value.seen) == named
    with pytest.raises(Misunderstood) as caught:
        choose(cell, SECTOR)
    assert words(caught.value.seen) == named


@pytest.mark.parametrize("cell", ["5", "-1", "2,5", "veel", "3/4"])
def test_a_tension_off_its_scale_is_refused(cell: str) -> None:
    with pytest.raises(Misunderstood) as caught:
        understand(cell, "tension")
    assert words(caught.value.expected).startswith("0 to 4")


@pytest.mark.parametrize("cell", ["1-11-2025", "2-3", "1-feb", "1:30", "2;3", "1 000", "1e3"])
def test_what_a_spreadsheet_made_of_a_value_is_refused_also_where_it_starts_with_a_point_of_the_scale(
    cell: str,
) -> None:
    with pytest.raises(Misunderstood):
        understand(cell, "now")


@settings(deadline=None)
@given(st.text(max_size=12), st.sampled_from(list(SCALES)))
@example("9" * 5000, "now")
@example("²", "now")
def test_any_text_is_a_point_of_the_scale_a_dont_know_a_blank_or_misunderstood(
    cell: str, aspect: Aspect
) -> None:
    try:
        answer = understand(cell, aspect)
    except Misunderstood as error:
        explained = bool(error.seen and words(error.expected))
    else:
        explained = answer is None or answer is DONT_KNOW or answer in SCALES[aspect]
    assert explained


# --- Background ---


@pytest.mark.parametrize(
    ("cell", "option"),
    [
        ("gemeente", "gemeente"),
        ("Gemeente", "gemeente"),
        ("aanbieder", "aanbieder"),
        ("Jeugdhulpaanbieder", "aanbieder"),
        (" JEUGDHULPAANBIEDER ", "aanbieder"),
        ("Coördinatieteam", "team"),
        ("", None),
        ("\N{NO-BREAK SPACE}", None),
    ],
)
def test_an_option_is_named_by_its_id_or_its_label(cell: str, option: str | None) -> None:
    assert choose(cell, SECTOR) == option


def test_an_option_that_is_almost_right_gets_a_suggestion() -> None:
    with pytest.raises(Misunderstood) as caught:
        choose("Gemente", SECTOR)
    assert (caught.value.seen, caught.value.suggestion) == ("Gemente", "Gemeente")


def test_an_option_that_is_like_none_gets_them_all() -> None:
    with pytest.raises(Misunderstood) as caught:
        choose("Politie", SECTOR)
    assert words(caught.value.expected) == "one of: Gemeente, Jeugdhulpaanbieder, Coördinatieteam"
    assert caught.value.suggestion == ""


@pytest.mark.parametrize("label", ["Regio\N{NO-BREAK SPACE}Zuid", "Regio  Zuid", "Regio Zuid "])
def test_an_option_is_recognised_whatever_spaces_its_label_has(label: str) -> None:
    question = BackgroundQuestion("regio", "Regio?", {"z": label, "n": "Noord"})
    assert choose(label, question) == "z"


@pytest.mark.parametrize("cell", ["coord", "gemee", "N/A", "Geen antwoord"])
def test_an_option_is_recognised_by_the_code_that_limesurvey_has_for_it(cell: str) -> None:
    chosen = {"coord": "coordinatieteam", "gemee": "gemeente"}
    question = BackgroundQuestion("sector", "Sector?", {"coordinatieteam": "Team", "gemeente": "Gemeente"})
    assert choose(cell, question) == chosen.get(cell)


# --- Files ---


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cells_are_split_at_commas_semicolons_or_tabs_on_lines_of_any_kind(delimiter: str, end: str) -> None:
    lines = [["sector", "bs1_nu", "bs1_gewenst"], ["gemeente", "-1", "weet niet"], ["", "2", ""]]
    content = end.join(delimiter.join(cells) for cells in lines)
    assert understood(content) == [
        Respondent({("bs1", "now"): -1, ("bs1", "wanted"): DONT_KNOW}, {"sector": "gemeente"}),
        Respondent({("bs1", "now"): 2, ("bs1", "wanted"): None}),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_with_accents_come_through_in_every_encoding(encoding: str) -> None:
    content = f"sector;{HEADER}\nCoördinatieteam;1;2;3;Eén idee, geïsoleerd\n"
    (found,) = understood(content.encode(encoding))
    assert found.background == {"sector": "team"}
    assert found.remarks == {"bs1": "Eén idee, geïsoleerd"}
    assert found.answer("bs1", "tension") == 3


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_first_line_that_names_the_separator_is_not_the_header(first: str, encoding: str) -> None:
    content = f"{first}\r\n{HEADER}\r\n1;2;3;\r\n"
    assert understood(content.encode(encoding)) == [
        Respondent({("bs1", "now"): 1, ("bs1", "wanted"): 2, ("bs1", "tension"): 3})
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_remark_may_hold_line_breaks_quotes_and_every_separator(delimiter: str) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerow(HEADER.split(";"))
    writer.writerow(["1", "2", "3", 'Eerst dit;\nen "dan", dat\tdus'])
    writer.writerow(["0", "0", "0", ""])
    first, second = understood(file.getvalue())
    assert first.remarks == {"bs1": 'Eerst dit; en "dan", dat dus'}
    assert second.remarks == {}
    assert second.answer("bs1", "now") == 0


def test_times_that_a_survey_program_measured_are_no_answers_whatever_they_name() -> None:
    content = "bs1_nu;Group time: over bs1;Question time: bs1toelichting;interviewtime\n2;3;4;5\n"
    found = reading(content)
    assert found.problems == ()
    assert [row.respondent for row in found.rows] == [Respondent({("bs1", "now"): 2})]
    assert words(found.notes[0]) == "antwoorden.csv: left unread: 3 columns that a survey program adds."


def test_columns_of_a_forms_tool_are_left_unread_and_said_to_be() -> None:
    content = "Id;E-mail;Naam;Kleur;bs1_nu;bs1_gewenst\n7;a@b.nl;Jan;Rood;2;3\n"
    found = reading(content, Questionnaire(("bs1",)))
    assert found.problems == ()
    assert [row.respondent for row in found.rows] == [Respondent({("bs1", "now"): 2, ("bs1", "wanted"): 3})]
    assert not any("Jan" in words(note) or "Naam" in words(note) for note in found.notes)
    assert [words(note) for note in found.notes[:2]] == [
        "antwoorden.csv: not read: Kleur.",
        "antwoorden.csv: left unread: 3 columns that a survey program adds.",
    ]
    assert words(found.notes[2]) == "antwoorden.csv: no column for: bs1_tension."


def test_a_comma_in_every_question_does_not_make_the_comma_the_separator() -> None:
    content = (
        "Id;bs1 nu. Waar staat het netwerk nu, volgens u?;"
        "bs1 gewenst. Waar zou het moeten staan, volgens u?;"
        "bs1 spanning. Hoeveel spanning geeft dat, alles bij elkaar?\n"
        "1;0;2;3\n"
        "2;-1;1;4\n"
    )
    assert understood(content) == [
        Respondent({("bs1", "now"): 0, ("bs1", "wanted"): 2, ("bs1", "tension"): 3}),
        Respondent({("bs1", "now"): -1, ("bs1", "wanted"): 1, ("bs1", "tension"): 4}),
    ]


def test_with_one_known_column_a_number_in_front_of_it_is_not_taken_for_the_answer() -> None:
    assert understood("Id;bs1_nu\n2;-3\n") == [Respondent({("bs1", "now"): -3})]


# --- What is not understood ---


def test_a_cell_that_is_not_understood_is_a_problem_with_its_row_and_column() -> None:
    found = reading(f"{HEADER}\n1;2;3;\n1;heel erg;9;\n0;0;0;\n")
    assert [(each.path, each.row, each.column) for each in found.problems] == [
        (PATH, 3, "B (bs1_gewenst)"),
        (PATH, 3, "C (bs1_spanning)"),
    ]
    assert [each.seen for each in found.problems] == ["heel erg", "9"]
    assert [words(each.expected)[:6] for each in found.problems] == ["-3 to ", "0 to 4"]
    assert (len(found.rows), found.spoiled, found.unusable) == (2, 1, False)


def test_a_header_of_a_problem_is_cut_short() -> None:
    long = "bs1 nu. " + "Waar staat het netwerk volgens u? " * 20
    found = problem(f"{long}\nveel\n")
    assert found.column.startswith("A (bs1 nu. Waar")
    assert len(found.column) <= 45


def test_two_columns_for_one_question_are_a_problem_of_the_whole_file() -> None:
    found = reading("bs1_nu;bs1_gewenst;bs1 now\n1;2;3\n")
    assert [(each.row, each.column) for each in found.problems] == [(1, "C (bs1 now)")]
    assert "A (bs1_nu)" in words(found.problems[0].seen)
    assert words(found.problems[0].expected) == "one column for each question"
    assert (found.rows, found.unusable) == ((), True)


def test_an_unknown_code_gets_the_code_it_looks_like() -> None:
    found = problem("bs1_nu;bs11_gewenst\n1;2\n")
    assert (found.row, found.column) == (1, "B (bs11_gewenst)")
    assert words(found.seen) == "'bs11', a code that no dilemma of this network has"
    assert words(found.suggestion) == "bs1_wanted"


def test_an_unknown_code_that_looks_like_none_gets_all_codes() -> None:
    found = problem("bs1_nu;zz9_gewenst\n1;2\n")
    assert (words(found.expected), found.suggestion) == ("one of: bs1, ts2", "")


@pytest.mark.parametrize(
    "content", ["naam;leeftijd\nJan;7\n", "sector\ngemeente\n", "bs1_toelichting\nja\n", "\n1\n"]
)
def test_a_file_without_any_column_of_answers_is_a_problem(content: str) -> None:
    found = problem(content)
    assert (found.row, found.column) == (1, "")
    assert "bs1_nu" in words(found.expected)
    assert reading(content).unusable


def test_a_network_without_dilemmas_gives_a_problem_and_not_a_crash() -> None:
    assert reading("bs1_nu\n1\n", Questionnaire(())).problems
    assert reading("naam\nJan\n", Questionnaire(())).problems


def test_empty_rows_are_named_and_do_not_count() -> None:
    found = reading(f"sector;{HEADER}\n;1;2;3;\n;;;;\n\ngemeente;;;;\n;0;;;\n")
    assert len(found.rows) == 2
    assert found.problems == ()
    assert words(found.notes[-1]) == "antwoorden.csv: 2 rows hold no answer and do not count (row 3, 5)."


def test_of_many_empty_rows_the_first_ten_are_named() -> None:
    found = reading("bs1_nu;bs1_gewenst\n1;1\n" + ";\n" * 15)
    assert "15 rows" in words(found.notes[-1])
    assert "(row 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …)" in words(found.notes[-1])


def test_a_row_of_only_dont_knows_or_only_a_remark_counts() -> None:
    assert len(understood(f"{HEADER}\n?;?;?;\n;;;Geen idee.\n")) == 2


def test_a_row_shorter_than_the_header_leaves_blanks() -> None:
    assert understood(f"{HEADER}\n1;2\n") == [
        Respondent({("bs1", "now"): 1, ("bs1", "wanted"): 2, ("bs1", "tension"): None})
    ]


def test_more_cells_than_headers_are_a_problem_unless_they_are_empty() -> None:
    found = problem(f"{HEADER}\n1;2;3;ja;nee\n")
    assert (found.row, found.column) == (2, "E")
    assert words(found.seen) == "5 cells in this row"
    assert words(found.expected).startswith("4 cells, as in the header")
    assert len(understood(f"{HEADER}\n1;2;3;ja;;\n")) == 1


def test_a_quote_that_is_not_closed_is_a_problem_at_its_row() -> None:
    found = problem(f'{HEADER}\n1;2;3;\n1;2;3;"Geen einde\n1;2;3;\n')
    assert found.row == 3
    assert "quote" in words(found.expected)


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_too_large_for_a_remark_is_a_problem_at_its_row(quote: str) -> None:
    table = f"{HEADER}\n1;2;3;{quote}{'x' * 200_000}{quote}\n"
    found = problem(table)
    assert (found.path, found.row) == (PATH, 2)


def test_a_file_that_cannot_be_split_into_rows_is_unusable_and_not_just_a_row_less() -> None:
    assert reading(f'{HEADER}\n1;2;3;\n1;2;3;"Geen einde\n1;2;3;\n').unusable


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "The file is empty."),
        (b" \n\n", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b"PK\x03\x04\x14\x00\x06\x00", "This is an Excel or zip file, not a CSV file."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "The file is not text that can be read."),
        (b"bs1_nu\x00;1", "The file is not text that can be read."),
        ("bs1_nu;1".encode("utf-16-le"), "The file is not text that can be read."),
        (b"bs1_nu\x81\x8d\x8f", "The file is not text that can be read."),
    ],
)
def test_a_file_that_is_no_text_is_a_problem_of_the_whole_file(raw: bytes, said: str) -> None:
    found = problem(raw)
    assert (found.path, found.row, found.column, words(found.seen)) == (PATH, 0, "", said)
    assert reading(raw).unusable


# --- Submissions ---


def submitted(*cells: tuple[str, str]) -> tuple[Row, ...]:
    return reading("submission;bs1_nu;bs1_gewenst\n" + "".join(f"{id_};{now};0\n" for id_, now in cells)).rows


def nows(*files: Sequence[Row]) -> tuple[dict[int, int], int]:
    """Count the positions of everyone in these files, and the submissions that came twice."""
    intake = Intake(QUESTIONNAIRE, remarks=False)
    for rows in files:
        for row in rows:
            intake.take(row)
    counted, _ = intake.close()
    counts = zip(SCALES["now"], counted.counts("bs1", "now").points, strict=True)
    return {point: count for point, count in counts if count}, intake.doubles


def test_the_same_submission_counts_once_and_the_latest_wins() -> None:
    assert nows(submitted(("s1", "1"), ("s2", "0"), ("s1", "3"))) == ({0: 1, 3: 1}, 1)


def test_the_same_submission_in_two_files_counts_once_and_the_last_file_wins() -> None:
    files = [submitted(("s1", "1"), ("s2", "0")), submitted((" s1 ", "2"), ("s3", "1"))]
    assert nows(*files) == ({0: 1, 1: 1, 2: 1}, 1)


def test_rows_without_a_submission_all_count() -> None:
    assert nows(submitted(("", "1"), ("", "1")), submitted(("", "1"))) == ({1: 3}, 0)


# --- Laws ---

SPELLINGS: Mapping[Answer, Sequence[str]] = {
    DONT_KNOW: ("weet niet", "Weet ik niet", "?", "dk"),
    None: ("", " "),
    **{
        point: (f"{point}", f" {point} ", f"{point}.0", f"{point},0", f"{point} · richting A, of B; of C")
        for point in range(-3, 0)
    },
    **{
        point: (f"{point}", f"+{point}", f"{point},0", f"{point}: tussen A, B en C; zeg maar")
        for point in range(5)
    },
}
HEADERS = {
    "nl": {"now": "nu", "wanted": "gewenst", "tension": "spanning"},
    "en": {"now": "now", "wanted": "wanted", "tension": "tension"},
}
SHAPED = [
    "{code}_{word}",
    "{code} {word}. Waar staat het netwerk, volgens u; ongeveer?",
    "Stelling [{code} {word}]",
]

some_answers = st.fixed_dictionaries(
    {
        (code, aspect): st.sampled_from([*scale, DONT_KNOW, None])
        for code in QUESTIONNAIRE.codes
        for aspect, scale in SCALES.items()
    }
).filter(lambda answers: any(answer is not None for answer in answers.values()))
respondents = st.builds(
    Respondent,
    some_answers,
    st.fixed_dictionaries({}, optional={"sector": st.sampled_from(list(SECTOR.options))}),
    st.fixed_dictionaries(
        {}, optional={"bs1": st.sampled_from(["ja, nee", "a;b", 'zeg "ja"\nof nee', "tab\tdus"])}
    ),
)


@st.composite
def files(draw: st.DrawFn, people: Sequence[Respondent]) -> bytes:
    """Write these answers in one of the ways in which they may come."""
    delimiter, language = draw(st.sampled_from(",;\t")), draw(st.sampled_from(["nl", "en"]))
    shape, quoted = draw(st.sampled_from(SHAPED)), draw(st.booleans())
    columns = draw(st.permutations([(code, aspect) for code in QUESTIONNAIRE.codes for aspect in SCALES]))
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    names = [shape.format(code=code, word=HEADERS[language][aspect]) for code, aspect in columns]
    writer.writerow(["sector", *names, "bs1_toelichting" if language == "nl" else "bs1_remark"])
    for person in people:
        cells = [draw(st.sampled_from(SPELLINGS[person.answer(code, aspect)])) for code, aspect in columns]
        sector = person.background.get("sector", "")
        named = draw(st.sampled_from([sector, SECTOR.options.get(sector, "")]))
        writer.writerow([named, *cells, person.remarks.get("bs1", "")])
    return file.getvalue().encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"])))


@settings(deadline=None, max_examples=150)
@given(st.lists(respondents, min_size=1, max_size=5), st.data())
def test_the_same_answers_give_the_same_tally_however_they_were_written_down(
    people: list[Respondent], data: st.DataObject
) -> None:
    read_back = understood(data.draw(files(people)))
    assert tally(read_back, QUESTIONNAIRE) == tally(people, QUESTIONNAIRE)
    assert [each.remarks for each in read_back] == [
        {code: " ".join(remark.split()) for code, remark in each.remarks.items()} for each in people
    ]


any_bytes = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=100).map(lambda content: content.encode("utf-8", "surrogatepass")),
    st.text(alphabet='bs1_nu;,\t\n\r"?-23 ', max_size=60).map(lambda rest: f"{HEADER}\n{rest}".encode()),
    st.binary(max_size=60).map(lambda rest: HEADER.encode() + b"\n" + rest),
    st.binary(max_size=60).map(lambda rest: b"\xff\xfe" + HEADER.encode("utf-16-le") + rest),
    st.lists(st.lists(st.text(max_size=5), max_size=5), max_size=5).map(
        lambda table: "\n".join(";".join(cells) for cells in table).encode("utf-8", "surrogatepass")
    ),
)


@settings(deadline=None, max_examples=300)
@given(any_bytes)
@example(b"sep=;\n")
@example(b"sep=;")
@example(b'"')
@example(b"\xff\xfe\x00")
def test_any_bytes_give_answers_on_their_scales_or_problems_that_say_where(raw: bytes) -> None:
    found = reading(raw)
    assert tally((row.respondent for row in found.rows), QUESTIONNAIRE).respondents == len(found.rows)
    for each in found.problems:
        assert each.path == PATH
        assert words(each.seen)
        assert words(each.expected)


def test_a_header_that_tells_who_somebody_is_goes_by_its_letter() -> None:
    found = reading("bs1_nu;iemand@voorbeeld.invalid;14-03-1971\n1;2;3")

    assert [translate(note, "en") for note in found.notes if "not read" in note.message] == [
        f"{PATH}: not read: …."
    ]


def test_a_table_of_more_columns_than_a_spreadsheet_has_is_one_problem() -> None:
    found = problem("bs1_nu" + ";" * 20_000)

    assert words(found.seen) == "20001 columns in the first row"
