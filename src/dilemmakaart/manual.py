"""What a manual page is: what a code of `validate` wants and why, with examples that are run as tests.

A page is written as a docstring: a sentence, paragraphs, and indented files below `Bad::` and `Good::`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent
from typing import Literal

from .diagnostics import Severity
from .language import Text

_EXAMPLE = re.compile(r"^(Bad|Good)::\n\n((?: {4}.*\n|\n)+)", re.MULTILINE)
_NAME = re.compile(r"# (\S+\.yaml)\n|(?:.*\n)*?id: (\S+)\n")
_NEXT = re.compile(r"^(?=# \S+\.yaml\n)", re.MULTILINE)
_NOTATION = re.compile(rb"<0x([0-9A-F]{2})>|<(.+?) x ([0-9]+)>")


@dataclass(frozen=True, slots=True)
class Example:
    """A file as a page shows it, or several, each below its name in a comment.

    <0xE9> stands for one byte, <ab x 300> for "ab" 300 times over.
    """

    path: str
    content: str

    @property
    def raw(self) -> bytes:
        """The bytes of all that is shown."""
        return _NOTATION.sub(_written_out, self.content.encode())

    @property
    def files(self) -> tuple[tuple[str, bytes], ...]:
        """The path and the bytes of each file."""
        shown = [part for part in _NEXT.split(self.content) if part]
        named = [(_NAME.match(part), part) for part in shown[1:]]
        others = [Example(name[1], part) for name, part in named if name]
        first = Example(self.path, shown[0])
        return tuple((each.path, each.raw) for each in (first, *others))

    @property
    def abridged(self) -> bool:
        """Whether the page shows something else than the file holds."""
        return self.raw != self.content.encode()


@dataclass(frozen=True, slots=True)
class Manual:
    """The page of one code: a sentence, then what it wants and why in paragraphs, then examples."""

    code: str
    severity: Severity
    summary: Text
    text: tuple[Text, ...]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


def described(code: str, page: str, severity: Severity = "error") -> Manual:
    """Read a page. A paragraph is one message of the catalogues, on one line."""
    content = cleandoc(page) + "\n"
    paragraphs = re.split(r"\n\n+", _EXAMPLE.sub("", content).strip())
    summary, *text = (Text(" ".join(paragraph.split())) for paragraph in paragraphs)
    bad, good = tuple(_examples(content, "Bad")), tuple(_examples(content, "Good"))
    return Manual(code, severity, summary, tuple(text), bad, good)


def _examples(content: str, title: Literal["Bad", "Good"]) -> Iterator[Example]:
    """Yield the files below a title, named by a comment on the first line, else by their id.

    A name with a folder in it tells that this file is all there is.
    """
    for block in _EXAMPLE.finditer(content):
        if block[1] == title:
            file = dedent(block[2]).rstrip() + "\n"
            named = _NAME.match(file)
            name = (named[1] or f"{named[2]}.yaml") if named else "voorbeeld.yaml"
            yield Example(name, file)


def _written_out(notation: re.Match[bytes]) -> bytes:
    byte, piece, times = notation.groups()
    return bytes([int(byte, 16)]) if byte else bytes(piece) * int(times)
