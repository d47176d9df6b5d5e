"""Ids and codes: each given once, and the same as the file is named."""

from collections.abc import Iterator

from ..catalogue import LISTS, Definition, Entry, codes, definitions, peek
from ..language import Text, text
from ..rulebook import Complaint, World, rule


@rule("DK201")
def id_given_twice(entry: Entry, world: World) -> Iterator[Complaint]:
    """An id is given to one thing only.

    Answers, handouts and other files refer to a dilemma, a level or a source by its id. Two files
    with one id make every such reference ambiguous.

    Bad::

        kind: levels
        items:
          - {id: eigen, name: Eigen niveau, order: 1}
          - {id: eigen, name: Ander niveau, order: 2}

    Good::

        kind: levels
        items:
          - {id: eigen, name: Eigen niveau, order: 1}
          - {id: ander, name: Ander niveau, order: 2}
    """
    for found in definitions(entry):
        for other in world.given[found.what, found.id]:
            if other.entry.origin != "library" and _stands_before(other, found):
                message = text("The id '{id}' is already used in {place}.", id=found.id, place=where(other))
                hint = text("Choose another id, or remove one of the two.")
                yield Complaint(found.route, message, hint)
                break


@rule("DK202")
def code_given_twice(entry: Entry, world: World) -> Iterator[Complaint]:
    """A code belongs to one dilemma only.

    The code heads the columns of the answers. Two dilemmas with one code would share their answers.

    Bad::

        kind: dilemma
        id: eigen-dilemma
        code: bs1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}
        sources: [redactie]

    Good::

        kind: dilemma
        id: eigen-dilemma
        code: zz1
        level: within-subgroup
        question: Hoe combineer je snel en samen?
        poles:
          a: {name: snel}
          b: {name: samen}
        sources: [redactie]
    """
    for found in codes(entry):
        for other in world.given["code", found.id]:
            if _comes_first(other.entry, entry) and not _same_id(other.entry, entry):
                place = where(other)
                message = text("The code '{code}' is already used in {place}.", code=found.id, place=place)
                yield Complaint(found.route, message, text("Choose a code that is still free."))
                break


@rule("DK204")
def id_differs_from_file_name(entry: Entry, _world: World) -> Iterator[Complaint]:
    """The id of a dilemma, lens or method is its file name, without number and suffix.

    Whoever reads an id somewhere must be able to find the file.

    Bad::

        # buiten.yaml
        kind: lens
        id: binnen
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]

    Good::

        # buiten.yaml
        kind: lens
        id: buiten
        name: Een bril
        intro: Kijk hierdoor.
        prompts: [Wat ziet u?, Wat hoort u?, Wat mist u?]
    """
    if entry.kind in LISTS or entry.kind == "network":
        return
    for found in definitions(entry):
        if found.id != entry.stem:
            message = text("The id '{id}' differs from the file name '{name}'.", id=found.id, name=entry.stem)
            yield Complaint(found.route, message, text("Make the two equal: rename the file, or the id."))


@rule("DK205")
def named_twice_in_a_network(entry: Entry, _world: World) -> Iterator[Complaint]:
    """A network names each of its dilemmas once, and each background question has an id of its own.

    What stands there twice would be asked twice, and two questions with one id would share a column of
    answers.

    Bad::

        kind: network
        id: voorbeeld
        name: Voorbeeld
        dilemmas: [inclusief-efficient, inclusief-efficient]

    Good::

        kind: network
        id: voorbeeld
        name: Voorbeeld
        dilemmas: [inclusief-efficient, handelingsruimte-draagvlak]
    """
    if entry.kind != "network":
        return
    for pattern in (("dilemmas", "*"), ("background", "*", "id")):
        seen: set[str] = set()
        for route, id_ in peek(entry.document.data, *pattern):
            if id_ in seen:
                message = text("'{id}' stands here for the second time.", id=id_)
                yield Complaint(route, message, text("Remove it, or choose another id."))
            seen.add(id_)


def where(found: Definition) -> Text | str:
    """Write a place as path:line:column, and say so where it is in the library."""
    place = found.entry.document.place(found.route)
    written = f"{found.entry.path}:{place.line}:{place.column}"
    return text("the library, {place}", place=written) if found.entry.origin == "library" else written


def _stands_before(other: Definition, found: Definition) -> bool:
    if other.entry.origin != found.entry.origin:
        return other.entry.origin == "beside"
    return (other.entry.path, other.route) < (found.entry.path, found.route)


def _comes_first(other: Entry, entry: Entry) -> bool:
    if other.origin != entry.origin:
        return other.origin != "checked"
    return other.path < entry.path


def _same_id(one: Entry, other: Entry) -> bool:
    first = {found.id for found in definitions(one)}
    return bool(first & {found.id for found in definitions(other)})
