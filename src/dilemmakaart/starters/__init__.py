"""Files to begin with: a network folder, and dilemmas, lenses, methods and values of one's own.

Every key has what it is for above it, in the words that editors show; what may be left out stands behind a #.
"""

from .folder import Start, folder
from .own import Place, dilemma, lens, method, own_code, value, values
from .typed import Misread, slug

__all__ = [
    "Misread",
    "Place",
    "Start",
    "dilemma",
    "folder",
    "lens",
    "method",
    "own_code",
    "slug",
    "value",
    "values",
]
