"""Every block in README and docs is typed, in order, in one fresh folder, and shows what stands in the page.

`tools/pages.py` tells how a page is read. The transcripts of the first hour and of the
whole cycle are done in the same way, word by
word; after a change that somebody looked at, `RENEW=1 make test` writes them anew.
"""

import difflib
import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import zip_longest
from pathlib import Path

import pytest
from conftest import ROOT
from desk import EXAMPLE, Desk, at_home, unpack_example
from docs_pictures import TARGET, pictures
from members import SAID, at_the_table, fill_in, send_back
from pages import Step, answers, shows, steps, turns

TRANSCRIPTS = ROOT / "tests" / "transcripts"

LANGUAGES = {"docs/handleiding.md": "nl", "docs/methode.md": "nl", "docs/templates.md": "nl"}
"""The language that the machine of a reader speaks; English if a page is not named."""

LEFT_ALONE: Mapping[str, int] = {
    "README.md": 1,
    "docs/ci.md": 7,
    "docs/handleiding.md": 5,
    "docs/methode.md": 3,
    "docs/tutorial.md": 1,
}
"""How many blocks of a page are not done. Each says why on the line above it."""

ELSEWHERE = {"docs/rules.md"}
"""Made by the program, and held by tests/test_manual.py."""


def answers_come_back() -> None:
    """Send back the page that `questionnaire --to html` made, as eighteen members do."""
    (page,) = (path for name in ("vragenlijst", "questionnaire") for path in Path().glob(f"{name}.html"))
    send_back(page, Path("antwoorden"))


def a_dilemma_with_three_mistakes() -> None:
    """Put the first dilemma of the library in a folder of its own, and three mistakes in it."""
    name = "1-inclusief-efficient.yaml"
    content = (ROOT / "dilemmas" / "within-subgroup" / name).read_text(encoding="utf-8")
    for right, wrong in (
        ("question: ", "questoin: "),
        ("level: within-subgroup", "level: within-subgruop"),
        ("name: efficiënt", "name: 2"),
    ):
        assert right in content
        content = content.replace(right, wrong, 1)
    Path("mistakes", "dilemmas").mkdir(parents=True)
    os.chdir("mistakes")
    Path("dilemmas", name).write_text(content, encoding="utf-8")


def the_example() -> None:
    """Stand in the folder of the example."""
    unpack_example()
    os.chdir("examples/voorbeeldregio")


def half_a_year_later() -> None:
    """Fill in the page anew: for everybody the network is a step nearer to where it should be."""
    for path in Path("antwoorden").glob("*.json"):
        saved = json.loads(path.read_text(encoding="utf-8"))
        for key, cell in saved["answers"].items():
            wanted = saved["answers"].get(key.replace("_nu", "_gewenst"), "?")
            if key.endswith("_nu") and cell not in {"?", wanted} and wanted not in {"", "?"}:
                saved["answers"][key] = str(int(cell) + (1 if int(cell) < int(wanted) else -1))
        path.write_text(json.dumps(saved), encoding="utf-8")


def two_networks_in_a_region() -> None:
    """Make a folder with two networks."""
    for name in ("noord", "zuid"):
        Desk().typed(f"dilemmakaart init regio/{name} --yes")


def only_three_answers() -> None:
    """Leave three answers in the folder."""
    for path in sorted(Path("antwoorden").glob("*.json"))[3:]:
        path.unlink()


def a_mistake_in_the_network() -> None:
    """Type a key of netwerk.yaml wrong."""
    path = Path("netwerk.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("  people:", "  peple:"), encoding="utf-8")


def edited(name: str, *changes: tuple[str, str]) -> None:
    """Change some words in a file, as one does by hand."""
    path = Path(name)
    content = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in content, f"{name}: {old}"
        content = content.replace(old, new, 1)
    path.write_text(content, encoding="utf-8")


def who_takes_part() -> None:
    """Put the list of the example in the folder: codes, no names."""
    shutil.copy(ROOT / EXAMPLE / "deelnemers.csv", ".")


def the_harvest_is_filled_in() -> None:
    """Type during the meeting what it brings; one agreement gets no day."""
    fill_in(Path("oogst/2026-12-03.yaml"), at_the_table(SAID[os.environ["DILEMMAKAART_LANG"]]))


def that_agreement_gets_a_day() -> None:
    """Fill in the day that was missing, and when the first agreement was kept."""
    fill_in(Path("oogst/2026-12-03.yaml"), (("done", "2026-12-17"), ("when", "2027-01-15")))


def all_is_well_again() -> None:
    """Mend what a page let go wrong: the network as it was, with the answers of everybody."""
    edited("netwerk.yaml", ("  peple:", "  people:"))
    for path in Path("antwoorden").glob("[!.]*"):
        path.unlink()
    answers_come_back()


STAGES: Mapping[str, Callable[[], object]] = {
    "the repository": unpack_example,
    "in the example": the_example,
    "the answers come back": answers_come_back,
    "half a year later": half_a_year_later,
    "only three answers": only_three_answers,
    "somebody sends the page itself": lambda: shutil.copy("vragenlijst.html", "antwoorden"),
    "a mistake in netwerk.yaml": a_mistake_in_the_network,
    "without that dilemma": lambda: shutil.rmtree("dilemmas"),
    "all is well again": all_is_well_again,
    "the list of who takes part": who_takes_part,
    "a meeting is moved by hand": lambda: edited("reeks.yaml", ("date: 2027-04-29", "date: 2027-04-22")),
    "the harvest is filled in": the_harvest_is_filled_in,
    "that agreement gets a day": that_agreement_gets_a_day,
    "in another folder": lambda: os.chdir(".."),
    "back in the network folder": lambda: os.chdir("jeugd-voorbeeldregio"),
    "two networks in a region": two_networks_in_a_region,
    "the answers were assessed": lambda: Desk().typed("dilemmakaart assess antwoorden.csv"),
    "a dilemma with three mistakes": a_dilemma_with_three_mistakes,
}
"""What others do, or what stood there before, by the words that a page has for it."""


def pages() -> list[str]:
    """Return every page that people read, by its path in the repository."""
    found = {"README.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))}
    return sorted(found - ELSEWHERE)


def the_steps(page: str) -> list[Step]:
    return list(steps((ROOT / page).read_text(encoding="utf-8")))


def compared(place: str, expected: str, seen: str) -> list[str]:
    """Return how what is seen differs from what a page says; nothing where it does not."""
    if shows(expected, seen):
        return []
    says, is_ = (part.splitlines(keepends=True) for part in (expected, seen))
    return list(difflib.unified_diff(says, is_, f"{place}, as it says", f"{place}, as it is"))


def done(step: Step, desk: Desk, screen: str) -> tuple[str, list[str]]:
    """Do one step; return what is on the screen then, and what is wrong."""
    place = f"line {step.line}"
    match step.kind:
        case "stage":
            STAGES[step.about]()
        case "file":
            path = Path(step.about)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.content, encoding="utf-8")
        case "shell":
            return "".join(desk.typed(line) for line in step.content.splitlines() if line), []
        case "shown":
            return screen, compared(place, step.content, Path(step.about).read_text(encoding="utf-8"))
        case "text":
            return screen, compared(place, step.content, screen)
        case "console":
            return "", [
                line
                for typed, shown in turns(step.content)
                for line in compared(f"{place}, {typed}", shown, desk.typed(typed, answers(shown)))
            ]
        case "unmarked":
            return screen, [f"{place}: say in a comment above this block what it is; see tools/pages.py\n"]
    return screen, []


@pytest.mark.parametrize("page", pages())
def test_a_page_does_what_it_says(page: str) -> None:
    told = the_steps(page)
    desk, screen, wrong = Desk(), "", []
    with at_home(LANGUAGES.get(page, "en")):
        for step, following in zip_longest(told, told[1:]):
            screen, faults = done(step, desk, screen)
            wrong += faults
            if step.kind == "shell" and desk.code and not (following and following.kind == "text"):
                wrong += [f"line {step.line} ended with {desk.code}, and the page shows no why:\n{screen}"]
    assert not wrong, page + ":\n" + "".join(wrong)


def test_every_block_that_is_left_alone_is_counted() -> None:
    counts = Counter(page for page in pages() for step in the_steps(page) if step.kind == "not run")
    assert counts == LEFT_ALONE


def anchors(page: Path) -> set[str]:
    """Return what may stand behind # for a page: its headings, as GitHub names them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_file_and_heading_that_a_page_links_to_exists() -> None:
    for name in pages():
        page = ROOT / name
        for path, heading in re.findall(
            r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", page.read_text(encoding="utf-8")
        ):
            target = page.parent / path if path else page
            assert target.exists(), f"{name}: {path}"
            assert not heading or heading in anchors(target), f"{name}: #{heading}"


@pytest.mark.parametrize(
    "name", ["het-uur.nl.txt", "the-hour.en.txt", "de-reeks.nl.txt", "the-series.en.txt"]
)
def test_the_first_hour_and_the_cycle_go_as_they_were_looked_at(name: str) -> None:
    kept = TRANSCRIPTS / name
    written = kept.read_text(encoding="utf-8")
    desk, lived = Desk(), ""
    with at_home(name.split(".")[1]):
        for line, said in turns(written):
            stage = line.removeprefix("# ")
            shown = str(STAGES[stage]() or "") if stage in STAGES else desk.typed(line, answers(said))
            lived += f"$ {line}\n{shown}"
            assert desk.code == 0, shown
    if os.environ.get("RENEW"):
        kept.write_text(lived, encoding="utf-8")
    assert lived == written, "see what changed, then run: RENEW=1 make test"


def test_the_pictures_in_docs_are_what_the_program_draws_in_that_hour() -> None:
    kept = {path.name: path.read_bytes() for path in TARGET.glob("*.svg")}
    assert kept == pictures(), "look at what changed, then run: make docs"
