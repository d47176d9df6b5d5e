"""The quick way through a file of plain rows: `key: text`, `key:`, `- text`, `- key: text` and comments.

libyaml makes three objects for every part, which takes more time than all else together. Most files are
written so plainly that one pattern tells their rows apart. A row that may be anything else is left to
libyaml, and so is its whole file. What is read here is what libyaml and `build` make of it: a law in the
tests holds them against each other.
"""

import re
from string import ascii_letters

from .build import STARTS, plain

FURTHEST = 40
"""Further in than this is left to libyaml, so that nothing nests deeper than it may."""

_KEY = "[a-z_]{1,60}"
_TEXT = r"[^\n]*[^\n ]"
_ROW = re.compile(
    rf"( {{0,{FURTHEST}}})(?:(- )?({_KEY}):(?: ({_TEXT}))?|- ({_TEXT}(?:\n\1- {_TEXT})*))\n+|([^\n]+)\n+"
)
"""Indentation, then a dash, a key and its text, or all items of a list; else what is left to libyaml."""

_COMMENT = re.compile(r"^ *#[^\n]*\n", re.MULTILINE)
_QUOTED = re.compile(rf"^( *(?:- )?(?:{_KEY}: )?)(?:\"[^\"\\\n]*\"|'[^'\n]*')$", re.MULTILINE)
_WORDS = re.compile(r"\[[a-z][a-z0-9_-]*(?:, [a-z][a-z0-9_-]*)*\]")
_LETTERS = frozenset(ascii_letters) - STARTS
"""With what a text begins that can be nothing else."""

_Row = tuple[str, str, str, str, str, str]


class _NotPlainError(Exception):
    """A row that is left to libyaml."""


def data_of(content: str) -> dict[str, object] | None:
    """Return the data of a file of plain rows, None for any other file. It holds no control characters."""
    if not content.endswith("\n") or "\t" in content or "\r" in content or "\x85" in content:
        return None
    if "#" in content:
        content = _COMMENT.sub("", content)
    rows: list[_Row] = _ROW.findall(content.lstrip("\n"))
    if not _is_clear(content, rows):
        return None
    rows.reverse()
    try:
        data = _mapping(rows, 0)
    except _NotPlainError:
        return None
    return data if data and not rows else None


def _is_clear(content: str, rows: list[_Row]) -> bool:
    """Whether all colons stand behind keys, inside words or between quotes, and no "#" begins a comment."""
    keys = sum(1 for row in rows if row[2])
    if content.count(":") == keys and "#" not in content:
        return True
    bare = _QUOTED.sub(r"\1''", content)
    return " #" not in bare and bare.count(": ") + bare.count(":\n") == keys


def _mapping(rows: list[_Row], column: int) -> dict[str, object]:
    """Take the keys at a column from the rows, of which the last is the first to come."""
    data: dict[str, object] = {}
    while rows:
        indent, dash, key, value, _, _ = rows[-1]
        if len(indent) != column or dash or not key:
            break
        if key in data:
            raise _NotPlainError
        rows.pop()
        data[key] = _scalar(value) if value else _below(rows, column)
    return data


def _below(rows: list[_Row], column: int) -> object:
    """Take what stands below a key."""
    indent, dash, key, _, items, _ = rows[-1] if rows else ("", "", "", "", "", "")
    if (dash or items) and len(indent) >= column:
        return _list(rows, len(indent))
    if key and len(indent) > column:
        return _mapping(rows, len(indent))
    raise _NotPlainError


def _list(rows: list[_Row], column: int) -> list[object]:
    """Take the items at a column."""
    found: list[object] = []
    while rows:
        indent, dash, key, value, items, _ = rows[-1]
        if len(indent) != column or not (dash or items):
            break
        if items:
            rows.pop()
            texts = items.split(f"\n{indent}- ")
            found += [each if each[0] in _LETTERS else _scalar(each) for each in texts]
        else:
            rows[-1] = (f"{indent}  ", "", key, value, "", "")
            found.append(_mapping(rows, column + 2))
    return found


def _scalar(written: str) -> object:
    """Return what is written behind a key or a dash."""
    first = written[0]
    if first in _LETTERS:
        return written
    if first.isalnum() or first == "(":
        return plain(written)
    inner = written[1:-1]
    if first in "\"'" and written[1:].endswith(first) and first not in inner and "\\" not in inner:
        return inner
    if first == "[" and _WORDS.fullmatch(written):
        return [plain(word) for word in inner.split(", ")]
    raise _NotPlainError
