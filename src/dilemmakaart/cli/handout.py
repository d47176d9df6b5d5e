"""`dilemmakaart handout`: pages for participants and the facilitator."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from ..assessment import Assessment, from_json
from ..files import MAX_ANSWERS, exists, load, shown, templates
from ..journeys.handout import Wanted, handouts
from ..journeys.setting import Setting
from ..keeping import keep
from ..language import Say, Text, mark, text
from ..render import needs, pages
from ..score import shows_a_few
from ..suggest import did_you_mean
from .leave import DONE, FINDINGS, MISUSE, Leave
from .network import opened, the_network
from .screen import Screen

HELP = mark("Write handouts: a participant's page, a facilitator's guide, the values, a report, and the map.")
ARGUMENT = mark("The network (netwerk.yaml or its folder).")
ASSESSMENT = mark("The assessment to show. Without: uitkomst/assessment.json beside the network, if any.")
TEMPLATE = mark("One template: deelnemer, draaiboek, waarden, bril or rapport. May be repeated.")
DILEMMA = mark("Talk about this dilemma (id or code) instead of the most urgent ones. May be repeated.")
LENS = mark("Add a page with this lens, through which to look at the dilemmas. May be repeated.")
TO = mark("The format: md (Markdown).")
OUTPUT = mark("The folder to write to. Without: handouts/ beside the network.")
FORCE = mark("Overwrite pages that were edited by hand.")

FORMATS = ("md",)


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def handout(
        context: typer.Context,
        network: Annotated[
            Path | None, typer.Argument(metavar="[NETWORK]", help=say(Text(ARGUMENT)), show_default=False)
        ] = None,
        assessment: Annotated[
            Path | None, typer.Option(help=say(Text(ASSESSMENT)), show_default=False)
        ] = None,
        template: Annotated[
            list[str] | None, typer.Option(help=say(Text(TEMPLATE)), show_default=False)
        ] = None,
        dilemma: Annotated[
            list[str] | None, typer.Option(help=say(Text(DILEMMA)), show_default=False)
        ] = None,
        lens: Annotated[list[str] | None, typer.Option(help=say(Text(LENS)), show_default=False)] = None,
        to: Annotated[str, typer.Option(help=say(Text(TO)))] = "md",
        output: Annotated[Path | None, typer.Option(help=say(Text(OUTPUT)), show_default=False)] = None,
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
    ) -> int:
        screen: Screen = context.obj
        for format_ in to.split(","):
            _known(format_, FORMATS, text("There is no format '{seen}'.", seen=format_))
        path = the_network(network)
        setting = opened(path, screen)
        found = _assessment(assessment, path, setting)
        if found is not None:
            setting = setting.only([each.code for each in found.dilemmas])
        only = [_dilemma(each, setting) for each in dilemma or ()]
        available = templates()
        lenses = list(dict.fromkeys(lens or ()))
        for each in lenses:
            _known(each, list(setting.catalogue.lenses), text("There is no lens '{seen}'.", seen=each))
        chosen = _templates(template or [], available, screen, {"assessment": found, "lens": lenses})
        made = handouts(setting, found, available, Wanted(chosen, only, lenses))
        folder = output or path.parent / "handouts"
        for written in keep(folder, made, force=force):
            _tell(written.path, written.became, screen)
        return DONE

    return handout, say(Text(HELP))


def _assessment(named: Path | None, network: Path, setting: Setting) -> Assessment | None:
    path = named or network.parent / "uitkomst" / "assessment.json"
    if named is None and not exists(path):
        return None
    again = text("Make it anew: dilemmakaart assess, followed by the files with answers.")
    try:
        found = from_json(load(path, limit=MAX_ANSWERS).raw)
    except ValueError as error:
        raise Leave(FINDINGS, text("This is not an assessment file."), again, shown(path)) from error
    if found.network.id != setting.network.id:
        message = text("This is the assessment of another network: {id}.", id=found.network.id)
        raise Leave(FINDINGS, message, again, shown(path))
    if found.mode == "individual" and found.min_group < setting.network.min_group:
        message = text("This was scored with smaller groups than the network now allows.")
        raise Leave(FINDINGS, message, again, shown(path))
    if shows_a_few(found):
        message = text("This was scored by an older version: it shows the answers of one or two people.")
        raise Leave(FINDINGS, message, again, shown(path))
    scored = {each.id for each in found.dilemmas}
    if not scored <= {each.id for each in setting.dilemmas}:
        message = text("The network has other dilemmas now than when this was scored.")
        raise Leave(FINDINGS, message, again, shown(path))
    return found


def _templates(
    named: Sequence[str], available: dict[str, str], screen: Screen, given: Mapping[str, object]
) -> tuple[str, ...]:
    """Return the templates to fill in. `given` says what there is of what a template may need."""
    names = pages(available)
    for name in named:
        _known(name, names, text("There is no template '{seen}'.", seen=name))
    if not named:
        names = tuple(name for name in names if needs(available[name]) != "lens" or given["lens"])
    for_lens = [name for name in names if given["lens"] and needs(available[name]) == "lens"]
    possible = []
    for name in dict.fromkeys([*named, *for_lens] if named else names):
        need = needs(available[name])
        if not need or given[need]:
            possible.append(name)
            continue
        lacking = _lacking(name, need)
        if named:
            raise lacking
        screen.remark(lacking.message)
    return tuple(possible)


def _lacking(name: str, need: str) -> Leave:
    """Say what a template cannot do without."""
    if need == "lens":
        hint = text("See which there are: dilemmakaart list --kind lens")
        return Leave(MISUSE, text("Choose a lens with --lens."), hint)
    message = text("There is no assessment yet, so no {name}.", name=name)
    return Leave(FINDINGS, message, text("Make one with: dilemmakaart assess"))


def _dilemma(named: str, setting: Setting) -> str:
    """Return the id of a dilemma that was named by id or by code; an id goes first, as with `show`."""
    by_code = {each.code: each.id for each in setting.dilemmas}
    ids = list(by_code.values())
    if named in by_code and named not in ids:
        return by_code[named]
    _known(named, ids, text("This network has no dilemma '{seen}'.", seen=named))
    return named


def _known(seen: str, known: Sequence[str], message: Text) -> None:
    if seen not in known:
        choices = text("Choose one of: {choices}.", choices=", ".join(known))
        raise Leave(MISUSE, message, did_you_mean(seen, known) or choices)


def _tell(path: str, became: str, screen: Screen) -> None:
    match became:
        case "written":
            words = text("{path}: written", path=path)
        case "unchanged":
            words = text("{path}: unchanged", path=path)
        case _:
            words = text("{path}: written beside {name}, which was edited by hand", path=path, name=became)
    screen.result(screen.say(words) + "\n")
