"""CSV in: comma, semicolon or tab; UTF-8 with or without BOM, UTF-16 with BOM, Windows-1252."""

import csv
import io
from collections.abc import Callable, Sequence
from itertools import islice

from ..language import text
from .problems import Problem

DELIMITERS = (",", ";", "\t")
SAMPLE = 100

Rows = list[list[str]]


def rows(path: str, raw: bytes, recognised: Callable[[Sequence[str]], int]) -> Rows | Problem:
    """Split a file into rows of cells.

    Of the delimiters the one under which most headers are known; of equals the one under which most rows
    have as many cells as the header, for a question may hold a comma too.
    """
    content = _decoded(path, raw)
    if isinstance(content, Problem):
        return content
    if not content.strip():
        message = text("The file is empty.")
        return Problem(path, 0, "", message, text("Save the answers again, with a first row of headers."))
    content = _without_sep_line(content)

    def fit(delimiter: str) -> tuple[int, int]:
        lines = _first_rows(content, delimiter)
        width = len(lines[0]) if lines else 0
        return recognised(lines[0]) if lines else 0, sum(len(line) == width > 1 for line in lines)

    return _split(path, content, max(DELIMITERS, key=fit))


def _first_rows(content: str, delimiter: str) -> Rows:
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter)
    try:
        return list(islice(reader, SAMPLE))
    except csv.Error:
        return []


def _split(path: str, content: str, delimiter: str) -> Rows | Problem:
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True)
    found: Rows = []
    try:
        found.extend(reader)
    except csv.Error as error:
        message = text("The row cannot be split into cells ({problem}).", problem=error)
        hint = text('Look for a quote (") that is not closed in or above this row.')
        return Problem(path, len(found) + 1, "", message, hint)
    while found and not found[-1]:
        found.pop()
    return found


def _decoded(path: str, raw: bytes) -> str | Problem:
    if raw.startswith(b"PK\x03\x04"):
        message = text("This is an Excel or zip file, not a CSV file.")
        return Problem(path, 0, "", message, text("In Excel, choose 'Save as' and then CSV UTF-8."))
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    for name in (encoding, "cp1252"):
        try:
            content = raw.decode(name)
        except UnicodeDecodeError:
            continue
        if "\x00" in content:
            break
        return content
    message = text("The file is not text that can be read.")
    return Problem(path, 0, "", message, text("In Excel, choose 'Save as' and then CSV UTF-8."))


def _without_sep_line(content: str) -> str:
    first, _, rest = content.partition("\n")
    return rest if first.strip().strip('"').lower().startswith("sep=") else content
