"""Models into what pages show: order, rounding and wording. Templates and terminals only place it."""

from .cards import Card, Section, card
from .dilemma import DilemmaView, GroupRow, ResultView
from .lens import LensView, lens_view
from .manual import ManualView, contents, manual_view
from .map import LevelView, MapView, drawn, map_view
from .pages import PICTURE, Page, context
from .shelf import KINDS, Shelf, ShelfEntry, shelves
from .words import thresholds

__all__ = [
    "KINDS",
    "PICTURE",
    "Card",
    "DilemmaView",
    "GroupRow",
    "LensView",
    "LevelView",
    "ManualView",
    "MapView",
    "Page",
    "ResultView",
    "Section",
    "Shelf",
    "ShelfEntry",
    "card",
    "contents",
    "context",
    "drawn",
    "lens_view",
    "manual_view",
    "map_view",
    "shelves",
    "thresholds",
]
