"""The library as lists: one row per thing, under a heading."""

from collections.abc import Callable, Iterator, Mapping

from ..catalogue import Catalogue, Named, Own
from ..language import Say, text, texts
from .cards import people, places
from .references import reference
from .sentences import sentences
from .shown import KINDS, WHOSE, Shelf, ShelfEntry

NOTHING: Mapping[Named, Own] = {}


def shelves(
    known: Catalogue, kind: str, level: str | None, say: Say, own: Mapping[Named, Own] = NOTHING
) -> tuple[Shelf, ...]:
    """List one kind of thing, or "all"; dilemmas of one level only, if it is given.

    `own` tells what is of the network itself.
    """
    kinds = KINDS if kind == "all" else (kind,)
    found = (_marked(shelf, each, own, say) for each in kinds for shelf in _LISTS[each](known, level, say))
    return tuple(shelf for shelf in found if shelf.entries)


def _marked(shelf: Shelf, kind: str, own: Mapping[Named, Own], say: Say) -> Shelf:
    """Say of each thing of one's own that it is."""
    if not own:
        return shelf
    entries = (
        entry._replace(whose=say(WHOSE[found.replaces])) if (found := own.get((kind, entry.id))) else entry
        for entry in shelf.entries
    )
    return shelf._replace(entries=tuple(entries))


def _dilemmas(known: Catalogue, level: str | None, say: Say) -> Iterator[Shelf]:
    del say
    for id_, found in known.levels.items():
        if level in {None, id_}:
            inside = (each for each in known.dilemmas.values() if each.level == id_)
            yield Shelf(
                f"{found.name} ({id_})",
                tuple(ShelfEntry(each.id, each.question, each.code) for each in inside),
            )


def _levels(known: Catalogue, _level: str | None, say: Say) -> Iterator[Shelf]:
    entries = tuple(ShelfEntry(id_, each.explanation or each.name) for id_, each in known.levels.items())
    yield Shelf(say(text("Levels")), entries)


def _values(known: Catalogue, _level: str | None, say: Say) -> Iterator[Shelf]:
    entries = tuple(ShelfEntry(id_, each.definition) for id_, each in sorted(known.values.items()))
    yield Shelf(say(text("Values")), entries)


def _lenses(known: Catalogue, _level: str | None, say: Say) -> Iterator[Shelf]:
    entries = tuple(ShelfEntry(id_, sentences(each.intro)[0]) for id_, each in known.lenses.items())
    yield Shelf(say(text("Lenses")), entries)


def _methods(known: Catalogue, _level: str | None, say: Say) -> Iterator[Shelf]:
    entries = tuple(
        ShelfEntry(
            id_,
            say(
                text(
                    "{name}: {minutes}, {people}, {places}. {aim}",
                    name=each.name,
                    minutes=texts("{count} minute", "{count} minutes", each.minutes),
                    people=people(each),
                    places=places(each),
                    aim=each.aim,
                )
            ),
        )
        for id_, each in known.methods.items()
    )
    yield Shelf(say(text("Methods")), entries)


def _sources(known: Catalogue, _level: str | None, say: Say) -> Iterator[Shelf]:
    entries = tuple(ShelfEntry(id_, reference(each)) for id_, each in sorted(known.sources.items()))
    yield Shelf(say(text("Sources")), entries)


_LISTS: Mapping[str, Callable[[Catalogue, str | None, Say], Iterator[Shelf]]] = {
    "dilemma": _dilemmas,
    "level": _levels,
    "value": _values,
    "lens": _lenses,
    "method": _methods,
    "source": _sources,
}
