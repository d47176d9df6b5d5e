"""`dilemmakaart handout`: pages for participants and the facilitator."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from ..assessment import Assessment
from ..documents.unfit import Unfit
from ..files import beside, exists, shown
from ..folders import NETWORK, assessment_of, own_document
from ..journeys.handout import FORMATS, Wanted, documents
from ..journeys.setting import Setting
from ..keeping import Written, keep
from ..language import Say, Text, mark, text
from ..render import mentions
from ..score import shows_a_few
from ..views.dilemma import SMALL
from . import templates
from .choosing import choose, every, formats_of
from .house import house_style
from .leave import DONE, FINDINGS, MISUSE, Leave
from .looking_back import looked_back, unless_broken
from .network import opened, the_network
from .progress import along
from .screen import Screen
from .several import each, networks, only_one
from .standing import go_on, stood_in
from .stored import AGAIN, stored

HELP = mark("Write handouts for participants and their facilitator, in Markdown, with the map as a picture.")
ARGUMENT = mark("The network (netwerk.yaml or its folder), or several, or a folder with networks in it.")
ASSESSMENT = mark("The assessment to show. Without: uitkomst/assessment.json beside the network, if any.")
TEMPLATE = mark("A template, or several with commas between them; see --list-templates. May be repeated.")
DILEMMA = mark(
    "Talk about this dilemma (id or code), or several with commas between them, instead of the most urgent "
    "ones: pages get its code in their name. May be repeated."
)
HARVEST = mark(
    "The harvest to look back on: a file in oogst/, or the day of the meeting. Without: that of the last "
    "meeting, if any."
)
LENS = mark(
    "Add a page with this lens, or several with commas between them, through which to look at the dilemmas. "
    "May be repeated."
)
TO = mark("Formats, with commas between them: md (Markdown), html, pdf, docx (Word) and pptx (PowerPoint).")
OUTPUT = mark("The folder to write to. Without: handouts/ beside the network.")
FORCE = mark("Overwrite pages that were edited by hand.")

LIST = mark("Say which templates there are, what each is for and what it needs; then stop.")
NEXT = text("To print them, or to open them in Word:")
VARIABLES = mark("Say what a template of your own may use; then stop.")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def handout(
        context: typer.Context,
        network: Annotated[
            list[Path] | None,
            typer.Argument(metavar="[NETWORK...]", help=say(Text(ARGUMENT)), show_default=False),
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
        harvest: Annotated[
            str | None, typer.Option(metavar="FILE", help=say(Text(HARVEST)), show_default=False)
        ] = None,
        to: Annotated[str, typer.Option(help=say(Text(TO)))] = "md",
        output: Annotated[
            Path | None, typer.Option(metavar="DIR", help=say(Text(OUTPUT)), show_default=False)
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say(Text(FORCE)))] = False,
        list_templates: Annotated[bool, typer.Option("--list-templates", help=say(Text(LIST)))] = False,
        variables: Annotated[bool, typer.Option("--variables", help=say(Text(VARIABLES)))] = False,
    ) -> int:
        screen: Screen = context.obj
        formats = formats_of(to, FORMATS)
        named = every(template)
        if list_templates or variables:
            its = the_network(network[0], screen) if network else stood_in(screen)
            known = templates.available(its, screen)
            templates.wanted(named, known, templates.NEEDS, screen)
            listing = partial(templates.listing, columns=screen.columns)
            told = listing if list_templates else partial(templates.variables, named)
            screen.prose(told(known, screen.say))
            return DONE
        _no_formats(network or [], formats)
        paths = networks(network or [], screen)
        for option, given in (("--assessment", assessment), ("--harvest", harvest), ("--output", output)):
            if given is not None:
                only_one(paths, option)
        asked = Asked(named, every(dilemma), tuple(dict.fromkeys(every(lens))), formats, harvest)

        def one(path: Path) -> None:
            made = _made(path, assessment, asked, screen)
            tell_all(keep(output or path.parent / "handouts", made, force=force), screen)
            if formats == ("md",) and not named:
                go_on(path, screen, NEXT, "dilemmakaart handout --to pdf,docx")

        return each(paths, one, screen)

    return handout, say(Text(HELP))


MAPPED = frozenset({"chosen", "deck", "first", "picture"})
"""What a template fills in of an assessment."""


class Asked(NamedTuple):
    """What was asked for on the line, by name."""

    templates: Sequence[str]
    dilemmas: Sequence[str]
    lenses: Sequence[str]
    formats: Sequence[str]
    harvest: str | None


def _made(path: Path, assessment: Path | None, asked: Asked, screen: Screen) -> Mapping[str, bytes]:
    """Make the pages of one network."""
    setting = opened(path, screen, screen.asked)
    found = found_assessment(assessment, path, setting)
    mapped = None if found is None else [each_.code for each_ in found.dilemmas]
    only = [_dilemma(each_, setting, mapped) for each_ in asked.dilemmas]
    unasked = [] if mapped is None else [each_.code for each_ in setting.dilemmas if each_.code not in mapped]
    if unasked:
        screen.remark(text("Not in this assessment, so not on the map: {codes}.", codes=", ".join(unasked)))
    for lens in asked.lenses:
        choose(lens, list(setting.catalogue.lenses), text("There is no lens '{seen}'.", seen=lens))
    known = templates.available(path, screen)
    brought = looked_back(path, asked.harvest, screen)
    there = {
        "assessment": found,
        "harvest": brought.any,
        "lens": asked.lenses,
        "workshop": setting.network.model_fields_set & {"workshop"},
    }
    chosen = templates.wanted(asked.templates, known, [name for name, is_ in there.items() if is_], screen)
    unless_broken(brought, chosen, known, screen)
    sources = {f"{name}.md": file for name, file in known.items()}
    if assessment is None and any(mentions(sources, f"{name}.md") & MAPPED for name in chosen):
        tell_which(assessment_of(path), screen)
    style = house_style(path.parent, screen)
    wanted = Wanted(
        chosen,
        only,
        asked.lenses,
        asked.formats,
        style,
        own_document(path),
        brought.back_on,
        brought.every,
        mapped=mapped,
    )
    try:
        made = documents(setting, found, known, wanted, partial(along, said=_how_far, screen=screen))
    except Unfit as unfit:
        raise Leave(FINDINGS, unfit.message, unfit.hint) from unfit
    for remark in made.remarks:
        screen.remark(remark)
    return made.files


def _no_formats(named: Sequence[Path], formats: Sequence[str]) -> None:
    """Leave where a format is named in the place of a network, as when a comma was left out."""
    loose = [shown(path) for path in named if shown(path) in FORMATS and not exists(path)]
    if loose:
        message = text("'{seen}' is a format, and no network.", seen=loose[0])
        every_ = ",".join(dict.fromkeys([*formats, *loose]))
        raise Leave(MISUSE, message, text("Did you mean '{word}'?", word=f"--to {every_}"))


def _how_far(done: int, count: int) -> Text:
    return text("{done} of {count} pages made", done=done, count=count)


def tell_which(path: Path, screen: Screen) -> None:
    """Say which assessment pages show, where it was not named and there are more."""
    if exists(path) and len(beside(path, [".json"])) > 1:
        screen.remark(text("These pages show {path}; to show another: --assessment.", path=shown(path)))


def found_assessment(named: Path | None, network: Path, setting: Setting) -> Assessment | None:
    """Return the assessment to show, None where there is none. Raises Leave for one that does not fit."""
    path = named or assessment_of(network)
    if named is None and not exists(path):
        return None
    found = stored(path)
    if found.network.id != setting.network.id:
        message = text("This is the assessment of another network: {id}.", id=found.network.id)
        raise Leave(FINDINGS, message, AGAIN, shown(path))
    if found.mode == "individual" and found.min_group < setting.network.min_group:
        message = text("This was scored with smaller groups than the network now allows.")
        raise Leave(FINDINGS, message, AGAIN, shown(path))
    if shows_a_few(found):
        message = text("This was scored by an older version: it shows the answers of one or two people.")
        raise Leave(FINDINGS, message, AGAIN, shown(path))
    scored = {each.id for each in found.dilemmas}
    if not scored <= {each.id for each in setting.dilemmas}:
        message = text("The network has other dilemmas now than when this was scored.")
        raise Leave(FINDINGS, message, AGAIN, shown(path))
    return found


def _dilemma(named: str, setting: Setting, mapped: Collection[str] | None) -> str:
    """Return the id of a dilemma that was named by id or by code; an id goes first, as with `show`."""
    by_code = {each.code: each.id for each in setting.dilemmas}
    ids = list(by_code.values())
    others = {name for each in setting.catalogue.dilemmas.values() for name in (each.id, each.code)}
    if named in others.difference(ids, by_code):
        message = text("{path} names its dilemmas, and '{seen}' is not among them.", path=NETWORK, seen=named)
        raise Leave(MISUSE, message, text("Add its id to that list, under dilemmas."))
    choose(named, [*ids, *by_code], text("This network has no dilemma '{seen}'.", seen=named))
    found = named if named in ids else by_code[named]
    if mapped is not None and found not in {by_code[code] for code in mapped}:
        message = text("'{seen}' is not in this assessment: nobody answered a question about it.", seen=named)
        hint = text("Ask about it first: dilemmakaart handout --template vragenlijst")
        raise Leave(FINDINGS, message, hint)
    return found


def tell_all(every: Sequence[Written], screen: Screen) -> None:
    """Tell what became of each file; small maps that share that share a line."""
    small = [each_ for each_ in every if _small(Path(each_.path).name)]
    for written in every:
        alike = [each_ for each_ in small if each_.became == written.became] if written in small else []
        if len(alike) <= 1 or written.became not in {"written", "unchanged"}:
            _tell(written.path, written.became, screen)
        elif alike[0] is written:
            _tell_alike(alike, screen)


def _small(name: str) -> bool:
    return name.startswith(SMALL) and name.endswith(".svg")


def _tell_alike(alike: Sequence[Written], screen: Screen) -> None:
    path, count = f"{Path(alike[0].path).parent.as_posix()}/{SMALL}*.svg", len(alike)
    if alike[0].became == "written":
        words = text("{path}: {count} small maps written", path=path, count=count)
    else:
        words = text("{path}: {count} small maps unchanged", path=path, count=count)
    screen.result(screen.say(words) + "\n")


def _tell(path: str, became: str, screen: Screen) -> None:
    match became:
        case "written":
            words = text("{path}: written", path=path)
        case "unchanged":
            words = text("{path}: unchanged", path=path)
        case _:
            words = text("{path}: written beside {name}, which was edited by hand", path=path, name=became)
    screen.result(screen.say(words) + "\n")
