"""A document: the data of one YAML file, and where each part of it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import yaml
from yaml._yaml import CParser
from yaml.resolver import BaseResolver

from ..characters import lines
from ..language import Text, text
from .bounds import undecodable, unprintable
from .build import Built, build
from .events import refused
from .places import Fault, Place, start
from .words import syntax_fault

Route = tuple[str | int, ...]

__all__ = ["Document", "Fault", "Place", "Route", "read"]


class _Composer(CParser, BaseResolver):
    """libyaml's composer without implicit types: every plain scalar stays text."""

    def __init__(self, content: str) -> None:
        CParser.__init__(self, content)
        BaseResolver.__init__(self)


@dataclass(frozen=True, slots=True)
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
            found = _child(node, step)
            if found is None:
                return place
            key, node = found
            last = position == len(route) - 1
            place = start(key if last and at == "key" and key is not None else node)
        return place

    def line(self, number: int) -> str:
        """Return one line of the file, counted from 1; empty past the end."""
        found = lines(self.content)
        return found[number - 1] if 0 < number <= len(found) else ""


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


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == step:
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None
