"""Which module reads a file of answers, by its ending. Each of them turns a file into one table of text."""

from collections.abc import Callable, Mapping
from importlib import import_module

from .delimited import Rows
from .problems import Problem
from .saved import Checked
from .sent import Sent

Reader = Callable[[str, bytes, Sent], Rows | Checked | Problem]
"""A file's path and content, and what was sent out; the first row is the header."""

READERS: Mapping[str, str] = {
    ".csv": "delimited",
    ".json": "saved",
    ".tsv": "delimited",
    ".txt": "delimited",
}
ENDINGS = tuple(READERS)


def rows(path: str, raw: bytes, sent: Sent) -> Rows | Checked | Problem:
    """Turn a file of answers into rows of cells. Its ending is one of ENDINGS. Raises Lacking."""
    ending = next(ending for ending in ENDINGS if path.lower().endswith(ending))
    reader: Reader = import_module(f".{READERS[ending]}", __package__).rows
    return reader(path, raw, sent)
