"""The canonical table, empty: one column per question, one row per respondent to come."""

import csv
import io

from ..language import Say
from ..views.form import Form


def write(form: Form, say: Say) -> bytes:
    """Write the header of a table of answers, as Excel opens it: UTF-8 with BOM, with semicolons in Dutch."""
    columns = [background.id for background in form.background]
    for item in form.items:
        columns += [*(ask.key for ask in item.asks), item.remark.key]
    table = io.StringIO()
    delimiter = ";" if say.language == "nl" else ","
    csv.writer(table, delimiter=delimiter, lineterminator="\r\n").writerow(columns)
    return table.getvalue().encode("utf-8-sig")
