"""Which commands there are, by journey: only the module of the one that is called is loaded."""

from collections.abc import Mapping
from typing import NamedTuple

from ..language import mark


class Command(NamedTuple):
    """A command: the module it is in, the function that builds it, and what it does in a few words."""

    module: str
    builder: str
    about: str


JOURNEYS: Mapping[str, Mapping[str, Command]] = {
    mark("Workshop"): {
        "init": Command("init", "command", mark("make a folder for a network")),
        "questionnaire": Command("questionnaire", "command", mark("make the questionnaire for members")),
        "assess": Command("assess", "command", mark("score the answers, and see the map")),
        "handout": Command("handout", "command", mark("make the pages for a meeting")),
    },
    mark("Series"): {
        "groups": Command("groups", "command", mark("divide people into mixed groups")),
        "series": Command("series", "command", mark("plan a series of meetings, with a calendar")),
        "harvest": Command("harvest", "command", mark("see what was agreed, and what is due")),
    },
    mark("Afterwards"): {
        "compare": Command("compare", "command", mark("see what moved between two assessments")),
        "tally": Command("tallies", "tallying", mark("count answers, to score them elsewhere")),
        "merge": Command("tallies", "merging", mark("add tallies up")),
    },
    mark("Library"): {
        "list": Command("library", "listing", mark("list dilemmas, methods, lenses, values")),
        "show": Command("library", "showing", mark("show one of them in full")),
        "new": Command("new", "command", mark("begin a dilemma or method of your own")),
    },
    mark("Checks"): {
        "validate": Command("validate", "command", mark("check files, also in CI")),
        "explain": Command("explain", "command", mark("tell what a code means")),
        "schema": Command("schema", "command", mark("write the schemas for editors")),
    },
}
"""What one does with it, and the commands for that, in the order in which they are used."""

COMMANDS: Mapping[str, Command] = {
    name: found for commands in JOURNEYS.values() for name, found in commands.items()
}

COMMON = mark(
    "Everywhere on the line: --lang nl|en, --quiet, --plain (words only, for a screen reader), --color "
    "auto|always|never (NO_COLOR and FORCE_COLOR are respected), --version."
)
