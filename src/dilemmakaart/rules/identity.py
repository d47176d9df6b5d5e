"""Ids and codes: each given once, and the same as the file is named."""

from collections.abc import Callable, Iterable, Iterator

from ..catalogue import Definition, Entry, Facts, Named, definitions, enter, peek
from ..file import STDIN
from ..language import Text, text
from ..rulebook import Complaint, World, across, rule


def _given_elsewhere(facts: Facts, world: World) -> bool:
    return not world.shared.isdisjoint(facts.gives)


@across("DK201", "error", _given_elsewhere)
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
    first: dict[Named, Definition] = {}
    for found in definitions(entry):
        named = found.what, found.id
        if found.what != "code" and named not in first:
            givers = world.given.get(named, ())
            first[named] = _elsewhere(found, givers, _gives_the_id_before) or found
        if first.get(named, found) is not found:
            message = text(
                "The id '{id}' is already used in {place}.", id=found.id, place=where(first[named])
            )
            yield Complaint(found.route, message, text("Choose another id, or remove one of the two."))


@across("DK202", "error", _given_elsewhere)
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
    for found in definitions(entry):
        claims = world.claims.get(found.id, ()) if found.what == "code" else ()
        other = _elsewhere(found, claims, _gives_the_code_before)
        if other:
            message = text("The code '{code}' is already used in {place}.", code=found.id, place=where(other))
            yield Complaint(found.route, message, text("Choose a code that is still free."))


@rule("DK204", "error", "dilemma", "lens", "method")
def id_differs_from_file_name(entry: Entry) -> Iterator[Complaint]:
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
    file = entry.facts.file
    for what, id_ in entry.facts.gives:
        if what == entry.kind and id_ not in file.stems and file.path != STDIN:
            message = text("The id '{id}' differs from the file name '{name}'.", id=id_, name=file.stems[0])
            yield Complaint(("id",), message, text("Make the two equal: rename the file, or the id."))


@rule("DK205", "error", "network")
def named_twice_in_a_network(entry: Entry) -> Iterator[Complaint]:
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


def _elsewhere(
    found: Definition, givers: Iterable[Facts], counts: Callable[[Facts, Facts], bool]
) -> Definition | None:
    """Return the same thing as the first file that counts gives it; only that file is opened once more."""
    own = found.entry.facts
    for facts in givers:
        if facts.file is not own.file and counts(facts, own):
            others = definitions(enter(facts.file)[0])
            return next(other for other in others if (other.what, other.id) == (found.what, found.id))
    return None


def _gives_the_id_before(other: Facts, own: Facts) -> bool:
    return other.file.origin != "library" and _comes_first(other, own)


def _gives_the_code_before(other: Facts, own: Facts) -> bool:
    """Whether another file has the code; where both claim to be one thing, that is what is wrong."""
    same_thing = any(named[0] != "code" and named in other.gives for named in own.gives)
    return _comes_first(other, own) and not same_thing


def _comes_first(other: Facts, own: Facts) -> bool:
    return other.file.origin != "checked" or other.file.path < own.file.path
