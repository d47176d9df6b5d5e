"""What files may hold: the models, and what is said when a file does not fit them."""

from .check import MISSING, check
from .descriptions import KEYS
from .models import (
    KINDS,
    Background,
    Dilemma,
    Lens,
    Level,
    Levels,
    Method,
    Model,
    Network,
    Pole,
    Quote,
    Source,
    Sources,
    Step,
    Value,
    Values,
    Workshop,
)
from .shapes import expected, fields, may_be_empty, open_keys, takes_date, takes_text

__all__ = [
    "KEYS",
    "KINDS",
    "MISSING",
    "Background",
    "Dilemma",
    "Lens",
    "Level",
    "Levels",
    "Method",
    "Model",
    "Network",
    "Pole",
    "Quote",
    "Source",
    "Sources",
    "Step",
    "Value",
    "Values",
    "Workshop",
    "check",
    "expected",
    "fields",
    "may_be_empty",
    "open_keys",
    "takes_date",
    "takes_text",
]
