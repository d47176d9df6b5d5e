"""Which characters a text may hold, and how a text is shown where it must not steer anything."""

import re

UNSAFE_SIGNS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028-\u202e\u2066-\u206f\ufeff\ufffe\uffff"
"""Control characters, and marks that turn the direction of text around."""

UNSAFE = re.compile(f"[{UNSAFE_SIGNS}\ud800-\udfff]")
"""These, and lone surrogates, which no text from a file can hold."""

LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line in YAML."""

_LAST_LINE_END = re.compile(rf"(?:{LINE_END.pattern})\Z")

SHORT = 40


def lines(text: str) -> list[str]:
    """Split a text into lines as YAML counts them."""
    return LINE_END.split(text)


def last_line_end(text: str) -> str:
    """Return what ends the last line of a text; nothing where nothing does."""
    found = _LAST_LINE_END.search(text[-2:])
    return found[0] if found else ""


def harmless(text: str) -> str:
    """Return a text, lines and all, without what can steer a terminal or cannot stand in UTF-8 or XML."""
    return UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def visible(text: str) -> str:
    """Return a text on one line, with nothing in it that can steer a terminal."""
    return harmless(LINE_END.sub(r"\\n", text)).replace("\t", " ")


def safe(text: str) -> str:
    """Return a text on one line, its white space folded: fit for a page and for a terminal."""
    return harmless(" ".join(text.split()))


def short(text: str) -> str:
    """Return a text on one line, cut off after 40 characters."""
    line = safe(text)
    return line if len(line) <= SHORT else line[: SHORT - 1] + "…"
