"""Many plain rows at once: digits, minus signs, question marks and blanks, and nothing else in the answers.

Such rows become ballots without a look at each cell. What is not plain is left to whoever reads row by
row: nothing is decided here about a cell that `cells` would not decide in the same way.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from ..answers import SCALES, Aspect, Questionnaire
from ..ballots import BLANK, MARKS, Ballots, Options, Question, columns, laid_out
from .cells import Misunderstood, choose
from .columns import Column
from .marks import marks
from .rows import Lines

KNOWN = 10_000
"""How many different answers to the background questions are remembered with what they say."""

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
        self._never = any(column.content == "submission" for column in columns.values())
        self._known: dict[tuple[str | None, ...], Options] = {}

    def read(self, lines: Lines) -> Iterator[Ballots | Line]:
        """Yield the ballots of plain rows, and every row that is not plain."""
        if self._never:
            yield from (Line(number, line) for number, line in enumerate(lines.split(), start=1))
        elif len(self._answers) == self._width and self._fit(given := marks(lines.text, lines.delimiter)):
            yield Ballots(self._layout, {(None,) * len(self._background): given})
        else:
            yield from self._one_by_one(lines.split(), lines.delimiter)

    def _one_by_one(self, lines: Sequence[str], delimiter: str) -> Iterator[Ballots | Line]:
        apart = self._apart(lines, delimiter)
        given = marks("".join(f"{each}\n" for each in apart.answers), delimiter)
        rows = given.splitlines(keepends=True)
        plain = self._plain(given, rows)
        by_options: dict[Options, list[bytes]] = {}
        left = set(range(len(lines)))
        for at, (place, row, options) in enumerate(zip(apart.places, rows, self._chosen(apart), strict=True)):
            if options is not None and at in plain:
                by_options.setdefault(options, []).append(row)
                left.discard(place)
        if by_options:
            together = {options: b"".join(several) for options, several in by_options.items()}
            yield Ballots(self._layout, together)
        yield from (Line(place + 1, lines[place]) for place in sorted(left))

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

    def _chosen(self, apart: "_Apart") -> Iterator[Options | None]:
        """Return the options of each row; None where one is unknown, or where the row is wanted whole."""
        size = len(apart.places)
        columns = [apart.others[at] if at is not None else [None] * size for at in self._background]
        keys = zip(*columns, strict=True) if columns else repeat((), size)
        remarked = {row for at in self._remarks for row, cell in enumerate(apart.others[at]) if cell.strip()}
        return (None if row in remarked else self._options_of(key) for row, key in enumerate(keys))

    def _options_of(self, key: tuple[str | None, ...]) -> Options | None:
        if key not in self._known:
            try:
                options = tuple(
                    None if cell is None else choose(cell, question)
                    for cell, question in zip(key, self._questionnaire.background, strict=True)
                )
            except Misunderstood:
                return None
            if len(self._known) >= KNOWN:
                self._known.clear()
            self._known[key] = options
        return self._known[key]

    def _fit(self, given: bytes) -> bool:
        """Whether all rows are plain: as long as they should be, and each of them says something."""
        rows, rest = divmod(len(given), len(self._layout))
        right = not rest and given.count(b"\n") == rows and self._nothing not in given
        return right and not self._off_scale(given)

    def _plain(self, given: bytes, rows: Sequence[bytes]) -> Container[int]:
        """Return which of the rows are plain."""
        if self._fit(given):
            return range(len(rows))
        wide = len(self._layout)
        right = [at for at, row in enumerate(rows) if len(row) == wide and not row.startswith(self._nothing)]
        off = self._off_scale(b"".join(rows[at] for at in right))
        return {at for number, at in enumerate(right) if number not in off}

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
