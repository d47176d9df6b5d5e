"""From libyaml's nodes to plain data, in one walk, by the YAML 1.2 core schema.

`no`, `on`, `ja`, `10:30` and `2024-07-01` stay text. Keys are always text.
"""

import re
from dataclasses import dataclass, field

from yaml import MappingNode, Node, ScalarNode

from ..characters import UNSAFE, short
from ..language import text
from .bounds import MAX_DEPTH, too_deep
from .places import Fault, start

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
STARTS = frozenset(("", *"~nNtTfF.+-0123456789"))
"""With what a plain scalar begins that may be something else than text."""

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


def build(root: Node) -> Built:
    """Build plain data: dict, list, str, int, float, bool, None."""
    built = Built()
    built.data = _value(root, built.found, 1)
    built.faults = tuple(built.found)
    return built


def _value(node: Node, found: list[Fault], depth: int) -> object:
    if isinstance(node, ScalarNode):
        return _scalar(node, found)
    if depth == MAX_DEPTH and node.value:
        first = node.value[0]
        found.append(too_deep(start(first[1] if isinstance(first, tuple) else first)))
        return None
    if isinstance(node, MappingNode):
        return _mapping(node, found, depth + 1)
    return [
        _scalar(item, found) if isinstance(item, ScalarNode) else _value(item, found, depth + 1)
        for item in node.value
    ]


def _scalar(node: ScalarNode, found: list[Fault]) -> object:
    value: str = node.value
    if not node.style:
        return plain(value)
    if node.style == '"':
        _escaped(node, found)
    return value


def _escaped(node: ScalarNode, found: list[Fault]) -> None:
    """Refuse a control character that an escape wrote; one that stands there itself was found before."""
    if UNSAFE.search(node.value):
        message = text("The text holds a control character.")
        found.append(Fault("DK001", start(node), message, text("Remove the escape (such as \\x1b) from it.")))


def _mapping(node: MappingNode, found: list[Fault], depth: int) -> dict[str, object]:
    data: dict[str, object] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            message = text("A key must be a word, not a list or a mapping.")
            hint = text("Put quotes around text with brackets or braces.")
            found.append(Fault("DK007", start(key), message, hint))
            continue
        word = key.value
        if word in data:
            lines = lines or _lines(node)
            message = text("The key '{key}' stands twice in one mapping.", key=short(word))
            hint = text("The first one is on line {line}; keep one.", line=lines[word])
            found.append(Fault("DK006", start(key), message, hint))
            continue
        if key.style == '"':
            _escaped(key, found)
        data[word] = _scalar(value, found) if isinstance(value, ScalarNode) else _value(value, found, depth)
    return data


def _lines(node: MappingNode) -> dict[str, int]:
    """Return the line of the first key that is a word, for every word."""
    return {key.value: start(key).line for key, _ in reversed(node.value) if isinstance(key, ScalarNode)}


def plain(value: str) -> object:
    """Return what a scalar without quotes stands for."""
    if value[:1] not in STARTS:
        return value
    if value in _WORDS:
        return _WORDS[value]
    return value if value[0].isalpha() else _number(value)


def _number(value: str) -> object:
    """Return the number that is written, or else the text."""
    if _INT.fullmatch(value):
        return int(value)
    if _OTHER_INT.fullmatch(value):
        return int(value, 0)
    if _FLOAT.fullmatch(value) or _SPECIAL_FLOAT.fullmatch(value):
        return float(value.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return value
