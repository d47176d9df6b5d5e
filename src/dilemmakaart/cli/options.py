"""The options that work anywhere on the line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..language import LANGUAGES
from .choosing import option

COLORS = ("auto", "always", "never")
FLAGS = ("--quiet", "--plain", "--version")
EVERYWHERE = ("--lang", "--color", *FLAGS, "--help")
"""The options of every command; nothing else begins so."""
SHOW_COMPLETION = "--show-completion"
SETTING_UP = ("--install-completion", SHOW_COMPLETION)
"""Options in the place of a command: what makes a shell complete words."""


@dataclass(frozen=True, slots=True)
class Common:
    """What was asked of every command."""

    color: str = "auto"
    quiet: bool = False
    version: bool = False
    plain: bool = False
    language: str = ""
    """The language of `--lang`, where it was given."""


def taken(arguments: Sequence[str]) -> tuple[Common, list[str]]:
    """Take the common options out of the arguments. Raises Leave for a value that does not exist."""
    common, rest = Common(), []
    coming = iter(arguments)
    for argument in coming:
        name, equals, value = argument.partition("=")
        match name:
            case "--":
                rest += [argument, *coming]
            case "--lang" | "--color":
                choices = LANGUAGES if name == "--lang" else COLORS
                given = _value(name, value if equals else None, coming, choices)
                common = (
                    replace(common, color=given) if name == "--color" else replace(common, language=given)
                )
            case "--quiet" if not equals:
                common = replace(common, quiet=True)
            case "--plain" if not equals:
                common = replace(common, plain=True)
            case "--version" if not equals:
                common = replace(common, version=True)
            case _:
                rest.append(argument)
    return common, rest


def _value(name: str, value: str | None, coming: Iterator[str], choices: Sequence[str]) -> str:
    given = next(coming, "") if value is None else value
    option(given, choices, name)
    return given
