"""`dilemmakaart series`: a plan of several meetings, with a page for each, and a calendar."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ..assessment import Assessment
from ..files import MAX_ANSWERS, below, exists, load, shown, write
from ..folders import MEETINGS, SERIES, assessment_of, library, own_document, own_files
from ..journeys.handout import Wanted
from ..journeys.series import (
    FORMATS,
    GUIDE,
    Frame,
    calendar_name,
    open_series,
    plan_file,
    planned,
    seen,
    series_calendar,
    series_pages,
)
from ..journeys.setting import Setting
from ..keeping import keep
from ..language import Say, Text, mark, text
from ..listing import schema_above
from ..report import FORMATS as REPORTS
from ..report import Report
from ..schema import Series
from ..series import Beyond, days
from . import templates
from .choosing import formats_of
from .handout import TO, found_assessment, tell_all, tell_which
from .house import house_style
from .leave import DONE, FINDINGS, MISUSE, Leave
from .looking_back import looked_back, unless_broken
from .network import opened, the_network
from .planning import EVERY, Given, read
from .screen import Screen

HELP = mark(
    "Plan a series of meetings from the assessment, and make a page for each and a calendar. The plan is "
    "kept in reeks.yaml: change it there, and give the same command again."
)
ARGUMENT = mark("The network: netwerk.yaml or its folder. Without: the one you stand in.")
COUNT = mark("How many meetings.")
MINUTES = mark("How long each takes, in minutes.")
FROM = mark("The first day, such as 2027-01-14. Without: one interval after the workshop.")
START = mark("When they begin, such as 13:00. Without: as the workshop.")
INTERVAL = mark("How far apart: weeks (4w) or days (10d).")
SKIP = mark("A day on which there is no meeting, or days: 2027-02-20..2027-02-28. May be repeated.")
PEOPLE = mark("How many there are in the group. Without: as the workshop.")
PLACE = mark("onsite, online or hybrid. Without: as the workshop.")
LOCATION = mark("The building and the room, for the calendar.")
PREPARES = mark("Who prepare in turn: codes or roles with commas between them. No names: the plan is shared.")
ASSESSMENT = mark("The assessment to plan from. Without: uitkomst/assessment.json beside the network.")
IN_ORDER = mark("Plan without an assessment, in the order of the library.")
REPLAN = mark("Make a new plan. The old one is kept beside it.")
OUTPUT = mark("The folder to write pages to. Without: reeks/ beside the network.")
FORCE = mark("Overwrite pages that were edited by hand; with --replan the plan too.")

ENDS = text("The calendar ends before the series does.")
EARLIER = text("Choose an earlier day.")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def series(
        context: typer.Context,
        network: Annotated[
            Path | None, typer.Argument(metavar="[NETWORK]", help=say(Text(ARGUMENT)), show_default=False)
        ] = None,
        meetings: Annotated[
            str | None, typer.Option(metavar="N", help=f"{say(Text(COUNT))} [6]", show_default=False)
        ] = None,
        minutes: Annotated[
            str | None, typer.Option(metavar="N", help=f"{say(Text(MINUTES))} [120]", show_default=False)
        ] = None,
        first: Annotated[
            str | None, typer.Option("--from", metavar="DAY", help=say(Text(FROM)), show_default=False)
        ] = None,
        start: Annotated[str | None, typer.Option(help=say(Text(START)), show_default=False)] = None,
        every: Annotated[
            str | None, typer.Option(help=f"{say(Text(INTERVAL))} [{EVERY}]", show_default=False)
        ] = None,
        skip: Annotated[
            list[str] | None, typer.Option(metavar="DAY", help=say(Text(SKIP)), show_default=False)
        ] = None,
        people: Annotated[
            str | None, typer.Option(metavar="N", help=say(Text(PEOPLE)), show_default=False)
        ] = None,
        place: Annotated[str | None, typer.Option(help=say(Text(PLACE)), show_default=False)] = None,
        location: Annotated[str | None, typer.Option(help=say(Text(LOCATION)), show_default=False)] = None,
        prepares: Annotated[
            list[str] | None, typer.Option(metavar="CODE", help=say(Text(PREPARES)), show_default=False)
        ] = None,
        assessment: Annotated[
            Path | None, typer.Option(help=say(Text(ASSESSMENT)), show_default=False)
        ] = None,
        library_order: Annotated[bool, typer.Option("--library-order", help=say(Text(IN_ORDER)))] = False,
        replan: Annotated[bool, typer.Option("--replan", help=say(Text(REPLAN)))] = False,
        to: Annotated[str, typer.Option(help=say(Text(TO)))] = "md",
        output: Annotated[
            Path | None, typer.Option(metavar="DIR", help=say(Text(OUTPUT)), show_default=False)
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
    ) -> int:
        screen: Screen = context.obj
        formats = formats_of(to, FORMATS)
        path = the_network(network, screen)
        given = Given(
            meetings, minutes, first, start, every, tuple(skip or ()), people, place, location,
            tuple(prepares or ()), in_order=library_order,
        )  # fmt: skip
        setting = opened(path, screen, screen.asked)
        work = _Work(path, setting, found_assessment(assessment, path, setting), formats)
        if assessment is None:
            tell_which(assessment_of(path), screen)
        new = replan or not exists(work.file)
        plan = _plan(work, given, screen, replan=replan)
        folder = output or path.parent / MEETINGS
        made = _made(plan, work, folder, screen)
        if new:
            _keep_plan(plan, work, screen, force=force)
        kept = keep(folder, made, force=force)
        _show(plan, work, screen, reasons=new or screen.plain)
        tell_all(kept, screen)
        for old in _left_over(folder, len(plan.meetings)):
            screen.remark(text("{path} belongs to no meeting any more.", path=shown(old)))
        if not new:
            line = text("Why it is planned so, stands in {folder}: on the page reeks, and in each guide.",
                        folder=shown(folder))  # fmt: skip
            screen.remark(line)
        return DONE

    return series, say(Text(HELP))


@dataclass(frozen=True, slots=True)
class _Work:
    """What a series is made of."""

    path: Path
    setting: Setting
    assessment: Assessment | None
    formats: Sequence[str]

    @property
    def file(self) -> Path:
        """Where the plan is kept."""
        return self.path.parent / SERIES


def _plan(work: _Work, given: Given, screen: Screen, *, replan: bool) -> Series:
    """Return the plan that is there, as it stands; or make one."""
    there = exists(work.file)
    if there and not replan:
        if given.named:
            message = text("There is a plan already, so {option} changes nothing.", option=given.named[0])
            hint = text("Change the plan in {path}, or make a new one with --replan.", path=shown(work.file))
            raise Leave(MISUSE, message, hint, shown(work.file))
        return _opened(work, screen)
    return planned(work.setting, work.assessment, _frame(work, given))


def _keep_plan(plan: Series, work: _Work, screen: Screen, *, force: bool) -> None:
    """Write a new plan. One that was there is kept beside it, unless that is not wanted."""
    old = load(work.file).raw if exists(work.file) else None
    content = plan_file(plan, work.setting, schema_above(work.file, "series")).encode()
    if old == content:
        return
    if old is not None and not force:
        aside = _aside(work.file)
        write(aside, old)
        screen.remark(text("The plan that was there is now {path}.", path=shown(aside)))
    write(work.file, content)
    screen.remark(text("The plan is kept in {path}: change there what is not right.", path=shown(work.file)))


def _aside(path: Path) -> Path:
    """Return a free name beside the plan, that nobody takes for a plan."""
    names = (path.with_name(f"{path.name}.oud{number or ''}") for number in range(1000))
    return next(name for name in names if not exists(name))


def _opened(work: _Work, screen: Screen) -> Series:
    """Read the plan. What is wrong with it is shown as `validate` would; then it ends."""
    own = (load(work.path), *own_files(work.path))
    plan, errors = open_series(load(work.file), own, library())
    if errors:
        screen.error(REPORTS["text"](Report(errors), screen.say).rstrip())
        hint = text("Mend it, and check it with: dilemmakaart validate {path}", path=shown(work.file))
        raise Leave(FINDINGS, text("The plan cannot be used until this is mended."), hint)
    again = text("Make a new plan with --replan.")
    if plan is None:
        raise Leave(FINDINGS, text("This file holds no series."), again, shown(work.file))
    ids = [each.id for each in work.setting.dilemmas]
    for meeting in plan.meetings:
        for talk in meeting.talks:
            if talk.dilemma not in ids:
                message = text("{date}: this network has no dilemma '{seen}'.", date=meeting.date,
                               seen=talk.dilemma)  # fmt: skip
                raise Leave(FINDINGS, message, text("Change it in the plan."), shown(work.file))
    return plan


def _frame(work: _Work, given: Given) -> Frame:
    """Return what is known before dilemmas get a place. Raises Leave for what cannot be."""
    if work.assessment is None and not given.in_order:
        message = text("There is no assessment yet, so nobody knows which dilemma is urgent.")
        hint = text(
            "Make one with: dilemmakaart assess. Or plan in the order of the library with --library-order."
        )
        raise Leave(FINDINGS, message, hint)
    asked = read(given, work.setting.network.workshop)
    try:
        first = days(asked.first, 2, asked.every)[1] if asked.follows else asked.first
        found = days(first, asked.count, asked.every, asked.skipped)
    except Beyond:
        raise Leave(MISUSE, ENDS, EARLIER, "--from") from None
    common = Series.model_construct(
        kind="series",
        id=f"{work.setting.network.id[:40].strip('-')}-{found[0]}",
        start=asked.start,
        minutes=asked.minutes,
        people=asked.people,
        place=asked.place,
        location=asked.location,
        meetings=[],
    )
    return Frame(found, common, asked.prepares)


def _made(plan: Series, work: _Work, folder: Path, screen: Screen) -> Mapping[str, bytes]:
    """Make every page, and the calendar."""
    known = templates.available(work.path, screen)
    style = house_style(work.path.parent, screen)
    brought = looked_back(work.path, None, screen)
    unless_broken(brought, [GUIDE], known, screen)
    wanted = Wanted(
        (), formats=work.formats, style=style, house=own_document(work.path), harvests=brought.every
    )
    made = series_pages(plan, work.setting, work.assessment, known, wanted)
    for remark in made.remarks:
        screen.remark(remark)
    return {**made.files, **_calendar(plan, work, folder)}


def _show(plan: Series, work: _Work, screen: Screen, *, reasons: bool) -> None:
    """Show the plan; its reasons once, as who moves a day afterwards looks at the days."""
    from ..terminal.series import series_lines

    view = seen(plan, work.setting, work.assessment, screen.say)
    name = work.setting.network.name
    screen.lines(series_lines(name, view, screen.say, screen.columns, reasons=reasons))
    screen.result("\n")


def _left_over(folder: Path, count: int) -> Iterator[Path]:
    """Yield the guides of meetings that an earlier plan had."""
    for path in below(folder, [f".{format_}" for format_ in FORMATS]):
        found = re.match(rf"{GUIDE}-([0-9]+)\.", path.name)
        if found and int(found[1]) > count:
            yield path


def _calendar(plan: Series, work: _Work, folder: Path) -> Mapping[str, bytes]:
    name = calendar_name(work.setting)
    path = folder / name
    earlier = load(path, limit=MAX_ANSWERS).raw if exists(path) else None
    view = seen(plan, work.setting, work.assessment, Say(work.setting.language))
    try:
        return {name: series_calendar(plan, work.setting, view, earlier)}
    except Beyond:
        raise Leave(FINDINGS, ENDS, EARLIER, shown(work.file)) from None
