"""Completion with Tab: a shell asks what can come next on the line, and gets words, never a complaint."""

from collections.abc import Mapping

from ...language import Say
from ..language import chosen
from ..screen import Screen
from .line import asked
from .shells import ASKS, written
from .words import coming


def answer(environment: Mapping[str, str], screen: Screen) -> None:
    """Write the words that can come next; none where something is wrong: that would land in the prompt."""
    try:
        line = asked(environment)
        found = coming(line, Say(chosen(line.before, environment)))
        screen.result(written(environment[ASKS], found, line.quote))
    except Exception:  # noqa: BLE001 - a file that is half written, a folder that is gone: then fewer words
        return
