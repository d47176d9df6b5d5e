"""Handout: a network, with or without an assessment, into pages."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..assessment import Assessment
from ..drawing import svg
from ..file import File
from ..language import Say
from ..render import about, render
from ..views import PICTURE, Ground, MapView, context, drawn, lens_view, map_view
from .questionnaire import asked
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
    setting: Setting, assessment: Assessment | None, templates: Mapping[str, File], wanted: Wanted
) -> dict[str, str]:
    """Return pages by file name, the picture among them, in the language of the network. Raises Faulty.

    A page on a lens comes once for each lens.
    """
    known = setting.catalogue
    say = Say(setting.network.language)
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
    return {**pages, PICTURE: svg(drawn(view, say))}
