"""Bytes to text, piece by piece: UTF-8 with or without BOM, UTF-16 with BOM, Windows-1252."""

import codecs
from collections.abc import Iterable, Iterator

from ..language import text
from .problems import Problem

MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins."""

ZIP = b"PK\x03\x04"
_SAVE_AS = text("In Excel, choose 'Save as' and then CSV UTF-8.")


def encoding(path: str, source: Iterable[bytes]) -> str | Problem:
    """Return the encoding of a whole text, after looking through it."""
    start = _start(source)
    if start.startswith(ZIP):
        return Problem(path, 0, "", text("This is an Excel or zip file, not a CSV file."), _SAVE_AS)
    for name in ("utf-16" if start.startswith(MARKS) else "utf-8-sig", "cp1252"):
        try:
            holds_nul, holds_text = _looked_through(source, name)
        except UnicodeDecodeError:
            continue
        if holds_nul:
            break
        if holds_text:
            return name
        hint = text("Save the answers again, with a first row of headers.")
        return Problem(path, 0, "", text("The file is empty."), hint)
    return Problem(path, 0, "", text("The file is not text that can be read."), _SAVE_AS)


def decoded(source: Iterable[bytes], name: str) -> Iterator[str]:
    """Yield a text piece by piece. Raises UnicodeDecodeError."""
    decoder = codecs.getincrementaldecoder(name)()
    for piece in source:
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _start(source: Iterable[bytes]) -> bytes:
    start = b""
    for piece in source:
        start += piece
        if len(start) >= len(ZIP):
            break
    return start


def _looked_through(source: Iterable[bytes], name: str) -> tuple[bool, bool]:
    """Return whether a text holds a NUL, and whether it holds anything but white space."""
    nul = holds = False
    for piece in decoded(source, name):
        nul = nul or "\x00" in piece
        holds = holds or (bool(piece) and not piece.isspace())
    return nul, holds
