"""Columns: a file that says which column a header is, held against a network and against answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..catalogue import Entry
from ..diagnostics import Diagnostic, Finding, in_order, locate
from ..file import File
from ..forms import Header, draft, mapped, misplaced, unknown_columns
from ..language import Say, text
from ..schema import Columns
from .setting import Setting
from .validate import validate


@dataclass(frozen=True, slots=True)
class Mapping:
    """A file of columns, read."""

    entry: Entry
    model: Columns


def open_columns(file: File, setting: Setting) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read a file of columns; None and the errors where it cannot be used with this network."""
    checked = validate([file], (), keep=True)
    errors = tuple(found for found in checked.unsilenced if found.severity == "error")
    (entry,) = checked.entries
    if errors or not isinstance(entry.model, Columns):
        return None, errors or _located(entry, [_other_kind(entry)])
    unknown = _located(entry, unknown_columns(entry.model.columns or {}, setting.questionnaire))
    return (None, unknown) if unknown else (Mapping(entry, entry.model), ())


def with_columns(setting: Setting, mapping: Mapping) -> Setting:
    """Return the same network, whose headers are read as the file says."""
    headers = mapped(mapping.model.columns or {})
    return setting._replace(questionnaire=setting.questionnaire._replace(headers=headers))


def misfits(mapping: Mapping, headers: Sequence[Header]) -> tuple[Diagnostic, ...]:
    """Return where a file of columns does not fit the answers."""
    return _located(mapping.entry, misplaced(mapping.model.columns or {}, headers))


def drafted(headers: Sequence[Header], setting: Setting, say: Say, schema: str | None) -> str | None:
    """Write a file of columns for headers that are not recognised, None where all of them are."""
    content = draft(headers, setting.questionnaire, say)
    modeline = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return None if content is None else modeline + content


def _located(entry: Entry, findings: Iterable[Finding]) -> tuple[Diagnostic, ...]:
    return in_order(locate(entry.path, entry.document, each) for each in findings)


def _other_kind(entry: Entry) -> Finding:
    message = text("This is a file of the kind '{kind}', not of the kind 'columns'.", kind=entry.kind)
    return Finding("DK106", ("kind",), message, text("Name a file that starts with 'kind: columns'."))
