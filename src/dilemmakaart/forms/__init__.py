"""Questionnaires out and answers in. One module per format; all of them meet in `table`."""

from .cells import understand
from .joint import Joint, Question, from_data, start, to_data
from .mapping import Header, draft, mapped, misplaced, unknown_columns
from .problems import Problem
from .readers import ENDINGS, rows
from .table import Reading, Row, gather, known_columns, read, unreadable

__all__ = [
    "ENDINGS",
    "Header",
    "Joint",
    "Problem",
    "Question",
    "Reading",
    "Row",
    "draft",
    "from_data",
    "gather",
    "known_columns",
    "mapped",
    "misplaced",
    "read",
    "rows",
    "start",
    "to_data",
    "understand",
    "unknown_columns",
    "unreadable",
]
