"""What a terminal shows, as lines: the map, and the library."""

from .library import card_lines, shelf_lines
from .line import Line
from .map import lines

__all__ = ["Line", "card_lines", "lines", "shelf_lines"]
