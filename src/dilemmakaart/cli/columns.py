"""`--columns`: a file that says which column a header is. Where there is none yet it is drafted."""

from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import Diagnostic
from ..files import exists, load, shown, write
from ..journeys.assess import Gathered
from ..journeys.columns import Mapping, drafted, misfits, open_columns, with_columns
from ..journeys.setting import Setting
from ..language import mark, text
from ..listing import schema_above
from ..report import FORMATS, Report
from .leave import FINDINGS, Leave
from .screen import Screen

COLUMNS = mark(
    "Which column a header is, where it does not say so itself (YAML). No such file yet: it is drafted."
)


def said(path: Path | None, setting: Setting, screen: Screen) -> tuple[Setting, Mapping | None]:
    """Read the file of columns, if there is one. What is wrong with it is shown; then it ends."""
    if path is None or not exists(path):
        return setting, None
    mapping, errors = open_columns(load(path), setting)
    if mapping is None:
        raise _unfit(errors, screen)
    return with_columns(setting, mapping), mapping


def settled(path: Path, mapping: Mapping | None, found: Gathered, setting: Setting, screen: Screen) -> None:
    """Hold the file of columns against the headers of the answers; where there is none yet, draft it."""
    if mapping is None:
        _begun(path, found, setting, screen)
    elif errors := misfits(mapping, found.headers):
        raise _unfit(errors, screen)


def _begun(path: Path, found: Gathered, setting: Setting, screen: Screen) -> None:
    """Draft the file of columns that is not there yet, and end; go on where every header is recognised."""
    content = drafted(found.headers, setting, screen.say, schema_above(path, "columns"))
    if content is None:
        if not found.problems:
            screen.remark(text("Every header is recognised; {path} is not needed.", path=shown(path)))
        return
    write(path, content)
    message = text("Nothing is scored: there was no {path} yet, so it was drafted.", path=shown(path))
    hint = text("Take away the # before each line that is right, and give the same command again.")
    raise Leave(FINDINGS, message, hint)


def _unfit(errors: Sequence[Diagnostic], screen: Screen) -> Leave:
    screen.error(FORMATS["text"](Report(tuple(errors)), screen.say).rstrip())
    message = text("Nothing is scored until the file of columns is mended.")
    return Leave(FINDINGS, message, text("Mend the places above, and give the same command again."))
