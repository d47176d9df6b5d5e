"""Plain characters for consoles and readers that know no others, such as a Windows code page."""

import codecs
from unicodedata import normalize

NAME = "dilemmakaart.plainly"
"""What this way to deal with a character that cannot be written is called."""

NEAREST = str.maketrans(
    {
        "↔": "/",
        "→": ">",
        "►": ">",
        "◄": "<",
        "≠": "=/=",
        "≥": ">=",
        "≈": "~",
        "×": "x",
        "○": "o",
        "◯": "o",
        "●": "o",
        "◆": "*",
        "─": "-",
        "╌": "-",
        "−": "-",
        "–": "-",
        "—": "-",
        "·": ".",
        "…": "...",
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        **dict(zip("▁▂▃▄▅▆▇█", "..:-=+*#", strict=True)),
    }
)
"""What comes nearest, in characters that every console has."""


def plain(text: str) -> str:
    """Return a text without signs: words and letters stay as they are."""
    return text.translate(NEAREST)


def register() -> None:
    """Make this way known by its name, for streams."""
    codecs.register_error(NAME, _nearest)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    seen = error.object[error.start : error.end]
    return "".join(map(letter, seen)), error.end


def letter(character: str) -> str:
    """Return the sign that comes nearest, else the letter below an accent, else a question mark."""
    near = plain(character)
    bare = near if near.isascii() else normalize("NFKD", near).encode("ascii", "ignore").decode()
    return bare or "?"
