"""A file as it came, before anybody looked into it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from .language import LANGUAGES

Origin = Literal["checked", "beside", "library"]

STDIN = "<stdin>"
"""The path of a file that came without a name."""

_EDITIONS = {f".{language}{ending}": language for language in LANGUAGES for ending in (".yaml", ".yml")}
_ENDINGS = tuple(_EDITIONS)


def language_of(path: str) -> str:
    """Return the language of which a file is the edition, as `a.en.yaml`; "" for an original."""
    name = path[-8:].lower()
    return next(_EDITIONS[end] for end in _ENDINGS if name.endswith(end)) if name.endswith(_ENDINGS) else ""


def original_of(path: str) -> str:
    """Return the path of the file that an edition belongs to: `a.yaml` for `a.en.yaml`."""
    language = language_of(path)
    before, _, ending = path.rpartition(".")
    return f"{before.removesuffix(before[-len(language) - 1 :])}.{ending}" if language else path


def edition_of(path: str, language: str) -> str:
    """Return the path of the edition of an original in a language: `a.en.yaml` for `a.yaml`."""
    before, _, ending = path.rpartition(".")
    return f"{before}.{language}.{ending}"


@dataclass(frozen=True, slots=True)
class File:
    """Its path as given, with forward slashes, its bytes, and why it was read.

    It is checked itself, stands beside one that is, or is the library's.
    """

    path: str
    raw: bytes
    origin: Origin = "checked"

    @property
    def language(self) -> str:
        """The language of which this is the edition; "" for an original."""
        return language_of(self.path)

    @property
    def stems(self) -> tuple[str, ...]:
        """The file name without suffix: first without the number that orders it, then with it, if any."""
        name = original_of(self.path).rsplit("/", 1)[-1].rpartition(".")
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
