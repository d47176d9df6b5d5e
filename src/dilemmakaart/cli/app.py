"""The command line as a whole: common options, the commands, and every way to end."""

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .. import __version__
from ..characters import visible
from ..extras import Lacking
from ..faulty import Faulty
from ..files import Unusable
from ..language import Text, text
from ..suggest import did_you_mean, suggestion
from .commands import COMMANDS
from .contents import contents
from .language import chosen
from .leave import DONE, FAULT, FINDINGS, MISUSE, STOPPED, Leave
from .options import EVERYWHERE, SETTING_UP, Common, taken
from .plainly import NAME as NEAREST_SIGN
from .plainly import register
from .screen import Screen, hush

ASKS_HELP = ("help", "-h", "-?", "/?")
"""How one asks for help elsewhere."""

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""Why nothing can be written: a full disk, a file as large as it may be, a broken device, a full quota."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; no traceback ever reaches a user."""
    _open_streams()
    screen = Screen(chosen(arguments, os.environ))
    if "_DILEMMAKAART_COMPLETE" in os.environ:
        from .completion import answer

        answer(os.environ, screen)
        return DONE
    try:
        common, rest = taken(arguments)
        screen = Screen(screen.language, common.color, common.quiet, common.language, common.plain)
        return _dispatch(common, rest, screen)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last net
        return _ended(error, screen)


def _open_streams() -> None:
    """Make both streams writable: a closed one swallows, a narrow one shows what comes nearest."""
    register()
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        else:
            stream.reconfigure(errors=NEAREST_SIGN)


def _ended(error: BaseException, screen: Screen) -> int:
    """Say why it ended, in one or two lines, and return the exit code."""
    match _foreseen(error):
        case Leave() as leave:
            _tell(screen, leave.where, leave.message, leave.hint)
            return leave.code
        case Faulty() as faulty:
            for each in faulty.every:
                _tell(screen, f"{each.path}:{each.line}", each.message, each.hint)
            return FINDINGS
        case KeyboardInterrupt():
            screen.error(screen.say(text("Stopped.")))
            return STOPPED
        case BrokenPipeError():
            hush(sys.stdout)
            return DONE
        case _:
            _confess(error, screen)
            return FAULT


def _foreseen(error: BaseException) -> BaseException:
    """Turn what the system refuses into a way to leave."""
    match error:
        case Unusable():
            return Leave(MISUSE, error.message, error.hint, error.path)
        case Lacking():
            message = text("This needs parts that are not installed.")
            hint = text("Install them: pip install 'dilemmakaart[{extra}]'", extra=error.extra)
            return Leave(MISUSE, message, hint)
        case OSError() if error.errno in _NO_ROOM:
            hush(sys.stdout)
            message = text("The result cannot be written: {reason}.", reason=error.strerror)
            return Leave(MISUSE, message, text("Make room, or write it to another place."))
        case FileNotFoundError() if not _stands_somewhere():
            message = text("The folder you are in is gone.")
            return Leave(MISUSE, message, text("Go to a folder that exists."))
        case _:
            return error


def _stands_somewhere() -> bool:
    """Whether the folder in which the program was started is still there."""
    try:
        return bool(Path.cwd())
    except FileNotFoundError:
        return False


def _tell(screen: Screen, where: str, message: Text, hint: Text) -> None:
    start = f"{visible(where)}: " if where else ""
    screen.error(f"{start}{screen.say(message)}\n    {screen.say(hint)}")


def _dispatch(common: Common, arguments: Sequence[str], screen: Screen) -> int:
    if common.version:
        screen.result(f"dilemmakaart {__version__}\n")
        return DONE
    first = next(iter(arguments), "--help")
    if first == "--help":
        screen.result(contents(screen.say, screen.columns))
        return DONE
    if first.partition("=")[0] in SETTING_UP:
        from .completion.installing import installed

        return installed(arguments, screen)
    if first not in COMMANDS:
        raise _unknown(first)
    from .typed import called

    code = called(first, arguments, screen)
    sys.stdout.flush()
    if code == STOPPED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else DONE


def _unknown(seen: str) -> Leave:
    help_ = suggestion("--help" if seen in ASKS_HELP else None)
    if seen.startswith("-"):
        message = text("Unknown option '{seen}'.", seen=seen)
        see = text("See 'dilemmakaart --help', or --help after a command.")
        return Leave(MISUSE, message, help_ or did_you_mean(seen, (*EVERYWHERE, *SETTING_UP)) or see)
    short = suggestion(next((name for name in COMMANDS if len(seen) > 1 and name.startswith(seen)), None))
    choices = text("Choose one of: {choices}.", choices=", ".join(COMMANDS))
    hint = help_ or did_you_mean(seen, list(COMMANDS)) or short or choices
    return Leave(MISUSE, text("There is no command '{seen}'.", seen=seen), hint)


def _confess(error: BaseException, screen: Screen) -> None:
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1:]
    place = f"{Path(last[0].filename).name}:{last[0].lineno}" if last else "?"
    screen.error(
        screen.say(
            text(
                "A fault in dilemmakaart {version}, not in your files: {kind} at {place}. Please report this "
                "line and the command you gave to the makers; never send them answers.",
                version=__version__,
                kind=type(error).__name__,
                place=place,
            )
        )
    )
    if os.environ.get("DILEMMAKAART_DEBUG"):
        screen.error("".join(traceback.format_exception(error)))
