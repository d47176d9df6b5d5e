"""Text that is filled in is text, never markup."""

import re

_ALWAYS = re.compile(r"([\\`*\[\]<>|~$])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_EMOJI = re.compile(r":(?=[\w+-]+:)")
_LINK = re.compile(r"(https?|ftp|mailto|xmpp):(?=\S)|www\.", re.IGNORECASE)
_HOST = re.compile(r"(?<=\w)\.(?=[^\W\d_]{2})")
_SLASHES = re.compile(r"/(?=/)")
_ADDRESS = re.compile(r"https?://[\w.~:/?#@!$&'()*+,;=%-]+", re.IGNORECASE)
_BLOCK = re.compile(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+$|-[-\s]*$)")
_CLOSING = re.compile(r"(?<=\s)(#+)$")
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")


class Markdown(str):
    """What a template made itself. All that is made of it is ordinary text again, and escaped again."""

    __slots__ = ()


def escape(value: object) -> str:
    """Write a value as one line of Markdown that shows exactly that value.

    A mail address, a host or an address is no link: neither to what reads CommonMark, nor to what makes
    links of all that looks like one.
    """
    line = " ".join(str(value).split())
    line = _ALWAYS.sub(r"\\\1", line)
    line = _UNDERSCORE.sub(r"\\_", line)
    line = _ENTITY.sub(r"\\&", line)
    line = _LINK.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], line)
    line = _EMOJI.sub(r"\\:", line)
    line = line.replace("@", "\\@")
    line = _HOST.sub(r"\\.", line)
    line = _SLASHES.sub(r"/\\", line)
    line = _CLOSING.sub(r"\\\1", line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _BLOCK.sub(r"\\\1", line)


def address(value: object) -> str:
    """Write the address of a page as a link that can be read and copied; anything else as text."""
    line = str(value).strip()
    return Markdown(f"<{line}>") if _ADDRESS.fullmatch(line) else line
