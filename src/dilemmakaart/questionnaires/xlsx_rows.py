"""Excel, one file for all: a table with a row for each member and a list behind every answer."""

from collections.abc import Iterator, Sequence

from ..forms.marker import marker
from ..forms.meaning import Asked
from ..language import Say, text
from ..views.form import Choice, Form
from .workbook import Book, Lists
from .xlsx import A4, ACCENT, INK

ROOM = 500
"""How many rows have lists."""
WIDTH, WIDE, HIGH = 24, 40, 80

Column = tuple[str, Sequence[Choice]]
"""The head of a column, and what can be chosen in it; nothing for a remark."""


def write(form: Form, say: Say) -> bytes:
    """Write the workbook. Raises Lacking where XlsxWriter is not installed."""
    book = Book(form.title)
    sheet = book.book.add_worksheet(say(text("Answers")))
    lists = Lists(book, say)
    head = {"bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT, "text_wrap": True, "valign": "top"}
    top = book.book.add_format(head | {"border": 1, "border_color": "#FFFFFF"})
    cell = book.book.add_format({"font_color": INK, "num_format": "@", "text_wrap": True, "valign": "top"})
    asked = Asked(form.network, form.digest, {item.code: (item.pole_a, item.pole_b) for item in form.items})
    sheet.write_string(0, 0, marker(asked))
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.set_row(0, HIGH)
    for at, (name, choices) in enumerate(_columns(form), start=1):
        sheet.set_column(at, at, WIDTH if choices else WIDE, cell)
        sheet.write_string(0, at, name, top)
        if choices:
            sheet.data_validation(1, at, ROOM, at, lists.rule(choices))
    sheet.freeze_panes(1, 1)
    sheet.set_selection(1, 1, 1, 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.repeat_rows(0)
    return book.close()


def _columns(form: Form) -> Iterator[Column]:
    yield from ((each.question, each.choices) for each in form.background)
    for item in form.items:
        between = f"({item.pole_a} ↔ {item.pole_b})"
        yield from ((f"{ask.heading}. {ask.question} {between}", ask.choices) for ask in item.asks)
        yield f"{item.remark.heading}. {item.remark.question}", ()
