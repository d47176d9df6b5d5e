"""Time `validate` from an installed wheel, beside the tools that people would use instead.

Run with `make bench`; it prints the tables of docs/benchmarks.md.
"""

import os
import shutil
import string
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from timing import table, timed

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
MANY = 10_000

BASE = (
    "import typer, yaml; from pydantic import BaseModel; "
    "type('M', (BaseModel,), {'__annotations__': {'x': int}})"
)
LOAD = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    with open(path, "rb") as file:
        yaml.load(file, yaml.CSafeLoader)
"""


def main() -> None:
    """Print one table for each question."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = f"{place}/cache"
        many = Path(place) / "many" / "dilemmas"
        size = write(many, MANY)
        old = (many.stat().st_mtime_ns - 10**10,) * 2
        for path in many.iterdir():
            os.utime(path, ns=old)  # a record does not trust files as young as itself
        print(f"{MANY} files of {size} bytes on average\n")
        cold()
        throughput(many)
        again(many)
        peers(many, Path(place))


def cold() -> None:
    """The shipped library, from a cold start, against importing what it stands on."""
    library = str(ROOT / "dilemmas")
    ours = [str(BIN / "dilemmakaart"), "validate", "--no-cache", library]
    found = timed({"validate dilemmas": ours, "the imports alone": [sys.executable, "-c", BASE]}, 15)
    table("The library, from a cold start", found, "the imports alone")


def throughput(many: Path) -> None:
    """All rules on, one process, against reading the same files with PyYAML alone."""
    load = [sys.executable, "-c", LOAD, str(many)]
    ours = [str(BIN / "dilemmakaart"), "validate", "--no-cache", str(many)]
    table(f"{MANY} files", timed({"validate --no-cache": ours, "CSafeLoader": load}), "CSafeLoader")


def again(many: Path) -> None:
    """A second run on unchanged files against a first one."""
    command = [str(BIN / "dilemmakaart"), "validate", str(many)]
    cache = os.environ["XDG_CACHE_HOME"]
    first = ["sh", "-c", f'rm -rf "{cache}"; exec "$@"', "sh", *command]
    table(f"{MANY} files, twice", timed({"the first run": first, "a second run": command}), "a second run")


def peers(many: Path, place: Path) -> None:
    """What people would use instead: a schema checker and a YAML linter. They take minutes."""
    schemas = place / "schemas"
    subprocess.run([str(BIN / "dilemmakaart"), "schema", "--output", str(schemas)], check=True, stderr=2)
    files = [str(path) for path in sorted(many.iterdir())]
    schema = str(schemas / "dilemma.schema.json")
    found = timed(
        {
            "validate --no-cache": [str(BIN / "dilemmakaart"), "validate", "--no-cache", str(many)],
            "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", schema, *files],
            "yamllint": [str(BIN / "yamllint"), "-d", "relaxed", str(many)],
        },
        1,
    )
    table(f"{MANY} files, beside others", found, "validate --no-cache")


def write(folder: Path, count: int) -> int:
    """Write so many dilemmas that differ, made of sentences of the library; return their mean size."""
    folder.mkdir(parents=True)
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "dilemmas").glob("*/[0-9]-*.yaml"))]
    total = 0
    codes = product(string.ascii_lowercase, string.ascii_lowercase, range(20, 100))
    for number, code in zip(range(count), codes, strict=False):
        content = shortened(texts[number % len(texts)], number, "".join(map(str, code)))
        (folder / f"{number % 9 + 1}-dilemma-{number}.yaml").write_text(content, encoding="utf-8")
        total += len(content.encode())
    return total // count


def shortened(text: str, number: int, code: str) -> str:
    """Keep of a dilemma what makes two kilobytes, under an id and a code of its own."""
    lines, kept, skipping = text.splitlines(), [], None
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if skipping is not None and (indent > skipping or line.lstrip().startswith("- ")):
            continue
        skipping = None
        key = line.strip().partition(":")[0]
        if key in {"warnings", "actions", "prompts"}:
            skipping = indent
        elif key == "id":
            kept.append(f"id: dilemma-{number}")
        elif key == "code":
            kept.append(f"code: {code}")
        elif not line.startswith("#"):
            kept.append(line)
    return "\n".join(kept) + "\n"


if __name__ == "__main__":
    if shutil.which("sh") is None:
        sys.exit("this needs a shell")
    main()
