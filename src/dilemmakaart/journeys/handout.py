"""Handout: a network, with or without an assessment, into pages."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..assessment import Assessment
from ..catalogue import Catalogue
from ..documents import DECKS, LOST, PAGES
from ..drawing.sheet import map_of, sheets
from ..drawing.small import small
from ..faulty import all_of
from ..file import File, edition_of
from ..language import Say, Text, text
from ..render import about, mentions, render
from ..style import DEFAULT, Layout, Style
from ..views.lens import lens_view
from ..views.map import MapView
from ..views.pages import PICTURE, Ground, Offered, context, offered
from ..views.picture import drawn, drawn_small, sheet_name
from .harvest import Brought, earlier
from .map import whole_map
from .questionnaire import asked
from .setting import Setting

if TYPE_CHECKING:
    from ..documents.paper import Page
    from ..views.harvest import HarvestView
    from ..views.seats import GroupView
    from ..views.series import MeetingView, SeriesView

SOURCE = "md"
NAMED = 20
"""So many letters that a page cannot show are named."""
FORMATS = (SOURCE, *PAGES, *DECKS)
SELECTED = frozenset({"first", "chosen", "deck", "values", "workshop"})
"""What of a page is different where dilemmas were asked for."""
MOST_CODES = 12
"""So many codes stand in the name of a file."""


class Wanted(NamedTuple):
    """What was asked for: templates by name; only these dilemmas, in this order; these lenses, by id."""

    templates: Collection[str]
    dilemmas: Sequence[str] = ()
    lenses: Collection[str] = ()
    formats: Collection[str] = (SOURCE,)
    style: Style = DEFAULT
    house: bytes | None = None
    """A Word document whose styles are used."""
    back_on: Sequence[Brought] = ()
    """The harvests to look back on."""
    harvests: Sequence[Brought] = ()
    """Every harvest of the network."""
    groups: "Sequence[GroupView]" = ()
    """The groups that each get a page of their own."""
    methods: Mapping[str, str] = MappingProxyType({})
    """Methods that were chosen beforehand: their ids, by the id of the dilemma."""
    series: "SeriesView | None" = None
    meeting: "MeetingView | None" = None
    mapped: Collection[str] | None = None
    """What the map is about, by code: without, everything that the network asks about."""


class Made(NamedTuple):
    """Every file by name, and what there is to say about them."""

    files: Mapping[str, bytes]
    remarks: tuple[Text, ...] = ()


class Filled(NamedTuple):
    """A template that was filled in: the name of its file without an ending, and its Markdown."""

    name: str
    text: str
    layout: Layout


Work = tuple[str, "Page | None"]
"""A format, and the page to write in it; a format that shows the network as a whole takes none."""


def documents(
    setting: Setting,
    assessment: Assessment | None,
    templates: Mapping[str, File],
    wanted: Wanted,
    along: Callable[[Sequence[Work]], Iterable[Work]] = iter,
) -> Made:
    """Return every file by name: pages in each format that was asked for. Raises Faulty and Lacking.

    Pictures stand beside Markdown; all other formats hold what they show. Those of another edition than the
    network's own have its language in their names, so that both stand in one folder. `along` goes through
    the work for whoever wants to see how far it is.
    """
    say = Say(setting.language)
    seen = seen_in(setting, assessment, wanted, say)
    pages = _pages(seen, setting, templates, wanted)
    drawings = pictures(seen.map, wanted.style, say)
    made = {}
    if SOURCE in wanted.formats:
        texts = {f"{page.name}.{SOURCE}": page.text for page in pages}
        made = {name: text.encode() for name, text in {**texts, **drawings}.items()}
    shown = _read(pages, drawings, wanted, say)
    for format_, page in along(tuple(_work(shown, wanted))):
        if page:
            made[f"{page.name}.{format_}"] = PAGES[format_](page, wanted.style, say, wanted.house)
        else:
            deck = DECKS[format_](seen, wanted.style, say)
            made[f"dilemmakaart{_selected(seen, wanted)}.{format_}"] = deck
    remarks = tuple(_remarks(shown, wanted))
    return Made(_as_edition(made, setting.edition) if setting.edition else made, remarks)


def _read(
    pages: Iterable[Filled], drawings: Mapping[str, str], wanted: Wanted, say: Say
) -> "tuple[Page, ...]":
    """Read the Markdown of pages, where any format needs more than its text."""
    if PAGES.keys().isdisjoint(wanted.formats):
        return ()
    from ..documents.paper import Page
    from ..documents.reading import blocks

    return tuple(
        Page(page.name, blocks(page.text, page.name), say.language, page.layout, drawings) for page in pages
    )


def _work(pages: "Sequence[Page]", wanted: Wanted) -> Iterator[Work]:
    for format_ in wanted.formats:
        if format_ in PAGES:
            yield from ((format_, page) for page in pages)
        elif format_ in DECKS:
            yield format_, None


def _as_edition(made: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """Name files after an edition: a.en.md for a.md; and pages name the pictures so too."""
    names = {name: edition_of(name, language) for name in made}
    pictures = {f"]({name})".encode(): f"]({names[name]})".encode() for name in made if name.endswith(".svg")}
    referring = re.compile(b"|".join(map(re.escape, pictures)))
    return {
        names[name]: referring.sub(lambda found: pictures[found[0]], content)
        if name.endswith(f".{SOURCE}") and pictures
        else content
        for name, content in made.items()
    }


def _remarks(pages: "Sequence[Page]", wanted: Wanted) -> Iterator[Text]:
    for format_, lost in LOST.items():
        for page in pages if format_ in wanted.formats else ():
            letters = lost(page, wanted.style)
            if letters:
                yield text(
                    "{name}: no font on this computer has {letters}. Where they should stand, there are "
                    "their numbers, such as [U+{number}]. Install a font that has them, or use Word or HTML.",
                    name=f"{page.name}.{format_}",
                    letters=" ".join(letters[:NAMED]) + (" …" if len(letters) > NAMED else ""),
                    number=f"{ord(letters[0]):04X}",
                )


def handouts(
    setting: Setting, assessment: Assessment | None, templates: Mapping[str, File], wanted: Wanted
) -> dict[str, str]:
    """Return pages by file name, the pictures among them, in the language of the network. Raises Faulty."""
    say = Say(setting.language)
    seen = seen_in(setting, assessment, wanted, say)
    pages = _pages(seen, setting, templates, wanted)
    texts = {f"{page.name}.{SOURCE}": page.text for page in pages}
    return {**texts, **pictures(seen.map, wanted.style, say)}


def seen_in(setting: Setting, assessment: Assessment | None, wanted: Wanted, say: Say) -> Offered:
    """Return everything that pages may show."""
    ground = Ground(
        setting.network,
        setting.catalogue,
        asked(setting, say),
        earlier(wanted.harvests, setting.network.workshop.date),
        wanted.methods,
        wanted.series,
        wanted.meeting,
    )
    mapped = setting if wanted.mapped is None else setting.only(wanted.mapped)
    return offered(whole_map(mapped, assessment, say), ground, wanted.dilemmas, say)


def _pages(
    seen: Offered, setting: Setting, templates: Mapping[str, File], wanted: Wanted
) -> tuple[Filled, ...]:
    """Fill in the templates: one on a lens, a group or a harvest comes once for each of these."""
    known, say, values = setting.catalogue, Say(setting.language), context(seen)
    sources = {f"{name}.{SOURCE}": file for name, file in templates.items()}
    lenses = {f"-{id_}": lens_view(known.lenses[id_], known.sources) for id_ in wanted.lenses}
    brought = _looked_back(wanted.back_on, known, say)
    work: dict[tuple[str, str], Callable[[], str]] = {}
    for name in wanted.templates:
        needs = about(name, templates[name]).needs
        if "group" in needs:
            for group in wanted.groups:
                given = {**values, "group": group}
                work[name, f"-{group.number}"] = partial(render, sources, f"{name}.{SOURCE}", given, say)
            continue
        for lens in lenses if "lens" in needs else ("",):
            for day in brought if "harvest" in needs else ("",):
                given = {**values, "lens": lenses.get(lens), "harvest": brought.get(day)}
                work[name, lens + day] = partial(render, sources, f"{name}.{SOURCE}", given, say)
    selected = _selected(seen, wanted)
    pages = []
    for (name, which), filled in all_of(work).items():
        chosen = selected if selected and mentions(sources, f"{name}.{SOURCE}") & SELECTED else ""
        pages.append(Filled(f"{name}{which}{chosen}", filled, about(name, templates[name]).layout))
    return tuple(pages)


def _looked_back(back_on: Sequence[Brought], known: Catalogue, say: Say) -> "dict[str, HarvestView]":
    """Return the harvests to look back on, by how the name of a page on each ends."""
    if not back_on:
        return {}
    from ..views.harvest import harvest_view

    return {f"-{each.name}": harvest_view(each.harvest, known.dilemmas, say) for each in back_on}


def _selected(seen: Offered, wanted: Wanted) -> str:
    """Return how the name ends of what is about a selection: it stands beside what is about all.

    Codes are short and never change; where these are many, letters that belong to this selection. A page
    of one meeting of a series ends in its number.
    """
    if wanted.meeting:
        return f"-{wanted.meeting.number}"
    codes = [each.code for each in seen.deck] if wanted.dilemmas else []
    if len(codes) <= MOST_CODES:
        return "".join(f"-{code}" for code in codes)
    return f"-{len(codes)}-dilemmas-{sha256(' '.join(codes).encode()).hexdigest()[:8]}"


def pictures(view: MapView, style: Style, say: Say) -> dict[str, str]:
    """Return by file name the map, the same on sheets if one A4 cannot hold it, and every dilemma's own."""
    drawing = drawn(view, say)
    parts = sheets(drawing, style)
    fits = len(parts) == 1
    return {
        PICTURE: parts[0] if fits else map_of(drawing, style),
        **({} if fits else {sheet_name(number): sheet for number, sheet in enumerate(parts, start=1)}),
        **{each.picture: small(drawn_small(each, view, say), style) for each in view.dilemmas},
    }
