"""Findings as JUnit XML, read back by a reader of others."""

import pytest
from findings import NASTY, REPORTS, SAY, naming, one
from hypothesis import given
from junitparser import Failure, JUnitXml, TestCase, TestSuite

from dilemmakaart.characters import harmless
from dilemmakaart.diagnostics import Diagnostic, Severity
from dilemmakaart.language import Say
from dilemmakaart.report import FORMATS, Report
from dilemmakaart.report.text import told


def suite(report: Report, say: Say = SAY) -> TestSuite:
    content = FORMATS["junit"](report, say)
    (only,) = JUnitXml.fromstring(content.encode())
    assert isinstance(only, TestSuite)
    return only


def written(*found: Diagnostic) -> TestSuite:
    return suite(Report(found, 1))


def cases(of: TestSuite) -> list[TestCase]:
    return [case for case in of if isinstance(case, TestCase)]


def failures(case: TestCase) -> list[Failure]:
    found = [each for each in case.result if isinstance(each, Failure)]
    assert len(found) == len(case.result)
    return found


def test_there_is_one_suite_with_the_name_of_the_program() -> None:
    assert written(one()).name == "dilemmakaart"


def test_a_file_with_findings_is_a_test_that_failed_once_for_each_finding() -> None:
    only = written(one(path="a"), one(path="a", line=8), one(path="b"))

    assert [(case.name, case.classname, len(failures(case))) for case in cases(only)] == [
        ("a", "dilemmakaart", 2),
        ("b", "dilemmakaart", 1),
    ]
    assert [case._elem.get("file") for case in cases(only)] == ["a", "b"]  # noqa: SLF001 - not in its API


def test_the_suite_counts_tests_so_that_never_more_failed_than_there_are() -> None:
    only = written(one(path="a"), one(path="a", line=8), one(path="b"))

    assert (only.tests, only.failures, only.errors, only.skipped) == (2, 2, 0, 0)


def test_nothing_found_is_one_test_that_passed() -> None:
    only = written()

    assert (only.tests, only.failures) == (1, 0)
    assert [case.is_passed for case in cases(only)] == [True]
    assert [case.name for case in cases(only)] == ["validate"]


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_an_error_and_a_warning_are_failures_and_the_type_tells_which(severity: Severity) -> None:
    (case,) = cases(written(one(severity=severity)))

    assert [each.type for each in failures(case)] == [severity]
    assert not case.is_passed


def test_a_failure_says_where_and_what_and_its_text_is_the_finding_in_full() -> None:
    found = one("fiets: 1", 3)
    (failure,) = failures(cases(written(found))[0])

    assert failure.message == "map/x.yaml:7:3: error[DK102] Unknown fiets."
    assert failure.text == told(found, SAY)


def test_the_first_failure_of_a_file_tells_all_because_some_readers_show_no_other() -> None:
    first, second = one("fiets: 1", 3), one("auto: 1", line=9)
    shown = failures(cases(written(first, second))[0])

    assert [each.text for each in shown] == [told(first, SAY) + told(second, SAY), told(second, SAY)]


def test_findings_of_one_file_stand_together_in_whatever_order_they_come() -> None:
    only = written(one(path="a"), one(path="b"), one(path="a", line=9))

    assert [(case.name, len(failures(case))) for case in cases(only)] == [("a", 2), ("b", 1)]


def test_the_words_are_in_the_language_of_the_reader() -> None:
    (case,) = cases(suite(Report([one("x: 1")], 1), Say("nl")))

    assert failures(case)[0].text == told(one("x: 1"), Say("nl"))


@pytest.mark.parametrize("word", NASTY)
def test_nothing_breaks_the_file(word: str) -> None:
    found = naming(f"{word}y", one(f"{word} x", path=f"a{word}b"))
    (case,) = cases(written(found))

    assert case.name == harmless(f"a{word}b")
    assert failures(case)[0].text == told(found, SAY)


def test_a_finding_without_a_line_to_show_is_told_as_well() -> None:
    (case,) = cases(written(one()))

    assert failures(case)[0].text == "map/x.yaml:7:1: error[DK102] Unknown fiets.\n      hint: Try fietsen.\n"


@given(REPORTS)
def test_whatever_was_found_the_file_can_be_read_and_holds_every_finding(report: Report) -> None:
    content = FORMATS["junit"](report, SAY)
    texts: dict[str, list[str]] = {}
    for found in report.diagnostics:
        texts.setdefault(found.path, []).append(told(found, SAY))
    read = cases(suite(report))

    assert content.isascii()
    assert len(read) == max(len(texts), 1)
    assert [[each.text for each in failures(case)] for case in read if not case.is_passed] == [
        ["".join(each), *each[1:]] for each in texts.values()
    ]
