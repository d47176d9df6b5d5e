"""Keys in the order in which the models declare their fields."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ..characters import last_line_end
from ..schema import Model, expected, fields
from ..source import Document, Route
from .block import block, movable_block
from .changes import Change, holds, model_of, reread
from .flow import flow, movable_flow
from .layout import Part
from .modeline import line_end

Orders = Mapping[Route, Sequence[str]]


def with_keys_in_order(document: Document, *, edition: bool = False) -> Change | None:
    """Move the entries of mappings, with their comments, to where the model has them.

    A mapping with a key that the model does not know stays as it is: it is probably a misspelt one, and
    whoever corrects it should find it where it was. So does a mapping that cannot be taken apart safely
    (see `block` and `flow`). The line end that a file lacks at its end is lent to it, if that adds
    nothing to a text there.
    """
    model = model_of(document, edition=edition)
    orders = dict(_orders(_whole(document), model)) if model else {}
    if not orders:
        return None
    lent = "" if last_line_end(document.content) else line_end(document.content)
    ended = reread(document.content + lent) if lent else document
    if lent and not holds(ended, document.data):
        return None
    after = _arranged(_whole(ended), orders=orders, above=_above(orders))
    shorter = after[: len(after) - len(last_line_end(after))]
    if lent and holds(reread(shorter), document.data):
        after = shorter
    return Change(after, document.data, len(orders))


def _whole(document: Document) -> Part:
    return Part(document, (), document.data, 0, len(document.content))


def _orders(part: Part, model: type[Model]) -> Iterator[tuple[Route, Sequence[str]]]:
    """Yield each mapping whose keys stand in another order than they should, with that order."""
    declared = fields(expected(model, part.route))
    order = [key for key in declared if key in part.steps]
    if declared and len(order) == len(part.steps) and order != list(part.steps) and _movable(part):
        yield part.route, order
    for step in part.steps:
        inner = part.inner(step, part.start, part.stop)
        if inner.steps:
            yield from _orders(inner, model)


def _movable(mapping: Part) -> bool:
    return movable_flow(mapping) if mapping.written.style == "flow" else movable_block(mapping)


def _above(orders: Orders) -> frozenset[Route]:
    """Return every route on the way to a mapping that changes."""
    return frozenset(route[:length] for route in orders for length in range(len(route) + 1))


def _arranged(part: Part, *, orders: Orders, above: frozenset[Route]) -> str:
    """Return the stretch of a part, with every mapping in it in its order."""
    inner = partial(_arranged, orders=orders, above=above)
    if part.route not in above:
        return part.document.content[part.start : part.stop]
    if part.route not in orders:
        return "".join(map(inner, part.parts()))
    put = flow if part.written.style == "flow" else block
    return put(part, orders[part.route], inner)
