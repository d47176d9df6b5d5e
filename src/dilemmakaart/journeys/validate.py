"""Validate: files in, diagnostics out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..catalogue import Entry, File, enter
from ..diagnostics import Diagnostic, Finding, in_order, locate
from ..rulebook import World, world
from ..rules import rules
from ..schema import MISSING


@dataclass(frozen=True, slots=True)
class Checked:
    """The files, read, and everything that was found in them."""

    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...]


def validate(files: Sequence[File], library: Sequence[File], *, complete: bool = True) -> Checked:
    """Check `files` in the light of each other and of the library; the library itself is not judged.

    `complete` is False where a file could not be opened: what it defines is then not called unknown.
    """
    own = [enter(file) for file in files]
    entries = (*(entry for entry, _ in own), *(enter(file)[0] for file in library))
    around = world(entries, complete=complete)
    found = [diagnostic for entry, itself in own for diagnostic in judged(entry, itself, around)]
    return Checked(entries, in_order(found))


def judged(entry: Entry, itself: Sequence[Diagnostic], around: World) -> Iterator[Diagnostic]:
    """Yield what is wrong with a file by itself, then what the rules add in other places.

    How a file reads is judged once it is whole: one misspelt key must not make its lists look unequal too.
    """
    yield from itself
    whole = entry.model is not None and not entry.document.faults
    for rule in rules():
        if rule.severity == "warning" and not whole:
            continue
        for finding in rule.findings(entry, around):
            if not any(_covers(misfit, finding) for misfit in entry.misfits):
                yield locate(entry.path, entry.document, finding)


def _covers(misfit: Finding, finding: Finding) -> bool:
    """Whether a part that does not fit holds this finding: one mistake is told once."""
    return misfit.code != MISSING and finding.route[: len(misfit.route)] == misfit.route
