"""`dilemmakaart assess`: score answers, or ask the group at the terminal."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from ..assessment import Assessment, Mode, from_json, to_json
from ..files import MAX_ANSWERS, below, discard, exists, is_folder, load, same, shown, write
from ..folders import assessment_of
from ..forms import ENDINGS, OTHERS
from ..journeys.assess import Remarks, assessed, by_dilemma
from ..journeys.map import whole_map
from ..journeys.setting import Setting
from ..language import Say, Text, mark, text, texts
from ..score import TooFewRespondentsError
from ..tally import Tally, tally
from ..terminal.map import lines
from .answers import gathered_or_leave
from .columns import COLUMNS
from .earlier import leaves_no_trace
from .leave import DONE, FINDINGS, MISUSE, Leave
from .network import opened, sorted_out
from .prompt import at_a_terminal
from .screen import Screen
from .standing import go_on

HELP = mark("Score answers and show the dilemma map. Without answers, at a terminal: ask the group together.")
ARGUMENTS = mark("The network (netwerk.yaml or its folder), and files or folders with answers.")
OUTPUT = mark("Where the assessment is written. Without: uitkomst/assessment.json beside the network.")
SKIP = mark("Leave out rows that are not understood, and say how many.")
EXPLAIN = mark("Show how each dilemma got its profile, rank and label, and the cut-offs that were used.")
REPLACE = mark("Go on where an earlier assessment shows, beside this one, what a few people answered.")
REMARKS = mark("Show the remarks, shuffled.")
TALLY = mark("Score a tally instead of answers. May be repeated: they are added up.")

NEXT = text("The pages for the meeting:")
ANSWERS = "antwoorden"
DRAFT = Path("uitkomst") / "gezamenlijk.json"


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def assess(
        context: typer.Context,
        arguments: Annotated[
            list[Path] | None,
            typer.Argument(metavar="[NETWORK] [ANSWERS...]", help=say(Text(ARGUMENTS)), show_default=False),
        ] = None,
        output: Annotated[Path | None, typer.Option(help=say(Text(OUTPUT)), show_default=False)] = None,
        columns: Annotated[
            Path | None, typer.Option(metavar="FILE", help=say(Text(COLUMNS)), show_default=False)
        ] = None,
        skip_invalid: Annotated[bool, typer.Option("--skip-invalid", help=say(Text(SKIP)))] = False,
        explain: Annotated[bool, typer.Option("--explain", help=say(Text(EXPLAIN)))] = False,
        replace: Annotated[bool, typer.Option("--replace", help=say(Text(REPLACE)))] = False,
        with_remarks: Annotated[bool, typer.Option("--remarks", help=say(Text(REMARKS)))] = False,
        tallies: Annotated[
            list[Path] | None, typer.Option("--tally", help=say(Text(TALLY)), show_default=False)
        ] = None,
    ) -> int:
        screen: Screen = context.obj
        network, answers = sorted_out(arguments or [], screen)
        setting = opened(network, screen, screen.asked)
        target = output or assessment_of(network)
        mode: Mode = "individual" if answers or tallies else "joint"
        _fit_together(answers, tallies, columns)
        _may_replace(target, setting, mode, network)
        if answers:
            found, setting = gathered_or_leave(
                answers, setting, screen, columns, skip_invalid=skip_invalid, remarks=with_remarks
            )
            counted, remarks = found.tally, found.remarks
        elif tallies:
            counted, setting, remarks = *_added(tallies, setting, screen), {}
        else:
            counted, remarks = _asked_together(network, setting, screen), {}
        assessment = _scored(counted, setting, mode)
        if not replace:
            leaves_no_trace(target, assessment)
        new = to_json(assessment)
        if exists(target) and load(target, limit=MAX_ANSWERS).raw != new.encode():
            screen.remark(text("This takes the place of an earlier assessment; to keep one: --output."))
        write(target, new)
        if mode == "joint":
            discard(network.parent / DRAFT)
        _show(assessment, setting, screen, explain=explain)
        if with_remarks:
            _show_remarks(remarks, setting, screen)
        elif answers:
            screen.remark(
                text("Did members explain an answer? Read that with the same command and --remarks.")
            )
        screen.remark(text("Written: {path}", path=shown(target)))
        if output is None:
            go_on(network, screen, NEXT, "dilemmakaart handout --to html")
        return DONE

    return assess, say(Text(HELP))


def _fit_together(answers: Sequence[Path], tallies: Sequence[Path] | None, columns: Path | None) -> None:
    if answers and tallies:
        message = text("Answers and tallies are both named.")
        raise Leave(MISUSE, message, text("Count the answers first, with: dilemmakaart tally"))
    if columns and not answers:
        message = text("--columns is about files with answers, and none are named.")
        raise Leave(MISUSE, message, text("Name the files too."))


def _added(tallies: Sequence[Path], setting: Setting, screen: Screen) -> tuple[Tally, Setting]:
    from .tallies import added, scored_on

    kept = added(tallies, screen)
    return kept.tally, scored_on(kept, setting)


def _asked_together(network: Path, setting: Setting, screen: Screen) -> Tally:
    from .ask import ask

    _at_a_terminal(network)
    return tally([ask(setting, screen, network.parent / DRAFT)], setting.questionnaire)


def _scored(counted: Tally, setting: Setting, mode: Mode) -> Assessment:
    try:
        return assessed(counted, setting, mode)
    except TooFewRespondentsError as few:
        message = texts(
            "{given}: {count} more is needed to keep answers confidential.",
            "{given}: {count} more are needed to keep answers confidential.",
            few.min_group - few.respondents,
            given=texts("{count} respondent is too few", "{count} respondents are too few", few.respondents),
        )
        hint = text("Wait for more answers, or fill in together: dilemmakaart assess, without answers.")
        raise Leave(FINDINGS, message, hint) from few


def _at_a_terminal(network: Path) -> None:
    if at_a_terminal():
        return
    folder = network.parent / ANSWERS
    hint = text("Name files or a folder with answers, such as {path}.", path=shown(folder))
    raise Leave(MISUSE, text("No answers are named, and there is no terminal to ask at."), hint)


def _may_replace(target: Path, setting: Setting, mode: Mode, network: Path) -> None:
    """Only an earlier assessment of the same network and mode is replaced without being asked."""
    if same(target) == same(target.parent / DRAFT.name):
        message = text("This name is kept for answers that are being given together.")
        raise Leave(MISUSE, message, text("Choose another name with --output."), shown(target))
    if not exists(target):
        return
    hint = text("Choose another name with --output, or move the file.")
    try:
        before = from_json(load(target, limit=MAX_ANSWERS).raw)
    except ValueError as error:
        message = text("This file is not an assessment, so it is not overwritten.")
        raise Leave(MISUSE, message, hint, shown(target)) from error
    if before.network.id != setting.network.id:
        message = text("This is the assessment of another network: {id}.", id=before.network.id)
        raise Leave(MISUSE, message, hint, shown(target))
    if before.mode != mode:
        joint = text("This assessment holds a joint answer; individual answers do not overwrite it.")
        individual = text("This assessment holds individual answers; a joint answer does not overwrite it.")
        if mode == "joint":
            hint = _answers_there(network.parent, hint)
        raise Leave(MISUSE, joint if before.mode == "joint" else individual, hint, shown(target))


def _answers_there(folder: Path, otherwise: Text) -> Text:
    """Suggest the answers that stand ready beside a network, where no answers were named."""
    answers = folder / ANSWERS
    if not is_folder(answers) or not any(below(answers, (*ENDINGS, *OTHERS))):
        return otherwise
    named = f"{shown(answers)}/" if folder == Path() else f"{shown(folder)} {shown(answers)}/"
    return text("Did you mean: dilemmakaart assess {named} ? {otherwise}", named=named, otherwise=otherwise)


def _show(assessment: Assessment, setting: Setting, screen: Screen, *, explain: bool) -> None:
    view = whole_map(setting, assessment, screen.say)
    screen.lines(lines(view, screen.say, screen.columns))
    if explain:
        from ..terminal.road import road
        from ..views.explanation import explanation
        from ..views.words import thresholds

        listed = "".join(f"- {screen.say(each)}\n" for each in thresholds(assessment.mode))
        heading = screen.say(text("How this was scored"))
        screen.prose(f"\n{heading}\n\n{listed}\n")
        screen.lines(road(view, explanation(assessment), screen.say, screen.columns))


def _show_remarks(remarks: Remarks, setting: Setting, screen: Screen) -> None:
    heading = screen.say(text("Remarks, shuffled"))
    screen.result(f"\n{heading}\n")
    for title, given in by_dilemma(remarks, setting):
        screen.prose(f"\n{title}\n" + "".join(f"- {remark}\n" for remark in given))
