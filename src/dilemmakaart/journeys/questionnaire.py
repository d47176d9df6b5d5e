"""Questionnaire: a network into what is sent to its members."""

from collections.abc import Mapping

from ..file import File
from ..language import Say
from ..questionnaires import FORMATS
from ..views.form import Form, Words, form
from .setting import Setting

PAPER, TEMPLATE = "md", "vragenlijst.md"

ENDINGS: Mapping[str, str] = {**{name: known.ending for name, known in FORMATS.items()}, PAPER: ".md"}
"""How the name of a file ends, by the name after `--to`."""
IN_ROWS: Mapping[str, str] = {name: known.rows.ending for name, known in FORMATS.items() if known.rows}
"""The same for one file with a row for each member, of the formats that have one."""


def asked(setting: Setting, say: Say) -> Form:
    """Return the questionnaire of a network, in the words of a language."""
    levels = {level.id: level.name for level in setting.catalogue.levels.values()}
    words = Words(setting.network, setting.dilemmas, levels, setting.language_of)
    return form(words, setting.questionnaire, say)


def questionnaire(
    setting: Setting, format_: str, templates: Mapping[str, File], say: Say, *, in_rows: bool = False
) -> bytes:
    """Write the questionnaire of a network in one of ENDINGS; paper comes from a template. Raises Lacking."""
    shown = asked(setting, say)
    if format_ != PAPER:
        known = FORMATS[format_]
        return (known.rows if in_rows and known.rows else known).write(shown, say)
    from ..render import render  # only paper needs templates

    sources = {f"{name}.md": content for name, content in templates.items()}
    return render(sources, TEMPLATE, {"form": shown}, say).encode()
