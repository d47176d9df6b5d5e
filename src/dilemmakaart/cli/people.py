"""Who takes part, read from a file, and divided; or a clear word on why not."""

import re
from collections.abc import Sequence
from pathlib import Path

from ..files import MAX_ANSWERS, absolute, is_folder, load, shown
from ..folders import find_network, participants
from ..forms.people import ENDINGS, people
from ..language import Listed, Text, text, texts
from ..mixing import Division, Range, divided, knot, nearest_numbers, nearest_sizes
from ..participants import Participant
from ..report.problems import problems_as_text
from .leave import FINDINGS, MISUSE, Leave
from .network import the_network
from .screen import Screen
from .standing import told

SMALLEST = 2
_SIZE = re.compile(r"\s*([0-9]{1,4})\s*(?:[-–]\s*([0-9]{1,4})\s*)?", re.ASCII)


def size_range(size: str) -> Range:
    """Read how large groups may be. Raises Leave."""
    found = _SIZE.fullmatch(size)
    hint = text("Write the smallest and the largest, for example: --size 6-8")
    if found is None:
        raise Leave(MISUSE, text("'{seen}' is no size of a group.", seen=size), hint)
    low, high = int(found[1]), int(found[2] or found[1])
    if high < low:
        message = text("The smallest group is larger than the largest: {seen}.", seen=size)
        raise Leave(MISUSE, message, text("Turn it round: --size {low}-{high}", low=high, high=low))
    if low < SMALLEST:
        raise Leave(MISUSE, text("A group has two people or more."), hint)
    return Range(low, high)


def files_for(named: Path | None, screen: Screen) -> tuple[Path, Path]:
    """Return the network file, and the file that says who takes part. Raises Leave."""
    if named is not None and not is_folder(named):
        if not named.name.lower().endswith(ENDINGS):
            message = text("This is no table of people: {path}", path=shown(named))
            raise Leave(MISUSE, message, text("Save it as CSV or as Excel (.xlsx), and name that file."))
        load(named, limit=MAX_ANSWERS)
        return told(find_network(absolute(named).parent), screen) or the_network(None, screen), named
    network = the_network(named, screen)
    found = participants(network)
    if len(found) > 1:
        names = [path.name for path in found]
        message = text("Two files say who takes part: {one} and {other}.", one=names[0], other=names[1])
        raise Leave(
            MISUSE, message, text("Name the right one, or take the other away."), shown(network.parent)
        )
    if not found:
        message = text("Nobody takes part yet: there is no deelnemers.csv and no deelnemers.xlsx.")
        hint = text(
            "Make one, with a row for each person and the columns naam, organisatie, sector, regio and rol."
        )
        raise Leave(MISUSE, message, hint, shown(network.parent))
    return network, found[0]


def read(path: Path, screen: Screen) -> tuple[Participant, ...]:
    """Read everybody, or show what is not understood and leave."""
    file = load(path, limit=MAX_ANSWERS)
    found = people(file.path, file.raw)
    for note in found.notes:
        screen.remark(note)
    if found.problems:
        screen.error(problems_as_text(found.problems, screen.say, screen.error_columns).rstrip())
        message = texts(
            "No groups are made: {count} problem in the file.",
            "No groups are made: {count} problems in the file.",
            len(found.problems),
        )
        raise Leave(FINDINGS, message, text("Mend the file, and give the same command again."))
    return found.people


def divided_or_leave(everybody: Sequence[Participant], wanted: Range) -> Division:
    """Compose groups, or say why that is not possible and what would be."""
    if not wanted.counts(len(everybody)):
        raise _unfit(len(everybody), wanted)
    found = divided(everybody, wanted)
    if found is None:
        raise _apart(everybody, wanted)
    return found


def _unfit(count: int, wanted: Range) -> Leave:
    message = texts(
        "{count} person does not fit in groups of {size}.",
        "{count} people do not fit in groups of {size}.",
        count,
        size=_size(wanted),
    )
    sizes = [text("--size {size}", size=_plain(each)) for each in nearest_sizes(count, wanted)]
    numbers = [text("{count} people", count=each) for each in nearest_numbers(count, wanted)]
    if not sizes:
        return Leave(FINDINGS, message, text("What would fit: {numbers}.", numbers=Listed(tuple(numbers))))
    hint = text(
        "What would fit: {sizes}; or with these sizes: {numbers}.",
        sizes=Listed(tuple(sizes)),
        numbers=Listed(tuple(numbers)),
    )
    return Leave(FINDINGS, message, hint)


def _size(wanted: Range) -> Text | int:
    if wanted.low == wanted.high:
        return wanted.low
    return text("{low} to {high}", low=wanted.low, high=wanted.high)


def _plain(wanted: Range) -> str:
    return str(wanted.low) if wanted.low == wanted.high else f"{wanted.low}-{wanted.high}"


def _apart(everybody: Sequence[Participant], wanted: Range) -> Leave:
    """Say why those who may not sit together cannot be kept apart."""
    tied, most = knot(everybody), max(wanted.counts(len(everybody)))
    hint = text("Take away a name under niet_met, or make more groups with a smaller --size.")
    if len(tied) > most:
        message = texts(
            "No two of these people may sit together, so they need {needed} groups, and there is {count} at "
            "most: {people}.",
            "No two of these people may sit together, so they need {needed} groups, and there are {count} at "
            "most: {people}.",
            most,
            needed=len(tied),
            people=", ".join(tied),
        )
        return Leave(FINDINGS, message, hint)
    message = text("No groups were found in which everybody under niet_met is kept apart.")
    return Leave(FINDINGS, message, hint)
