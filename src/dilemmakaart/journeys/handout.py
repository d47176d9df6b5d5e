"""Handout: a network, with or without an assessment, into pages."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..assessment import Assessment
from ..drawing import svg
from ..language import Say
from ..render import needs, render
from ..views.lens import lens_view
from ..views.map import drawn
from ..views.pages import PICTURE, context
from .map import whole_map
from .setting import Setting


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: templates by name; only these dilemmas, in this order; these lenses, by id."""

    templates: Collection[str]
    dilemmas: Sequence[str] = ()
    lenses: Collection[str] = ()


def handouts(
    setting: Setting, assessment: Assessment | None, templates: Mapping[str, str], wanted: Wanted
) -> dict[str, str]:
    """Return pages by file name, the picture among them, in the language of the network.

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
    return {**pages, PICTURE: svg(drawn(view, say))}
