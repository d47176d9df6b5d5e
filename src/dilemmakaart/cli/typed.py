"""One command, built and called: the only module that sees typer as a whole."""

import gettext
import os
from collections.abc import Sequence
from importlib import import_module

import typer
from typer.main import get_command

from ..files import locales
from ..language import Say, Text, mark, text
from ..suggest import did_you_mean
from .commands import COMMANDS
from .leave import MISUSE, Leave
from .screen import Screen

COMMON = mark(
    "Everywhere on the line: --lang nl|en, --quiet, --color auto|always|never (NO_COLOR and FORCE_COLOR "
    "are respected), --version."
)


def called(name: str, arguments: Sequence[str], screen: Screen) -> object:
    """Call a command. Raises Leave for wrong use, and KeyboardInterrupt where someone stops it."""
    _speak(screen.language)
    command = get_command(_app(name, screen.say))
    try:
        return command.main(list(arguments), "dilemmakaart", standalone_mode=False, obj=screen)
    except SystemExit as exit_:  # so typer leaves where a pipe is closed, which is no failure of ours
        raise exit_.__context__ or exit_ from None
    except typer.Abort as stopped:
        raise KeyboardInterrupt from stopped
    except typer.TyperException as misuse:
        raise _misused(misuse) from misuse


def _speak(language: str) -> None:
    """Let typer, which translates through the standard library, find its words in our catalogues."""
    gettext.bindtextdomain("typer", locales())
    gettext.textdomain("typer")
    os.environ["LANGUAGE"] = language


def _app(name: str, say: Say) -> typer.Typer:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.callback()(_start)
    module, builder, _ = COMMANDS[name]
    function, about = getattr(import_module(f".{module}", __package__), builder)(say)
    options = say(text("[OPTIONS]"))
    app.command(name, help=about, epilog=say(Text(COMMON)), options_metavar=options)(function)
    return app


def _start() -> None:
    """Nothing is done before a command."""


def _misused(error: typer.TyperException) -> Leave:
    seen = getattr(error, "option_name", "")
    help_hint = text("See 'dilemmakaart --help', or --help after a command.")
    if seen and type(error).__name__ == "NoSuchOption":
        hint = did_you_mean(seen, getattr(error, "possibilities", None) or [])
        return Leave(MISUSE, text("Unknown option '{seen}'.", seen=seen), hint or help_hint)
    return Leave(MISUSE, text("Wrong use: {problem}", problem=error.format_message()), help_hint)
