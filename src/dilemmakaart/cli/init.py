"""`dilemmakaart init`: a network folder to begin with, made of a few answers."""

import os
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..characters import safe
from ..files import absolute, exists, is_folder, shown
from ..folders import NETWORK
from ..language import Say, Text, mark, text
from .leave import DONE, MISUSE, Leave
from .prompt import at_a_terminal, typed, with_arrow_keys
from .screen import Screen

if TYPE_CHECKING:
    from ..starters import Start

HELP = mark(
    "Make a network folder to begin with. It holds netwerk.yaml, a folder for answers, and what to do next. "
    "At a terminal the program asks what it should know."
)
FOLDER = mark("The folder to make, such as jeugd-regio. What stands in it already is left alone.")
NAME = mark("The name of the network, as it comes on the map.")
SECTOR = mark("A sector that members come from; 'none' for no such question. May be repeated.")
DATE = mark("The day of the workshop, such as 2026-12-03.")
START = mark("When the workshop begins, such as 13:00.")
MINUTES = mark("How long it takes, in minutes.")
PEOPLE = mark("How many people come.")
PLACE = mark("onsite, online or hybrid.")
YES = mark("Ask nothing: what is not given stays open, or is what is usual.")

DUTCH = "nl"
"""The language of the library, and of a network folder unless another is asked for."""


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def init(
        context: typer.Context,
        folder: Annotated[
            Path | None, typer.Argument(metavar="DIR", help=say(Text(FOLDER)), show_default=False)
        ] = None,
        name: Annotated[str | None, typer.Option(help=say(Text(NAME)), show_default=False)] = None,
        sector: Annotated[list[str] | None, typer.Option(help=say(Text(SECTOR)), show_default=False)] = None,
        date: Annotated[str | None, typer.Option(help=say(Text(DATE)), show_default=False)] = None,
        start: Annotated[str | None, typer.Option(help=say(Text(START)), show_default=False)] = None,
        minutes: Annotated[str | None, typer.Option(help=say(Text(MINUTES)), show_default=False)] = None,
        people: Annotated[str | None, typer.Option(help=say(Text(PEOPLE)), show_default=False)] = None,
        place: Annotated[str | None, typer.Option(help=say(Text(PLACE)), show_default=False)] = None,
        yes: Annotated[bool, typer.Option("--yes", help=say(Text(YES)))] = False,
    ) -> int:
        screen: Screen = context.obj
        given = {
            "name": name,
            "sector": _joined(sector) if sector else None,
            "date": date,
            "start": start,
            "minutes": minutes,
            "people": people,
            "place": place,
        }
        target = _new(folder)
        found = _found(target, given, screen, asking=at_a_terminal() and not yes)
        _make(target, found, screen)
        return DONE

    return init, say(Text(HELP))


def _joined(sectors: Sequence[str]) -> str:
    """Return options as one list; each of several is a name as it stands, also with "and" in it."""
    return ",".join([*sectors, ""]) if len(sectors) > 1 else sectors[0]


def _new(folder: Path | None) -> Path:
    """Return where the network comes. Raises Leave where there is one already, or something else."""
    if folder is None:
        message = text("Which folder should be made?")
        raise Leave(MISUSE, message, text("Name it, for example: dilemmakaart init jeugd-regio"))
    if exists(folder) and not is_folder(folder):
        message = text("A file stands where a folder is needed.")
        raise Leave(MISUSE, message, text("Choose another name, or move the file."), shown(folder))
    if exists(folder / NETWORK):
        message = text("A network stands here already, so nothing is made.")
        hint = text("Change {path} in an editor, or name another folder.", path=shown(folder / NETWORK))
        raise Leave(MISUSE, message, hint, shown(folder))
    return folder


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, how it is read, and what counts when nobody says anything; None is "not known"."""

    asked: Text
    read: Callable[[str], object]
    otherwise: object
    shown: str = ""
    """The usual answer in words, where there is one."""

    echo: Callable[[Any, Say], str] | None = None
    """Says how an answer was understood, where that is not plain."""


def _questions(folder: Path, words: Say) -> Mapping[str, _Question]:
    """Return what is asked about a network, by the option that answers it."""
    from ..starters import typed as read
    from ..starters.folder import SECTORS

    sectors = tuple(words(each) for each in SECTORS)
    name = _name(folder)
    return {
        "name": _Question(
            text("What is the network called? The name comes on the map and on the handouts."),
            read.name,
            name,
            name,
        ),
        "sector": _Question(
            text(
                "From which sectors do the members come? Put commas between them, or type 'none'. The map "
                "compares sectors once there are enough answers from each."
            ),
            read.sectors,
            sectors,
            ", ".join(sectors),
            read.sectors_in_words,
        ),
        "date": _Question(
            text("On which day is the workshop? For example 3 december 2026."),
            read.date,
            None,
            "",
            read.in_words,
        ),
        "start": _Question(
            text("At what time does it begin? For example 13:00."),
            read.start,
            None,
            "",
            read.start_in_words,
        ),
        "minutes": _Question(text("How many minutes does it take?"), read.minutes, 120, "120"),
        "people": _Question(text("How many people come?"), read.people, None),
        "place": _Question(
            text("Where is it: onsite (on site), online, or hybrid (both at once)?"),
            read.place,
            "onsite",
            "onsite",
        ),
    }


def _found(folder: Path, given: Mapping[str, str | None], screen: Screen, *, asking: bool) -> "Start":
    """Bring together what options, answers and habit say. Raises Leave for an option that is no good."""
    from ..starters import Start, slug

    language = screen.asked or DUTCH
    questions = _questions(folder, Say(language))
    known = {key: _option(key, value, questions[key]) for key, value in given.items() if value is not None}
    for key, value in known.items():
        echo = questions[key].echo
        if echo and (told := echo(value, screen.say)) and not screen.quiet:
            screen.error(told)
    if language != screen.language:
        screen.remark(text("The files come in Dutch. In English: the same command with --lang en."))
    if asking and len(known) < len(questions):
        known = _answered(questions, known, screen)
    found = {key: known.get(key, question.otherwise) for key, question in questions.items()}
    id_ = slug(absolute(folder).name, "netwerk")
    return Start(id=id_, sectors=found.pop("sector"), language=language, **found)  # type: ignore[arg-type]


def _option(key: str, value: str, question: _Question) -> object:
    from ..starters import Misread

    try:
        return question.read(value)
    except Misread as misread:
        raise Leave(MISUSE, misread.reason, misread.hint, f"--{key}") from None


def _answered(
    questions: Mapping[str, _Question], known: Mapping[str, object], screen: Screen
) -> dict[str, object]:
    """Ask what is not known yet. Raises KeyboardInterrupt, and has made nothing."""
    with_arrow_keys()
    found = dict(known)
    try:
        screen.paragraph(screen.say(_HOW))
        for key, question in questions.items():
            if key not in known:
                found[key] = _asked(question, screen)
    except (KeyboardInterrupt, EOFError):
        screen.error("")
        screen.paragraph(screen.say(_NOTHING))
        raise KeyboardInterrupt from None
    return found


_HOW = text(
    "A few questions. Enter alone takes what stands between brackets. Everything can be changed afterwards, "
    "in netwerk.yaml. Ctrl-C stops, and then nothing is made."
)
_NOTHING = text("Nothing is made.")
_UNKNOWN = text("not known yet")


def _asked(question: _Question, screen: Screen) -> object:
    """Ask one question until the answer is understood."""
    from ..starters import Misread

    usual = question.shown or screen.say(_UNKNOWN)
    words = ["", screen.say(question.asked), f"[{usual}]"]
    while True:
        answer = typed(screen, *words)
        if not answer:
            return question.otherwise
        try:
            found = question.read(answer)
        except Misread as misread:
            words = [f"{screen.say(misread.reason)} {screen.say(misread.hint)}"]
            continue
        if question.echo and (told := question.echo(found, screen.say)):
            screen.paragraph(told)
        return found


def _make(folder: Path, start: "Start", screen: Screen) -> None:
    from ..founding import found
    from ..listing import schema_above
    from ..starters import folder as files

    contents = files(start, Say(start.language), schema_above(folder / NETWORK, "network"))
    new = found(folder, contents)
    for path in (folder / name for name in contents):
        made = text("{path}: written", path=shown(path))
        screen.result(
            screen.say(made if path in new else text("{path}: left as it is", path=shown(path))) + "\n"
        )
    _next(folder, start, screen)


def _next(folder: Path, start: "Start", screen: Screen) -> None:
    """Say what to do now."""
    from ..starters.folder import MIN_GROUP, readme

    screen.remark(text("The network folder is ready. Look through {path}, and then:", path=NETWORK))
    commands = ["dilemmakaart validate", "dilemmakaart questionnaire --to html"]
    for line in commands if folder == Path() else [f"cd {_quoted(folder)}", *commands]:
        screen.remark(text("    {command}", command=line))
    screen.remark(text("How to go on stands in {path}.", path=readme(start.language)))
    if start.people is not None and start.people < MIN_GROUP:
        message = text(
            "With fewer than {count} people, fill it in together: dilemmakaart assess", count=MIN_GROUP
        )
        screen.remark(message)


def _quoted(folder: Path) -> str:
    """Write a path so that it can be pasted behind a command."""
    path = shown(folder)
    return shlex.quote(path) if os.name != "nt" else f'"{path}"' if " " in path else path


def _name(folder: Path) -> str:
    """Return a name to begin with: that of the folder, in words."""
    words = safe(absolute(folder).name).replace("-", " ").replace("_", " ").split()
    return " ".join(word[:1].upper() + word[1:] for word in words) or "Netwerk"
