"""Handout: a network, with or without an assessment, into pages."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..assessment import Assessment
from ..drawing import map_of, sheets, small
from ..language import Say
from ..render import needs, render
from ..style import DEFAULT, Style
from ..views import PICTURE, MapView, context, drawn, drawn_small, lens_view, map_view, sheet_name
from .setting import Setting


def whole_map(setting: Setting, assessment: Assessment | None, say: Say) -> MapView:
    """Return the map of a network, ready to be shown."""
    return map_view(setting.network, setting.catalogue, setting.dilemmas, assessment, say)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: templates by name; only these dilemmas, in this order; these lenses, by id."""

    templates: Collection[str]
    dilemmas: Sequence[str] = ()
    lenses: Collection[str] = ()


def handouts(
    setting: Setting,
    assessment: Assessment | None,
    templates: Mapping[str, str],
    wanted: Wanted,
    style: Style = DEFAULT,
) -> dict[str, str]:
    """Return pages by file name, the pictures among them, in the language of the network.

    A page on a lens comes once for each lens.
    """
    known = setting.catalogue
    say = Say(setting.network.language)
    view = whole_map(setting, assessment, say)
    values = context(view, setting.network, known, wanted.dilemmas, say)
    sources = {f"{name}.md": content for name, content in templates.items()}
    pages = {}
    for name in wanted.templates:
        if needs(templates[name]) == "lens":
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
