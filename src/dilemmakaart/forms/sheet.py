"""The first row of a table: what its columns hold, and what a reader of the file should know of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..answers import SCALES, Aspect, Questionnaire
from ..characters import short
from ..language import Listed, Text, text, texts
from ..suggest import did_you_mean
from .columns import Column, code_in, letter, recognise, tidy
from .exports import SUBMISSIONS, is_own
from .problems import Problem

_HEADERS: Mapping[Aspect, Text] = {
    "now": text("{code}_now"),
    "wanted": text("{code}_wanted"),
    "tension": text("{code}_tension"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table being read: where it comes from, its header, and the questionnaire it answers."""

    path: str
    header: Sequence[str]
    questionnaire: Questionnaire

    def name(self, index: int) -> str:
        """Return a column as a user finds it: its letter, and its header, if it has one, cut short."""
        if index >= len(self.header):
            return letter(index)
        return f"{letter(index)} ({short(self.header[index])})"

    def problem(self, row: int, index: int, message: Text, hint: Text) -> Problem:
        """Return a problem in one cell."""
        return Problem(self.path, row, self.name(index), message, hint)


def known_columns(header: Sequence[str], questionnaire: Questionnaire) -> int:
    """Count the headers that look like ours: how a delimiter is chosen."""
    return sum(recognise(name, questionnaire) is not None for name in header)


def columns_of(sheet: Sheet) -> tuple[dict[int, Column], list[Problem]]:
    """Return what each column holds, by its place, and what is wrong with the header."""
    found: dict[int, Column] = {}
    first: dict[Column, int] = {}
    problems: list[Problem] = []
    codes = sheet.questionnaire.codes
    for index, name in enumerate(sheet.header):
        column = recognise(name, sheet.questionnaire)
        if column is None:
            named = code_in(name, codes)
            if named and not is_own(tidy(name)):
                problems.append(sheet.problem(1, index, *_half_a_header(named)))
            continue
        if column.is_about_a_dilemma and column.key in sheet.questionnaire.unasked:
            continue
        if column in first:
            other = sheet.name(first[column])
            message = text("Two columns for one question: this one and column {other}.", other=other)
            problems.append(sheet.problem(1, index, message, text("Remove one of the two columns.")))
        elif column.is_about_a_dilemma and column.key not in codes:
            message = text("No dilemma of this network has the code '{code}'.", code=column.key)
            known = text("Codes in use: {codes}.", codes=", ".join(codes))
            problems.append(sheet.problem(1, index, message, did_you_mean(column.key, codes) or known))
        else:
            first[column] = index
            found[index] = column
    if not problems and not any(column.content in SCALES for column in found.values()):
        problems.append(_no_known_column(sheet))
    return _with_one_submission(found), problems


def _with_one_submission(found: dict[int, Column]) -> dict[int, Column]:
    """Of several columns that tell submissions apart, keep the one that survives an edit."""
    telling = [index for index, column in found.items() if column.content == "submission"]
    telling.sort(key=lambda index: SUBMISSIONS.index(found[index].key))
    return {index: column for index, column in found.items() if index not in telling[1:]}


def _half_a_header(code: str) -> tuple[Text, Text]:
    message = text("The header names '{code}' but not what was asked.", code=code)
    hint = text(
        "Write '{code} nu', '{code} gewenst', '{code} spanning' or '{code} toelichting' in it.", code=code
    )
    return message, hint


def _no_known_column(sheet: Sheet) -> Problem:
    message = text("No column with answers is recognised in the first row.")
    hint = text(
        "The header of a column holds a code and what was asked: '{code}_nu', '{code}_gewenst', "
        "'{code}_spanning', '{code}_toelichting'.",
        code=next(iter(sheet.questionnaire.codes), "bs1"),
    )
    return Problem(sheet.path, 1, "", message, hint)


def unread(sheet: Sheet, columns: Mapping[int, Column]) -> Iterator[Text]:
    """Tell which columns are left unread."""
    names = [name for index, name in enumerate(sheet.header) if index not in columns and name.strip()]
    unknown = [short(name) for name in names if not is_own(tidy(name))]
    if unknown:
        yield text("{path}: not read: {columns}.", path=sheet.path, columns=", ".join(unknown))
    if len(unknown) < len(names):
        yield texts(
            "{path}: left unread: {count} column that a survey program adds.",
            "{path}: left unread: {count} columns that a survey program adds.",
            len(names) - len(unknown),
            path=sheet.path,
        )


def absent(sheet: Sheet, columns: Mapping[int, Column]) -> Iterator[Text]:
    """Tell which questions have no column, of the dilemmas that have one."""
    present = {(column.content, column.key) for column in columns.values()}
    present_codes = {column.key for column in columns.values() if column.content in SCALES}
    codes = [code for code in sheet.questionnaire.codes if code in present_codes]
    asked = [(aspect, code) for code in codes for aspect in SCALES]
    missing = [
        Text(_HEADERS[aspect].message, (("code", code),))
        for aspect, code in asked
        if (aspect, code) not in present
    ]
    background = [question.id for question in sheet.questionnaire.background]
    missing += [Text("{id}", (("id", id_),)) for id_ in background if ("background", id_) not in present]
    if missing:
        yield text("{path}: no column for: {columns}.", path=sheet.path, columns=Listed(tuple(missing)))
