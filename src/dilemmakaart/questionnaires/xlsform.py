"""An XLSForm, for ODK and KoboToolbox: a workbook with the sheets survey, choices and settings.

A group per dilemma holds its three questions and room to explain; the choices say what a position means for
the poles of that dilemma. ODK and Kobo show labels as Markdown: what an author wrote is kept from being that.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ..forms.codes import DONT_KNOW as DONT_KNOW_NAME
from ..forms.columns import BACKGROUND_GROUP
from ..language import Say, text
from ..views.form import DONT_KNOW, Ask, BackgroundAsk, Choice, Form, Item
from .workbook import Book

LANGUAGES: Mapping[str, str] = {"nl": "Nederlands (nl)", "en": "English (en)"}
STRAIN = "strain"
"""The list with how much a dilemma strains: the same for every dilemma."""

_MARKUP = re.compile(r"[*_#\\]")
_TAG_OR_LINK = re.compile(r"(?<=<)(?=[a-zA-Z/!])|(?<=\])(?=\()|(?<=\$)(?=\{)")

Row = Mapping[str, str]


def write(form: Form, say: Say) -> bytes:
    """Write the workbook. Raises Lacking where XlsxWriter is not installed."""
    label = f"label::{LANGUAGES[say.language]}"
    return _workbook(
        {
            "survey": (("type", "name", label, "appearance"), [*_survey(form, label, say)]),
            "choices": (("list_name", "name", label), [*_choices(form, label)]),
            "settings": ((*_SETTINGS, "default_language"), [_settings(form, say)]),
        }
    )


_SETTINGS = ("form_title", "form_id", "version", "style")


def _settings(form: Form, say: Say) -> Row:
    known = (form.title, f"dilemmakaart-{form.network}", form.digest, "pages")
    return {**dict(zip(_SETTINGS, known, strict=True)), "default_language": LANGUAGES[say.language]}


def _survey(form: Form, label: str, say: Say) -> Iterator[Row]:
    yield {"type": "note", "name": "intro", label: "\n\n".join(_shown(each) for each in form.intro)}
    if form.background:
        about = _shown(say(text("About you")))
        yield from _group(BACKGROUND_GROUP, about, label, [_asked(each, label) for each in form.background])
    for item in form.items:
        title = (item.level, f"{item.number} · {item.pole_a} – {item.pole_b}", item.question)
        shown = "\n".join(_shown(line) for line in title)
        yield from _group(f"dilemma{item.number}", shown, label, _questions(item, label))


def _group(name: str, shown: str, label: str, rows: Sequence[Row]) -> Iterator[Row]:
    yield {"type": "begin_group", "name": name, label: shown, "appearance": "field-list"}
    yield from rows
    yield {"type": "end_group"}


def _asked(background: BackgroundAsk, label: str) -> Row:
    return {
        "type": f"select_one {BACKGROUND_GROUP}_{background.id}",
        "name": background.id,
        label: _shown(background.question),
    }


def _questions(item: Item, label: str) -> list[Row]:
    rows = [
        {
            "type": f"select_one {_list(item, ask)}",
            "name": ask.key,
            label: _shown(f"{ask.heading}. {ask.question}"),
            "appearance": "likert" if ask.aspect == "tension" else "",
        }
        for ask in item.asks
    ]
    remark = _shown(f"{item.remark.heading}. {item.remark.question}")
    return [*rows, {"type": "text", "name": item.remark.key, label: remark, "appearance": "multiline"}]


def _choices(form: Form, label: str) -> Iterator[Row]:
    lists = {f"{BACKGROUND_GROUP}_{each.id}": each.choices for each in form.background}
    lists |= {_list(item, ask): ask.choices for item in form.items for ask in item.asks}
    for name, choices in lists.items():
        for choice in choices:
            yield {"list_name": name, "name": _name(choice), label: _shown(choice.label)}


def _list(item: Item, ask: Ask) -> str:
    """Return the list of choices: now and wanted share that of their dilemma."""
    return STRAIN if ask.aspect == "tension" else f"{item.code}_position"


def _name(choice: Choice) -> str:
    return DONT_KNOW_NAME if choice.value == DONT_KNOW else choice.value


def _shown(words: str) -> str:
    r"""Write a text that is shown as it is: no Markdown, HTML, link or reference to another question."""
    line = _MARKUP.sub(lambda found: f"\\{found[0]}", " ".join(words.split()))
    return _TAG_OR_LINK.sub(" ", line)


def _workbook(sheets: Mapping[str, tuple[Sequence[str], Sequence[Row]]]) -> bytes:
    book = Book(sheets["settings"][1][0]["form_title"])
    for name, (columns, rows) in sheets.items():
        sheet = book.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for across, column in enumerate(columns):
            sheet.write_string(0, across, column)
            for down, row in enumerate(rows, start=1):
                sheet.write_string(down, across, row.get(column, ""))
        sheet.set_column(0, len(columns) - 1, 30)
    return book.close()
