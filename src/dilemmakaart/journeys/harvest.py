"""Harvests: the files of a network in which stands what its meetings brought, read."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..catalogue import enter
from ..diagnostics import Diagnostic, in_order
from ..file import File
from ..schema import Harvest, begun


class Brought(NamedTuple):
    """What one meeting brought, and the file in which that stands."""

    file: File
    harvest: Harvest

    @property
    def name(self) -> str:
        """How pages about it are told apart: its day, and what else stands in the name of its file."""
        stem, date = self.file.path.rpartition("/")[2].rpartition(".")[0], self.harvest.date
        return stem if stem.startswith(date) else f"{date}-{stem}"


def brought(files: Iterable[File]) -> tuple[tuple[Brought, ...], tuple[Diagnostic, ...]]:
    """Return the harvests among files, the earliest first, and what is wrong with those that cannot be read.

    A file of another kind is left alone. What a meeting left open is no reason not to read it.
    """
    found: list[Brought] = []
    wrong: list[Diagnostic] = []
    for file in files:
        entry, diagnostics = enter(file)
        if isinstance(entry.model, Harvest) and not entry.document.faults:
            found.append(Brought(file, entry.model))
        elif entry.model is None or entry.document.faults:
            wrong += diagnostics
    found.sort(key=lambda each: (each.harvest.date, each.file.path))
    return tuple(found), in_order(wrong)


def latest(found: Sequence[Brought]) -> tuple[Brought, ...]:
    """Return the harvests of the last day that brought anything: one file, or several of that day.

    What was begun for a meeting that is still to come holds nothing yet.
    """
    filled = [each for each in found if begun(each.harvest)]
    return tuple(each for each in filled if each.harvest.date == filled[-1].harvest.date)


def earlier(found: Sequence[Brought], date: str | None) -> tuple[Harvest, ...]:
    """Return what meetings before a day brought, the latest first; nothing where the day is not known."""
    before = [each.harvest for each in found if date and each.harvest.date < date and begun(each.harvest)]
    return tuple(reversed(before))
