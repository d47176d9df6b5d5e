"""The eighteen made-up respondents of the example, for tests that send them through a format and back."""

import csv
from pathlib import Path

from conftest import EXAMPLE, Command


def eighteen() -> list[dict[str, str]]:
    """Return a row per respondent: `sector`, `rol`, `bs1_nu`, `bs1_gewenst`, … as the example has them."""
    with (EXAMPLE / "antwoorden.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def outcome(command: Command, network: Path, *answers: Path | str) -> str:
    """Assess answers and return the assessment as it was written."""
    target = network / "uitkomst" / "round-trip.json"
    target.unlink(missing_ok=True)
    ended = command(["assess", network, *answers, "--output", target])
    assert ended.code == 0, ended.err
    return target.read_text(encoding="utf-8")
