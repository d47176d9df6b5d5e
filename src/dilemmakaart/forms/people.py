"""Who takes part, from a table in CSV or Excel. What is not understood is a problem, as in answers."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from ..characters import safe
from ..language import Text, text, texts
from ..participants import Participant
from ..suggest import nearest
from . import delimited, excel
from .cells import shown
from .people_columns import MIXED, WORDS, Columns, columns_of, known
from .problems import Problem
from .readers import STREAMED
from .rows import Table, Unsplit, pieces

ENDINGS = (*STREAMED, ".xlsx")
LONGEST = 120
"""So many letters a cell may have: names are printed in tables."""
MOST_PEOPLE = 500
MOST_LISTED = 10
MOST_PROBLEMS = 100
_BETWEEN = re.compile(r"[,;|\n]")
"""What may stand between people in one cell of `not_with`."""


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in a file, or the problems that stand in the way; and what else should be known."""

    people: tuple[Participant, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """One person as read: the row, and what stands in each column."""

    number: int
    cells: Mapping[str, str]
    asked: tuple[str, ...] = ()
    """With whom this person may not sit, as they are called there."""
    width: int = 0
    """How many cells there are, where these are more than the header has; else 0."""

    @property
    def key(self) -> str:
        """The code, or the name where there is none."""
        return self.cells.get("code") or self.cells.get("name", "")


def people(path: str, raw: bytes) -> People:
    """Read everybody in a file. Raises Lacking."""
    table: Table | Problem
    if path.lower().endswith(STREAMED):
        table = delimited.split(path, [raw], known)
    else:
        table = excel.sheet_of(path, raw, known)
    if isinstance(table, Problem):
        return People(problems=(table,))
    columns = columns_of(path, table.header, table.first)
    if columns.problems:
        return People(problems=tuple(columns.problems), notes=table.notes)
    try:
        rows = list(_rows(table, columns))
    except Unsplit as error:
        return People(problems=(error.problem,))
    problems = tuple(islice(_problems(rows, columns), MOST_PROBLEMS))
    notes = (*table.notes, *columns.notes, *_unknown(rows, columns))
    return People(problems=problems, notes=notes) if problems else People(_settled(rows), notes=notes)


def _rows(table: Table, columns: Columns) -> Iterator[_Row]:
    """Yield the rows in which anything stands."""
    number = table.first
    for piece in pieces(table.rows):
        for cells in piece.cells():
            number += 1
            if any(cell.strip() for cell in cells):
                read = {name: cells[at] for name, at in columns.places.items() if at < len(cells)}
                asked = read.get("not_with", "")
                tidied = {name: safe(cell.removeprefix("'")) for name, cell in read.items()}
                width = len(cells) if any(cell.strip() for cell in cells[len(table.header) :]) else 0
                yield _Row(number, tidied, tuple(filter(None, map(safe, _BETWEEN.split(asked)))), width)


def _problems(rows: Sequence[_Row], columns: Columns) -> Iterator[Problem]:
    if not rows:
        yield Problem(columns.path, 0, "", text("nobody stands in it"), text("a row for each person"))
    if len(rows) > MOST_PEOPLE:
        seen = text("{count} people", count=len(rows))
        yield Problem(columns.path, 0, "", seen, text("no more than {count}", count=MOST_PEOPLE))
        return
    first: dict[str, _Row] = {}
    for row in rows:
        yield from _of_one(row, columns, first.setdefault(row.key.lower(), row))
    called, shared = _called(rows), _shared(rows)
    for row in rows:
        yield from _wishes(row, columns, called)
        yield from _of_several(row, columns, called, shared)


def _of_one(row: _Row, columns: Columns, first: _Row) -> Iterator[Problem]:
    """Complain of what is missing, too long or said twice in one row."""
    who = "code" if "code" in columns.places else "name"
    here = columns.places[who]
    if not row.key:
        yield columns.problem(row.number, here, text("nothing"), text("a name or a code"))
    elif first is not row:
        seen = text("{name}, which stands in row {row} too", name=shown(row.key), row=first.number)
        yield columns.problem(row.number, here, seen, text("everybody once"))
    if row.width:
        seen = text("{count} cells in this row", count=row.width)
        count = len(columns.header)
        wanted = text("{count} cells, as in the header; quotes around a cell with the separator", count=count)
        yield columns.problem(row.number, count, seen, wanted)
    if not row.cells.get("organisation"):
        wanted = text("an organisation: no two people of one come into one group")
        yield columns.problem(row.number, columns.places["organisation"], text("nothing"), wanted)
    for name, cell in row.cells.items():
        if name != "not_with" and len(cell) > LONGEST:
            seen = text("{count} letters", count=len(cell))
            wanted = text("no more than {count}", count=LONGEST)
            yield columns.problem(row.number, columns.places[name], seen, wanted)


def _called(rows: Sequence[_Row]) -> Mapping[str, _Row]:
    """Return everybody by code and by name, in lower case."""
    by_name = {row.cells["name"].lower(): row for row in rows if row.cells.get("name")}
    return {**by_name, **{row.key.lower(): row for row in rows if row.key}}


def _shared(rows: Sequence[_Row]) -> Mapping[str, int]:
    """Return names of several people, in lower case, with how many: they do not tell who is meant."""
    codes = {row.cells.get("code", "").lower() for row in rows}
    every = Counter(row.cells.get("name", "").lower() for row in rows)
    return {name: count for name, count in every.items() if count > 1 and name not in codes}


def _others(row: _Row, called: Mapping[str, _Row]) -> tuple[str, ...]:
    """Return those with whom somebody may not sit; a name may hold a comma itself."""
    whole = row.cells.get("not_with", "")
    return (whole,) if whole.lower() in called else row.asked


def _wishes(row: _Row, columns: Columns, called: Mapping[str, _Row]) -> Iterator[Problem]:
    for name in _others(row, called):
        other = called.get(name.lower())
        if other is None:
            others = {each: found.key for each, found in called.items() if found is not row}
            likely = nearest(name, [*others.values(), *others]) or ""
            told = called[likely.lower()].key if likely else ""
            yield columns.problem(
                row.number,
                columns.places["not_with"],
                shown(name),
                text("the name or code of somebody in this file"),
                told if isinstance(shown(told), str) else "",
            )
        elif other is row:
            wanted = text("the name or code of somebody else")
            yield columns.problem(row.number, columns.places["not_with"], shown(name), wanted)


def _of_several(
    row: _Row, columns: Columns, called: Mapping[str, _Row], shared: Mapping[str, int]
) -> Iterator[Problem]:
    """Complain of a name that does not tell who is meant: one of them would be let in unseen."""
    for name in _others(row, called):
        if count := shared.get(name.lower()):
            seen = text("{name}, as {count} people are called", name=shown(name), count=count)
            wanted = text("a code, for that is of one person only")
            yield columns.problem(row.number, columns.places["not_with"], seen, wanted)


def _unknown(rows: Sequence[_Row], columns: Columns) -> Iterator[Text]:
    """Tell of whom it is not known what they are mixed by."""
    for column in MIXED:
        empty = [row.number for row in rows if not row.cells.get(column)]
        if column in columns.places and empty:
            listed = ", ".join(map(str, empty[:MOST_LISTED])) + (", …" if len(empty) > MOST_LISTED else "")
            yield texts(
                "{path}: row {rows} has no {column}, so that person is not mixed by it.",
                "{path}: {count} rows have no {column} (row {rows}), so those people are not mixed by it.",
                len(empty),
                path=columns.path,
                rows=listed,
                column=WORDS[column],
            )


def _settled(rows: Sequence[_Row]) -> tuple[Participant, ...]:
    """Return everybody; what differs in capitals only is written in one way."""
    called = _called(rows)
    spelt = {column: _spelling(rows, column) for column in ("organisation", *MIXED)}

    def written(row: _Row, column: str) -> str:
        return spelt[column].get(row.cells.get(column, "").casefold(), "")

    return tuple(
        Participant(
            key=row.key,
            organisation=written(row, "organisation"),
            sector=written(row, "sector"),
            region=written(row, "region"),
            role=written(row, "role"),
            apart=tuple(sorted({called[name.lower()].key for name in _others(row, called)})),
            name=row.cells.get("name", "") if row.cells.get("code") else "",
        )
        for row in rows
    )


def _spelling(rows: Sequence[_Row], column: str) -> Mapping[str, str]:
    """Return how each value is written: as most do, of equals the first in the alphabet."""
    every = Counter(row.cells.get(column, "") for row in rows)
    best: dict[str, str] = {}
    for spelling, _ in sorted(every.items(), key=lambda pair: (-pair[1], pair[0])):
        best.setdefault(spelling.casefold(), spelling)
    return best
