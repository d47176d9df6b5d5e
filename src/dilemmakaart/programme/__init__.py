"""A workshop as a timed programme, with a method for every talk."""

from .blocks import Block, Part, clock, programme
from .fit import Fit, Lack, Offer, fitting, offer, settled
from .steps import stretched

__all__ = [
    "Block",
    "Fit",
    "Lack",
    "Offer",
    "Part",
    "clock",
    "fitting",
    "offer",
    "programme",
    "settled",
    "stretched",
]
