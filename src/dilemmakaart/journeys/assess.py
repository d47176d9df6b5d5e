"""Assess: answers in, assessment out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from ..answers import Respondent
from ..assessment import Assessment, Mode, NetworkName
from ..file import File
from ..forms import ENDINGS, Checked, Problem, Reading, Sent, gather, read, rows, unreadable
from ..language import Text, text, texts
from ..score import Basis, score
from ..tally import tally
from ..views import digest
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
    """Count and score. Raises TooFewRespondentsError where individual answers are too few to show."""
    network = setting.network
    counted = tally(respondents, setting.questionnaire)
    name = NetworkName(network.id, network.name)
    basis = Basis(name, setting.asked, setting.questionnaire, mode, network.min_group)
    return score(counted, basis)


def remarks(respondents: Sequence[Respondent], setting: Setting) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the remarks per dilemma, shuffled: in the order of a digest, never that of the rows."""
    listed = []
    for dilemma in setting.dilemmas:
        given = [each.remarks[dilemma.code] for each in respondents if dilemma.code in each.remarks]
        if given:
            title = f"{dilemma.poles.a.name} ↔ {dilemma.poles.b.name}"
            listed.append((title, tuple(sorted(given, key=_digest))))
    return tuple(listed)


def _digest(remark: str) -> str:
    return sha256(remark.encode("utf-8", "replace")).hexdigest()


def _reading(file: File, setting: Setting) -> Reading:
    if not file.path.lower().endswith(ENDINGS):
        message = text("Answers of this kind cannot be read.")
        hint = text("Save them as CSV: in Excel, 'Save as' and then CSV UTF-8.")
        return unreadable(Problem(file.path, 0, "", message, hint))
    found = rows(file.path, file.raw, _sent(setting))
    match found:
        case Problem():
            return unreadable(found)
        case Checked():
            return _together(found, read(file.path, found.rows, setting.questionnaire))
        case _:
            return read(file.path, found, setting.questionnaire)


def _sent(setting: Setting) -> Sent:
    """Return the questionnaire as it would be sent out now."""
    questionnaire = setting.questionnaire
    poles = {each.code: (each.poles.a.name, each.poles.b.name) for each in setting.dilemmas}
    now = digest(setting.network.id, setting.dilemmas, questionnaire.background)
    return Sent(setting.network.id, now, questionnaire, poles)


def _together(found: Checked, reading: Reading) -> Reading:
    """Put together what a reader found and what its table gave; without a row there is no table."""
    kept = reading if len(found.rows) > 1 else Reading()
    return replace(
        kept,
        problems=(*found.problems, *kept.problems),
        notes=(*found.notes, *kept.notes),
        spoiled=found.spoiled + kept.spoiled,
    )
