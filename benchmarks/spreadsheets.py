"""Time reading a workbook with a row for each respondent, as a whole process, beside the library it uses.

Run with `make bench`; it prints a table of docs/benchmarks.md.
"""

import random
import sys
import tempfile
from pathlib import Path

import xlsxwriter
from counting import COLUMNS, OPTIONS
from timing import table, timed

BIN = Path(sys.executable).parent
NETWORK = Path(__file__).parent.parent / "examples" / "voorbeeldregio" / "netwerk.yaml"
ROWS = 5_000
ADDED = ("ID", "Naam")
WORDS = {
    -3: "helemaal",
    -2: "richting",
    -1: "een beetje",
    0: "er tussenin",
    1: "iets",
    2: "ruim",
    3: "zeer",
    4: "heel erg",
}
OPEN = "import sys, python_calamine as c; c.load_workbook(sys.argv[1]).get_sheet_by_index(0).to_python()"


def main() -> None:
    """Print one table: the answers as numbers, and as Microsoft Forms writes them, with words behind each."""
    with tempfile.TemporaryDirectory() as place:
        numbers, labels = Path(place) / "getallen.xlsx", Path(place) / "woorden.xlsx"
        write(numbers, words=False)
        write(labels, words=True)
        commands = {}
        for name, path in (("numbers", numbers), ("words", labels)):
            output = ["--output", str(Path(place) / f"{name}.json")]
            assess = [str(BIN / "dilemmakaart"), "assess", str(NETWORK), str(path), *output]
            commands[f"dilemmakaart assess, {name}"] = assess
            commands[f"python-calamine alone, {name}"] = [sys.executable, "-c", OPEN, str(path)]
        width = len(ADDED) + len(OPTIONS) + len(COLUMNS)
        title = f"a workbook of {ROWS:,} rows of {width} columns"
        table(title, timed(commands), "python-calamine alone, numbers")


def write(path: Path, *, words: bool) -> None:
    """Write random answers, always the same."""
    draw = random.Random(1)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, [*ADDED, *OPTIONS, *COLUMNS])
        for row in range(1, ROWS + 1):
            given = [draw.choice(options) for options in OPTIONS.values()]
            points = [
                draw.randint(0, 4) if each.endswith("spanning") else draw.randint(-3, 3) for each in COLUMNS
            ]
            said = [f"{point} · {WORDS[point]}" if words else point for point in points]
            sheet.write_row(row, 0, [row, "anoniem", *given, *said])


if __name__ == "__main__":
    main()
