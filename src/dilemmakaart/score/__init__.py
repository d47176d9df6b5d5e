"""Tally in, assessment out (scoring.md: sections 3 to 7). A pure function: same tally, same bytes."""

from .earlier import Trace, trace
from .publication import (
    OTHER,
    OTHER_TOO,
    Part,
    Partition,
    TooFewRespondentsError,
    publishable,
    shows_a_few,
    shuffled,
)
from .result import Asked, Basis, score
from .thresholds import THRESHOLDS, Thresholds
from .urgency import Urgency, urgency

__all__ = [
    "OTHER",
    "OTHER_TOO",
    "THRESHOLDS",
    "Asked",
    "Basis",
    "Part",
    "Partition",
    "Thresholds",
    "TooFewRespondentsError",
    "Trace",
    "Urgency",
    "publishable",
    "score",
    "shows_a_few",
    "shuffled",
    "trace",
    "urgency",
]
