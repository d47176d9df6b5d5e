"""Questionnaires out and answers in. One module per format; all of them meet in `table`."""

from .cells import understand
from .joint import Joint, Question, from_data, start, to_data
from .problems import Problem
from .readers import ENDINGS, rows
from .table import Reading, Row, gather, known_columns, read, unreadable

__all__ = [
    "ENDINGS",
    "Joint",
    "Problem",
    "Question",
    "Reading",
    "Row",
    "from_data",
    "gather",
    "known_columns",
    "read",
    "rows",
    "start",
    "to_data",
    "understand",
    "unreadable",
]
