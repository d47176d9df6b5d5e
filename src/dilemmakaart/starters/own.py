"""A dilemma, a lens, a method or a value of one's own, to begin with: it works, and asks to be filled in."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from ..catalogue import Catalogue
from ..language import Say, Text, text
from ..schema import Dilemma, GroupSize, Lens, Method, Pole, Prompts, Step, Value, Values
from ..schema.descriptions import CHOICES
from .writing import about, example, heading, inside, item, offered, pair, scalar, spaced, told

FIRST_OWN = 51
"""Codes below this are kept for the library, so that one that it gets later is never taken."""

LAST = 99
OWN_TEXT = "redactie"
_HEAD = (
    text("Replace the examples by your own words. Take the # away before a line that you want to use."),
    text("Check the file afterwards with: dilemmakaart validate"),
)
_PROFILES = ("clash", "different-pictures", "shared-task", "live-tension", "at-rest", "unknown")
_PLACES = ("onsite", "online", "hybrid")
_POLE_LISTS = ("brings", "overdone", "warnings", "actions")
_THREE = (
    text("A first example, in one short sentence."),
    text("A second example, in one short sentence."),
    text("A third example, in one short sentence."),
)
_ASKED = (text("What is your first question?"), text("What is your second?"), text("And what is your third?"))


def own_code(known: Catalogue, level: str) -> str | None:
    """Return a code that is free: the letters of the level, and a number that the library never has."""
    codes = {each.code for each in known.dilemmas.values()}
    used = Counter(each.code[:2] for each in known.dilemmas.values() if each.level == level)
    letters = used.most_common(1)[0][0] if used else _letters(level, {code[:2] for code in codes})
    free = (f"{letters}{number}" for number in range(FIRST_OWN, LAST + 1))
    return next((code for code in free if code not in codes), None)


def _letters(level: str, taken: Collection[str]) -> str:
    """Return two letters for a level that has no dilemma yet: its initials, or what is still free."""
    words = [word for word in level.split("-") if word[:1].isalpha()]
    letters = [letter for letter in "".join(words) if letter.isalpha()] or ["z"]
    initials = "".join(word[0] for word in words)[:2]
    pairs = [initials, *(letters[0] + letter for letter in "abcdefghijklmnopqrstuvwxyz")]
    return next((each for each in pairs if len(each) == len("bs") and each not in taken), "zz")


class Place(NamedTuple):
    """Where a dilemma stands: its level, its code, and its number within the level."""

    level: str
    code: str
    number: int


def dilemma(id_: str, at: Place, say: Say, schema: str | None = None) -> str:
    """Write a dilemma that can be asked at once; the rest of it stands ready behind a #."""
    words = id_.split("-")
    names = words if len(words) == len("ab") else [say(text("one side")), say(text("the other side"))]
    return _written(_dilemma(id_, at, names, say), _HEAD, schema, say)


def _dilemma(id_: str, at: Place, names: Sequence[str], say: Say) -> Iterator[str]:
    yield from told(Dilemma, "kind", "dilemma", say)
    yield from told(Dilemma, "id", id_, say)
    kept = text("Numbers up to {last} are kept for the library.", last=FIRST_OWN - 1)
    yield from told(Dilemma, "code", at.code, say, more=[say(kept)])
    yield from told(Dilemma, "level", at.level, say)
    yield from told(Dilemma, "number", at.number, say)
    question = text("How do you do justice to {a} without losing {b}?", a=names[0], b=names[1])
    yield from told(Dilemma, "question", say(question), say)
    yield from offered(Dilemma, "explanation", say(text("What it is about, in two sentences.")), say)
    yield from about(Dilemma, "poles", say)
    yield "poles:"
    for side, name in zip("ab", names, strict=True):
        yield f"  {side}:"
        yield from inside(2, _pole(name, say))
    both = text("How can it be that we are both {a} and {b}?", a=names[0], b=names[1])
    yield from offered(Dilemma, "wicked_question", say(both), say)
    yield from about(Dilemma, "prompts", say)
    yield from example(["prompts:"])
    for key in Prompts.model_fields:
        yield from inside(1, offered(Prompts, key, [say(each) for each in _ASKED], say))
    for key in ("insights", "quotes"):
        yield from about(Dilemma, key, say)
        yield from example([f"{key}:", f"  - text: {scalar(say(_THREE[0]))}", f"    source: {OWN_TEXT}"])
    yield from told(Dilemma, "sources", [OWN_TEXT], say)


def _pole(name: str, say: Say) -> Iterator[str]:
    yield from told(Pole, "name", name, say)
    for key in _POLE_LISTS:
        yield from offered(Pole, key, [say(each) for each in _THREE], say)
    yield from offered(Pole, "values", ["vertrouwen"], say)


def lens(id_: str, say: Say, schema: str | None = None) -> str:
    """Write a lens with questions that fit any dilemma."""
    return _written(_lens(id_, say), _HEAD, schema, say)


def _lens(id_: str, say: Say) -> Iterator[str]:
    prompts = (
        text("What do you see when you look at this dilemma like that?"),
        text("Who is affected by it most?"),
        text("What would you do differently tomorrow?"),
    )
    yield from told(Lens, "kind", "lens", say)
    yield from told(Lens, "id", id_, say)
    yield from told(Lens, "name", called(id_), say)
    yield from told(Lens, "intro", say(text("With this lens you look at a dilemma in another way.")), say)
    yield from told(Lens, "prompts", [say(each) for each in prompts], say)
    yield from told(Lens, "sources", [OWN_TEXT], say)
    yield from offered(Lens, "audiences", [say(text("directors"))], say)


def method(id_: str, say: Say, schema: str | None = None) -> str:
    """Write a method of three steps, which can be done as it is."""
    return _written(_method(id_, say), _HEAD, schema, say)


_STEPS = (
    (5, text("Think"), text("Let everyone write down alone what they think of first.")),
    (10, text("Talk"), text("Let people tell it each other in pairs. Who listens only asks on.")),
    (5, text("Gather"), text("Let each pair name one thing that the group should hear.")),
)


def _method(id_: str, say: Say) -> Iterator[str]:
    yield from told(Method, "kind", "method", say)
    yield from told(Method, "id", id_, say)
    yield from told(Method, "name", called(id_), say)
    yield from told(Method, "aim", say(text("Everyone gets a turn before the group talks.")), say)
    yield from about(Method, "group_size", say)
    yield "group_size:"
    yield from inside(1, [*told(GroupSize, "min", 4, say), *told(GroupSize, "max", 24, say)])
    yield from told(Method, "minutes", sum(minutes for minutes, _, _ in _STEPS), say)
    yield from about(Method, "steps", say)
    yield "steps:"
    for number, step in enumerate(_STEPS):
        yield from inside(1, item(_step(*step, say) if number else _first_step(*step, say)))
    yield from offered(Method, "materials", [say(text("Paper and pens."))], say)
    yield from told(Method, "place", ["onsite"], say, more=_choices(_PLACES, say))
    yield from told(Method, "profiles", ["at-rest"], say, more=_choices(_PROFILES, say))
    yield from told(Method, "sources", [OWN_TEXT], say)


def _first_step(minutes: int, title: Text, words: Text, say: Say) -> list[str]:
    keys: dict[str, str | int] = {"minutes": minutes, "title": say(title), "text": say(words)}
    return [line for key, content in keys.items() for line in told(Step, key, content, say)]


def _step(minutes: int, title: Text, words: Text, say: Say) -> list[str]:
    return [*pair("minutes", minutes), *pair("title", say(title)), *pair("text", say(words))]


def _choices(ids: Sequence[str], say: Say) -> list[str]:
    """Say which choices there are, each in words."""
    return [f"{id_}: {say(CHOICES[id_])}" for id_ in ids]


def values(id_: str, say: Say, schema: str | None = None) -> str:
    """Write a list of values with one in it."""
    lines = [*told(Values, "kind", "values", say), *about(Values, "items", say), "items:"]
    first = [line for key, content in _value(id_, say).items() for line in told(Value, key, content, say)]
    return _written([*lines, *inside(1, item(first))], _HEAD, schema, say)


def value(id_: str, say: Say) -> list[str]:
    """Write one value as an item of a list."""
    return item(line for key, content in _value(id_, say).items() for line in pair(key, content))


def _value(id_: str, say: Say) -> dict[str, str | list[str]]:
    readings = (
        text("One person reads it like this, and does what fits it."),
        text("Another reads it otherwise, and does something else."),
    )
    return {
        "id": id_,
        "name": id_.replace("-", " "),
        "definition": say(text("What it means, in one plain sentence.")),
        "readings": [say(each) for each in readings],
    }


def called(id_: str) -> str:
    """Return a name to begin with: the id in words."""
    words = id_.replace("-", " ")
    return words[:1].upper() + words[1:]


def _written(lines: Iterator[str] | Sequence[str], head: Sequence[Text], schema: str | None, say: Say) -> str:
    return "\n".join([*heading(head, schema, say), *spaced(lines)]) + "\n"
