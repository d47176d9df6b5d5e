"""List and show: what the library and a network's own files hold together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..catalogue import (
    Catalogue,
    Entry,
    Named,
    Own,
    Thing,
    catalogue,
    enter,
    joined,
    own_things,
    replacements,
    spoken,
)
from ..diagnostics import Diagnostic
from ..file import File
from ..language import SHIPPED, Say
from ..schema import Network
from ..views.cards import card
from ..views.shelf import shelves
from ..views.shown import Card, Shelf, Shown
from .validate import validate


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything there is, what of it is one's own, and which files of one's own replace the library's.

    `untranslated` are the files that lack texts in the language that was asked for.
    """

    known: Catalogue
    own: Mapping[Named, Own]
    replaced: tuple[Entry, ...]
    untranslated: tuple[Entry, ...]


def open_library(
    own: Sequence[File], library: Sequence[File], language: str = SHIPPED, spoken_here: str = SHIPPED
) -> tuple[Opened | None, tuple[Diagnostic, ...]]:
    """Return what there is, or None and the errors in files of one's own that stand in its way.

    It is in `language`, as far as there are texts in it; files of one's own are written in `spoken_here`.
    """
    checked = validate(own, library, keep=True)
    errors = tuple(found for found in checked.unsilenced if found.severity == "error")
    if errors:
        return None, errors
    entries = checked.entries
    found = spoken(joined(entries), language, spoken_here)
    return Opened(
        catalogue(found.entries), own_things(entries), replacements(entries), found.untranslated
    ), ()


def shown(opened: Opened, say: Say) -> Shown:
    """Return it as it is shown; each card is made when it is asked for."""
    known = opened.known

    def cards(name: str) -> dict[str, Card]:
        return {
            kind: card(each, known, say, opened.own.get((kind, each.id)))
            for kind, each in named(known, name).items()
        }

    def lists(kind: str, level: str | None) -> tuple[Shelf, ...]:
        return shelves(known, kind, level, say, opened.own)

    return Shown(tuple(known.levels), names(known), lists, cards)


def language_of(network: File | None) -> str:
    """Return the language of a network, as its file says; that of the library where there is none."""
    model = enter(network)[0].model if network else None
    return model.language if isinstance(model, Network) else SHIPPED


def named(known: Catalogue, name: str) -> dict[str, Thing]:
    """Return what has this id, or this code, by kind."""
    found = {kind: things[name] for kind, things in known.things.items() if name in things}
    coded = next((each for each in known.dilemmas.values() if each.code == name), None)
    return found if coded is None else {"dilemma": coded, **found}


def names(known: Catalogue) -> list[str]:
    """Return everything that can be asked for, each once."""
    ids = [name for things in known.things.values() for name in things]
    return list(dict.fromkeys([*ids, *(dilemma.code for dilemma in known.dilemmas.values())]))
