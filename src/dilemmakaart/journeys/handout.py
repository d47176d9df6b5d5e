"""Handout: a network, with or without an assessment, into pages."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..assessment import Assessment
from ..documents import DECKS, PAGES, Page, blocks
from ..drawing.sheet import map_of, sheets
from ..drawing.small import small
from ..file import File, edition_of
from ..language import Say
from ..render import about, render
from ..style import DEFAULT, Style
from ..views.lens import lens_view
from ..views.map import MapView
from ..views.pages import PICTURE, Ground, context
from ..views.picture import drawn, drawn_small, sheet_name
from .map import whole_map
from .questionnaire import asked
from .setting import Setting

SOURCE = "md"
FORMATS = (SOURCE, *PAGES, *DECKS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: templates by name; only these dilemmas, in this order; these lenses, by id."""

    templates: Collection[str]
    dilemmas: Sequence[str] = ()
    lenses: Collection[str] = ()
    formats: Collection[str] = (SOURCE,)
    style: Style = DEFAULT
    house: bytes | None = None
    """A Word document whose styles are used."""


def documents(
    setting: Setting, assessment: Assessment | None, templates: Mapping[str, File], wanted: Wanted
) -> dict[str, bytes]:
    """Return every file by name: pages in each format that was asked for. Raises Faulty and Lacking.

    Pictures stand beside Markdown; all other formats hold what they show. Those of another edition than the
    network's own have its language in their names, so that both stand in one folder.
    """
    say = Say(setting.language)
    texts = handouts(setting, assessment, templates, wanted, wanted.style)
    made = {name: text.encode() for name, text in texts.items()} if SOURCE in wanted.formats else {}
    shown = [_page(name, texts, templates, setting) for name in texts if name.endswith(".md")]
    for format_ in wanted.formats:
        if format_ in PAGES:
            for page in shown:
                made[f"{page.name}.{format_}"] = PAGES[format_](page, wanted.style, say, wanted.house)
        elif format_ in DECKS:
            view = whole_map(setting, assessment, say)
            made[f"dilemmakaart.{format_}"] = DECKS[format_](view, wanted.dilemmas, wanted.style, say)
    return _as_edition(made, setting.edition) if setting.edition else made


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


def _page(name: str, texts: Mapping[str, str], templates: Mapping[str, File], setting: Setting) -> Page:
    stem = name.removesuffix(".md")
    template = (
        stem
        if stem in templates
        else max((each for each in templates if stem.startswith(f"{each}-")), key=len)
    )
    pictures = {each: svg for each, svg in texts.items() if each.endswith(".svg")}
    layout = about(template, templates[template]).layout
    return Page(stem, blocks(texts[name]), setting.language, layout, pictures)


def handouts(
    setting: Setting,
    assessment: Assessment | None,
    templates: Mapping[str, File],
    wanted: Wanted,
    style: Style = DEFAULT,
) -> dict[str, str]:
    """Return pages by file name, the pictures among them, in the language of the setting. Raises Faulty.

    A page on a lens comes once for each lens.
    """
    known = setting.catalogue
    say = Say(setting.language)
    view = whole_map(setting, assessment, say)
    values = context(view, Ground(setting.network, known, asked(setting, say)), wanted.dilemmas, say)
    sources = {f"{name}.md": file for name, file in templates.items()}
    pages = {}
    for name in wanted.templates:
        if "lens" in about(name, templates[name]).needs:
            for lens in (lens_view(known.lenses[id_], known.sources) for id_ in wanted.lenses):
                filled = render(sources, f"{name}.md", {**values, "lens": lens}, say)
                pages[f"{name}-{lens.id}.md"] = filled
        else:
            pages[f"{name}.md"] = render(sources, f"{name}.md", values, say)
    return {**pages, **pictures(view, style, say)}


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
