"""What a rule is: a decorated generator that looks at one file and the world around it.

The docstring of a rule is its manual page and its test: the `Bad::` example must raise exactly that
code, the `Good::` example nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from .catalogue import LISTS, Definition, Entry, codes, definitions, joined
from .diagnostics import Finding, Severity
from .language import Text
from .source import Route


@dataclass(frozen=True, slots=True)
class World:
    """What rules may look up beside the file at hand."""

    entries: tuple[Entry, ...]
    given: Mapping[tuple[str, str], tuple[Definition, ...]]
    doubtful: frozenset[str]

    def known(self, what: str) -> tuple[str, ...]:
        """Return the ids of one kind of thing, sorted."""
        return tuple(sorted(id_ for kind, id_ in self.given if kind == what))

    def certain(self, what: str) -> bool:
        """Whether every file that could give such an id was read."""
        return not self.doubtful & {what, ""}


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a rule yields: where in the data, what, and what to do."""

    route: Route
    message: Text
    hint: Text


Check = Callable[[Entry, World], Iterator[Complaint]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code, its severity and its manual page."""

    code: str
    severity: Severity
    check: Check
    manual: str

    def findings(self, entry: Entry, world: World) -> Iterator[Finding]:
        """Yield what this rule finds in one file."""
        for complaint in self.check(entry, world):
            yield Finding(
                self.code, complaint.route, complaint.message, complaint.hint, severity=self.severity
            )


def rule(code: str, severity: Severity = "error") -> Callable[[Check], Rule]:
    """Mark a generator as the rule with this code."""

    def mark(check: Check) -> Rule:
        return Rule(code, severity, check, check.__doc__ or "")

    return mark


def world(entries: Sequence[Entry], *, complete: bool = True) -> World:
    """Look around once: which ids are given where, and which kinds may have more than can be seen."""
    present = joined(entries)
    given: dict[tuple[str, str], list[Definition]] = defaultdict(list)
    for entry in sorted(present, key=lambda entry: (entry.origin == "library", entry.path)):
        for found in chain(definitions(entry), codes(entry)):
            given[found.what, found.id].append(found)
    doubtful = {LISTS.get(entry.kind, entry.kind) for entry in present if _may_hide_ids(entry)}
    if not complete:
        doubtful.add("")
    return World(present, {key: tuple(found) for key, found in given.items()}, frozenset(doubtful))


def _may_hide_ids(entry: Entry) -> bool:
    """Whether a file may define more than can be seen, because it does not fit."""
    if entry.model is not None and not entry.document.faults:
        return False
    return entry.kind in LISTS or not any(definitions(entry))
