"""A survey for LimeSurvey: its tab separated survey structure, to be imported as a new survey.

One row per group (G), question (Q), row of an array (SQ) and answer (A), each belonging to what stands above
it. Per level of dilemmas there is an array for where the network stands, one for where it should stand and
one for how much it strains; the poles stand left and right of a row.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from ..forms.codes import DONT_KNOW as DONT_KNOW_CODE
from ..forms.codes import option_codes, point_code, question_code
from ..language import Say, text
from ..views.form import DONT_KNOW, Ask, BackgroundAsk, Choice, Form, Item

COLUMNS = (
    *("id", "related_id", "class", "type/scale", "name", "relevance", "text", "help", "language"),
    *("validation", "mandatory", "encrypted", "other", "default", "same_default"),
)
LIST, ARRAY, LONG_TEXT = "L", "F", "T"

SETTINGS: Mapping[str, str] = {
    "format": "G",  # a page per group
    "anonymized": "Y",  # nothing ties an answer to an invitation
    "datestamp": "N",
    "ipaddr": "N",
    "refurl": "N",
    "savetimings": "N",
    "allowprev": "Y",
    "showwelcome": "Y",
    "showprogress": "Y",
    "showgroupinfo": "B",
    "showqnumcode": "X",  # neither number nor code before a question
    "publicstatistics": "N",
}

_FORMULA = re.compile(r"[=@]|[+-](?![0-9]+$)")
"""What a spreadsheet computes; `-3` is only a number."""

Row = Mapping[str, str]


def write(form: Form, say: Say) -> bytes:
    """Write the survey as LimeSurvey reads it: UTF-8 with BOM, tabs, no quotes."""
    rows = [dict(zip(COLUMNS, COLUMNS, strict=True))]
    rows += [{**row, "language": say.language} for row in _rows(form, say)]
    lines = ("\t".join(row.get(column, "") for column in COLUMNS) + "\r\n" for row in rows)
    return "".join(lines).encode("utf-8-sig")


def _rows(form: Form, say: Say) -> Iterator[Row]:
    yield {"class": "S", "name": "language", "text": say.language}
    for name, value in SETTINGS.items():
        yield {"class": "S", "name": name, "text": value}
    welcome = "".join(f"<p>{_html(paragraph)}</p>" for paragraph in form.intro)
    yield {"class": "SL", "name": "surveyls_title", "text": _html(form.title)}
    yield {"class": "SL", "name": "surveyls_welcometext", "text": welcome}
    if form.background:
        yield {"class": "G", "name": _html(say(text("About you"))), "relevance": "1"}
        for background in form.background:
            yield from _background(background)
    levels = groupby(form.items, key=lambda item: item.level)
    for number, (level, items) in enumerate(levels, start=1):
        yield from _level(number, level, tuple(items))


def _background(background: BackgroundAsk) -> Iterator[Row]:
    codes = option_codes(background.labels)
    yield _question(LIST, question_code(background.id), _html(background.question))
    for choice in background.choices:
        yield _answer(codes[choice.value], choice.label)


def _level(number: int, level: str, items: Sequence[Item]) -> Iterator[Row]:
    listed = "".join(f"<li>{_html(f'{item.code} · {item.question}')}</li>" for item in items)
    yield {"class": "G", "name": _html(level), "text": f"<ul>{listed}</ul>", "relevance": "1"}
    for asked in zip(*(item.asks for item in items), strict=True):
        yield from _array(number, items, asked[0])
    for item in items:
        title = f"{item.remark.heading} · {item.pole_a} – {item.pole_b}. {item.remark.question}"
        yield _question(LONG_TEXT, item.remark.key.replace("_", ""), _html(title))


def _array(number: int, items: Sequence[Item], ask: Ask) -> Iterator[Row]:
    between = " – " if ask.aspect == "tension" else "|"
    yield _question(ARRAY, f"{ask.word}{number}", _html(f"{ask.word} · {ask.question}"))
    for item in items:
        row = _html(f"{item.code} · {item.pole_a}") + between + _html(item.pole_b)
        yield {"class": "SQ", "type/scale": "0", "name": item.code, "relevance": "1", "text": row}
    for choice in ask.choices:  # the words of a position name poles, and those stand beside each row
        yield _answer(_code(choice), choice.label if ask.aspect == "tension" else choice.short)


def _question(kind: str, code: str, html: str) -> Row:
    return {
        "class": "Q",
        "type/scale": kind,
        "name": code,
        "relevance": "1",
        "text": html,
        "mandatory": "N",
        "other": "N",
    }


def _answer(code: str, label: str) -> Row:
    return {"class": "A", "type/scale": "0", "name": code, "text": _html(label)}


def _code(choice: Choice) -> str:
    return DONT_KNOW_CODE if choice.value == DONT_KNOW else point_code(int(choice.value))


def _html(words: str) -> str:
    """Write a text that LimeSurvey shows as it is: no HTML, no expression in braces, no second half.

    Who looks at the file in a spreadsheet sees text too, and no formula.
    """
    line = escape(" ".join(words.split()))
    for sign in "{}|\\":
        line = line.replace(sign, f"&#{ord(sign)};")
    return f"&#{ord(line[0])};{line[1:]}" if _FORMULA.match(line) else line
