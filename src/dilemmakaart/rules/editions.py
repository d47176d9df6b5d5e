"""Editions in another language: each stands beside its original, with the same structure, and whole."""

from collections.abc import Iterator
from functools import lru_cache

from ..catalogue import Entry, Facts, Gap, enter, gaps
from ..file import File, edition_of, original_of
from ..language import LANGUAGES, NAMES, Text, text, texts
from ..rulebook import Complaint, World, across, shelf
from ..schema import EDITED, Edition
from ..suggest import did_you_mean


def _is_an_edition(facts: Facts, world: World) -> bool:
    return bool(world.editions and facts.file.language)


def _may_lack_an_edition(facts: Facts, world: World) -> bool:
    return bool(world.editions) and (bool(facts.file.language) or any(_absent(facts, world)))


@across("DK209", "error", _is_an_edition)
def edition_without_its_original(entry: Entry, world: World) -> Iterator[Complaint]:
    """An edition in another language stands beside the file that it belongs to.

    A file `snel.en.yaml` holds the English texts of `snel.yaml`, and nothing else: without it
    nobody knows what they belong to. The rest of the name is the same, and so is the folder.

    Bad::

        # snel.en.yaml
        kind: lens
        id: snel
        name: Quickly

    Good::

        # snel.yaml
        kind: lens
        id: snel
        name: Snel
        intro: Kijk hoe het vandaag kan.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
        sources: [redactie]
        # snel.en.yaml
        kind: lens
        id: snel
        name: Quickly
        intro: Look at how it can be done today.
        prompts: [What do you see?, What do you hear?, What is missing?]
    """
    path = entry.path
    if original_of(path) not in world.originals and world.certain(""):
        name = original_of(path).rpartition("/")[2]
        message = text("There is no {name} beside this edition.", name=name)
        yield Complaint((), message, text("Name it after its original, or put it beside that file."))


@across("DK210", "error", _is_an_edition)
def edition_that_does_not_fit_its_original(entry: Entry, world: World) -> Iterator[Complaint]:
    """An edition in another language has the structure of its original.

    Texts belong together by their place: the second item of a list says what the second item of the
    original says. So a list has as many items, kind and ids are the same, and nothing is said that the
    original does not say. No label means one option here and another in the original.

    Bad::

        # waarden.yaml
        kind: values
        items:
          - {id: rust, name: rust, definition: Kalmte., readings: [Tijd., Stilte.]}
        # waarden.en.yaml
        kind: values
        items:
          - {id: rust, name: calm, definition: Calm., readings: [Time.]}

    Good::

        # waarden.yaml
        kind: values
        items:
          - {id: rust, name: rust, definition: Kalmte., readings: [Tijd., Stilte.]}
        # waarden.en.yaml
        kind: values
        items:
          - {id: rust, name: calm, definition: Calm., readings: [Time., Silence.]}
    """
    original = _original(entry, world)
    if original is None:
        return
    if isinstance(entry.model, Edition) and entry.model.original is not type(original.model):
        message = text("The original is of the kind '{kind}'.", kind=original.kind)
        yield Complaint(("kind",), message, text("Make the two equal."))
        return
    for gap in _gaps(entry, original):
        if gap.what != "missing":
            yield Complaint(gap.route, *_misfit(gap), "key" if _at_key(gap) else "value")


@across("DK211", "warning", _may_lack_an_edition)
def edition_that_is_not_whole(entry: Entry, world: World) -> Iterator[Complaint]:
    """Where some files of a folder have an edition in another language, all have, with every text.

    What is missing is shown in the language of the original, so a page comes in two languages at once. In
    a network with `netwerk.en.yaml` the dilemmas of its own have English texts as well.

    Bad::

        # niveaus.yaml
        kind: levels
        items: [{id: wijk, order: 1, name: De wijk, explanation: Wie elkaar ziet.}]
        # niveaus.en.yaml
        kind: levels
        items: [{id: wijk, name: In the district}]

    Good::

        # niveaus.yaml
        kind: levels
        items: [{id: wijk, order: 1, name: De wijk, explanation: Wie elkaar ziet.}]
        # niveaus.en.yaml
        kind: levels
        items: [{id: wijk, name: In the district, explanation: Who see each other.}]
    """
    if not entry.facts.file.language:
        yield from _without_edition(entry, world)
        return
    original = _original(entry, world)
    if original is not None:
        for gap in _gaps(entry, original):
            if gap.what == "missing":
                *above, key = gap.route
                message = text("The original has a text '{key}', and this edition has none.", key=key)
                yield Complaint((*above, key), message, text("Add it, in the language of this edition."))


def _without_edition(entry: Entry, world: World) -> Iterator[Complaint]:
    if entry.model is None or not any(gaps(entry.model, None)):
        return
    for language in _absent(entry.facts, world):
        name = edition_of(entry.path, language).rpartition("/")[2]
        message = text(
            "Other files here have an edition in another language ({language}), and this one has none.",
            language=NAMES[language],
        )
        yield Complaint((), message, text("Write its texts in {name}, beside it.", name=name))


def _absent(facts: Facts, world: World) -> Iterator[str]:
    """Yield the languages in which a file has no edition, and others in its folder have."""
    if facts.kind in EDITED and not facts.file.language:
        folder = shelf(facts.file.path)
        for language in LANGUAGES:
            path = edition_of(facts.file.path, language)
            if (folder, language) in world.editions and path not in world.originals:
                yield language


def _original(entry: Entry, world: World) -> Entry | None:
    """Return what an edition belongs to, read; None where that is not there or does not fit."""
    facts = world.originals.get(original_of(entry.path))
    found = _read(facts.file) if facts and facts.whole and entry.facts.whole else None
    return found if found and found.kind in EDITED else None


@lru_cache(maxsize=1)
def _read(file: File) -> Entry:
    """Read the original once for all rules that look at one edition."""
    return enter(file)[0]


def _gaps(entry: Entry, original: Entry) -> Iterator[Gap]:
    model, edition = original.model, entry.model
    if model is not None and isinstance(edition, Edition) and edition.original is type(model):
        yield from gaps(model, edition)


def _at_key(gap: Gap) -> bool:
    """Whether the key itself is what is wrong."""
    return gap.what in {"extra", "label"} or (gap.what == "unknown" and gap.route[-1] != "id")


def _misfit(gap: Gap) -> tuple[Text, Text]:
    key, known = gap.route[-1], gap.original
    match gap.what:
        case "extra":
            message = text("The original has no text '{key}'.", key=key)
            hint = text("Leave it out, or say it in the original too.")
        case "count":
            message = texts(
                "The original has {count} item under '{key}'.",
                "The original has {count} items under '{key}'.",
                known if isinstance(known, int) else 0,
                key=key,
            )
            hint = text("Give each item its text, in the same order.")
        case "unknown":
            ids = [str(each) for each in known] if isinstance(known, tuple) else []
            message = text("The original has no '{id}'.", id=gap.said)
            choices = text("Known here: {keys}.", keys=", ".join(ids))
            hint = did_you_mean(str(gap.said), ids) or choices
        case "twice":
            message = text("'{id}' stands here for the second time.", id=gap.said)
            hint = text("Remove it, or choose another id.")
        case "label":
            message = text("In the original '{label}' is what '{id}' means.", label=gap.said, id=known)
            hint = text("Give this option another label.")
        case _:
            message = text("The original has '{seen}' here.", seen=known)
            hint = text("Make the two equal.")
    return message, hint
