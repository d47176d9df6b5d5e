"""Which module reads a file of answers, by its ending. Each of them turns a file into one table of text.

CSV is read as a stream; a module for anything else has a function `rows`, and gets the file as a whole.
"""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

from . import delimited
from .problems import Problem
from .rows import Table
from .sent import Sent

Reader = Callable[[str, bytes, Sent], Table | Problem]
"""A file's path and content, and what was sent out."""

STREAMED = (".csv", ".tsv", ".txt")
READERS: Mapping[str, str] = {".json": "saved", ".xlsx": "excel"}
ENDINGS = (*STREAMED, *READERS)
PAGES = (".html", ".htm")
"""The questionnaire itself, which members send back in place of what it saves."""
OTHERS = (".xls", ".xlsm", ".ods", ".numbers", *PAGES)
"""Files that are not read, and in a folder not passed over in silence."""


def split(path: str, source: Iterable[bytes], sent: Sent) -> Table | Problem:
    """Turn a file of answers into a table. Its ending is one of ENDINGS. Raises Lacking.

    `source` yields its bytes, the same each time it is asked for an iterator.
    """
    ending = next(ending for ending in ENDINGS if path.lower().endswith(ending))
    if ending in STREAMED:
        return delimited.split(path, source, sent)
    reader: Reader = import_module(f".{READERS[ending]}", __package__).rows
    return reader(path, b"".join(source), sent)
