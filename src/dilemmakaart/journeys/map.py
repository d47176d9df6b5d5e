"""A network, with or without an assessment, into its map."""

from ..assessment import Assessment
from ..language import Say
from ..views.map import MapView, map_view
from .setting import Setting


def whole_map(setting: Setting, assessment: Assessment | None, say: Say) -> MapView:
    """Return the map of a network, ready to be shown."""
    return map_view(setting.network, setting.catalogue, setting.dilemmas, assessment, say)
