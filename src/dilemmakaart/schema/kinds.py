"""Every kind of file, by what it calls itself: one place where all of them meet."""

from .harvest import Harvest
from .models import (
    Columns,
    Dilemma,
    HouseStyle,
    Lens,
    Levels,
    Method,
    Model,
    Network,
    Sources,
    Values,
)
from .series import Series

KINDS: dict[str, type[Model]] = {
    "dilemma": Dilemma,
    "levels": Levels,
    "values": Values,
    "sources": Sources,
    "lens": Lens,
    "method": Method,
    "network": Network,
    "columns": Columns,
    "style": HouseStyle,
    "series": Series,
    "harvest": Harvest,
}
