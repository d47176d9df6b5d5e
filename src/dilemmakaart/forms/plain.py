"""Many plain rows at once: digits, minus signs, question marks and blanks, and nothing else in the answers.

Such rows become ballots without a look at each cell. What is not plain is left to whoever reads row by
row: nothing is decided here about a cell that `cells` would not decide in the same way.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..answers import SCALES, Aspect, Questionnaire
from ..ballots import BLANK, MARKS, Ballots, Options, Question, Version, columns, laid_out
from .apart import Apart, apart
from .cells import Misunderstood, choose
from .columns import Column
from .exports import submission
from .marks import marks
from .rows import Lines, Piece

KNOWN = 10_000
"""How many different answers to the background questions are remembered with what they say."""

Key = tuple[str | None, ...]
"""The answers to the background questions as they were typed."""

_SCALES: Mapping[Aspect, bytes] = {aspect: bytes(MARKS[aspect].values()) for aspect in SCALES}

_One = TypeVar("_One")
_Other = TypeVar("_Other")


@dataclass(frozen=True, slots=True)
class Left:
    """A row that is not plain: where it stands in its piece, the first being 0, and its cells."""

    place: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Judged:
    """Rows of the right shape: where they stood, what was typed, and which are left because not plain."""

    places: Sequence[int]
    keys: Sequence[Key]
    ballots: Sequence[bytes]
    left: Collection[int]
    options: Mapping[Key, Options]

    def plain(self, one: Iterable[_One], other: Iterable[_Other]) -> Iterator[tuple[_One, _Other]]:
        """Pair two properties of each row that is plain."""
        pairs = zip(one, other, strict=True)
        return (pair for at, pair in enumerate(pairs) if at not in self.left) if self.left else pairs


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
        self._submission = next(
            ((at, each.key) for at, each in columns.items() if each.content == "submission"), None
        )
        self._counted = any(column.content == "saved" for column in columns.values())
        self._finished = [at for at, column in columns.items() if column.content == "finished"]
        self._known: dict[Key, Options] = {}

    def read(self, piece: Piece) -> Iterator[Ballots | Version | Left]:
        """Yield the ballots of plain rows, and every row that is not plain; in order where that matters."""
        if isinstance(piece, Lines) and len(self._answers) == self._width:
            given = marks(piece.text, piece.delimiter)
            if self._fit(given):
                yield Ballots(self._layout, {(None,) * len(self._background): given})
                return
        rows = apart(piece, self._answers, self._width)
        judged = self._judged(rows)
        if self._submission is None:
            yield from self._together(judged, piece)
        else:
            at, header = self._submission
            yield from self._in_order(judged, piece, [submission(header, cell) for cell in rows.others[at]])

    def _judged(self, rows: Apart) -> _Judged:
        given = marks(rows.answers.text, rows.answers.delimiter)
        ballots, keys = given.splitlines(keepends=True), self._keys(rows)
        options = {key: self._chosen(key) for key in set(keys)}
        left = self._not_plain(given, ballots) | self._told_apart(rows)
        if None in options.values():
            left |= {at for at, key in enumerate(keys) if options[key] is None}
        return _Judged(
            rows.places, keys, ballots, left, {key: each for key, each in options.items() if each is not None}
        )

    def _together(self, judged: _Judged, piece: Piece) -> Iterator[Ballots | Left]:
        by_key: dict[Key, list[bytes]] = defaultdict(list)
        for key, ballot in judged.plain(judged.keys, judged.ballots):
            by_key[key].append(ballot)
        by_options: dict[Options, bytes] = {}
        for key, several in by_key.items():
            options = judged.options[key]
            by_options[options] = by_options.get(options, b"") + b"".join(several)
        if by_options:
            yield Ballots(self._layout, by_options)
        if sum(map(len, by_key.values())) < piece.count:
            plain = {place for place, _ in judged.plain(judged.places, judged.ballots)}
            yield from (Left(place, cells) for place, cells in enumerate(piece.cells()) if place not in plain)

    def _in_order(
        self, judged: _Judged, piece: Piece, submissions: Sequence[str]
    ) -> Iterator[Version | Left]:
        said = zip(submissions, judged.keys, judged.ballots, strict=True)
        versions = {
            place: Version(submitted, self._layout, judged.options[key], ballot)
            for place, (submitted, key, ballot) in judged.plain(judged.places, said)
        }
        for place, cells in enumerate(piece.cells()):
            yield versions.get(place) or Left(place, cells)

    def _keys(self, rows: Apart) -> list[Key]:
        """Return the answers to the background questions, None where there is no column for one."""
        size = len(rows.places)
        nothing = (None,) * size
        columns = [nothing if at is None else rows.others[at] for at in self._background]
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

    def _told_apart(self, rows: Apart) -> set[int]:
        """Return which rows hold a wanted remark, were not finished, or count their saves."""
        if self._counted:
            return set(range(len(rows.places)))
        remarked = {row for at in self._remarks for row, cell in enumerate(rows.others[at]) if cell.strip()}
        return remarked.union(
            row for at in self._finished for row, cell in enumerate(rows.others[at]) if not cell.strip()
        )

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
