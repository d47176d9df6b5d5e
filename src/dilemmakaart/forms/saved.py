"""What the page saves, `questionnaires.html` says how: one set of answers, several in a row, or a list."""

from collections.abc import Iterator, Mapping, Sequence

from ..language import Text, text
from .columns import Column, recognise
from .json_values import values
from .meaning import codes_in, is_gone, misfits, told
from .problems import Problem
from .rows import Table
from .saved_set import SavedSet, saved_set
from .sent import Sent

OTHERS = ("dilemmakaart/assessment@1", "dilemmakaart/joint@1")
"""What else this program writes; it may stand in the same folder."""


def rows(path: str, raw: bytes, sent: Sent) -> Table | Problem:
    """Turn what was saved into a table with one row per set; in a problem the first set is row 2."""
    found = values(path, raw)
    if isinstance(found, Problem):
        return found
    sets: list[SavedSet] = []
    problems: list[Problem] = []
    notes: dict[Text, None] = {}
    spoiled = 0
    for row, value in enumerate(found, start=2):
        if isinstance(value, dict) and value.get("format") in OTHERS:
            notes[text("{path}: a result of this program, not answers; not read.", path=path)] = None
            continue
        read = saved_set(path, row, value)
        answered = () if isinstance(read, Problem) else codes_in(_filled(read), sent)
        faults = [read] if isinstance(read, Problem) else [*misfits(path, row, read.asked, answered, sent)]
        if isinstance(read, Problem) or faults:
            problems += faults
            spoiled += 1
            continue
        sets.append(read)
        notes |= dict.fromkeys(told(path, read.asked, answered, sent))
    header, *others = _table(sets, sent)
    return Table(header, iter(others), tuple(problems), spoiled, tuple(notes))


def _table(sets: Sequence[SavedSet], sent: Sent) -> list[list[str]]:
    """Put sets into one table; a question has one column, whatever the language of the page was."""
    heads: dict[Column | str, str] = {}
    placed: list[Mapping[Column | str, str]] = []
    for each in sets:
        cells: dict[Column | str, str] = {}
        for key, cell in each.cells.items():
            if is_gone(key, each.asked, sent):
                continue
            column = recognise(key, sent.questionnaire)
            what = key if column is None or column in cells else column
            heads.setdefault(what, key)
            cells[what] = cell
        placed.append(cells)
    return [list(heads.values()), *([cells.get(what, "") for what in heads] for cells in placed)]


def _filled(given: SavedSet) -> Iterator[str]:
    return (key for key, cell in given.cells.items() if cell.strip())
