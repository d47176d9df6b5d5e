"""Time the start of commands as whole processes from an installed wheel, beside a Python that does nothing.

Run with `make bench`; it prints the table of docs/benchmarks.md.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from timing import table, timed

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
EXAMPLE = ROOT / "examples" / "voorbeeldregio"
NOTHING = "python -c pass"
RUNS = 15


def main() -> None:
    """Print one table: the commands as somebody types them, outside any network folder."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = f"{place}/cache"
        folder = Path(place) / "netwerk"
        folder.mkdir()
        for name in ("netwerk.yaml", "antwoorden.csv"):
            shutil.copy(EXAMPLE / name, folder)
        os.chdir(place)
        network, answers = str(folder / "netwerk.yaml"), str(folder / "antwoorden.csv")
        library = str(ROOT / "dilemmas")
        commands = {
            NOTHING: python("pass"),
            "import typer, yaml, rich": python("import typer, yaml, rich"),
            "the same, and a model of pydantic": python(
                "import typer, yaml, rich; from pydantic import BaseModel; "
                "type('M', (BaseModel,), {'__annotations__': {'x': int}})"
            ),
            "--version": ours("--version"),
            "--help": ours("--help"),
            "list": ours("list"),
            "show": ours("show", "inclusief-efficient"),
            "validate, the library": ours("validate", "--no-cache", library),
            "validate, a second time": ours("validate", library),
            "assess, the example": ours("assess", network, answers),
            "handout, the example": ours("handout", network),
        }
        table("Starting", timed(commands, RUNS), NOTHING)


def python(program: str) -> Sequence[str]:
    """Return how Python runs a line."""
    return [sys.executable, "-c", program]


def ours(*arguments: str) -> Sequence[str]:
    """Return how a command is run."""
    return [str(BIN / "dilemmakaart"), *arguments]


if __name__ == "__main__":
    main()
