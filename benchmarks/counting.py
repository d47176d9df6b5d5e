"""What every way of counting answers is asked, and how it says what it counted, so that all can compare."""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence

CODES = ("bs1", "bs2", "bs3", "ts1", "ts2", "ts3", "no1", "no2", "no3", "li1", "li2", "li3")
COLUMNS = tuple(f"{code}_{aspect}" for code in CODES for aspect in ("nu", "gewenst", "spanning"))
OPTIONS = {
    "sector": ("gemeente", "aanbieder", "lokaal-team", "onderwijs"),
    "rol": ("kerngroep", "deelnemer"),
}

Counted = Counter[tuple[object, str, str]]
"""How often each answer was given, by group and column; a group is "all" or a question and an option."""


def asked() -> tuple[str, list[str]]:
    """Return the file to count, and its background questions."""
    return sys.argv[1], sys.argv[2].split()


def spread(
    rows: Iterable[Sequence[object]], background: Sequence[str], column: str, counted: Counted
) -> None:
    """Add counts by the options of all background questions to everyone and to each option.

    A row holds an option for each question, an answer and a count.
    """
    for *options, answer, count in rows:
        if answer is not None:
            for group in ("all", *zip(background, options, strict=True)):
                counted[group, column, str(answer)] += int(str(count))


def tell(counted: Counted) -> None:
    """Print how many counts there are and a digest of all of them."""
    lines = sorted(f"{key} {count}" for key, count in counted.items() if count)
    print(len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest())
