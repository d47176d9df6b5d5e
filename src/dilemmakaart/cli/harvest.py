"""`dilemmakaart harvest`: what meetings brought, and what is due by a day."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from ..files import is_folder, shown
from ..folders import HARVESTS, harvests
from ..journeys.harvest import Brought, brought
from ..language import Say, Text, mark, text, texts
from ..report import FORMATS as FINDINGS_AS
from ..report import Report
from ..terminal.harvest import due_lines, harvest_lines
from ..views.due import dateless, due
from ..views.harvest import harvest_view
from .choosing import option
from .days import day
from .leave import DONE, FINDINGS, MISUSE, Leave
from .network import opened, the_network
from .screen import Screen

HELP = mark(
    "Show what the meetings of a network brought: what was agreed, and what is open. 'harvest due' lists "
    "what is due by a day: agreements, experiments to look back on, sessions, and what all send in before."
)
ARGUMENT = mark("The word due, for what is due by a day; and the network (netwerk.yaml or its folder).")
BY = mark("With due: the day, such as 2027-03-01. That day itself counts.")
FORMAT = mark("How to write it: text or json.")

DUE = "due"
FORMATS = ("text", "json")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def harvest(
        context: typer.Context,
        arguments: Annotated[
            list[str] | None,
            typer.Argument(metavar="[due] [NETWORK]", help=say(Text(ARGUMENT)), show_default=False),
        ] = None,
        by: Annotated[str | None, typer.Option(metavar="DAY", help=say(Text(BY)), show_default=False)] = None,
        format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help=say(Text(FORMAT)))] = "text",
    ) -> int:
        screen: Screen = context.obj
        option(format_, FORMATS, "--format")
        path, is_due = _asked(arguments or [], by)
        network = the_network(path, screen)
        last = day(by) if by else ""
        found, whole = read(network, screen)
        if is_due:
            _due(found, last, format_, screen, whole=whole)
        else:
            _overview(found, network, format_, screen)
        return DONE if whole else FINDINGS

    return harvest, say(Text(HELP))


def read(network: Path, screen: Screen) -> tuple[tuple[Brought, ...], bool]:
    """Read the harvests of a network; what is wrong with any is said, and whether all could be read."""
    found, wrong = brought(harvests(network))
    if wrong:
        screen.error(FINDINGS_AS["text"](Report(wrong), screen.say).rstrip())
        screen.error(screen.say(text("What stands in these files is left out until they are mended.")))
    return found, not wrong


def _asked(arguments: Sequence[str], by: str | None) -> tuple[Path | None, bool]:
    """Tell the word due from a network; a folder of that name is named as ./due."""
    is_due = arguments[:1] == [DUE]
    rest = arguments[1:] if is_due else arguments
    if len(rest) > 1:
        raise Leave(
            MISUSE, text("This is too much on the line: {seen}", seen=rest[1]), text("Name one network.")
        )
    if is_due and by is None:
        message = text("Due by which day? The program does not look at the clock.")
        raise Leave(MISUSE, message, text("Add it, such as: dilemmakaart harvest due --by 2027-03-01"))
    if by is not None and not is_due:
        message = text("--by only goes with due.")
        raise Leave(MISUSE, message, text("Write: dilemmakaart harvest due --by {day}", day=by))
    return (Path(rest[0]) if rest else None), is_due


def _due(found: Sequence[Brought], by: str, format_: str, screen: Screen, *, whole: bool) -> None:
    """Show what is due; that nothing is, is only said where everything could be read."""
    pairs = [(shown(Path(each.file.path)), each.harvest) for each in found]
    listed = due(pairs, by)
    if format_ == "json":
        _json({"by": by, "due": [asdict(each) for each in listed]}, screen)
    elif listed or whole:
        screen.lines(due_lines(listed, by, screen.say, screen.columns))
    if without := dateless(pairs):
        message = texts(
            "{count} agreement or experiment has no day, so it is never due.",
            "{count} agreements and experiments have no day, so they are never due.",
            without,
        )
        screen.remark(message)
    if listed:
        screen.remark(text("Is something done? Write the day behind 'done:' in its file."))


def _overview(found: Sequence[Brought], network: Path, format_: str, screen: Screen) -> None:
    if not found and format_ == "text":
        folder = network.parent / HARVESTS
        place = shown(folder) if is_folder(folder) else f"{HARVESTS}/"
        screen.remark(text("There is no harvest yet in {folder}.", folder=place))
        screen.remark(text("Begin one with: dilemmakaart new harvest"))
        return
    setting = opened(network, screen, screen.asked)
    latest_first = tuple(reversed(found))
    if format_ == "json":
        _json(
            {"harvests": [
                {"file": shown(Path(each.file.path)), **each.harvest.model_dump(exclude={"kind"})}
                for each in latest_first
            ]},
            screen,
        )  # fmt: skip
        return
    views = [
        (shown(Path(each.file.path)), harvest_view(each.harvest, setting.catalogue.dilemmas, screen.say))
        for each in latest_first
    ]
    screen.lines(harvest_lines(views, setting.network.name, screen.say, screen.columns))
    screen.remark(text("Give it back to the participants: dilemmakaart handout --template terugblik"))


def _json(data: object, screen: Screen) -> None:
    screen.result(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
