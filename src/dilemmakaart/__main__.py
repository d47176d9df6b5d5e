"""Start and end: both cost more than most commands do, so neither does more than it must.

`--version` is answered before anything else is imported, from the standard library too.
"""

import sys

from . import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:  # what only says what types there are is not loaded
    from typing import NoReturn


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"] and _told(f"dilemmakaart {__version__}\n"):
        return
    import gc
    import os

    from .standin import stand_in

    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # looking for them reads every installed package
    stand_in()
    gc.set_threshold(200_000)  # imports make thousands of values that stay: nothing to look for so often
    try:
        from .cli.app import run
    except KeyboardInterrupt:
        sys.exit(130)
    _leave(run(sys.argv[1:]))


def _told(line: str) -> bool:
    """Write a line; where nothing can be written, the door says so."""
    try:
        sys.stdout.write(line)
        sys.stdout.flush()
    except (AttributeError, OSError):
        return False
    return True


def _leave(code: int) -> "NoReturn":
    """End the process at once: to take everything apart first takes a tenth of a short run."""
    import os

    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            continue
    os._exit(code)


if __name__ == "__main__":
    main()
