"""Questionnaires out and answers in. One module per format; all of them meet in `table`."""

from .cells import understand
from .intake import Intake
from .joint import Joint, Question, from_data, start, to_data
from .problems import Problem
from .readers import ENDINGS, STREAMED, split
from .rows import Lines, Table
from .sent import Sent
from .table import Reading, Row, Take, read, unreadable

__all__ = [
    "ENDINGS",
    "STREAMED",
    "Intake",
    "Joint",
    "Lines",
    "Problem",
    "Question",
    "Reading",
    "Row",
    "Sent",
    "Table",
    "Take",
    "from_data",
    "read",
    "split",
    "start",
    "to_data",
    "understand",
    "unreadable",
]
