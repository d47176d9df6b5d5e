"""The mends, one after the other: each proposes a change, and only what proves itself is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from ..source import Document
from .changes import Change, Done, Mend, holds, reread
from .modeline import with_modeline
from .order import with_keys_in_order
from .quotes import with_quotes_around_texts, with_quotes_around_traps

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Mended:
    """The text after all mends, and which of them were made; the text as it was if there were none."""

    content: str
    done: tuple[Done, ...] = ()


def mended(content: str, schema: str | None = None, *, edition: bool = False) -> Mended:
    """Return a file's text with every mend that is safe; a file with faults (DK0xx) stays as it is.

    `schema`, a path or an address, is what the first line then names for editors; without it no such
    line is added. An `edition` holds the texts of another file in another language.
    """
    document = reread(content)
    if document.faults:
        return Mended(content)
    done: list[Done] = []
    for mend, propose in _mends(schema, edition=edition).items():
        change = propose(document)
        after = reread(change.content) if change else document
        if change and holds(after, change.data):
            document = after
            done.append(Done(mend, change.count))
    bom = BOM if content.startswith(BOM) else ""
    return Mended(bom + document.content, tuple(done))


def _mends(schema: str | None, *, edition: bool) -> Mapping[Mend, Callable[[Document], Change | None]]:
    """Return what can be mended. Quotes come first, so that a key in quotes is moved with them."""
    return {
        "text": partial(with_quotes_around_texts, edition=edition),
        "trap": partial(with_quotes_around_traps, edition=edition),
        "order": partial(with_keys_in_order, edition=edition),
        "modeline": partial(with_modeline, schema=schema),
    }
