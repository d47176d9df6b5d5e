"""The eighteen made-up respondents of the example, for tests that send them through a format and back."""

import csv
from pathlib import Path

from conftest import EXAMPLE, Command

from dilemmakaart.answers import Respondent
from dilemmakaart.files import library, load
from dilemmakaart.journeys.assess import gathered
from dilemmakaart.journeys.setting import open_network


def eighteen() -> list[dict[str, str]]:
    """Return a row per respondent: `sector`, `rol`, `bs1_nu`, `bs1_gewenst`, … as the example has them."""
    with (EXAMPLE / "antwoorden.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def outcome(command: Command, network: Path, *answers: Path) -> str:
    """Assess answers and return the assessment as it was written."""
    target = network / "uitkomst" / "round-trip.json"
    target.unlink(missing_ok=True)
    ended = command(["assess", network, *answers, "--output", target])
    assert ended.code == 0, ended.err
    return target.read_text(encoding="utf-8")


def read_back(network: Path, *answers: Path) -> tuple[Respondent, ...]:
    """Return everybody's answers as they were read: an assessment shows neither remarks nor every option."""
    setting, errors = open_network(load(network / "netwerk.yaml"), [], library())
    assert setting is not None, errors
    found = gathered([load(path) for path in answers], setting)
    assert not found.problems
    return found.respondents
