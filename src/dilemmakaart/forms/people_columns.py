"""The first row of a table of people: what its columns hold, and what is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..characters import short
from ..language import Listed, Text, text
from ..suggest import nearest
from .cells import shown
from .columns import letter, tidy
from .problems import Problem

HEADERS: Mapping[str, tuple[str, ...]] = {
    "code": ("code",),
    "name": ("naam", "name", "deelnemer", "participant"),
    "organisation": ("organisatie", "organisation", "organization"),
    "sector": ("sector", "branche"),
    "region": ("regio", "region"),
    "role": ("rol", "role", "functie", "function"),
    "not_with": ("niet_met", "niet met", "not_with", "not with"),
}
"""How each column may be called, in Dutch and English."""

WORDS: Mapping[str, Text] = {
    "code": text("code"),
    "name": text("name"),
    "organisation": text("organisation"),
    "sector": text("sector"),
    "region": text("region"),
    "role": text("role"),
}
MIXED = ("sector", "region", "role")
_KNOWN = {name: column for column, names in HEADERS.items() for name in names}
_ONE_EACH = text("one column for each")


def known(row: Sequence[str]) -> int:
    """Count the headers that are ours: how a delimiter and a sheet are chosen."""
    return sum(tidy(name) in _KNOWN for name in row)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column stands, by what it holds; or what is wrong, and what else should be known."""

    path: str
    header: Sequence[str]
    row: int
    places: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)

    def problem(self, row: int, index: int, seen: Text | str, wanted: Text, likely: str = "") -> Problem:
        """Return a problem in one cell, of which the column is named as a user finds it."""
        return Problem(self.path, row, self.name(index), seen, wanted, likely)

    def name(self, index: int) -> str:
        """Return the letter of a column with its header, where that tells nothing about anybody."""
        header = self.header[index].strip() if index < len(self.header) else ""
        plain = not header or isinstance(shown(header), Text)
        return letter(index) if plain else f"{letter(index)} ({short(header)})"


def columns_of(path: str, header: Sequence[str], row: int) -> Columns:
    """Find the columns in the first row of a table."""
    found = Columns(path, header, row)
    unread = []
    for index, name in enumerate(header):
        column = _KNOWN.get(tidy(name))
        if column is None:
            unread += [index] if name.strip() else []
        elif column in found.places:
            other = found.name(found.places[column])
            seen = text("a second column for the same; the first is {other}", other=other)
            found.problems.append(found.problem(row, index, seen, _ONE_EACH))
        else:
            found.places[column] = index
    found.problems.extend(_misspelt(found, unread))
    if not found.problems:
        found.problems.extend(_missing(found))
        found.notes.extend(_remarks(found, unread))
    return found


def _misspelt(found: Columns, unread: Sequence[int]) -> Iterator[Problem]:
    """Complain of headers that look like one of ours that is not there."""
    free = [name for column, names in HEADERS.items() if column not in found.places for name in names]
    for index in unread:
        likely = nearest(tidy(found.header[index]), free)
        if likely:
            seen, wanted = shown(found.header[index]), text("the name of a column that is known")
            yield found.problem(found.row, index, seen, wanted, likely)


def _missing(found: Columns) -> Iterator[Problem]:
    def lacking(seen: Text, wanted: Text) -> Problem:
        return Problem(found.path, found.row, "", seen, wanted)

    if not {"code", "name"} & found.places.keys():
        yield lacking(text("no column with a name or a code"), text("a column 'naam' or 'code'"))
    if "organisation" not in found.places:
        yield lacking(text("no column with organisations"), text("a column 'organisatie'"))
    if not set(MIXED) & found.places.keys():
        seen = text("nothing to mix people by")
        yield lacking(seen, text("one or more of the columns 'sector', 'regio' and 'rol'"))


def _remarks(found: Columns, unread: Sequence[int]) -> Iterator[Text]:
    absent = tuple(WORDS[column] for column in MIXED if column not in found.places)
    if absent:
        yield text(
            "{path}: no column for {columns}, so groups are not mixed by that.",
            path=found.path,
            columns=Listed(absent),
        )
    names = [short(found.header[index]) for index in unread]
    told = ", ".join(name for name in names if not isinstance(shown(name), Text))
    if told:
        yield text("{path}: not read: {columns}.", path=found.path, columns=told)
