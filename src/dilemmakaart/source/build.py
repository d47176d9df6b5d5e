"""From libyaml's nodes to plain data, in one walk, by the YAML 1.2 core schema.

`no`, `on`, `ja`, `10:30` and `2024-07-01` stay text. Keys are always text.
"""

import re
from dataclasses import dataclass, field

import yaml

from ..language import text
from .bounds import MAX_DEPTH, too_deep
from .places import Fault, start

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT = re.compile(r"[-+]?[0-9]{1,300}")
_OTHER_INT = re.compile(r"0o[0-7]{1,20}|0x[0-9a-fA-F]{1,16}")
_FLOAT = re.compile(r"[-+]?((\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]{1,3})?|[0-9]+[eE][-+]?[0-9]{1,3})")
_SPECIAL_FLOAT = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


@dataclass(slots=True)
class Built:
    """Data, and what was found on the way."""

    data: object = None
    faults: tuple[Fault, ...] = ()
    found: list[Fault] = field(default_factory=list)


def build(root: yaml.Node) -> Built:
    """Build plain data: dict, list, str, int, float, bool, None."""
    built = Built()
    built.data = _value(root, built.found, 1)
    built.faults = tuple(built.found)
    return built


def _value(node: yaml.Node, found: list[Fault], depth: int) -> object:
    if depth > MAX_DEPTH:
        found.append(too_deep(start(node)))
        return None
    match node:
        case yaml.MappingNode():
            return _mapping(node, found, depth)
        case yaml.SequenceNode():
            return [_value(item, found, depth + 1) for item in node.value]
        case yaml.ScalarNode():
            return _scalar(node)
        case _:
            return None


def _mapping(node: yaml.MappingNode, found: list[Fault], depth: int) -> dict[str, object]:
    data: dict[str, object] = {}
    first: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            message = text("A key must be a word, not a list or a mapping.")
            hint = text("Put quotes around text with brackets or braces.")
            found.append(Fault("DK007", start(key), message, hint))
        elif key.value in data:
            message = text("The key '{key}' stands twice in one mapping.", key=key.value)
            hint = text("The first one is on line {line}; keep one.", line=first[key.value])
            found.append(Fault("DK006", start(key), message, hint))
        else:
            first[key.value] = key.start_mark.line + 1
            data[key.value] = _value(value, found, depth + 1)
    return data


def _scalar(node: yaml.ScalarNode) -> object:
    value: str = node.value
    if node.style:
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _INT.fullmatch(value):
        return int(value)
    if _OTHER_INT.fullmatch(value):
        return int(value, 0)
    if _FLOAT.fullmatch(value) or _SPECIAL_FLOAT.fullmatch(value):
        return float(value.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return value
