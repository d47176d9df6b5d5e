"""What goes to the screen: results to stdout, progress and remarks to stderr, never as markup."""

import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from ..characters import visible
from ..language import Say, Text

if TYPE_CHECKING:
    from rich.console import Console

    from ..terminal.line import Line


def hush(stream: TextIO) -> None:
    """Let a stream that failed swallow the rest, so that it does not fail once more at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


STYLES = {"": "", "heading": "bold", "strong": "bold", "dim": "dim"}


def _columns(stream: TextIO) -> int:
    return max(shutil.get_terminal_size((80, 24)).columns, 20) if stream.isatty() else 80


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a command writes, in which language."""

    language: str
    color: str = "auto"
    quiet: bool = False
    asked: str = ""
    """The language that was asked for on the line: what is made for a network then follows it too."""

    @property
    def say(self) -> Say:
        """Translate to the language of this screen."""
        return Say(self.language)

    @property
    def columns(self) -> int:
        """The width to write results for: that of the terminal, 80 in a pipe."""
        return _columns(sys.stdout)

    @property
    def error_columns(self) -> int:
        """The width to write errors for: that of the terminal, 80 in a pipe."""
        return _columns(sys.stderr)

    def result(self, content: str) -> None:
        """Write a result to stdout as it is; a full disk does not matter where there is nothing to write."""
        if content:
            sys.stdout.write(content)

    def lines(self, lines: "Iterable[Line]") -> None:
        """Write styled lines to stdout; without colour they are plain text."""
        from rich.text import Text as Rich

        console = self._console()
        for line in lines:
            styled = Rich()
            for span in line:
                styled.append(span.text, STYLES[span.style])
            styled.rstrip()
            console.print(styled, soft_wrap=True)

    def remark(self, message: Text) -> None:
        """Write progress or a remark to stderr, unless it should be quiet."""
        if not self.quiet:
            self.error(self.say(message))

    def passing(self, message: Text | None) -> None:
        """Show progress on the last line of the terminal, in place of what it showed; None wipes it."""
        words = visible(self.say(message))[: self.columns - 1] if message else ""
        sys.stderr.write(f"\r\x1b[K{words}")
        sys.stderr.flush()

    def paragraph(self, content: str) -> None:
        """Write a paragraph to stderr, broken off at the width of the terminal."""
        from textwrap import wrap

        for part in content.split("\n"):
            self.error("\n".join(wrap(part, self.columns - 1)))

    def error(self, content: str) -> None:
        """Write a line to stderr, with nothing in it that could steer a terminal."""
        try:
            sys.stderr.write("\n".join(visible(line) for line in content.split("\n")) + "\n")
        except OSError:
            hush(sys.stderr)  # there is nowhere left to say so

    def _console(self) -> "Console":
        from rich.console import Console

        forced = {"always": True, "never": False}.get(self.color)
        if forced is None and os.environ.get("FORCE_COLOR") and not os.environ.get("NO_COLOR"):
            forced = True
        if forced is None and os.environ.get("NO_COLOR"):
            forced = sys.stdout.isatty()
        plain = forced is False or (self.color == "auto" and bool(os.environ.get("NO_COLOR")))
        return Console(force_terminal=forced, no_color=plain, markup=False, emoji=False, highlight=False)
