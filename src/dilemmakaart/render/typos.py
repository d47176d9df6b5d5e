"""Names in a template that nothing is known by, found by reading it: the first does not hide the others."""

from collections.abc import Collection, Iterator

from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

_ASKS = ("defined", "undefined")


def typos(tree: nodes.Template, known: Collection[str]) -> Iterator[tuple[str, int]]:
    """Yield each variable that is not there, with the line where it is first used.

    What a template asks about ("is defined") or has another value for ("default") need not be there. Where a
    name is also given somewhere, such as by a loop, it cannot be told which use of it is the wrong one.
    """
    given = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"}
    unknown = find_undeclared_variables(tree) - set(known) - given - set(_asked_about(tree))
    for name in tree.find_all(nodes.Name):
        if name.name in unknown and name.ctx == "load":
            unknown.remove(name.name)
            yield name.name, name.lineno


def _asked_about(tree: nodes.Template) -> Iterator[str]:
    for node in tree.find_all((nodes.Test, nodes.Filter)):
        asks = node.name in _ASKS if isinstance(node, nodes.Test) else node.name == "default"
        if asks and isinstance(node.node, nodes.Name):
            yield node.node.name
