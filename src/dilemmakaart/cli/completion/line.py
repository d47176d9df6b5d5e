"""The line as it stands when somebody presses Tab: the words before the cursor, and the one that is begun."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A word that can come, and what it is in a few words."""

    word: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What is typed so far, without the name of the program."""

    before: tuple[str, ...]
    """The whole words; the option to which the word belongs is the last of them."""
    begun: str
    """What is typed of the word itself."""
    start: str = ""
    """What stands before it in the same word: `--level=`."""
    quote: str = ""
    """The quote with which the word begins, while it is not closed yet."""

    @property
    def last(self) -> str:
        """The word before, which may be an option that waits for a value."""
        return self.before[-1] if self.before else ""


def asked(environment: Mapping[str, str]) -> Line:
    """Read what the shell tells: its words with line ends (or blanks) between them, and which is begun.

    Bash takes `--level=with` for three words, other shells for one.
    """
    told = environment["COMP_WORDS"]
    typed = told.split("\n") if "\n" in told else told.split()
    words = [_bare(each) for each in typed]
    at = int(environment["COMP_CWORD"])
    before = tuple(each for each in words[1:at] if each != "=")
    begun = words[at] if at < len(words) and words[at] != "=" else ""
    option, equals, value = begun.partition("=")
    if equals and option.startswith("--"):
        return Line((*before, option), value, f"{option}=")
    return Line(before, begun, quote=_open(typed[at]) if at < len(typed) else "")


def _open(word: str) -> str:
    """Return the quote with which a word begins, if no other closes it."""
    return word[0] if word.startswith(("'", '"')) and word[0] not in word[1:] else ""


def _bare(word: str) -> str:
    """Take the quotes away, also one that is not closed yet; in fish, words come without them."""
    for closing in ("", "'", '"'):
        try:
            parts = shlex.split(word + closing)
        except ValueError:
            continue
        return parts[0] if len(parts) == 1 else word
    return word
