"""`dilemmakaart tally` and `dilemmakaart merge`: counts as files, to add up without passing answers on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from ..files import MAX_ANSWERS, load, shown
from ..journeys.setting import Setting
from ..language import Say, Text, mark, text
from ..tallies import Kept, Unlike, from_json, to_json, total, without_groups
from ..tally import only
from .answers import gathered_or_leave
from .columns import COLUMNS
from .earlier import tally_leaves_no_trace
from .leave import DONE, FINDINGS, MISUSE, Leave
from .network import opened, sorted_out
from .progress import along
from .saving import FORCE, save
from .screen import Screen

TALLY = mark(
    "Count answers into a file that holds no respondent's row, to add up with those of other networks."
)
MERGE = mark("Add up tallies into one, the same as counting all answers at once.")
ARGUMENTS = mark("The network (netwerk.yaml or its folder), and files or folders with answers.")
TALLIES = mark("The tallies to add up.")
OUTPUT = mark("Where the tally is written.")
GROUPS = mark(
    "Also count by background question. Such a file holds small groups: keep it as you keep answers."
)
REPLACE = mark("Go on where an earlier tally shows, beside this one, what a few people answered.")
SKIP = mark("Leave out rows that are not understood, and say how many.")


def tallying(say: Say) -> tuple[Callable[..., int], str]:
    """Build `tally` in one language."""

    def tally(
        context: typer.Context,
        output: Annotated[Path, typer.Option(metavar="FILE", help=say(Text(OUTPUT)), show_default=False)],
        arguments: Annotated[
            list[Path] | None,
            typer.Argument(metavar="[NETWORK] ANSWERS...", help=say(Text(ARGUMENTS)), show_default=False),
        ] = None,
        columns: Annotated[
            Path | None, typer.Option(metavar="FILE", help=say(Text(COLUMNS)), show_default=False)
        ] = None,
        with_groups: Annotated[bool, typer.Option("--with-groups", help=say(Text(GROUPS)))] = False,
        skip_invalid: Annotated[bool, typer.Option("--skip-invalid", help=say(Text(SKIP)))] = False,
        replace: Annotated[bool, typer.Option("--replace", help=say(Text(REPLACE)))] = False,
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
    ) -> int:
        screen: Screen = context.obj
        network, answers = sorted_out(arguments or [], screen)
        if not answers:
            hint = text("Name files or a folder with answers.")
            raise Leave(MISUSE, text("No answers are named."), hint)
        setting = opened(network, screen)
        found, setting = gathered_or_leave(answers, setting, screen, columns, skip_invalid=skip_invalid)
        counted = only(found.tally, setting.questionnaire.codes)
        if not with_groups:
            _enough(counted.respondents, setting)
            counted = without_groups(counted)
        kept = Kept(setting.questionnaire.basis, counted)
        if not with_groups and not replace:
            tally_leaves_no_trace(output, kept, network, setting.network.min_group)
        _save(output, kept, screen, force=force)
        return DONE

    return tally, say(Text(TALLY))


def merging(say: Say) -> tuple[Callable[..., int], str]:
    """Build `merge` in one language."""

    def merge(
        context: typer.Context,
        tallies: Annotated[
            list[Path], typer.Argument(metavar="TALLY...", help=say(Text(TALLIES)), show_default=False)
        ],
        output: Annotated[Path, typer.Option(metavar="FILE", help=say(Text(OUTPUT)), show_default=False)],
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
    ) -> int:
        _save(output, added(tallies, context.obj), context.obj, force=force)
        return DONE

    return merge, say(Text(MERGE))


def added(paths: Sequence[Path], screen: Screen) -> Kept:
    """Read tallies and add them up. Raises Leave for what is no tally, or is about something else."""
    kept = [_read(path) for path in along(paths, _how_far, screen)]
    for position, each in enumerate(kept):
        if each in kept[:position]:
            message = text("This tally is the same as {first}.", first=shown(paths[kept.index(each)]))
            raise Leave(FINDINGS, message, text("Name each tally once."), shown(paths[position]))
    try:
        return total(kept)
    except Unlike as unlike:
        path = shown(paths[unlike.position])
        first = shown(paths[0])
        if unlike.basis:
            message = text("This tally is about other dilemmas or poles than {first}.", first=first)
            raise Leave(FINDINGS, message, text("Add up tallies of one questionnaire."), path) from unlike
        message = text("This tally counts other groups than {first}.", first=first)
        hint = text("Make all of them with --with-groups and the same background questions, or all without.")
        raise Leave(FINDINGS, message, hint, path) from unlike


def _how_far(done: int, count: int) -> Text:
    return text("{done} of {count} tallies read", done=done, count=count)


def scored_on(kept: Kept, setting: Setting) -> Setting:
    """Return the setting with what a tally is about. Raises Leave where this network asks something else."""
    fitting = setting.only(kept.tally.codes)
    if fitting.questionnaire.basis != kept.basis:
        message = text("These tallies are about other dilemmas or poles than this network asks.")
        hint = text("Give the region the dilemmas that its networks were asked, with the same poles.")
        raise Leave(FINDINGS, message, hint)
    background = {each.id: each for each in fitting.questionnaire.background}
    unknown = [question for question in kept.tally.questions if question not in background]
    if unknown:
        message = text("This network has no background question '{id}'.", id=unknown[0])
        raise Leave(FINDINGS, message, text("Add it to netwerk.yaml, or make tallies without groups."))
    asked = tuple(background[question] for question in kept.tally.questions)
    for options in kept.tally.combinations:
        for question, option in zip(asked, options, strict=True):
            if option is not None and option not in question.options:
                message = text(
                    "'{seen}' is not an option of '{question}'.", seen=option, question=question.id
                )
                hint = text("Add it to netwerk.yaml, or make tallies without groups.")
                raise Leave(FINDINGS, message, hint)
    return fitting._replace(questionnaire=fitting.questionnaire._replace(background=asked))


def _read(path: Path) -> Kept:
    try:
        return from_json(load(path, limit=MAX_ANSWERS).raw)
    except ValueError as error:
        hint = text("Make one with: dilemmakaart tally")
        raise Leave(FINDINGS, text("This is not a tally."), hint, shown(path)) from error


def _enough(respondents: int, setting: Setting) -> None:
    least = setting.network.min_group
    if respondents < least:
        message = text("With {count} respondents a tally would show what a few answered.", count=respondents)
        hint = text(
            "Wait until there are {least}, or keep the file as confidential with --with-groups.", least=least
        )
        raise Leave(FINDINGS, message, hint)


def _save(target: Path, kept: Kept, screen: Screen, *, force: bool) -> None:
    save(target, to_json(kept).encode(), force=force)
    screen.remark(text("Written: {path}", path=shown(target)))
