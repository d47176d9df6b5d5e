"""What every workbook that is sent out has in common: the same bytes each time, and lists to choose from."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from ..extras import needed
from ..language import Say, text
from ..views.form import Choice

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""When a workbook says it was made: the same questionnaire is the same file."""

ONLY_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""What somebody wrote is never a formula, a link or a number."""

LONGEST_TITLE, LONGEST_HELP = 32, 255
"""How many characters Excel shows beside a cell."""

LISTS = "lists"
"""The hidden sheet with what can be chosen: in a cell itself a list may be no longer than 255 characters."""


class Book:
    """A workbook that is being written. Raises Lacking where XlsxWriter is not installed."""

    def __init__(self, title: str) -> None:
        self._written = io.BytesIO()
        xlsxwriter = needed("xlsxwriter", "excel")
        self.book: Any = xlsxwriter.Workbook(self._written, {"in_memory": True, **ONLY_TEXT})
        self.book.set_properties({"title": title, "created": ALWAYS})

    def close(self) -> bytes:
        """Return the file."""
        self.book.close()
        return self._written.getvalue()


@dataclass(slots=True)
class Lists:
    """The lists to choose from, each written once, on a sheet that Excel does not show."""

    book: Book
    say: Say
    _places: dict[tuple[str, ...], str] = field(default_factory=dict)
    _sheet: Any = None

    def rule(self, choices: Sequence[Choice]) -> dict[str, object]:
        """Return how a cell is held to these choices, with what Excel says beside it."""
        return {
            "validate": "list",
            "source": self._place(tuple(choice.label for choice in choices)),
            "input_title": self.say(text("Choose from the list"))[:LONGEST_TITLE],
            "input_message": self.say(text("You may leave this open."))[:LONGEST_HELP],
            "error_title": self.say(text("Choose from the list"))[:LONGEST_TITLE],
            "error_message": self.say(
                text("Only what stands in the list can be counted. Press Esc, and choose with the arrow.")
            )[:LONGEST_HELP],
        }

    def _place(self, labels: tuple[str, ...]) -> str:
        if self._sheet is None:
            self._sheet = self.book.book.add_worksheet(LISTS)
            self._sheet.very_hidden()
        if labels not in self._places:
            column = len(self._places)
            for row, label in enumerate(labels):
                self._sheet.write_string(row, column, label)
            name = needed("xlsxwriter.utility", "excel").xl_col_to_name(column)
            self._places[labels] = f"={LISTS}!${name}$1:${name}${len(labels)}"
        return self._places[labels]
