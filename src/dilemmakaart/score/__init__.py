"""Tally in, assessment out (scoring.md: sections 3 to 7). A pure function: same tally, same bytes."""

from .earlier import Trace, trace, trace_of_tallies
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
from .urgency import LARGEST_SHIFT, LARGEST_TENSION, Reason, Urgency, urgency

__all__ = [
    "LARGEST_SHIFT",
    "LARGEST_TENSION",
    "OTHER",
    "OTHER_TOO",
    "THRESHOLDS",
    "Asked",
    "Basis",
    "Part",
    "Partition",
    "Reason",
    "Thresholds",
    "TooFewRespondentsError",
    "Trace",
    "Urgency",
    "publishable",
    "score",
    "shows_a_few",
    "shuffled",
    "trace",
    "trace_of_tallies",
    "urgency",
]
