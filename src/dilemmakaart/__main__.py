"""Start and end: both cost more than most commands do, so neither does more than it must.

`--version` is answered before anything else is imported.
"""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from . import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        with suppress(AttributeError, OSError):  # where nothing can be written, the door says so
            sys.stdout.write(f"dilemmakaart {__version__}\n")
            sys.stdout.flush()
            return
    gc.set_threshold(200_000)  # imports make thousands of values that stay: nothing to look for so often
    try:
        from .cli.app import run
    except KeyboardInterrupt:
        sys.exit(130)
    _leave(run(sys.argv[1:]))


def _leave(code: int) -> NoReturn:
    """End the process at once: to take everything apart first takes a tenth of a short run."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
