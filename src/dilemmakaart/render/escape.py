"""Text that is filled in is text, never markup."""

import re
from functools import lru_cache

_MARKUP = re.compile(
    r"""
    [\\`*\[\]<>|~$@]                  # what is markup anywhere; @ makes a mail link
    | (?<![^\W_])_ | _(?![^\W_])       # an underscore, but not inside a word
    | &(?=\#?\w+;)                     # an entity
    | :(?=[\w+-]+:)                    # an emoji
    | (?:(?<=http)|(?<=https)|(?<=ftp)|(?<=mailto)|(?<=xmpp)):(?=\S)
    | (?<=www)\.
    | (?<=\w)\.(?=(?:[a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop
        |рф|xn--[a-z0-9-]+)(?![a-z0-9]))  # the end of a host, by the list of linkify
    | /(?=/)
    | (?<=\s)\#(?=\#*$)                # what would close a heading
    | ^\#(?=\#{0,5}(?:\s|$)) | ^[-+](?=\s|$) | ^=(?==*$) | ^-(?=[-\s]*$)  # what would begin a block
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")
_ADDRESS = re.compile(r"https?://[\w.~:/?#@!$&'()*+,;=%-]+", re.IGNORECASE)


class Markdown(str):
    """What a template made itself. All that is made of it is ordinary text again, and escaped again."""

    __slots__ = ()


def escape(value: object) -> str:
    """Write a value as one line of Markdown that shows exactly that value.

    A mail address, a host or an address is no link: neither to what reads CommonMark, nor to what makes
    links of all that looks like one.
    """
    return _escaped(str(value))


@lru_cache(maxsize=4096)
def _escaped(words: str) -> str:
    """Escape what becomes one line; the same come back on every page, and in every network of one run."""
    line = " ".join(words.split())
    return _NUMBERED.sub(r"\1\\\2", _MARKUP.sub(_behind_a_backslash, line))


def _behind_a_backslash(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def address(value: object) -> str:
    """Write the address of a page as a link that can be read and copied; anything else as text."""
    line = str(value).strip()
    return Markdown(f"<{line}>") if _ADDRESS.fullmatch(line) else line
