"""Assess: answers in, assessment out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ..answers import Respondent
from ..assessment import Assessment, Mode, NetworkName
from ..file import File
from ..forms import ENDINGS, Problem, Reading, gather, known_columns, read, rows, unreadable
from ..language import Text, text, texts
from ..score import Basis, score, shuffled
from ..tally import tally
from .setting import Setting


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the files of answers gave together."""

    respondents: tuple[Respondent, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Text, ...]
    spoiled: int
    unusable: bool
    asked: frozenset[str]
    """The codes of the dilemmas that any of the files asked about."""


def gathered(files: Sequence[File], setting: Setting) -> Gathered:
    """Read every file of answers; nothing is dropped in silence."""
    readings = [_reading(file, setting) for file in files]
    respondents, doubles = gather(readings)
    notes = [note for reading in readings for note in reading.notes]
    if doubles:
        notes.append(
            texts(
                "{count} submission came twice; the latest counts.",
                "{count} submissions came twice; the latest counts.",
                doubles,
            )
        )
    return Gathered(
        respondents,
        tuple(problem for reading in readings for problem in reading.problems),
        tuple(notes),
        sum(reading.spoiled for reading in readings),
        any(reading.unusable for reading in readings),
        frozenset(code for reading in readings for code in reading.asked),
    )


def assessed(respondents: Sequence[Respondent], setting: Setting, mode: Mode) -> Assessment:
    """Count and score. Raises TooFewRespondentsError where individual answers are too few to show.

    Who wrote only a remark gave no answer and does not count; the remark is kept.
    """
    network = setting.network
    counting = [each for each in respondents if not each.only_remarks]
    counted = tally(counting, setting.questionnaire)
    name = NetworkName(network.id, network.name)
    basis = Basis(name, setting.asked, setting.questionnaire, mode, network.min_group)
    return score(counted, basis)


def remarks(respondents: Sequence[Respondent], setting: Setting) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the remarks per dilemma, shuffled."""
    listed = []
    for dilemma in setting.dilemmas:
        given = [each.remarks[dilemma.code] for each in respondents if dilemma.code in each.remarks]
        if given:
            title = f"{dilemma.poles.a.name} ↔ {dilemma.poles.b.name}"
            listed.append((title, shuffled(given)))
    return tuple(listed)


def _reading(file: File, setting: Setting) -> Reading:
    if not file.path.lower().endswith(ENDINGS):
        message = text("Answers of this kind cannot be read.")
        hint = text("Save them as CSV: in Excel, 'Save as' and then CSV UTF-8.")
        return unreadable(Problem(file.path, 0, "", message, hint))
    known = partial(known_columns, questionnaire=setting.questionnaire)
    table = rows(file.path, file.raw, known)
    if isinstance(table, Problem):
        return unreadable(table)
    return read(file.path, table, setting.questionnaire)
