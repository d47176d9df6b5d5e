"""What a rule is: a decorated generator that looks at one file, or at one file and the world around it.

The docstring of a rule is its manual page and its test: the `Bad::` example must raise exactly that
code, the `Good::` example nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Literal, NamedTuple

from .catalogue import LISTS, Entry, Facts, Named, replaced
from .diagnostics import Severity
from .language import Text
from .schema import EDITION
from .source import Route

LIBRARY = "dilemmas"
"""The folder with dilemma files, of a network or of a repository."""


class World(NamedTuple):
    """What rules may look up beside the file at hand."""

    given: Mapping[Named, Sequence[Facts]]
    shared: frozenset[Named]
    """What more than one file gives, or one file more than once."""
    claims: Mapping[str, Sequence[Facts]]
    """Who gives a code that is shared: of all that claim to be one thing, the first is enough."""
    unknown: frozenset[Named]
    """What is mentioned somewhere and given nowhere."""
    unused: frozenset[Named]
    """What is given and mentioned nowhere; empty where that is not settled."""
    doubtful: frozenset[str]
    """The kinds of thing of which more may be given than can be seen; "" is any kind."""
    settled: bool
    """Whether every file that may give or mention anything was read, and fits."""
    originals: Mapping[str, Facts] = MappingProxyType({})
    """Files by path, those of the library aside; empty where none of them is an edition of another."""
    editions: frozenset[tuple[str, str]] = frozenset()
    """The folders of which some files have an edition, as `shelf` names them, each with its language."""

    def known(self, what: str) -> tuple[str, ...]:
        """Return the ids of one kind of thing, sorted."""
        return tuple(sorted(id_ for kind, id_ in self.given if kind == what))

    def certain(self, what: str) -> bool:
        """Whether every file that could give such an id was read."""
        return not self.doubtful & {what, ""}


class Complaint(NamedTuple):
    """What a rule yields: where in the data, what, what to do, and whether it is about the key there."""

    route: Route
    message: Text
    hint: Text
    at: Literal["key", "value"] = "value"


Check = Callable[[Entry], Iterator[Complaint]]
Across = Callable[[Entry, World], Iterator[Complaint]]
Suspicion = Callable[[Facts, World], bool]


class Rule(NamedTuple):
    """A check of one file, with its code, its severity and its manual page.

    `sign` is a pattern of `scan`: in a file whose text does not hold it, the rule has nothing to say.
    """

    code: str
    severity: Severity
    manual: str
    kinds: frozenset[str]
    sign: str
    check: Check


class AcrossRule(NamedTuple):
    """A check of one file in the light of others.

    Thousands of files are let go as soon as they are read, so `suspects` first tells by the facts
    alone whether a file is worth a second look.
    """

    code: str
    severity: Severity
    manual: str
    suspects: Suspicion
    check: Across


def rule(code: str, severity: Severity, *kinds: str, sign: str = "") -> Callable[[Check], Rule]:
    """Mark a generator as the rule with this code, for these kinds of file, that hold such a sign."""

    def mark(check: Check) -> Rule:
        return Rule(code, severity, check.__doc__ or "", frozenset(kinds), sign, check)

    return mark


def across(code: str, severity: Severity, suspects: Suspicion) -> Callable[[Across], AcrossRule]:
    """Mark a generator as the rule with this code, for files that `suspects` points out."""

    def mark(check: Across) -> AcrossRule:
        return AcrossRule(code, severity, check.__doc__ or "", suspects, check)

    return mark


def world(facts: Iterable[Facts], *, complete: bool = True, closed: bool = False) -> World:
    """Look around once: which ids are given where, and which kinds may have more than can be seen.

    `complete` is False where a file could not be opened; `closed` is True where no other file can
    refer to what these give.
    """
    facts = tuple(facts)
    gone = replaced(facts)
    present = [each for each in facts if each.file.origin != "library" or each.file.path not in gone]
    present.sort(key=lambda each: (each.file.origin == "library", each.file.path))
    given: dict[Named, list[Facts]] = defaultdict(list)
    for each in present:
        for named in each.gives:
            given[named].append(each)
    doubtful = {LISTS.get(each.kind, each.kind) for each in present if _may_hide_ids(each)}
    if not complete:
        doubtful.add("")
    own = [each for each in present if each.file.origin != "library"]
    editions = frozenset(chain.from_iterable(_shelves(each) for each in own if each.file.language))
    mentioned = set(chain.from_iterable([each.mentions for each in present]))
    settled = closed and complete and all(each.whole for each in present)
    return World(
        given=dict(given),
        shared=frozenset([named for named, givers in given.items() if len(givers) > 1]),
        claims={
            id_: _claims(givers)
            for (what, id_), givers in given.items()
            if what == "code" and len(givers) > 1
        },
        unknown=frozenset(mentioned - given.keys()),
        unused=frozenset(given.keys() - mentioned if settled else ()),
        doubtful=frozenset(doubtful),
        settled=settled,
        originals={each.file.path: each for each in own} if editions else {},
        editions=editions,
    )


def shelf(path: str) -> str:
    """Return the folder whose files have editions together: the nearest `dilemmas`, else the file's own."""
    parts = path.split("/")[:-1]
    deep = next((at for at, part in reversed([*enumerate(parts, start=1)]) if part == LIBRARY), len(parts))
    return "/".join(parts[:deep])


def _shelves(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield which files should have an edition where this one has: with a network, its own dilemmas too."""
    folder, language = shelf(facts.file.path), facts.file.language
    yield folder, language
    if facts.kind == f"network{EDITION}":
        yield f"{folder}/{LIBRARY}".lstrip("/"), language


def _claims(givers: Iterable[Facts]) -> tuple[Facts, ...]:
    """Keep the first for each thing: thousands of copies of one file must not be held against each other."""
    first: dict[tuple[frozenset[Named], str], Facts] = {}
    for each in givers:
        things = frozenset(named for named in each.gives if named[0] != "code")
        first.setdefault((things, each.file.origin), each)
    return tuple(first.values())


def _may_hide_ids(facts: Facts) -> bool:
    """Whether a file may define more than can be seen, because it does not fit; an edition never does."""
    if facts.whole or facts.file.language:
        return False
    return facts.kind in LISTS or all(what == "code" for what, _ in facts.gives)
