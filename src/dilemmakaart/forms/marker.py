"""How a questionnaire of ours is recognised when it comes back as a spreadsheet.

One cell says which questionnaire it is, in a row and a column that are hidden. It moves along when rows or
columns are put in, and stays when the file is saved by another program.
"""

import json

from .meaning import Asked

FORMAT = "dilemmakaart/questionnaire@1"
ANSWER = "answer"
"""Above the column with answers, in the row of the marker, where a sheet has a row for each question."""
REMARK = "remark"
LONGEST = 32_767
"""How many characters a cell of a spreadsheet holds."""


def marker(asked: Asked) -> str:
    """Write what stands in the cell."""
    held = {"network": asked.network, "digest": asked.digest, "poles": dict(asked.poles)}
    return f"{FORMAT} {json.dumps(held, ensure_ascii=False, separators=(',', ':'))}"


def marked(cell: str) -> Asked | None:
    """Return what the cell says of its questionnaire; None for any other cell."""
    if not cell.startswith(f"{FORMAT} ") or len(cell) > LONGEST:
        return None
    try:
        held = json.loads(cell.removeprefix(FORMAT))
        poles = {str(code): (str(a), str(b)) for code, (a, b) in held["poles"].items()}
        return Asked(str(held["network"]), str(held["digest"]), poles)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return None
