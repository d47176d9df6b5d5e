"""What goes to the screen: results to stdout, progress and remarks to stderr, never as markup."""

import os
import re
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from ..characters import visible
from ..language import Say, Text
from .plainly import plain

if TYPE_CHECKING:
    from rich.console import Console

    from ..terminal.line import Line


def hush(stream: TextIO) -> None:
    """Let a stream that failed swallow the rest, so that it does not fail once more at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


STYLES = {"": "", "heading": "bold", "strong": "bold", "dim": "dim"}


BAR = 20
"""So many signs is the bar that shows how far something is."""
WIDE = 50
"""A terminal with less room than this shows the words alone."""
SPARE = 2
"""So much room is kept where signs are few: the nearest of one may be three characters, as in `=/=`."""
_START = re.compile(r"(?! *\d* \|)(?: *- | +|\S+ {2,}|)")
"""Where the text of a line begins: behind blanks, a dash or a name; not in a line of a file that is shown."""


def _columns(stream: TextIO, least: int = 20) -> int:
    """Return the width of a terminal, 80 for anything else and where it says 0: it does not know."""
    if not stream.isatty():
        return 80
    if stream is sys.stdout or os.environ.get("COLUMNS"):
        seen = shutil.get_terminal_size((80, 24)).columns
    else:
        try:
            seen = os.get_terminal_size(stream.fileno()).columns or 80
        except OSError:
            seen = 80
    return max(seen - (0 if stream.encoding.lower().startswith("utf") else SPARE), least)


def _folded(line: str, width: int) -> list[str]:
    """Break a line off between words; what follows stands below where its text began. Code stays whole."""
    start = _START.match(line)
    if len(line) <= width or start is None:
        return [line]
    from textwrap import wrap

    below = " " * min(len(start[0]), width // 2)
    text = line[start.end() :]
    return wrap(
        text,
        width,
        initial_indent=start[0],
        subsequent_indent=below,
        break_long_words=False,
        break_on_hyphens=False,
    )


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a command writes, in which language."""

    language: str
    color: str = "auto"
    quiet: bool = False
    asked: str = ""
    """The language that was asked for on the line: what is made for a network then follows it too."""
    plain: bool = False
    """Whether lines are words only, for who hears them."""
    shown: list[str] = field(default_factory=list)
    """What passes on the last line of the terminal, if anything does."""

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
        self.wipe()
        if content:
            sys.stdout.write(content)

    def prose(self, content: str) -> None:
        """Write a result that is read and not copied: at a terminal no line is wider than that."""
        lines = content.splitlines()
        if sys.stdout.isatty():
            lines = [part for line in lines for part in _folded(line, self.columns)]
        self.result("".join(f"{line}\n" for line in lines))

    def lines(self, lines: "Iterable[Line]") -> None:
        """Write styled lines to stdout: without rich where no style is shown."""
        self.wipe()
        if self.plain:
            self._read_out(lines)
            return
        forced = self._forced()
        if not (sys.stdout.isatty() if forced is None else forced):
            bare = ("".join(span.text for span in line).rstrip() for line in lines)
            sys.stdout.writelines(f"{line}\n" for line in bare)
            return
        from rich.text import Text as Rich

        console = self._console(forced)
        for line in lines:
            styled = Rich()
            for span in line:
                styled.append(span.text, STYLES[span.style])
            styled.rstrip()
            console.print(styled, soft_wrap=True)

    def _read_out(self, lines: "Iterable[Line]") -> None:
        from ..terminal.line import words

        said = [plain(each) for line in lines if (each := words(line)) is not None]
        self.prose("".join(f"{each}\n" for each in said))

    def remark(self, message: Text) -> None:
        """Write progress or a remark to stderr, unless it should be quiet."""
        if not self.quiet:
            self.error(self.say(message))

    def passing(self, share: float, message: Text) -> None:
        """Show how far something is on the last line of the terminal, in place of what it showed."""
        room = _columns(sys.stderr, least=1) - 1
        bar = f"[{'#' * round(BAR * share):.<{BAR}}] " if room >= WIDE else ""
        words = f"{bar}{visible(self.say(message))}"[:room]
        self._over(words)
        self.shown[:] = [words]

    def wipe(self) -> None:
        """Take away what passes on the last line, before anything else is written there."""
        if self.shown:
            self._over("")
            self.shown.clear()

    def _over(self, words: str) -> None:
        """Write over what passes, without a code that some consoles print: only back to the start."""
        before = len(self.shown[0]) if self.shown else 0
        with suppress(OSError):
            sys.stderr.write(f"\r{words.ljust(before)}" + ("" if words else "\r"))
            sys.stderr.flush()

    def paragraph(self, content: str) -> None:
        """Write a paragraph to stderr, broken off at the width of the terminal."""
        from textwrap import wrap

        for part in content.split("\n"):
            self.error("\n".join(wrap(part, self.columns - 1)))

    def error(self, content: str) -> None:
        """Write a line to stderr, with nothing in it that could steer a terminal."""
        self.wipe()
        lines = [visible(line) for line in content.split("\n")]
        if sys.stderr.isatty():
            lines = [part for line in lines for part in _folded(line, self.error_columns)]
        try:
            sys.stderr.write("\n".join(lines) + "\n")
        except OSError:
            hush(sys.stderr)  # there is nowhere left to say so

    def _forced(self) -> bool | None:
        """Whether styles are asked for or refused; None where the terminal decides."""
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        return True if os.environ.get("FORCE_COLOR") else None

    def _console(self, forced: bool | None) -> "Console":  # noqa: FBT001 - three answers to one question
        from rich.console import Console

        return Console(force_terminal=forced, markup=False, emoji=False, highlight=False)
