"""Which characters a text may hold: no control characters, no marks that turn text around."""

import re

_UNSAFE = (
    "[^\t\n\r\x20-\x7e\x85\xa0-\u2027\u202f-\u2065\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff]"
)
UNSAFE = re.compile(_UNSAFE)


SHORT = 40


def short(text: str) -> str:
    """Return `text` on one line, cut off after 40 characters."""
    line = safe(text)
    return line if len(line) <= SHORT else line[: SHORT - 1] + "…"


def safe(text: str) -> str:
    """Return `text` on one line, each unsafe character replaced by U+FFFD: fit for a terminal."""
    return " ".join(UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text).split())
