"""Respondents in, a tally out: what is read is counted at once, and only what may still change is kept."""

from collections.abc import Mapping

from ..answers import Questionnaire
from ..ballots import BLANK, Ballots, Layout, Options, Version, ballot
from ..tally import Tally, add, counted, empty, whole
from .table import Row

MOST = 4_000_000
"""How many bytes of answers wait to be counted together, which is faster."""

SAVED = 8
"""How many bytes tell how often a remembered ballot was saved."""
KIND = 4
"""How many bytes tell the layout and the options of a remembered ballot."""


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
        self._submitted: dict[str, bytes] = {}
        self._remarked: dict[str, Mapping[str, str]] = {}
        self._kinds: dict[tuple[Layout, Options], int] = {}

    def take(self, found: Row | Version | Ballots) -> None:
        """Count these respondents, or remember the one until its last version is in."""
        if isinstance(found, Ballots):
            for options, ballots in found.by_options.items():
                self._count(found.layout, options, ballots)
            return
        version = self._version(found) if isinstance(found, Row) else found
        if version.submission:
            self._remember(version)
        else:
            self._settle(version.layout, version.options, version.ballot, version.remarks)

    def close(self) -> tuple[Tally, Mapping[str, list[str]]]:
        """Return the tally of everyone, and the remarks that were wanted by dilemma code."""
        kinds = list(self._kinds)
        for submission, remembered in self._submitted.items():
            layout, options = kinds[int.from_bytes(remembered[SAVED : SAVED + KIND])]
            given = remembered[SAVED + KIND :]
            self._settle(layout, options, given, self._remarked.get(submission, {}))
        self._add_up()
        return self._tally, self._remarks

    def _version(self, row: Row) -> Version:
        given = row.respondent
        options = tuple(given.background.get(question) for question in self._tally.questions)
        remarks = given.remarks if self._wanted else {}
        mark = ballot(given, self._layout)
        return Version(row.submission, self._layout, options, mark, remarks, row.saved)

    def _remember(self, version: Version) -> None:
        """Remember a version in as few bytes as can be, for there may be a million of them."""
        submission = version.submission
        earlier = self._submitted.get(submission)
        self.doubles += earlier is not None
        if earlier is not None and not self._replaces(version, earlier):
            return
        kind = self._kinds.setdefault((version.layout, version.options), len(self._kinds))
        self._submitted[submission] = version.saved.to_bytes(SAVED) + kind.to_bytes(KIND) + version.ballot
        self._remarked.pop(submission, None)
        if version.remarks:
            self._remarked[submission] = version.remarks

    def _replaces(self, version: Version, earlier: bytes) -> bool:
        """Whether a version counts instead of one that was read earlier.

        Where saves were counted the order of files says nothing; two versions with the same count differ
        only if somebody changed one by hand, and then it is still the same one that counts.
        """
        saved = int.from_bytes(earlier[:SAVED])
        if version.saved != saved or not saved:
            return version.saved >= saved
        _, options = list(self._kinds)[int.from_bytes(earlier[SAVED : SAVED + KIND])]
        remarks = self._remarked.get(version.submission, {})
        said = str(options), earlier[SAVED + KIND :], sorted(remarks.items())
        return (str(version.options), version.ballot, sorted(version.remarks.items())) > said

    def _settle(self, layout: Layout, options: Options, given: bytes, remarks: Mapping[str, str]) -> None:
        """Count someone. Who wrote only a remark gave no answer and does not count; the remark is kept."""
        if given.count(BLANK) < len(given) - 1:  # a ballot ends with a line end
            self._count(layout, options, given)
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
