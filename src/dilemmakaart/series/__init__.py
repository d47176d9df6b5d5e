"""A series of meetings: which dilemma when, with which method, and on which day."""

from .dates import Beyond, days
from .methods import chosen_methods
from .order import AT_REST, EASY, Candidate, arranged, spread, talks_in, worth_a_talk

__all__ = [
    "AT_REST",
    "EASY",
    "Beyond",
    "Candidate",
    "arranged",
    "chosen_methods",
    "days",
    "spread",
    "talks_in",
    "worth_a_talk",
]
