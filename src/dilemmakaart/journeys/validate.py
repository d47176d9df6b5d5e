"""Validate: files in, diagnostics out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..catalogue import Entry, File, enter
from ..diagnostics import Diagnostic, in_order, locate
from ..rulebook import World, world
from ..rules import rules


@dataclass(frozen=True, slots=True)
class Checked:
    """The files, read, and everything that was found in them."""

    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...]


def validate(files: Sequence[File], library: Sequence[File]) -> Checked:
    """Check `files` in the light of each other and of the library; the library itself is not judged."""
    own = [enter(file) for file in files]
    entries = (*(entry for entry, _ in own), *(enter(file)[0] for file in library))
    around = world(entries)
    found = [diagnostic for entry, itself in own for diagnostic in judged(entry, itself, around)]
    return Checked(entries, in_order(found))


def judged(entry: Entry, itself: Sequence[Diagnostic], around: World) -> Iterator[Diagnostic]:
    """Yield what is wrong with a file by itself, then what the rules add in other places."""
    taken = {(found.line, found.column) for found in itself}
    yield from itself
    for rule in rules():
        for finding in rule.findings(entry, around):
            found = locate(entry.path, entry.document, finding)
            if (found.line, found.column) not in taken:
                yield found
