"""Files to begin with: a network folder, and dilemmas, lenses, methods and values of one's own.

Every key has what it is for above it, in the words that editors show; what may be left out stands behind a #.
In a harvest nothing stands behind a #: it is filled in while people talk.
"""

from .folder import Start, folder
from .harvest import Meeting, harvest
from .own import Place, dilemma, lens, method, own_code, value, values
from .typed import Misread, date, slug

__all__ = [
    "Meeting",
    "Misread",
    "Place",
    "Start",
    "date",
    "dilemma",
    "folder",
    "harvest",
    "lens",
    "method",
    "own_code",
    "slug",
    "value",
    "values",
]
