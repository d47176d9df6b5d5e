"""Which language: `--lang`, else DILEMMAKAART_LANG, else the locale; English unless it is Dutch."""

import locale
import os
from collections.abc import Mapping, Sequence

from ..language import LANGUAGES


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return "nl" or "en", looking at the command line before anything parses it."""
    for position, argument in enumerate(arguments):
        value = ""
        if argument == "--lang" and position + 1 < len(arguments):
            value = arguments[position + 1]
        elif argument.startswith("--lang="):
            value = argument.removeprefix("--lang=")
        if value in LANGUAGES:
            return value
    told = environment.get("DILEMMAKAART_LANG", "")
    if told in LANGUAGES:
        return told
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "nl" if environment[name].lower().startswith("nl") else "en"
    system = (locale.getlocale()[0] or "") if os.name == "nt" else ""
    return "nl" if system.lower().startswith(("nl", "dutch")) else "en"
