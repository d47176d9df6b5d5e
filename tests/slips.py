"""Single mistakes: every part of files that are whole, and what an author may do to it."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

import yaml

from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.schema import KINDS, expected, may_be_empty
from dilemmakaart.schema.models import Model
from dilemmakaart.source import read

GOOD = Path(__file__).parent / "corpus" / "good"
NAMES = (
    "rich-dilemma", "own-levels", "own-values", "own-sources", "comments-everywhere", "full-method",
    "network-with-a-list", "folded-and-literal-texts", "columns-of-every-sort", "style-without-colours",
    "full-harvest", "series-in-full",
)  # fmt: skip
REFERRING = {"network-with-a-list", "full-harvest", "series-in-full"}
"""These name dilemmas."""
LIBRARY = library()
LISTS = tuple(file for file in LIBRARY if file.path.count("/") == 1)

Route = tuple[str | int, ...]
Data: TypeAlias = Any
"""What a file holds, or what a type says: nobody knows beforehand."""


@dataclass(frozen=True)
class Part:
    """One part of a file: where it stands, the model that holds it, and what a model says of it."""

    name: str
    route: Route
    owner: type[Model]
    required: bool

    @property
    def key(self) -> str:
        """The key of this part, or of the list that it is an item of."""
        return next(str(step) for step in reversed(self.route) if isinstance(step, str))

    @property
    def is_item(self) -> bool:
        return isinstance(self.route[-1], int)

    @property
    def value(self) -> Data:
        return holder(DATA[self.name], self.route)[self.route[-1]]

    def __repr__(self) -> str:
        return f"{self.name}: {'.'.join(map(str, self.route))}"


def holder(data: Data, route: Route) -> Data:
    """Return what holds the last step of a route."""
    for step in route[:-1]:
        data = data[step]
    return data


def parts(name: str, model: type[Model], data: dict[str, Data], route: Route = ()) -> Iterator[Part]:
    """Yield every key of a file with its model, and every item of a list."""
    for key, value in data.items():
        field = model.model_fields[key]
        here = (*route, key)
        yield Part(name, here, model, field.is_required())
        inner = model_in(field.annotation)
        if isinstance(value, dict) and inner:
            yield from parts(name, inner, value, here)
        for index, item in enumerate(value if isinstance(value, list) else ()):
            yield Part(name, (*here, index), model, required=False)
            if isinstance(item, dict) and inner:
                yield from parts(name, inner, item, (*here, index))


def model_in(annotation: Data) -> type[Model] | None:
    """Return the model that a field holds, also as an item of a list."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for each in get_args(annotation) if (found := model_in(each))), None)


def may_be_nothing(part: Part) -> bool:
    """Whether a key, or the dash of an item, may stand there without a value."""
    if part.is_item:
        return may_be_empty(expected(KINDS[DATA[part.name]["kind"]], part.route))
    annotation = part.owner.model_fields[part.key].annotation
    return get_origin(annotation) in {Union, UnionType} and type(None) in get_args(annotation)


def is_choice(part: Part) -> bool:
    """Whether only a few words may stand there."""
    return get_origin(part.owner.model_fields[part.key].annotation) is Literal


def _load(name: str) -> Data:
    document = read((GOOD / f"{name}.yaml").read_bytes())
    assert not document.faults
    return document.data


DATA: dict[str, Data] = {name: _load(name) for name in NAMES}
PARTS = tuple(part for name, data in DATA.items() for part in parts(name, KINDS[data["kind"]], data))


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _data: object) -> bool:
        return True


def dumped(data: object) -> str:
    """Write data in block style, one key or item on a line."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)


def mended(part: Part, change: Callable[[Data, Data], None]) -> str:
    """Return the file of a part after a change to what holds it, at the last step of its route."""
    data = copy.deepcopy(DATA[part.name])
    change(holder(data, part.route), part.route[-1])
    return dumped(data)


def judge(name: str, content: str | bytes) -> tuple[Diagnostic, ...]:
    """Judge one file in the light of the library; the files that it cannot refer to are left out."""
    raw = content if isinstance(content, bytes) else content.encode()
    others = LIBRARY if name in REFERRING else LISTS
    return validate([File(f"{name}.yaml", raw)], others).diagnostics
