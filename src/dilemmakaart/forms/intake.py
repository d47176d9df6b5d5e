"""Respondents in, a tally out: what is read is counted at once, and only what may still change is kept."""

from collections.abc import Mapping

from ..answers import Questionnaire
from ..ballots import Ballots, Layout, Options, ballot
from ..tally import Tally, add, counted, empty, whole
from .table import Row

MOST = 4_000_000
"""How many bytes of answers wait to be counted together, which is faster."""

_Version = tuple[Options, bytes, Mapping[str, str]]
"""One version of a submission: options, ballot, and remarks if they are wanted."""


class Intake:
    """Takes the respondents of all files, in order; of one submission only the latest version counts."""

    def __init__(self, questionnaire: Questionnaire, *, remarks: bool) -> None:
        self.doubles = 0
        """How many versions were followed by a later one."""
        self._questionnaire = questionnaire
        self._wanted = remarks
        self._layout = whole(questionnaire)
        self._tally = empty(questionnaire)
        self._waiting: dict[Layout, dict[Options, list[bytes]]] = {}
        self._size = 0
        self._remarks: dict[str, list[str]] = {}
        self._submitted: dict[str, _Version] = {}
        self._options: dict[Options, Options] = {}

    def take(self, found: Row | Ballots) -> None:
        """Count these respondents, or remember the one until its last version is in."""
        if isinstance(found, Ballots):
            for options, ballots in found.by_options.items():
                self._count(found.layout, options, ballots)
        elif found.submission:
            self.doubles += found.submission in self._submitted
            self._submitted[found.submission] = self._version(found)
        else:
            self._settle(self._version(found))

    def close(self) -> tuple[Tally, Mapping[str, list[str]]]:
        """Return the tally of everyone, and the remarks that were wanted by dilemma code."""
        while self._submitted:
            self._settle(self._submitted.popitem()[1])
        self._add_up()
        return self._tally, self._remarks

    def _version(self, row: Row) -> _Version:
        given = row.respondent
        options = tuple(given.background.get(question) for question in self._tally.questions)
        same = self._options.setdefault(options, options)
        return same, ballot(given, self._layout), given.remarks if self._wanted else {}

    def _settle(self, version: _Version) -> None:
        options, given, remarks = version
        self._count(self._layout, options, given)
        for code, remark in remarks.items():
            self._remarks.setdefault(code, []).append(remark)

    def _count(self, layout: Layout, options: Options, ballots: bytes) -> None:
        self._waiting.setdefault(layout, {}).setdefault(options, []).append(ballots)
        self._size += len(ballots)
        if self._size >= MOST:
            self._add_up()

    def _add_up(self) -> None:
        for layout, by_options in self._waiting.items():
            together = {options: b"".join(several) for options, several in by_options.items()}
            self._tally = add(self._tally, counted(Ballots(layout, together), self._questionnaire))
        self._waiting.clear()
        self._size = 0
