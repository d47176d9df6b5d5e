"""Questionnaires out and answers in. One module per format; all of them meet in `table`."""

from .cells import understand
from .intake import Intake
from .mapping import Header, draft, mapped, misplaced, unknown_columns
from .problems import Problem
from .readers import ENDINGS, OTHERS, PAGES, STREAMED, split
from .rows import Lines, Table
from .sent import Sent
from .table import Reading, Row, Take, read, unreadable

__all__ = [
    "ENDINGS",
    "OTHERS",
    "PAGES",
    "STREAMED",
    "Header",
    "Intake",
    "Lines",
    "Problem",
    "Reading",
    "Row",
    "Sent",
    "Table",
    "Take",
    "draft",
    "mapped",
    "misplaced",
    "read",
    "split",
    "understand",
    "unknown_columns",
    "unreadable",
]
