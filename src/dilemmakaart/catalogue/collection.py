"""Documents into a catalogue: what the library and a network's own folder hold together.

An own file with the id of a library file replaces it.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from ..schema import Dilemma, Lens, Level, Levels, Method, Source, Sources, Value, Values
from .entry import LISTS, Entry, Facts, Named

Thing = Dilemma | Lens | Level | Method | Source | Value
Item = TypeVar("Item", Lens, Level, Method, Source, Value)


class Catalogue(NamedTuple):
    """Everything that can be referred to, by id; dilemmas in the order of their levels."""

    levels: Mapping[str, Level] = MappingProxyType({})
    dilemmas: Mapping[str, Dilemma] = MappingProxyType({})
    sources: Mapping[str, Source] = MappingProxyType({})
    values: Mapping[str, Value] = MappingProxyType({})
    lenses: Mapping[str, Lens] = MappingProxyType({})
    methods: Mapping[str, Method] = MappingProxyType({})

    @property
    def things(self) -> Mapping[str, Mapping[str, Thing]]:
        """Everything by kind, then by id."""
        return {
            "dilemma": self.dilemmas,
            "level": self.levels,
            "value": self.values,
            "lens": self.lenses,
            "method": self.methods,
            "source": self.sources,
        }


def replaced(facts: Iterable[Facts]) -> frozenset[str]:
    """Return the paths of library files that a file of one's own replaces, by id or by name."""
    facts = tuple(facts)
    own = [each for each in facts if each.file.origin != "library"]
    ids = {named for each in own for named in each.gives}
    names = {(each.kind, stem) for each in own for stem in each.file.stems}
    return frozenset(
        each.file.path
        for each in facts
        if each.file.origin == "library" and each.kind not in LISTS and _is_replaced(each, ids, names)
    )


def joined(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Leave out the library files that a file of one's own replaces."""
    gone = replaced(entry.facts for entry in entries)
    return tuple(entry for entry in entries if entry.origin != "library" or entry.path not in gone)


def replacements(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the files of one's own that replace a library file."""
    library = {
        named
        for entry in entries
        if entry.origin == "library" and entry.kind not in LISTS
        for named in _ids(entry.facts)
    }
    return tuple(entry for entry in entries if entry.origin == "checked" and library & _ids(entry.facts))


class Own(NamedTuple):
    """Something of one's own: the file that it stands in, and whether it takes the place of the library's."""

    path: str
    replaces: bool


def own_things(entries: Sequence[Entry]) -> Mapping[Named, Own]:
    """Return what files of one's own give, codes aside."""
    library = {named for entry in entries if entry.origin == "library" for named in _ids(entry.facts)}
    return {
        named: Own(entry.path, named in library)
        for entry in entries
        if entry.origin == "checked"
        for named in _ids(entry.facts)
    }


def _is_replaced(facts: Facts, ids: set[Named], names: set[tuple[str, str]]) -> bool:
    return bool(_ids(facts) & ids) or (facts.kind, facts.file.stems[0]) in names


def _ids(facts: Facts) -> set[Named]:
    """Return what a file gives, its code aside: two files with one code are a mistake."""
    return {named for named in facts.gives if named[0] != "code"}


def catalogue(entries: Iterable[Entry]) -> Catalogue:
    """Put the models together; of two with one id the file of one's own counts."""
    models = [
        entry.model
        for entry in sorted(entries, key=lambda entry: (entry.origin != "library", entry.path))
        if entry.model is not None
    ]
    levels = _items(item for model in models if isinstance(model, Levels) for item in model.items)
    ordered = dict(sorted(levels.items(), key=lambda pair: (pair[1].order, pair[0])))
    dilemmas = {model.id: model for model in models if isinstance(model, Dilemma)}
    place = {level: position for position, level in enumerate(ordered)}

    def order(dilemma: Dilemma) -> tuple[int, int, str]:
        return place.get(dilemma.level, len(place)), dilemma.number, dilemma.code

    return Catalogue(
        levels=ordered,
        dilemmas={found.id: found for found in sorted(dilemmas.values(), key=order)},
        sources=_items(item for model in models if isinstance(model, Sources) for item in model.items),
        values=_items(item for model in models if isinstance(model, Values) for item in model.items),
        lenses=_by_id(_items(model for model in models if isinstance(model, Lens))),
        methods=_by_id(_items(model for model in models if isinstance(model, Method))),
    )


def _items(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


def _by_id(items: dict[str, Item]) -> dict[str, Item]:
    return dict(sorted(items.items()))
