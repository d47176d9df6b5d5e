"""What is refused before libyaml sees a text: other encodings, control characters, size, depth.

libyaml's composer overruns the stack at a nesting of 100,000 and needs minutes for a million
opening brackets, so both are bounded by counting characters first.
"""

import re

from ..characters import UNSAFE
from ..language import Text, text
from .places import Fault, Place

MAX_BYTES = 1_000_000
MAX_DEPTH = 60
MAX_OPEN = 500
MAX_INDENT = 400

_BRACKETS = re.compile(r"[\[{\]}]")
_LEADING = re.compile(r"^[ \-?:]*", re.MULTILINE)


def undecodable(raw: bytes) -> tuple[str, Fault | None]:
    """Decode UTF-8, with or without a byte order mark; say where that fails."""
    if len(raw) > MAX_BYTES:
        message = text("The file is larger than {limit} MB.", limit=MAX_BYTES // 1_000_000)
        return "", Fault("DK002", Place(1, 1), message, text("Split it into one file per dilemma."))
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", _not_utf8(Place(1, 1), text("The file is UTF-16, not UTF-8."))
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        seen = text("This byte is not UTF-8: 0x{byte}.", byte=f"{raw[error.start]:02x}")
        return raw.decode("utf-8-sig", "replace"), _not_utf8(_after(before), seen)


def unprintable(content: str) -> Fault | None:
    """Point at the first control character or lone surrogate."""
    found = UNSAFE.search(content)
    if found is None:
        return None
    message = text("A control character stands here: U+{code}.", code=f"{ord(found[0]):04X}")
    hint = text("Remove it; YAML allows text, spaces, tabs and line ends only.")
    return Fault("DK001", _after(content[: found.start()]), message, hint)


def excess(content: str) -> Fault | None:
    """Point at the place where a text nests deeper than any dilemma file would."""
    depth = 0
    for bracket in _BRACKETS.finditer(content):
        depth = max(depth + (1 if bracket[0] in "[{" else -1), 0)
        if depth > MAX_OPEN:
            return too_deep(_after(content[: bracket.start()]))
    for leading in _LEADING.finditer(content):
        if leading.end() - leading.start() > MAX_INDENT:
            return too_deep(_after(content[: leading.end()]))
    return None


def too_deep(place: Place) -> Fault:
    """Say that nesting goes further than it may."""
    message = text("The nesting is too deep: more than {limit} levels.", limit=MAX_DEPTH)
    return Fault("DK002", place, message, text("Check the indentation and the brackets above."))


def _not_utf8(place: Place, message: Text) -> Fault:
    hint = text("Save the file again with the encoding UTF-8.")
    return Fault("DK001", place, message, hint)


def _after(before: str) -> Place:
    lines = before.splitlines(keepends=True)
    if not lines or lines[-1].endswith(("\n", "\r", "\x85", "\u2028", "\u2029")):
        return Place(len(lines) + 1, 1)
    return Place(len(lines), len(lines[-1]) + 1)
