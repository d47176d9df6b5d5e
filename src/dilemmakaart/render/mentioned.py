"""What a template names, with all that it fetches."""

from collections.abc import Mapping

from jinja2 import Environment, nodes

from ..file import File
from .grammar import Fetching
from .sandbox import decoded


def mentions(templates: Mapping[str, File], name: str) -> frozenset[str]:
    """Return every name in a template that can be filled in, and in those that it fetches."""
    found: set[str] = set()
    left, seen = [name], {name}
    while left:
        tree = Environment(autoescape=True).parse(decoded(templates[left.pop()]))
        found |= {each.name for each in tree.find_all(nodes.Name)}
        fetched = {
            each.template.value
            for each in tree.find_all(nodes.Stmt)
            if isinstance(each, Fetching) and isinstance(each.template, nodes.Const)
        }
        left += fetched - seen
        seen |= fetched
    return frozenset(found)
