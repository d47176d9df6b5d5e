"""`dilemmakaart questionnaire`: what members fill in, in the format they can handle."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from ..files import shown
from ..folders import own_templates, templates
from ..journeys.questionnaire import ENDINGS, IN_ROWS, questionnaire
from ..keeping import ours, remember
from ..language import Say, Text, mark, text
from ..suggest import ORDINARY
from .choosing import choose
from .leave import DONE, MISUSE, Leave
from .network import opened, the_network
from .saving import FORCE, save
from .screen import Screen
from .standing import go_on

HELP = mark("Write a questionnaire for the members of a network. What comes back is read by assess.")
ARGUMENT = mark("The network (netwerk.yaml or its folder).")
TO = mark(
    "The format: html (a page that people fill in in a browser, and send back), xlsx (an Excel workbook), "
    "csv (a table with a row for each member), forms (text for Microsoft Forms or Google Forms), limesurvey "
    "(a survey for LimeSurvey), xlsform (a form for Kobo or ODK) or md (text to print)."
)
OUTPUT = mark("The file to write. Without: vragenlijst beside the network, with the ending of the format.")
ROWS = mark("One file with a row for each member, instead of a file for each (xlsx only).")
NAME = text("questionnaire")
NEXT = text("What comes back goes in the folder antwoorden. Then:")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def ask(
        context: typer.Context,
        network: Annotated[
            Path | None, typer.Argument(metavar="[NETWORK]", help=say(Text(ARGUMENT)), show_default=False)
        ] = None,
        to: Annotated[
            str | None, typer.Option(metavar="FORMAT", help=say(Text(TO)), show_default=False)
        ] = None,
        output: Annotated[
            Path | None, typer.Option(metavar="FILE", help=say(Text(OUTPUT)), show_default=False)
        ] = None,
        rows: Annotated[bool, typer.Option("--rows", help=say(Text(ROWS)))] = False,
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
    ) -> int:
        screen: Screen = context.obj
        format_ = _format(to)
        if rows and format_ not in IN_ROWS:
            message = text("{format} has no layout with a row for each member.", format=format_)
            raise Leave(
                MISUSE, message, text("Leave --rows out, or choose: {formats}.", formats=", ".join(IN_ROWS))
            )
        path = the_network(network, screen)
        setting = opened(path, screen, screen.asked)
        words = Say(setting.language)
        target = output or path.parent / (words(NAME) + (IN_ROWS if rows else ENDINGS)[format_])
        sources = {**templates(), **own_templates(path)}
        content = questionnaire(setting, format_, sources, words, in_rows=rows)
        own = ours(target)
        changed = save(target, content, force=force or own)
        remember(target, content)
        screen.result(screen.say(_became(shown(target), changed=changed, own=own)) + "\n")
        go_on(path, screen, NEXT, "dilemmakaart assess antwoorden/")
        return DONE

    return ask, say(Text(HELP))


def _became(path: str, *, changed: bool, own: bool) -> Text:
    if not changed:
        return text("{path}: unchanged", path=path)
    return text("{path}: written anew", path=path) if own else text("{path}: written", path=path)


def _format(named: str | None) -> str:
    """Return the format that was asked for; there is no best one to fall back on."""
    if named is None:
        choices = text("Choose one of: {choices}.", choices=", ".join(ENDINGS))
        hint = text("Most people mail a page: dilemmakaart questionnaire --to html. {others}", others=choices)
        raise Leave(MISUSE, text("Say which format with --to."), hint)
    _on_paper(named)
    choose(named, ENDINGS, text("There is no format '{seen}'.", seen=named))
    return named


def _on_paper(named: str) -> None:
    """Point to the handout, which knows the formats of print."""
    if named in ENDINGS:
        return
    from ..documents import PAGES  # only to say where another format is made

    meant = next((name for name in (named, *ORDINARY.get(named.lower(), ())) if name in PAGES), None)
    if meant is None or meant in ENDINGS:
        return
    message = text("There is no questionnaire in {format}, but there is one to print.", format=meant)
    hint = text("Make it with: dilemmakaart handout --template vragenlijst --to {format}", format=meant)
    raise Leave(MISUSE, message, hint)
