"""Answers in files and folders, read and counted; or a clear word on why nothing is scored."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ..file import File, Stream
from ..files import MAX_ANSWERS, load, merged, shown, stream
from ..folders import DIVISION, PEOPLE
from ..forms import ENDINGS, OTHERS, STREAMED
from ..journeys.assess import Gathered, gathered
from ..journeys.setting import Setting
from ..language import Text, text, texts
from ..report.problems import problems_as_text
from .columns import said, settled
from .leave import FINDINGS, Leave
from .progress import along, watched
from .screen import Screen


def gathered_or_leave(
    answers: Sequence[Path],
    setting: Setting,
    screen: Screen,
    columns: Path | None = None,
    *,
    skip_invalid: bool,
    remarks: bool = False,
) -> tuple[Gathered, Setting]:
    """Read every answer, or show what is not understood and leave; keep to the dilemmas that were asked.

    `columns` is a file that says which column a header is; it is drafted where it is not there yet.
    """
    setting, mapping = said(columns, setting, screen)
    sources = [_source(path, screen) for path in merged(answers, ENDINGS, OTHERS, (*PEOPLE, DIVISION))]
    found = gathered(sources, setting, remarks=remarks, along=partial(along, said=_how_far, screen=screen))
    for note in _folded(found.notes):
        screen.remark(note)
    if found.problems:
        screen.error(
            problems_as_text(found.problems, screen.say, screen.error_columns, dict(found.more)).rstrip()
        )
    if columns:
        settled(columns, mapping, found, setting, screen)
    if found.problems:
        if found.unusable or not skip_invalid:
            raise Leave(FINDINGS, *_not_scored(found, columns))
        screen.remark(
            texts(
                "{count} row is left out: whoever filled it in does not count at all.",
                "{count} rows are left out: whoever filled them in does not count at all.",
                found.spoiled,
            )
        )
    unasked = [each for each in setting.dilemmas if each.code not in found.asked]
    if unasked:
        names = ", ".join(each.code for each in unasked)
        screen.remark(text("Not asked in these answers, so not on the map: {codes}.", codes=names))
    return found, setting.only(found.asked)


def _how_far(done: int, count: int) -> Text:
    return text("{done} of {count} files with answers read", done=done, count=count)


def _folded(notes: Sequence[Text]) -> Iterator[Text]:
    """Yield what is to be told; what is to be said of several files is said once."""
    alike: dict[Text, list[object]] = {}
    for note in notes:
        path = dict(note.values).get("path", "")
        rest = tuple(value for value in note.values if value[0] != "path")
        alike.setdefault(replace(note, values=rest), []).append(path)
    for note, (first, *others) in alike.items():
        several = texts(
            "{path} and {count} other file", "{path} and {count} other files", len(others), path=first
        )
        yield replace(note, values=(("path", several if others else first), *note.values))


def _source(path: Path, screen: Screen) -> File | Stream:
    """Read CSV as a stream, of any size; other formats are held whole."""
    if path.name.lower().endswith(STREAMED):
        return watched(stream(path), screen)
    return load(path, limit=MAX_ANSWERS)


def _not_scored(found: Gathered, columns: Path | None) -> tuple[Text, Text]:
    problems = len(found.problems) + sum(count for _, count in found.more)
    message = texts(
        "Nothing is scored: {count} problem in the answers.",
        "Nothing is scored: {count} problems in the answers.",
        problems,
    )
    if found.stubborn:
        if columns:
            return message, text("Mend the headers, or say in {path} what they are.", path=shown(columns))
        return message, text(
            "Mend the headers, or say what they are with --columns FILE, which is drafted for you."
        )
    if found.unusable:
        return message, text("Mend the file first: --skip-invalid leaves out rows, not a whole file.")
    return message, text(
        "Mend the answers. With --skip-invalid, whoever filled in these rows does not count at all."
    )
