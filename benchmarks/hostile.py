"""Time `validate` over the worst files that the tests know: asked is under 2 seconds and 300 MB for each.

Run with `make bench`, by the Python that has the tests' tools, with the command to measure.
"""

import os
import sys
import tempfile
from pathlib import Path

from timing import Timed, timed

sys.path.append(str(Path(__file__).parent.parent / "tests"))

from test_hostile import CALM, FLOODS, REFUSED

WORST = 5


def main(command: str) -> None:
    """Print the files that take most, and what the worst of all takes."""
    files = {name: content for name, (content, _) in REFUSED.items()} | FLOODS | CALM
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = f"{place}/cache"
        found: dict[str, Timed] = {}
        for name, content in files.items():
            path = Path(place) / "x.yaml"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            found |= timed({name: [command, "validate", "--no-cache", str(path)]}, 1)
    print(f"{len(files)} hostile files\n\n| | seconds of processor | peak MB |\n| --- | --- | --- |")
    for name, each in sorted(found.items(), key=lambda pair: -pair[1].cpu)[:WORST]:
        print(f"| {name} | {each.cpu:.2f} | {each.peak:.0f} |")
    print(f"| the most memory | | {max(each.peak for each in found.values()):.0f} |\n")


if __name__ == "__main__":
    main(sys.argv[1])
