"""`dilemmakaart validate`: check dilemma files, and everything else of a network that is YAML."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from .. import __version__
from ..characters import visible
from ..diagnostics import Diagnostic
from ..file import STDIN, File
from ..files import Unusable, exists, is_folder, shown, standard_input, write
from ..folders import library
from ..language import Say, Text, mark, text, texts
from ..listing import LIBRARY, Listing, listing
from ..report import FORMATS, MANUAL, Report, statistics
from ..selection import UNREADABLE, Selection, misunderstood, parts
from .choosing import like_code, option
from .leave import DONE, FINDINGS, MISUSE, Leave
from .progress import along
from .screen import Screen
from .standing import stood_in

if TYPE_CHECKING:
    from ..manual import Manual

HELP = mark("Check dilemma files and all other YAML files of a network.")
PATHS = mark("Files, folders or patterns; - is standard input. Without: the network folder, else dilemmas/.")
FORMAT = text(
    "How findings are written: {formats}. Without: text, and github in GitHub Actions.",
    formats=", ".join(FORMATS),
)
NO_REPORTS = (".yaml", ".yml", ".csv", ".xlsx", ".md")
OUTPUT = mark("The file to write the findings to, instead of the screen.")
STRICT = mark("Warnings count as errors: exit code 1 for any finding.")
SELECT = mark("Only these codes, or codes that begin so: DK3,DK203. May be repeated.")
IGNORE = mark("Not these codes, or codes that begin so. Of --select and --ignore the most precise counts.")
STATISTICS = mark("Count the findings by code, instead of writing each.")
STDIN_NAME = mark("The path that standard input stands for.")
FIX = mark("Mend what is safe: order of keys, quotes, the line that names the schema. Then check.")
DIFF = mark("Show what --fix would change, and change nothing.")
NO_CACHE = mark("Judge every file anew, and remember nothing.")


class _Asked(NamedTuple):
    """What the options ask for."""

    format: str
    output: Path | None
    selection: Selection
    cached: bool
    stdin_name: str | None


class _Found(NamedTuple):
    """What was found in how many files, and which paths could not be read."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    problems: Sequence[Unusable] = ()


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def check(
        context: typer.Context,
        paths: Annotated[
            list[str] | None, typer.Argument(metavar="[PATH...]", help=say(Text(PATHS)), show_default=False)
        ] = None,
        format_: Annotated[
            str | None,
            typer.Option("--format", help=say(FORMAT), show_default=False),
        ] = None,
        output: Annotated[Path | None, typer.Option(help=say(Text(OUTPUT)), show_default=False)] = None,
        strict: Annotated[bool, typer.Option("--strict", help=say(Text(STRICT)))] = False,
        select: Annotated[list[str] | None, typer.Option(help=say(Text(SELECT)), show_default=False)] = None,
        ignore: Annotated[list[str] | None, typer.Option(help=say(Text(IGNORE)), show_default=False)] = None,
        statistics: Annotated[bool, typer.Option("--statistics", help=say(Text(STATISTICS)))] = False,
        stdin_name: Annotated[
            str | None, typer.Option(help=say(Text(STDIN_NAME)), show_default=False)
        ] = None,
        fix: Annotated[bool, typer.Option("--fix", help=say(Text(FIX)))] = False,
        diff: Annotated[bool, typer.Option("--diff", help=say(Text(DIFF)))] = False,
        no_cache: Annotated[bool, typer.Option("--no-cache", help=say(Text(NO_CACHE)))] = False,
    ) -> int:
        screen: Screen = context.obj
        asked = _Asked(
            _format(format_, statistics=statistics),
            output,
            _selection(select or [], ignore or []),
            not no_cache,
            stdin_name,
        )
        named = paths or [str(_default(screen))]
        if diff:
            return _shown(named, asked, screen)
        if fix:
            _fix(named, screen)
        gc.disable()  # thousands of files make millions of small values, none of them in a circle
        try:
            found = _found(named, asked, screen)
        finally:
            gc.enable()
        return _told(found, asked, screen, strict=strict)

    return check, say(Text(HELP))


def _format(named: str | None, *, statistics: bool) -> str:
    """Return the format that is asked for; GitHub Actions gets its own without asking."""
    if named is None:
        github = os.environ.get("GITHUB_ACTIONS") == "true" and not statistics
        named = "github" if github else "text"
    option(named, FORMATS, "--format")
    if statistics and named != "text":
        message = text("Statistics are written as text only.")
        raise Leave(MISUSE, message, text("Leave out --format, or --statistics."))
    return "statistics" if statistics else named


def _selection(select: Sequence[str], ignore: Sequence[str]) -> Selection:
    selection = Selection(parts(select), parts(ignore))
    starts = (*selection.select, *selection.ignore)
    if not starts:
        return selection
    from ..manuals import manuals

    codes = [page.code for page in manuals()]
    unknown = misunderstood(starts, codes)
    if unknown is not None:
        message = text("There is no code '{seen}'.", seen=unknown)
        raise Leave(MISUSE, message, like_code(unknown, codes))
    if any(UNREADABLE.startswith(start) or start.startswith(UNREADABLE) for start in selection.ignore):
        message = text("A file that cannot be read is never ignored.")
        raise Leave(MISUSE, message, text("Name the files that should be checked, without this one."))
    return selection


def _found(paths: Sequence[str], asked: _Asked, screen: Screen) -> _Found:
    """Find what is wrong, or remember it from the last run."""
    if asked.cached and "-" not in paths and asked.stdin_name is None:
        from .. import cache

        listed = listing(paths)
        place = cache.place((*paths, listed.closed))
        if place is not None:
            return _remembered(listed, place, screen)
    files, listed = _read(paths, asked)
    return _judged(files, list(listed.others()), listed, screen)


def _fix(paths: Sequence[str], screen: Screen) -> None:
    if "-" in paths:
        message = text("Standard input cannot be mended in its place.")
        raise Leave(MISUSE, message, text("Show what would change with --diff."))
    from .mending import fix

    fix(listing(paths).files(), screen)


def _shown(paths: Sequence[str], asked: _Asked, screen: Screen) -> int:
    from .mending import show

    files, listed = _read(paths, asked)
    code = show(files, screen)
    _complain(listed.problems, screen)
    return MISUSE if listed.problems else code


def _read(paths: Sequence[str], asked: _Asked) -> tuple[list[File], Listing]:
    """Read what is named, standard input among it."""
    named = [path for path in paths if path != "-"]
    if len(named) == len(paths):
        if asked.stdin_name is not None:
            message = text("--stdin-name goes with standard input.")
            raise Leave(MISUSE, message, text("Name - as the path, or leave out --stdin-name."))
        listed = listing(named)
        return list(listed.files()), listed
    path = None if asked.stdin_name is None else Path(asked.stdin_name)
    if path is not None and is_folder(path):
        hint = text("Name a file, or leave the name out.")
        raise Leave(MISUSE, text("A folder stands here, not a file."), hint, shown(path))
    listed = listing(named, path)
    listed.closed = listed.closed and path is not None
    return [File(STDIN if path is None else shown(path), standard_input()), *listed.files()], listed


def _remembered(listed: Listing, place: Path, screen: Screen) -> _Found:
    """Judge the files unless a record tells what was found in these very files."""
    from .. import cache

    seen = cache.glance((*listed.checked, *listed.around))
    record = cache.recall(place) if listed.complete else None
    if record is not None and record.knows(seen):
        return _Found(record.found, record.files)
    files, others = list(listed.files()), list(listed.others())
    if not listed.complete:
        return _judged(files, others, listed, screen)
    content = cache.content_of((*files, *others))
    if record is not None and record.content == content:
        found = _Found(record.found, record.files)
    else:
        found = _judged(files, others, listed, screen)
    cache.remember(place, cache.Record(seen, content, found.files, found.diagnostics))
    return found


def _judged(files: Sequence[File], others: Sequence[File], listed: Listing, screen: Screen) -> _Found:
    from ..journeys.validate import validate

    watched = along(files, _how_far, screen)
    checked = validate(watched, (*others, *library()), complete=listed.complete, closed=listed.closed)
    return _Found(checked.diagnostics, checked.files, listed.problems)


def _how_far(done: int, count: int) -> Text:
    return text("{done} of {count} files checked", done=done, count=count)


def _told(found: _Found, asked: _Asked, screen: Screen, *, strict: bool) -> int:
    """Write the findings, then in one line how many; return the exit code."""
    _complain(found.problems, screen)
    wanted = asked.selection.wanted(found.diagnostics)
    _write(wanted, found.files, asked, screen)
    errors = sum(each.severity == "error" for each in wanted)
    warnings = len(wanted) - errors
    screen.remark(
        text(
            "{files}: {errors}, {warnings}.",
            files=texts("{count} file checked", "{count} files checked", found.files),
            errors=texts("{count} error", "{count} errors", errors),
            warnings=texts("{count} warning", "{count} warnings", warnings),
        )
    )
    if wanted and sys.stderr.isatty():
        screen.remark(text("More about a code: dilemmakaart explain {code}", code=wanted[0].code))
    if found.problems:
        return MISUSE
    return FINDINGS if errors or (strict and warnings) else DONE


def _complain(problems: Sequence[Unusable], screen: Screen) -> None:
    for problem in problems:
        message, hint = screen.say(problem.message), screen.say(problem.hint)
        screen.error(f"{visible(problem.path)}: {message}\n    {hint}")


def _write(wanted: tuple[Diagnostic, ...], files: int, asked: _Asked, screen: Screen) -> None:
    pages: tuple[Manual, ...] = ()
    if asked.format in MANUAL:
        from ..manuals import manuals

        pages = manuals()
    report = Report(wanted, files, __version__, pages)
    content = (statistics if asked.format == "statistics" else FORMATS[asked.format])(report, screen.say)
    if asked.output is None:
        screen.result(content)
    else:
        _spare(asked.output)
        write(asked.output, content.encode(errors="replace").decode())


def _spare(target: Path) -> None:
    """Leave what is plainly no report alone."""
    if target.name.lower().endswith(NO_REPORTS) and exists(target):
        message = text("This is no report of findings, so it is not overwritten.")
        raise Leave(MISUSE, message, text("Choose another name with --output."), shown(target))


def _default(screen: Screen) -> Path:
    network = stood_in(screen)
    if network is None and not exists(Path(LIBRARY)):
        from .network import nowhere  # what opens networks is not needed to check files

        raise nowhere()
    return network.parent if network else Path(LIBRARY)
