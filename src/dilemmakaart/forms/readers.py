"""Which module reads a file of answers, by its ending. Each of them turns a file into one table of text."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from .delimited import Rows
from .problems import Problem

Known = Callable[[Sequence[str]], int]
Reader = Callable[[str, bytes, Known], Rows | Problem]
"""A file's path and content, and how many of some headers are known; the first row is the header."""

READERS: Mapping[str, str] = {".csv": "delimited", ".tsv": "delimited", ".txt": "delimited"}
ENDINGS = tuple(READERS)


def rows(path: str, raw: bytes, known: Known) -> Rows | Problem:
    """Turn a file of answers into rows of cells. Its ending is one of ENDINGS. Raises Lacking."""
    ending = next(ending for ending in ENDINGS if path.lower().endswith(ending))
    reader: Reader = import_module(f".{READERS[ending]}", __package__).rows
    return reader(path, raw, known)
