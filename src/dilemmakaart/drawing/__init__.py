"""The map as SVG: geometry only. Words come in ready; nothing is told by colour alone."""

from .lanes import ends
from .model import Drawing, Gauge, Group, Legend, Level, Row, Small, Way
from .sheet import map_of, sheets
from .signs import MOST_GROUPS
from .small import small

__all__ = [
    "MOST_GROUPS",
    "Drawing",
    "Gauge",
    "Group",
    "Legend",
    "Level",
    "Row",
    "Small",
    "Way",
    "ends",
    "map_of",
    "sheets",
    "small",
]
