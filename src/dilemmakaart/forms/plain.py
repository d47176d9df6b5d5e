"""Many plain rows at once: digits, minus signs, question marks and blanks, and nothing else in the answers.

Such rows become ballots without a look at each cell. What is not plain is left to whoever reads row by
row: nothing is decided here about a cell that `cells` would not decide in the same way.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..answers import SCALES, Aspect, Questionnaire
from ..ballots import BLANK, MARKS, Ballots, Options, Question, columns, laid_out
from .cells import Misunderstood, choose
from .columns import Column
from .marks import marks
from .rows import Lines

KNOWN = 10_000
"""How many different answers to the background questions are remembered with what they say."""

Key = tuple[str | None, ...]
"""The answers to the background questions as they were typed."""

_SCALES: Mapping[Aspect, bytes] = {aspect: bytes(MARKS[aspect].values()) for aspect in SCALES}


@dataclass(frozen=True, slots=True)
class Line:
    """One of the lines that are not plain, and where it stands among them, the first being 1."""

    number: int
    line: str


@dataclass(frozen=True, slots=True)
class _Apart:
    """Lines of the right shape: where they stood, their answers, and their other columns by place."""

    places: Sequence[int]
    answers: Sequence[str]
    others: Mapping[int, Sequence[str]]


class Plain:
    """Plain rows of one file, as its columns lie."""

    def __init__(
        self, columns: Mapping[int, Column], width: int, questionnaire: Questionnaire, *, remarks: bool
    ) -> None:
        self._width = width
        self._questionnaire = questionnaire
        asked: dict[int, Question] = {
            index: (column.key, aspect)
            for index, column in columns.items()
            for aspect in SCALES
            if column.content == aspect
        }
        self._answers = list(asked)
        self._layout = laid_out(asked.values())
        self._nothing = bytes([BLANK]) * len(self._answers)
        by_id = {column.key: index for index, column in columns.items() if column.content == "background"}
        self._background = [by_id.get(question.id) for question in questionnaire.background]
        self._remarks = [at for at, column in columns.items() if column.content == "remark" and remarks]
        self._never = any(column.content in {"submission", "finished"} for column in columns.values())
        self._known: dict[Key, Options] = {}

    def read(self, lines: Lines) -> Iterator[Ballots | Line]:
        """Yield the ballots of plain rows, and every row that is not plain."""
        if self._never:
            yield from (Line(number, line) for number, line in enumerate(lines.split(), start=1))
        elif len(self._answers) == self._width and self._fit(given := marks(lines.text, lines.delimiter)):
            yield Ballots(self._layout, {(None,) * len(self._background): given})
        else:
            yield from self._grouped(lines.split(), lines.delimiter)

    def _grouped(self, lines: Sequence[str], delimiter: str) -> Iterator[Ballots | Line]:
        """Yield what `read` yields, of rows with more columns than answers or with one that is not plain."""
        apart = self._apart(lines, delimiter)
        given = marks("".join(f"{each}\n" for each in apart.answers), delimiter)
        rows, keys = given.splitlines(keepends=True), self._keys(apart)
        chosen = {key: self._chosen(key) for key in set(keys)}
        left = self._not_plain(given, rows) | self._remarked(apart)
        if None in chosen.values():
            left |= {at for at, key in enumerate(keys) if chosen[key] is None}
        pairs = (pair for at, pair in enumerate(zip(keys, rows, strict=True)) if at not in left)
        by_options = _by_options(pairs if left else zip(keys, rows, strict=True), chosen)
        if by_options:
            yield Ballots(self._layout, by_options)
        if left or len(rows) < len(lines):
            plain = {place for at, place in enumerate(apart.places) if at not in left}
            yield from (Line(at, line) for at, line in enumerate(lines, start=1) if at - 1 not in plain)

    def _apart(self, lines: Sequence[str], delimiter: str) -> _Apart:
        """Cut answers off from what stands before and behind them, or pick them from between the others."""
        first, last = self._answers[0], self._answers[-1]
        behind = self._width - 1 - last
        together = last - first + 1 == len(self._answers)
        parts = [line.split(delimiter, first if together else -1) for line in lines]
        if together and behind:
            for part in parts:
                part[-1:] = part[-1].rsplit(delimiter, behind)
        cells = first + 1 + behind if together else self._width
        places = [place for place, part in enumerate(parts) if len(part) == cells]
        columns = list(zip(*(parts[place] for place in places), strict=True)) or [()] * cells
        if together:
            others = (*range(first), *range(last, self._width))
            return _Apart(places, columns[first], dict(zip(others, columns, strict=True)))
        answers = zip(*(columns[at] for at in self._answers), strict=True)
        return _Apart(places, [delimiter.join(each) for each in answers], dict(enumerate(columns)))

    def _keys(self, apart: _Apart) -> list[Key]:
        """Return the answers to the background questions, None where there is no column for one."""
        size = len(apart.places)
        nothing = (None,) * size
        columns = [nothing if at is None else apart.others[at] for at in self._background]
        return list(zip(*columns, strict=True)) if columns else [()] * size

    def _chosen(self, key: Key) -> Options | None:
        """Return the options that these answers name; None where one is unknown."""
        if key not in self._known:
            questions = self._questionnaire.background
            try:
                options = tuple(
                    None if cell is None else choose(cell, question)
                    for cell, question in zip(key, questions, strict=True)
                )
            except Misunderstood:
                return None
            if len(self._known) >= KNOWN:
                self._known.clear()
            self._known[key] = options
        return self._known[key]

    def _remarked(self, apart: _Apart) -> set[int]:
        """Return which rows hold a remark, where these are wanted."""
        return {row for at in self._remarks for row, cell in enumerate(apart.others[at]) if cell.strip()}

    def _fit(self, given: bytes) -> bool:
        """Whether all rows are plain: as long as they should be, and each of them says something."""
        rows, rest = divmod(len(given), len(self._layout))
        right = not rest and given.count(b"\n") == rows and self._nothing not in given
        return right and not self._off_scale(given)

    def _not_plain(self, given: bytes, rows: Sequence[bytes]) -> set[int]:
        """Return which of the rows are not plain."""
        if self._fit(given):
            return set()
        wide = len(self._layout)
        right = [at for at, row in enumerate(rows) if len(row) == wide and not row.startswith(self._nothing)]
        off = self._off_scale(b"".join(rows[at] for at in right))
        return set(range(len(rows))).difference(at for number, at in enumerate(right) if number not in off)

    def _off_scale(self, given: bytes) -> set[int]:
        """Return the numbers of the rows with a byte that is no answer on its scale, such as a line end."""
        scales = {question: _SCALES[question[1]] for question in self._layout if question is not None}
        return {
            number
            for question, column in columns(given, self._layout).items()
            if column.translate(None, scales[question])
            for number, mark in enumerate(column)
            if mark not in scales[question]
        }


def _by_options(
    pairs: Iterable[tuple[Key, bytes]], chosen: Mapping[Key, Options | None]
) -> dict[Options, bytes]:
    by_key: dict[Key, list[bytes]] = defaultdict(list)
    for key, row in pairs:
        by_key[key].append(row)
    found: dict[Options, bytes] = {}
    for key, rows in by_key.items():
        options = chosen[key]
        if options is not None:
            found[options] = found.get(options, b"") + b"".join(rows)
    return found
