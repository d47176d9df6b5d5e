"""What the page saves, `questionnaires.html` says how: one set of answers, several in a row, or a list.

A set says which questionnaire it answers. It counts as long as that asked the same: between the same poles,
for the same network. One from an earlier version is told, one that means something else is a problem.
"""

from collections.abc import Iterator, Mapping, Sequence

from ..language import Text, text
from .columns import Column, recognise
from .json_values import values
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
        faults = [read] if isinstance(read, Problem) else list(_misfits(path, row, read, sent))
        if isinstance(read, Problem) or faults:
            problems += faults
            spoiled += 1
            continue
        sets.append(read)
        notes |= dict.fromkeys(_told(path, read, sent))
    header, *others = _table(sets, sent)
    return Table(header, iter(others), tuple(problems), spoiled, tuple(notes))


def _misfits(path: str, row: int, given: SavedSet, sent: Sent) -> Iterator[Problem]:
    """Yield what makes these answers mean something else than they would today."""
    if given.network != sent.network:
        message = text("These are answers for another network: '{id}'.", id=given.network)
        hint = text(
            "Expected '{id}'. Move this file, or name the network that it belongs to.", id=sent.network
        )
        yield Problem(path, row, "network", message, hint)
        return
    for code in _answered(given, sent):
        asked, today = given.poles.get(code), sent.poles.get(code)
        if asked is None:
            message = text("It is not said between which poles '{code}' was asked.", code=code)
            yield Problem(path, row, "dilemmas", message, _ask_again())
        elif today is not None and _folded(asked) != _folded(today):
            message = text("'{code}' was asked as {a} ↔ {b}.", code=code, a=asked[0], b=asked[1])
            hint = text(
                "Now it is {a} ↔ {b}: an answer to the one is no answer to the other. Send the questionnaire "
                "anew, or give the poles their old names and places back.",
                a=today[0],
                b=today[1],
            )
            yield Problem(path, row, "dilemmas", message, hint)


def _ask_again() -> Text:
    return text("Ask for the file again: the questionnaire saves it whole.")


def _told(path: str, given: SavedSet, sent: Sent) -> Iterator[Text]:
    if given.questionnaire != sent.digest:
        yield text(
            "{path}: comes from an earlier version of the questionnaire; the poles are the same, so it "
            "counts.",
            path=path,
        )
    gone = [code for code in _answered(given, sent) if code not in sent.poles]
    if gone:
        yield text("{path}: no longer asked, so not read: {codes}.", path=path, codes=", ".join(gone))


def _answered(given: SavedSet, sent: Sent) -> Sequence[str]:
    """Return the codes of the dilemmas about which anything was said, in the order of the questions."""
    said = (_code(key, sent) for key, cell in given.cells.items() if cell.strip())
    return [code for code in dict.fromkeys(said) if code]


def _code(key: str, sent: Sent) -> str:
    column = recognise(key, sent.questionnaire)
    return column.key if column is not None and column.is_about_a_dilemma else ""


def _folded(poles: Sequence[str]) -> list[str]:
    """Return poles as they are compared: a mail program may break a line anywhere."""
    return [" ".join(pole.split()) for pole in poles]


def _table(sets: Sequence[SavedSet], sent: Sent) -> list[list[str]]:
    """Put sets into one table; a question has one column, whatever the language of the page was."""
    heads: dict[Column | str, str] = {}
    placed: list[Mapping[Column | str, str]] = []
    for each in sets:
        cells: dict[Column | str, str] = {}
        for key, cell in each.cells.items():
            code = _code(key, sent)
            if code and not _is_the_same(code, each, sent):
                continue
            column = recognise(key, sent.questionnaire)
            what = key if column is None or column in cells else column
            heads.setdefault(what, key)
            cells[what] = cell
        placed.append(cells)
    return [list(heads.values()), *([cells.get(what, "") for what in heads] for cells in placed)]


def _is_the_same(code: str, given: SavedSet, sent: Sent) -> bool:
    """Whether a dilemma is still asked, between the same poles: one left open may have changed."""
    return code in sent.poles and _folded(given.poles.get(code, ())) == _folded(sent.poles[code])
