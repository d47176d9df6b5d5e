"""One command, built and called: the only module that sees typer as a whole."""

import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, cast

import typer
from typer.core import TyperCommand, TyperOption
from typer.main import get_command

from ..language import Say, Text, text
from ..suggest import did_you_mean, suggestion
from .commands import COMMANDS, COMMON
from .leave import MISUSE, Leave
from .options import EVERYWHERE
from .placeholders import PLACEHOLDERS, USUAL
from .screen import Screen

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter
    from typer._click.formatting import HelpFormatter
    from typer.core import TyperGroup


EXAMPLES: Mapping[str, str] = {
    "show": "show bs1",
    "new": "new method samen-lunchen",
    "compare": "compare voorjaar/assessment.json najaar/assessment.json",
    "tally": "tally antwoorden/ --output telling.json",
    "merge": "merge noord.json zuid.json --output samen.json",
}
"""A whole line, for every command that cannot do without something."""


def called(name: str, arguments: Sequence[str], screen: Screen) -> object:
    """Call a command. Raises Leave for wrong use, and KeyboardInterrupt where someone stops it."""
    command = get_command(_app(name, screen.say))
    try:
        return command.main(list(arguments), "dilemmakaart", standalone_mode=False, obj=screen)
    except SystemExit as exit_:  # so typer leaves where a pipe is closed, which is no failure of ours
        raise exit_.__context__ or exit_ from None
    except typer.Abort as stopped:
        raise KeyboardInterrupt from stopped
    except typer.TyperException as misuse:
        raise _misused(misuse) from misuse


def parameters(name: str, say: Say) -> "list[Parameter]":
    """Return what a command takes."""
    group = cast("TyperGroup", get_command(_app(name, say)))  # one, as there is a callback
    return group.commands[name].params


def options(name: str, say: Say) -> list[tuple[str, str]]:
    """Return the options of a command, and in a sentence what each is for."""
    found = (each for each in parameters(name, say) if isinstance(each, TyperOption))
    return [(each.opts[-1], (each.help or "").split(". ")[0]) for each in found]


def _app(name: str, say: Say) -> typer.Typer:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.callback()(_start)
    module, builder, _ = COMMANDS[name]
    function, about = getattr(import_module(f".{module}", __package__), builder)(say)
    options = say(text("[OPTIONS]"))
    app.command(name, cls=_Worded, help=about, epilog=say(Text(COMMON)), options_metavar=options)(function)
    return app


def _start() -> None:
    """Nothing is done before a command."""


class _Worded(TyperCommand):
    """A command whose help is in the language of the screen, the words of typer itself included."""

    def format_usage(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        say = ctx.obj.say
        for parameter in self.params:
            given = parameter.metavar or USUAL.get(parameter.type.name, "")
            if given in PLACEHOLDERS and not getattr(parameter, "is_flag", False):
                parameter.metavar = say(PLACEHOLDERS[given])
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("{", "").replace("}", "")
        formatter.write_usage(ctx.command_path, pieces, prefix=say(text("Usage:")) + " ")

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        say = ctx.obj.say
        for kind, heading in (("argument", text("Arguments")), ("option", text("Options"))):
            asked = [each for each in self.get_params(ctx) if each.param_type_name == kind]
            found = [record for each in asked if (record := each.get_help_record(ctx))]
            records = [(name, _worded(about, say)) for name, about in found]
            if records:
                with formatter.section(say(heading)):
                    formatter.write_dl(records)

    def get_help_option(self, ctx: "Context") -> "TyperOption | None":
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = ctx.obj.say(text("Show this page."))
            option.callback = _help
        return option


def _help(context: "Context", _: object, asked: object) -> None:
    """Show the page on our screen: typer writes UTF-8 where a console knows only ASCII."""
    if asked and not context.resilient_parsing:
        context.obj.result(f"{context.get_help()}\n")
        context.exit()


def _worded(about: str, say: Say) -> str:
    """Translate what typer adds to the help of an option."""
    about = about.replace("[required]", say(text("[required]")))
    return re.sub(r"\[default: (.*)\]$", lambda found: say(text("[usual: {value}]", value=found[1])), about)


def _misused(error: typer.TyperException) -> Leave:
    seen = getattr(error, "option_name", "")
    hint = text("See 'dilemmakaart --help', or --help after a command.")
    return Leave(MISUSE, _problem(error, seen), _nearest(error, seen) or _example(error) or hint)


def _problem(error: typer.TyperException, seen: str) -> Text:
    """Say in our own words what typer cannot make sense of; it has a class for each kind."""
    match type(error).__name__:
        case "NoSuchOption":
            return text("Unknown option '{seen}'.", seen=seen)
        case "BadOptionUsage":
            empty = text("Nothing stands behind '{option}'.", option=seen)
            filled = text("'{option}' stands alone, without a value.", option=seen)
            return empty if "requires" in error.format_message() else filled
        case "MissingParameter":
            return text("'{name}' is missing.", name=_called(error))
        case "BadParameter":
            return text("The value of '{name}' does not fit.", name=_called(error))
        case _:
            extra = re.search(r" \((.*)\)$", error.format_message())
            return text("This is too much on the line: {seen}", seen=extra[1]) if extra else _as_told(error)


def _as_told(error: typer.TyperException) -> Text:
    return text("Wrong use: {problem}", problem=error.format_message())


def _nearest(error: typer.TyperException, seen: str) -> Text | None:
    """Suggest an option, of this command or of all."""
    context: Context | None = getattr(error, "ctx", None)
    if type(error).__name__ != "NoSuchOption" or context is None:
        return None
    if seen == "-h":
        return suggestion("--help")
    own = [option for parameter in context.command.params for option in parameter.opts]
    return did_you_mean(seen, [each for each in (*own, *EVERYWHERE) if each.startswith("--")])


def _example(error: typer.TyperException) -> Text | None:
    """Show a whole line of the command in which something is missing."""
    context: Context | None = getattr(error, "ctx", None)
    if type(error).__name__ != "MissingParameter" or context is None:
        return None
    line = EXAMPLES.get(context.info_name or "")
    return text("For example: dilemmakaart {line}", line=line) if line else None


def _called(error: typer.TyperException) -> Text | str:
    parameter: Parameter | None = getattr(error, "param", None)
    if parameter is None:
        return ""
    name = str(parameter.opts[-1] if parameter.param_type_name == "option" else parameter.metavar)
    return PLACEHOLDERS.get(name, name)
