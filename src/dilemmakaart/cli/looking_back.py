"""Which harvests pages are about: those of the last meeting, or the one that was named."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Diagnostic
from ..file import File
from ..files import YAML, exists, load, shown
from ..folders import harvests
from ..journeys.harvest import Brought, brought, latest
from ..language import text
from ..render import mentions
from ..report import FORMATS, Report
from .leave import FINDINGS, MISUSE, Leave
from .screen import Screen

BROUGHT = frozenset({"harvest", "earlier"})
"""What a template fills in of a harvest."""


class Looked(NamedTuple):
    """Every harvest of a network, those to look back on, and what is wrong with any."""

    every: tuple[Brought, ...]
    back_on: tuple[Brought, ...]
    wrong: tuple[Diagnostic, ...]

    @property
    def any(self) -> bool:
        """Whether there is a harvest to look back on; one that cannot be read is one, too."""
        return bool(self.back_on or self.wrong)


def looked_back(network: Path, named: str | None, screen: Screen) -> Looked:
    """Read the harvests of a network. Raises Leave where the one that is named is not there."""
    every, wrong = brought(harvests(network))
    return Looked(every, _named(named, every, screen) if named else latest(every), wrong)


def unless_broken(
    looked: Looked, names: Collection[str], templates: Mapping[str, File], screen: Screen
) -> None:
    """Leave where a harvest cannot be read and a page would need it: half an agreement must not go round."""
    sources = {f"{name}.md": file for name, file in templates.items()}
    if looked.wrong and any(mentions(sources, f"{name}.md") & BROUGHT for name in names):
        _broken(looked.wrong, screen)


def _named(named: str, every: Sequence[Brought], screen: Screen) -> tuple[Brought, ...]:
    path = Path(named)
    if exists(path) or path.suffix.lower() in YAML:
        found, wrong = brought([load(path)])
        if wrong:
            _broken(wrong, screen)
        if not found:
            message = text("This file is no harvest.")
            raise Leave(MISUSE, message, text("A harvest begins with: kind: harvest"), shown(path))
        return found
    from .days import day

    date = day(named)
    found = tuple(each for each in every if each.harvest.date == date)
    if not found:
        message = text("There is no harvest of {day}.", day=date)
        days = ", ".join(dict.fromkeys(each.harvest.date for each in every))
        choices = text("Choose one of: {choices}.", choices=days)
        raise Leave(MISUSE, message, choices if days else text("Begin one with: dilemmakaart new harvest"))
    return found


def _broken(wrong: Sequence[Diagnostic], screen: Screen) -> None:
    screen.error(FORMATS["text"](Report(tuple(wrong)), screen.say).rstrip())
    message = text("The harvest cannot be used until this is mended.")
    raise Leave(FINDINGS, message, text("Check it with: dilemmakaart validate"))
