"""`--install-completion` and `--show-completion`: what makes a shell ask, put where it looks or shown.

In a file of the user's own a part between two lines is ours; nothing else in it is touched.
"""

import os
import re
import subprocess
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping, Sequence
from pathlib import Path

from ...files import MAX_ANSWERS, is_file, load, shown, write
from ...language import text
from ..choosing import choose
from ..leave import DONE, MISUSE, Leave
from ..options import SHOW_COMPLETION
from ..screen import Screen
from .shells import SCRIPTS

BEGIN, END = "# >>> dilemmakaart: completion >>>", "# <<< dilemmakaart: completion <<<"
_WIDE = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
"""How Windows PowerShell may have written a profile: bytes of another kind would spoil all of it."""


def installed(arguments: Sequence[str], screen: Screen) -> int:
    """Put the lines for a shell in the file that it reads when it starts, or show them."""
    option, _, given = arguments[0].partition("=")
    named = [each for each in (given, *arguments[1:]) if each]
    if len(named) > 1:
        raise Leave(
            MISUSE,
            text("This is too much on the line: {seen}", seen=" ".join(named[1:])),
            text("Name one shell: {choices}.", choices=", ".join(SCRIPTS)),
        )
    shell = named[0] if named else _detected()
    choose(shell, SCRIPTS, text("There is no completion for the shell '{seen}'.", seen=shell))
    if option == SHOW_COMPLETION:
        screen.result(SCRIPTS[shell].lstrip())
        return DONE
    target = _place(shell, os.environ)
    before = load(target, limit=MAX_ANSWERS).raw if is_file(target) else b""
    after = _with(before, SCRIPTS[shell])
    if after == before:
        screen.result(screen.say(text("{path}: unchanged", path=shown(target))) + "\n")
    else:
        write(target, after)
        screen.result(
            screen.say(text("{path}: completion for {shell} added", path=shown(target), shell=shell)) + "\n"
        )
    screen.remark(text("Open a new terminal, type dilemmakaart and a space, and press Tab."))
    return DONE


def _with(content: bytes, script: str) -> bytes:
    """Put our part at the end of a file, or in the place of what was ours."""
    encoding = _WIDE.get(content[:2], "utf-8")
    ours, line_end = (each.encode(encoding) for each in (f"{BEGIN}\n{script.strip()}\n{END}\n", "\n"))
    part = _part(encoding)
    if part.search(content):
        return part.sub(lambda _: ours, content, count=1)
    apart = b"" if not content else line_end if content.endswith(line_end) else 2 * line_end
    return content + apart + ours


def _part(encoding: str) -> re.Pattern[bytes]:
    """Return what finds our part; from a first line without its last, what the user wrote is not ours."""
    begin, end, *ends = (re.escape(each.encode(encoding)) for each in (BEGIN, END, "\r", "\n"))
    return re.compile(rb"%b(?:(?!%b).)*?%b(?:%b)?(?:%b)?" % (begin, begin, end, *ends), re.DOTALL)


def _detected() -> str:
    """Return the shell from which this was started."""
    import shellingham

    try:
        name, _ = shellingham.detect_shell()
    except (shellingham.ShellDetectionFailure, OSError):
        choices = text("Name it behind the option: {choices}.", choices=", ".join(SCRIPTS))
        raise Leave(MISUSE, text("It is not clear which shell this is."), choices) from None
    return str(name)


def _place(shell: str, environment: Mapping[str, str]) -> Path:
    """Return the file that a shell reads when it starts."""
    match shell:
        case "bash":
            return _home(shell) / ".bashrc"
        case "zsh":
            return Path(environment.get("ZDOTDIR") or _home(shell)) / ".zshrc"
        case "fish":
            config = Path(environment.get("XDG_CONFIG_HOME") or _home(shell) / ".config")
            return config / "fish" / "completions" / "dilemmakaart.fish"
        case _:
            return _profile(shell)


def _home(shell: str) -> Path:
    """Return the folder of the user; where nobody knows it, a folder called ~ would be made here."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home raises where there is none
    if home.is_absolute():
        return home
    hint = text("Put the lines of --show-completion {shell} in your start file yourself.", shell=shell)
    raise Leave(MISUSE, text("It is not clear where your home folder is."), hint)


def _profile(shell: str) -> Path:
    """Ask PowerShell which file that is: it differs by system and by version."""
    ask = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"
    try:
        told = subprocess.run(  # noqa: S603 - one of two names
            [shell, "-NoProfile", "-NonInteractive", "-Command", ask],
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout.strip("\ufeff\r\n ")
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        told = ""
    if not told:
        hint = text("Put the lines of --show-completion {shell} in your profile yourself.", shell=shell)
        raise Leave(MISUSE, text("'{shell}' does not say where its profile is.", shell=shell), hint)
    return Path(told)
