"""Quotes around text that some reader of YAML takes for something else."""

from collections.abc import Iterator, Mapping, Sequence

from ..schema import Model, expected, may_be_empty, takes_text
from ..silence import silences
from ..source import Document, Route, Span
from ..traps import CODE, traps
from .changes import Change, model_of


def with_quotes_around_texts(document: Document, *, edition: bool = False) -> Change | None:
    """Make text of numbers, truth values and written nulls that stand where a text belongs (DK103)."""
    model = model_of(document, edition=edition)
    if model is None:
        return None
    spans = {route: document.span(route) for route in _no_texts(document.data, (), model)}
    written = {route: document.content[span.start : span.end] for route, span in spans.items()}
    texts = {route: text for route, text in written.items() if text}
    return _change(document, [spans[route] for route in texts], _with(document.data, (), texts))


def with_quotes_around_traps(document: Document, *, edition: bool = False) -> Change | None:
    """Put quotes around what only we and other readers of YAML 1.2 see as text (DK311).

    Keys get them too where they are of the author's own choice, as in the options of a question. A
    text that is folded over lines is left alone: quotes around what is written would not say the same.
    So is one whose finding is silenced: somebody wanted it like that.
    """
    model = model_of(document, edition=edition)
    if model is None:
        return None
    hushed = {comment.covers for comment in silences(document) if any(map(CODE.startswith, comment.codes))}
    told = [each for each in traps(document, model) if document.place(each.route, each.at).line not in hushed]
    spans = [(document.span(trap.route, trap.at), trap.written) for trap in told]
    same = [span for span, written in spans if document.content[span.start : span.end] == written]
    return _change(document, same, document.data)


def _change(document: Document, spans: Sequence[Span], data: object) -> Change | None:
    """Put quotes around each span; they come in the order of the file."""
    pieces, position = [], 0
    for span in spans:
        written = document.content[span.start : span.end]
        pieces += [document.content[position : span.start], '"', written, '"']
        position = span.end
    content = "".join([*pieces, document.content[position:]])
    return Change(content, data, len(spans)) if spans else None


def _no_texts(data: object, route: Route, model: type[Model]) -> Iterator[Route]:
    """Yield where a text belongs and a number, a truth value or nothing stands."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _no_texts(value, (*route, key), model)
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _no_texts(item, (*route, index), model)
    elif not isinstance(data, str):
        belongs = expected(model, route)
        if takes_text(belongs) and not (data is None and may_be_empty(belongs)):
            yield route


def _with(data: object, route: Route, texts: Mapping[Route, str]) -> object:
    """Return data in which some parts are the texts that they are written as."""
    if isinstance(data, dict):
        return {key: _with(value, (*route, key), texts) for key, value in data.items()}
    if isinstance(data, list):
        return [_with(item, (*route, index), texts) for index, item in enumerate(data)]
    return texts.get(route, data)
