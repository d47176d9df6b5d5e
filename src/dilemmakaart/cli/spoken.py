"""What is said where texts are not there in the language that was asked for."""

from collections.abc import Sequence

from ..language import NAMES, texts
from .screen import Screen

MOST = 3
"""So many files are named."""


def say_what_lacks(paths: Sequence[str], language: str, screen: Screen) -> None:
    """Tell once which files are not, or not wholly, there in a language."""
    if not paths:
        return
    named = ", ".join(paths[:MOST]) + (", …" if len(paths) > MOST else "")
    screen.remark(
        texts(
            "{count} file has not every text in {language}; the original text is shown there: {paths}.",
            "{count} files have not every text in {language}; the original text is shown there: {paths}.",
            len(paths),
            language=NAMES[language],
            paths=named,
        )
    )
