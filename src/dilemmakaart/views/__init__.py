"""Models into what pages show: order, rounding and wording. Templates and terminals only place it."""

from .dilemma import DilemmaView, GroupRow, ResultView
from .map import LevelView, MapView, drawn, map_view
from .pages import PICTURE, Page, context
from .words import thresholds

__all__ = [
    "PICTURE",
    "DilemmaView",
    "GroupRow",
    "LevelView",
    "MapView",
    "Page",
    "ResultView",
    "context",
    "drawn",
    "map_view",
    "thresholds",
]
