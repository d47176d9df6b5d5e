"""The values behind the dilemmas, and how differently people read them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from ..language import Say, text
from ..schema import Value
from .dilemma import DilemmaView


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value: what it is, how it is read, and where it plays a part."""

    id: str
    name: str
    definition: str
    readings: tuple[tuple[str, str], ...]
    """How people read it, each under a heading."""
    poles: tuple[tuple[str, str], ...]
    """Where it plays a part: the pole, and the dilemma that this pole belongs to."""
    where: str
    """The same in words."""


def readings(value: Value, say: Say) -> tuple[tuple[str, str], ...]:
    """Head each reading of a value: one sees it like this, another like that."""
    one, another = text("One sees it like this"), text("Another sees it like this")
    headings = chain([one if len(value.readings) > 1 else text("You can see it like this")], repeat(another))
    return tuple((say(heading), reading) for heading, reading in zip(headings, value.readings, strict=False))


def value_views(
    dilemmas: Sequence[DilemmaView], values: Mapping[str, Value], say: Say
) -> tuple[ValueView, ...]:
    """Return the values behind these dilemmas; those behind most poles first, then by name."""
    poles: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for dilemma in dilemmas:
        for pole in (dilemma.a, dilemma.b):
            for id_ in dict.fromkeys(pole.values):
                poles[id_].append((pole.name, dilemma.title))
    views = [
        ValueView(
            id_,
            value.name,
            value.definition,
            readings(value, say),
            tuple(poles[id_]),
            _where(poles[id_], say),
        )
        for id_, value in values.items()
        if id_ in poles
    ]
    return tuple(sorted(views, key=lambda view: (-len(view.poles), view.name)))


def _where(poles: Sequence[tuple[str, str]], say: Say) -> str:
    sides: dict[str, list[str]] = defaultdict(list)
    for pole, title in poles:
        sides[title].append(pole)
    return "; ".join(
        say(text("both sides of {title}", title=title)) if len(names) > 1 else f"{names[0]} ({title})"
        for title, names in sides.items()
    )
