"""Validate: files in, diagnostics out, one file after the other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ..catalogue import Entry, Facts, enter
from ..diagnostics import MOST, Diagnostic, Finding, in_order, locate
from ..file import File
from ..rulebook import AcrossRule, Complaint, Rule, World, world
from ..rules import across_rules, rules_for
from ..schema import MISSING
from ..silence import Silence, silenced, silences
from ..source import Route


class Checked(NamedTuple):
    """What was found, in how many files; and the files, read, where they were asked for."""

    diagnostics: tuple[Diagnostic, ...]
    unsilenced: tuple[Diagnostic, ...]
    """What was found whatever a comment says: an error that is silenced still does not work."""
    files: int
    entries: tuple[Entry, ...] = ()


def validate(
    files: Iterable[File],
    others: Iterable[File],
    *,
    complete: bool = True,
    closed: bool = False,
    keep: bool = False,
) -> Checked:
    """Check `files` in the light of each other and of `others`, such as the library, which are not judged.

    `complete` is False where a file could not be opened: what it defines is then not called unknown.
    `closed` is True where no other file can refer to these: then what nothing refers to is told.
    With `keep` the files come back, read; without it each is let go once it is judged.
    """
    known: list[Facts] = []
    entries: list[Entry] = []
    found: list[Diagnostic] = []
    asked: dict[str, tuple[Silence, ...]] = {}
    for file in files:
        entry, itself = enter(file)
        found += itself
        found += islice(_by_itself(entry), MOST + 1)
        known.append(entry.facts)
        if comments := silences(entry.document):
            asked[file.path] = comments
        if keep:
            entries.append(entry)
    checked = len(known)
    for entry in (enter(file)[0] for file in _not_among(others, known)):
        known.append(entry.facts)
        if keep:
            entries.append(entry)
    around = world(known, complete=complete, closed=closed)
    for facts in known[:checked]:
        found += islice(_in_the_light_of(facts, around), MOST + 1)
    whole = {facts.file.path for facts in known[:checked] if facts.whole}
    unsettled = () if around.settled else tuple(rule.code for rule in across_rules())
    told = silenced(found, asked, whole, unsettled)
    return Checked(in_order(told), in_order(found), checked, tuple(entries))


def _not_among(others: Iterable[File], known: Sequence[Facts]) -> Iterator[File]:
    """Leave out library files that are checked themselves, word for word."""
    others = tuple(others)
    sizes = {len(file.raw) for file in others}
    checked = {each.file.raw for each in known if len(each.file.raw) in sizes}
    return (file for file in others if file.origin != "library" or file.raw not in checked)


def _by_itself(entry: Entry) -> Iterator[Diagnostic]:
    """Yield what the rules find in one file.

    How a file reads is judged once it is whole: one misspelt key must not make its lists look unequal too.
    """
    misfits = _misfits(entry)
    for rule in rules_for(entry):
        if entry.facts.whole or rule.severity == "error":
            for complaint in rule.check(entry):
                yield from _unless_covered(complaint, rule, entry, misfits)


def _in_the_light_of(facts: Facts, around: World) -> Iterator[Diagnostic]:
    """Yield what the rules find between files; a file is opened again only if one of them suspects it."""
    suspecting = [rule for rule in across_rules() if rule.suspects(facts, around)]
    if suspecting:
        entry, _ = enter(facts.file)
        misfits = _misfits(entry)
        for rule in suspecting:
            for complaint in rule.check(entry, around):
                yield from _unless_covered(complaint, rule, entry, misfits)


def _misfits(entry: Entry) -> frozenset[Route]:
    """Return the parts that do not fit: what is found inside one is told already."""
    return frozenset(misfit.route for misfit in entry.misfits if misfit.code != MISSING)


def _unless_covered(
    complaint: Complaint, rule: Rule | AcrossRule, entry: Entry, misfits: frozenset[Route]
) -> Iterator[Diagnostic]:
    route = complaint.route
    if not misfits or not any(route[:steps] in misfits for steps in range(len(route) + 1)):
        finding = Finding(rule.code, route, complaint.message, complaint.hint, complaint.at, rule.severity)
        yield locate(entry.path, entry.document, finding)
