"""A questionnaire of ours that comes back as a spreadsheet: a row per question, or a row per respondent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..characters import short
from ..language import text
from .columns import letter
from .marker import ANSWER, REMARK, marked
from .meaning import Asked, codes_in, is_gone, misfits, told
from .rows import Place, Table
from .sent import Sent

HIGHEST = 20
"""In how many rows at the top of a sheet the marker is looked for: rows may have been put in above it."""

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Given:
    """One answer or remark: its key, what the cell holds, and where it stands."""

    key: str
    cell: str
    place: Place


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet with a row per question: where the marker, the answers and the remarks stand."""

    cells: Cells
    top: int
    keys: int
    answers: int
    remarks: int

    def given(self) -> Iterator[_Given]:
        """Yield every answer and remark, with its key and place; a remark is on the whole dilemma."""
        remarks: dict[str, list[str]] = {}
        places: dict[str, Place] = {}
        for row, cells in enumerate(self.cells[self.top + 1 :], start=self.top + 2):
            key = cells[self.keys].strip()
            if not key:
                continue
            code, separator, _ = key.rpartition("_")
            yield _Given(key, cells[self.answers], self._place(row, self.answers, key, cells))
            if separator and cells[self.remarks].strip():
                remarks.setdefault(code, []).append(cells[self.remarks].strip())
                places.setdefault(code, self._place(row, self.remarks, key, cells))
        for code, said in remarks.items():
            yield _Given(f"{code}_{REMARK}", " ".join(said), places[code])

    def _place(self, row: int, column: int, key: str, cells: Sequence[str]) -> Place:
        apart = {self.keys, self.answers, self.remarks}
        texts = (cell for index, cell in enumerate(cells) if index not in apart and cell.strip())
        heading = short(f"{key.replace('_', ' ')}. {next(texts, '')}")
        return Place(row, f"{letter(column)} ({heading})")


@dataclass(frozen=True, slots=True)
class _Back:
    """A questionnaire that came back: from which file, what it says of itself, and what is asked today."""

    path: str
    asked: Asked
    sent: Sent

    def many(self, cells: Cells, first: int, column: int) -> Table:
        """Take a row per respondent; the marker's column is blanked out, the others keep their letters."""
        header, *rows = [["" if at == column else cell for at, cell in enumerate(row)] for row in cells]
        filled = [name for name, given in zip(header, zip(*rows, strict=True), strict=False) if any(given)]
        kept = ["" if is_gone(name, self.asked, self.sent) else name for name in header]
        return self._meant(Table(kept, iter(rows), first=first), len(rows), filled)

    def one(self, sheet: _Sheet) -> Table:
        """Turn a row per question into one row; who answered nothing is no row, and that is said."""
        given = list(sheet.given())
        kept = [each for each in given if not is_gone(each.key, self.asked, self.sent)]
        places = {index: each.place for index, each in enumerate(kept)}
        header, row = [each.key for each in kept], [each.cell for each in kept]
        filled = [each.key for each in given if each.cell.strip()]
        if not codes_in(filled, self.sent):
            nothing = text("{path}: nothing is filled in, so it does not count.", path=self.path)
            return Table(header, iter(()), notes=(nothing,), places=places)
        return self._meant(Table(header, iter([row]), places=places), 1, filled)

    def _meant(self, table: Table, rows: int, filled: Sequence[str]) -> Table:
        """Return the table if its answers mean what they would today, else what stands in the way."""
        answered = codes_in(filled, self.sent)
        problems = tuple(misfits(self.path, 0, self.asked, answered, self.sent))
        if problems:
            return Table([], iter(()), problems, spoiled=rows)
        return replace(table, notes=tuple(told(self.path, self.asked, answered, self.sent)))


def returned(path: str, cells: Cells, sent: Sent) -> Table | None:
    """Read a sheet that says which questionnaire it is; None where it says nothing of the kind."""
    for number, row in enumerate(cells[:HIGHEST]):
        for column, cell in enumerate(row):
            asked = marked(cell)
            if asked is None:
                continue
            back = _Back(path, asked, sent)
            if ANSWER in row and REMARK in row:
                return back.one(_Sheet(cells, number, column, row.index(ANSWER), row.index(REMARK)))
            return back.many(cells[number:], number + 1, column)
    return None
