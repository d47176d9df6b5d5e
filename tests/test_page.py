"""The questionnaire as a page, in a browser: filled in, saved, read back, and looked at.

The browser starts once, does everything, and tells what it saw; each test judges a part of that.
"""

import json
import os
import re
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLE, NPM, ROOT, Command
from round_trip import eighteen, outcome

from dilemmakaart.cli.app import run

Told = Mapping[str, Any]

HOSTILE = '</script><script>hacked=1</script><img src=x onerror=hacked=1> " & &lt; ↔'
AWKWARD = "b \\\"'</title>"


def answered() -> list[dict[str, str]]:
    """Return the eighteen as the page knows their answers; the first gets an "I don't know" and a remark."""
    cells = [
        {name: "?" if cell == "weet niet" else cell for name, cell in row.items() if name != "submission"}
        for row in eighteen()
    ]
    assert "?" in cells[0].values()
    assert any(cell for name, cell in cells[0].items() if name.endswith("toelichting"))
    return cells


def hostile(folder: Path) -> Path:
    """Make a network in which every text tries to be more than text."""
    folder.mkdir()
    network = folder / "netwerk.yaml"
    network.write_text(
        f"kind: network\nid: kwaad\nname: {json.dumps(HOSTILE)}\ndilemmas: [inclusief-efficient]\n"
        f"background:\n  - id: elements\n    question: {json.dumps(HOSTILE)}\n"
        f"    options:\n      submit: {json.dumps(HOSTILE)}\n      b: B\n",
        encoding="utf-8",
    )
    own = next((ROOT / "dilemmas").rglob("1-inclusief-efficient.yaml")).read_text(encoding="utf-8")
    own = own.replace("name: inclusief", f"name: {json.dumps(HOSTILE)}").replace(
        "name: efficiënt", f'name: "{AWKWARD}"'
    )
    (folder / "dilemmas").mkdir()
    (folder / "dilemmas" / "1-inclusief-efficient.yaml").write_text(own, encoding="utf-8")
    return network


@pytest.fixture(scope="module")
def told(node: str, browser: str, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Write the pages, visit them once, and return what was seen there."""
    folder = tmp_path_factory.mktemp("page")
    pages = {name: folder / f"{name}.html" for name in ("nl", "en", "hostile")}
    for name, target in pages.items():
        network = hostile(folder / "kwaad") if name == "hostile" else EXAMPLE
        language = ["--lang", "en" if name == "en" else "nl"]
        assert run([*language, "questionnaire", str(network), "--to", "html", "--output", str(target)]) == 0
    task = folder / "task.json"
    task.write_text(
        json.dumps(
            {
                "browser": browser,
                "pages": {name: str(path) for name, path in pages.items()},
                "folder": str(folder),
                "respondents": answered(),
            }
        )
    )
    done = subprocess.run(
        [node, ROOT / "tests" / "browser" / "visit.cjs", task],
        env={**os.environ, "NODE_PATH": str(NPM)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    found: Told = json.loads(done.stdout)
    return found


def saved(path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(path).read_text(encoding="ascii"))
    return found


def test_the_eighteen_through_the_page_give_the_assessment_of_their_table(
    told: Told, command: Command, network: Path
) -> None:
    answers = network / "antwoorden"
    answers.mkdir()
    for path in told["files"]:
        shutil.copy(path, answers)

    assert outcome(command, network, answers) == outcome(command, network, network / "antwoorden.csv")


def test_what_was_filled_in_by_keyboard_is_what_is_saved(told: Told) -> None:
    first = answered()[0]
    found = saved(told["files"][0])

    assert found["background"] | found["answers"] == {
        name: cell for name, cell in first.items() if not name.endswith("toelichting")
    }
    assert found["remarks"] == {
        name: cell for name, cell in first.items() if name.endswith("toelichting") and cell
    }


def test_the_file_holds_answers_and_nothing_about_who_when_or_where(told: Told) -> None:
    found = saved(told["files"][0])

    assert list(found) == [
        "format",
        "network",
        "questionnaire",
        "submission",
        "saved",
        "dilemmas",
        "background",
        "answers",
        "remarks",
    ]
    assert Path(told["files"][0]).name.endswith(f"antwoorden-{found['submission'][:8]}.json")


def test_saving_again_keeps_the_submission_and_counts_and_clearing_everything_begins_another(
    told: Told,
) -> None:
    found = [saved(path) for path in told["files"]]

    assert [each["saved"] for each in found[:4]] == [1, 2, 3, 1]
    assert len({each["submission"] for each in found}) == len(eighteen())
    assert len({each["submission"] for each in found[:3]}) == 1
    assert told["wiped"] == {}


def test_nothing_is_chosen_beforehand_and_nothing_slides(told: Told) -> None:
    assert told["preselected"] == told["ranges"] == 0


def test_progress_counts_the_questions_that_were_answered(told: Told) -> None:
    given = sum(bool(cell) for name, cell in answered()[0].items() if not name.endswith("toelichting"))

    assert told["progress"] == [
        "0 van de 38 vragen beantwoord",
        f"{given} van de 38 vragen beantwoord",
    ]


def test_without_an_answer_nothing_is_saved(told: Told) -> None:
    assert told["nothing"] == "Er valt nog niets te bewaren: u hebt nog geen vraag beantwoord."


def test_a_page_that_is_opened_again_still_holds_the_answers_and_says_so(told: Told) -> None:
    assert told["before"]
    assert told["after"] == told["before"]
    assert told["again"]


def test_an_answer_can_be_taken_back_by_keyboard_in_every_tab(told: Told) -> None:
    found = told["cleared"]

    assert found["seen"] == [{"bs1_nu": "-3"}, {"bs1_nu": "-3"}, {}]
    assert found["focus"] == ["bs1_nu", "-3"]
    assert found["progress"].startswith("0 van")
    assert not found["button"]


def test_answers_can_be_copied_and_where_that_is_blocked_they_stand_selected(told: Told) -> None:
    for found in told["copied"].values():
        assert json.loads(found["text"])["answers"] == saved(told["files"][0])["answers"]
    assert {name: found["box"] for name, found in told["copied"].items()} == {"take": False, "refuse": True}


def test_where_the_browser_keeps_nothing_the_page_says_so_and_still_saves(told: Told) -> None:
    found = told["forgotten"]

    assert (found["keeps"], found["forgets"]) == (False, True)
    assert saved(found["file"])["answers"] == saved(told["files"][0])["answers"]


def test_the_page_asks_for_nothing_and_its_policy_has_nothing_to_complain_about(told: Told) -> None:
    assert told["complaints"] == []
    assert [url for url in told["requests"] if not url.startswith(("file:", "blob:"))] == []


def test_axe_finds_nothing_wide_or_narrow_light_or_dark_in_both_languages(told: Told) -> None:
    assert len(told["axe"]) == 4
    assert {name: found for name, found in told["axe"].items() if found} == {}
    assert {"color-contrast", "target-size", "label", "region"} <= set(told["judged"])


def test_every_question_and_every_answer_has_a_name_for_who_listens(told: Told) -> None:
    names = told["names"]

    assert len(set(names["groups"])) == len(names["groups"]) == 38
    assert "Waar staat het netwerk nu? inclusief ↔ efficiënt" in names["groups"]
    assert names["groups"][0] == "Vanuit welke organisatie doet u mee?"
    assert len(names["radios"]) == 6 + 12 * (8 + 8 + 6)
    per_item: Sequence[str] = names["radios"][6 : 6 + 22]
    assert per_item[:2] == ["−3 helemaal inclusief", "−2 richting inclusief"]
    assert per_item[7] == per_item[15] == per_item[21] == "weet ik niet"
    assert per_item[16:21] == ["0 geen", "1 weinig", "2 enige", "3 veel", "4 zeer veel"]
    assert all(names["radios"] + names["boxes"] + names["buttons"])
    assert len(set(names["buttons"])) == len(names["buttons"])


def test_nothing_scrolls_sideways_at_320_pixels_or_at_twice_the_size(told: Told) -> None:
    assert told["widths"] == {"320": 0, "640 as at 200 %": 0, "large text": 0}


def test_what_is_touched_is_at_least_44_pixels_wide_and_high(told: Told) -> None:
    assert [each for each in told["targets"] if each[1] < 44] == []


def test_on_paper_every_point_is_there_and_no_button(told: Told) -> None:
    assert told["printed"] == {"radios": 12 * (7 + 7 + 5), "buttons": 0, "overflow": 0}


def test_without_javascript_the_page_says_what_to_do(told: Told) -> None:
    assert "JavaScript" in told["withoutScript"]["note"]
    assert told["withoutScript"]["buttons"] == 0


def test_texts_of_a_network_stay_texts_and_come_back_as_they_were(
    told: Told, command: Command, tmp_path: Path
) -> None:
    found = told["hostile"]

    assert not found["hacked"]
    assert found["foreign"] == 0
    assert found["heading"] == f"Vragenlijst {' '.join(HOSTILE.split())}"
    assert found["poles"] == saved(found["file"])["dilemmas"]["bs1"]
    ended = command(["assess", hostile(tmp_path / "kwaad"), found["file"]])
    assert "1 respondent is too few" in ended.err
    assert "earlier version" not in ended.err


def test_the_policy_of_the_page_lets_in_its_own_style_and_script_and_nothing_else(
    command: Command, network: Path
) -> None:
    target = network / "page.html"
    command(["questionnaire", network, "--to", "html", "--output", target])
    page = target.read_text(encoding="utf-8")

    def digest(part: str) -> str:
        return f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'"

    style = page.partition("<style>")[2].partition("</style>")[0]
    script = page.rpartition("<script>")[2].partition("</script>")[0]
    assert (
        f"\"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; "
        "base-uri 'none'; form-action 'none'\""
    ) in page
    assert not re.search(r"https?:|\ssrc=|\sstyle=|\son\w+=|@import|url\(|http-equiv=\"refresh", page)


@pytest.mark.parametrize(("language", "marked"), [("nl", False), ("en", True)])
def test_what_is_in_another_language_than_the_page_says_so(
    command: Command, network: Path, language: str, *, marked: bool
) -> None:
    target = network / "page.html"
    command(["--lang", language, "questionnaire", network, "--to", "html", "--output", target])
    page = target.read_text(encoding="utf-8")

    assert f'<html lang="{language}">' in page
    assert (">inclusive</em>" in page) is marked
    assert "<em lang=" not in page
    assert ('<legend lang="nl">Vanuit welke organisatie doet u mee?</legend>' in page) is marked


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_twelve_dilemmas_stays_under_60_kilobytes(
    command: Command, network: Path, language: str
) -> None:
    target = network / "page.html"
    command(["--lang", language, "questionnaire", network, "--to", "html", "--output", target])

    assert target.stat().st_size < 60_000
