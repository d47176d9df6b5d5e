"""Mappings between braces: the entries change places, what stands between them stays where it is."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from .layout import Part

_BRACE = re.compile(r"\{\s*")
_COMMA = re.compile(r"\s*,\s*")


def movable_flow(mapping: Part) -> bool:
    """Whether only commas and white space stand between the entries, and every entry has a value.

    A comment between two entries could belong to either; an empty value needs a space after it in one
    place and none in another.
    """
    content = mapping.document.content
    cuts = _cuts(mapping)
    between = [content[end:start] for (_, end), (start, _) in pairwise(cuts)]
    return (
        bool(_BRACE.fullmatch(content[mapping.written.start : cuts[0][0]]))
        and all(_COMMA.fullmatch(text) for text in between)
        and all(mapping.value(key).start < mapping.value(key).end for key in mapping.steps)
    )


def flow(mapping: Part, order: Sequence[str], arranged: Callable[[Part], str]) -> str:
    """Return the stretch of a mapping with its entries in this order."""
    content = mapping.document.content
    cuts = _cuts(mapping)
    where = dict(zip(mapping.steps, cuts, strict=True))
    ends = [mapping.start, *(end for _, end in cuts)]
    starts = [*(start for start, _ in cuts), mapping.stop]
    *before, last = (content[end:start] for end, start in zip(ends, starts, strict=True))
    entries = (arranged(mapping.inner(key, *where[key])) for key in order)
    return "".join(text for pair in zip(before, entries, strict=True) for text in pair) + last


def _cuts(mapping: Part) -> list[tuple[int, int]]:
    return [(mapping.key(key).start, mapping.value(key).end) for key in mapping.steps]
