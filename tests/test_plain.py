"""Many rows at once: what is counted quickly is what is counted row by row, wherever a file is cut."""

import csv
import io
import tracemalloc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from one_by_one import none_is_plain

from dilemmakaart.answers import BackgroundQuestion, Questionnaire, Respondent
from dilemmakaart.ballots import Ballots, Version
from dilemmakaart.forms import (
    Intake,
    Lines,
    Problem,
    Reading,
    Row,
    Sent,
    Table,
    read,
    split,
    unreadable,
)
from dilemmakaart.forms.plain import Plain
from dilemmakaart.forms.sheet import known_columns
from dilemmakaart.forms.table import MOST_PROBLEMS
from dilemmakaart.language import Text, translate
from dilemmakaart.tally import ALL, Tally, tally

SECTOR = BackgroundQuestion("sector", "Sector?", {"gemeente": "Gemeente", "lokaal-team": "Team, lokaal"})
ROLE = BackgroundQuestion("rol", "Rol?", {"lid": "Lid", "1": "Eerste", "-1": "Laatste"})
QUESTIONNAIRE = Questionnaire(("bs1", "ts2"), (SECTOR, ROLE), frozenset({"no1"}))
PATH = "antwoorden.csv"


@dataclass(frozen=True)
class Counted:
    """What came of a file: the tally, the remarks, doubles, and what was said about it."""

    tally: Tally
    remarks: dict[str, list[str]]
    doubles: int
    reading: Reading


def quickly(
    pieces: Iterable[bytes], *, remarks: bool, questionnaire: Questionnaire = QUESTIONNAIRE
) -> Counted:
    """Read a file as `assess` does."""
    intake = Intake(questionnaire, remarks=remarks)
    table = split(PATH, pieces, Sent("netwerk", "", questionnaire, lambda _: ()))
    if isinstance(table, Problem):
        reading = unreadable(table)
    else:
        reading = read(PATH, table, questionnaire, intake.take, remarks=remarks)
    counted, remarked = intake.close()
    return Counted(
        counted, {code: sorted(given) for code, given in remarked.items()}, intake.doubles, reading
    )


def row_by_row(content: str, *, remarks: bool, questionnaire: Questionnaire = QUESTIONNAIRE) -> Counted:
    """Hold the whole file, split it, keep every respondent, and count them at the end."""
    first, _, rest = content.partition("\n")
    content = rest if first.strip().strip('"').lower().startswith("sep=") else content
    delimiter = max(",;\t", key=lambda each: fit(content, each, questionnaire))
    rows, broken = all_rows(content, delimiter)
    kept: list[Row] = []

    def take(found: Row | Version | Ballots) -> None:
        assert isinstance(found, Row)
        kept.append(found)

    table = Table(rows[0] if rows else [], iter(rows[1:]))
    with patch.object(Plain, "read", none_is_plain):
        reading = read(PATH, table, questionnaire, take, remarks=remarks)
    if broken is not None:
        kept, reading = [], unreadable(broken)
    latest = {row.submission or f"row {number}": row for number, row in enumerate(kept)}
    people = [row.respondent for row in latest.values()]
    remarked: dict[str, list[str]] = {}
    for person in people:
        for code, remark in person.remarks.items() if remarks else ():
            remarked.setdefault(code, []).append(remark)
    by_code = {code: sorted(given) for code, given in remarked.items()}
    counting = [each for each in people if any(answer is not None for answer in each.answers.values())]
    return Counted(tally(counting, questionnaire), by_code, len(kept) - len(latest), reading)


def fit(content: str, delimiter: str, questionnaire: Questionnaire) -> tuple[int, int]:
    try:
        rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter))[:100]
    except csv.Error:
        rows = []
    width = len(rows[0]) if rows else 0
    return known_columns(rows[0], questionnaire) if rows else 0, sum(len(row) == width > 1 for row in rows)


def all_rows(content: str, delimiter: str) -> tuple[list[list[str]], Problem | None]:
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        message = Text("The row cannot be split into cells ({problem}).", (("problem", error),))
        hint = Text('Look for a quote (") that is not closed in or above this row.')
        return rows, Problem(PATH, len(rows) + 1, "", message, hint)
    return rows, None


def words(message: Text | str) -> str:
    return translate(message, "en") if isinstance(message, Text) else message


def told(reading: Reading) -> list[object]:
    """Return all that a reading says, as a user reads it."""
    problems = [(each.row, each.column, words(each.seen), words(each.expected)) for each in reading.problems]
    notes = [translate(note, "en") for note in reading.notes]
    return [problems, reading.more, notes, reading.spoiled, reading.asked, reading.unusable]


def assert_the_same(quick: Counted, slow: Counted) -> None:
    assert told(quick.reading) == told(slow.reading)
    if not slow.reading.unusable:
        assert quick.tally == slow.tally
        assert (quick.remarks, quick.doubles) == (slow.remarks, slow.doubles)


# --- The law: fast is slow ---

ANSWERS = [f"{code}_{word}" for code in ("bs1", "ts2") for word in ("nu", "gewenst", "spanning")]
OTHERS = ["sector", "rol", "bs1_toelichting", "ts2_remark", "Naam", "no1_nu", "submission"]
PLAIN = ["-3", "-2", "-1", "0", "1", "2", "3", "?", "", "weet niet", "Weet niet"]
ODD = ["4", "5", "12", "-0", "--1", "-", "1-", "-?", "??", "1?", " ", " 1", "+2", "1.0", "_", "/", ".", "x"]
ODD += ["weet niet weet niet", "weet nietweet niet", "1weet niet", "−1", "1 - geen", "é", "gemeente", "\\n"]
CELLS = {
    "sector": ["gemeente", "Gemeente", "lokaal-team", " gemeente", "", "gemeent", "1"],
    "rol": ["lid", "1", "-1", "", "Eerste", "2", "weet niet"],
    "bs1_toelichting": ["", "", " ", "Zo is het.", "-1", "weet niet", 'zeg "ja"'],
    "ts2_remark": ["", "", "Nee\nof ja", "Nee; of ja, zei zij", "ja"],
    "Naam": ["", "Jan", "-1", "é", "weet niet", 'J "x" P', '"'],
    "no1_nu": ["", "9", "x"],
    "submission": ["", "a", "b", " a ", "weet niet"],
}


@st.composite
def headers(draw: st.DrawFn) -> list[str]:
    """Some of the columns: usually answers side by side, then others before and behind them, or mixed."""
    answers = draw(st.permutations(ANSWERS).flatmap(lambda each: st.sampled_from([each, each[:4], each[:1]])))
    others = draw(st.lists(st.sampled_from(OTHERS), unique=True, max_size=4))
    if draw(st.integers(0, 3)):
        at = draw(st.integers(0, len(others)))
        return [*others[:at], *answers, *others[at:]]
    return list(draw(st.permutations([*answers, *others])))


@st.composite
def rows(draw: st.DrawFn, header: Sequence[str]) -> list[str]:
    """One row; nine of ten are as plain as can be."""
    odd = not draw(st.integers(0, 9))
    row = [
        draw(st.sampled_from(CELLS[name] if odd else CELLS[name][:3]))
        if name in CELLS
        else draw(st.sampled_from([*PLAIN, *ODD] if odd else PLAIN[3:8] if "spanning" in name else PLAIN))
        for name in header
    ]
    match draw(st.integers(0, 30)):
        case 0:
            return row[: draw(st.integers(0, len(row)))]
        case 1:
            return [*row, *draw(st.lists(st.sampled_from(["", " ", "1"]), min_size=1, max_size=3))]
        case 2:
            return [""] * len(row)
        case _:
            return row


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file as a program writes it, or as somebody types it."""
    header = draw(headers())
    table = [header, *draw(st.lists(rows(header), max_size=30))]
    delimiter, end = draw(st.sampled_from(",;\t")), draw(st.sampled_from(["\n", "\r\n", "\r"]))
    if draw(st.integers(0, 4)):
        file = io.StringIO(newline="")
        if draw(st.booleans()):
            csv.writer(file, delimiter=delimiter, lineterminator=end).writerows(table)
        else:
            csv.writer(file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(table)
        content = file.getvalue()
    else:
        content = "".join(delimiter.join(row).replace("\n", " ") + end for row in table)
    content = draw(st.sampled_from(["", "", "", "sep=;\n"])) + content
    return content if draw(st.booleans()) else content.removesuffix(end)


@st.composite
def cut(draw: st.DrawFn, raw: bytes) -> list[bytes]:
    """The bytes of a file in pieces, cut anywhere."""
    at = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    return [raw[start:end] for start, end in zip([0, *at], [*at, len(raw)], strict=True)]


@settings(max_examples=400)
@given(files(), st.data())
def test_counting_many_rows_at_once_gives_what_counting_row_by_row_gives(
    content: str, data: st.DataObject
) -> None:
    remarks = data.draw(st.booleans())
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    pieces = data.draw(cut(content.encode(encoding)))
    assert_the_same(quickly(pieces, remarks=remarks), row_by_row(content, remarks=remarks))


typed = st.text(alphabet=',-?0123459_/."\n\r wetni', max_size=60)


@settings(max_examples=400)
@given(typed, st.data(), st.sampled_from(["", "sector,"]))
@example('1,1"\n2,2\n', None, "")
@example('"1\n2",1\n1,1\n', None, "")
def test_whatever_is_typed_below_a_header_counts_as_it_does_row_by_row(
    rest: str, data: st.DataObject | None, before: str
) -> None:
    content = f"{before}bs1_nu,bs1_gewenst\n{rest}"
    raw = content.encode()
    pieces = data.draw(cut(raw)) if data else [raw[at : at + 1] for at in range(len(raw))]
    assert_the_same(quickly(pieces, remarks=False), row_by_row(content, remarks=False))


# --- That it is the quick way that is taken ---


def taken(content: str) -> list[Row | Version | Ballots]:
    found: list[Row | Version | Ballots] = []
    table = split(PATH, [content.encode()], Sent("netwerk", "", QUESTIONNAIRE, lambda _: ()))
    assert isinstance(table, Table)
    read(PATH, table, QUESTIONNAIRE, found.append, remarks=False)
    return found


@pytest.mark.parametrize(
    "content",
    [
        "bs1_nu,bs1_gewenst\n-1,2\n?,weet niet\n",
        "bs1_nu;bs1_gewenst\r\n-1;2\r\n;0",
        "sector,bs1_nu,bs1_gewenst\ngemeente,-1,2\ngemeente,?,\n",
        "bs1_nu,bs1_gewenst,Naam\n-1,2,Jan\n1,,\n",
        "bs1_nu\tbs1_toelichting\tbs1_gewenst\n-1\tja\t2\n1\t\t\n",
    ],
)
def test_plain_rows_become_ballots_without_a_respondent(content: str) -> None:
    count = 0
    for found in taken(content):
        assert isinstance(found, Ballots)
        count += sum(len(ballots) // len(found.layout) for ballots in found.by_options.values())
    assert count == 2


def test_of_rows_together_only_those_that_are_not_plain_are_read_one_by_one() -> None:
    content = "bs1_nu,bs1_gewenst\n" + "-1,2\n" * 5 + "+1,2\n" + "?,0\n" * 3
    ballots, row = taken(content)
    assert isinstance(ballots, Ballots)
    assert isinstance(row, Row)
    assert row.respondent == Respondent({("bs1", "now"): 1, ("bs1", "wanted"): 2})


def test_plain_rows_with_a_submission_become_versions_in_the_order_of_the_rows() -> None:
    found = taken("submission,bs1_nu,bs1_gewenst\na,-1,2\nb,+1,2\na,?,0\n")
    assert [type(each) for each in found] == [Version, Row, Version]


def test_no_byte_that_stands_for_an_answer_is_taken_for_one_when_it_was_typed() -> None:
    found = quickly([b"bs1_nu,bs1_gewenst\n/,1\n-,1\n_,1\n"], remarks=False)
    assert [each.row for each in found.reading.problems] == [2, 3, 4]


@pytest.mark.parametrize(
    "rest", ["1,1,1\n1\n0,0\n", "1\n1,1,1\n0,0\n", "1,1,1\n0,0\n+1,1\n", "1,1,1\n", "1,1,1,1,1\n"]
)
def test_a_row_that_is_too_long_is_not_made_up_for_by_one_that_is_too_short(rest: str) -> None:
    content = f"bs1_nu,bs1_gewenst\n{rest}"
    assert_the_same(quickly([content.encode()], remarks=False), row_by_row(content, remarks=False))


def test_after_rows_in_quotes_the_next_piece_is_read_at_once_again() -> None:
    pieces = [b'bs1_nu,bs1_gewenst\n"1",1\n', b"1,1\n2,2\n"]
    table = split(PATH, pieces, Sent("netwerk", "", QUESTIONNAIRE, lambda _: ()))
    assert isinstance(table, Table)
    assert [type(each) for each in table.rows] == [list, Lines]


@given(st.binary(max_size=80))
def test_any_bytes_below_a_header_are_counted_or_are_problems_that_say_where(raw: bytes) -> None:
    found = quickly([b"sector,bs1_nu,bs1_toelichting\n", raw], remarks=True)
    assert found.tally.respondents + found.reading.spoiled <= raw.count(b"\n") + raw.count(b"\r") + 1
    for each in found.reading.problems:
        assert words(each.seen)
        assert words(each.expected)


# --- Large files ---


class Long:
    """A file of so many equal pieces, made anew each time it is read."""

    def __init__(self, start: bytes, piece: bytes, count: int) -> None:
        self._start, self._piece, self._count = start, piece, count

    def __iter__(self) -> Iterator[bytes]:
        yield self._start
        yield from repeat(self._piece, self._count)


@pytest.mark.parametrize("row", [b"gemeente,-1,2\n", b'"gemeente","-1","2"\n'])
def test_a_file_takes_far_less_memory_than_its_size(row: bytes) -> None:
    pieces, rows = 600, 500
    source = Long(b"sector,bs1_nu,bs1_gewenst\n", row * rows, pieces)
    with patch("dilemmakaart.forms.intake.MOST", 100_000):
        tracemalloc.start()
        found = quickly(source, remarks=False)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert found.tally.respondents == pieces * rows
    assert peak < len(row) * rows * pieces / 2


def test_rows_that_are_not_understood_are_counted_and_the_first_are_kept() -> None:
    content = "bs1_nu,bs1_gewenst\n" + "9,9\n" * MOST_PROBLEMS + "1,1\n"
    found = quickly([content.encode()], remarks=False).reading
    assert len(found.problems) == MOST_PROBLEMS
    assert found.more == MOST_PROBLEMS
    assert found.spoiled == MOST_PROBLEMS
    assert found.problems[-1].row == MOST_PROBLEMS // 2 + 1


def test_a_cell_too_large_for_a_row_is_a_problem_in_a_row_without_quotes_too() -> None:
    content = "Naam,bs1_nu\n" + "x,1\n" * 3 + "x" * 200_000 + ",1\n"
    (problem,) = quickly([content.encode()], remarks=False).reading.problems
    assert problem.row == 5


def test_a_file_without_a_line_end_is_not_held_without_bound() -> None:
    table = split(PATH, Long(b"", b"1," * 500_000, 1000), Sent("netwerk", "", QUESTIONNAIRE, lambda _: ()))
    assert isinstance(table, Problem)
    assert "longer than" in words(table.seen)


def test_any_number_of_ways_to_write_an_option_is_understood_and_few_are_remembered() -> None:
    content = "sector,bs1_nu\n" + "gemeente,1\nGemeente,1\nlokaal-team,1\n" * 3
    with patch("dilemmakaart.forms.plain.KNOWN", 1):
        found = quickly([content.encode()], remarks=False).tally
    assert found.combinations == {("gemeente", None): 6, ("lokaal-team", None): 3}


def test_everyone_is_counted_in_the_group_of_their_option() -> None:
    content = "sector,rol,bs1_nu\ngemeente,lid,1\ngemeente,,-3\n,lid,?\n"
    found = quickly([content.encode()], remarks=False).tally
    assert found.counts("bs1", "now", ALL).points == (1, 0, 0, 0, 1, 0, 0)
    assert found.counts("bs1", "now", ("sector", None)).dont_know == 1
    assert found.counts("bs1", "tension", ("rol", "lid")).blank == 2
    assert found.combinations == {("gemeente", "lid"): 1, ("gemeente", None): 1, (None, "lid"): 1}
