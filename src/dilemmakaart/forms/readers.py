"""Which module reads a file of answers, by its ending. Each of them turns a file into one table of text.

CSV is read as a stream; a module for anything else has a function `rows`, and gets the file as a whole.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module

from . import delimited
from .problems import Problem
from .rows import Table

Known = Callable[[Sequence[str]], int]
Reader = Callable[[str, bytes, Known], list[list[str]] | Problem]
"""A file's path and content, and how many of some headers are known; the first row is the header."""

STREAMED = (".csv", ".tsv", ".txt")
READERS: Mapping[str, str] = {}
ENDINGS = (*STREAMED, *READERS)


def split(path: str, source: Iterable[bytes], known: Known) -> Table | Problem:
    """Turn a file of answers into a table. Its ending is one of ENDINGS. Raises Lacking.

    `source` yields its bytes, the same each time it is asked for an iterator.
    """
    ending = next(ending for ending in ENDINGS if path.lower().endswith(ending))
    if ending in STREAMED:
        return delimited.split(path, source, known)
    reader: Reader = import_module(f".{READERS[ending]}", __package__).rows
    found = reader(path, b"".join(source), known)
    if isinstance(found, Problem):
        return found
    return Table(found[0] if found else [], iter(found[1:]))
