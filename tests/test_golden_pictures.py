"""The pictures of the example, byte for byte: a change to a picture is one that somebody looked at.

After a change: `make demo`, look at the pictures in examples/voorbeeldregio/handouts/, and copy those that
changed to tests/golden/. The empty map is made in the same way, before there is an assessment.
"""

import shutil
from pathlib import Path

import pytest
from conftest import ROOT, Command

GOLDEN = ROOT / "tests" / "golden"
ASSESSED = (
    "dilemmakaart.svg",
    "kaart-verbinding-wendbaarheid.svg",
    "kaart-open-afstemmen-nieuwe-kaders.svg",
)


@pytest.fixture
def pictures(command: Command, network: Path) -> Path:
    """Draw the example, without an assessment and with one."""
    handouts = network / "handouts"
    command(["handout", network])
    shutil.copy(handouts / "dilemmakaart.svg", network / "leeg.svg")
    command(["assess", network / "netwerk.yaml", network / "antwoorden.csv"])
    command(["handout", network])
    shutil.copy(network / "leeg.svg", handouts / "dilemmakaart-leeg.svg")
    return handouts


def test_the_pictures_of_the_example_are_as_they_were_looked_at(pictures: Path) -> None:
    for name in (*ASSESSED, "dilemmakaart-leeg.svg"):
        assert (pictures / name).read_bytes() == (GOLDEN / name).read_bytes(), name
