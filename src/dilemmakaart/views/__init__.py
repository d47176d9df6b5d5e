"""Models into what pages show: order, rounding and wording. Templates and terminals only place it."""

from .cards import Card, Section, card
from .dilemma import DilemmaView, GroupRow, ResultView
from .explanation import explanation
from .form import Ask, BackgroundAsk, Choice, Form, Item, Remark, digest, form
from .lens import LensView, lens_view
from .manual import ManualView, contents, manual_view
from .map import LevelView, MapView, map_view
from .movement import ComparisonView, MovementView, comparison, drawn_movement
from .offers import offers
from .pages import PICTURE, Ground, Offered, context
from .picture import drawn, drawn_small, sheet_name
from .shelf import KINDS, Shelf, ShelfEntry, shelves
from .variables import Part, Variable, parts
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
    "Part",
    "Remark",
    "ResultView",
    "Section",
    "Shelf",
    "ShelfEntry",
    "Variable",
    "card",
    "comparison",
    "contents",
    "context",
    "digest",
    "drawn",
    "drawn_movement",
    "drawn_small",
    "explanation",
    "form",
    "lens_view",
    "manual_view",
    "map_view",
    "offers",
    "parts",
    "sheet_name",
    "shelves",
    "thresholds",
]
