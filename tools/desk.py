"""A desk with a terminal: commands typed one after the other, and what then stands on the screen."""

import contextlib
import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dilemmakaart.cli.app import run

ROOT = Path(__file__).parent.parent
EXAMPLE = Path("examples") / "voorbeeldregio"


class _Glass(io.TextIOWrapper):
    """A screen that can be read afterwards; `alive` where somebody sits before it."""

    def __init__(self, *, alive: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
        self.alive = alive

    def isatty(self) -> bool:
        return self.alive


class _Keys(io.StringIO):
    """What is typed when something is asked; as at a terminal, it stands on the screen."""

    def __init__(self, answers: Sequence[str], screen: _Glass) -> None:
        super().__init__("".join(f"{answer}\n" for answer in answers))
        self.screen = screen

    def isatty(self) -> bool:
        return self.screen.alive

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # as that of StringIO
        line = super().readline(size)
        self.screen.write(line)
        return line


class Desk:
    """Someone at a terminal: which folder they are in, and how the last command ended."""

    def __init__(self) -> None:
        """Sit down; the folder is the one that the process is in."""
        self.code = 0

    def typed(self, line: str, answers: Sequence[str] = ()) -> str:
        """Type one line, and answers to what it asks; return all that it shows, in order.

        Without answers nobody sits there, and nothing is asked.
        """
        match shlex.split(line, comments=True):
            case ["dilemmakaart", *arguments]:
                return self._run(arguments, answers)
            case ["cd", folder]:
                os.chdir(folder)
                return ""
            case ["echo", "$?"]:
                return f"{self.code}\n"
            case ["head", "-1", path]:
                return Path(path).read_text(encoding="utf-8").partition("\n")[0] + "\n"
            case ["make", target]:
                return "".join(map(self.typed, _recipe(target)))
            case _:
                message = f"nobody here knows how to do this: {line}"
                raise ValueError(message)

    def _run(self, arguments: list[str], answers: Sequence[str]) -> str:
        screen = _Glass(alive=bool(answers))
        with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen):
            before, sys.stdin = sys.stdin, _Keys(answers, screen)
            try:
                self.code = run(arguments)
            finally:
                sys.stdin = before
        screen.seek(0)
        return re.sub(" +$", "", screen.read(), flags=re.MULTILINE)


def _recipe(target: str) -> Iterator[str]:
    """Yield what `make` would type for a target that only starts the program."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    for line in found[1].splitlines() if found else ():
        yield line.lstrip("\t@").removeprefix("$(BIN)/").replace("$(EXAMPLE)", str(EXAMPLE))


@contextlib.contextmanager
def at_home(language: str) -> Iterator[Path]:
    """Go to an empty folder, on a machine that speaks a language and remembers nothing."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as place, tempfile.TemporaryDirectory() as cache:
        for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
            os.environ.pop(name, None)
        os.environ.update(DILEMMAKAART_LANG=language, XDG_CACHE_HOME=cache, COLUMNS="80")
        try:
            with contextlib.chdir(place):
                yield Path(place)
        finally:
            os.environ.clear()
            os.environ.update(before)


def unpack_example() -> None:
    """Put the example where it stands in the repository."""
    leave = shutil.ignore_patterns("uitkomst", "handouts")
    shutil.copytree(ROOT / EXAMPLE, EXAMPLE, ignore=leave)
