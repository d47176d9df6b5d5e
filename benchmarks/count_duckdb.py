"""Count answers with DuckDB: in one query of histograms, which is its fastest way, or column by column."""

import sys
from collections import Counter

import duckdb
from counting import CODES, COLUMNS, Counted, asked, spread, tell


def main() -> None:
    """Count in the way that was asked for."""
    path, background = asked()
    source = f"read_csv('{path}', header=true, all_varchar=true)"
    counted: Counted = Counter()
    if sys.argv[3] == "histograms":
        _histograms(source, background, counted)
    else:
        _grouped(source, background, counted)
    tell(counted)


def _wanted() -> list[tuple[str, str]]:
    shift = "try_cast({code}_gewenst as int) - try_cast({code}_nu as int)"
    columns = [(column, f"coalesce({column}, '')") for column in COLUMNS]
    return [*columns, *((f"{code}_shift", shift.format(code=code)) for code in CODES)]


def _histograms(source: str, background: list[str], counted: Counted) -> None:
    chosen = ", ".join([*background, *(f"histogram({what})" for _, what in _wanted())])
    grouped = f"group by {', '.join(background)}" if background else ""
    for row in duckdb.connect().execute(f"select {chosen} from {source} {grouped}").fetchall():
        options, histograms = row[: len(background)], row[len(background) :]
        for (column, _), counts in zip(_wanted(), histograms, strict=True):
            spread([(*options, *each) for each in counts.items()], background, column, counted)


def _grouped(source: str, background: list[str], counted: Counted) -> None:
    database = duckdb.connect()
    database.execute(f"create table answers as select * from {source}")
    for column, what in _wanted():
        chosen = ", ".join([*background, what])
        rows = database.execute(f"select {chosen}, count(*) from answers group by all").fetchall()
        spread(rows, background, column, counted)


if __name__ == "__main__":
    main()
