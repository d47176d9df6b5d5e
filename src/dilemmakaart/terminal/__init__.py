"""What a terminal shows, as lines: the map, the library, and the manual."""

from .library import card_lines, shelf_lines
from .line import Line
from .manual import manual_lines
from .map import lines
from .road import road

__all__ = ["Line", "card_lines", "lines", "manual_lines", "road", "shelf_lines"]
