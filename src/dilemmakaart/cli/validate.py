"""`dilemmakaart validate`: check dilemma files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from ..catalogue import File
from ..characters import visible
from ..files import Unusable, find_network, is_folder, library, load, own_paths, same, yaml_files
from ..journeys.manuals import manuals
from ..journeys.validate import validate
from ..language import Say, Text, mark, text, texts
from ..report import FORMATS, Report
from ..suggest import did_you_mean
from .leave import DONE, FINDINGS, MISUSE, Leave
from .screen import Screen

HELP = mark("Check dilemma files and all other YAML files of a network.")
PATHS = mark("Files or folders. Without: the network folder you are in, else dilemmas/.")
STRICT = mark("Warnings count as errors: exit code 1 for any finding.")
FORMAT = text("How findings are written: {formats}.", formats=", ".join(FORMATS))


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def check(
        context: typer.Context,
        paths: Annotated[list[Path] | None, typer.Argument(help=say(Text(PATHS)), show_default=False)] = None,
        format_: Annotated[str, typer.Option("--format", help=say(FORMAT))] = "text",
        strict: Annotated[bool, typer.Option("--strict", help=say(Text(STRICT)))] = False,
    ) -> int:
        found = _validate(context.obj, paths or [], format_)
        return found.code(strict=strict)

    return check, say(Text(HELP))


@dataclass(frozen=True, slots=True)
class _Found:
    """How many findings there were, and how many files could not be read."""

    errors: int
    warnings: int
    unread: int

    def code(self, *, strict: bool) -> int:
        """Return the exit code; `strict` counts warnings as errors."""
        if self.unread:
            return MISUSE
        return FINDINGS if self.errors or (strict and self.warnings) else DONE


def _validate(screen: Screen, paths: Sequence[Path], format_: str) -> _Found:
    if format_ not in FORMATS:
        message = text("'{seen}' is not a choice for {option}.", seen=format_, option="--format")
        choices = text("Choose one of: {choices}.", choices=", ".join(FORMATS))
        raise Leave(MISUSE, message, did_you_mean(format_, list(FORMATS)) or choices)
    named = paths or [_default()]
    files, unread = _load(named, screen)
    beside, complete = _beside(named, files)
    checked = validate(files, (*beside, *library()), complete=complete and not unread)
    report = Report(checked.diagnostics, len(files), __version__, manuals())
    screen.result(FORMATS[format_](report, screen.say))
    errors = sum(found.severity == "error" for found in checked.diagnostics)
    warnings = len(checked.diagnostics) - errors
    screen.remark(
        text(
            "{files}: {errors}, {warnings}.",
            files=texts("{count} file checked", "{count} files checked", len(files)),
            errors=texts("{count} error", "{count} errors", errors),
            warnings=texts("{count} warning", "{count} warnings", warnings),
        )
    )
    return _Found(errors, warnings, unread)


def _load(paths: Sequence[Path], screen: Screen) -> tuple[list[File], int]:
    """Read what can be read; say of the rest why not."""
    files: dict[str, File] = {}
    unread = 0
    for path in paths:
        try:
            found = yaml_files(path)
        except Unusable as problem:
            unread += _complain(problem, screen)
            continue
        for each in found:
            try:
                files.setdefault(same(each), load(each))
            except Unusable as problem:
                unread += _complain(problem, screen)
    return list(files.values()), unread


def _beside(paths: Sequence[Path], files: Sequence[File]) -> tuple[list[File], bool]:
    """Read what stands in the same network folders and is not checked itself: it may be referred to.

    Also tells whether all of it could be read.
    """
    known = {same(Path(file.path)) for file in files}
    folders = {path if is_folder(path) else path.parent for path in paths}
    networks = sorted({network for folder in folders if (network := find_network(folder))})
    found, complete = [], True
    for path in (path for network in networks for path in _own_paths(network)):
        try:
            found += [] if same(path) in known else [load(path, "beside")]
        except Unusable:
            complete = False
    return found, complete


def _own_paths(network: Path) -> tuple[Path, ...]:
    try:
        return own_paths(network)
    except Unusable:
        return ()


def _complain(problem: Unusable, screen: Screen) -> int:
    message, hint = screen.say(problem.message), screen.say(problem.hint)
    screen.error(f"{visible(problem.path)}: {message}\n    {hint}")
    return 1


def _default() -> Path:
    network = find_network(Path())
    return network.parent if network else Path("dilemmas")
