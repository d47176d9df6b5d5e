"""What a terminal shows, as lines: the map, what moved, the library, and the manual."""

from .library import card_lines, shelf_lines
from .line import Line
from .manual import manual_lines
from .map import lines
from .movement import movement_lines
from .road import road

__all__ = ["Line", "card_lines", "lines", "manual_lines", "movement_lines", "road", "shelf_lines"]
