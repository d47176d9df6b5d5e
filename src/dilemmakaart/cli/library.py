"""`dilemmakaart list` and `dilemmakaart show`: the library in the terminal."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from ..file import File
from ..files import load
from ..folders import library, own_files, renamed
from ..journeys.ready import ready
from ..language import SHIPPED, Say, Text, mark, text
from ..suggest import did_you_mean
from ..terminal.library import card_lines, shelf_lines
from ..views.shown import KINDS, LEVELLED, Shown
from .choosing import option
from .leave import DONE, FINDINGS, MISUSE, Leave
from .screen import Screen
from .spoken import say_what_lacks
from .standing import stood_in

LIST = mark("List the dilemmas of the library, or values, lenses, methods, sources and levels.")
SHOW = mark("Show a dilemma, value, lens, method, source or level in full.")
LEVEL = mark("Only the dilemmas of this level (its id).")
KIND = mark("What to list: dilemma, value, lens, method, source, level or all.")
SHOWN_KIND = mark("The kind of thing, where several have the same id.")
NAME = mark("Its id, or the code of a dilemma.")

CHOICES = (*KINDS, "all")


def listing(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command `list` in one language."""

    def list_(
        context: typer.Context,
        level: Annotated[str | None, typer.Option(help=say(Text(LEVEL)), show_default=False)] = None,
        kind: Annotated[str, typer.Option(help=say(Text(KIND)))] = LEVELLED,
    ) -> int:
        screen: Screen = context.obj
        option(kind, CHOICES, "--kind")
        seen = _shown(screen)
        if level is not None:
            option(level, seen.levels, "--level")
            if kind != LEVELLED:
                message = text("Only dilemmas have a level.")
                raise Leave(MISUSE, message, text("Leave out --level, or --kind."))
        screen.lines(shelf_lines(seen.shelves(kind, level), screen.columns))
        if kind == LEVELLED:
            screen.remark(text("In full: dilemmakaart show, followed by a code or an id."))
        return DONE

    return list_, say(Text(LIST))


def showing(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command `show` in one language."""

    def show(
        context: typer.Context,
        name: Annotated[str, typer.Argument(metavar="ID", help=say(Text(NAME)), show_default=False)],
        kind: Annotated[str | None, typer.Option(help=say(Text(SHOWN_KIND)), show_default=False)] = None,
    ) -> int:
        screen: Screen = context.obj
        if kind is not None:
            option(kind, KINDS, "--kind")
        seen = _shown(screen)
        every = seen.cards(name)
        found = {each: card for each, card in every.items() if kind in {None, each}}
        if not found and every:
            message = text(
                "There is no {kind} called '{seen}', but there is a {kinds}.",
                kind=kind,
                seen=name,
                kinds=", ".join(every),
            )
            raise Leave(MISUSE, message, text("Leave out --kind, or name another kind."))
        if not found:
            hint = did_you_mean(name, seen.names) or text("See what there is: dilemmakaart list --kind all")
            raise Leave(MISUSE, text("There is nothing called '{seen}'.", seen=name), hint)
        if len(found) > 1:
            message = text("'{seen}' is more than one thing: {kinds}.", seen=name, kinds=", ".join(found))
            raise Leave(MISUSE, message, text("Say which one with --kind."))
        for card in found.values():
            screen.lines(card_lines(card, screen.columns))
        return DONE

    return show, say(Text(SHOW))


def _shown(screen: Screen) -> Shown:
    """Return what there is, with the files of the network one stands in, in the language asked for."""
    network, shipped = stood_in(screen), library(editions=True)
    if network is None and renamed(Path()):
        from .network import nowhere  # what opens networks is not needed to show the library

        screen.remark(nowhere().message)
        screen.remark(nowhere().hint)
    made = None if network else ready(shipped, screen.asked or SHIPPED, screen.say)
    return made or _opened(network, shipped, screen)


def _opened(network: Path | None, shipped: Sequence[File], screen: Screen) -> Shown:
    """Open the library, with the files of a network."""
    from ..journeys.library import language_of, open_library, shown

    own = own_files(network) if network else ()
    here = language_of(load(network) if network else None)
    language = screen.asked or here
    found, errors = open_library(own, shipped, language, here)
    if found is None:
        from ..report import FORMATS, Report

        screen.error(FORMATS["text"](Report(errors), screen.say).rstrip())
        message = text("The files of this network cannot be used until this is mended.")
        raise Leave(FINDINGS, message, text("Check them with: dilemmakaart validate"))
    for entry in found.replaced:
        screen.remark(text("{path} replaces the file of the library.", path=entry.path))
    say_what_lacks([each.path for each in found.untranslated], language, screen)
    return shown(found, screen.say)
