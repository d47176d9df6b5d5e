"""Questionnaire: a network into what is sent to its members."""

from ..language import Say
from ..questionnaires import FORMATS
from ..views import Form, form
from .setting import Setting


def asked(setting: Setting, say: Say) -> Form:
    """Return the questionnaire of a network, in the words of a language."""
    levels = {level.id: level.name for level in setting.catalogue.levels.values()}
    return form(setting.network, setting.dilemmas, levels, setting.questionnaire.background, say)


def questionnaire(setting: Setting, format_: str, say: Say) -> bytes:
    """Write the questionnaire of a network in one of FORMATS. Raises Lacking."""
    return FORMATS[format_].write(asked(setting, say), say)
