"""`dilemmakaart compare`: two assessments of one network, before and after."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from ..assessment import Assessment
from ..files import shown
from ..folders import find_network
from ..journeys.compare import compared, picture
from ..language import Say, Text, mark, text
from ..score.movement import unlike
from ..terminal.movement import movement_lines
from .earlier import tell_nobody_apart
from .house import house_style
from .leave import DONE, FINDINGS, MISUSE, Leave
from .network import opened
from .saving import FORCE, save
from .screen import Screen
from .standing import told
from .stored import stored

HELP = mark("Show what moved between two assessments of one network: before and after.")
BEFORE = mark("The earlier assessment.")
AFTER = mark("The later assessment.")
OUTPUT = mark("Also draw it as a picture: a file that ends in .svg.")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def compare(
        context: typer.Context,
        before: Annotated[Path, typer.Argument(metavar="A", help=say(Text(BEFORE)), show_default=False)],
        after: Annotated[Path, typer.Argument(metavar="B", help=say(Text(AFTER)), show_default=False)],
        output: Annotated[
            Path | None, typer.Option(metavar="FILE", help=say(Text(OUTPUT)), show_default=False)
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
    ) -> int:
        screen: Screen = context.obj
        earlier, later = stored(before), stored(after)
        _alike(earlier, later, after)
        tell_nobody_apart(earlier, later, before)
        network = _network(screen, after, before)
        setting = opened(network, screen, screen.asked)
        _asked(later, [each.code for each in setting.dilemmas], after)
        view = compared(earlier, later, setting, screen.say)
        if output is not None:
            words = Say(setting.language)
            style = house_style(network.parent, screen)
            drawn = picture(compared(earlier, later, setting, words), style, words)
            _draw(output, drawn, force=force)
        screen.remark(text("From {before} to {after}.", before=shown(before), after=shown(after)))
        screen.lines(movement_lines(view, screen.say, screen.columns))
        if output is not None:
            screen.remark(text("Written: {path}", path=shown(output)))
        return DONE

    return compare, say(Text(HELP))


def _network(screen: Screen, *files: Path) -> Path:
    """Return the network to which the files belong: above one of them, or above where one stands."""
    for folder in (*(file.parent for file in files), Path()):
        found = told(find_network(folder), screen)
        if found is not None:
            return found
    message = text("There is no netwerk.yaml above these files, so the names of the poles are not known.")
    raise Leave(MISUSE, message, text("Put the files in the network folder, or go to that folder first."))


def _alike(before: Assessment, after: Assessment, path: Path) -> None:
    """Refuse what cannot be compared, and say in what it differs."""
    match unlike(before, after):
        case None:
            return
        case "network":
            message = text(
                "These are assessments of two networks: {one} and {other}.",
                one=before.network.id,
                other=after.network.id,
            )
            hint = text("Compare two assessments of one network.")
        case "mode":
            message = text("One of these was answered by each alone, the other by the group together.")
            hint = text("Compare two that were answered in the same way.")
        case "dilemmas":
            message = text("Different dilemmas were asked: {codes}.", codes=_difference(before, after))
            hint = text("Compare two assessments of the same questionnaire.")
        case "basis":
            message = text("The poles of a dilemma were changed between these assessments.")
            hint = text("An answer then means something else: these cannot be compared.")
    raise Leave(FINDINGS, message, hint, shown(path))


def _difference(before: Assessment, after: Assessment) -> str:
    one, other = ({each.code for each in assessment.dilemmas} for assessment in (before, after))
    return ", ".join(sorted(one ^ other))


def _asked(after: Assessment, codes: list[str], path: Path) -> None:
    gone = [each.code for each in after.dilemmas if each.code not in codes]
    if gone:
        message = text("This network has no dilemma with the code {codes}.", codes=", ".join(gone))
        raise Leave(
            FINDINGS, message, text("Bring the dilemma back in the network, then compare."), shown(path)
        )


def _draw(target: Path, content: str, *, force: bool) -> None:
    if target.suffix.lower() != ".svg":
        hint = text("Give it a name such as {name}.", name=f"{target.stem}.svg")
        raise Leave(MISUSE, text("The picture is an SVG file."), hint, shown(target))
    save(target, content.encode(), force=force)
