"""Tally in, assessment out (scoring.md: sections 3 to 7). A pure function: same tally, same bytes."""

from .publication import OTHER, Part, Partition, TooFewRespondentsError, publishable
from .result import Asked, Basis, score
from .thresholds import THRESHOLDS, Thresholds
from .urgency import LARGEST_SHIFT, LARGEST_TENSION, Reason, Urgency, urgency

__all__ = [
    "LARGEST_SHIFT",
    "LARGEST_TENSION",
    "OTHER",
    "THRESHOLDS",
    "Asked",
    "Basis",
    "Part",
    "Partition",
    "Reason",
    "Thresholds",
    "TooFewRespondentsError",
    "Urgency",
    "publishable",
    "score",
    "urgency",
]
