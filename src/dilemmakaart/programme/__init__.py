"""A workshop as a timed programme, with a method for every talk."""

from .blocks import Block, Part, clock, programme
from .fit import Fit, fitting, stretched

__all__ = ["Block", "Fit", "Part", "clock", "fitting", "programme", "stretched"]
