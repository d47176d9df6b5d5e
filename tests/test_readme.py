"""What README lists is what there is; tests/test_pages.py types its commands."""

import re

from conftest import ROOT

from dilemmakaart.catalogue import catalogue, enter
from dilemmakaart.folders import library

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_lists_every_dilemma_with_its_code() -> None:
    known = catalogue([enter(file)[0] for file in library()])
    rows = re.findall(r"^\| `(\w+)` \| (.*) – (.*) \| `(.*)` \|$", README, re.MULTILINE)
    assert rows == [
        (each.code, each.poles.a.name, each.poles.b.name, each.id) for each in known.dilemmas.values()
    ]
