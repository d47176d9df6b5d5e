"""Mends in YAML files that are safe to make, on the text itself, so that comments and layout survive.

Each mend proves itself: what is read from the mended text must be what was read before. A mend that
cannot prove that is not made.
"""

from .changes import Done, Mend
from .diff import diff
from .engine import Mended, mended

__all__ = ["Done", "Mend", "Mended", "diff", "mended"]
