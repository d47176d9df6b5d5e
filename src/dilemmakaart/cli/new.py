"""`dilemmakaart new`: a dilemma, lens, method or value of one's own, or a harvest, in a file to fill in."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from ..files import Unusable, exists, load, shown, write
from ..folders import HARVESTS, SERIES, own_files
from ..journeys.setting import Setting
from ..language import Say, Text, mark, text
from .choosing import choose, option
from .days import day
from .leave import DONE, FINDINGS, MISUSE, Leave
from .network import opened, the_network
from .screen import Screen

HELP = mark(
    "Make a dilemma, lens, method or value of your own, or a harvest to fill in during a meeting. The file "
    "works at once, and asks to be filled in."
)
KIND = mark("What to make: dilemma, lens, method, value or harvest.")
ID = mark(
    "A short name for it: small letters, digits and hyphens, such as snel-samen. Of a harvest: the day of "
    "the meeting, such as 2026-12-03; without, that of the workshop in netwerk.yaml."
)
LEVEL = mark("The level of a new dilemma (its id; see list --kind level).")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def new(
        context: typer.Context,
        kind: Annotated[str, typer.Argument(metavar="KIND", help=say(Text(KIND)), show_default=False)],
        name: Annotated[str, typer.Argument(metavar="[ID]", help=say(Text(ID)), show_default=False)] = "",
        level: Annotated[str | None, typer.Option(help=say(Text(LEVEL)), show_default=False)] = None,
    ) -> int:
        from ..journeys.new import KINDS

        screen: Screen = context.obj
        choose(kind, KINDS, text("'{seen}' is nothing that can be made.", seen=kind))
        if kind != "harvest":
            _an_id(name, kind)
        if level is not None and kind != "dilemma":
            raise Leave(MISUSE, text("Only dilemmas have a level."), text("Leave out --level."))
        network = the_network(None, screen)
        setting = opened(network, screen)
        words = Say(screen.asked or setting.network.language)
        if kind == "harvest":
            _harvest(name, network, setting, words, screen)
            return DONE
        _free(kind, name, setting)
        if kind == "value":
            _value(name, network, words, screen)
        else:
            _file(kind, name, level, network, setting, words, screen)
        return DONE

    return new, say(Text(HELP))


def _an_id(seen: str, kind: str) -> None:
    from ..starters import slug

    if not seen:
        raise Leave(
            MISUSE, text("'{name}' is missing.", name="ID"), text("Give it a short name, such as snel-samen.")
        )
    if slug(seen, kind) != seen:
        message = text("'{seen}' is not an id: small letters, digits and hyphens, a letter first.", seen=seen)
        raise Leave(MISUSE, message, text("Did you mean '{word}'?", word=slug(seen, kind)))


def _free(kind: str, id_: str, setting: Setting) -> None:
    if id_ in setting.catalogue.things[kind]:
        message = text("There is a {kind} called '{id}' already.", kind=kind, id=id_)
        hint = text("Choose another id. See it with: dilemmakaart show {id} --kind {kind}", id=id_, kind=kind)
        raise Leave(MISUSE, message, hint)


def _file(
    kind: str, id_: str, level: str | None, network: Path, setting: Setting, words: Say, screen: Screen
) -> None:
    from ..journeys.new import path_of, place, written
    from ..listing import schema_above

    at = None
    if kind == "dilemma":
        at = place(setting.catalogue, _level(level, setting))
        if at is None:
            message = text("Every code of the level '{level}' is taken.", level=level)
            raise Leave(FINDINGS, message, text("Choose another level, or take away a dilemma of your own."))
    target = network.parent / "dilemmas" / path_of(kind, id_, at)
    _nothing_there(target)
    write(target, written(kind, id_, at, words, schema_above(target, kind)))
    _made(target, screen)
    if at is not None:
        screen.remark(text("Its code is {code}: it heads the columns with answers.", code=at.code))
        if setting.network.dilemmas is not None:
            screen.remark(text("{path} names its dilemmas: add this one to that list.", path=shown(network)))
            screen.remark(text("  - {id}", id=id_))
    screen.remark(text("Fill it in, and check it with: dilemmakaart validate"))


def _level(level: str | None, setting: Setting) -> str:
    """Return the level of a new dilemma; nobody but the one who makes it knows which."""
    levels = setting.catalogue.levels
    if level is None:
        choices = text("Choose one of: {choices}.", choices=", ".join(levels))
        raise Leave(MISUSE, text("Say which level with --level."), choices)
    option(level, levels, "--level")
    return level


def _harvest(typed: str, network: Path, setting: Setting, words: Say, screen: Screen) -> None:
    from ..journeys.new import meeting
    from ..listing import schema_above
    from ..starters import harvest

    date = day(typed) if typed else setting.network.workshop.date
    if date is None:
        message = text("{path} does not say when the workshop is.", path=shown(network))
        raise Leave(MISUSE, message, text("Name the day: dilemmakaart new harvest 2026-12-03"))
    target = network.parent / HARVESTS / f"{date}.yaml"
    if exists(target):
        message = text("There is a harvest of this day already, so it is not overwritten.")
        hint = text(
            "Fill that one in. Was it another meeting? Then copy it as {name}.", name=f"{date}-2.yaml"
        )
        raise Leave(MISUSE, message, hint, shown(target))
    known = meeting(date, setting, _next_meeting(date, network, screen))
    write(target, harvest(known, words, schema_above(target, "harvest")))
    _made(target, screen)
    screen.remark(
        text("Fill it in during the meeting. Then: dilemmakaart validate, and dilemmakaart harvest")
    )


def _next_meeting(date: str, network: Path, screen: Screen) -> str | None:
    """Return the meeting after a day where there is a plan; a broken plan stops nobody from writing."""
    from ..journeys.new import days_of, following

    plan = network.parent / SERIES
    if not exists(plan):
        return None
    try:
        days = days_of(load(plan))
    except Unusable:
        days = None
    if days is None:
        screen.remark(
            text("{path} cannot be read, so fill in next_meeting yourself. What is wrong, says: "
                 "dilemmakaart validate {path}", path=shown(plan))
        )  # fmt: skip
    return following(date, days or ())


def _value(id_: str, network: Path, words: Say, screen: Screen) -> None:
    from ..journeys.new import VALUES, value_lines, values_among, with_value, written
    from ..listing import schema_above

    own = values_among(own_files(network))
    if own is None:
        target = network.parent / "dilemmas" / VALUES
        _nothing_there(target)
        write(target, written("value", id_, None, words, schema_above(target, "values")))
    else:
        target = Path(own.path)
        content = with_value(own, id_, words)
        if content is None:
            screen.error(value_lines(id_, words))
            message = text("A value cannot be added to this file without changing the rest of it.")
            raise Leave(FINDINGS, message, text("Put the lines above in its list yourself."), shown(target))
        write(target, content)
    _made(target, screen)
    hint = text(
        "Fill it in, and name it under values of a pole: until then validate says that nobody uses it."
    )
    screen.remark(hint)


def _nothing_there(target: Path) -> None:
    if exists(target):
        message = text("Another file stands here, so it is not overwritten.")
        raise Leave(MISUSE, message, text("Choose another id, or move the file."), shown(target))


def _made(target: Path, screen: Screen) -> None:
    screen.result(screen.say(text("{path}: written", path=shown(target))) + "\n")
