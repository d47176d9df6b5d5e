"""The eighteen made-up respondents of the example, for tests that send them through a format and back."""

import csv
from pathlib import Path

from conftest import EXAMPLE, Command

from dilemmakaart.files import load
from dilemmakaart.folders import library, own_files
from dilemmakaart.journeys.assess import Remarks, gathered
from dilemmakaart.journeys.setting import open_network
from dilemmakaart.tally import Tally


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


def read_back(network: Path, *answers: Path) -> tuple[Tally, Remarks]:
    """Return what was counted, and the remarks: an assessment shows neither these nor every option."""
    path = network / "netwerk.yaml"
    setting, errors = open_network(load(path), own_files(path), library(editions=True))
    assert setting is not None, errors
    found = gathered([load(path) for path in answers], setting, remarks=True)
    assert not found.problems
    return found.tally, {code: sorted(given) for code, given in found.remarks.items()}
