"""The first page of help: what there is, by journey, on one screen. Shown without loading any command."""

from collections.abc import Iterator
from textwrap import wrap

from ..language import Say, Text, text
from .commands import COMMON, JOURNEYS

WIDEST = 100
GAP = 2


def contents(say: Say, columns: int) -> str:
    """Write the page for a terminal of so many columns."""
    width = min(columns, WIDEST)
    return "\n".join(line for part in _parts(say, width) for line in (*part, "")).rstrip() + "\n"


def _parts(say: Say, width: int) -> Iterator[list[str]]:
    usage = text("Usage: dilemmakaart COMMAND [OPTIONS]. More: dilemmakaart COMMAND --help")
    about = text("Map the lasting dilemmas of a network, and turn them into a conversation.")
    examples = say(text("Try it in examples/voorbeeldregio:"))
    yield wrap(say(usage), width)
    yield wrap(say(about), width)
    yield list(_commands(say, width))
    yield [examples, "  dilemmakaart assess antwoorden.csv", "  dilemmakaart handout"]
    yield wrap(say(Text(COMMON)), width)
    yield wrap(say(text("Words are completed with Tab after: dilemmakaart --install-completion")), width)


def _commands(say: Say, width: int) -> Iterator[str]:
    headings = {heading: say(Text(heading)) for heading in JOURNEYS}
    first = max(map(len, headings.values())) + GAP
    second = first + max(len(name) for commands in JOURNEYS.values() for name in commands) + GAP
    for heading, commands in JOURNEYS.items():
        for place, (name, command) in enumerate(commands.items()):
            beside = "" if place else headings[heading]
            start = f"{beside.ljust(first)}{name}".ljust(second)
            yield from wrap(
                say(Text(command.about)), width, initial_indent=start, subsequent_indent=" " * second
            )
