"""A document: the data of one YAML file, and where each part of it stands."""

from bisect import bisect, bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import yaml
from yaml._yaml import CParser

from ..characters import lines
from ..language import Text, text
from .bounds import may_be_many, undecodable, unprintable
from .build import Built, build
from .events import refused
from .places import Fault, Place, end, scalars, start
from .rows import data_of
from .slips import slips
from .spans import Span, span
from .words import syntax_fault

Route = tuple[str | int, ...]
Child = tuple[yaml.Node | None, yaml.Node]

__all__ = ["Document", "Fault", "Place", "Route", "read"]


class _Composer(CParser):
    """libyaml's composer without types: it asks for a tag at every node, and nobody needs one."""

    def resolve(self, *_node: object) -> None:
        """Give no node a tag."""

    def descend_resolver(self, *_node: object) -> None:
        """Keep no count of where a node stands."""

    def ascend_resolver(self) -> None:
        """Keep no count of where a node stands."""


@dataclass(frozen=True)
class Document:
    """What one YAML file holds. `data` is None where nothing could be read.

    `nodes` are what libyaml made of it; a file of plain rows was read without.
    """

    content: str
    data: object = None
    faults: tuple[Fault, ...] = ()
    nodes: yaml.Node | None = field(default=None, repr=False)

    @property
    def readable(self) -> bool:
        """Whether there is data to judge, even if some of it was at fault."""
        return self.data is not None or self.nodes is not None

    @cached_property
    def root(self) -> yaml.Node | None:
        """The nodes, which know their places; those of plain rows are made when one is asked for."""
        return self.nodes or (_composed(self.content) if self.readable else None)

    def place(self, route: Sequence[str | int], at: Literal["key", "value"] = "value") -> Place:
        """Return where `route` stands; the nearest part above it where it does not exist."""
        node, place = self.root, Place(1, 1)
        if node is not None:
            place = start(node)
        for position, step in enumerate(route):
            found = self._child(node, step)
            if found is None:
                return place
            key, node = found
            last = position == len(route) - 1
            place = start(key if last and at == "key" and key is not None else node)
        return place

    def unread_inside(self, route: Sequence[str | int]) -> bool:
        """Whether a part holds something that could not be read: then that is what is wrong with it."""
        node = self.root
        for step in route:
            found = self._child(node, step)
            node = found[1] if found else None
        if node is None or not self._lost:
            return False
        after = self._lost[bisect_left(self._lost, start(node)) :][:1]
        return bool(after) and after[0] < end(node)

    @cached_property
    def _lost(self) -> list[Place]:
        """Where control characters, keys that are no words and what is too deep stand, in their order."""
        return sorted(fault.place for fault in self.faults if fault.code in {"DK001", "DK002", "DK007"})

    def line(self, number: int) -> str:
        """Return one line of the file, counted from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span(self, route: Sequence[str | int], at: Literal["key", "value"] = "value") -> Span:
        """Return how far a key, or a value, reaches and how it is written. It must exist."""
        key, node = None, self.root
        for step in route:
            key, node = self._children_of(node)[step]
        found = key if at == "key" and key is not None else node
        if found is None:
            raise KeyError(route)
        return span(self.content, found)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, as YAML counts them."""
        return lines(self.content)

    def inside_text(self, line: int, column: int) -> bool:
        """Whether a place is inside a text, where a "#" begins no comment."""
        at = Place(line, column)
        index = bisect(self._texts, at, key=_begins) - 1
        return index >= 0 and at < self._texts[index][1]

    @cached_property
    def _texts(self) -> list[tuple[Place, Place]]:
        """Where texts begin and end, in order."""
        return [(_inner_start(node), end(node)) for node in scalars(self.root)]

    @cached_property
    def _children(self) -> dict[int, dict[str | int, Child]]:
        return {}

    def _child(self, node: yaml.Node | None, step: str | int) -> Child | None:
        return self._children_of(node).get(step)

    def _children_of(self, node: yaml.Node | None) -> dict[str | int, Child]:
        """Return the parts of a mapping or a list; a mapping's keys are looked through once."""
        if id(node) not in self._children:
            self._children[id(node)] = dict(_parts(node))
        return self._children[id(node)]


def read(raw: bytes) -> Document:
    """Read one YAML file. Never raises: what is wrong is in `faults`, each with its place."""
    content, fault = undecodable(raw)
    if fault:
        return Document(content, faults=(fault,))
    unsafe = unprintable(content)
    if unsafe:
        return Document(content, faults=(unsafe,))
    data = None if may_be_many(content) else data_of(content)
    if data is not None:
        return Document(content, data)
    return thoroughly(content)


def thoroughly(content: str) -> Document:
    """Read a text by libyaml, whatever it holds but control characters."""
    faults = refused(content)
    if faults:
        return Document(content, faults=faults)
    try:
        root = _composed(content)
    except yaml.MarkedYAMLError as error:
        return Document(content, faults=(syntax_fault(error, content),))
    if root is None or _is_empty(root):
        return Document(content, faults=(_empty(),))
    slipped = tuple(slips(root, content))
    if slipped:
        return Document(content, faults=slipped)
    built: Built = build(root)
    return Document(content, built.data, built.faults, root)


def _composed(content: str) -> yaml.Node | None:
    """Return libyaml's nodes. Raises MarkedYAMLError."""
    parser = _Composer(content)
    try:
        return parser.get_single_node()
    finally:
        parser.dispose()


def _is_empty(root: yaml.Node) -> bool:
    return isinstance(root, yaml.ScalarNode) and not root.value and root.style == ""


def _empty() -> Fault:
    message: Text = text("The file is empty.")
    hint = text("Start with 'kind: dilemma' (or another kind), or remove the file.")
    return Fault("DK008", Place(1, 1), message, hint)


def _begins(text: tuple[Place, Place]) -> Place:
    return text[0]


def _inner_start(node: yaml.ScalarNode) -> Place:
    """Return where a text begins; behind a "|" or ">" stands no more than a comment."""
    place = start(node)
    return Place(place.line + 1, 1) if node.style in {"|", ">"} else place


def _parts(node: yaml.Node | None) -> Iterator[tuple[str | int, Child]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in reversed(node.value):  # of two equal keys the first counts
            if isinstance(key, yaml.ScalarNode):
                yield key.value, (key, value)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield index, (None, item)
