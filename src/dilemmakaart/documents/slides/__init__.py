"""A network as slides that a facilitator can lead with, in shapes and words that can be changed."""

from .writer import write

__all__ = ["write"]
