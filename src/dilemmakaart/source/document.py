"""A document: the data of one YAML file, and where each part of it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import yaml
from yaml._yaml import CParser

from ..characters import lines
from ..language import Text, text
from .bounds import undecodable, unprintable
from .build import Built, build
from .events import refused
from .places import Fault, Place, end, start
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
    """What one YAML file holds. `data` is None where nothing could be read."""

    content: str
    data: object = None
    faults: tuple[Fault, ...] = ()
    root: yaml.Node | None = field(default=None, repr=False)

    @property
    def readable(self) -> bool:
        """Whether there is data to judge, even if some of it was at fault."""
        return self.root is not None

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

    def line(self, number: int) -> str:
        """Return one line of the file, counted from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, as YAML counts them."""
        return lines(self.content)

    def inside_text(self, line: int, column: int) -> bool:
        """Whether a place is inside a text, where a "#" begins no comment."""
        at = Place(line, column)
        return any(start(node) <= at < end(node) for node in _scalars(self.root))

    @cached_property
    def _children(self) -> dict[int, dict[str | int, Child]]:
        return {}

    def _child(self, node: yaml.Node | None, step: str | int) -> Child | None:
        """Find a part of a mapping or a list; a mapping's keys are looked through once."""
        if id(node) not in self._children:
            self._children[id(node)] = dict(_parts(node))
        return self._children[id(node)].get(step)


def read(raw: bytes) -> Document:
    """Read one YAML file. Never raises: what is wrong is in `faults`, each with its place."""
    content, fault = undecodable(raw)
    early = fault or unprintable(content)
    if early:
        return Document(content, faults=(early,))
    faults = refused(content)
    if faults:
        return Document(content, faults=faults)
    return _compose(content)


def _compose(content: str) -> Document:
    parser = _Composer(content)
    try:
        root = parser.get_single_node()
    except yaml.MarkedYAMLError as error:
        return Document(content, faults=(syntax_fault(error),))
    finally:
        parser.dispose()
    if root is None or _is_empty(root):
        return Document(content, faults=(_empty(),))
    built: Built = build(root)
    return Document(content, built.data, built.faults, root)


def _is_empty(root: yaml.Node) -> bool:
    return isinstance(root, yaml.ScalarNode) and not root.value and root.style == ""


def _empty() -> Fault:
    message: Text = text("The file is empty.")
    hint = text("Start with 'kind: dilemma' (or another kind), or remove the file.")
    return Fault("DK008", Place(1, 1), message, hint)


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)


def _parts(node: yaml.Node | None) -> Iterator[tuple[str | int, Child]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in reversed(node.value):  # of two equal keys the first counts
            if isinstance(key, yaml.ScalarNode):
                yield key.value, (key, value)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield index, (None, item)
