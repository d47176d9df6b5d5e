"""Questionnaires out and answers in. One module per format; all of them meet in `table`."""

from .cells import understand
from .joint import Joint, Question, from_data, start, to_data
from .problems import Problem
from .readers import ENDINGS, rows
from .saved import Checked
from .sent import Sent
from .table import Reading, Row, gather, read, unreadable

__all__ = [
    "ENDINGS",
    "Checked",
    "Joint",
    "Problem",
    "Question",
    "Reading",
    "Row",
    "Sent",
    "from_data",
    "gather",
    "read",
    "rows",
    "start",
    "to_data",
    "understand",
    "unreadable",
]
