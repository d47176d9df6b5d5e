"""The map on a screen and on pages, for groups of every kind."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from conftest import Command

from dilemmakaart.answers import DONT_KNOW, SCALES, Answer, Aspect, Respondent
from dilemmakaart.assessment import Mode
from dilemmakaart.file import File
from dilemmakaart.folders import library, templates
from dilemmakaart.journeys.assess import assessed
from dilemmakaart.journeys.handout import Wanted, handouts
from dilemmakaart.journeys.map import whole_map
from dilemmakaart.journeys.setting import Setting, open_network
from dilemmakaart.language import Say
from dilemmakaart.tally import tally
from dilemmakaart.terminal.map import lines

NETWORK = b"kind: network\nid: proef\nname: Proef\nlanguage: en\n"


@pytest.fixture
def setting() -> Setting:
    found, errors = open_network(File("netwerk.yaml", NETWORK), (), library())
    assert found is not None, errors
    return found


def person(setting: Setting, now: Answer, wanted: Answer, tension: Answer) -> Respondent:
    given: Mapping[Aspect, Answer] = {"now": now, "wanted": wanted, "tension": tension}
    codes = setting.questionnaire.codes
    return Respondent({(code, aspect): given[aspect] for code in codes for aspect in SCALES})


def screen(setting: Setting, people: Iterable[Respondent], mode: Mode, columns: int = 80) -> str:
    view = whole_map(setting, assessed(tally(people, setting.questionnaire), setting, mode), Say("en"))
    found = lines(view, Say("en"), columns)
    return "\n".join("".join(span.text for span in line).rstrip() for line in found)


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        ((-2, 1, 3), ["The group places it at −2.", "The group wants to move towards efficiënt.", "3 of 4"]),
        ((1, -1, 0), ["The group wants to move towards inclusief.", "The group wants to move away"]),
        ((2, 2, 1), ["The group wants to stay here.", "At rest"]),
        ((DONT_KNOW, 1, 1), ["The group does not know.", "Unknown territory", "Too little known to rank"]),
        ((None, None, None), ["The group gave no answer.", "It was not said how much it strains."]),
    ],
)
def test_a_joint_answer_is_told_as_one_answer_of_the_group(
    setting: Setting, answers: tuple[Answer, Answer, Answer], sentences: list[str]
) -> None:
    shown = " ".join(screen(setting, [person(setting, *answers)], "joint").split())
    for sentence in sentences:
        assert sentence in shown
    for never in ("within one step", "camps", "resamplings", "The group agrees", "respondents"):
        assert never not in shown


def test_a_small_group_without_agreement_is_only_said_to_have_no_shared_picture(setting: Setting) -> None:
    people = [person(setting, now, 0, 1) for now in (-3, -3, -3, 3, 3, 3)]
    shown = " ".join(screen(setting, people, "individual").split())
    assert "There is no shared picture." in shown
    assert "Two camps" not in shown


def test_a_small_unanimous_group_is_never_called_firm_and_hears_why(setting: Setting) -> None:
    people = [person(setting, 1, 1, 1)] * 6
    shown = " ".join(screen(setting, people, "individual").split())
    assert "fair, because fewer than 8 answers are too few to be firm." in shown
    assert "firm, in" not in shown


def test_one_person_alone_is_counted_in_the_singular(setting: Setting) -> None:
    people = [person(setting, 1, 1, 4), *[person(setting, DONT_KNOW, DONT_KNOW, 0)] * 5]
    shown = " ".join(screen(setting, people, "individual").split())
    assert "1 person gave an answer: from 3 on answers are shown. 5 do not know." in shown
    assert "1 of the 6 feels much" in shown


@pytest.mark.parametrize("count", [1, 2])
def test_the_answers_of_one_or_two_are_shown_nowhere_and_nothing_is_scored_on_them(
    setting: Setting, count: int
) -> None:
    def shown(now: int, wanted: int, tension: int) -> str:
        few = [person(setting, now, wanted, tension)] * count
        rest = [person(setting, DONT_KNOW, DONT_KNOW, None)] * 5
        return screen(setting, [*few, *rest], "individual")

    assert shown(3, -3, 4) == shown(-2, 1, 0)
    assert "shift" in shown(3, -3, 4)


def test_nobody_with_a_position_is_said_so(setting: Setting) -> None:
    shown = " ".join(screen(setting, [person(setting, None, DONT_KNOW, None)] * 5, "individual").split())
    assert "Nobody named a position. 5 left it blank." in shown


@pytest.mark.parametrize("columns", [20, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal_from_60_columns_on(setting: Setting, columns: int) -> None:
    people = [person(setting, now, -now, 2) for now in (-3, -2, 0, 0, 1, 3, 3, 2, 1)]
    width = max(len(line) for line in screen(setting, people, "individual", columns).splitlines())
    assert width <= min(max(columns, 60), 100)


def test_without_an_assessment_there_is_no_result_to_list(setting: Setting) -> None:
    found = list(lines(whole_map(setting, None, Say("en")), Say("en")))
    assert "Binnen een subgroep" in "".join(span.text for line in found for span in line)
    assert not any("now" in span.text for line in found for span in line)


def test_a_picture_of_a_map_without_any_rank_names_the_network_only(setting: Setting) -> None:
    nobody_answers = tally([person(setting, None, None, None)] * 5, setting.questionnaire)
    assessment = assessed(nobody_answers, setting, "individual")
    pages = handouts(setting, assessment, templates(), Wanted(["rapport"]))
    assert "![Dilemma map of Proef.](dilemmakaart.svg)" in pages["rapport.md"]


def test_a_workshop_that_is_too_short_says_how_many_dilemmas_fit() -> None:
    short = NETWORK + b"workshop: {minutes: 45, dilemmas: 3, place: hybrid, people: 9}\n"
    found, _ = open_network(File("netwerk.yaml", short), (), library())
    assert found is not None
    page = handouts(found, None, templates(), Wanted(["draaiboek"]))["draaiboek.md"]
    assert "In 45 minutes there is time for 1 dilemma, not for 3." in page
    assert "For those online" in page


def test_a_file_of_another_kind_is_named_with_what_to_do(command: Command, network: Path) -> None:
    (network / "antwoorden.docx").write_bytes(b"PK\x03\x04")
    ended = command(["assess", network / "netwerk.yaml", network / "antwoorden.docx"])
    assert ended.code == 1
    assert "antwoorden.docx" in ended.err
    assert "cannot be read" in " ".join(ended.err.split())


def test_a_submission_that_came_twice_counts_once_and_is_mentioned(command: Command, network: Path) -> None:
    answers = network / "antwoorden.csv"
    ended = command(["assess", network / "netwerk.yaml", answers, _saved_again(answers)])
    assert ended.code == 0
    assert "18 submissions came twice; the latest counts." in ended.err
    assert "18 respondents" in ended.out


def _saved_again(path: Path) -> Path:
    """Write the same answers to another file, whose bytes differ."""
    again = path.with_name("nog-eens.csv")
    again.write_bytes(path.read_bytes() + b"\r\n")
    return again
