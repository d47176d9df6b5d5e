"""`dilemmakaart groups`: people into groups that are as mixed as possible, with a page for each group."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from ..documents.unfit import Unfit
from ..files import beside, exists, shown, write
from ..folders import DIVISION, GROUPS, own_document
from ..journeys.groups import TEMPLATE, group_pages
from ..journeys.handout import FORMATS, Wanted
from ..keeping import keep
from ..language import Say, Text, mark, text
from ..mixing import Division
from ..report.groups import groups_as_csv, groups_as_json, groups_as_text
from ..views.seats import group_views
from . import templates
from .choosing import choose, formats_of
from .handout import tell_all
from .house import house_style
from .ignoring import IGNORE, is_shared
from .leave import DONE, FINDINGS, Leave
from .network import opened
from .people import divided_or_leave, files_for, read, size_range
from .screen import Screen

HELP = mark(
    "Divide people into groups that are as mixed as possible by sector, region and role. Two of one "
    "organisation never sit together, nor do competitors (same sector, same region). Where that cannot be, "
    "it is said."
)
ARGUMENT = mark(
    "Who takes part: CSV or Excel with the columns naam or code, organisatie, sector, regio, rol and, if you "
    "like, niet_met. Without: deelnemers.csv or deelnemers.xlsx beside the network."
)
SIZE = mark("How many people a group may have.")
TO = mark("Formats of the page for each group, with commas between them: md, html, pdf and docx (Word).")
OUTPUT = mark("The folder to write to. Without: groepen/ beside the network.")
FORMAT = mark("What comes on the screen: text or json.")
FORCE = mark("Overwrite pages that were edited by hand.")

SHOWN = ("text", "json")
PAGES = tuple(name for name in FORMATS if name != "pptx")
"""A deck shows the network as a whole, and no group."""
_PAGE = re.compile(rf"{TEMPLATE}-([0-9]+)\.[a-z.]+")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def groups(
        context: typer.Context,
        people: Annotated[
            Path | None,
            typer.Argument(metavar="[PEOPLE]", help=say(Text(ARGUMENT)), show_default=False),
        ] = None,
        size: Annotated[str, typer.Option(help=say(Text(SIZE)))] = "6-8",
        to: Annotated[str, typer.Option(help=say(Text(TO)))] = "md",
        output: Annotated[
            Path | None, typer.Option(metavar="DIR", help=say(Text(OUTPUT)), show_default=False)
        ] = None,
        format_: Annotated[str, typer.Option("--format", help=say(Text(FORMAT)))] = "text",
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
    ) -> int:
        screen: Screen = context.obj
        formats = formats_of(to, PAGES)
        choose(format_, SHOWN, text("There is no format '{seen}'.", seen=format_))
        wanted = size_range(size)
        network, file = files_for(people, screen)
        division = divided_or_leave(read(file, screen), wanted)
        pages = _pages(network, division, formats, screen)
        if format_ == "json":
            screen.result(groups_as_json(division, wanted))
        else:
            views = group_views(division, screen.say)
            screen.result(groups_as_text(division, views, screen.say, screen.columns, plain=screen.plain))
        folder = output or _hidden(network.parent / GROUPS)
        done = keep(folder, pages, force=force)
        if format_ == "text":
            screen.result("\n")
            tell_all(done, screen)
        _tell_old(folder, len(division.groups), screen)
        _tell_shared(file, folder, screen)
        return DONE

    return groups, say(Text(HELP))


def _pages(network: Path, division: Division, formats: Sequence[str], screen: Screen) -> Mapping[str, bytes]:
    """Make the table and the pages, in the language of the network."""
    setting = opened(network, screen, screen.asked)
    say = Say(setting.language)
    wanted = Wanted(
        (), formats=formats, style=house_style(network.parent, screen), house=own_document(network)
    )
    known = templates.available(network, screen)
    try:
        made = group_pages(setting, group_views(division, say), known, wanted)
    except Unfit as unfit:
        raise Leave(FINDINGS, unfit.message, unfit.hint) from unfit
    for remark in made.remarks:
        screen.remark(remark)
    return {DIVISION: groups_as_csv(division, say), **made.files}


def _hidden(folder: Path) -> Path:
    """Let a folder of our own hide itself from git: it is all about people."""
    if not exists(folder / IGNORE):
        write(folder / IGNORE, "*\n")
    return folder


def _tell_shared(file: Path, folder: Path, screen: Screen) -> None:
    """Name what is about people and not hidden from git: the file, or a folder of one's own choice."""
    for about, path in ((file, file), (folder / DIVISION, folder)):
        if is_shared(about):
            line = text("{path} is about people, and git shares it: name it in .gitignore.", path=shown(path))
            screen.remark(line)


def _tell_old(folder: Path, count: int, screen: Screen) -> None:
    """Name the pages of groups that are there no more."""
    endings = [f".{each}" for each in PAGES]
    old = [path.name for path in beside(folder / DIVISION, endings) if _number(path.name) > count]
    if old:
        screen.remark(text("Of an earlier division, and left alone: {names}.", names=", ".join(old)))


def _number(name: str) -> int:
    """Return the number of the group that a page is about; 0 where it is about none."""
    found = _PAGE.fullmatch(name)
    return int(found[1]) if found else 0
