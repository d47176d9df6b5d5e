"""The first row of a table: what its columns hold, and what a reader of the file should know of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..answers import SCALES, Questionnaire
from ..characters import short
from ..language import Listed, Text, text, texts
from .cells import shown
from .columns import Column, code_in, letter, recognise, tidy
from .exports import SUBMISSIONS, is_own
from .problems import Problem
from .rows import Place
from .suggestions import Suggestion, named, suggestions

MOST_NAMED = 60
"""So many columns that are not read are named."""

_BETWEEN = re.compile(r"\(([^()↔]+) ↔ ([^()↔]+)\)")
"""How a questionnaire of ours says in a question between which poles it asks."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table being read: where it comes from, its header, and the questionnaire it answers."""

    path: str
    header: Sequence[str]
    questionnaire: Questionnaire
    first: int = 1
    """The row that holds the header."""
    places: Mapping[int, Place] = field(default_factory=dict)

    def name(self, index: int) -> str:
        """Return a column as a user finds it: its letter, and its header, if it has one, cut short."""
        if index >= len(self.header) or isinstance(shown(self.header[index]), Text):
            return letter(index)
        return f"{letter(index)} ({short(self.header[index])})"

    def problem(
        self, row: int, index: int, seen: Text | str, expected: Text, suggestion: Text | str = ""
    ) -> Problem:
        """Return a problem in one cell."""
        place = self.places.get(index) or Place(row, self.name(index))
        return Problem(self.path, place.row, place.column, seen, expected, suggestion)


def known_columns(header: Sequence[str], questionnaire: Questionnaire) -> int:
    """Count the headers that look like ours: how a delimiter is chosen."""
    return sum(recognise(name, questionnaire) is not None for name in header)


def columns_of(sheet: Sheet) -> tuple[dict[int, Column], list[Problem]]:
    """Return what each column holds, by its place, and what is wrong with the header."""
    found: dict[int, Column] = {}
    first: dict[Column, int] = {}
    problems: list[Problem] = []
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
            problems.append(sheet.problem(sheet.first, index, message, text("one column for each question")))
        elif column.is_about_a_dilemma and column.key not in sheet.questionnaire.codes:
            problems.append(_unknown_code(sheet, index, column.key, likely.get(index)))
        elif other_poles := _other_poles(sheet, index, column):
            problems.append(other_poles)
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


def _is_unasked(column: Column, questionnaire: Questionnaire) -> bool:
    return column.is_about_a_dilemma and column.key in questionnaire.unasked


def _other_poles(sheet: Sheet, index: int, column: Column) -> Problem | None:
    """Complain of a header that names other poles than are asked today, or names them the other way round."""
    named = _BETWEEN.search(tidy(sheet.header[index]))
    wording = sheet.questionnaire.wording.get(column.key)
    if named is None or wording is None or column.content not in SCALES:
        return None
    if (named[1], named[2]) in [(tidy(a), tidy(b)) for a, b in (each.poles for each in wording.every)]:
        return None
    a, b = wording.poles
    seen = text("'{code}' was asked as {a} ↔ {b}", code=column.key, a=named[1], b=named[2])
    expected = text("{a} ↔ {b}: an answer to the one is no answer to the other", a=a, b=b)
    return sheet.problem(sheet.first, index, seen, expected)


def _unknown_code(sheet: Sheet, index: int, code: str, likely: Suggestion | None) -> Problem:
    seen = text("'{code}', a code that no dilemma of this network has", code=code)
    known = text("one of: {choices}", choices=", ".join(sheet.questionnaire.codes))
    return sheet.problem(sheet.first, index, seen, known, likely.shown if likely else "")


def _unrecognised(sheet: Sheet, index: int, likely: Suggestion | None) -> Iterator[Problem]:
    """Complain of a header that looks like a question; what resembles none may be left unread."""
    name, codes = sheet.header[index], sheet.questionnaire.codes
    if is_own(tidy(name)):
        return
    if code := code_in(name, codes):
        seen = text("'{code}', and not what was asked about it", code=code)
        known = text("'{code} nu', '{code} gewenst', '{code} spanning' or '{code} toelichting'", code=code)
        yield sheet.problem(sheet.first, index, seen, known, likely.shown if likely else "")
    elif likely:
        seen = text("it looks like a question, but names no column")
        known = text("the name of a column, such as {code}_nu", code=next(iter(codes), "bs1"))
        yield sheet.problem(sheet.first, index, seen, known, likely.shown)


def _no_known_column(sheet: Sheet) -> Problem:
    message = text("no column with answers in the first row")
    expected = text(
        "headers that hold a code and what was asked: {code}_nu, {code}_gewenst, {code}_spanning, "
        "{code}_toelichting",
        code=next(iter(sheet.questionnaire.codes), "bs1"),
    )
    return Problem(sheet.path, sheet.first, "", message, expected)


def unread(sheet: Sheet, columns: Mapping[int, Column]) -> Iterator[Text]:
    """Tell which columns are left unread."""
    names = [name for index, name in enumerate(sheet.header) if index not in columns and name.strip()]
    unknown = [name for name in names if not is_own(tidy(name))]
    if unknown:
        told = [short(name) for name in unknown[:MOST_NAMED] if not isinstance(shown(name), Text)]
        listed = ", ".join((*told, "…") if len(told) < len(unknown) else told)
        yield text("{path}: not read: {columns}.", path=sheet.path, columns=listed)
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
    missing = [named(Column(aspect, code)) for aspect, code in asked if (aspect, code) not in present]
    background = [question.id for question in sheet.questionnaire.background]
    missing += [Text("{id}", (("id", id_),)) for id_ in background if ("background", id_) not in present]
    if missing:
        yield text("{path}: no column for: {columns}.", path=sheet.path, columns=Listed(tuple(missing)))
