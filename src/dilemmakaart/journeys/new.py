"""New: a dilemma, lens, method or value of one's own, where it belongs and with what is still free."""

import re
from collections.abc import Sequence

from ..catalogue import Catalogue, enter
from ..file import File
from ..language import Say
from ..schema import Series
from ..source import Document, read
from ..starters import Meeting, Place, dilemma, lens, method, own_code, value, values
from .setting import Setting

KINDS = ("dilemma", "lens", "method", "value", "harvest")
VALUES = "values.yaml"

_DASH = re.compile("( *)- ")
_BOM = b"\xef\xbb\xbf"


def place(known: Catalogue, level: str) -> Place | None:
    """Return the next place of a level, None where it has no code left."""
    code = own_code(known, level)
    numbers = (each.number for each in known.dilemmas.values() if each.level == level)
    return None if code is None else Place(level, code, max(numbers, default=0) + 1)


def path_of(kind: str, id_: str, at: Place | None) -> str:
    """Return where a file stands inside dilemmas/."""
    if at is not None:
        return f"{at.level}/{at.number}-{id_}.yaml"
    return VALUES if kind == "value" else f"{_FOLDERS[kind]}/{id_}.yaml"


_FOLDERS = {"lens": "lenses", "method": "methods"}


def written(kind: str, id_: str, at: Place | None, say: Say, schema: str | None) -> str:
    """Return the content of a new file."""
    if at is not None:
        return dilemma(id_, at, say, schema)
    return {"lens": lens, "method": method, "value": values}[kind](id_, say, schema)


def meeting(date: str, setting: Setting, next_meeting: str | None = None) -> Meeting:
    """Return what is known of a meeting on a day; the one that follows is known where there is a plan."""
    workshop = setting.network.workshop
    choices = [(each.id, f"{each.poles.a.name} ↔ {each.poles.b.name}") for each in setting.dilemmas]
    return Meeting(date, choices, workshop.dilemmas, workshop.place, next_meeting)


def days_of(plan: File) -> Sequence[str] | None:
    """Return the days of a series of meetings; None where the file cannot tell them.

    A mistake elsewhere in the plan, such as an unknown method, is no reason not to know its days.
    """
    entry, _ = enter(plan)
    if not isinstance(entry.model, Series) or entry.document.faults:
        return None
    return [each.date for each in entry.model.meetings]


def following(date: str, days: Sequence[str]) -> str | None:
    """Return the first day after one, None where there is no such day."""
    return min((each for each in days if each > date), default=None)


def values_among(own: Sequence[File]) -> File | None:
    """Return the first file with values among those of a network."""
    return next((file for file in own if enter(file)[0].kind == "values"), None)


def with_value(file: File, id_: str, say: Say) -> bytes | None:
    """Return a file of values with one more at its end, None where that cannot be done safely.

    Nothing else changes: what comes out is read again, and must hold what was there and the new one.
    """
    before = read(file.raw)
    indent = _indent(before)
    if indent is None or not isinstance(before.data, dict):
        return None
    end = "\r\n" if "\r\n" in before.content else "\n"
    lines = [" " * indent + line for line in value(id_, say)]
    start = before.content if before.content.endswith("\n") else before.content + end
    content = (start + end.join(lines) + end).encode()
    wanted = {**before.data, "items": [*before.data["items"], _alone(id_, say)]}
    after = read(content)
    if after.faults or after.data != wanted:
        return None
    return (_BOM if file.raw.startswith(_BOM) else b"") + content


def value_lines(id_: str, say: Say) -> str:
    """Return a value as lines, to put into a file by hand."""
    return "\n".join(f"  {line}" for line in value(id_, say))


def _indent(document: Document) -> int | None:
    """Return how far in the items of a list stand, None where there are none or not each on a line."""
    items = document.data.get("items") if isinstance(document.data, dict) else None
    if not isinstance(items, list) or not items:
        return None
    dash = _DASH.match(document.line(document.place(("items", 0)).line))
    return len(dash[1]) if dash else None


def _alone(id_: str, say: Say) -> object:
    data = read(values(id_, say).encode()).data
    return data["items"][0] if isinstance(data, dict) else None
