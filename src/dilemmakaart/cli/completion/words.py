"""Which words can come at a place on the line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...language import LANGUAGES, Say, Text
from ..commands import COMMANDS
from ..options import COLORS, EVERYWHERE, SETTING_UP, taken
from .line import Line, Word
from .sources import Source, choices, codes, dilemmas, files, fixed, harvests, ids, names, several, templates

COMMON: Mapping[str, Source] = {"--lang": fixed(*LANGUAGES), "--color": fixed(*COLORS)}
"""What can stand behind an option that every command has."""

VALUES: Mapping[str, Mapping[str, Source]] = {
    "init": {"--place": fixed("onsite", "online", "hybrid")},
    "questionnaire": {"--to": choices("journeys.questionnaire", "ENDINGS")},
    "handout": {
        "--template": several(templates),
        "--dilemma": dilemmas,
        "--lens": ids("lens"),
        "--harvest": harvests,
        "--to": several(choices("journeys.handout", "FORMATS")),
    },
    "groups": {"--to": several(choices("cli.groups", "PAGES")), "--format": fixed("text", "json")},
    "series": {
        "--place": fixed("onsite", "online", "hybrid"),
        "--to": several(choices("journeys.handout", "FORMATS")),
    },
    "harvest": {"--format": fixed("text", "json")},
    "list": {"--level": ids("level"), "--kind": choices("views.shelf", "KINDS", "all")},
    "show": {"--kind": choices("views.shelf", "KINDS")},
    "new": {"--level": ids("level")},
    "validate": {
        "--format": choices("report", "FORMATS"),
        "--select": several(codes),
        "--ignore": several(codes),
    },
}
"""What can stand behind an option of a command; behind any other the shell offers files."""

ONCE: Mapping[str, Source] = {
    "show": names,
    "explain": codes,
    "new": choices("journeys.new", "KINDS"),
    "harvest": fixed("due"),
    "schema": choices("cli.schema", "KNOWN"),
}
"""What comes first behind a command; of what comes next nothing is known."""

OFTEN: Mapping[str, Source] = {
    "questionnaire": files("files", "YAML"),
    "handout": files("files", "YAML"),
    "groups": files("forms", "ENDINGS"),
    "series": files("files", "YAML"),
    "harvest": files("files", "YAML"),
    "assess": files("forms", "ENDINGS", ".yaml", ".yml"),
    "tally": files("forms", "ENDINGS", ".yaml", ".yml"),
    "validate": files("files", "YAML"),
}
"""What comes behind a command, any number of times."""


def coming(line: Line, say: Say) -> Iterator[Word]:
    """Yield what can come, as it should stand on the line."""
    for each in _possible(line, say):
        if each.word.startswith(line.begun):
            yield Word(line.start + each.word, each.about)


def _possible(line: Line, say: Say) -> Iterable[Word]:
    if line.last in COMMON:
        return COMMON[line.last](line, say)
    words = tuple(taken(line.before)[1])
    if not words:
        return _to_begin(line, say)
    return _behind(words[0], replace(line, before=words[1:]), say)


def _behind(command: str, line: Line, say: Say) -> Iterable[Word]:
    """Return what can come behind a command."""
    valued = VALUES.get(command, {})
    if line.last in valued:
        return valued[line.last](line, say)
    if line.begun.startswith("-") and command in COMMANDS and "--" not in line.before:
        return _options(command, say)
    source = OFTEN.get(command) if command not in ONCE or _given(line) else ONCE[command]
    return source(line, say) if source and not line.last.startswith("--") else ()


def _to_begin(line: Line, say: Say) -> Iterator[Word]:
    if line.begun.startswith("-"):
        yield from map(Word, (*EVERYWHERE, *SETTING_UP))
    else:
        yield from (Word(name, say(Text(command.about))) for name, command in COMMANDS.items())


def _options(command: str, say: Say) -> Iterator[Word]:
    from ..typed import options

    yield from (Word(option, about) for option, about in options(command, say))
    yield from (Word(each) for each in EVERYWHERE if each != "--version")


def _given(line: Line) -> bool:
    """Whether the one word stands there already: these commands have no options without a value."""
    pairs = zip(("", *line.before), line.before, strict=False)
    return any(not each.startswith("--") and not before.startswith("--") for before, each in pairs)
