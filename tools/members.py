"""The made-up members of the example: they send back the page of another network, and meet."""

import csv
import json
import re
from collections.abc import Mapping
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


Typed = tuple[tuple[str, str], ...]
"""What is typed behind which key, from the top of a file to its end; nothing where one only reads on."""

SAID: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "connected": "We stemmen veel af en weten toch weinig van elkaar.",
        "support": "Vooraf bellen kost een kwartier. Achteraf uitleggen kost een half jaar.",
        "me": "Ik zeg ja aan tafel en leg het daarna thuis pas uit.",
        "us": "We vieren nooit wat er lukt.",
        "scrap": "Eén overleg schrappen, en van een ander een belronde over gezinnen maken.",
        "list": "In twee wijken heeft ieder gezin één aanspreekpunt.",
        "expect": "Als wij vooraf een kwartier bellen, duurt een besluit aan tafel half zo lang.",
        "step": "B05 belt voor het overleg van januari met drie scholen.",
        "pay": "Wie betaalt de tijd van het aanspreekpunt?",
        "tense": "Wie beslist er als het spannend wordt?",
        "once": "Eén keer dat u te vroeg of te laat besliste.",
    },
    "en": {
        "connected": "We consult a lot, and still know little of each other.",
        "support": "A call beforehand takes a quarter of an hour. Explaining afterwards takes half a year.",
        "me": "I say yes at the table, and only then explain it at home.",
        "us": "We never celebrate what works.",
        "scrap": "Drop one meeting, and turn another into a round of calls about families.",
        "list": "In two neighbourhoods every family has one person to turn to.",
        "expect": "If we call for a quarter of an hour beforehand, deciding at the table takes half as long.",
        "step": "B05 calls three schools before the meeting of January.",
        "pay": "Who pays for the time of that one person?",
        "tense": "Who decides when it gets tense?",
        "once": "One time that you decided too early or too late.",
    },
}


def at_the_table(words: Mapping[str, str]) -> Typed:
    """Return what is typed into a new harvest during the meeting; one agreement gets no day."""
    return (
        ("present", ""), ("-", "B03"), ("-", "B05"), ("-", "B11"),
        ("dilemma", "verbinding-wendbaarheid"), ("core", words["connected"]),
        ("dilemma", "handelingsruimte-draagvlak"), ("core", words["support"]),
        ("person", ""), ("-", words["me"]), ("network", ""), ("-", words["us"]),
        ("what", words["scrap"]), ("who", "B03"), ("when", "2026-12-18"),
        ("what", words["list"]), ("who", "B11"),
        ("hypothesis", words["expect"]), ("first_step", words["step"]),
        ("who", "B05"), ("check", "2027-01-28"),
        ("question", words["pay"]), ("who", "B11"),
        ("about", words["tense"]), ("date", "2027-01-14"), ("leader", "B11"),
        ("present", ""), ("-", "B03"), ("-", "B05"),
        ("input", words["once"]), ("input_before", "2027-01-11"),
    )  # fmt: skip


def fill_in(path: Path, typed: Typed) -> None:
    """Type into a file in which nothing stands behind a key yet, from its top to its end."""
    lines = path.read_text(encoding="utf-8").splitlines()
    at = 0
    for key, words in typed:
        empty = {"-"} if key == "-" else {f"{key}:", f"- {key}:"}
        at = next(number for number in range(at, len(lines)) if lines[number].strip() in empty)
        lines[at] = f"{lines[at]} {words}".rstrip()
        at += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
