"""Cells to bytes, many at once: digits, minus signs, question marks and blanks, and nothing else."""

from functools import cache

from ..answers import SCALES
from ..ballots import BLANK, END, UNKNOWN, ZERO

DONT_KNOW = ("weet niet", "Weet niet")
"""What is written out for don't-know in most files; other spellings make a row not plain."""

_OTHER = ord("x")
"""The mark of what is not plain."""

_AFTER_MINUS, _AFTER_VALUE = 0x20, 0x40
_ASK, _MINUS, _BREAK, _NEW_LINE, _ELSE = 10, 11, 12, 13, 15
"""What a character is, after the ten digits; what stood before it is added: a break, unless said."""


def marks(text: str, delimiter: str) -> bytes:
    """Return one byte for each cell of plain lines, and the line ends.

    What a character means depends on the one before it and on nothing else: a digit after a minus, a break
    after a break. So the text as one long number, or-ed with itself one character on, holds for each
    character all that there is to know; a table then tells which byte it becomes, or that it goes.
    """
    for words in DONT_KNOW:
        text = text.replace(words, "?")
    raw = text.replace("\n", f"{delimiter}\n").encode("ascii", "backslashreplace")
    size = len(raw)
    what, before, becomes, goes = _tables(delimiter)
    here = int.from_bytes(raw.translate(what), "little")
    there = int.from_bytes(raw.translate(before), "little") << 8
    return (here | there).to_bytes(size + 1, "little")[:size].translate(becomes, goes)


@cache
def _tables(delimiter: str) -> tuple[bytes, bytes, bytes, bytes]:
    """What each character is, what it is to the next; what both become, and which of them go."""
    what, before = bytearray([_ELSE] * 256), bytearray([_AFTER_VALUE] * 256)
    what[ord("0") : ord("9") + 1] = range(10)
    for character, kind in (("?", _ASK), ("-", _MINUS), (delimiter, _BREAK), ("\n", _NEW_LINE)):
        what[ord(character)] = kind
    before[ord("-")] = _AFTER_MINUS
    before[ord(delimiter)] = before[ord("\n")] = 0
    becomes = bytearray([_OTHER] * 256)
    for point in SCALES["now"]:
        becomes[abs(point) | (_AFTER_MINUS if point < 0 else 0)] = ZERO + point
    for point in SCALES["tension"]:
        becomes[point] = ZERO + point
    becomes[_ASK], becomes[_BREAK], becomes[_NEW_LINE] = UNKNOWN, BLANK, END
    return bytes(what), bytes(before), bytes(becomes), bytes([_MINUS, _BREAK | _AFTER_VALUE])
