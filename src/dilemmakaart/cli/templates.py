"""Which templates there are: the built-in ones and those of the network, and what they may use."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ..faulty import all_of
from ..file import File
from ..folders import own_templates
from ..folders import templates as built_in_templates
from ..language import Say, Text, text
from ..render import About, about, pages
from .choosing import choose
from .leave import FINDINGS, MISUSE, Leave
from .screen import Screen

SILENT = frozenset({"group", "harvest", "lens", "series"})
"""What nobody need hear of where it is not there: it was not asked for, or it is too early for it."""

NEEDS: Mapping[str, Text] = {
    "assessment": text("an assessment"),
    "group": text("a group (made by dilemmakaart groups)"),
    "harvest": text("a harvest in oogst/"),
    "lens": text("a lens (--lens)"),
    "series": text("a series (dilemmakaart series)"),
    "workshop": text("a workshop in netwerk.yaml"),
}
"""What a template may not be able to do without."""


def available(network: Path | None, screen: Screen) -> dict[str, File]:
    """Return every template by name; one of the network replaces a built-in one, and that is said."""
    built_in = built_in_templates()
    own = own_templates(network) if network else {}
    for name, file in own.items():
        if name in built_in:
            screen.remark(text("{path} replaces the built-in template.", path=file.path))
    return {**built_in, **own}


def wanted(
    named: Sequence[str], known: Mapping[str, File], given: Collection[str], screen: Screen
) -> tuple[str, ...]:
    """Return the templates to fill in: those named, or all for which there is what they need.

    `given` is what there is of what a template may need.
    """
    every = all_of({name: partial(about, name, known[name]) for name in pages(known)})
    for name in named:
        choose(name, every, text("There is no template '{seen}'.", seen=name))
    for_lens = [name for name, page in every.items() if "lens" in page.needs and "lens" in given]
    possible = []
    along = [each for name in named for each in (name, *every[name].beside) if each in every]
    for name in dict.fromkeys([*along, *for_lens]) if named else every:
        lacking = [need for need in every[name].needs if need not in given]
        if not lacking:
            possible.append(name)
        elif named:
            raise _lacking(name, lacking[0])
        elif SILENT.isdisjoint(lacking):
            screen.remark(_lacking(name, lacking[0]).message)
    return tuple(possible)


def _lacking(name: str, need: str) -> Leave:
    """Say what a template cannot do without."""
    match need:
        case "lens":
            hint = text("See which there are: dilemmakaart list --kind lens")
            return Leave(MISUSE, text("Choose a lens with --lens."), hint)
        case "group":
            message = text("There are no groups here, so no {name}.", name=name)
            return Leave(MISUSE, message, text("Make them, with their pages: dilemmakaart groups"))
        case "series":
            message = text("The page {name} belongs to a series.", name=name)
            return Leave(MISUSE, message, text("Make it with: dilemmakaart series"))
        case "harvest":
            message = text("There is no harvest yet, so no {name}.", name=name)
            hint = text("Begin one with: dilemmakaart new harvest, and fill in what the meeting brought.")
            return Leave(FINDINGS, message, hint)
        case "workshop":
            message = text("There is no workshop in netwerk.yaml, so no {name}.", name=name)
            return Leave(FINDINGS, message, text("Write when and how long it is, under workshop."))
        case _:
            message = text("There is no assessment yet, so no {name}.", name=name)
            return Leave(FINDINGS, message, text("Make one with: dilemmakaart assess"))


def listing(known: Mapping[str, File], say: Say, columns: int) -> str:
    """List every page: its name, what it is for, what it needs, and whose it is."""
    from textwrap import TextWrapper, indent

    built_in = built_in_templates()
    every = [about(name, known[name]) for name in pages(known)]
    wide = max(len(page.name) for page in every) + 2
    room = TextWrapper(max(columns - wide - 1, 20), break_long_words=False, break_on_hyphens=False)
    listed = []
    for page in every:
        told = [page.purpose, *_more(page, page.name in built_in)]
        lines = [line for each in told for line in room.wrap(say(each))]
        listed.append(page.name + indent("\n".join(lines), " " * wide)[len(page.name) :] + "\n")
    return "".join(listed)


def _more(page: About, built_in: bool) -> Iterator[Text]:  # noqa: FBT001 - the one thing to know
    for need in page.needs:
        yield text("Needs: {what}.", what=NEEDS[need])
    if page.own and built_in:
        yield text("Your own ({path}), in place of the built-in one.", path=page.path)
    elif page.own:
        yield text("Your own ({path}).", path=page.path)


def variables(named: Sequence[str], known: Mapping[str, File], say: Say) -> str:
    """Tell everything that a template may use; of these templates, or of every one."""
    from ..views.variables import parts  # what every key is for, which nothing else needs

    lens = not named or any("lens" in about(name, known[name]).needs for name in named)
    told = []
    for part in parts(say):
        if part.name == "lens" and not lens:
            continue
        if part.name:
            told.append(say(text("{name}, found in: {places}", name=part.name, places=part.found)))
        else:
            told.append(say(text("The variables of a template")))
        told += [
            f"  {each.name}: {each.kind}. {each.meaning}"
            for each in part.variables
            if lens or each.name != "lens"
        ]
        told.append("")
    return "\n".join(told)
