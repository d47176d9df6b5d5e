"""The questions of the page. Every text in it was written by somebody else, so all of it is escaped."""

from html import escape
from itertools import groupby

from ..characters import safe
from ..language import Say, Text, text
from ..views.form import Ask, BackgroundAsk, Choice, Form, Item


def plain(words: str) -> str:
    """Return a text that is only text, in an element and in an attribute."""
    return escape(safe(words))


def button(id_: str, words: Text, say: Say, kind: str) -> str:
    """Return a button; the one that leads to open questions waits until there are."""
    hidden = " hidden" if id_ == "first-open" else ""
    return f'<button type="button" id="{id_}" class="{kind}"{hidden}>{plain(say(words))}</button>'


def question_count(form: Form) -> int:
    """Count the questions; a remark is none."""
    return len(form.background) + sum(len(item.asks) for item in form.items)


def _own(language: str, form: Form) -> str:
    """Return the attribute of what is in another language than the page, for who listens; else nothing."""
    return "" if language == form.language else f' lang="{plain(language)}"'


def questions(form: Form, say: Say) -> str:
    """Return everything that is asked: first about the respondent, then the dilemmas by level."""
    return _about(form, say) + _dilemmas(form)


def _about(form: Form, say: Say) -> str:
    if not form.background:
        return ""
    asked = "".join(_background(each, _own(each.language, form)) for each in form.background)
    heading = say(text("About you"))
    return f'<h2>{plain(heading)}</h2>\n<div class="card" id="about">\n{asked}</div>\n'


def _background(ask: BackgroundAsk, lang: str) -> str:
    options = "".join(
        f"<label{lang}>{_radio(ask.id, choice)}<b>{plain(choice.label)}</b></label>\n"
        for choice in ask.choices
    )
    return (
        f"<fieldset><legend{lang}>{plain(ask.question)}</legend>\n"
        f'<div class="options">{options}</div></fieldset>\n'
    )


def _dilemmas(form: Form) -> str:
    return "".join(
        f"<h2{_own(language, form)}>{plain(level)}</h2>\n"
        + "".join(_item(item, _own(item.language, form)) for item in items)
        for (level, language), items in groupby(
            form.items, key=lambda item: (item.level, item.level_language)
        )
    )


def _item(item: Item, lang: str) -> str:
    poles = f"{plain(item.pole_a)} ↔ {plain(item.pole_b)}"
    asks = "".join(_ask(item, ask, lang) for ask in item.asks)
    return (
        f'<section class="card"><h3{lang}>{item.number}. {plain(item.question)}</h3>\n'
        f'<p class="poles"{lang}>{poles}</p>\n{asks}'
        f'<label class="remark">{plain(item.remark.question)}<i{lang}> {poles}</i>'
        f'<textarea name="{plain(item.remark.key)}" rows="1"></textarea></label></section>\n'
    )


def _ask(item: Item, ask: Ask, lang: str) -> str:
    """Return one question: the scale, and apart from it "I don't know". <i> is only for who listens."""
    *scale, unknown = ask.choices
    labels = "".join(_point(ask.key, choice) for choice in scale)
    kind = "scale strain" if ask.aspect == "tension" else "scale"
    if ask.aspect != "tension":
        labels = f"<em{lang}>{plain(item.pole_a)}</em>{labels}<em{lang}>{plain(item.pole_b)}</em>"
    return (
        f"<fieldset><legend>{plain(ask.question)}"
        f"<i{lang}> {plain(item.pole_a)} ↔ {plain(item.pole_b)}</i></legend>\n"
        f'<div class="{kind}">{labels}</div>\n<div class="below"><label class="dk">'
        f"{_radio(ask.key, unknown)}<b>{plain(unknown.label)}</b></label></div></fieldset>\n"
    )


def _point(name: str, choice: Choice) -> str:
    number, _, words = choice.label.partition(" · ")
    minus = number.replace("-", "\N{MINUS SIGN}")
    return f"<label>{_radio(name, choice)}<b>{minus}</b><i> {plain(words)}</i></label>"


def _radio(name: str, choice: Choice) -> str:
    return f'<input type=radio name="{plain(name)}" value="{plain(choice.value)}">'
