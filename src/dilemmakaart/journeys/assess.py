"""Assess: answers in, assessment out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from ..assessment import Assessment, Mode, NetworkName
from ..file import File, Stream
from ..forms import ENDINGS, PAGES, Header, Intake, Problem, Reading, Sent, Take, read, split, unreadable
from ..language import Text, text, texts
from ..score import Basis, score, shuffled
from ..tally import Tally, only
from ..views.digest import digest
from .setting import Setting

Remarks = Mapping[str, Sequence[str]]
"""What was remarked, by dilemma code."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the files of answers gave together."""

    tally: Tally
    remarks: Remarks
    problems: tuple[Problem, ...]
    """The first problems of each file."""
    more: tuple[tuple[str, int], ...]
    """How many other problems a file has, for each that has them."""

    notes: tuple[Text, ...]
    spoiled: int
    unusable: bool
    asked: frozenset[str]
    """The codes of the dilemmas that any of the files asked about."""
    stubborn: bool
    """Whether the headers of a file are the trouble."""
    headers: tuple[Header, ...]
    """The first row of each file that has one."""


def gathered(
    sources: Sequence[File | Stream],
    setting: Setting,
    *,
    remarks: bool = False,
    along: Callable[[Sequence[File | Stream]], Iterable[File | Stream]] = iter,
) -> Gathered:
    """Read and count every file of answers; nothing is dropped in silence, and remarks only if wanted.

    `along` goes through the files for whoever wants to see how far it is.
    """
    sources, copies = _once(sources)
    intake = Intake(setting.questionnaire, remarks=remarks)
    readings = [_reading(source, setting, intake.take, remarks=remarks) for source in along(sources)]
    tally, remarked = intake.close()
    notes = [
        *(
            text("{path}: the same file as {other}; it counts once.", path=path, other=other)
            for path, other in copies
        ),
        *(note for reading in readings for note in reading.notes),
    ]
    if intake.doubles:
        notes.append(
            texts(
                "{count} submission came twice; the latest counts.",
                "{count} submissions came twice; the latest counts.",
                intake.doubles,
            )
        )
    return Gathered(
        tally,
        remarked,
        tuple(problem for reading in readings for problem in reading.problems),
        tuple(
            (source.path, reading.more)
            for source, reading in zip(sources, readings, strict=True)
            if reading.more
        ),
        tuple(notes),
        sum(reading.spoiled for reading in readings),
        any(reading.unusable for reading in readings),
        frozenset(code for reading in readings for code in reading.asked),
        any(reading.unusable and reading.header for reading in readings),
        tuple(
            Header(source.path, reading.header)
            for source, reading in zip(sources, readings, strict=True)
            if reading.header
        ),
    )


def _once(sources: Sequence[File | Stream]) -> tuple[Sequence[File | Stream], Sequence[tuple[str, str]]]:
    """Take every file once; say which is a copy of which. Only files of one size are looked into for that."""
    sizes = Counter(_size(source) for source in sources)
    first: dict[bytes, str] = {}
    kept: list[File | Stream] = []
    copies: list[tuple[str, str]] = []
    for source in sources:
        if sizes[_size(source)] > 1:
            held = sha256()
            for piece in source:
                held.update(piece)
            other = first.setdefault(held.digest(), source.path)
            if other != source.path:
                copies.append((source.path, other))
                continue
        kept.append(source)
    return kept, copies


def _size(source: File | Stream) -> int:
    return source.size if isinstance(source, Stream) else len(source.raw)


def assessed(tally: Tally, setting: Setting, mode: Mode) -> Assessment:
    """Score. Raises TooFewRespondentsError where individual answers are too few to show."""
    network = setting.network
    name = NetworkName(network.id, network.name)
    basis = Basis(name, setting.asked, setting.questionnaire, mode, network.min_group)
    return score(only(tally, setting.questionnaire.codes), basis)


def by_dilemma(remarks: Remarks, setting: Setting) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the remarks per dilemma, shuffled."""
    return tuple(
        (f"{dilemma.poles.a.name} ↔ {dilemma.poles.b.name}", shuffled(given))
        for dilemma in setting.dilemmas
        if (given := remarks.get(dilemma.code))
    )


def _reading(source: File | Stream, setting: Setting, take: Take, *, remarks: bool) -> Reading:
    if not source.path.lower().endswith(ENDINGS):
        return unreadable(_of_no_use(source.path))
    found = split(source.path, source, _sent(setting))
    if isinstance(found, Problem):
        return unreadable(found)
    return read(source.path, found, setting.questionnaire, take, remarks=remarks)


def _of_no_use(path: str) -> Problem:
    """Say what to do with a file of another kind."""
    if path.lower().endswith(PAGES):
        message = text("This is the questionnaire itself; no answers are in it.")
        hint = text(
            "Ask for the file that 'Save answers' gives (.json), and take this one out of the folder."
        )
    else:
        message = text("Answers of this kind cannot be read.")
        hint = text("In Excel, choose 'Save as' and then Excel workbook (.xlsx), or CSV UTF-8.")
    return Problem(path, 0, "", message, hint)


def _sent(setting: Setting) -> Sent:
    """Return the questionnaire as it would be sent out now."""
    questionnaire = setting.questionnaire

    def poles(code: str) -> tuple[tuple[str, str], ...]:
        asked = code in questionnaire.codes
        return tuple(each.poles for each in questionnaire.wording[code].every) if asked else ()

    now = digest(setting.network.id, questionnaire)
    return Sent(setting.network.id, now, questionnaire, poles)
