"""What a file of columns says: which column a header is, whatever it looks like.

`assess` drafts such a file: every header that is not recognised, behind a "#" that only a person takes away.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..answers import Questionnaire
from ..characters import safe
from ..diagnostics import Finding
from ..language import Say, Text, text
from ..schema import SKIP
from ..suggest import nearest, suggestion
from .cells import shown
from .columns import ASPECTS, recognise, tidy
from .exports import is_own
from .suggestions import is_unknown, suggestions

CODE = "DK207"
LONGEST_KEY = 1_000
"""YAML wants a longer key marked as one."""


@dataclass(frozen=True, slots=True)
class Header:
    """The first row of one file of answers."""

    path: str
    names: tuple[str, ...]


def mapped(columns: Mapping[str, str]) -> dict[str, str]:
    """Return which column each header is, by the header as it is compared."""
    return {tidy(header): column for header, column in columns.items()}


def unknown_columns(columns: Mapping[str, str], questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield what is called a column and is none of this network."""
    known = _known(questionnaire)
    for header, column in columns.items():
        if column not in known:
            message = text("This network has no column '{column}'.", column=column)
            hint = text(
                "Write a code and what was asked, such as {code}_nu, or one of: {others}.",
                code=next(iter(questionnaire.codes), "bs1"),
                others=", ".join(known[len(questionnaire.codes) * len(ASPECTS) :]),
            )
            yield Finding(CODE, ("columns", header), message, suggestion(nearest(column, known)) or hint)


def misplaced(columns: Mapping[str, str], headers: Sequence[Header]) -> Iterator[Finding]:
    """Yield headers that no file has, and those that are one column together in one file."""
    present = {tidy(name): name for header in headers for name in header.names if name.strip()}
    for header in columns:
        if tidy(header) not in present:
            likely = nearest(tidy(header), list(present))
            hint = suggestion(safe(present[likely])) if likely else None
            message = text("No file with answers has this header.")
            hint = hint or text("Copy the header from the file, or remove this line.")
            yield Finding(CODE, ("columns", header), message, hint, "key")
    for file in headers:
        yield from _together(columns, file)


def draft(headers: Sequence[Header], questionnaire: Questionnaire, say: Say) -> str | None:
    """Write a file of columns with every header that is not recognised; None where there are none.

    Behind each stands the closest question, else `skip`. A header that stands in two files is written once.
    """
    done: set[str] = set()
    lines = [line for header in headers for line in _drafted(header, questionnaire, say, done)]
    if not lines:
        return None
    about = (
        text("What these columns are. Nothing counts here until you take away its #."),
        text("Behind a header stands the closest question. Was another one asked? Write that column."),
        text("Columns: a code and what was asked, such as {code}_nu; {others}.",
             code=next(iter(questionnaire.codes), "bs1"), others=", ".join(_others(questionnaire))),
        text("'skip' is a column that nobody reads."),
    )  # fmt: skip
    head = [f"# {say(each)}" for each in about]
    return "\n".join([*head, "kind: columns", "columns:", *lines]) + "\n"


def _known(questionnaire: Questionnaire) -> list[str]:
    coded = [f"{code}_{word}" for code in questionnaire.codes for word in ASPECTS]
    return [*coded, *_others(questionnaire)]


def _others(questionnaire: Questionnaire) -> list[str]:
    return [*(question.id for question in questionnaire.background), "submission", SKIP]


def _together(columns: Mapping[str, str], file: Header) -> Iterator[Finding]:
    """Compare by column as it is recognised: `bs1_nu` and `bs1_now` are the same one."""
    names = {tidy(name) for name in file.names}
    first: dict[str, str] = {}
    for header, column in columns.items():
        if tidy(header) in names and column != SKIP:
            earlier = first.setdefault(_same(column), header)
            if earlier != header:
                message = text(
                    "'{other}' is '{column}' too, and both stand in {path}.",
                    other=safe(earlier), column=column, path=file.path,
                )  # fmt: skip
                yield Finding(CODE, ("columns", header), message, text("Keep one of the two."))


def _same(column: str) -> str:
    code, _, word = column.rpartition("_")
    return f"{code}_{ASPECTS[word]}" if word in ASPECTS else column


def _drafted(header: Header, questionnaire: Questionnaire, say: Say, done: set[str]) -> Iterator[str]:
    likely = suggestions(header.names, questionnaire)
    if not likely and not any(recognise(name, questionnaire) for name in header.names):
        return  # a first row without headers holds answers, and these are written nowhere
    unknown = [index for index, name in enumerate(header.names) if _is_new(name, questionnaire, done)]
    if unknown:
        yield f"  # {safe(header.path)}"
    for index in unknown:
        found = likely.get(index)
        alone = sum(tidy(name) == tidy(header.names[index]) for name in header.names) == 1
        column = f"{say(found.name)}  # {safe(found.about)}" if found and alone else SKIP
        yield from _line(header.names[index], column)


def _is_new(name: str, questionnaire: Questionnaire, done: set[str]) -> bool:
    new = (
        bool(tidy(name))
        and tidy(name) not in done
        and not is_own(tidy(name))
        and not isinstance(shown(name), Text)  # a first row without headers holds answers
        and is_unknown(recognise(name, questionnaire), questionnaire)
    )
    done.add(tidy(name))
    return new


def _line(name: str, column: str) -> Iterator[str]:
    """Write one line without a space behind "#": taking that away leaves a line in its place."""
    key = json.dumps(safe(name.replace("\ufeff", "")), ensure_ascii=False)
    if len(key) < LONGEST_KEY:
        yield f"  #{key}: {column}"
    else:
        yield from (f"  #? {key}", f"  #: {column}")
