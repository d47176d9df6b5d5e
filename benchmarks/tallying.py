"""Time the counting of a million rows of answers beside DuckDB and Polars, as whole processes.

Run with `make bench`; it prints the tables of docs/benchmarks.md. All count the same: of every question how
often each answer was given, by everyone and by every option of both background questions, and of every
dilemma how far wanted lies from now. That they agree is checked before anything is timed.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from count_dilemmakaart import tallied
from counting import COLUMNS, OPTIONS
from timing import table, timed

BIN = Path(sys.executable).parent
NETWORK = Path(__file__).parent.parent / "examples" / "voorbeeldregio" / "netwerk.yaml"
ROWS = 1_000_000
FEW = 10_000

HERE = Path(__file__).parent
PEERS = {
    "dilemmakaart, the tally": ("count_dilemmakaart.py",),
    "DuckDB, histograms": ("count_duckdb.py", "histograms"),
    "DuckDB, group by": ("count_duckdb.py", "grouped"),
    "Polars, group by": ("count_polars.py",),
}


def main() -> None:
    """Print one table for each kind of file, and what ten thousand rows take inside a process."""
    with tempfile.TemporaryDirectory() as place:
        for title, background, odd in (
            ("36 answers, all of them numbers", (), False),
            ("two background questions and 36 answers, some blank or 'weet niet'", tuple(OPTIONS), True),
        ):
            path = Path(place) / "antwoorden.csv"
            write(path, ROWS, background, odd=odd)
            size = path.stat().st_size / 1e6
            compare(f"{ROWS:,} rows of {title} ({size:.0f} MB)", path, " ".join(background), Path(place))
        write(path, FEW, tuple(OPTIONS), odd=True)
        print(f"{FEW:,} rows, inside the process: {inside(path):.3f} seconds")


def compare(title: str, path: Path, background: str, place: Path) -> None:
    """Let everyone count once and agree, then time them in turn."""
    commands = {
        name: [sys.executable, str(HERE / script), str(path), background, *way]
        for name, (script, *way) in PEERS.items()
    }
    said = {subprocess.run(each, check=True, capture_output=True).stdout for each in commands.values()}
    if len(said) != 1:
        sys.exit(f"they do not count the same: {said}")
    output = ["--output", str(place / "assessment.json")]
    assess = [str(BIN / "dilemmakaart"), "assess", str(NETWORK), str(path), *output]
    found = timed({"dilemmakaart assess": assess, **commands})
    table(title, found, "dilemmakaart, the tally")


def inside(path: Path) -> float:
    """Return the seconds that reading and counting a file takes where all is loaded: the median of five."""
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        tallied(str(path), [*OPTIONS])
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def write(path: Path, count: int, background: tuple[str, ...], *, odd: bool) -> None:
    """Write so many rows of random answers, always the same."""
    draw = random.Random(1)
    extra = ["weet niet", ""] if odd else []
    scales = {"spanning": [str(point) for point in range(5)] * 10 + extra}
    scales["nu"] = scales["gewenst"] = [str(point) for point in range(-3, 4)] * 7 + extra
    pools = [[*OPTIONS[each]] for each in background]
    pools += [scales[column.rpartition("_")[2]] for column in COLUMNS]
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join([*background, *COLUMNS]) + "\n")
        for _ in range(count):
            file.write(",".join([draw.choice(pool) for pool in pools]) + "\n")


if __name__ == "__main__":
    main()
