"""Joint mode at a real terminal."""

import json
import sys
from pathlib import Path

import pexpect
import pytest

QUESTIONS = 36


@pytest.fixture
def terminal(network: Path) -> "Ask":
    return Ask(network)


class Ask:
    """A terminal with `dilemmakaart assess` in it."""

    def __init__(self, network: Path) -> None:
        self.network = network
        self.draft = network / "uitkomst" / "gezamenlijk.json"
        self.result = network / "uitkomst" / "assessment.json"

    def start(self) -> "pexpect.spawn[str]":
        arguments = ["-m", "dilemmakaart", "--lang", "en", "assess", str(self.network / "netwerk.yaml")]
        return pexpect.spawn(sys.executable, arguments, encoding="utf-8", timeout=30, dimensions=(40, 80))


def answer(child: "pexpect.spawn[str]", number: int, typed: str) -> None:
    child.expect(f"Question {number} of {QUESTIONS}")
    child.expect("> ")
    child.sendline(typed)


def test_the_group_answers_every_question_and_sees_its_map(terminal: Ask) -> None:
    child = terminal.start()
    for number in range(1, QUESTIONS + 1):
        answer(child, number, "1")
    child.expect("That was the last question")
    child.sendline("")
    child.expect("What to talk about")
    child.expect("One joint answer says nothing about how much people agree")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assessment = json.loads(terminal.result.read_text(encoding="utf-8"))
    assert assessment["mode"] == "joint"
    assert {result["now"]["consensus"] for result in assessment["dilemmas"]} == {None}
    assert not terminal.draft.exists()


def test_ctrl_c_keeps_what_was_answered_and_the_next_start_goes_on(terminal: Ask) -> None:
    child = terminal.start()
    answer(child, 1, "-2")
    answer(child, 2, "?")
    answer(child, 3, "skip")
    child.expect("Question 4")
    child.expect("> ")
    child.sendintr()
    child.expect(r"Your\s+answers\s+are\s+kept")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert not terminal.result.exists()
    again = terminal.start()
    again.expect(r"holds\s+3\s+answers")
    again.sendline("yes")
    for number in range(4, QUESTIONS + 1):
        answer(again, number, "0")
    again.expect("That was the last question")
    again.sendline("")
    again.expect(pexpect.EOF)
    first = json.loads(terminal.result.read_text(encoding="utf-8"))["dilemmas"][0]
    assert first["now"]["counts"]["-2"] == 1
    assert first["wanted"]["dont_know"] == 1
    assert first["tension"]["blank"] == 1


def test_back_shows_the_earlier_answer_and_enter_keeps_it(terminal: Ask) -> None:
    child = terminal.start()
    answer(child, 1, "3")
    answer(child, 2, "back")
    child.expect("Question 1")
    child.expect("Your answer was: 3")
    child.sendline("")
    child.expect("Question 2")
    child.expect("> ")
    child.sendintr()
    child.expect(pexpect.EOF)
    assert json.loads(terminal.draft.read_text(encoding="utf-8"))["answers"] == {"bs1_now": 3}


def test_what_is_not_an_answer_is_asked_again(terminal: Ask) -> None:
    child = terminal.start()
    answer(child, 1, "heel erg")
    child.expect("'heel erg' is not an answer")
    answer(child, 1, "4")
    child.expect("'4' is not an answer")
    answer(child, 1, "2")
    child.expect("Question 2")
    child.sendeof()
    child.expect(r"Your\s+answers\s+are\s+kept")
    child.expect(pexpect.EOF)


def test_a_fresh_start_can_be_chosen_instead(terminal: Ask) -> None:
    terminal.draft.parent.mkdir()
    stored = {"format": "dilemmakaart/joint@1", "network": "jeugd-voorbeeldregio", "answers": {"bs1_now": 1}}
    terminal.draft.write_text(json.dumps(stored), encoding="utf-8")
    child = terminal.start()
    child.expect(r"holds\s+1\s+answer")
    child.sendline("no")
    child.expect("Question 1 of")
    child.expect("> ")
    child.sendintr()
    child.expect(pexpect.EOF)
    assert json.loads(terminal.draft.read_text(encoding="utf-8")) == stored


@pytest.mark.parametrize("content", ["{", "[]", '{"format": "dilemmakaart/joint@1", "network": "ander"}'])
def test_a_file_that_holds_something_else_is_never_overwritten(terminal: Ask, content: str) -> None:
    terminal.draft.parent.mkdir()
    terminal.draft.write_text(content, encoding="utf-8")
    child = terminal.start()
    child.expect(r"Move\s+it\s+away")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert terminal.draft.read_text(encoding="utf-8") == content
