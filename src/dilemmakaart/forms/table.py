"""From rows of cells to respondents, whatever the format was. What is not understood is a problem."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..answers import SCALES, Answer, Aspect, Questionnaire, Respondent
from ..characters import safe, short
from ..language import Listed, Text, text, texts
from .cells import Misunderstood, choose, understand
from .columns import Column, code_in, letter, recognise
from .problems import Problem
from .suggestions import Suggestion, named, suggestions

MOST = 10
"""How many row numbers are listed in one remark."""


@dataclass(frozen=True, slots=True)
class Row:
    """One respondent as read; `submission` tells two versions of one submission apart from two."""

    respondent: Respondent
    submission: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file of answers gave: rows, problems in rows or in the file, and remarks."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Text, ...] = ()
    spoiled: int = 0
    """How many rows have a problem and are not among `rows`."""
    asked: frozenset[str] = frozenset()
    """The codes of the dilemmas that the file has a column for."""

    header: tuple[str, ...] = ()
    """The first row, where the file has one."""

    unusable: bool = False
    """Whether a problem concerns the whole file, so that leaving rows out does not help."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A table being read: where it comes from, its header, and what its columns hold."""

    path: str
    header: Sequence[str]
    questionnaire: Questionnaire

    def name(self, index: int) -> str:
        """Return a column as a user finds it: its letter, and its header cut short."""
        return f"{letter(index)} ({short(self.header[index])})"

    def problem(
        self, row: int, index: int, seen: Text | str, expected: Text, suggestion: Text | str = ""
    ) -> Problem:
        return Problem(self.path, row, self.name(index), seen, expected, suggestion)


def read(path: str, table: Sequence[Sequence[str]], questionnaire: Questionnaire) -> Reading:
    """Read a table whose first row is the header."""
    sheet = _Sheet(path, table[0] if table else [], questionnaire)
    columns, problems = _columns(sheet)
    if problems:
        return Reading(problems=tuple(problems), header=tuple(sheet.header), unusable=True)
    rows: list[Row] = []
    empty: list[int] = []
    spoiled = 0
    for number, cells in enumerate(table[1:], start=2):
        row, found = _row(sheet, columns, number, cells)
        problems += found
        if found:
            spoiled += 1
        elif _says_nothing(row.respondent):
            empty.append(number)
        else:
            rows.append(row)
    notes = (*_unread(sheet, columns), *_absent(sheet, columns), *_without_answers(sheet, empty))
    asked = frozenset(column.key for column in columns.values() if column.content in SCALES)
    return Reading(tuple(rows), tuple(problems), notes, spoiled, asked, tuple(sheet.header))


def unreadable(problem: Problem) -> Reading:
    """Return the reading of a file of which nothing can be used."""
    return Reading(problems=(problem,), unusable=True)


def gather(readings: Iterable[Reading]) -> tuple[tuple[Respondent, ...], int]:
    """Put files together. The same submission counts once, the latest wins; says how many were doubles."""
    loose: list[Respondent] = []
    submitted: dict[str, Respondent] = {}
    doubles = 0
    for reading in readings:
        for row in reading.rows:
            if not row.submission:
                loose.append(row.respondent)
            else:
                doubles += row.submission in submitted
                submitted[row.submission] = row.respondent
    return (*loose, *submitted.values()), doubles


def known_columns(header: Sequence[str], questionnaire: Questionnaire) -> int:
    """Count the headers that look like ours: how a delimiter is chosen."""
    return sum(recognise(name, questionnaire) is not None for name in header)


def _columns(sheet: _Sheet) -> tuple[dict[int, Column], list[Problem]]:
    found: dict[int, Column] = {}
    first: dict[Column, int] = {}
    problems: list[Problem] = []
    codes = sheet.questionnaire.codes
    likely = suggestions(sheet.header, sheet.questionnaire)
    for index, name in enumerate(sheet.header):
        column = recognise(name, sheet.questionnaire)
        if column is None:
            problems += _unrecognised(sheet, index, likely.get(index))
            continue
        if column.content == "skipped" or _is_unasked(column, sheet.questionnaire):
            continue
        if column in first:
            other = sheet.name(first[column])
            message = text("two columns for one question: this one and column {other}", other=other)
            problems.append(sheet.problem(1, index, message, text("one column for each question")))
        elif column.is_about_a_dilemma and column.key not in codes:
            message = text("'{code}', a code that no dilemma of this network has", code=column.key)
            known = text("one of: {choices}", choices=", ".join(codes))
            closest = likely[index].shown if index in likely else ""
            problems.append(sheet.problem(1, index, message, known, closest))
        else:
            first[column] = index
            found[index] = column
    if not problems and not any(column.content in SCALES for column in found.values()):
        problems.append(_no_known_column(sheet))
    return found, problems


def _is_unasked(column: Column, questionnaire: Questionnaire) -> bool:
    return column.is_about_a_dilemma and column.key in questionnaire.unasked


def _unrecognised(sheet: _Sheet, index: int, likely: Suggestion | None) -> Iterator[Problem]:
    """Complain of a header that looks like a question; what resembles none may be left unread."""
    code = code_in(sheet.header[index], sheet.questionnaire.codes)
    if code:
        seen = text("'{code}', and not what was asked about it", code=code)
        known = text("'{code} nu', '{code} gewenst', '{code} spanning' or '{code} toelichting'", code=code)
        yield sheet.problem(1, index, seen, known, likely.shown if likely else "")
    elif likely:
        seen = text("it looks like a question, but names no column")
        known = text(
            "the name of a column, such as {code}_nu", code=next(iter(sheet.questionnaire.codes), "bs1")
        )
        yield sheet.problem(1, index, seen, known, likely.shown)


def _no_known_column(sheet: _Sheet) -> Problem:
    message = text("no column with answers in the first row")
    expected = text(
        "headers that hold a code and what was asked: {code}_nu, {code}_gewenst, {code}_spanning, "
        "{code}_toelichting",
        code=next(iter(sheet.questionnaire.codes), "bs1"),
    )
    return Problem(sheet.path, 1, "", message, expected)


def _row(
    sheet: _Sheet, columns: Mapping[int, Column], number: int, cells: Sequence[str]
) -> tuple[Row, list[Problem]]:
    answers: dict[tuple[str, Aspect], Answer] = {}
    background: dict[str, str] = {}
    remarks: dict[str, str] = {}
    submission = ""
    problems = list(_too_many(sheet, number, cells))
    questions = {question.id: question for question in sheet.questionnaire.background}
    for index, column in columns.items():
        cell = cells[index] if index < len(cells) else ""
        try:
            match column.content:
                case "now" | "wanted" | "tension":
                    answers[column.key, column.content] = understand(cell, column.content)
                case "remark" if cell.strip():
                    remarks[column.key] = safe(cell)
                case "background" if (option := choose(cell, questions[column.key])) is not None:
                    background[column.key] = option
                case "submission":
                    submission = cell.strip()
        except Misunderstood as error:
            problems.append(sheet.problem(number, index, error.seen, error.expected, error.suggestion))
    return Row(Respondent(answers, background, remarks), submission), problems


def _too_many(sheet: _Sheet, number: int, cells: Sequence[str]) -> Iterator[Problem]:
    expected = len(sheet.header)
    if any(cell.strip() for cell in cells[expected:]):
        message = text("{count} cells in this row", count=len(cells))
        hint = text(
            "{count} cells, as in the header; quotes around a remark that holds the separator", count=expected
        )
        yield Problem(sheet.path, number, letter(expected), message, hint)


def _says_nothing(respondent: Respondent) -> bool:
    return not respondent.remarks and all(answer is None for answer in respondent.answers.values())


def _unread(sheet: _Sheet, columns: Mapping[int, Column]) -> Iterator[Text]:
    names = [short(name) for index, name in enumerate(sheet.header) if index not in columns]
    listed = ", ".join(name for name in names if name)
    if listed:
        yield text("{path}: not read: {columns}.", path=sheet.path, columns=listed)


def _absent(sheet: _Sheet, columns: Mapping[int, Column]) -> Iterator[Text]:
    present = {(column.content, column.key) for column in columns.values()}
    present_codes = {column.key for column in columns.values() if column.content in SCALES}
    codes = [code for code in sheet.questionnaire.codes if code in present_codes]
    asked = [(aspect, code) for code in codes for aspect in SCALES]
    missing = [named(Column(aspect, code)) for aspect, code in asked if (aspect, code) not in present]
    background = [question.id for question in sheet.questionnaire.background]
    missing += [Text("{id}", (("id", id_),)) for id_ in background if ("background", id_) not in present]
    if missing:
        yield text("{path}: no column for: {columns}.", path=sheet.path, columns=Listed(tuple(missing)))


def _without_answers(sheet: _Sheet, empty: Sequence[int]) -> Iterator[Text]:
    if empty:
        listed = ", ".join(str(number) for number in empty[:MOST]) + (", …" if len(empty) > MOST else "")
        yield texts(
            "{path}: row {rows} holds no answer and does not count.",
            "{path}: {count} rows hold no answer and do not count (row {rows}).",
            len(empty),
            path=sheet.path,
            rows=listed,
        )
