"""Excel, one file for each member: a sheet to fill in, with a list behind every answer.

A hidden row and a hidden column say which questionnaire this is and what each row asks (`forms.returned`
reads them). What is not an answer is locked, so that Tab goes from answer to answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from typing import Any

from ..forms.marker import ANSWER, REMARK, marker
from ..forms.meaning import Asked
from ..language import Say, text
from ..views.form import BackgroundAsk, Choice, Form, Item
from .workbook import Book, Lists

KEYS, QUESTIONS, ANSWERS, REMARKS = range(4)
WIDTHS = {QUESTIONS: 42, ANSWERS: 30, REMARKS: 30}
LINE = 16
"""How high a line of text is, in points; Excel does not find out by itself where cells are merged."""

A4, PERCENT = 9, 70
"""The paper, and the scale at which the columns fit its width, also in the wider letters that LibreOffice
takes where Calibri is missing. "Fit to page" would undo the page breaks."""
PAGE = 1_040
"""So many points of rows go on one page at that scale."""
LONGEST_FOOT = 100
"""How much of the title stands below a page: Excel takes 255 signs in all, and each & counts twice."""

INK, QUIET, ACCENT, WHITE = "#1F2933", "#4A5560", "#0B4F5C", "#FFFFFF"
FIELD, EDGE = "#FFF8DC", "#7A6F4A"

_STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 20, "font_color": ACCENT, "valign": "vcenter"},
    "plain": {"text_wrap": True, "valign": "top"},
    "level": {"bold": True, "font_size": 14, "font_color": WHITE, "bg_color": ACCENT, "valign": "vcenter"},
    "poles": {"bold": True, "font_size": 13, "text_wrap": True, "valign": "bottom", "top": 1},
    "asked": {"italic": True, "text_wrap": True, "valign": "top", "font_color": QUIET},
    "head": {"font_size": 9, "font_color": QUIET, "valign": "bottom"},
    "question": {"text_wrap": True, "valign": "vcenter", "indent": 1},
    "field": {
        "bg_color": FIELD, "border": 1, "border_color": EDGE, "locked": False, "num_format": "@",
        "text_wrap": True, "valign": "vcenter", "indent": 1,
    },
}  # fmt: skip


def write(form: Form, say: Say) -> bytes:
    """Write the workbook. Raises Lacking where XlsxWriter is not installed."""
    book = Book(form.title)
    sheet = book.book.add_worksheet(say(text("Questionnaire")))
    styles = {name: book.book.add_format({"font_color": INK, **style}) for name, style in _STYLES.items()}
    writing = _Sheet(sheet, styles, Lists(book, say), say)
    _set_up(sheet, form, say)
    asked = Asked(form.network, form.digest, {item.code: (item.pole_a, item.pole_b) for item in form.items})
    for column, what in ((KEYS, marker(asked)), (ANSWERS, ANSWER), (REMARKS, REMARK)):
        sheet.write_string(0, column, what)
    sheet.set_row(0, None, None, {"hidden": True})
    writing.introduction(form)
    if form.background:
        writing.level(say(text("About you")))
        for background in form.background:
            writing.background(background)
    sheet.set_h_pagebreaks(_breaks(list(writing.items(form)), writing.heights))
    sheet.set_selection(writing.first, ANSWERS, writing.first, ANSWERS)
    sheet.print_area(1, QUESTIONS, writing.row - 1, REMARKS)
    return book.close()


def _set_up(sheet: Any, form: Form, say: Say) -> None:  # noqa: ANN401 - XlsxWriter has no types
    for column, width in WIDTHS.items():
        sheet.set_column(column, column, width)
    sheet.set_column(KEYS, KEYS, None, None, {"hidden": True})
    sheet.hide_gridlines(2)
    sheet.set_paper(A4)
    sheet.center_horizontally()
    sheet.set_print_scale(PERCENT)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    pages = say(text("Page {page} of {pages}", page="&P", pages="&N"))
    title = form.title[:LONGEST_FOOT].replace("&", "&&")
    sheet.set_footer(f"&L{title}&R{pages}")
    sheet.protect("", {"format_columns": True, "format_rows": True})


@dataclass(slots=True)
class _Sheet:
    """A sheet that is being written, row by row from the top."""

    sheet: Any
    styles: dict[str, Any]
    lists: Lists
    say: Say
    heights: list[float] = field(default_factory=lambda: [0.0])
    """Of every row that was written, in points."""
    first: int = 0
    """The row of the first answer."""

    @property
    def row(self) -> int:
        """The row that is written next."""
        return len(self.heights)

    def introduction(self, form: Form) -> None:
        """Write what this is, and how to fill it in."""
        self._across(form.title, "title", 30)
        how = (
            text("Click on a yellow cell, and choose from the list behind the arrow. Tab takes you on."),
            text("Save this file when you are done, and send it back."),
        )
        for paragraph in (*form.intro, *map(self.say, how)):
            self._across(paragraph, "plain")

    def level(self, name: str) -> None:
        """Write a heading."""
        self._across("", "plain", 10)
        self._across(name, "level", 24)

    def background(self, asked: BackgroundAsk) -> None:
        """Write a question about the respondent."""
        self._answer(asked.id, asked.question, asked.choices)

    def items(self, form: Form) -> Iterator[int]:
        """Write every dilemma; yield the rows in which a level begins."""
        level = ""
        for item in form.items:
            if item.level != level:
                yield self.row
                level = item.level
                self.level(level)
            self._item(item)

    def _item(self, item: Item) -> None:
        self._across(f"{item.number}. {item.pole_a} ↔ {item.pole_b}", "poles", 26)
        self._across(item.question, "asked")
        self.sheet.write_string(self.row, ANSWERS, self.say(text("your answer")), self.styles["head"])
        self.sheet.write_string(self.row, REMARKS, item.remark.question, self.styles["head"])
        self._down(LINE + 2)
        for ask in item.asks:
            self.sheet.write_blank(self.row, REMARKS, None, self.styles["field"])
            self._answer(ask.key, f"{ask.question} ({ask.heading})", ask.choices)

    def _answer(self, key: str, question: str, choices: Sequence[Choice]) -> None:
        self.first = self.first or self.row
        self.sheet.write_string(self.row, KEYS, key)
        self.sheet.write_string(self.row, QUESTIONS, question, self.styles["question"])
        self.sheet.write_blank(self.row, ANSWERS, None, self.styles["field"])
        self.sheet.data_validation(self.row, ANSWERS, self.row, ANSWERS, self.lists.rule(choices))
        answers = (_lines(choice.label, WIDTHS[ANSWERS]) for choice in choices)
        self._down(max(24, LINE * max(_lines(question, WIDTHS[QUESTIONS]), *answers)))

    def _across(self, words: str, style: str, height: int = 0) -> None:
        """Write over the whole width."""
        self.sheet.merge_range(self.row, QUESTIONS, self.row, REMARKS, "", self.styles[style])
        self.sheet.write_string(self.row, QUESTIONS, words, self.styles[style])
        lines = _lines(words, sum(WIDTHS.values()))
        self._down(max(height, LINE * lines) if lines > 1 else height or LINE + 2)

    def _down(self, height: float) -> None:
        self.sheet.set_row(self.row, height)
        self.heights.append(height)


def _breaks(levels: Sequence[int], heights: Sequence[float]) -> list[int]:
    """Return the rows before which a page begins: a level that does not fit whole begins a new one."""
    breaks: list[int] = []
    for begin, end in pairwise([*levels, len(heights)]):
        top = breaks[-1] if breaks else 0
        if begin > levels[0] and sum(heights[top:end]) > PAGE:
            breaks.append(begin)
    return breaks


def _lines(words: str, width: int) -> int:
    return sum(max(1, ceil(len(line) / width)) for line in words.split("\n"))
