"""A file as it came, before anybody looked into it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Origin = Literal["checked", "beside", "library"]

STDIN = "<stdin>"
"""The path of a file that came without a name."""


@dataclass(frozen=True, slots=True)
class File:
    """Its path as given, with forward slashes, its bytes, and why it was read.

    It is checked itself, stands beside one that is, or is the library's.
    """

    path: str
    raw: bytes
    origin: Origin = "checked"

    @property
    def stems(self) -> tuple[str, ...]:
        """The file name without suffix: first without the number that orders it, then with it, if any."""
        name = self.path.rsplit("/", 1)[-1].rpartition(".")
        whole = name[0] or name[2]
        plain = whole.lstrip("0123456789")
        return (plain[1:], whole) if plain != whole and plain.startswith(("-", "_")) else (whole,)

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes, all at once."""
        return iter((self.raw,))


@dataclass(frozen=True, slots=True)
class Stream:
    """A file too large to hold: its path as given, its size, and what reads it anew from the start."""

    path: str
    size: int
    pieces: Callable[[], Iterator[bytes]]

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes piece by piece."""
        return self.pieces()
