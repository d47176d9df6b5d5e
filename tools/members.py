"""The made-up members of the example, as they send back the page of another network."""

import csv
import json
import re
from pathlib import Path

from desk import EXAMPLE, ROOT

SECTORS = {
    "gemeente": 0,
    "aanbieder": 1,
    "lokaal-team": 2,
    "onderwijs": 3,
}
"""Which option of the page each sector of the example is."""


def send_back(page: Path, folder: Path) -> None:
    """Fill in a page as each member of the example did, and put what it saves in a folder."""
    html = page.read_text(encoding="utf-8")
    (asked,) = re.findall(r'<script type="application/json" id="asked">(.*?)</script>', html, re.DOTALL)
    sent = {key: json.loads(asked)[key] for key in ("network", "questionnaire", "dilemmas")}
    sectors = list(dict.fromkeys(re.findall(r'name="sector" value="([^"]+)"', html)))
    with (ROOT / EXAMPLE / "antwoorden.csv").open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter=";"), start=1):
            saved = {"format": "dilemmakaart/answers@1", **sent, **_answers(row, sectors)}
            name = f"{number:08x}"
            saved |= {"submission": f"{name}-0000-4000-8000-000000000000", "saved": 1}
            (folder / f"antwoorden-{name}.json").write_text(json.dumps(saved), encoding="utf-8")


def _answers(row: dict[str, str], sectors: list[str]) -> dict[str, dict[str, str]]:
    dont_know = {"weet niet": "?"}
    cells = {key: cell for key, cell in row.items() if key not in {"submission", "sector", "rol"}}
    remarks = {key: cell for key, cell in cells.items() if key.endswith("_toelichting") and cell}
    return {
        "background": {"sector": sectors[SECTORS[row["sector"]]]},
        "answers": {
            key: dont_know.get(cell, cell) for key, cell in cells.items() if not key.endswith("_toelichting")
        },
        "remarks": remarks,
    }
