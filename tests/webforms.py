"""Microsoft Forms and Google Forms as far as tests need them: what they make of a form and its answers.

After exports as people describe them and read them in programs; both write the text of a question above its
column, and the text of the choice in the cell.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import xlsxwriter

from dilemmakaart.language import Say
from dilemmakaart.questionnaires.forms import write
from dilemmakaart.views.form import Form

MICROSOFT: Mapping[str, Sequence[str]] = {
    "nl": ("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Tijd van laatste wijziging"),
    "en": ("ID", "Start time", "Completion time", "Email", "Name", "Last modified time"),
}
GOOGLE: Mapping[str, Sequence[str]] = {
    "nl": ("Tijdstempel", "E-mailadres"),
    "en": ("Timestamp", "Username"),
}
WHO, NAME = "anonymous@example.org", "Wie Dan Ook"
BEGAN = datetime(1980, 1, 1, 9, 30)  # noqa: DTZ001 - a cell knows no time zone
DUTCH = {"now": "nu", "wanted": "gewenst", "tension": "spanning"}


@dataclass(frozen=True)
class Asked:
    """A question in a form: its column in the example, its title, and the labels of its choices by value."""

    key: str
    title: str
    labels: Mapping[str, str]

    def answer(self, person: Mapping[str, str]) -> str:
        """Return what the export says of an answer: the label of a choice, or what was typed."""
        given = person[self.key].replace("weet niet", "?")
        return self.labels[given] if self.labels and given else given


def questions(form: Form) -> Iterator[Asked]:
    """Yield the questions as somebody pastes them from the text that we write, one by one."""
    pasted = write(form, Say(form.language)).decode("utf-8-sig").replace("\r\n", "\n").split("\n\n")
    blocks = (block.strip().split("\n")[1:] for block in pasted if block.startswith("["))
    for key, values in _keys(form):
        title, *labels = next(blocks)
        yield Asked(key, title, dict(zip(values, labels, strict=True)))


def _keys(form: Form) -> Iterator[tuple[str, list[str]]]:
    for each in form.background:
        yield each.id, [choice.value for choice in each.choices]
    for item in form.items:
        for ask in item.asks:
            yield f"{item.code}_{DUTCH[ask.aspect]}", [choice.value for choice in ask.choices]
        yield f"{item.code}_toelichting", []


def microsoft(form: Form, people: Sequence[Mapping[str, str]]) -> bytes:
    """Return the workbook: a table, with moments as dates and everything else as text."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet("Sheet1")
    moment = book.add_format({"num_format": "m/d/yy h:mm:ss"})
    header, rows = _microsoft(form, people)
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            if isinstance(cell, datetime):
                sheet.write_datetime(row, column, cell, moment)
            else:
                sheet.write(row, column, cell or None)
    columns = [{"header": each} for each in header]
    sheet.add_table(0, 0, len(rows), len(header) - 1, {"columns": columns, "name": "Table1"})
    book.close()
    return made.getvalue()


def microsoft_csv(form: Form, people: Sequence[Mapping[str, str]], delimiter: str = ",") -> bytes:
    """Return the same as CSV, in which moments are text."""
    header, rows = _microsoft(form, people)
    written = [
        [f"{cell:%m/%d/%y %H:%M:%S}" if isinstance(cell, datetime) else cell for cell in row] for row in rows
    ]
    return _csv([header, *written], delimiter)


def google(form: Form, people: Sequence[Mapping[str, str]]) -> bytes:
    """Return the CSV, as it is downloaded from the responses."""
    asked = list(questions(form))
    rows = [
        ["1980/01/01 9:30:00 AM GMT+1", WHO, *(each.answer(person) for each in asked)] for person in people
    ]
    return _csv([[*GOOGLE[form.language], *(each.title for each in asked)], *rows], ",")


def google_grids(form: Form, people: Sequence[Mapping[str, str]]) -> bytes:
    """Return the CSV of a form with a grid for each thing that is asked: a row of it is a column."""
    asked = {each.key: each for each in questions(form)}
    header, rows = [*GOOGLE[form.language]], [["1980/01/01 9:30:00 AM GMT+1", WHO] for _ in people]
    for item in form.items:
        for ask in item.asks:
            each = asked.pop(f"{item.code}_{DUTCH[ask.aspect]}")
            header.append(f"{ask.question} [{ask.heading} · {item.pole_a} ↔ {item.pole_b}]")
            for row, person in zip(rows, people, strict=True):
                row.append(each.answer(person).partition(" · ")[0])
    header += [each.title for each in asked.values()]
    for row, person in zip(rows, people, strict=True):
        row += [each.answer(person) for each in asked.values()]
    return _csv([header, *rows], ",")


def _microsoft(
    form: Form, people: Sequence[Mapping[str, str]]
) -> tuple[list[str], list[list[str | datetime]]]:
    asked = list(questions(form))
    rows: list[list[str | datetime]] = []
    for number, person in enumerate(people, start=1):
        began = BEGAN + timedelta(hours=number)
        known: list[str | datetime] = [str(number), began, began + timedelta(minutes=9), WHO, NAME, ""]
        rows.append([*known, *(each.answer(person) for each in asked)])
    return [*MICROSOFT[form.language], *_worn([each.title for each in asked])], rows


def _worn(titles: Sequence[str]) -> list[str]:
    """Return titles as they come out: pasted from a web page, on two lines, and named twice in a table."""
    wear = (
        lambda title: title.replace(" ", "\N{NO-BREAK SPACE}"),
        lambda title: f"{title} ",
        lambda title: title.replace(". ", ".\n", 1),
        lambda title: f"{title}2",
        str,
    )
    return [wear[number % len(wear)](title) for number, title in enumerate(titles)]


def _csv(rows: Sequence[Sequence[object]], delimiter: str) -> bytes:
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    return made.getvalue().encode("utf-8-sig")
