"""Patterns: what stands where in plain data, whatever else is wrong around it.

A step of a pattern is a key, several keys, or "*" for any key or item.
"""

from collections.abc import Iterable, Iterator

from ..source import Route

Step = str | tuple[str, ...]
Pattern = tuple[Step, ...]


def at(data: object, *pattern: Step) -> list[tuple[Route, object]]:
    """Return whatever stands at `pattern`, with its route."""
    found: list[tuple[Route, object]] = [((), data)]
    for step in pattern:
        found = [((*route, key), value) for route, node in found for key, value in _inside(node, step)]
    return found


def pick(data: object, *pattern: Step) -> list[object]:
    """Return the same as `at` without routes, in a third of the time: for a first look at a file."""
    found = [data]
    for step in pattern:
        if step == "*":
            found = [
                value
                for node in found
                for value in (
                    node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
                )
            ]
        elif isinstance(step, str):
            found = [node[step] for node in found if isinstance(node, dict) and step in node]
        else:
            found = [node[key] for node in found if isinstance(node, dict) for key in step if key in node]
    return found


def peek(data: object, *pattern: Step) -> Iterator[tuple[Route, str]]:
    """Yield every text at `pattern`."""
    for route, found in at(data, *pattern):
        if isinstance(found, str):
            yield route, found


def peek_lists(data: object, *pattern: Step) -> Iterator[tuple[Route, list[object]]]:
    """Yield every list at `pattern`."""
    for route, found in at(data, *pattern):
        if isinstance(found, list):
            yield route, found


def _inside(node: object, step: Step) -> Iterable[tuple[str | int, object]]:
    if isinstance(node, dict):
        keys = (step,) if isinstance(step, str) else step
        return node.items() if step == "*" else [(key, node[key]) for key in keys if key in node]
    return enumerate(node) if isinstance(node, list) and step == "*" else ()
