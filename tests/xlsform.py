"""ODK Central and KoboToolbox as far as tests need them: what their exports make of a form and its answers.

After the columns that getodk/central-backend (lib/data/briefcase.js) and kobotoolbox/formpack write.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from python_calamine import CalamineWorkbook

CENTRAL = (
    *("KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status"),
    *("ReviewState", "DeviceID", "Edits", "FormVersion"),
)
KOBO = (
    *("_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by"),
    *("__version__", "_tags", "meta/rootUuid", "_index"),
)
DUTCH = {"now": "nu", "wanted": "gewenst", "tension": "spanning", "remark": "toelichting"}


@dataclass(frozen=True)
class Asked:
    """A question: its groups (name and label), its name and label, and its choices (name to label)."""

    groups: tuple[tuple[str, str], ...]
    name: str
    label: str
    choices: Mapping[str, str]


def sheet(raw: bytes, name: str) -> list[dict[str, str]]:
    """Return a sheet of the workbook as rows by header."""
    header, *rows = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_name(name).to_python()
    names = [str(each).partition("::")[0] for each in header]
    return [dict(zip(names, map(str, row), strict=True)) for row in rows]


def asked(raw: bytes) -> Iterator[Asked]:
    """Yield the questions and notes in order."""
    lists: dict[str, dict[str, str]] = {}
    for choice in sheet(raw, "choices"):
        lists.setdefault(choice["list_name"], {})[choice["name"]] = choice["label"]
    groups: list[tuple[str, str]] = []
    for row in sheet(raw, "survey"):
        if row["type"] == "begin_group":
            groups.append((row["name"], row["label"]))
        elif row["type"] == "end_group":
            groups.pop()
        else:
            _, _, choices = row["type"].partition(" ")
            yield Asked(tuple(groups), row["name"], row["label"], lists.get(choices, {}))


def central(raw: bytes, people: Sequence[Mapping[str, str]], *, groups: bool = True, edit: int = 7) -> bytes:
    """Return the CSV of ODK Central: `group-name`, or names alone, and values.

    Its instanceID is that of the last edit, its KEY that of the submission.
    """
    form = list(asked(raw))
    between = "meta-" if groups else ""
    names = ["-".join([*(name for name, _ in each.groups if groups), each.name]) for each in form]
    table = [["SubmissionDate", *names, f"{between}instanceID", *CENTRAL]]
    for number, person in enumerate(people, start=1):
        own = ["2026-11-02T09:00:00.000Z", *(_given(each, person) for each in form), _instance(number, edit)]
        table.append([*own, _instance(number), "5", "Formulier", "0", "0", "", "", "web", "1", "abc"])
    return _written(table, ",").encode()


def kobo(raw: bytes, people: Sequence[Mapping[str, str]], *, labels: bool, groups: bool = True) -> bytes:
    """Return the CSV of KoboToolbox: `group/name` and values, or labels for both."""
    form = list(asked(raw))
    at = 1 if labels else 0
    shown = [(*(each.groups if groups else ()), (each.name, each.label)) for each in form]
    table = [[*("/".join(parts[at] for parts in each) for each in shown), *KOBO]]
    for number, person in enumerate(people, start=1):
        given = [_given(each, person) for each in form]
        if labels:
            given = [each.choices.get(value, value) for each, value in zip(form, given, strict=True)]
        known = ["101", _instance(number, 9).removeprefix("uuid:"), "2026-11-02T09:00:00", "", "", "", ""]
        table.append([*given, *known, "v1", "", _instance(number), str(number)])
    return _written(table, ";").encode("utf-8-sig")


def _given(each: Asked, person: Mapping[str, str]) -> str:
    code, _, aspect = each.name.rpartition("_")
    given = person.get(f"{code}_{DUTCH.get(aspect, aspect)}" if code else each.name, "")
    return "dk" if given == "weet niet" else given


def _instance(number: int, edit: int = 0) -> str:
    """Return an id of a submission; an edit gives it another."""
    return f"uuid:{UUID(int=number + (edit << 64), version=4)}"


def _written(table: Sequence[Sequence[str]], delimiter: str) -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(table)
    return file.getvalue()
