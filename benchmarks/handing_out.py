"""Time the handouts: every page of twelve dilemmas in the process, and a thousand networks in one run.

Run with `make bench`.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from timing import timed

EXAMPLE = Path(__file__).parent.parent / "examples" / "voorbeeldregio"
SEVEN = ("deelnemer", "draaiboek", "kaarten", "polariteitenkaart", "rapport", "vragenlijst", "oogst")
RUNS = 15
FEW, MANY = 100, 1_000


def main() -> None:
    """Print two tables; the processes first, as a child's peak memory is counted from its parent's."""
    _networks()
    _pages()


def _pages() -> None:
    from dilemmakaart.files import load
    from dilemmakaart.folders import library, templates
    from dilemmakaart.journeys.assess import assessed, gathered
    from dilemmakaart.journeys.handout import Wanted, handouts
    from dilemmakaart.journeys.setting import open_network

    setting, errors = open_network(load(EXAMPLE / "netwerk.yaml"), (), library())
    if setting is None:
        raise ValueError(errors)
    found = assessed(gathered([load(EXAMPLE / "antwoorden.csv")], setting).tally, setting, "individual")
    every = [each.id for each in setting.dilemmas]
    known = templates()
    took = []
    for _ in range(RUNS):
        start = time.perf_counter()
        pages = handouts(setting, found, known, Wanted(SEVEN, every))
        took.append(time.perf_counter() - start)
    letters = sum(map(len, pages.values()))
    print("## `handout`: seven templates for twelve dilemmas to Markdown, in the process\n")
    print("| | seconds |\n| --- | --- |")
    print(f"| the first time | {took[0]:.3f} |")
    print(f"| each next time | {statistics.median(took[1:]):.3f} |")
    print(f"\n{letters // 1000} kB of pages, the map included.\n", flush=True)


def _networks() -> None:
    print(f"## `handout`: {MANY:,} networks in one run\n")
    print("| networks | seconds | networks per second | peak MB |\n| --- | --- | --- | --- |")
    for count in (FEW, MANY):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(count):
                place = Path(folder) / f"netwerk-{number}"
                place.mkdir()
                shutil.copy(EXAMPLE / "netwerk.yaml", place)
            command = [Path(sys.executable).parent / "dilemmakaart", "--quiet", "handout", folder, "--force"]
            took = timed({"handout": [str(part) for part in command]}, runs=1)["handout"]
        print(f"| {count:,} | {took.wall:.1f} | {count / took.wall:.0f} | {took.peak:.0f} |")
    print(flush=True)


if __name__ == "__main__":
    main()
