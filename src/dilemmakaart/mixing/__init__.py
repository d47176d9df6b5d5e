"""People into groups that are as mixed as possible. Nothing here knows a file or a screen."""

from .alike import TRAITS
from .division import Breach, Division, divided, knot
from .sizes import Range, nearest_numbers, nearest_sizes

__all__ = ["TRAITS", "Breach", "Division", "Range", "divided", "knot", "nearest_numbers", "nearest_sizes"]
