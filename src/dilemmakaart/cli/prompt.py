"""Questions at a terminal: asked again until the answer is understood."""

import sys
from contextlib import suppress

from ..language import Text
from .screen import Screen

YES = frozenset({"", "j", "ja", "y", "yes"})
NO = frozenset({"n", "nee", "no"})


def at_a_terminal() -> bool:
    """Whether there is somebody to ask: nothing is ever waited for in a pipe."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def with_arrow_keys() -> None:
    """Let the arrow keys edit what is typed, where the system can."""
    with suppress(ImportError):
        import readline  # noqa: F401 - that it is there is enough


def typed(screen: Screen, *paragraphs: str) -> str:
    """Ask, and return what was typed. Raises KeyboardInterrupt and EOFError."""
    for each in paragraphs:
        screen.paragraph(each)
    return input("> ").strip()


def yes(screen: Screen, question: Text) -> bool:
    """Ask until it is a yes or a no; Enter is a yes."""
    while True:
        answer = typed(screen, screen.say(question)).lower()
        if answer in YES | NO:
            return answer in YES
