"""YAML as a person would write it: a comment above every key, quotes only where they are needed."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from ..language import Say, Text
from ..schema import Model
from ..schema.descriptions import KEYS

WIDTH = 100
STEP = "  "

_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ .,?!/()'’–-])*")
_OTHERWISE = re.compile("(?i:yes|no|on|off|y|n|true|false|null)")
"""What other readers of YAML take for something else."""

Content = str | int | Sequence[str]


def scalar(words: str) -> str:
    """Write a text on one line, between quotes where somebody might read it otherwise."""
    plain = _PLAIN.fullmatch(words) and not _OTHERWISE.fullmatch(words) and words == words.strip()
    return words if plain else json.dumps(words, ensure_ascii=False)


def comment(words: str) -> list[str]:
    """Write words as a comment, broken off at a width that fits beside other windows."""
    return [f"# {line}" for line in wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)]


def about(model: type[Model], key: str, say: Say) -> list[str]:
    """Write what a key is for, as a comment."""
    return comment(say(KEYS[model][key]))


def pair(key: str, content: Content) -> list[str]:
    """Write a key with a number, a text or a list of texts."""
    match content:
        case str():
            return [f"{key}: {scalar(content)}"]
        case int():
            return [f"{key}: {content}"]
        case _:
            return [f"{key}:", *(f"{STEP}- {scalar(each)}" for each in content)]


def told(model: type[Model], key: str, content: Content, say: Say, more: Sequence[str] = ()) -> list[str]:
    """Write a key with what it is for above it, and `more` to know about it."""
    return [
        *about(model, key, say),
        *(line for words in more for line in comment(words)),
        *pair(key, content),
    ]


def offered(model: type[Model], key: str, content: Content, say: Say) -> list[str]:
    """Write a key that may be left out: an example, of which only the # has to go."""
    return [*about(model, key, say), *example(pair(key, content))]


def example(lines: Iterable[str]) -> list[str]:
    """Put a # before lines: a comment has a space behind it, and an example has none."""
    return [f"#{line}" for line in lines]


def inside(depth: int, lines: Iterable[str]) -> list[str]:
    """Put lines so many steps further in."""
    return [STEP * depth + line for line in lines]


def item(lines: Iterable[str]) -> list[str]:
    """Make an item of a list of lines: its first key gets the dash, and the others stand below that."""
    lines = inside(1, lines)
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    return [f"- {line.lstrip()}" if number == first else line for number, line in enumerate(lines)]


def spaced(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with an empty one before every comment at the margin, so that parts stand apart."""
    told = True
    for line in lines:
        is_comment = line.startswith("# ") and line[2:3] != " "
        if is_comment and not told:
            yield ""
        told = is_comment
        yield line


def heading(messages: Iterable[Text], schema: str | None, say: Say) -> list[str]:
    """Write how a file begins: the schema for editors, if there is one, and what to do with it."""
    modeline = [f"# yaml-language-server: $schema={schema}"] if schema else []
    return [*modeline, *(line for message in messages for line in comment(say(message))), ""]
