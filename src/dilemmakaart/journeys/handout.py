"""Handout: a network, with or without an assessment, into pages."""

from collections.abc import Collection, Mapping

from ..assessment import Assessment
from ..drawing import svg
from ..language import Say
from ..render import needs_assessment, render
from ..views import PICTURE, MapView, context, drawn, map_view
from .setting import Setting


def whole_map(setting: Setting, assessment: Assessment | None, say: Say) -> MapView:
    """Return the map of a network, ready to be shown."""
    return map_view(setting.network, setting.catalogue, setting.dilemmas, assessment, say)


def handouts(
    setting: Setting,
    assessment: Assessment | None,
    templates: Mapping[str, str],
    wanted: Collection[str],
    only: Collection[str] = (),
) -> dict[str, str]:
    """Return pages by file name, the picture among them, in the language of the network."""
    say = Say(setting.network.language)
    view = whole_map(setting, assessment, say)
    values = context(view, setting.network, only, say)
    sources = {f"{name}.md": content for name, content in templates.items()}
    pages = {f"{name}.md": render(sources, f"{name}.md", values, say) for name in wanted}
    return {**pages, PICTURE: svg(drawn(view, say))}


def usable(templates: Mapping[str, str], wanted: Collection[str], *, assessed: bool) -> tuple[str, ...]:
    """Return the templates that can be filled in: some cannot do without an assessment."""
    return tuple(name for name in wanted if assessed or not needs_assessment(templates[name]))
