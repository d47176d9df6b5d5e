"""Count answers with Polars: all columns at once, each grouped by its answers."""

from collections import Counter

import polars as pl
from counting import CODES, COLUMNS, Counted, asked, spread, tell


def main() -> None:
    """Count, and tell what was counted."""
    path, background = asked()
    table = pl.read_csv(path, infer_schema=False).lazy().with_columns(pl.all().fill_null(""))
    wanted = [(column, pl.col(column)) for column in COLUMNS]
    wanted += [(f"{code}_shift", _point(f"{code}_gewenst") - _point(f"{code}_nu")) for code in CODES]
    answers = [table.select(*background, what.alias("answer")) for _, what in wanted]
    found = pl.collect_all([each.group_by([*background, "answer"]).len() for each in answers])
    counted: Counted = Counter()
    for (column, _), rows in zip(wanted, found, strict=True):
        spread(rows.iter_rows(), background, column, counted)
    tell(counted)


def _point(column: str) -> pl.Expr:
    return pl.col(column).cast(pl.Int8, strict=False)


if __name__ == "__main__":
    main()
