"""What a template may be made of, and what each part of it costs.

A list of what is allowed, not of what is forbidden: what nobody thought of is refused.
"""

from collections.abc import Collection, Iterator, Sequence

from jinja2 import nodes

from ..characters import UNSAFE
from ..faulty import Faulty, all_together
from ..language import Text, text
from ..suggest import did_you_mean

DEEPEST = 60
"""So deep may parts of a template lie in each other."""

MOST_PARTS = 10_000
"""Of so many parts may a template be made; the largest built-in one has about 400."""

MOST_FAULTS = 20
"""After so many mistakes there is enough to mend."""

LARGEST = 10**9
"""So large may a number be."""

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Assign, nodes.Macro,
    nodes.Block, nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport,
    nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Getattr, nodes.Getitem, nodes.Slice,
    nodes.Filter, nodes.Test, nodes.Call, nodes.Keyword, nodes.CondExpr, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div,
    nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos,
)  # fmt: skip
_HIDDEN = ("varargs", "kwargs", "caller", "self")
"""What Jinja itself puts into a macro or a page."""

Fetching = nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends


def checked(tree: nodes.Template, path: str, known: "Known") -> nodes.Template:
    """Return a template with what it costs written into it. Raises Faulty for what it may not hold."""
    faults = []
    for node, line in _every(tree, path):
        found = _objection(node, known)
        if found is not None:
            faults.append(Faulty(path, line, *found))
        if len(faults) == MOST_FAULTS:
            break
    if faults:
        raise all_together(faults)
    return _metered(tree)


class Known:
    """What a template may name: filters, tests, and other templates."""

    __slots__ = ("filters", "templates", "tests")

    def __init__(self, filters: Collection[str], tests: Collection[str], templates: Collection[str]) -> None:
        self.filters = filters
        self.tests = tests
        self.templates = templates


def _every(tree: nodes.Template, path: str) -> Iterator[tuple[nodes.Node, int]]:
    """Yield every part, not by recursion: what lies too deep is for us to say, not for Python."""
    left: list[tuple[nodes.Node, int, int]] = [(tree, 0, 1)]
    seen = 0
    while left:
        node, depth, line = left.pop()
        line = node.lineno or line
        seen += 1
        if depth > DEEPEST or seen > MOST_PARTS:
            raise Faulty(path, line, *(TOO_DEEP if depth > DEEPEST else _TOO_MANY))
        yield node, line
        left += [(child, depth + 1, line) for child in node.iter_child_nodes()]


_TOO_MANY = (
    text("This template is made of more than {most} parts.", most=MOST_PARTS),
    text("Split it up, or use a loop for what comes back."),
)
TOO_DEEP = (
    text("Too much lies inside each other here."),
    text("Split it up, and do not let a template or a macro call itself."),
)


def _objection(node: nodes.Node, known: Known) -> tuple[Text, Text] | None:
    """Say what is wrong with one part, if anything is."""
    found = None
    match node:
        case nodes.For(recursive=True):
            message = text("A loop that calls itself is not possible here.")
            found = message, text("Write one loop in another.")
        case nodes.Const(value=int() | float() as number) if abs(number) > LARGEST:
            found = text("This number is too large."), text("Write a smaller number.")
        case nodes.Const(value=str() as words) if UNSAFE.search(words):
            found = unsafe(words)
        case nodes.Name(name=name) if name in _HIDDEN:
            found = _impossible(name)
        case nodes.Call() if node.dyn_args is not None or node.dyn_kwargs is not None:
            found = _impossible("*")
        case nodes.Filter(name=name):
            found = _unknown(name, text("There is no filter '{seen}'.", seen=name), known.filters)
        case nodes.Test(name=name):
            found = _unknown(name, text("There is no test '{seen}'.", seen=name), known.tests)
        case nodes.Include() | nodes.Import() | nodes.FromImport() | nodes.Extends():
            found = _fetched(node, known.templates)
        case _ if not isinstance(node, _ALLOWED):
            found = _impossible(_WORDS.get(type(node), type(node).__name__))
    return found


def unsafe(words: str) -> tuple[Text, Text]:
    """Say which character stands in a text that no page can hold."""
    sign = UNSAFE.search(words)
    message = text("No page can hold the character {sign}.", sign=f"U+{ord(sign[0]) if sign else 0:04X}")
    return message, text("Leave it out.")


_WORDS = {
    nodes.AssignBlock: "{% set %} … {% endset %}",
    nodes.CallBlock: "{% call %}",
    nodes.FilterBlock: "{% filter %}",
    nodes.Scope: "{% autoescape %}",
    nodes.With: "{% with %}",
    nodes.Pow: "**",
    nodes.Dict: "{ … }",
    nodes.NSRef: "{% set x.y %}",
}


def _impossible(seen: str) -> tuple[Text, Text]:
    message = text("'{seen}' is not possible in a template.", seen=seen)
    return message, text("See what is possible: docs/templates.md")


def _unknown(seen: str, message: Text, known: Collection[str]) -> tuple[Text, Text] | None:
    if seen in known:
        return None
    choices = text("Choose one of: {choices}.", choices=", ".join(sorted(known)))
    return message, did_you_mean(seen, sorted(known)) or choices


def _fetched(node: Fetching, known: Collection[str]) -> tuple[Text, Text] | None:
    """Only what stands in the folders of templates can be fetched, by its plain name."""
    name = node.template.value if isinstance(node.template, nodes.Const) else None
    if not isinstance(name, str):
        return (
            text('The name of another template is a text between quotes, such as "_dilemma.md".'),
            text("Write the name itself."),
        )
    return _unknown(name, text("There is no template '{seen}'.", seen=name), known)


def _metered(tree: nodes.Template) -> nodes.Template:
    """Let every loop, macro, block and page say what it costs before it begins, and every text its length."""
    for loop in list(tree.find_all(nodes.For)):
        loop.iter = _asked("steps", loop.iter, nodes.Const(_weight(loop.body)))
    for macro in list(tree.find_all(nodes.Macro)):
        _headed(macro)
    for block in list(tree.find_all(nodes.Block)):
        _headed(block)
    _headed(tree)
    for part in list(tree.find_all(nodes.Getitem)):
        if isinstance(part.arg, nodes.Slice):  # which Jinja takes without asking the environment
            part.node = _asked("sized", part.node)
    for compared in list(tree.find_all(nodes.Compare)):
        compared.expr = _asked("sized", compared.expr)
        for other in compared.ops:
            other.expr = _asked("sized", other.expr)
    return _gathered(tree)


def _gathered(tree: nodes.Template) -> nodes.Template:
    """Let nothing be put together that could grow without end: a text, or a list of lists."""
    for together in list(tree.find_all(nodes.Concat)):
        together.nodes = [_asked("joined", *together.nodes)]
    for listed in list(tree.find_all(nodes.List)):
        listed.items = [_asked("single", each) for each in listed.items]
    for several in list(tree.find_all(nodes.Tuple)):
        if several.ctx != "store":
            several.items = [_asked("single", each) for each in several.items]
    return tree


def _headed(part: nodes.Template | nodes.Macro | nodes.Block) -> None:
    cost = _asked("charge", nodes.Const(_weight(part.body), lineno=part.lineno))
    part.body.insert(0, nodes.ExprStmt(cost, lineno=part.lineno))


def _asked(method: str, *given: nodes.Node) -> nodes.Call:
    """Write a call of the environment into a template; no template can write one itself."""
    line = given[0].lineno
    return nodes.Call(nodes.EnvironmentAttribute(method), list(given), [], None, None, lineno=line)


def _weight(body: Sequence[nodes.Node]) -> int:
    """Count what is done once each time: every part, and every letter of plain text."""
    total = 0
    left = list(body)
    while left:
        node = left.pop()
        total += 1 + (len(node.data) if isinstance(node, nodes.TemplateData) else 0)
        if not isinstance(node, (nodes.For, nodes.Macro, nodes.Block)):
            left += node.iter_child_nodes()
        elif isinstance(node, nodes.For):
            left += [node.iter, *node.else_]
    return total
