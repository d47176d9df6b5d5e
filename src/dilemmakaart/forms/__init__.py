"""Questionnaires out and answers in. One module per format; all of them meet in `table`."""

from .cells import understand
from .intake import Intake
from .problems import Problem
from .readers import ENDINGS, STREAMED, split
from .rows import Lines, Table
from .sent import Sent
from .table import Reading, Row, Take, read, unreadable

__all__ = [
    "ENDINGS",
    "STREAMED",
    "Intake",
    "Lines",
    "Problem",
    "Reading",
    "Row",
    "Sent",
    "Table",
    "Take",
    "read",
    "split",
    "understand",
    "unreadable",
]
