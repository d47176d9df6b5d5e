"""Excel in: our own questionnaires, in either layout, and any table with headers that are known."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..characters import short
from ..extras import needed
from ..language import text
from .package import broken, sound
from .problems import Problem
from .returned import HIGHEST, Cells, returned
from .rows import Table
from .sent import Sent

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook


Known = Callable[[Sequence[str]], int]
"""Counts the headers in a row that are known."""


def rows(path: str, raw: bytes, sent: Sent) -> Table | Problem:
    """Read the sheet with answers, and say which other sheets were not read. Raises Lacking."""
    return sheet_of(path, raw, sent, lambda cells: returned(path, cells, sent))


def sheet_of(
    path: str, raw: bytes, known: Known, ours: Callable[[Cells], Table | None] = lambda _: None
) -> Table | Problem:
    """Read the sheet that `ours` makes something of, else one with known headers. Raises Lacking."""
    workbook = sound(path, raw)
    if isinstance(workbook, Problem):
        return workbook
    calamine = needed("python_calamine", "excel")
    try:
        return _found(path, calamine.load_workbook(workbook), known, ours)
    except (calamine.CalamineError, OverflowError, ValueError):
        return Problem(path, 0, "", *broken())


def _found(
    path: str, workbook: "CalamineWorkbook", known: Known, ours: Callable[[Cells], Table | None]
) -> Table | Problem:
    """Take the first sheet of ours, else the first with a header that is known, else the first filled one."""
    recognised: list[tuple[str, Table]] = []
    filled: list[tuple[str, Table]] = []
    for sheet in _sheets(workbook):
        cells = _cells(sheet)
        if back := ours(cells):
            return _with_others(path, workbook, sheet.name, back)
        header = _header(cells, known)
        if header is not None:
            table = Table(cells[header], iter(cells[header + 1 :]), first=header + 1)
            recognised.append((sheet.name, table))
        elif cells:
            filled.append((sheet.name, Table(cells[0], iter(cells[1:]))))
    for name, table in (*recognised, *filled):
        return _with_others(path, workbook, name, table)
    seen = text("The workbook is empty.")
    return Problem(path, 0, "", seen, text("Save the answers again, with a first row of headers."))


def _sheets(workbook: "CalamineWorkbook") -> Iterator["CalamineSheet"]:
    kinds = needed("python_calamine", "excel").SheetTypeEnum
    for about in workbook.sheets_metadata:
        if about.typ == kinds.WorkSheet:
            yield workbook.get_sheet_by_name(about.name)


def _cells(sheet: "CalamineSheet") -> Cells:
    """Return the cells of a sheet as text, from its first row and column on."""
    written: dict[type, Callable[[Any], str]] = defaultdict(lambda: _moment)
    written |= {str: str, int: str, float: _Numbers().__getitem__, bool: lambda cell: str(cell).upper()}
    cells = [
        [written[cell.__class__](cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)
    ]
    while cells and not any(cells[-1]):
        cells.pop()
    return cells


def _moment(cell: object) -> str:
    """Write a date or a time; how long something took begins with a number, and is none."""
    return str(cell) if hasattr(cell, "isoformat") else f"({cell})"


class _Numbers(dict[float, str]):
    """Numbers as text; each is written once, because the same few come back."""

    def __missing__(self, number: float) -> str:
        self[number] = str(int(number)) if number.is_integer() else str(number)
        return self[number]


def _header(cells: Cells, known: Known) -> int | None:
    """Return the index of the row with most known headers, near the top; None where there is none."""
    counts = [known(row) for row in cells[:HIGHEST]]
    most = max(counts, default=0)
    return counts.index(most) if most else None


def _with_others(path: str, workbook: "CalamineWorkbook", name: str, table: Table) -> Table:
    """Add a note on the sheets that were not read, hidden and empty ones left out."""
    shown = needed("python_calamine", "excel").SheetVisibleEnum.Visible
    visible = [each.name for each in workbook.sheets_metadata if each.visible == shown]
    sheets = {sheet.name: sheet for sheet in _sheets(workbook)}
    others = [other for other in visible if other != name and other in sheets and sheets[other].height]
    if not others:
        return table
    listed = ", ".join(map(short, others))
    note = text("{path}: sheet '{name}' is read, not: {others}.", path=path, name=short(name), others=listed)
    return replace(table, notes=(*table.notes, note))
