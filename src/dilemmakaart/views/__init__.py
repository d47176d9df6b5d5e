"""Models into what pages show: order, rounding and wording. Templates and terminals only place it."""

from .cards import Card, Section, card
from .dilemma import DilemmaView, GroupRow, ResultView
from .explanation import explanation
from .form import Ask, BackgroundAsk, Choice, Form, Item, Remark, digest, form
from .lens import LensView, lens_view
from .manual import ManualView, contents, manual_view
from .map import LevelView, MapView, drawn, map_view
from .movement import ComparisonView, MovementView, comparison, drawn_movement
from .offers import offers
from .pages import PICTURE, Ground, Offered, context
from .shelf import KINDS, Shelf, ShelfEntry, shelves
from .words import thresholds

__all__ = [
    "KINDS",
    "PICTURE",
    "Ask",
    "BackgroundAsk",
    "Card",
    "Choice",
    "ComparisonView",
    "DilemmaView",
    "Form",
    "Ground",
    "GroupRow",
    "Item",
    "LensView",
    "LevelView",
    "ManualView",
    "MapView",
    "MovementView",
    "Offered",
    "Remark",
    "ResultView",
    "Section",
    "Shelf",
    "ShelfEntry",
    "card",
    "comparison",
    "contents",
    "context",
    "digest",
    "drawn",
    "drawn_movement",
    "explanation",
    "form",
    "lens_view",
    "manual_view",
    "map_view",
    "offers",
    "shelves",
    "thresholds",
]
