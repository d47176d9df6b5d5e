"""What the page saves, read back: whatever the order of files, and whatever was done to them on the way."""

import json
import re
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from conftest import Command, Ended
from hypothesis import given
from hypothesis import strategies as st
from round_trip import eighteen, outcome

from dilemmakaart.answers import BackgroundQuestion, Questionnaire, Respondent
from dilemmakaart.ballots import Ballots, Version
from dilemmakaart.forms import Intake, Problem, Row, Sent, Table, read
from dilemmakaart.forms.saved import rows
from dilemmakaart.language import Say, Text, translate
from dilemmakaart.questionnaires.html import write
from dilemmakaart.tally import Tally
from dilemmakaart.views.form import Ask, BackgroundAsk, Choice, Form, Item, Remark

SECTOR = BackgroundQuestion("sector", "Vanuit welke organisatie doet u mee?", {"gemeente": "Gemeente"})
POLES = {"bs1": ("inclusief", "efficiënt"), "ts2": ("verbinding borgen", "wendbaar blijven")}
SENT = Sent(
    "regio",
    "0123456789abcdef",
    Questionnaire(tuple(POLES), (SECTOR,)),
    lambda code: (POLES[code],) if code in POLES else (),
)
Set = dict[str, Any]


def one(**changes: object) -> Set:
    """Return a set of answers as the page saves it, but for what is changed."""
    return {
        "format": "dilemmakaart/answers@1",
        "network": "regio",
        "questionnaire": "0123456789abcdef",
        "submission": "a",
        "saved": 1,
        "dilemmas": {code: list(poles) for code, poles in POLES.items()},
        "background": {"sector": "gemeente"},
        "answers": {
            "bs1_nu": "-1",
            "bs1_gewenst": "?",
            "bs1_spanning": "",
            "ts2_nu": "",
            "ts2_gewenst": "",
            "ts2_spanning": "",
        },
        "remarks": {},
        **changes,
    }


def answers(**changes: str) -> dict[str, str]:
    return {**one()["answers"], **changes}


def checked(*sets: object) -> Table:
    return table("\n".join(json.dumps(each) for each in sets).encode())


def table(raw: bytes) -> Table:
    found = rows("a.json", raw, SENT)
    assert isinstance(found, Table)
    return found


def respondents(*files: bytes) -> tuple[Respondent, ...]:
    """Read files in which everything is understood."""
    found: list[Respondent] = []

    def take(each: Row | Version | Ballots) -> None:
        assert isinstance(each, Row)
        found.append(each.respondent)

    for raw in files:
        assert read("a.json", table(raw), SENT.questionnaire, take, remarks=True).problems == ()
    return tuple(found)


def counted(*files: bytes) -> Tally:
    """Count files as `assess` does: of a submission one version counts."""
    intake = Intake(SENT.questionnaire, remarks=True)
    for raw in files:
        assert read("a.json", table(raw), SENT.questionnaire, intake.take, remarks=True).problems == ()
    return intake.close()[0]


def words(message: Text | str) -> str:
    return translate(message, "en") if isinstance(message, Text) else message


def fault(raw: bytes) -> Problem:
    """Return the only problem of a file that is not read at all."""
    found = rows("a.json", raw, SENT)
    assert isinstance(found, Problem)
    assert words(found.expected).startswith("Ask for")
    return found


def test_an_answer_a_dont_know_and_a_blank_come_back_as_what_they_are() -> None:
    (found,) = respondents(json.dumps(one(remarks={"bs1_toelichting": "één\nregel"})).encode())

    assert found.answer("bs1", "now") == -1
    assert str(found.answer("bs1", "wanted")) == "DontKnow.DONT_KNOW"
    assert found.answer("bs1", "tension") is None
    assert found.background == {"sector": "gemeente"}
    assert found.remarks == {"bs1": "één regel"}


@pytest.mark.parametrize(
    "arrange",
    [
        "\n\n".join,
        lambda sets: f"[{','.join(sets)}]",
        "".join,
        lambda sets: "\ufeff" + " ".join(sets).replace(" ", "\u00a0"),
    ],
    ids=["after each other", "in a list", "without anything between", "from a mail program"],
)
def test_several_sets_in_one_file_are_several_respondents(arrange: Callable[[list[str]], str]) -> None:
    sets = [json.dumps(one(submission=name), indent=1, ensure_ascii=True) for name in "abc"]

    assert len(respondents(arrange(sets).encode())) == 3


def test_a_line_that_a_mail_program_broke_inside_a_text_is_no_problem() -> None:
    raw = json.dumps(one()).replace("verbinding borgen", "verbinding\r\nborgen").encode()

    assert len(respondents(raw)) == 1


def test_pages_in_two_languages_fill_the_same_columns() -> None:
    english = {
        key.replace("nu", "now").replace("gewenst", "wanted").replace("spanning", "tension"): cell
        for key, cell in one()["answers"].items()
    }
    raw = json.dumps([one(), one(submission="b", answers=english)]).encode()

    first, second = respondents(raw)
    assert first == second


def test_of_a_submission_the_last_save_counts_whatever_the_order_of_the_files() -> None:
    versions = [json.dumps(one(saved=n, answers=answers(bs1_nu=str(n)))).encode() for n in (1, 2, 3)]

    for order in permutations(versions):
        assert counted(*order) == counted(versions[-1])


def test_two_versions_with_one_count_give_the_same_in_either_order() -> None:
    one_, other = (json.dumps(one(answers=answers(bs1_nu=cell))).encode() for cell in ("1", "2"))

    assert counted(one_, other) == counted(other, one_)
    assert counted(one_, other).respondents == 1


def test_an_earlier_questionnaire_with_the_same_poles_counts_and_is_told() -> None:
    found = checked(one(questionnaire="fedcba9876543210"))

    assert len(list(found.rows)) == 1
    assert found.problems == ()
    assert [words(note) for note in found.notes] == [
        "a.json: comes from an earlier version of the questionnaire; the poles are the same, so it counts."
    ]


@pytest.mark.parametrize("poles", [["efficiënt", "inclusief"], ["inclusief", "doelmatig"]])
@pytest.mark.parametrize("digest", ["0123456789abcdef", "fedcba9876543210"])
def test_an_answer_between_other_poles_is_never_counted(poles: list[str], digest: str) -> None:
    found = checked(one(dilemmas={**one()["dilemmas"], "bs1": poles}, questionnaire=digest))

    (problem,) = found.problems
    assert words(problem.seen) == f"'bs1' was asked as {poles[0]} ↔ {poles[1]}"
    assert words(problem.expected).startswith("inclusief ↔ efficiënt: an answer")
    assert (list(found.rows), found.spoiled) == ([], 1)


def test_a_remark_between_other_poles_is_an_answer_too() -> None:
    other = {**one()["dilemmas"], "ts2": ["a", "b"]}

    assert checked(one(dilemmas=other, remarks={"ts2_toelichting": "Zo is het."})).problems


def test_a_dilemma_that_was_left_open_may_have_other_poles_and_was_then_not_asked() -> None:
    found = checked(one(dilemmas={**one()["dilemmas"], "ts2": ["a", "b"]}))

    assert found.problems == ()
    assert not any("ts2" in head for head in found.header)


def test_a_dilemma_that_is_no_longer_asked_is_named_and_not_read() -> None:
    gone = {**one()["dilemmas"], "xx1": ["a", "b"]}
    found = checked(one(dilemmas=gone, answers=answers(xx1_nu="1")))

    assert found.problems == ()
    assert [words(note) for note in found.notes] == ["a.json: no longer asked, so not read: xx1."]


def test_answers_for_another_network_are_a_problem() -> None:
    (problem,) = checked(one(network="elders")).problems

    assert words(problem.seen) == "answers for another network: 'elders'"
    assert words(problem.expected).startswith("'regio'; move")


def test_an_answer_without_its_poles_is_a_problem() -> None:
    (problem,) = checked(one(dilemmas={})).problems

    assert words(problem.seen) == "'bs1', without the poles between which it was asked"


@pytest.mark.parametrize("format_", ["dilemmakaart/assessment@1", "dilemmakaart/joint@1"])
def test_a_result_in_the_same_folder_is_told_and_not_read(format_: str) -> None:
    found = checked({"format": format_, "respondents": 18})

    assert found.problems == ()
    assert [words(note) for note in found.notes] == [
        "a.json: a result of this program, not answers; not read."
    ]


@pytest.mark.parametrize(
    ("value", "column", "message"),
    [
        (1, "format", "expected 'dilemmakaart/answers@1', saw '1'."),
        ({"a": 1}, "format", "expected 'dilemmakaart/answers@1', saw nothing."),
        (one(format="dilemmakaart/answers@2"), "format", "saw 'dilemmakaart/answers@2'."),
        (one(network=None), "network", "Expected a text, saw nothing."),
        (one(submission=" "), "submission", "Expected a text, saw ''."),
        (one(saved="1"), "saved", "Expected a number from 1, saw '1'."),
        (one(saved=True), "saved", "Expected a number from 1, saw 'True'."),
        (one(saved=0), "saved", "Expected a number from 1, saw '0'."),
        (one(answers=[]), "answers", "Expected texts with their names, saw […]."),
        (one(answers={"bs1_nu": -1}), "answers.bs1_nu", "Expected a text, saw '-1'."),
        (one(remarks={"bs1_toelichting": {}}), "remarks.bs1_toelichting", "Expected a text, saw {…}."),
        (one(dilemmas=[]), "dilemmas", "Expected the poles by code, saw […]."),
        (one(dilemmas={"bs1": ["a"]}), "dilemmas.bs1", "Expected the names of two poles, saw […]."),
        (one(background={"bs1_nu": "1"}), "answers", "One question stands in two places."),
    ],
)
def test_what_is_not_as_the_page_saves_it_is_named(value: object, column: str, message: str) -> None:
    found = checked(value)

    (problem,) = found.problems
    assert (problem.row, problem.column) == (2, column)
    assert message in words(problem.seen)
    assert (list(found.rows), found.spoiled) == ([], 1)


@pytest.mark.parametrize(
    ("raw", "row", "column", "message"),
    [
        (b"", 0, "", "The file is empty."),
        (b" \n", 0, "", "The file is empty."),
        (b"[]", 0, "", "The file is empty."),
        (b'{"a": 1,\n "b": ', 2, "7", "The file ends too early: a part of the answers is missing."),
        (b'{"a": "abc', 1, "7", "The file ends too early: a part of the answers is missing."),
        (b'{"a": 1}\nGroet, Anna', 2, "1", "'Groet,' is not expected here."),
        (b'{"a": 1,\n "a": 2}', 0, "", "The key 'a' stands twice."),
        (b'{"a": ' + b"[" * 100_000, 0, "", "The brackets are nested too deeply."),
        (b"\xff\xfe\x00", 0, "", "The file is not text that can be read."),
        (b'{"a": "\xe9"}', 0, "", "The file is not text that can be read."),
        (b" " * 20_000_001, 0, "", "The file is larger than 20 MB."),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_no_json_is_a_problem_with_its_place(raw: bytes, row: int, column: str, message: str) -> None:
    found = fault(raw)

    assert (found.row, found.column, words(found.seen)) == (row, column, message)


def test_a_number_of_a_million_digits_is_no_number_of_saves() -> None:
    raw = json.dumps(one()).replace('"saved": 1', f'"saved": {"9" * 1_000_000}').encode()

    found = table(raw)
    assert [problem.column for problem in found.problems] == ["saved"]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.text()
    | st.sampled_from(list(one().values())),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(list(one())), inner),
    max_leaves=12,
)


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_give_a_table_or_problems(raw: bytes) -> None:
    assert isinstance(rows("a.json", raw, SENT), Table | Problem)


@given(st.sampled_from(list(one())), JSON)
def test_a_set_with_anything_in_the_place_of_a_part_gives_a_table_or_problems(
    key: str, value: object
) -> None:
    found = checked(one(**{key: value}))

    assert len(list(found.rows)) == 1 or found.problems or found.notes


def as_saved(network: Path, command: Command) -> list[Set]:
    """Return the eighteen of the example as the page would save them."""
    target = network / "page.html"
    command(["--lang", "nl", "questionnaire", network, "--to", "html", "--output", target])
    page = target.read_text(encoding="utf-8")
    asked = json.loads(page.partition('id="asked">')[2].partition("</script>")[0])
    sets = []
    for row in eighteen():
        cells = {name: "?" if cell == "weet niet" else cell for name, cell in row.items()}
        submission = cells.pop("submission")
        sets.append(
            one(
                network=asked["network"],
                questionnaire=asked["questionnaire"],
                dilemmas=asked["dilemmas"],
                submission=submission,
                background={name: cells.pop(name) for name in ("sector", "rol")},
                remarks={name: cells.pop(name) for name in list(cells) if name.endswith("toelichting")},
                answers=cells,
            )
        )
    return sets


def assessed(command: Command, network: Path, sets: list[Set], *options: str) -> Ended:
    folder = network / "antwoorden"
    folder.mkdir(exist_ok=True)
    for number, each in enumerate(sets):
        (folder / f"{number}.json").write_text(json.dumps(each), encoding="utf-8")
    return command(["assess", network, folder, *options])


def test_a_folder_of_files_gives_the_assessment_of_the_table(command: Command, network: Path) -> None:
    assessed(command, network, as_saved(network, command))

    found = outcome(command, network, network / "antwoorden")
    assert found == outcome(command, network, network / "antwoorden.csv")


def test_a_set_that_means_something_else_stops_the_scoring_and_can_be_left_out(
    command: Command, network: Path
) -> None:
    sets = as_saved(network, command)
    sets[3] = {**sets[3], "dilemmas": {**sets[3]["dilemmas"], "bs1": ["efficiënt", "inclusief"]}}

    refused = assessed(command, network, sets)
    assert refused.code == 1
    assert "3.json" in refused.err
    assert "'bs1' was asked as" in refused.err
    skipped = assessed(command, network, sets, "--skip-invalid")
    assert skipped.code == 0
    assert "1 row is left out: whoever filled it in does not count at all." in skipped.err
    assert "17 respondents" in skipped.out


def test_an_answer_off_the_scale_is_a_problem_of_its_question(command: Command, network: Path) -> None:
    sets = as_saved(network, command)
    sets[0] = {**sets[0], "answers": {**sets[0]["answers"], "bs1_nu": "9"}}

    refused = assessed(command, network, sets)
    assert refused.code == 1
    assert "(bs1_nu)" in refused.err
    assert re.search(r"\b9 +-3 to 3", refused.err)


def test_the_folder_of_the_network_can_be_assessed_twice(command: Command, network: Path) -> None:
    assert command(["assess", network / "netwerk.yaml", network]).code == 0

    again = command(["assess", network / "netwerk.yaml", network])
    assert again.code == 0
    assert "a result of this program, not answers; not read." in again.err


EVIL = "</script><!--\u2028&amp;\"'<b>\ud800\x07"


def test_whatever_a_form_holds_it_stays_text_in_the_page_and_whole_in_its_data() -> None:
    choices = (Choice("-3", f"-3 · {EVIL}"), Choice("?", EVIL))
    ask = Ask("now", "bs1_nu", "bs1 nu", EVIL, choices)
    item = Item(1, "bs1", EVIL, EVIL, EVIL, "b", (ask,), Remark("bs1_toelichting", "", EVIL), "nl", "nl")
    about = BackgroundAsk("sector", EVIL, (Choice(EVIL, EVIL), Choice("b", EVIL)), {}, "nl")
    form = Form("regio", "nl", EVIL, (EVIL,), (about,), (item,), "0123456789abcdef")

    page = write(form, Say("nl")).decode()

    assert page.count("</script>") == page.count("<script") == 2
    assert all(part not in page for part in ("\u2028", "\x07", "<!--", "<b>\ufffd"))
    data = page.partition('id="asked">')[2].partition("</script>")[0]
    assert json.loads(data)["dilemmas"]["bs1"][0] == EVIL


def test_a_file_of_more_parts_than_answers_have_is_refused_unread() -> None:
    assert words(fault(b"[" + b"[]," * 400_000 + b"[]]").seen) == "The file holds more than answers can."
