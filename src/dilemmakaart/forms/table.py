"""From a table to respondents, whatever the format was. What is not understood is a problem."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..answers import SCALES, Answer, Aspect, Questionnaire, Respondent
from ..ballots import Ballots, Version
from ..characters import safe
from ..language import Text, text, texts
from .cells import Misunderstood, choose, counted, understand
from .columns import Column
from .exports import submission
from .plain import Left, Plain
from .problems import Problem
from .rows import MOST_COLUMNS, Piece, Table, Unsplit, pieces
from .sheet import Sheet, absent, columns_of, unread

MOST = 10
"""How many row numbers are listed in one remark."""

MOST_PROBLEMS = 100
"""How many problems of one file are kept; the others are counted."""

KNOWN = 10_000
"""How many different cells are remembered with what they say, and up to which length."""
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One respondent as read; `submission` tells two versions of one submission apart from two."""

    respondent: Respondent
    submission: str = ""
    finished: bool = True
    saved: int = 0
    """How often this submission had been saved, 0 where that was not counted."""


_Said = Answer | str | Misunderstood
"""What a cell says: an answer, an option, or nothing that is understood."""

Take = Callable[[Row | Version | Ballots], None]
"""What is done with respondents as they are read: one, or many of whom only the answers are known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file of answers gave beside respondents: problems in rows or in the file, and remarks."""

    problems: tuple[Problem, ...] = ()
    """The first of them."""
    more: int = 0
    """How many there are beside these."""

    notes: tuple[Text, ...] = ()
    spoiled: int = 0
    """How many rows have a problem and were not taken."""
    asked: frozenset[str] = frozenset()
    """The codes of the dilemmas that the file has a column for."""
    header: tuple[str, ...] = ()
    """The first row of the file."""

    unusable: bool = False
    """Whether a problem concerns the whole file, so that leaving rows out does not help."""


def unreadable(*problems: Problem, header: tuple[str, ...] = ()) -> Reading:
    """Return the reading of a file of which nothing can be used."""
    more = max(len(problems) - MOST_PROBLEMS, 0)
    return Reading(problems[:MOST_PROBLEMS], more, header=header, unusable=True)


def read(path: str, table: Table, questionnaire: Questionnaire, take: Take, *, remarks: bool) -> Reading:
    """Read a table row by row; every respondent is handed to `take`, with the remarks if they are wanted."""
    told = Reading(table.problems, 0, table.notes, table.spoiled)
    if not table.header and told != Reading():
        return told
    if len(table.header) > MOST_COLUMNS:
        seen = text("{count} columns in the first row", count=len(table.header))
        wanted = text("no more than {count}", count=MOST_COLUMNS)
        return unreadable(Problem(path, table.first, "", seen, wanted))
    sheet = Sheet(path, table.header, questionnaire, table.first, table.places)
    columns, problems = columns_of(sheet)
    if problems:
        return unreadable(*problems, header=tuple(table.header))
    plain = Plain(columns, len(table.header), questionnaire, remarks=remarks)
    rows = _Pass(sheet, columns, take, plain, _said_by(sheet, columns), table.first + 1)
    try:
        for piece in pieces(table.rows):
            rows.read(piece)
    except Unsplit as error:
        return unreadable(error.problem)
    notes = (
        *table.notes,
        *unread(sheet, columns),
        *absent(sheet, columns),
        *_without_answers(path, rows.empty, rows.without),
        *_unfinished(path, rows.halfway, rows.unfinished),
    )
    asked = frozenset(column.key for column in columns.values() if column.content in SCALES)
    found = (*table.problems, *rows.problems)[:MOST_PROBLEMS]
    more = len(table.problems) + rows.found - len(found)
    return Reading(found, more, notes, table.spoiled + rows.spoiled, asked, tuple(table.header))


@dataclass(slots=True)
class _Pass:
    """One pass over the rows of a table: where it is, and what it met."""

    sheet: Sheet
    columns: Mapping[int, Column]
    take: Take
    plain: Plain
    said: Callable[[int, str], _Said]
    number: int
    problems: list[Problem] = field(default_factory=list)
    found: int = 0
    spoiled: int = 0
    empty: list[int] = field(default_factory=list)
    without: int = 0
    halfway: list[int] = field(default_factory=list)
    unfinished: int = 0

    def read(self, piece: Piece) -> None:
        """Read the next rows: those that are not plain one by one."""
        for each in self.plain.read(piece):
            if isinstance(each, Left):
                self._row(each.cells, self.number + each.place)
            else:
                self.take(each)
        self.number += piece.count

    def _row(self, cells: Sequence[str], number: int) -> None:
        if cells in ([], [""]) and len(self.sheet.header) > 1:  # an empty line is no row
            return
        row, wrong = self._understood(cells)
        if wrong:
            self.found += len(wrong)
            self.spoiled += 1
            self.problems += (
                self.sheet.problem(number, index, error.seen, error.expected, error.suggestion)
                for index, error in wrong[: MOST_PROBLEMS - len(self.problems)]
            )
        elif _says_nothing(row.respondent):
            self.without += 1
            self.empty += [number] if self.without <= MOST else []
        else:
            self.take(row)
            if not row.finished:
                self.unfinished += 1
                self.halfway += [number] if self.unfinished <= MOST else []

    def _understood(self, cells: Sequence[str]) -> tuple[Row, list[tuple[int, Misunderstood]]]:
        answers: dict[tuple[str, Aspect], Answer] = {}
        background: dict[str, str] = {}
        remarks: dict[str, str] = {}
        submitted, finished, saved = "", True, 0
        wrong = list(_too_many(cells, len(self.sheet.header)))
        for index, column in self.columns.items():
            cell = cells[index] if index < len(cells) else ""
            if column.content == "remark":
                if cell.strip():
                    remarks[column.key] = safe(cell)
            elif column.content == "submission":
                submitted = submission(column.key, cell)
            elif column.content == "finished":
                finished = bool(cell.strip())
            elif isinstance(said := self.said(index, cell), Misunderstood):
                wrong.append((index, said))
            elif isinstance(said, str):
                background[column.key] = said
            elif column.content == "saved":
                saved = said if isinstance(said, int) else 0
            elif column.content != "background" and column.content != "skipped":  # noqa: PLR1714 - mypy narrows so
                answers[column.key, column.content] = said
        return Row(Respondent(answers, background, remarks), submitted, finished, saved), wrong


def _said_by(sheet: Sheet, columns: Mapping[int, Column]) -> Callable[[int, str], _Said]:
    """Return what tells what a cell says; it remembers short cells, for the same come back."""
    questions = {question.id: question for question in sheet.questionnaire.background}

    def said(index: int, cell: str) -> _Said:
        column = columns[index]
        try:
            match column.content:
                case "now" | "wanted" | "tension":
                    return understand(cell, column.content, sheet.questionnaire.wording.get(column.key))
                case "saved":
                    return counted(cell)
                case _:
                    return choose(cell, questions[column.key])
        except Misunderstood as error:
            return error

    remembered = lru_cache(KNOWN)(said)
    return lambda index, cell: remembered(index, cell) if len(cell) <= LONGEST else said(index, cell)


def _too_many(cells: Sequence[str], expected: int) -> Iterator[tuple[int, Misunderstood]]:
    if any(cell.strip() for cell in cells[expected:]):
        seen = text("{count} cells in this row", count=len(cells))
        wanted = text(
            "{count} cells, as in the header; quotes around a remark that holds the separator", count=expected
        )
        yield expected, Misunderstood(seen, wanted)


def _says_nothing(respondent: Respondent) -> bool:
    return not respondent.remarks and all(answer is None for answer in respondent.answers.values())


def _without_answers(path: str, first: Sequence[int], count: int) -> Iterator[Text]:
    if count:
        yield texts(
            "{path}: row {rows} holds no answer and does not count.",
            "{path}: {count} rows hold no answer and do not count (row {rows}).",
            count,
            path=path,
            rows=_listed(first, count),
        )


def _unfinished(path: str, first: Sequence[int], count: int) -> Iterator[Text]:
    """Name who stopped halfway. They count: an answer is an answer, and a question left open is a blank."""
    if count:
        yield texts(
            "{path}: row {rows} was not finished; what was answered counts.",
            "{path}: {count} rows were not finished; what was answered counts (row {rows}).",
            count,
            path=path,
            rows=_listed(first, count),
        )


def _listed(first: Sequence[int], count: int) -> str:
    return ", ".join(map(str, first)) + (", …" if count > len(first) else "")
