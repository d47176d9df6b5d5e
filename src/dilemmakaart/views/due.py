"""What is due by a day: agreements, experiments to look back on, sessions, and what is sent in before them.

What is marked as done is not due any more.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..language import Text, text
from ..schema import Harvest, lines

What = Literal["agreement", "experiment", "input", "session"]

CALLED: Mapping[What, Text] = {
    "agreement": text("agreement"),
    "experiment": text("experiment"),
    "input": text("send in"),
    "session": text("session"),
}
"""What each is called, in a word or two."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due: on which day, what, who sees to it, and in which file it stands."""

    date: str
    what: What
    about: str
    who: str
    file: str


def due(harvests: Iterable[tuple[str, Harvest]], by: str) -> tuple[Due, ...]:
    """Return what is due by a day, that day itself included, by date; harvests come with their file."""
    found = (each for file, harvest in harvests for each in _open(file, harvest))
    return tuple(sorted((each for each in found if each.date <= by), key=lambda each: each.date))


def dateless(harvests: Iterable[tuple[str, Harvest]]) -> int:
    """Count the agreements and experiments that are open and have no day: nobody is told of them."""
    return sum(
        not (each.when or each.done) for _, harvest in harvests for _, each in lines(harvest.agreements)
    ) + sum(
        not (each.check or each.done) for _, harvest in harvests for _, each in lines(harvest.experiments)
    )


def _open(file: str, harvest: Harvest) -> Iterator[Due]:
    for _, agreement in lines(harvest.agreements):
        if agreement.when and not agreement.done:
            yield Due(agreement.when, "agreement", agreement.what or "", agreement.who or "", file)
    for _, experiment in lines(harvest.experiments):
        if experiment.check and not experiment.done:
            about = experiment.hypothesis or experiment.first_step or ""
            yield Due(experiment.check, "experiment", about, experiment.who or "", file)
    for _, session in lines(harvest.follow_ups):
        if not session.done:
            if session.input_before:
                about = session.input or session.about or ""
                yield Due(session.input_before, "input", about, session.leader or "", file)
            if session.date:
                yield Due(session.date, "session", session.about or "", session.leader or "", file)
