"""`assess --columns`: what stubborn headers are, said in a file that the reader drafts itself."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import ROOT, Command
from hypothesis import example, given
from hypothesis import strategies as st
from round_trip import eighteen, outcome
from test_suggestions import ALL, QUESTIONNAIRE, heard

from dilemmakaart.catalogue import enter
from dilemmakaart.file import File
from dilemmakaart.forms import Header, draft, mapped, misplaced, unknown_columns
from dilemmakaart.forms.cells import shown
from dilemmakaart.forms.columns import recognise, tidy
from dilemmakaart.forms.exports import is_own
from dilemmakaart.forms.sheet import known_columns
from dilemmakaart.language import Say, Text
from dilemmakaart.report.problems import problems_as_text
from dilemmakaart.schema import Columns

SAY = Say("nl")
STUBBORN = {
    "sector": "In welke sector werkt u",
    "rol": "Wat is uw rol?",
    "bs1_nu": "Waar staan we nu? (1e vraag)",
    "bs1_gewenst": "Waar staat het netwerk straks?\nInclusief of\N{NO-BREAK SPACE}efficiënt",
    "bs1_spanning": "bs l_spanning",
    "bs1_toelichting": "Opmerkingen over vraag 1",
    "ts1_nu": 'Gezamenlijkheid "of" organiseerbaarheid: nu',
    "li3_gewenst": "li33_gewenst",
}
"""Headers of the example, as somebody may have written them."""


def stubborn(network: Path, extra: str = "") -> Path:
    """Write the answers of the example with other headers, and a name in front of each if it is asked."""
    rows = eighteen()
    header = [STUBBORN.get(name, name) for name in rows[0]]
    path = network / "koppig.csv"
    lines = [[extra, *header], *(["Jan Jansen", *row.values()] for row in rows)]
    table = [line if extra else line[1:] for line in lines]
    quoted = (";".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in table)
    path.write_text("\n".join(quoted) + "\n", encoding="utf-8")
    return path


def write(path: Path, **columns: str) -> Path:
    lines = "".join(f'  "{header}": {column}\n' for header, column in columns.items())
    path.write_text(f"kind: columns\ncolumns:\n{lines}", encoding="utf-8")
    return path


# --- From headers to a draft, and from the draft to an assessment -----------------------------------


def test_a_draft_without_its_hashes_gives_the_same_assessment_as_headers_that_are_understood(
    command: Command, network: Path
) -> None:
    expected = outcome(command, network, network / "antwoorden.csv")
    answers, columns = stubborn(network, "Volledige naam"), network / "kolommen.yaml"
    first = command(["assess", network, answers, "--columns", columns])
    assert (first.code, first.out) == (1, "")
    assert "kolommen.yaml yet, so it was drafted" in first.err

    drafted = columns.read_text(encoding="utf-8")
    assert '  #"Volledige naam": skip\n' in drafted
    assert command(["validate", columns]).code == 0
    columns.write_text(re.sub(r'^  #(?=")', "  ", drafted, flags=re.MULTILINE), encoding="utf-8")

    assert command(["validate", columns]).code == 0
    assert outcome(command, network, answers, "--columns", columns) == expected


def test_a_draft_as_it_came_changes_nothing_and_is_never_overwritten(command: Command, network: Path) -> None:
    answers, columns = stubborn(network), network / "kolommen.yaml"
    command(["assess", network, answers, "--columns", columns])
    drafted = columns.read_bytes()
    without = command(["assess", network, answers])
    again = command(["assess", network, answers, "--columns", columns])

    assert (without.code, again.code) == (1, 1)
    assert without.err.splitlines()[:-1] == again.err.splitlines()[:-1]
    assert "--columns FILE" in without.err
    assert "say in" in again.err.splitlines()[-1]
    assert columns.read_bytes() == drafted
    assert not (network / "uitkomst").exists()


def test_a_draft_begins_with_the_line_for_editors_where_the_schemas_are_near(
    command: Command, network: Path
) -> None:
    (network / "schemas").mkdir()
    (network / "schemas" / "columns.schema.json").write_bytes(
        (ROOT / "schemas" / "columns.schema.json").read_bytes()
    )
    columns = network / "kolommen.yaml"
    command(["assess", network, stubborn(network), "--columns", columns])

    first = columns.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=schemas/columns.schema.json"


def test_where_every_header_is_recognised_nothing_is_drafted_and_the_answers_are_scored(
    command: Command, network: Path
) -> None:
    ended = command(["assess", network, network / "antwoorden.csv", "--columns", network / "k.yaml"])

    assert ended.code == 0
    assert "k.yaml is not needed" in ended.err
    assert not (network / "k.yaml").exists()


def test_where_no_file_can_be_read_nothing_is_drafted_and_nothing_is_called_recognised(
    command: Command, network: Path
) -> None:
    (network / "leeg.csv").write_bytes(b"")
    ended = command(["assess", network, network / "leeg.csv", "--columns", network / "k.yaml"])

    assert ended.code == 1
    assert "recognised" not in ended.err
    assert not (network / "k.yaml").exists()


def test_one_file_of_columns_is_for_all_files_of_a_run(command: Command, network: Path) -> None:
    expected = outcome(command, network, network / "antwoorden.csv", network / "antwoorden.csv")
    first, columns = stubborn(network), network / "k.yaml"
    other = network / "ander.csv"
    other.write_text("Waar nu;bs1_gewenst;Kleur\n1;2;Rood\n", encoding="utf-8")
    command(["assess", network, first, other, "--columns", columns])
    content = columns.read_text(encoding="utf-8")
    assert content.index("koppig.csv") < content.index("ander.csv")
    assert '  #"Kleur": skip\n' in content

    content = re.sub(r'^  #(?=")', "  ", content, flags=re.MULTILINE)
    content = content.replace('"Waar nu": skip', '"Waar nu": bs1_nu')
    columns.write_text(content, encoding="utf-8")
    assert outcome(command, network, first, other, "--columns", columns).count('"respondents": 19') == 1
    assert expected.count('"respondents": 18') == 1


@pytest.mark.parametrize("header", ["WAAR  NU", "Waar\N{NO-BREAK SPACE}nu", "waar nu "])
def test_a_header_is_found_whatever_its_capitals_and_spaces(
    command: Command, network: Path, header: str
) -> None:
    table = network / "a.csv"
    table.write_text('"Waar\nnu";bs1_gewenst\n' + "1;2\n" * 5, encoding="utf-8")
    columns = write(network / "k.yaml", **{header: "bs1_nu"})

    assert command(["assess", network, table, "--columns", columns]).code == 0


def test_a_column_that_is_skipped_is_not_read_even_if_its_header_is_known(
    command: Command, network: Path
) -> None:
    columns = write(network / "k.yaml", bs1_spanning="skip")
    ended = command(["assess", network, network / "antwoorden.csv", "--columns", columns])

    assert ended.code == 0
    assert "not read: bs1_spanning." in ended.err
    assert "no column for: bs1_tension." in ended.err


# --- What is wrong with a file of columns ------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('  "Waar nu": bs1_nuu\n', ["k.yaml:3:14: error[DK207]", "no column 'bs1_nuu'", "'bs1_nu'?"]),
        ('  "Waar nu": fiets\n', ["k.yaml:3:14: error[DK207]", "such as bs1_nu, or one of: sector, rol,"]),
        ('  "Waar nu": zz9_nu\n', ["k.yaml:3:14: error[DK207]", "no column 'zz9_nu'"]),
        ('  "Waar nu?": bs1_nu\n', ["k.yaml:3:3: error[DK207]", "has this header", "'Waar nu'?"]),
        ('  "Iets heel anders": skip\n', ["k.yaml:3:3: error[DK207]", "Copy the header from the file"]),
        (
            '  "Waar nu": bs1_nu\n  "Nu": bs1_now\n',
            ["k.yaml:4:9: error[DK207]", "'Waar nu' is 'bs1_now' too"],
        ),
        ('  "Waar nu": bs1_nu\n  "waar nu": skip\n', ["k.yaml:4:3: error[DK207]", "the same header"]),
        ('  "Waar nu": bs1_nu\n  "Waar nu": skip\n', ["k.yaml:4:3: error[DK006]"]),
        ('  "Waar nu": Bs1 nu\n', ["k.yaml:3:14: error[DK104]"]),
        ('  "Waar nu: bs1_nu\n', ["k.yaml:", "error[DK003]"]),
    ],
)
def test_a_mistake_in_a_file_of_columns_is_an_error_in_its_place_and_nothing_is_scored(
    command: Command, network: Path, content: str, said: Sequence[str]
) -> None:
    (network / "a.csv").write_text("Waar nu;bs1_gewenst;Nu\n" + "1;2;3\n" * 5, encoding="utf-8")
    (network / "k.yaml").write_text(f"kind: columns\ncolumns:\n{content}", encoding="utf-8")
    ended = command(["assess", network, network / "a.csv", "--columns", network / "k.yaml"])

    assert (ended.code, ended.out) == (1, "")
    assert [each for each in said if each not in ended.err] == []
    assert not (network / "uitkomst").exists()


def test_a_file_of_another_kind_is_refused(command: Command, network: Path) -> None:
    ended = command(["assess", network, network / "antwoorden.csv", "--columns", network / "netwerk.yaml"])

    assert ended.code == 1
    assert "netwerk.yaml:9:7: error[DK106] This is a file of the kind 'network'" in ended.err


def test_columns_without_answers_are_wrong_use(command: Command, network: Path) -> None:
    ended = command(["assess", network, "--columns", network / "k.yaml"])

    assert ended.code == 2
    assert "none are named" in ended.err
    assert not (network / "k.yaml").exists()


def test_two_headers_may_be_one_column_in_two_files() -> None:
    files = [Header("a.csv", ("Waar nu",)), Header("b.csv", ("Nu", "Naam"))]
    columns = {"Waar nu": "bs1_nu", "Nu": "bs1_now", "Naam": "skip"}

    assert list(unknown_columns(columns, QUESTIONNAIRE)) == []
    assert list(misplaced(columns, files)) == []


# --- Laws --------------------------------------------------------------------------------------------

HEADERS = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [*ALL, "sector", "bsl_nu", "inclusief of efficiënt", "#", "'", '"', ": ", "- a", "{b"]
        ),
        st.text(alphabet="bs12_nu \n\t\"'#:\\", max_size=20),
    ),
    max_size=8,
)


@given(HEADERS)
@example(["x" * 3000, "\ud800\x00", "\ufeffNaam", "a\u2028b", "İ"])
def test_any_draft_is_a_file_of_columns_that_fits_once_its_hashes_are_gone(header: list[str]) -> None:
    files = [Header("a.csv", tuple(header))]
    drafted = draft(files, QUESTIONNAIRE, SAY)
    unknown = {name for name in header if recognise(name, QUESTIONNAIRE) is None}
    unknown = {tidy(name) for name in unknown if not isinstance(shown(name), Text)} - {""}
    unknown = {plain for plain in unknown if not is_own(plain)}
    if drafted is None:
        assert not unknown or not known_columns(header, QUESTIONNAIRE)
        return
    entry, found = enter(File("k.yaml", re.sub(r"^  #(?! )", "  ", drafted, flags=re.MULTILINE).encode()))
    assert found == ()
    assert isinstance(entry.model, Columns)
    columns = entry.model.columns or {}
    assert not [*unknown_columns(columns, QUESTIONNAIRE), *misplaced(columns, files)]
    assert unknown <= set(mapped(columns))


@given(st.lists(HEADERS, min_size=1, max_size=5), st.integers(20, 200))
def test_any_table_of_text_gives_answers_or_a_table_of_problems(table: list[list[str]], width: int) -> None:
    found, _ = heard(*table)
    shown = problems_as_text(found.problems, SAY, width)

    assert bool(shown) == bool(found.problems)
    for each in found.problems:
        assert each.path == "a.csv"
        assert each.row >= 1
        assert each.seen
        assert each.expected
