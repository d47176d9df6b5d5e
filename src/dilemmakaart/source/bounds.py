"""What is refused before libyaml sees a text: other encodings, control characters, size, depth, number.

libyaml's composer overruns the stack at a nesting of 100,000, so a text that could nest deeply is counted
by its events first, which stop at the first level that is too deep. The same goes for the number of parts:
each costs a thousand bytes or more, and can be a mistake of its own.
"""

from ..characters import UNSAFE, UNSAFE_SIGNS, lines
from ..language import Text, text
from ..scan import contains
from .places import Fault, Place

MAX_BYTES = 1_000_000
MAX_DEPTH = 60
MAX_OPEN = 200
MAX_PARTS = 50_000

_holds_unsafe = contains(f"[{UNSAFE_SIGNS}]")
_LEADS = bytes.maketrans(b"\t-?:", b"    ")


def undecodable(raw: bytes) -> tuple[str, Fault | None]:
    """Decode UTF-8, with or without a byte order mark; say where that fails."""
    if len(raw) > MAX_BYTES:
        message = text("The file is larger than {limit} MB.", limit=MAX_BYTES // 1_000_000)
        return "", Fault("DK002", Place(1, 1), message, text("Split it into one file per dilemma."))
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", _not_utf8(Place(1, 1), text("The file is UTF-16, not UTF-8."))
    plain = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return plain.decode(), None
    except UnicodeDecodeError as error:
        before = plain[: error.start].decode(errors="replace")
        seen = text("This byte is not UTF-8: 0x{byte}.", byte=f"{plain[error.start]:02x}")
        return plain.decode(errors="replace"), _not_utf8(_after(before), seen)


def unprintable(content: str) -> Fault | None:
    """Point at the first control character in a text from a file."""
    found = UNSAFE.search(content) if _holds_unsafe(content) else None
    if found is None:
        return None
    message = text("A control character stands here: U+{code}.", code=f"{ord(found[0]):04X}")
    hint = text("Remove it; YAML allows text, spaces, tabs and line ends only.")
    return Fault("DK001", _after(content[: found.start()]), message, hint)


def may_be_deep(content: str) -> bool:
    """Whether a text could nest so far that libyaml's composer would overrun the stack.

    Never says no wrongly: a level costs a bracket, or a deeper indentation than its parent's.
    """
    if content.count("[") + content.count("{") > MAX_OPEN:
        return True
    return b" " * MAX_OPEN in content.encode().translate(_LEADS)


def may_be_many(content: str) -> bool:
    """Whether a text could hold too many parts.

    Never says no wrongly: at most two parts come with one sign, as in `{a, b}`, where each key has a value.
    """
    return 2 * len(content) > MAX_PARTS and 2 * sum(map(content.count, "\n\r-?:,[{")) > MAX_PARTS


def too_many(place: Place) -> Fault:
    """Say that a file holds more texts, lists and mappings than it may."""
    message = text("The file holds more than {limit} texts, lists and mappings.", limit=MAX_PARTS)
    return Fault("DK002", place, message, text("Split it into several files."))


def too_deep(place: Place) -> Fault:
    """Say that nesting goes further than it may."""
    message = text("The nesting is too deep: more than {limit} levels.", limit=MAX_DEPTH)
    return Fault("DK002", place, message, text("Check the indentation and the brackets above."))


def _not_utf8(place: Place, message: Text) -> Fault:
    hint = text("Save the file again with the encoding UTF-8.")
    return Fault("DK001", place, message, hint)


def _after(before: str) -> Place:
    found = lines(before)
    return Place(len(found), len(found[-1]) + 1)
