"""Start: `--version` is answered before anything else is imported."""

import sys
from contextlib import suppress

from . import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        with suppress(AttributeError, OSError):  # where nothing can be written, the door says so
            sys.stdout.write(f"dilemmakaart {__version__}\n")
            sys.stdout.flush()
            return
    try:
        from .cli.app import run
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
